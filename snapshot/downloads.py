"""Addresses of the interface, which needs a server, as files beside the pages."""

import re
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit
from zipfile import ZipFile

from exports import about, bundle, wanted
from exports.citation import digest
from exports.formats import comma
from exports.formats.kinds import KINDS, fitting
from queries.selection import Selection, write
from queries.stream import Rows
from schema.tables import TABLES

FILE = re.compile(r"/api/v1/(\w+)\.(\w+)$")
PACKAGE = "municipal-ai.zip"
LONGEST = 60  # characters of a file's name, before what tells it from others is shortened
ALSO = "json"  # of each table, beside the package's own kinds


class Downloads:
    """The files of one release; `url` is where the folder will stand, or nothing."""

    def __init__(self, release: str, url: str):
        self.release, self._url = release, url
        self._rows: dict[str, Rows] = {}
        self._files: dict[str, tuple[Rows, str]] = {}

    def tables(self) -> dict[str, Rows]:
        """The release's tables by name."""
        return {name: self._asked(name, ()) for name in wanted.names() if name in TABLES}

    def lead(self, address: str) -> str | None:
        """The file that holds what an address of the interface gives; nothing for another
        address."""
        parts = urlsplit(address)
        found = FILE.search(parts.path)
        if not found or found[2] not in KINDS:
            return None
        rows = self._asked(found[1], parse_qsl(parts.query))
        path = f"{self._stem(found[1], rows)}.{found[2]}"
        self._files[path] = rows, found[2]
        return path

    def of(
        self, question: str, selection: Selection, parameters: Mapping[str, str]
    ) -> dict[str, str]:
        """The files of a question's rows: the kind's name, and its path in the folder."""
        query = write(selection) | dict(parameters)
        rows = self._asked(question, query.items())
        stem = self._stem(question, rows)
        paths = {kind: f"{stem}.{kind}" for kind in fitting(rows)}
        self._files |= {path: (rows, kind) for kind, path in paths.items()}
        return {KINDS[kind].name: path for kind, path in paths.items()}

    def cited(self, path: str) -> str:
        """How to cite the rows of a CSV file."""
        rows, _ = self._files[path]
        return about.cited(
            rows, f"{self._url}{path}" if self._url else "", digest(comma.pieces(rows))
        ).text()

    def write_package(self, folder: Path) -> None:
        """Write the data package: every table, with what explains it."""
        tables = self.tables()
        addresses = {name: f"{self._url}data/{name}.csv" for name in tables}
        _put(folder / PACKAGE, bundle.pieces(tables, f"{self._url}{PACKAGE}", addresses))
        with ZipFile(folder / PACKAGE) as package:
            package.extractall(folder)
        for name, rows in tables.items():
            self._files[f"data/{name}.{ALSO}"] = rows, ALSO

    def write_files(self, folder: Path) -> None:
        """Write every file that a page leads to."""
        for path, (rows, kind) in self._files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            _put(folder / path, KINDS[kind].pieces(rows, about.about(rows, f"{self._url}{path}")))

    def _asked(self, name: str, given: Iterable[tuple[str, str]]) -> Rows:
        asked = dict(given) | {"release": self.release}
        return wanted.rows(name, sorted(asked.items()))

    def _stem(self, name: str, rows: Rows) -> str:
        """A name that lasts: the question, then what it was asked with."""
        query = "-".join(
            f"{key}-{value}"
            for key, value in sorted(wanted.query(rows).items())
            if key != "release"
        )
        words = re.sub(r"[^a-z0-9_]+", "-", query.lower()).strip("-")
        if len(words) > LONGEST or (words and words != query):
            words = f"{words[:LONGEST].strip('-')}-{sha256(query.encode()).hexdigest()[:8]}"
        return f"data/numbers/{name}{'-' if words else ''}{words}"


def _put(path: Path, pieces: Iterable[bytes]) -> None:
    with path.open("wb") as file:
        file.writelines(pieces)
