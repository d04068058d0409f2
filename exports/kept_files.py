"""Files that are made once and read in parts: a reader of remote Parquet asks for the length, then
for the last bytes, then for some columns, each by a request of its own.

They lie in a folder of this process within a bound of bytes; those least lately asked for go first.
"""

import atexit
import hashlib
import shutil
import tempfile
from collections import OrderedDict
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from threading import Lock

from queries.kept import MB

MOST = 512 * MB
Pieces = Callable[[], Iterator[bytes]]


class KeptFiles:
    """Files by what they hold, at most so many bytes of them beside the newest."""

    def __init__(self, folder: Path, most: int = MOST):
        self._folder, self._most = folder, most
        self._sizes: OrderedDict[str, int] = OrderedDict()
        self._making: dict[str, Lock] = {}
        self._lock = Lock()

    def path(self, tag: str, pieces: Pieces) -> Path:
        """The file of a tag, made where it is not there yet; who asks for one that is being made
        waits for it. Raises what making it raises."""
        name = hashlib.sha256(tag.encode()).hexdigest()
        with self._lock:
            making = self._making.setdefault(name, Lock())
        with making:
            path = self._folder / name
            if not path.exists():
                self._write(path, pieces())
            self._note(name, path.stat().st_size)
        return path

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


@cache
def kept_files() -> KeptFiles:
    """Those of this process; they go with it."""
    folder = Path(tempfile.mkdtemp(prefix="dashboard-files-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return KeptFiles(folder)
