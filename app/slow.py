"""Connections on which somebody says or takes next to nothing: after a while they end.

The server itself waits for ever for the rest of a request, of which each byte is a sign of life to
it, and for a reader who takes no more of his answer.
"""

from asyncio import TimerHandle, Transport
from typing import cast

from uvicorn.protocols.http.h11_impl import H11Protocol

# Seconds for the head of a request, and for the rest of it: 5 MB in 300 are 17 KB a second.
HEAD, BODY = 20.0, 300.0
LOOK = 120.0  # seconds in which something of an answer is taken


class Timely(H11Protocol):
    """A connection that has so long for each request, and for what is taken of an answer."""

    _stage: tuple[float, object] = 0.0, None
    _ends: TimerHandle | None = None
    _looks: TimerHandle | None = None

    def connection_made(self, transport: Transport) -> None:  # type: ignore[override]
        """Somebody connects, as a browser does before it has anything to ask."""
        super().connection_made(transport)
        self._time()

    def data_received(self, data: bytes) -> None:
        """A part of a request, or several."""
        super().data_received(data)
        self._time()

    def connection_lost(self, exc: Exception | None) -> None:
        """It is over."""
        self._stop()
        self._taken()
        super().connection_lost(exc)

    def pause_writing(self) -> None:
        """More of an answer waits than the reader takes."""
        super().pause_writing()
        self._look(None)

    def resume_writing(self) -> None:
        """The reader has taken most of it."""
        self._taken()
        super().resume_writing()

    def _time(self) -> None:
        """Begin to count where a request has come to its next part; an open page's connection is
        no longer of this kind."""
        is_page = cast(Transport, self.transport).get_protocol() is not self
        stage = (0.0 if is_page else self._longest(), self.cycle)
        if stage != self._stage:
            self._stop()
            self._stage = stage
            if stage[0]:
                self._ends = self.loop.call_later(stage[0], self.transport.abort)

    def _longest(self) -> float:
        """Seconds for the part of a request that is waited for; 0 where all of it is there."""
        if self.cycle and self.cycle.more_body:
            return BODY
        return HEAD if not self.cycle or self.cycle.response_complete else 0.0

    def _look(self, before: int | None) -> None:
        """How much waits to be taken, and whether that is less than before."""
        waits = self.transport.get_write_buffer_size()
        if before is not None and waits >= before:
            self.transport.abort()
        else:
            self._looks = self.loop.call_later(LOOK, self._look, waits)

    def _stop(self) -> None:
        if self._ends:
            self._ends.cancel()

    def _taken(self) -> None:
        if self._looks:
            self._looks.cancel()
