"""What is known of each column: description, unit and code list; the same words wherever rows
leave."""

from functools import cache

import pyarrow as pa
import pyarrow.compute as pc

from queries.stream import Rows
from schema import arrow, codelists, measures, tables

TYPES = {
    pa.types.is_integer: "integer",
    pa.types.is_floating: "number",
    pa.types.is_boolean: "boolean",
    pa.types.is_date: "date",
    pa.types.is_timestamp: "datetime",
}


def described(rows: Rows) -> pa.Schema:
    """The rows' columns with what is known of each as metadata: description, unit, codelist.

    A question may give a name of the schema to something of its own, as a count of filled fields is
    called by the field. Then its values are no codes of the list, and nothing is said of it.
    """
    own = {
        name
        for name in rows.schema.names
        if "codelist" in meaning(name) and not _is_coded(rows, name)
    }
    return pa.schema(
        [
            field.with_metadata({} if field.name in own else meaning(field.name))
            for field in rows.schema
        ]
    )


def _is_coded(rows: Rows, name: str) -> bool:
    """Whether a column holds codes of its list and nothing else; a whole table does, as the schema
    has judged it."""
    if rows.is_streamed:
        return True
    values = {value for batch in rows.batches() for value in pc.unique(batch[name]).to_pylist()}
    return values <= {*codelists.codes(meaning(name)["codelist"]), "", None}


def dictionary(rows: Rows) -> list[dict[str, str]]:
    """One entry a column, in order: name, type, description, and unit and code list where there
    are."""
    return [
        {"name": field.name, "type": kind(field.type), **said(field)} for field in described(rows)
    ]


def said(field: pa.Field) -> dict[str, str]:
    """What the metadata of a described column says."""
    return {key.decode(): value.decode() for key, value in (field.metadata or {}).items()}


def kind(type_: pa.DataType) -> str:
    """A type's name as Table Schema spells it; lists are texts joined by semicolons, as they
    leave."""
    return next((name for fits, name in TYPES.items() if fits(type_)), "string")


def meaning(column: str) -> dict[str, str]:
    """A column's description, unit and code list; nothing for one that a question makes itself and
    no measure names."""
    return _meanings().get(column, {})


@cache
def _meanings() -> dict[str, dict[str, str]]:
    """Names mean one thing everywhere, so the first table that has a column speaks for it."""
    meanings = {
        name: {"description": measure.reading, "unit": measure.unit}
        for name, measure in measures.MEASURES.items()
    }
    for table in tables.TABLES:
        for field in arrow.arrow_schema(table):
            meanings.setdefault(
                field.name, {key.decode(): value.decode() for key, value in field.metadata.items()}
            )
    return meanings
