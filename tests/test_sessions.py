"""Sign-ins: what ends them, how soon a withdrawn role counts, and what an address gives to whom."""

import json
import os
import time
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from types import SimpleNamespace
from urllib.error import HTTPError

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import Response
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocket
from streamlit.web.server.starlette.starlette_app_utils import (
    create_signed_value,
    generate_xsrf_token_string,
)
from streamlit.web.server.starlette.starlette_websocket import gather_user_info

from app.session import door, ended, roles, who
from app.submit import doors, sign_in, unpublished
from etl import inbox
from etl.check import Sent
from tests.delivered import BOSTON, SYSTEMS, passed
from words.speech import speech

SECRET = "a secret of 32 characters, at least"
PROVIDER, CLIENT = "https://sign.in", "dashboard"


def claims(subject: str = "42", *, minutes: int = 0, **more) -> dict:
    issued = int(time.time()) - 60 * minutes
    return {"iss": PROVIDER, "aud": CLIENT, "sub": subject, "iat": issued, "nonce": subject} | more


def cookies(told: dict, token: str = "access") -> dict[str, str]:
    values = {"_streamlit_user": told, "_streamlit_user_tokens": {"access_token": token}}
    return {
        name: create_signed_value(SECRET, name, json.dumps(value)).decode()
        for name, value in values.items()
    }


@pytest.fixture
def provider(monkeypatch, tmp_path) -> SimpleNamespace:
    """A provider with a word on each person, and an empty inbox; `asked` are the tokens it saw."""
    told = SimpleNamespace(roles={"42": ["reviewer"]}, asked=[], endpoint=f"{PROVIDER}/userinfo")

    def got(address: str, headers: dict[str, str]) -> dict:
        if address.endswith("configuration"):
            return {"userinfo_endpoint": told.endpoint}
        told.asked.append(headers["Authorization"])
        if "stolen" in headers["Authorization"]:
            raise HTTPError(address, 401, "no", None, None)
        if told.roles is None:
            raise OSError("no route")
        return {"sub": "42", "roles": told.roles.get("42")}

    monkeypatch.setenv("DASHBOARD_INBOX", str(tmp_path / "inbox"))
    monkeypatch.setattr(who, "get_cookie_secret", lambda: SECRET)
    monkeypatch.setattr(roles, "_got", got)
    said = {"server_metadata_url": f"{PROVIDER}/configuration", "client_id": CLIENT}
    monkeypatch.setattr(roles, "setting", lambda _, name: said[name])
    monkeypatch.setattr(roles, "_answers", {})
    roles.userinfo.cache_clear()
    yield told
    roles.userinfo.cache_clear()


def person(told: dict, token: str = "access") -> inbox.Person | None:
    return who.person(told, cookies(told, token), datetime.now(UTC))


def later(monkeypatch, seconds: int) -> None:
    now = time.monotonic() + seconds
    monkeypatch.setattr(roles, "monotonic", lambda: now)


def test_a_withdrawn_role_counts_within_minutes(provider, monkeypatch):
    """Roles are the provider's word of the last five minutes, not the token's; a word that is none
    is asked for again within seconds."""
    told = claims(roles=["reviewer", f"steward:{BOSTON}"])
    assert person(told) == inbox.Person(f"{PROVIDER}#42", frozenset(), True)
    provider.roles = {}
    assert person(told).is_reviewer and len(provider.asked) == 1
    later(monkeypatch, roles.FRESH)
    assert not person(told).is_reviewer
    provider.roles = None
    later(monkeypatch, 2 * roles.FRESH)
    assert person(told) is None
    provider.roles = {"42": ["reviewer"]}
    later(monkeypatch, 2 * roles.FRESH + roles.REFUSED)
    assert person(told).is_reviewer


@pytest.mark.parametrize(
    ("told", "token"),
    [
        ({"sub": "43"}, "access"),
        ({}, "stolen"),
        ({"sub": ""}, "access"),
        ({"aud": "another", "azp": CLIENT}, "access"),
        ({"aud": ["another"], "azp": CLIENT}, "access"),
        ({"aud": None}, "access"),
    ],
)
def test_only_the_persons_own_answer_counts(provider, told, token):
    """Neither another person's answer, nor a token that the provider refuses, nor a sign-in without
    a subject or for another application opens anything."""
    assert person(claims() | told, token) is None


@pytest.mark.parametrize(("minutes", "is_somebody"), [(20, True), (31, False)])
def test_a_provider_that_cannot_be_asked_is_believed_for_half_an_hour(
    provider, minutes, is_somebody
):
    """Where it names no address to ask at, the token's roles count for so long."""
    provider.endpoint = None
    told = claims(minutes=minutes, roles=["reviewer"])
    assert (person(told) is not None) == is_somebody and not provider.asked


def test_a_sign_out_ends_every_copy(provider, tmp_path):
    """The copied cookie of an ended sign-in opens nothing, in this process and in another; another
    sign-in of the same person stays. What is kept of it names nobody, and goes after a day."""
    told, other = claims(), claims(nonce="other")
    assert person(told) and person(other)
    ended.end(told)
    assert person(told) is None and person(other)
    folder = tmp_path / "inbox" / ended.FOLDER
    (kept,) = folder.iterdir()
    assert not kept.read_bytes() and len(kept.name) == 64
    assert inbox.submissions(tmp_path / "inbox") == []
    old = folder / ("0" * 64)
    old.touch()
    os.utime(old, (0, time.time() - timedelta(days=2).total_seconds()))
    ended.end(other)
    assert not old.exists() and kept.exists()


def test_a_sign_out_counts_where_the_disk_is_full(provider, tmp_path, monkeypatch):
    """It is known to the process at least."""
    (tmp_path / "inbox").write_text("no folder")
    monkeypatch.setattr(ended, "_unwritten", set())
    ended.end(told := claims())
    assert person(told) is None


def test_an_old_tab_sends_nothing(provider, monkeypatch):
    """A page that was drawn before the sign-out, or before somebody else signed in, has a button
    that does nothing but say so."""
    seen = SimpleNamespace(name="deployment.csv", getvalue=lambda: b"seen")
    state: dict[str, object] = {"file": seen}
    monkeypatch.setattr(doors, "st", SimpleNamespace(session_state=state))
    steward = inbox.Person(f"{PROVIDER}#42", frozenset({BOSTON}), False)
    say = speech()
    for now in (None, inbox.Person(f"{PROVIDER}#43", frozenset({BOSTON}), False)):
        monkeypatch.setattr(sign_in, "signed_in", lambda now=now: now)
        doors._submit(
            seen, Sent("deployment.csv", b"seen"), passed(b"seen", BOSTON), BOSTON, steward, say
        )
        assert state.pop("not-sent") == say("submit-sign-in-ended")
    withdrawn = inbox.Person(steward.subject, frozenset(), False)
    monkeypatch.setattr(sign_in, "signed_in", lambda: withdrawn)
    doors._submit(
        seen, Sent("deployment.csv", b"seen"), passed(b"seen", BOSTON), BOSTON, steward, say
    )
    assert state.pop("not-sent") == say("inbox-no-steward") and not inbox.folder().exists()


@pytest.fixture
def client(monkeypatch) -> TestClient:
    """The routes of unpublished files and the way out."""

    def leave(_) -> Response:
        answer = Response("left")
        answer.set_cookie("_streamlit_user", "x", max_age=30 * 24 * 3600, httponly=True)
        answer.set_cookie("_streamlit_xsrf", "y")
        return answer

    monkeypatch.setattr(unpublished, "check_apart", lambda *_: SimpleNamespace(marked=b"marked"))
    routes = [
        Route("/submitted/{id}", unpublished.received),
        Route("/submitted/{id}/marked", unpublished.marked),
        Route("/auth/logout", leave),
    ]
    return TestClient(Starlette(routes=routes, middleware=[Middleware(door.SessionDoor)]))


def test_an_unpublished_file_opens_to_a_reviewer_alone(provider, client, monkeypatch):
    """At each request: not without a sign-in, with a forged one, to a steward, after a sign-out or
    after the role is withdrawn; and nothing between server and reviewer keeps it."""
    box, steward = inbox.folder(), inbox.Person("x", frozenset({BOSTON}), False)
    data = SYSTEMS.encode()
    checked = passed(data, BOSTON)
    now = datetime.now(UTC)
    sent = inbox.submit(box, "deployment.csv", data, BOSTON, checked, steward, now)
    ways = {f"/submitted/{sent.id}": data, f"/submitted/{sent.id}/marked": b"marked"}
    told = claims()
    reviewer = cookies(told)
    forged = {name: value.swapcase() for name, value in reviewer.items()}
    for way, body in ways.items():
        for theirs in ({}, forged, {"_streamlit_user": json.dumps(told)}):
            assert client.get(way, cookies=theirs).status_code == 404
            client.cookies.clear()
        answer = client.get(way, cookies=reviewer)
        client.cookies.clear()
        assert (answer.status_code, answer.content) == (200, body)
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["content-disposition"].startswith("attachment")
        assert client.get(way.replace("-us-", "-us-x"), cookies=reviewer).status_code == 404
        client.cookies.clear()
    provider.roles = {"42": [f"steward:{BOSTON}"]}
    later(monkeypatch, roles.FRESH)
    assert client.get(way, cookies=reviewer).status_code == 404
    provider.roles = {"42": ["reviewer"]}
    later(monkeypatch, 2 * roles.FRESH)
    assert client.get(way, cookies=reviewer).status_code == 200
    assert client.get("/auth/logout", cookies=reviewer).status_code == 200
    client.cookies.clear()
    assert client.get(way, cookies=reviewer).status_code == 404


def test_the_secrets_are_never_committed():
    """Git passes over the file that holds them."""
    ignored = (Path(__file__).parents[1] / ".gitignore").read_text(encoding="utf-8")
    assert ".streamlit/secrets.toml" in ignored.splitlines()


def test_cookies_last_as_long_as_a_sign_in(client):
    """Twelve hours where Streamlit says thirty days, over HTTPS alone where readers come by it."""
    plain = client.get("/auth/logout").headers.get_list("set-cookie")
    assert "Max-Age=43200" in plain[0] and not any("Secure" in cookie for cookie in plain)
    client.base_url = "https://testserver"
    safe = client.get("/auth/logout").headers.get_list("set-cookie")
    assert len(safe) == 2 and all(cookie.endswith("; Secure") for cookie in safe)
    assert "HttpOnly" in safe[0] and door.kept(safe[0], True) == safe[0]


def test_an_open_page_is_told_apart_by_its_browser():
    """Streamlit gives a page whose connection was lost to who is the same: by his browser too,
    which nobody can claim to be; those that take no cookies are one."""

    async def tells(socket: WebSocket) -> None:
        await socket.accept()
        await socket.send_json(gather_user_info(socket.headers))

    app = Starlette(routes=[WebSocketRoute("/", tells)], middleware=[Middleware(door.SessionDoor)])

    def told(token: str, **headers: str) -> dict:
        headers |= {"Cookie": f"_streamlit_xsrf={token}"} if token else {}
        with TestClient(app).websocket_connect("/", headers=headers) as line:
            return line.receive_json()

    own, other = bytes(16), bytes(range(16))
    first, again = (told(generate_xsrf_token_string(own)) for _ in range(2))
    claimed = {"X-Dashboard-Browser": first["browser"]}
    assert first == again and len(first["browser"]) == 64 and own.hex() not in first["browser"]
    assert told(generate_xsrf_token_string(other), **claimed)["browser"] not in (
        "",
        *first.values(),
    )
    assert told("", **claimed) == told("2|Jane|Doe|1") == {"browser": ""}


def test_a_token_goes_where_the_provider_is_asked_and_nowhere_else():
    """An answer that leads elsewhere is followed without a token, and refused with one: whoever
    stands there would have it."""
    seen = []

    class Elsewhere(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            seen.append((self.path, self.headers["Authorization"]))
            self.send_response(302 if self.path == "/userinfo" else 200)
            self.send_header("Location", "/elsewhere")
            self.end_headers()
            self.wfile.write(b'{"sub": "42"}')

        def log_message(self, *_) -> None:
            """Nothing is printed."""

    with HTTPServer(("127.0.0.1", 0), Elsewhere) as server:
        Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/userinfo"
        with pytest.raises(HTTPError):
            roles._got(address, {"Authorization": "Bearer access"})
        assert roles._got(address, {}) == {"sub": "42"}
        server.shutdown()
    assert seen == [("/userinfo", "Bearer access"), ("/userinfo", None), ("/elsewhere", None)]
