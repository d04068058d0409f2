"""`changes.md` of a release: what changed since the one before, in words and tables.

It prints what the questions of the page Changes answer, over everything; they alone say what a
change is. No other file of this room asks them.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from queries.engine import between
from queries.limited import unhurried
from queries.selection import Selection
from schema.changes import FIELDS, GROUPS, PARTS, REASONS, SOURCED, STATED
from schema.codelists import label
from schema.fields import word
from schema.measures import count
from words.said import said

Rows = list[dict]
# Each column of numbers: its heading, the measure and the status of the systems.
NUMBERS = (
    (said("changelog-on-record"), "systems", ()),
    (said("changelog-in-use"), "systems", ("in_use",)),
    (said("changelog-places"), "places", ("in_use",)),
    (said("changelog-residents"), "residents", ("in_use",)),
)
VARIOUS = said("changelog-various")
MOST_PAIRS = 10  # values before and now that are listed of one field; of more, how many records


def first(version: str) -> str:
    """The text of a release that has none before it."""
    return f"# {said('changelog-title', version=version)}\n\n{said('changelog-first')}\n"


@unhurried()
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
        f"# {said('changelog-title', version=version)}",
        _summary(columns[0], earlier.name, version),
        *_headed("parts", _parts(columns, earlier.name, version)),
        *_headed("reasons", _reasons(columns, earlier.name, version)),
        *_headed("sources", _sources(sources)),
        *_headed("stated", _stated(fields)),
        *_headed("coded", _coded(by_field)),
        *_headed("reread", _reread(fields)),
        *_headed("held", _held(held, earlier.name, version)),
        *_headed("withdrawn", _withdrawn(withdrawn)),
        *_headed("covered", _covered(places, surveys)),
    ]
    return "\n\n".join(parts) + "\n"


def _headed(section: str, told: str) -> tuple[str, str]:
    return f"## {said(f'changelog-title-{section}')}", told


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
    told = {
        "before": before,
        "version": version,
        "added": said("changelog-added", n=sum(new.values())),
        "gone": said("changelog-gone", n=gone),
    }
    if new:
        by = ", ".join(said(f"changelog-added-by-{kind}", n=number) for kind, number in new.items())
        told["added"] = said("changelog-added-by", added=told["added"], by=by)
    if not ruled:
        return said("changelog-between", **told)
    ruled_so = said("changelog-more" if ruled > 0 else "changelog-fewer", n=abs(ruled))
    return said("changelog-between-ruled", **told, ruled=ruled_so)


def _parts(columns: Sequence[dict[str, dict]], before: str, version: str) -> str:
    """Before, what each part of the difference did on balance, and after: each column adds up."""
    rows = [
        [part["label"], *(_signed(_balance(column, code)) for column in columns)]
        for code, part in PARTS.items()
    ]
    means = [f"- {part['label']}: {part['meaning']}" for part in PARTS.values()]
    counted = said("changelog-counted", before=before)
    return "\n\n".join([_framed(rows, columns, before, version), counted, "\n".join(means)])


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
    return _table(_heads("source", "snapshot-before", "snapshot-now", "new", "withdrawn"), rows)


def _stated(changed: Rows) -> str:
    """Field by field in the order of the schema, record by record."""
    order = list(FIELDS)
    told = [row for row in changed if row["change"] in STATED]
    if not told:
        return said("changelog-none-stated")
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
    heads = _heads("change", "field", "system", "place", "before", "now", "record")
    return _table(heads, rows)


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
    heads = _heads("field", "records", "unsaid", "otherwise")
    return _table(heads, rows) if rows else said("changelog-none-coded")


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
    heads = _heads("field", "before", "now", "records")
    return _table(heads, rows) if rows else said("changelog-nothing")


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
            lines.append(said("changelog-held", lacks=lacks, has=has, fields=", ".join(told)))
    return "\n\n".join(lines) or said("changelog-none")


def _word(field: str, value: str | None) -> str | None:
    return None if value is None else word("deployment", field, value)


def _withdrawn(gone: Rows) -> str:
    rows = [
        [row["name"], row["place"], label("status", row["status"]), f"`{row['deployment_id']}`"]
        for row in gone
    ]
    heads = _heads("system", "place", "status", "record")
    return _table(heads, rows) if rows else said("changelog-none")


def _covered(places: Rows, surveys: Rows) -> str:
    new = sum(row["is_covered_anew"] for row in places)
    gone = sum(row["way"] == "left" for row in places)
    lines: list[str] = [said("changelog-covered", new=new, gone=gone)]
    lines += [_wave(row) for row in surveys if not row["is_gone"]]
    return "\n".join(f"- {line}" for line in lines)


def _wave(row: dict) -> str:
    """That a wave is new, and how many answered; or what is new in one that was there."""
    if row["is_new"]:
        return said("changelog-new-wave", title=row["title"], n=row["respondents"])
    moved = {"n": row["new_respondents"], "changed": row["answers_changed"]}
    return said("changelog-wave", title=row["title"], **moved)


def _heads(*columns: str) -> list[str]:
    return [said(f"changelog-head-{column}") for column in columns]


def _table(header: Sequence[str], rows: Iterable[Sequence[str | None]]) -> str:
    """A table in Markdown; a dash stands where there is nothing."""
    lines: list[Sequence[str | None]] = [header, ["---"] * len(header), *rows]
    return "\n".join("| " + " | ".join(map(_cell, line)) + " |" for line in lines)


def _cell(text: str | None) -> str:
    return "–" if text is None else text.replace("|", "\\|").replace("\n", " ")
