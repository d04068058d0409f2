"""What a file says of itself: what was asked, of which release, on which bases, under which
licences, and how to cite it."""

from collections.abc import Mapping
from typing import TypedDict

from exports import address, wanted
from exports.citation import Citation, digest
from exports.dictionary import dictionary
from exports.formats import comma
from queries import engine
from queries.imprint import imprint
from queries.questions import questions
from queries.selection import Selection, write
from queries.stream import Rows
from words import asked, left_out
from words.selection import in_words
from words.speech import speech

OF_A_SOURCE = (
    "source_id",
    "title",
    "publisher",
    "url",
    "licence",
    "licence_note",
    "citation",
    "collection_kind",
    "frame",
    "frame_size",
    "rows_accepted",
    "snapshot",
    "caveat",
)


class Looked(TypedDict):
    """How the rows are looked at: their columns, the search and the order."""

    columns: list[str]
    q: str
    sort: list[str]


class About(TypedDict):
    """What a file says of itself, as it stands in the file."""

    name: str
    title: str
    publisher: str
    question: str
    description: str
    release: str
    as_of: str
    rows: int
    selection: dict[str, str]
    selection_in_words: str
    left_out: str
    parameters: dict[str, object]
    view: Looked
    address: str
    citation: str
    sources: list[dict[str, object]]
    columns: list[dict[str, str]]


def about(rows: Rows, here: str = "") -> About:
    """Everything a reader must know of some rows; `here` is where they can be had again."""
    release = engine.manifest(rows.selection)
    called = imprint(rows.selection)
    return {
        "name": rows.question.removeprefix("table_"),
        "title": called.title,
        "publisher": called.publisher,
        "question": rows.question,
        "description": questions()[rows.question],
        "release": release["version"],
        "as_of": release["as_of"],
        "rows": rows.count,
        "selection": write(rows.selection, whole=True),
        "selection_in_words": in_words(rows.selection, speech(), names_release=False),
        "left_out": left_out.in_words(rows.selection, speech()),
        "parameters": dict(rows.parameters),
        "view": {
            "columns": list(rows.view.columns),
            "q": rows.view.search,
            "sort": list(rows.view.sort),
        },
        "address": here,
        "citation": cited(rows, here).text(),
        "sources": sources(rows),
        "columns": dictionary(rows),
    }


def cited(rows: Rows, here: str, proof: str = "") -> Citation:
    """How to cite some rows; `proof` is the SHA-256 of their CSV file, where it has been
    counted."""
    release, called = engine.manifest(rows.selection), imprint(rows.selection)
    what = asked.in_words(rows.question, rows.parameters, speech())
    words = in_words(rows.selection, speech(), names_release=False)
    return Citation(
        called.title,
        called.publisher,
        release["version"],
        release["as_of"],
        what,
        words,
        rows.count,
        here,
        proof,
    )


def cited_file(rows: Rows, base: str) -> Citation:
    """How to cite some rows by their CSV file; `base` is where this dashboard stands for the
    reader."""
    csv = address.of(base, f"{rows.question.removeprefix('table_')}.csv", wanted.query(rows))
    return cited(rows, csv, digest(comma.pieces(rows)))


def sources(rows: Rows) -> list[dict[str, object]]:
    """Licence, base and citation of each source in the rows; of all that the selection leaves where
    no column tells."""
    told = rows.sources
    every = (
        engine.ask("table_source", Selection(release=rows.selection.release))
        .select(OF_A_SOURCE)
        .to_pylist()
    )
    if told is None:
        told = tuple(rows.selection.of("source", [str(row["source_id"]) for row in every]))
    return [row for row in every if row["source_id"] in told]


def lines(described: About) -> list[tuple[str, str]]:
    """The same for people: what, and its words, as a page to read first shows them."""
    fixed = [
        ("Title", described["title"]),
        ("Publisher", described["publisher"]),
        ("What it is", f"{described['name']}: {described['description']}"),
        ("Release", f"{described['release']}, data as of {described['as_of']}"),
        ("Rows", f"{described['rows']:,}"),
        ("Selection", described["selection_in_words"]),
        ("Without a value", described["left_out"]),
        ("Selection in codes", _codes(described)),
        ("Address", described["address"]),
        ("How to cite", described["citation"]),
    ]
    return [(what, str(words)) for what, words in fixed if words] + [
        (f"Source: {source['title']}", source_line(source)) for source in described["sources"]
    ]


def _codes(described: About) -> str:
    view = {
        name: ",".join(value) if isinstance(value, list) else value
        for name, value in described["view"].items()
    }
    return " ".join(
        f"{name}={value}"
        for name, value in {**described["selection"], **described["parameters"], **view}.items()
        if value not in ("", "0", [])
    )


def source_line(source: Mapping[str, object]) -> str:
    """A source's publisher, base, licence, attribution and limits, as sentences."""
    base = f"{source['frame']}" + (
        f" ({source['frame_size']:,} bodies)" if source["frame_size"] else ""
    )
    sentences = (
        f"Published by {source['publisher']}, {source['url']}",
        f"Licence: {source['licence']}",
        str(source["licence_note"]),
        f"Cite as: {source['citation']}",
        f"Collected as a {source['collection_kind']}",
        f"Base: {base}",
        f"{source['rows_accepted']:,} rows accepted from the files of {source['snapshot']}",
        f"Limits: {source['caveat']}",
    )
    return " ".join(f"{sentence.rstrip('. ')}." for sentence in sentences if sentence.strip())
