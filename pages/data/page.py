"""Data: the table itself, with the files of exactly what is shown."""

from charts.look import Look
from pages.data import listed, saved, trace
from pages.data.tables import SHOWN
from pages.shared.nothing import nothing
from pages.values import Choices, File, Head, Notice, Paragraph, Parts, Sentences, choose
from queries.engine import ask
from queries.selection import Selection
from words.speech import Speech

CHOICES = ("table", "q", "sort", "order", "columns", "values", "page", "record")
OF_ONE_TABLE = ("columns", "sort", "order", "q", "page")  # they mean nothing in another one
FIRST = "deployment"


def parts(selection: Selection, choices: Choices, look: Look) -> Parts:
    """What the selection holds, the rows of one table, and where a row comes from: first where a
    record was asked for."""
    say = look.say
    chosen = choose(
        choices,
        "table",
        say("data-table"),
        {name: say(f"data-{name.replace('_', '-')}") for name in SHOWN},
        FIRST,
        widget="segments",
        is_label_hidden=True,
        clears=OF_ONE_TABLE,
    )
    origin = (trace.panel(selection, choices, look),)
    return (
        Head(say("page-data"), say("data-question")),
        Sentences((_records(selection, say),)),
        *(origin if choices.text("record") else ()),
        chosen,
        *_rows(str(chosen.value), selection, choices, look),
        *(() if choices.text("record") else origin),
        File(say("data-interface"), ""),
        saved.fold(look),
    )


def _rows(name: str, selection: Selection, choices: Choices, look: Look) -> Parts:
    say, shown = look.say, SHOWN[name]
    every = shown.rows_of(selection)
    if not every.num_rows:
        if shown.is_filtered:
            return nothing(
                selection,
                say("data-no-rows-selected"),
                look,
                things="rows",
                number_of=lambda without: shown.rows_of(without).num_rows,
            )
        return (Notice(say("data-no-rows")),)
    rows = listed.parts(name, every, selection, choices, look)
    if name != FIRST:
        return rows
    return (*rows, Paragraph(say.markdown("data-is-counted"), is_quiet=True))


def _records(selection: Selection, say: Speech) -> str:
    """Where the records of the selection come from."""
    headline = ask("headline", selection).to_pylist()[0]
    if not headline["systems"]:
        return ""
    by_status = ask("systems_by_status", selection).to_pylist()
    in_use = next((row["systems"] for row in by_status if row["status_today"] == "in_use"), 0)
    numbers = {name: headline[name] for name in ("sources", "countries", "systems")}
    return say("data-records", in_use=in_use, **numbers)
