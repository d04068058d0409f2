"""What every answer of the server carries, and what it answers where there is no page."""

import re

import plotly
import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient
from streamlit import net_util
from streamlit.web.server.server_util import is_url_from_allowed_origins

import dashboard
from app.doors import Doors, Forwarded
from app.figure import library
from app.raw_page import head_of
from pages.contents import LED_TO, NAMES

BARE = "<title>Streamlit</title><body>…</body>"


def served(*paths: str) -> TestClient:
    """The dashboard's doors before a server that, as Streamlit, sends its page for any address."""
    routes = [
        *dashboard.found_by_programs,
        *(Route(path, lambda _: PlainTextResponse("ok")) for path in paths),
        Route("/{rest:path}", lambda _: HTMLResponse(BARE)),
    ]
    return TestClient(Starlette(routes=routes, middleware=[Middleware(Doors)]))


@pytest.mark.parametrize("path", ["/", "/risk", "/nothing", "/api/v1/health", "/robots.txt"])
def test_every_answer_has_its_headers(small_release, path):
    """Pages, files, the interface and what is not there tell browsers to fetch nothing outside."""
    headers = served("/api/v1/health").get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'self'" in policy and "http" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert {"referrer-policy", "permissions-policy"} <= set(headers)
    assert "strict-transport-security" not in headers


def test_tls_is_kept_to(small_release):
    """Behind TLS browsers are told to stay there."""
    answer = served().get("https://testserver/risk")
    assert answer.headers["strict-transport-security"] == "max-age=31536000"


@pytest.mark.parametrize(
    ("address", "origins", "told"),
    [
        ("/risk?exhibit=tiers", "", "*"),
        (
            "/risk?exhibit=tiers",
            "https://a.org, https://b.org",
            "'self' https://a.org https://b.org",
        ),
        ("/risk?exhibit=tiers", "https://a.org; script-src *", "'self' https://a.org"),
        ("/risk", "https://a.org", "'self'"),
        ("/submit", "", "'self'"),
        ("/submit?exhibit=%20", "", "'self'"),
        ("/submit?exhibit=a&exhibit=", "", "'self'"),
        ("/api/v1/picture.html?exhibit=risk", "", "'self'"),
    ],
)
def test_exhibits_alone_are_framed(small_release, monkeypatch, address, origins, told):
    """An exhibit is framed by whom the operator lists, any other page by the dashboard alone."""
    monkeypatch.setenv("DASHBOARD_FRAMES", origins)
    policy = served().get(address).headers["content-security-policy"]
    assert policy.endswith(f"; frame-ancestors {told}")


@pytest.mark.parametrize(
    "path", ["/nothing", "/nothing/risk", "/risk/nothing", "/wp-login.php", "/static/x", "/Risk"]
)
def test_what_leads_nowhere_is_not_found(small_release, path):
    """An address that is no page's is 404, with the way to the first page."""
    answer = served().get(path)
    assert answer.status_code == 404 and 'href="/"' in answer.text
    assert served().head(path).status_code == 404


def test_metrics_are_not_public(small_release):
    """What the server measures is not told to readers."""
    assert served("/_stcore/metrics").get("/_stcore/metrics").status_code == 404


def test_programs_find_what_they_look_for(small_release, monkeypatch):
    """Robots are led to the pages and kept from the interface, but for the pictures of previews; a
    weakness has an address where the operator named one."""
    client = served()
    assert client.get("/.well-known/security.txt").status_code == 404
    monkeypatch.setenv("DASHBOARD_SECURITY", "https://example.org/security")
    told = client.get("/.well-known/security.txt").text
    assert "Contact: https://example.org/security\n" in told and "Expires: 20" in told
    robots = client.get("/robots.txt").text
    assert "Allow: /api/v1/picture.png\nDisallow: /api/\nSitemap: http://testserver/" in robots
    places = re.findall("<loc>(.+?)</loc>", client.get("/sitemap.xml").text)
    assert places[0] == "http://testserver/" and len(places) == len(NAMES) - len(LED_TO)


def test_a_host_that_nobody_configured_stands_nowhere(small_release, monkeypatch):
    """Whoever asks can write any host: only those of this machine and of the operator are told."""
    client, evil = served(), {"host": "evil.example"}
    assert "evil" not in client.get("/robots.txt", headers=evil).text
    assert client.get("/sitemap.xml", headers=evil).status_code == 404
    monkeypatch.setenv("DASHBOARD_HOSTS", "Cities.example, other.example")
    told = client.get("/robots.txt", headers={"host": "cities.example:8501"}).text
    assert "http://cities.example:8501/sitemap.xml" in told


def test_without_a_release_no_page_is_listed(tmp_path, monkeypatch):
    """Where there is no release the list of pages is not ready, which is no failure."""
    monkeypatch.setenv("DASHBOARD_RELEASES", str(tmp_path))
    assert served().get("/sitemap.xml").status_code == 503


def test_the_server_has_no_name():
    """What serves is not said, however it was started."""
    settings = uvicorn.Config(dashboard.app, log_config=None)
    settings.encoded_headers = [(b"server", b"uvicorn"), (b"x-own", b"1")]
    assert settings.encoded_headers == [(b"x-own", b"1")]


@pytest.mark.parametrize(
    ("proxy", "trusted", "scheme"),
    [
        ("127.0.0.1", "", "https"),
        ("::ffff:127.0.0.1", "", "https"),
        ("192.0.2.7", "", "http"),
        ("::ffff:192.0.2.7", "192.0.2.7", "https"),
        ("192.0.2.7", "*", "https"),
    ],
)
def test_links_keep_https_behind_a_proxy(small_release, monkeypatch, proxy, trusted, scheme):
    """What a trusted proxy says of the reader's scheme stands in links, also where the server
    listens on both families of addresses; what another says does not."""
    if trusted:
        monkeypatch.setenv("FORWARDED_ALLOW_IPS", trusted)
    app = Starlette(routes=dashboard.found_by_programs, middleware=[Middleware(Forwarded)])
    client = TestClient(app, client=(proxy, 50000))
    told = client.get("/robots.txt", headers={"X-Forwarded-Proto": "https"}).text
    assert f"Sitemap: {scheme}://testserver/sitemap.xml" in told


def test_packed_answers_have_a_weak_tag():
    """A tag of bytes is weak once they are packed on the way."""

    def answer(request):
        packed = {"content-encoding": "gzip"} if "packed" in request.url.path else {}
        return PlainTextResponse("x", headers={"etag": '"1"', **packed})

    app = Starlette(
        routes=[Route("/packed", answer), Route("/plain", answer)], middleware=[Middleware(Doors)]
    )
    client = TestClient(app)
    with client.stream("GET", "/packed") as packed:
        assert packed.headers["etag"] == 'W/"1"'
    assert client.get("/plain").headers["etag"] == '"1"'


def test_the_script_that_draws_figures_is_sent_packed_and_kept():
    """Its address names its version, so that browsers may keep it for ever; who cannot unpack is
    sent it as it is."""
    client = TestClient(Starlette(routes=dashboard.drawing))
    packed, plain = (
        client.get(library.path(), headers={"accept-encoding": taken}) for taken in ("gzip", "none")
    )
    assert packed.headers["content-encoding"] == "gzip" and packed.text == plain.text
    assert int(packed.headers["content-length"]) < int(plain.headers["content-length"]) / 3
    assert "immutable" in plain.headers["cache-control"]
    assert plotly.__version__ in library.path()


def test_outlines_are_sent_packed_and_kept():
    """Boundaries take a third of their size on the way, and browsers keep them for a day; a map's
    page has them fetched while it starts."""
    answer = TestClient(Starlette(routes=[dashboard.boundaries])).get("/maps/world_110m.json")
    assert answer.headers["content-encoding"] == "gzip" and answer.json()["type"] == "Topology"
    assert "max-age" in answer.headers["cache-control"]
    assert 'href="/maps/world_110m.json"' in head_of("map")
    assert library.path() in head_of("adoption") and library.path() not in head_of("map")


def test_a_page_of_another_site_sends_the_server_nowhere(monkeypatch):
    """A socket that a page of another site opens is refused without a question to the outside."""
    monkeypatch.setattr(net_util, "_make_blocking_http_get", pytest.fail)
    assert not is_url_from_allowed_origins("https://elsewhere.example.org")
