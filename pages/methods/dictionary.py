"""Every table with its columns, and every code list."""

from charts.look import Look
from pages.values import Choices, Paragraph, Parts, Reference, table
from queries import engine
from queries.selection import Selection
from schema import codelists, words
from schema.tables import TABLES
from words.speech import Speech

FIRST = 4  # codes named beside a list
COLUMNS = ("column", "type", "required", "unit", "codes", "meaning")
CODES = ("code", "label", "meaning", "broader")


def tables(everything: Selection, choices: Choices, look: Look) -> Parts:
    """Every table and column, with type, unit, codes and meaning."""
    say, rows = look.say, engine.manifest(everything)["counts"]["rows"]
    return (
        Paragraph(say("methods-dictionary-words")),
        *(_table(name, rows.get(name), say) for name in TABLES),
    )


def _table(name: str, rows: int | None, say: Speech) -> Reference:
    meaning = say("methods-table-rows", meaning=say.row_of(name), n=rows)
    described = words.dictionary(name).to_dict("records")
    headings = {column: say(f"methods-column-{column}") for column in COLUMNS}
    shown = table(
        {
            headings[column]: [_cell(name, column, row, say) for row in described]
            for column in COLUMNS
        },
        codes=[headings["column"], headings["codes"]],
    )
    return Reference(f"table-{name}", name, meaning, shown)


def _cell(table_name: str, column: str, row: dict, say: Speech) -> str:
    """A name or a code as it is, any other in words."""
    if column in ("column", "codes"):
        return row[column]
    if column == "meaning":
        return say.description(table_name, row["column"])
    return say.told(column, row[column], text=row[column])


def code_lists(everything: Selection, choices: Choices, look: Look) -> Parts:
    """Every code list, in the order readers see it."""
    return tuple(_code_list(name, look.say) for name in codelists.names())


def _code_list(name: str, say: Speech) -> Reference:
    rows = list(codelists.codelist(name).values())
    labels = [say.label(name, row["code"]) for row in rows]
    first = "; ".join(labels[:FIRST])
    sentence = "methods-codes-first" if len(rows) > FIRST else "methods-codes-all"
    headings = {column: say(f"methods-codes-{column}") for column in CODES}
    shown = table(
        {
            headings["code"]: [row["code"] for row in rows],
            headings["label"]: labels,
            headings["meaning"]: [say.meaning(name, row["code"]) for row in rows],
            headings["broader"]: [row.get("broader") or "" for row in rows],
        },
        codes=[headings["code"], headings["broader"]],
    )
    meaning = say(sentence, n=len(rows), labels=first)
    return Reference(f"codes-{name}", name.replace("_", " "), meaning, shown)
