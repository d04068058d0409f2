"""What kind of government work systems do and between whom, as far as their sources state it."""

from charts import bars, theme
from charts.look import Look
from pages.shared.behind import behind
from pages.shared.sources import titles
from pages.values import Columns, Exhibit, Parts, table
from queries.counts import systems_in
from queries.engine import ask
from queries.selection import Selection
from words.selection import statuses

# Column -> the question that counts by it; both are filters.
QUESTIONS = {"process_type": "systems_by_process_type", "interaction": "systems_by_interaction"}
UNKNOWN = "not_stated"

Rows = list[dict]


def parts(running: Selection, look: Look) -> Parts:
    """Both, beside each other; nothing where no source states them of any system."""
    told = {column: ask(question, running).to_pylist() for column, question in QUESTIONS.items()}
    shown = tuple(
        (_exhibit(column, rows, running, look),)
        for column, rows in told.items()
        if any(row[column] != UNKNOWN for row in rows)
    )
    return (Columns(shown),) if shown else ()


def _exhibit(column: str, rows: Rows, running: Selection, look: Look) -> Exhibit:
    say, named = look.say, column.replace("_", "-")
    rows = sorted(rows, key=lambda row: row[column] == UNKNOWN)
    names = [say.label(column, row[column]) for row in rows]
    systems = [row["systems"] for row in rows]
    total = sum(systems)
    sources = tuple(dict.fromkeys(";".join(row["sources"] for row in rows).split(";")))
    accent = theme.ink(look).accent
    return Exhibit(
        key=named,
        title=_title(column, rows, total, look),
        counted=_counted(total, sources, running, look),
        figure=bars.bars(
            names,
            systems,
            [say.count(number) for number in systems],
            look,
            [None if row[column] == UNKNOWN else accent for row in rows],
            codes=[[row[column]] for row in rows],
        ),
        table=table(
            {
                say(f"adoption-{named}"): names,
                say("adoption-work-means"): [say.meaning(column, row[column]) for row in rows],
                say("adoption-systems"): systems,
                say("adoption-places"): [row["places"] for row in rows],
            }
        ),
        question=QUESTIONS[column],
        selection=running,
        sources=sources,
        opens=lambda bar: behind(running.but(**{column: (bar[0],)}), look),
    )


def _title(column: str, rows: Rows, total: int, look: Look) -> str:
    """What most systems do, or how many kinds share the first place."""
    say, first = look.say, rows[0]
    tied = sum(row["systems"] == first["systems"] for row in rows if row[column] != UNKNOWN)
    if tied > 1:
        return say("adoption-work-tied", tied=tied, systems=first["systems"], total=total)
    return say(
        f"adoption-{column.replace('_', '-')}-title",
        code=say.label(column, first[column]),
        systems=first["systems"],
        total=total,
    )


def _counted(total: int, sources: tuple[str, ...], running: Selection, look: Look) -> str:
    say, title = look.say, titles(running.release)
    return say.sentences(
        say(
            "adoption-work-counted",
            n=total,
            status=statuses(running, say),
            sources=say.listed([title[source] for source in sources]),
            all=systems_in(running),
        ),
        "" if look.is_still else say("adoption-click-bar"),
    )
