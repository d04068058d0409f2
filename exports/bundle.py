"""One zip with everything about a selection: a Frictionless data package that needs no other file
to be understood.

    data/NAME.csv, data/NAME.parquet   the rows, of each table asked for
    data.xlsx                          the same as one workbook, where Excel can hold it
    codes.csv                          every code with its label and meaning
    README.md, SHA256SUMS, CITATION.cff, citation.bib, citation.txt, datapackage.json

Written in one pass while it leaves: sizes and checksums are counted on the way, and named in what
comes last.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from tempfile import TemporaryFile
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pyarrow as pa

from exports import about
from exports.citation import Citation
from exports.dictionary import described, dictionary, kind
from exports.formats import comma, excel, parquet
from exports.formats.drain import Drain
from queries import engine
from queries.selection import write
from queries.stream import Rows
from schema import codelists, datapackage
from words.speech import speech

TABLES = ("deployment", "answer", "place", "source")
LARGE = 1_000_000  # rows from which a member of the zip may pass the 4 GB of the old format


class _Package:
    """A zip that is read while it is written, and remembers size and checksum of what went in."""

    def __init__(self, day: date, is_large: bool):
        self._drain, self._day, self._is_large = Drain(), day, is_large
        self._zip = ZipFile(self._drain, "w", ZIP_DEFLATED)
        self.measured: dict[str, tuple[int, str]] = {}

    def put(self, path: str, pieces: Iterable[bytes]) -> Iterator[bytes]:
        """Add a member; gives what leaves meanwhile."""
        info = ZipInfo(path, (self._day.year, self._day.month, self._day.day, 0, 0, 0))
        info.compress_type = ZIP_STORED if path.endswith((".parquet", ".xlsx")) else ZIP_DEFLATED
        info.external_attr = 0o644 << 16
        size, total = 0, hashlib.sha256()
        with self._zip.open(info, "w", force_zip64=self._is_large) as member:
            for piece in pieces:
                member.write(piece)
                size += len(piece)
                total.update(piece)
                yield self._drain.taken()
        self.measured[path] = size, total.hexdigest()
        yield self._drain.taken()

    def end(self) -> bytes:
        """The directory of the zip."""
        self._zip.close()
        return self._drain.taken()


def pieces(tables: Mapping[str, Rows], base: str, addresses: Mapping[str, str]) -> Iterator[bytes]:
    """The zip. `tables` by their names in its paths, `addresses` where each can be had alone,
    `base` where the bundle can."""
    abouts = {name: about.about(rows, addresses[name]) for name, rows in tables.items()}
    day = date.fromisoformat(str(next(iter(abouts.values()))["as_of"]))
    zipped = _Package(day, max(rows.count for rows in tables.values()) >= LARGE)
    for name, rows in tables.items():
        yield from zipped.put(f"data/{name}.csv", comma.pieces(rows))
        yield from zipped.put(f"data/{name}.parquet", parquet.pieces(rows, abouts[name]))
    with TemporaryFile() as file:
        if not (
            left_out := _workbook(file, [(rows, abouts[name]) for name, rows in tables.items()])
        ):
            yield from zipped.put("data.xlsx", iter(lambda: file.read(excel.BYTES_A_PIECE), b""))
    yield from zipped.put("codes.csv", [_codes(tables)])
    for path, text in _texts(tables, base, abouts, zipped.measured, left_out).items():
        yield from zipped.put(path, [text.encode()])
    yield zipped.end()


def _workbook(file, tables: Sequence[tuple[Rows, about.About]]) -> str:
    """Write the workbook; gives why there is none where Excel cannot hold it."""
    try:
        excel.write(file, tables)
    except excel.DoesNotFit as error:
        return f"There is no workbook in this package: {error}"
    file.seek(0)
    return ""


def _codes(tables: Mapping[str, Rows]) -> bytes:
    """Every code that a column takes, with its label, as whose dashboard it is calls it, and its
    meaning."""
    label = speech().label
    lists = dict.fromkeys(
        column.get("codelist") for rows in tables.values() for column in dictionary(rows)
    )
    columns = ("codelist", "code", "label", "meaning")
    codes_used = [
        {"codelist": name, **row, "label": label(name, row["code"])}
        for name in lists
        if name
        for row in codelists.codelist(name).values()
    ]
    return comma.written(
        pa.table({key: pa.array([row[key] for row in codes_used], pa.string()) for key in columns}),
        header=True,
    )


def _texts(
    tables: Mapping[str, Rows],
    base: str,
    abouts: Mapping[str, about.About],
    measured: Mapping,
    left_out: str,
) -> dict[str, str]:
    """What stands beside the data, by path."""
    cited = _cited(tables, base, measured)
    listed = _sources(tables, abouts)
    return {
        "README.md": _readme(abouts, cited.text(), listed, left_out),
        "SHA256SUMS": _sums(measured),
        "CITATION.cff": cited.cff(listed),
        "citation.bib": cited.bibtex(),
        "citation.txt": cited.text() + "\n",
        "datapackage.json": _descriptor(tables, abouts, measured, listed),
    }


def _sources(tables: Mapping[str, Rows], abouts: Mapping[str, Mapping]) -> list[Mapping]:
    """The sources of the rows: those that rows name, where any table's rows do; the list of sources
    itself names all."""
    naming = [
        name for name, rows in tables.items() if rows.sources is not None and name != "source"
    ] or list(tables)
    by_id = {source["source_id"]: source for name in naming for source in abouts[name]["sources"]}
    return [by_id[source_id] for source_id in sorted(by_id)]


def _cited(tables: Mapping[str, Rows], base: str, measured: Mapping) -> Citation:
    """One citation of all tables, proved by the list of the files' checksums."""
    citation = about.cited(
        next(iter(tables.values())), base, hashlib.sha256(_sums(measured).encode()).hexdigest()
    )
    what, rows = ", ".join(tables).replace("_", " "), sum(rows.count for rows in tables.values())
    return citation._replace(what=what, rows=rows, proof="the package's SHA256SUMS")


def _sums(measured: Mapping[str, tuple[int, str]]) -> str:
    """The checksums of the data files, as `sha256sum --check` reads them."""
    return "".join(
        f"{digest}  {path}\n" for path, (_, digest) in measured.items() if path.startswith("data")
    )


def _readme(
    abouts: Mapping[str, about.About], citation: str, sources: Sequence[Mapping], left_out: str
) -> str:
    first = next(iter(abouts.values()))
    parts = [
        f"# {first['title']}, release {first['release']}",
        f"Data as of {first['as_of']}. Selection: {first['selection_in_words']}.",
        f"In codes: `{json.dumps(first['selection'])}`",
        "## Files",
        *(_file(name, described) for name, described in abouts.items()),
        left_out or "- data.xlsx: the same as one workbook, with a dictionary",
        "- codes.csv: every code with its label and meaning",
        (
            "- datapackage.json: columns, types, sizes and SHA-256 of every file (Frictionless Data"
            " Package 2.0)"
        ),
        (
            "Text in the CSV files that begins with a character that makes a spreadsheet compute"
            " has an apostrophe before it; the Parquet files hold every value as it is. An empty"
            " cell is a value that is not known, never a zero."
        ),
        "## How to cite",
        citation,
        "## Sources, with their bases and licences",
        *(f"### {source['title']}\n\n{about.source_line(source)}" for source in sources),
        "## Columns",
        *(_columns(name, described) for name, described in abouts.items()),
    ]
    return "\n\n".join(parts) + "\n"


def _file(name: str, described: about.About) -> str:
    rows = f"{described['rows']:,} {'row' if described['rows'] == 1 else 'rows'}"
    what = f"{rows}. {described['description']} <{described['address']}>"
    return f"- data/{name}.csv, data/{name}.parquet: {what}"


def _columns(name: str, described: about.About) -> str:
    listed = [
        f"- `{column['name']}` ({column['type']}{_unit(column)}):"
        f" {column.get('description') or 'no description'}"
        for column in described["columns"]
    ]
    return f"### {name}\n\n" + "\n".join(listed)


def _unit(column: Mapping[str, str]) -> str:
    return "".join(
        f", {fact}"
        for fact in (
            column.get("unit"),
            column.get("codelist") and f"codes of {column['codelist']}",
        )
        if fact
    )


def _descriptor(
    tables: Mapping[str, Rows],
    abouts: Mapping[str, about.About],
    measured: Mapping,
    sources: Sequence[Mapping],
) -> str:
    """The datapackage.json: CSV files as tables with their schema, the others as files."""
    resources = []
    for path, (size, digest) in measured.items():
        name = path.removeprefix("data/").replace("/", "-").replace(".", "-").replace("_", "-")
        table = path.removeprefix("data/").removesuffix(".csv")
        more: dict[str, object] = {"type": "file"}
        if table in tables:
            more = {
                "type": "table",
                "encoding": "utf-8",
                "description": abouts[table]["description"],
                "rows": abouts[table]["rows"],
                "schema": {"fields": fields(tables[table]), "missingValues": [""]},
            }
        resources.append(datapackage.resource(name, path, size, digest, **more))
    first = next(iter(tables.values()))
    descriptor = datapackage.package(
        engine.manifest(first.selection),
        resources,
        sources,
        selection=write(first.selection, whole=True),
    )
    return json.dumps(descriptor, indent=1, ensure_ascii=False) + "\n"


def fields(rows: Rows) -> list[dict[str, object]]:
    """Columns as Table Schema fields, as they stand in a CSV file."""
    return [datapackage.field(field) | {"type": kind(field.type)} for field in described(rows)]
