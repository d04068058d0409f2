"""A page whose session is no more: what is done on it first counts all the same."""

from types import SimpleNamespace

import pytest
from starlette.types import Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from app import taken_up
from app.taken_up import TakenUp
from tests.own_loop import run


def asks(**more) -> bytes:
    """What a browser says to have a page drawn."""
    state = ClientState(page_name="risk", query_string="area=NL", **more)
    return BackMsg(rerun_script=state).SerializeToString()


OPENS = asks()
CLICK = asks(widget_states={"widgets": [{"id": "button", "trigger_value": True}]}, fragment_id="a")
LIVES = BackMsg(app_heartbeat=True).SerializeToString()
EARLY, WHOLE = (
    ForwardMsg(script_finished=status).SerializeToString()
    for status in (ForwardMsg.FINISHED_EARLY_FOR_RERUN, ForwardMsg.FINISHED_SUCCESSFULLY)
)


@pytest.fixture
def heard(monkeypatch):
    """`heard(said, told, words)` are the messages that the dashboard hears on a connection whose
    browser says these, having told so much after the first of them."""
    known = SimpleNamespace(get_client=lambda session: session == "known" or None)
    monkeypatch.setattr(taken_up, "Runtime", SimpleNamespace(instance=lambda: known))
    monkeypatch.setattr(taken_up, "LONGEST", 0.2)

    def _heard(said: list[bytes], told: list[bytes], words: str) -> list[bytes]:
        messages, waiting = [], iter(said)

        async def page(scope: Scope, receive: Receive, send: Send) -> None:
            while bytes_ := (await receive()).get("bytes"):
                messages.append(bytes_)
                for each in told if bytes_ != LIVES else ():
                    await send({"type": "websocket.send", "bytes": each})

        async def says() -> Message:
            return {"type": "websocket.receive", "bytes": next(waiting, b"")}

        async def shows(message: Message) -> None:
            """Nobody looks on."""

        headers = [(b"sec-websocket-protocol", words.encode())] if words else []
        run(TakenUp(page)({"type": "websocket", "headers": headers}, says, shows))
        return messages

    return _heard


def test_a_click_counts_once_the_page_is_drawn(heard):
    """The page is drawn by its address first, and what was done on it is heard then, once."""
    said = [LIVES, CLICK, CLICK]
    assert heard(said, [EARLY, WHOLE], "streamlit, token, gone") == [LIVES, OPENS, CLICK, CLICK]


@pytest.mark.parametrize("words", ["streamlit, token, known", "streamlit, token", "streamlit", ""])
def test_a_page_with_its_session_is_as_it_was(heard, words):
    """What is said on a new page, or on one whose session is there, is heard as it was said."""
    assert heard([CLICK, LIVES], [], words) == [CLICK, LIVES]


@pytest.mark.parametrize("told", [[], [EARLY]])
def test_a_page_that_is_never_drawn_hears_all_the_same(heard, told):
    """One that goes on and on is not waited for without end."""
    assert heard([CLICK], told, "streamlit, token, gone") == [OPENS, CLICK]


@pytest.mark.parametrize(("told", "is_end"), [(WHOLE, True), (EARLY, False), (b"", False)])
def test_a_page_is_drawn_when_it_is_whole(told, is_end):
    """Not where it begins anew by itself, which would take the click for its own."""
    assert taken_up.is_end(told) == is_end
