"""Records that disagree with themselves, with the calendar or with each other."""

from collections import Counter

from charts import bars
from charts.look import Look
from pages.shared import named
from pages.shared.sources import titles_of
from pages.values import Exhibit, Heading, Table, table
from queries.engine import ask
from queries.selection import Selection

# Kinds of contradiction as the question names them, and the sentence that names each to readers.
KINDS = {
    "in use, end year passed": "quality-in-use-ended",
    "in pilot, end year passed": "quality-in-pilot-ended",
    "starts after it ended": "quality-starts-after-end",
    "retired, end year still to come": "quality-retired-to-end",
    "not yet in use, start year passed": "quality-planned-started",
    "in use, start year still to come": "quality-in-use-to-start",
    "two sources give different status": "quality-two-statuses",
}

Rows = list[dict]


def in_words(selection: Selection, look: Look) -> str:
    """How many contradictions there are, within a record or between two."""
    found, total = ask("contradictions", selection).num_rows, _records(selection)
    return look.say("quality-stand-in", n=found, records=total) if found and total else ""


def contradictions(selection: Selection, look: Look) -> Exhibit | Heading:
    """Each contradiction, and how many there are of each kind."""
    say, rows = look.say, ask("contradictions", selection).to_pylist()
    if not rows:
        return Heading(say("quality-no-contradictions"))
    kinds = dict(Counter(row["contradiction"] for row in rows).most_common())
    words = [say(KINDS[kind]) for kind in kinds]
    numbers = list(kinds.values())
    sources = {row[name] for row in rows for name in ("source_id", "other_source_id")}
    return Exhibit(
        key="contradictions",
        title=say("quality-contradictions-title", n=len(rows), kind=words[0], most=numbers[0]),
        counted=say("quality-contradictions-counted", n=_records(selection)),
        figure=bars.bars(words, numbers, [say.count(n) for n in numbers], look),
        table=_table(rows, selection, look),
        question="contradictions",
        selection=selection,
        sources=tuple(sorted(sources - {None})),
    )


def _records(selection: Selection) -> int:
    """How many records the selection holds."""
    return sum(ask("fields_filled", selection)["records"].to_pylist())


def _table(rows: Rows, selection: Selection, look: Look) -> Table:
    say = look.say
    link, other = say("quality-link"), say("quality-link-to-other")
    columns = {
        say("quality-contradiction"): [say(KINDS[row["contradiction"]]) for row in rows],
        **named.columns(say("quality-system"), rows, say),
        say("quality-place"): [row["place"] for row in rows],
        say("quality-source"): titles_of(rows, selection.release),
        say("quality-detail"): [row["detail"] for row in rows],
        link: [row["evidence_url"] for row in rows],
        other: [row["other_url"] for row in rows],
    }
    return table(columns, links=[link, other])
