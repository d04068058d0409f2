"""`changes.md` of a release: what changed since the one before, in words and tables.

It prints what the questions of the page Changes answer, over everything; they alone say what a
change is. No other file of this room asks them.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from queries.engine import between
from queries.selection import Selection
from schema.changes import FIELDS, GROUPS, PARTS, REASONS, SOURCED, STATED
from schema.codelists import label
from schema.fields import word
from schema.measures import count, plural

Rows = list[dict]
# Each column of numbers: its heading, the measure and the status of the systems.
NUMBERS = (
    ("Systems on record", "systems", ()),
    ("Systems in use", "systems", ("in_use",)),
    ("Local governments", "places", ("in_use",)),
    ("Residents", "residents", ("in_use",)),
)
VARIOUS = "various"
MOST_PAIRS = 10  # values before and now that are listed of one field; of more, how many records


def first(version: str) -> str:
    """The text of a release that has none before it."""
    return (
        f"# Changes in release {version}\n\nThis is the first release; there is none to compare it"
        " with.\n"
    )


def text(earlier: Path, later: Path, version: str) -> str:
    """What changed between two folders of tables, over everything; the page Changes shows the same,
    and narrows it. `version` is what the later one will be called."""
    asked = between(earlier, later)
    columns = [_moves(asked, measure, status) for _, measure, status in NUMBERS]
    fields, by_field, held, withdrawn, places, sources, surveys = (
        asked(f"changes_{what}").to_pylist()
        for what in ("fields", "by_field", "columns", "withdrawn", "places", "sources", "surveys")
    )
    parts = [
        f"# Changes in release {version}",
        _summary(columns[0], earlier.name, version),
        "## What moved the numbers\n\n" + _parts(columns, earlier.name, version),
        "## Why, reason by reason\n\n" + _reasons(columns, earlier.name, version),
        "## Sources\n\n" + _sources(sources),
        "## Records whose sources say otherwise\n\n" + _stated(fields),
        "## Newly coded\n\n" + _coded(by_field),
        "## Read by a new rule\n\n" + _reread(fields),
        "## Fields that one release does not hold\n\n" + _held(held, earlier.name, version),
        "## Records no longer held\n\n" + _withdrawn(withdrawn),
        "## Places and answers\n\n" + _covered(places, surveys),
    ]
    return "\n\n".join(parts) + "\n"


def _moves(asked: Callable, measure: str, status: tuple[str, ...]) -> dict[str, dict]:
    """What one number was, what moved it by reason, and what it is."""
    rows = asked("changes_headline", Selection(status=status)).to_pylist()
    return {row["change"]: row for row in rows if row["measure"] == measure}


def _summary(recorded: dict[str, dict], before: str, version: str) -> str:
    """`Between A and B, 312 systems were added: 289 with newer files of a known source, 23 with a
    source new to the release.`"""
    sourced = {kind: row for kind, row in recorded.items() if kind in SOURCED}
    new = {kind: row["joined"] for kind, row in sourced.items() if row["joined"]}
    gone = sum(row["gone"] for row in sourced.values())
    ruled = sum(row["joined"] - row["gone"] for row in recorded.values() if row["part"] == "rule")
    words = {
        "files": "with newer files of a known source",
        "source": "with a source new to the release",
        "place": "in places that the table of places did not know",
    }
    told = ", ".join(f"{count(number)} {words[kind]}" for kind, number in new.items())
    was, were = ("was" if number == 1 else "were" for number in (sum(new.values()), gone))
    added = f"{plural(sum(new.values()), 'system', 'systems')} {was} added"
    fewer, are = "more" if ruled > 0 else "fewer", "is" if abs(ruled) == 1 else "are"
    rule = f"; {count(abs(ruled))} {fewer} {are} counted by new rules" if ruled else ""
    return (
        f"Between {before} and {version}, {added}{f': {told}' if told else ''};"
        f" {plural(gone, 'system', 'systems')} {were} withdrawn by sources{rule}."
    )


def _parts(columns: Sequence[dict[str, dict]], before: str, version: str) -> str:
    """Before, what each part of the difference did on balance, and after: each column adds up."""
    rows = [
        [part["label"], *(_signed(_balance(column, code)) for column in columns)]
        for code, part in PARTS.items()
    ]
    means = [f"- {part['label']}: {part['meaning']}" for part in PARTS.values()]
    said = (
        f"{before} is counted as it was when it was made. Local governments and their residents are"
        " those with a system in use; a place inside another counted place counts once."
    )
    return "\n\n".join([_framed(rows, columns, before, version), said, "\n".join(means)])


def _balance(column: dict[str, dict], part: str) -> int:
    return sum(row["joined"] - row["gone"] for row in column.values() if row["part"] == part)


def _reasons(columns: Sequence[dict[str, dict]], before: str, version: str) -> str:
    """Before, what joined and what left for each reason, and after: each column adds up."""
    rows = []
    for way, moved, sign in (("joined", "joined", 1), ("left", "gone", -1)):
        for kind, reason in REASONS.items():
            numbers = [sign * column[kind][moved] if kind in column else 0 for column in columns]
            if any(numbers):
                cells = [_signed(number) if number else "" for number in numbers]
                rows.append([getattr(reason, way), *cells])
    return _framed(rows, columns, before, version)


def _framed(rows: list, columns: Sequence[dict[str, dict]], before: str, version: str) -> str:
    first, last = (
        [count(column[end]["joined"]) for column in columns] for end in ("before", "after")
    )
    header = ["", *(heading for heading, *_ in NUMBERS)]
    return _table(header, [[before, *first], *rows, [version, *last]])


def _signed(number: int) -> str:
    """`+1,234`, `−1,234` or `0`."""
    return f"{'+' if number > 0 else '−' if number else ''}{count(abs(number))}"


def _sources(sources: Rows) -> str:
    rows = [
        [
            row["title"],
            row["earlier_snapshot"],
            row["snapshot"],
            count(row["new"]),
            count(row["withdrawn"]),
        ]
        for row in sorted(sources, key=lambda row: (row["is_gone"], row["source_id"]))
    ]
    return _table(
        ["Source", "Snapshot before", "Snapshot now", "Systems new", "Systems withdrawn"], rows
    )


def _stated(changed: Rows) -> str:
    """Field by field in the order of the schema, record by record."""
    order = list(FIELDS)
    told = [row for row in changed if row["change"] in STATED]
    if not told:
        return "No source says anything else of a record of both releases."
    rows = [
        [
            GROUPS[row["change"]],
            FIELDS[row["field"]].label,
            row["name"],
            row["place"],
            _word(row["field"], row["earlier"]),
            _word(row["field"], row["later"]),
            f"`{row['deployment_id']}`",
        ]
        for row in sorted(told, key=lambda row: (order.index(row["field"]), row["deployment_id"]))
    ]
    return _table(["Change", "Field", "System", "Place", "Before", "Now", "Record"], rows)


def _coded(by_field: Rows) -> str:
    """How many records of both releases have a value by coding now, or another one."""
    rows = [
        [
            FIELDS[row["field"]].label,
            count(row["records"]),
            count(row["unsaid"]),
            count(row["records"] - row["unsaid"]),
        ]
        for row in by_field
        if row["change"] == "coded"
    ]
    header = ["Field", "Records", "Not stated before", "Read otherwise than before"]
    return _table(header, rows) if rows else "Nothing of a record of both releases."


def _reread(changed: Rows) -> str:
    """What the same files are read as by another rule: equal changes in one line."""
    pairs: dict[str, Counter] = {}
    for row in changed:
        if row["change"] == "reading":
            pair = row["earlier"], row["later"]
            pairs.setdefault(row["field"], Counter())[pair] += 1
    rows = []
    for field, counted in pairs.items():
        if len(counted) > MOST_PAIRS:
            counted = Counter({(VARIOUS, VARIOUS): counted.total()})
        rows += [
            [FIELDS[field].label, _word(field, earlier), _word(field, later), count(records)]
            for (earlier, later), records in counted.most_common()
        ]
    return _table(["Field", "Before", "Now", "Records"], rows) if rows else "Nothing."


def _held(held: Rows, before: str, version: str) -> str:
    """Which fields only one of the two releases has: no record changed by that."""
    lines = []
    for is_new, lacks, has in ((True, before, version), (False, version, before)):
        told = [
            f"{FIELDS[row['field']].label} ({count(row['records'])})"
            for row in held
            if row["is_new"] == is_new and row["records"]
        ]
        if told:
            lines.append(
                f"{lacks} did not hold these; in brackets for how many records {has} says"
                f" something: {', '.join(told)}."
            )
    return "\n\n".join(lines) or "None."


def _word(field: str, value: str | None) -> str | None:
    return None if value is None else word("deployment", field, value)


def _withdrawn(gone: Rows) -> str:
    rows = [
        [row["name"], row["place"], label("status", row["status"]), f"`{row['deployment_id']}`"]
        for row in gone
    ]
    return _table(["System", "Place", "Status then", "Record"], rows) if rows else "None."


def _covered(places: Rows, surveys: Rows) -> str:
    new = sum(row["is_covered_anew"] for row in places)
    gone = sum(row["way"] == "left" for row in places)
    are, were = (plural(number, "place is", "places are") for number in (new, gone))
    lines = [f"{are} counted and had no record; {were} counted no more."]
    lines += [f"{row['title']}: {_wave(row)}." for row in surveys if not row["is_gone"]]
    return "\n".join(f"- {line}" for line in lines)


def _wave(row: dict) -> str:
    """`a new wave, 10 respondents`, or what is new in one that was there."""
    if row["is_new"]:
        return f"a new wave, {plural(row['respondents'], 'respondent', 'respondents')}"
    started = plural(row["new_respondents"], "new respondent", "new respondents")
    return f"{started}, {plural(row['answers_changed'], 'answer', 'answers')} changed"


def _table(header: Sequence[str], rows: Iterable[Sequence[str | None]]) -> str:
    """A table in Markdown; a dash stands where there is nothing."""
    lines: list[Sequence[str | None]] = [header, ["---"] * len(header), *rows]
    return "\n".join("| " + " | ".join(map(_cell, line)) + " |" for line in lines)


def _cell(text: str | None) -> str:
    return "–" if text is None else text.replace("|", "\\|").replace("\n", " ")
