"""A page that is taken up again where its session is no more: at another process, or after a while.

The browser goes on as if nothing had happened, and asks for nothing until something is done on the
page. The new session knows none of the page's fields and buttons then, and what was done would
count for nothing. So the page is drawn by its address first.
"""

from asyncio import Event, wait_for
from contextlib import suppress

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime import Runtime

LONGEST = 30.0  # seconds that is waited for the page to be drawn


class TakenUp:
    """Wraps the dashboard: what is said first on such a page is heard once the page is drawn."""

    def __init__(self, app: ASGIApp):
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "websocket" or not (session := named(scope)):
            await self._app(scope, receive, send)
            return
        held: list[Message] = []
        has_begun, is_drawn = False, Event()

        async def heard() -> Message:
            nonlocal has_begun
            if held:
                with suppress(TimeoutError):
                    await wait_for(is_drawn.wait(), LONGEST)
                return held.pop()
            message = await receive()
            if not has_begun and (opens := as_opened(message.get("bytes") or b"")):
                has_begun = True
                if not Runtime.instance().get_client(session):
                    held.append(message)
                    return {**message, "bytes": opens}
            return message

        async def told(message: Message) -> None:
            if held and is_end(message.get("bytes") or b""):
                is_drawn.set()
            await send(message)

        await self._app(scope, heard, told)


def named(scope: Scope) -> str:
    """The session that a browser had on its page; empty for a page that is new."""
    words = Headers(scope=scope).get("sec-websocket-protocol", "").split(",")
    return words[2].strip() if len(words) > 2 else ""


def as_opened(said: bytes) -> bytes:
    """What a browser would have said that had just opened the page; empty where something else is
    said than that a page is to be drawn."""
    message = BackMsg.FromString(said)
    if message.WhichOneof("type") != "rerun_script":
        return b""
    for part in ("widget_states", "fragment_id"):
        message.rerun_script.ClearField(part)
    return message.SerializeToString()


def is_end(told: bytes) -> bool:
    """Whether a page has been drawn, and does not begin anew."""
    message = ForwardMsg.FromString(told)
    is_over = message.WhichOneof("type") == "script_finished"
    return is_over and message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN
