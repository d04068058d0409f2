"""`changes.md` of a release: what changed since the one before, in words and tables.

It prints what the questions of the page Changes answer, over everything; they alone say what a
change is. No other file of this room asks them.
"""

from collections.abc import Iterable
from pathlib import Path

from queries.engine import between
from queries.selection import Selection
from schema.changes import FIELDS, REASONS, SOURCED, group
from schema.codelists import label
from schema.fields import word
from schema.measures import count, plural

Rows = list[dict]


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
    recorded, running = (
        [
            row
            for row in asked("changes_headline", selection).to_pylist()
            if row["measure"] == "systems"
        ]
        for selection in (Selection(), Selection(status=("in_use",)))
    )
    fields, withdrawn, places, sources, surveys = (
        asked(f"changes_{what}").to_pylist()
        for what in ("fields", "withdrawn", "places", "sources", "surveys")
    )
    parts = [
        f"# Changes in release {version}",
        _summary(recorded, earlier.name, version),
        "## Systems\n\n" + _decomposed(recorded, running, earlier.name, version),
        "## Sources\n\n" + _sources(sources),
        "## Records that changed\n\n" + _fields(fields),
        "## Records withdrawn\n\n" + _withdrawn(withdrawn),
        "## Places and answers\n\n" + _covered(places, surveys),
    ]
    return "\n\n".join(parts) + "\n"


def _summary(recorded: Rows, before: str, version: str) -> str:
    """`Between A and B, 312 systems were added: 289 with newer files of a known source, 23 with a
    source new to the release.`"""
    sourced = {row["change"]: row for row in recorded if row["change"] in SOURCED}
    new = {kind: row["joined"] for kind, row in sourced.items() if row["joined"]}
    gone = sum(row["gone"] for row in sourced.values())
    words = {
        "files": "with newer files of a known source",
        "source": "with a source new to the release",
        "reading": "from the same files, read anew",
    }
    told = ", ".join(f"{count(number)} {words[kind]}" for kind, number in new.items())
    was, were = ("was" if number == 1 else "were" for number in (sum(new.values()), gone))
    added = f"{plural(sum(new.values()), 'system', 'systems')} {was} added"
    return (
        f"Between {before} and {version}, {added}{f': {told}' if told else ''};"
        f" {plural(gone, 'system', 'systems')} {were} withdrawn."
    )


def _decomposed(recorded: Rows, running: Rows, before: str, version: str) -> str:
    """Before, what joined, what left and after, for systems on record and in use: each column adds
    up."""
    columns = [{row["change"]: row for row in rows} for rows in (recorded, running)]
    ends = {
        end: [count(column[end]["joined"]) for column in columns] for end in ("before", "after")
    }
    rows = [[before, *ends["before"]]]
    for way, part, sign in (("joined", "joined", "+"), ("left", "gone", "−")):
        for kind, reason in REASONS.items():
            numbers = [column[kind][part] if kind in column else 0 for column in columns]
            if any(numbers):
                cells = [f"{sign}{count(number)}" if number else "" for number in numbers]
                rows.append([getattr(reason, way), *cells])
    return _table(["", "On record", "In use"], [*rows, [version, *ends["after"]]])


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


def _fields(changed: Rows) -> str:
    """Field by field in the order of the schema, record by record."""
    if not changed:
        return "No field changed in any record of both releases."
    order = list(FIELDS)
    rows = [
        [
            group(row["field"]),
            FIELDS[row["field"]].label,
            row["name"],
            row["place"],
            _word(row["field"], row["earlier"]),
            _word(row["field"], row["later"]),
            f"`{row['deployment_id']}`",
        ]
        for row in sorted(
            changed, key=lambda row: (order.index(row["field"]), row["deployment_id"])
        )
    ]
    return _table(["Change", "Field", "System", "Place", "Before", "Now", "Record"], rows)


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
    have, none = (plural(number, "place has", "places have") for number in (new, gone))
    lines = [f"{have} a record and had none; {none} none any more."]
    lines += [f"{row['title']}: {_wave(row)}." for row in surveys if not row["is_gone"]]
    return "\n".join(f"- {line}" for line in lines)


def _wave(row: dict) -> str:
    """`a new wave, 10 respondents`, or what is new in one that was there."""
    if row["is_new"]:
        return f"a new wave, {plural(row['respondents'], 'respondent', 'respondents')}"
    started = plural(row["new_respondents"], "new respondent", "new respondents")
    return f"{started}, {plural(row['answers_changed'], 'answer', 'answers')} changed"


def _table(header: list[str], rows: Iterable[list[str | None]]) -> str:
    """A table in Markdown; a dash stands where there is nothing."""
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join("| " + " | ".join(map(_cell, line)) + " |" for line in lines)


def _cell(text: str | None) -> str:
    return "–" if text is None else text.replace("|", "\\|").replace("\n", " ")
