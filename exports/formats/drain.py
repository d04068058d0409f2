"""A file that is emptied while it is written: what a writer has put in goes out before it puts in
more."""

import io


class Drain(io.RawIOBase):
    """Takes bytes from a writer; `taken` gives what has come since it was last asked."""

    def __init__(self) -> None:
        self._held: list[bytes] = []
        self._position = 0

    def writable(self) -> bool:
        """A writer may write, and cannot go back."""
        return True

    def write(self, data) -> int:
        """Hold the bytes until they are taken."""
        self._held.append(bytes(data))
        self._position += len(self._held[-1])
        return len(self._held[-1])

    def tell(self) -> int:
        """How many bytes have come so far."""
        return self._position

    def taken(self) -> bytes:
        """What has come since the last time."""
        pieces, self._held = b"".join(self._held), []
        return pieces
