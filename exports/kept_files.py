"""Files that are made once: a reader of remote Parquet asks for the length, then for the last
bytes, then for some columns, each by a request of its own; and a package takes half a second to
make, whoever asks for it.

They lie in a folder of this process within a bound of bytes; those least lately asked for go first.
"""

import atexit
import hashlib
import os
import shutil
import tempfile
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from tempfile import NamedTemporaryFile
from threading import Lock
from typing import IO

from queries.kept import MB

MOST = 512 * MB
BYTES_A_PIECE = MB
Pieces = Callable[[], Iterator[bytes]]


class KeptFiles:
    """Files by what they hold, at most so many bytes of them beside the newest; and of those that
    leave while they are made as many."""

    def __init__(self, folder: Path, most: int = MOST):
        self._folder, self._most = folder, most
        self._sizes: OrderedDict[str, int] = OrderedDict()
        self._aside: dict[str, int] = {}  # bytes of what leaves while it is made
        self._making: dict[str, Lock] = {}
        self._lock = Lock()

    def path(self, tag: str, pieces: Pieces) -> Path:
        """The file of a tag, made where it is not there yet; who asks for one that is being made
        waits for it. Raises what making it raises."""
        name = _name(tag)
        with self._lock:
            making = self._making.setdefault(name, Lock())
        with making:
            path = self._folder / name
            if not path.exists():
                self._write(path, pieces())
            self._note(name, path.stat().st_size)
        return path

    def pieces(self, tag: str, pieces: Pieces) -> Iterator[bytes]:
        """What the file of a tag holds; where it is not there yet it leaves while it is made, and
        nobody waits for another reader, who may be slow. One that is not made to its end, or for
        which there is no room beside others, is not kept."""
        name = _name(tag)
        try:
            file = (self._folder / name).open("rb")
        except FileNotFoundError:
            yield from self._kept_meanwhile(name, pieces())
            return
        with file:
            self._note(name, os.fstat(file.fileno()).st_size)
            while piece := file.read(BYTES_A_PIECE):
                yield piece

    def _kept_meanwhile(self, name: str, pieces: Iterator[bytes]) -> Iterator[bytes]:
        with NamedTemporaryFile(dir=self._folder, buffering=0, delete=False) as file:
            aside, is_kept = Path(file.name), True
            try:
                for piece in pieces:
                    is_kept = is_kept and self._added(file, piece)
                    yield piece
                if is_kept:
                    aside.rename(self._folder / name)
                    self._note(name, file.tell())
            finally:
                aside.unlink(missing_ok=True)
                with self._lock:
                    self._aside.pop(file.name, None)

    def _added(self, file: IO[bytes], piece: bytes) -> bool:
        """Whether a piece stands in a file now; where there is no room, the file is as good as
        gone, and its reader need not know."""
        with self._lock:
            has_room = sum(self._aside.values()) + len(piece) <= self._most
            self._aside[file.name] = file.tell() + len(piece) if has_room else 0
        with suppress(OSError):  # of a full disk
            if has_room and file.write(piece) == len(piece):
                return True
            file.truncate(0)
        return False

    def _write(self, path: Path, pieces: Iterator[bytes]) -> None:
        aside = path.with_suffix(".part")
        with aside.open("wb") as file:
            for piece in pieces:
                file.write(piece)
        aside.rename(path)

    def _note(self, name: str, size: int) -> None:
        with self._lock:
            self._sizes[name] = size
            self._sizes.move_to_end(name)
            while sum(self._sizes.values()) > self._most and len(self._sizes) > 1:
                oldest, _ = self._sizes.popitem(last=False)
                self._making.pop(oldest, None)
                (self._folder / oldest).unlink(missing_ok=True)


def _name(tag: str) -> str:
    return hashlib.sha256(tag.encode()).hexdigest()


@cache
def kept_files() -> KeptFiles:
    """Those of this process; they go with it."""
    folder = Path(tempfile.mkdtemp(prefix="dashboard-files-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return KeptFiles(folder)
