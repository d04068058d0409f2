"""Chosen files in memory: bounded each, for a session and in all, and refused in words."""

from types import SimpleNamespace

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.testclient import TestClient
from starlette.types import Receive, Scope, Send
from streamlit import config
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.uploaded_file_manager import DeletedFile, UploadedFileRec
from streamlit.web.server.starlette.starlette_app_utils import generate_xsrf_token_string

from app.submit import checked_file, uploads
from app.submit.uploads import LARGEST, LEFT, LIES, MOST, WAY
from charts.look import Look
from etl.check.received import LARGEST as CHECKED
from queries.kept import MB, Kept
from tests.delivered import passed
from tests.own_loop import run
from words.speech import speech

HAS_OPEN = uploads.has_open


@pytest.fixture
def manager(monkeypatch) -> MemoryUploadedFileManager:
    files = MemoryUploadedFileManager("")
    monkeypatch.setattr(uploads, "files", lambda: files)
    monkeypatch.setattr(uploads, "has_open", lambda session, _: not session.startswith("closed"))
    return files


@pytest.fixture
def send(manager, monkeypatch):
    """`send("session", "file", bytes, seconds)` chooses a file at a moment."""

    async def change(request: Request) -> Response:
        session, file = request.path_params["session"], request.path_params["file"]
        if request.method == "DELETE":
            manager.remove_file(session, file)
        else:
            data = await request.body()
            manager.add_file(session, UploadedFileRec(file, "a.csv", "", data))
        return Response(status_code=204)

    routes = [Route(f"{WAY}{{session}}/{{file}}", change, methods=["PUT", "DELETE"])]
    client = TestClient(Starlette(routes=routes, middleware=[Middleware(uploads.Uploads)]))

    def _send(session: str, file: str, size: int, seconds: float = 0, **more):
        monkeypatch.setattr(uploads, "monotonic", lambda: 1000 + seconds)
        content, how = more.pop("content", bytes(size)), more.pop("method", "PUT")
        return client.request(how, f"{WAY}{session}/{file}", content=content, **more)

    return _send


def total(manager: MemoryUploadedFileManager) -> int:
    return sum(uploads.held(manager).values())


def test_thirty_strangers_fill_no_memory(send, manager):
    """Thirty sessions choose four files each, of as many bytes as is allowed: never more than the
    bound is held."""
    answers = [send(f"s{at % 30}", f"f{at}", LARGEST, at) for at in range(120)]
    assert total(manager) <= MOST and len(uploads.held(manager)) == MOST // LARGEST
    assert {answer.status_code for answer in answers} == {204}


def test_a_file_that_was_let_lie_makes_room(send, manager):
    """The one that has lain longest goes first, a minute after it came, and not before."""
    for at in range(MOST // LARGEST):
        send(f"s{at}", "f", LARGEST, at)
    send("new", "f", LARGEST, LIES - 1)
    assert ("new", "f") not in uploads.held(manager)
    send("new", "f", LARGEST, LIES)
    assert ("s0", "f") not in uploads.held(manager) and ("s1", "f") in uploads.held(manager)


def test_a_file_that_is_broken_off_is_no_fault(manager):
    """Whose connection ends in the middle of a file writes no traceback into the log."""

    async def reads(scope: Scope, receive: Receive, send: Send) -> None:
        await Request(scope, receive).body()

    async def left() -> dict:
        return {"type": "http.disconnect"}

    scope = {"type": "http", "method": "PUT", "path": f"{WAY}s/f"}
    scope["headers"] = [(b"content-length", b"9")]
    run(uploads.Uploads(reads)(scope, left, left))
    assert not uploads.held(manager)


@pytest.mark.parametrize(("lies", "said"), [(DeletedFile("f"), ["submit-let-go"]), (None, [])])
def test_whose_file_was_let_go_of_reads_that(monkeypatch, lies, said):
    """Who has chosen none does not."""
    told: list[str] = []
    state = SimpleNamespace(
        file_uploader=lambda *_, **__: None, session_state={"file": lies}, warning=told.append
    )
    monkeypatch.setattr(uploads, "st", state)
    assert uploads.chosen(["csv"], Look()) is None
    assert told == [speech()(sentence) for sentence in said]


def test_a_file_that_nobody_looks_at_goes(send, manager, monkeypatch):
    """Half an hour after its page was drawn last; one whose page was drawn meanwhile stays, and the
    memory of what is gone goes too."""
    seen = {}
    monkeypatch.setattr(uploads, "_seen", seen)
    for session in ("left", "used"):
        send(session, session, MB)
    uploads.let_go()
    seen["used"] += LEFT - 1
    monkeypatch.setattr(uploads, "monotonic", lambda: 1000 + LEFT)
    uploads.let_go()
    assert list(uploads.held(manager)) == [("used", "used")]
    uploads.let_go()
    assert list(seen) == ["used"]


def test_a_session_keeps_its_last_file(send, manager):
    """Whatever it chose before is gone."""
    for at in range(9):
        send("s", f"f{at}", MB, at)
    assert uploads.held(manager) == {("s", "f8"): MB}


def test_what_is_too_large_is_refused_before_it_is_read(send, manager):
    """By what the request says of itself, and where it says nothing; a session that nobody has open
    takes nobody's room."""
    for asked in ({"size": LARGEST + MB}, {"size": 0, "content": iter([b"a"])}):
        answer = send("s", "f", **asked)
        assert (answer.status_code, answer.text) == (413, speech()("upload-too-large", most=5))
    for at in range(MOST // LARGEST):
        send(f"s{at}", "f", LARGEST, at)
    assert send("closed", "f", LARGEST, 1000).status_code == 400
    assert total(manager) == MOST // LARGEST * LARGEST


@pytest.mark.parametrize("method", ["PUT", "DELETE"])
@pytest.mark.parametrize("session", ["s", "unknown"])
def test_a_file_is_its_browsers(send, manager, monkeypatch, method, session):
    """Whoever else knows the names of a session and of its file neither replaces nor deletes it."""
    own, other = ({"_streamlit_xsrf": generate_xsrf_token_string(bytes(16))} for _ in range(2))
    other["_streamlit_xsrf"] = generate_xsrf_token_string(bytes(range(16)))
    lines = {"s": SimpleNamespace(client_context=SimpleNamespace(cookies=own))}
    monkeypatch.setattr(uploads, "has_open", HAS_OPEN)
    monkeypatch.setattr(
        uploads, "Runtime", SimpleNamespace(instance=lambda: SimpleNamespace(get_client=lines.get))
    )
    assert send("s", "f", MB, cookies=own).status_code == 204
    for theirs in (other, {}, {"_streamlit_xsrf": "2|Jane|Doe|1"}):
        assert send(session, "f", 1, method=method, cookies=theirs).status_code == 400
    assert uploads.held(manager) == {("s", "f"): MB}
    again = {"_streamlit_xsrf": generate_xsrf_token_string(bytes(16))}  # masked anew
    assert send("s", "f", 1, method="DELETE", cookies=again).status_code == 204
    assert not uploads.held(manager)


def test_all_bounds_of_a_file_are_one():
    """The field, the server and the checker take as many bytes."""
    assert LARGEST == CHECKED == config.get_option("server.maxUploadSize") * MB


def test_what_was_found_is_bounded_too(monkeypatch):
    """Results of checks are kept by the file's bytes within a bound, and the bytes are not kept
    with them."""
    made = []

    def checked(path, city, language, _mends):
        made.append(path.read_bytes())
        return checked_file.Result(passed(made[-1], city), bytes(MB))

    monkeypatch.setattr(checked_file, "_result", checked)
    monkeypatch.setattr(checked_file.engine, "current", lambda: "2026.11.1")
    results = Kept(checked_file._made, 3 * MB)
    monkeypatch.setattr(checked_file, "_results", results)
    for text in (b"a", b"a", b"b", b"c", b"d", b"e", b"e"):
        assert checked_file.result("us-x", "a.csv", text, Look()).marked
    assert made == [b"a", b"b", b"c", b"d", b"e"] and results.held <= 3 * MB
    assert not any(asked.bytes_of for (asked,) in results._answers)
    checked_file.result("us-x", "b.csv", b"e", Look())
    checked_file.result("us-y", "a.csv", b"e", Look())
    assert len(made) == 7
