"""The sentences that a catalogue may hold for what is declared elsewhere in English: meanings of
codes, columns, tables, measures and questions. `Speech.told` says them; a translator finds their
names here."""

from queries.questions import questions
from schema import codelists, fields, filling
from schema.measures import MEASURES
from schema.tables import TABLES
from schema.words import dictionary, table_meaning
from words import categories
from words.catalogue import named

IN_WORDS = ("type", "required", "unit")  # columns of the data dictionary that are told in words


def sentences() -> dict[str, str]:
    """Each sentence's name with its English."""
    return {named(*names): english for names, english in every().items()}


def every() -> dict[tuple[str, ...], str]:
    """The English of everything declared, by what it tells of."""
    told: dict[tuple[str, ...], str] = {
        ("meaning", name, code): row["meaning"]
        for name in codelists.names()
        for code, row in codelists.codelist(name).items()
        if row["meaning"]  # which a label like Yes does not need
    }
    for table in TABLES:
        told["row-of", table] = table_meaning(table)
        told |= {
            ("description", table, name): field.description
            for name, field in fields.of(table).items()
        }
        told |= {("column", name): fields.label(table, name) for name in fields.of(table)}
        rows = dictionary(table).to_dict("records")
        told |= {(kind, row[kind]): row[kind] for row in rows for kind in IN_WORDS if row[kind]}
    for name, measure in MEASURES.items():
        told |= {("measure", name, part): str(value) for part, value in vars(measure).items()}
    told |= filling.sentences()
    told |= {("category", stated): row["english"] for stated, row in categories.worded().items()}
    return told | {("question", name): meaning for name, meaning in questions().items()}
