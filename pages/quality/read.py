"""What became of every row read: made a record, set aside or refused, and why."""

from collections import Counter

from charts import bars, theme
from charts.look import Look
from pages.shared.sources import titles_of
from pages.values import Columns, Exhibit, Heading, Part, Table, table
from queries.engine import ask
from queries.selection import Selection
from schema.codelists import narrower
from words.said import heard

LONGEST = 24  # characters of a title that leave room for a number after them
# What became of a row, by the problems that did it, and the key of its exhibit.
BECAME = {"refused": "refused-reasons", "set_aside": "aside-reasons"}

Rows = list[dict]


def accounted(selection: Selection, look: Look) -> Exhibit:
    """Every row read: made a record, set aside, or refused."""
    say = look.say
    rows = sorted(ask("sources", selection).to_pylist(), key=lambda row: -row["rows_read"])
    ways = {
        way: [row[f"rows_{way}"] for row in rows] for way in ("accepted", "set_aside", "refused")
    }
    made = {say(f"quality-{way.replace('_', '-')}"): numbers for way, numbers in ways.items()}
    colours = theme.BLUE, theme.GREY, theme.ORANGE
    parts = [(*part, colour) for part, colour in zip(made.items(), colours, strict=True)]
    return Exhibit(
        key="rows",
        title=say(
            "quality-rows-title",
            read=sum(row["rows_read"] for row in rows),
            refused=sum(ways["refused"]),
        ),
        counted=say.sentences(say("quality-rows-counted", n=len(rows)), say("quality-whole")),
        figure=bars.stacked([_with_rows(row, look) for row in rows], parts, look, share=True),
        table=table(
            {
                say("quality-source"): [row["title"] for row in rows],
                say("quality-rows-read"): [row["rows_read"] for row in rows],
                **made,
                say("quality-unresolved"): [row["places_unresolved"] for row in rows],
            }
        ),
        question="sources",
        selection=selection,
        sources=tuple(row["source_id"] for row in rows),
    )


def _with_rows(row: dict, look: Look) -> str:
    """A source's title, shortened, and its number of rows."""
    title = row["title"]
    short = title if len(title) <= LONGEST else f"{title[: LONGEST - 1].rstrip()}…"
    return look.say("quality-bar", label=short, n=row["rows_read"])


def reasons(selection: Selection, look: Look) -> Columns:
    """Why rows made no record, with the rule in words: faults first, then what was never meant to
    be in."""
    rows = ask("refusals_by_reason", selection).to_pylist()
    kinds = {became: narrower("problem", became) for became in BECAME}
    return Columns(
        tuple(
            (_reason([row for row in rows if row["problem"] in kind], became, selection, look),)
            for became, kind in kinds.items()
        )
    )


def _reason(rows: Rows, became: str, selection: Selection, look: Look) -> Part:
    say, prefix = look.say, f"quality-{became.replace('_', '-')}"
    if not rows:
        return Heading(say(f"{prefix}-none"))
    counter: Counter[str] = Counter()
    for row in rows:
        counter[row["problem"]] += row["rows"]
    problems = dict(counter.most_common())
    labels = [say.label("problem", code) for code in problems]
    numbers = list(problems.values())
    meanings = [
        say("quality-problem", problem=label, meaning=say.meaning("problem", code))
        for label, code in zip(labels, problems, strict=True)
    ]
    texts, tone = [say.count(n) for n in numbers], theme.ink(look).quiet
    return Exhibit(
        key=BECAME[became],
        title=say(f"{prefix}-title", problem=labels[0], n=numbers[0]),
        counted=say.sentences(say(f"{prefix}-counted"), say("quality-whole")),
        figure=bars.bars(labels, numbers, texts, look, tone),
        table=_rules(rows, selection, look),
        question="refusals_by_reason",
        selection=selection,
        sources=tuple(dict.fromkeys(row["source_id"] for row in rows)),
        note=say.sentences(*meanings),
    )


def _rules(rows: Rows, selection: Selection, look: Look) -> Table:
    """One line a rule of a source, with some of what it found."""
    say = look.say
    return table(
        {
            say("quality-source"): titles_of(rows, selection.release),
            say("quality-reason"): [say.label("problem", row["problem"]) for row in rows],
            say("quality-rule"): [say.again(heard(row["accepted"])) for row in rows],
            say("quality-rows"): [row["rows"] for row in rows],
            say("quality-for-example"): [_found(row, look) for row in rows],
        }
    )


def _found(row: dict, look: Look) -> str:
    """Some of the values found, or how many files could not be read."""
    if row["examples"] or not row["files"]:
        return row["examples"] or ""
    return look.say("quality-unread", n=row["files"])
