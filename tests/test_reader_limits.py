"""How often and how many at once one reader may ask."""

import re
from contextlib import ExitStack

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from app import gate, limits
from app.limits import Counters, Limit, TooMany
from tests import own_loop
from tests.tracked import ROOT

OPERATING = ROOT / "docs" / "operating.md"
HTTP = {"type": "http", "method": "GET"}


class Clock:
    """A clock that a test sets."""

    seconds = 1_000.0

    def __call__(self) -> float:
        return self.seconds


def passes(counters: Counters, reader: str, limit: Limit, kind: str = "answers") -> bool:
    """Whether one more request, which is answered at once, is within the limit."""
    try:
        with counters.counted(reader, kind, limit):
            return True
    except TooMany:
        return False


@given(st.integers(1, 20), st.lists(st.sampled_from([0, 0, 0, 0.5, 3, 10, 61]), max_size=40))
def test_no_reader_passes_the_limit_of_a_minute(most, pauses):
    """In whichever rhythm a reader asks, of T seconds at most a minute's worth and what T seconds
    allow are answered; another reader is not concerned."""
    clock = Clock()
    counters, begun, answered = Counters(clock), clock.seconds, 0
    for pause in pauses:
        clock.seconds += pause
        answered += passes(counters, "a", Limit(most, 9))
        allowed = most + (clock.seconds - begun) * most / 60
        assert answered <= allowed + 1e-6
    assert passes(counters, "b", Limit(most, 9))


def test_who_waits_as_told_is_answered():
    """After the seconds that a refusal names, the next request passes, and not before."""
    clock = Clock()
    counters, limit = Counters(clock), Limit(6, 1)
    assert [passes(counters, "a", limit) for _ in range(7)] == [True] * 6 + [False]
    with pytest.raises(TooMany, match="At most 6 answers a minute for one reader") as told:
        counters.counted("a", "answers", limit).__enter__()
    clock.seconds += told.value.wait - 1
    assert not passes(counters, "a", limit)
    clock.seconds += 1
    assert passes(counters, "a", limit)


def test_what_is_under_way_is_counted():
    """So many at once and no more, of each kind and reader; what has ended, however, makes room."""
    counters, limit = Counters(Clock()), Limit(100, 2)
    with ExitStack() as under_way:
        for _ in range(2):
            under_way.enter_context(counters.counted("a", "bundles", limit))
        assert not passes(counters, "a", limit, "bundles")
        assert passes(counters, "a", limit, "tables") and passes(counters, "b", limit, "bundles")
    with pytest.raises(ZeroDivisionError), counters.counted("a", "bundles", limit):
        1 / 0  # noqa: B018 - it is meant to fail
    assert passes(counters, "a", limit, "bundles")


def test_counters_are_bounded():
    """However many readers ask, so many are counted apart, and none whose request is under way is
    forgotten; who has not asked for a minute is let go."""
    clock = Clock()
    counters, limit = Counters(clock, most=50), Limit(10, 1)
    with counters.counted("first", "answers", limit):
        assert all(passes(counters, str(number), limit) for number in range(500))
        assert len(counters) <= 52 and not passes(counters, "first", limit)
        clock.seconds += 120
        assert all(passes(counters, "again", limit) for _ in range(5))
        assert len(counters) < 50


@pytest.mark.parametrize(
    ("address", "reader"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("testclient", ""),
        (None, ""),
    ],
)
def test_readers_are_told_apart_by_address(address, reader):
    """An address of version 4 is a reader, in either writing; who has none is one with all such."""
    assert limits.named(address) == reader


def test_a_household_is_one_reader():
    """Addresses of version 6 of one network are one reader, those of another are another."""
    own = {limits.named(f"2001:db8:1:2::{n}") for n in range(1, 9)}
    assert len(own) == 1 and limits.named("2001:db8:1:3::1") not in own


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/api/v1/bundle.zip", "bundles"),
        ("/cities/api/v1/deployment.xlsx", "workbooks"),
        ("/api/v1/city.xlsx", "workbooks"),
        ("/api/v1/deployment.csv", "tables"),
        ("/api/v1/city.csv", "answers"),
        ("/api/v1/brief.pdf", "briefs"),
        ("/api/v1/picture.png", "pictures"),
        ("/api/v1/nothing", "answers"),
        ("/cities/figure.json", "answers"),
        ("/api/v1/health", ""),
        ("/", "pages"),
        ("/cities/risk", "pages"),
        ("/cities/auth/login", "signins"),
        ("/oauth2callback", "signins"),
        ("/static/js/index.js", ""),
        ("/_stcore/health", ""),
    ],
)
def test_each_request_has_its_limit(path, kind):
    """What costs most has limits of its own; health and files that are only sent have none."""
    assert gate.kind_of({**HTTP, "path": path}) == kind
    assert not kind or kind in limits.USUAL


def test_uploads_and_viewers_are_limited():
    """A file that is sent and an open page are counted too."""
    upload = {"type": "http", "method": "PUT", "path": "/_stcore/upload_file/a/b"}
    assert gate.kind_of(upload) == "uploads"
    assert gate.kind_of({"type": "websocket", "path": "/_stcore/stream"}) == "viewers"


def test_too_much_is_told(small_release, monkeypatch):
    """Over a limit a program gets a problem and a person a page, both with the time to wait, while
    health is answered and another kind is not concerned."""
    monkeypatch.setattr(gate, "COUNTERS", Counters(Clock()))
    monkeypatch.setenv("DASHBOARD_LIMITS", "tables=1/1, pages=1/1, signins=1/1")
    routes = [
        Route("/api/{rest:path}", lambda _: PlainTextResponse("rows")),
        Route("/{rest:path}", lambda _: HTMLResponse("page")),
    ]
    client = TestClient(Starlette(routes=routes, middleware=[Middleware(gate.Gate)]))
    told = [client.get("/api/v1/place.csv") for _ in range(2)]
    assert [answer.status_code for answer in told] == [200, 429]
    assert told[1].headers["retry-after"] == "60"
    assert told[1].headers["access-control-allow-origin"] == "*"
    assert told[1].json()["detail"] == (
        "At most 1 tables a minute for one reader: try again in 60 s."
    )
    for path in ("/risk", "/auth/login"):
        pages = [client.get(path) for _ in range(2)]
        assert [answer.status_code for answer in pages] == [200, 429]
        assert "Try again in 60 seconds" in pages[1].text
        assert pages[1].headers["retry-after"] == "60"
    for _ in range(3):
        assert client.get("/api/v1/health").status_code == 200
        assert client.get("/api/v1/city.csv").status_code == 200


def held(monkeypatch, sent: list[str], most: str) -> tuple[list[str], list[float]]:
    """What reaches the dashboard of what a page sends, and the seconds for which it was held."""
    clock, waited = Clock(), []

    async def sleep(seconds: float) -> None:
        waited.append(seconds)
        clock.seconds += seconds

    async def receive() -> dict:
        return {"type": sent.pop(0)}

    monkeypatch.setattr(gate, "COUNTERS", Counters(clock))
    monkeypatch.setattr(gate, "sleep", sleep)
    monkeypatch.setenv("DASHBOARD_LIMITS", most)

    async def all_of_it() -> list[str]:
        return [(await gate.at_pace("192.0.2.7", receive))["type"] for _ in range(len(sent))]

    return own_loop.run(all_of_it()), waited


def test_an_open_page_is_drawn_anew_at_a_pace(monkeypatch):
    """A page that sends a hundred messages in one moment has those of a minute taken at once and
    the others one by one as they fall due; none is lost, and its end waits for nothing."""
    sent = ["websocket.connect", *["websocket.receive"] * 100, "websocket.disconnect"]
    came, waited = held(monkeypatch, sent[:], "reruns=60/1")
    assert came == sent and waited == [1] * 40
    assert held(monkeypatch, sent[:], "off") == (sent, [])


def test_of_too_many_pages_that_wait_one_is_closed(monkeypatch):
    """Where as many of a reader's pages wait as may, the next one is left rather than held."""
    counters, come = Counters(Clock()), ["websocket.receive"] * 2

    async def receive() -> dict:
        return {"type": come.pop(0)}

    monkeypatch.setattr(gate, "COUNTERS", counters)
    monkeypatch.setenv("DASHBOARD_LIMITS", "reruns=1/1")
    with gate._waiting("192.0.2.7"):
        taken = [own_loop.run(gate.at_pace("192.0.2.7", receive))["type"] for _ in range(2)]
    assert taken == ["websocket.receive", "websocket.disconnect"]


def test_limits_are_set_by_words(monkeypatch, caplog):
    """The variable sets single limits or none; what cannot be read is told and lifts nothing."""
    monkeypatch.setenv("DASHBOARD_LIMITS", "bundles=1/1, wishes=3/3 tables=many")
    assert limits.limit("bundles") == Limit(1, 1)
    assert limits.limit("tables") == limits.USUAL["tables"]
    assert "'wishes=3/3'" in caplog.text and "'tables=many'" in caplog.text
    monkeypatch.setenv("DASHBOARD_LIMITS", "off")
    assert limits.limit("bundles") is None


def test_the_operators_table_of_limits_is_whole():
    """docs/operating.md lists every limit with its numbers, in their order."""
    rows = re.findall(r"^\| (\w+) \| (\d+) \| (\d+) \|", OPERATING.read_text("utf-8"), re.M)
    told = [(name, Limit(int(most), int(at_once))) for name, most, at_once in rows]
    assert told == list(limits.USUAL.items())
