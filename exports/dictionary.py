"""What is known of each column: description, unit and code list; the same words wherever rows leave."""

from functools import cache

import pyarrow as pa

from schema import arrow, measures, tables

TYPES = {pa.types.is_integer: "integer", pa.types.is_floating: "number", pa.types.is_boolean: "boolean", pa.types.is_date: "date",
         pa.types.is_timestamp: "datetime"}  # fmt: skip


def dictionary(schema: pa.Schema) -> list[dict[str, str]]:
    """One entry a column, in order: name, type, description, and unit and code list where there are."""
    return [{"name": field.name, "type": kind(field.type), **meaning(field.name)} for field in schema]


def kind(type_: pa.DataType) -> str:
    """A type's name as Table Schema spells it; lists are texts joined by semicolons, as they leave."""
    return next((name for fits, name in TYPES.items() if fits(type_)), "string")


def meaning(column: str) -> dict[str, str]:
    """A column's description, unit and code list; nothing for one that a question makes itself and no measure names."""
    return _meanings().get(column, {})


@cache
def _meanings() -> dict[str, dict[str, str]]:
    """Names mean one thing everywhere, so the first table that has a column speaks for it."""
    found = {name: {"description": one.reading, "unit": one.unit} for name, one in measures.MEASURES.items()}
    for table in tables.TABLES:
        for field in arrow.arrow_schema(table):
            found.setdefault(field.name, {key.decode(): value.decode() for key, value in field.metadata.items()})
    return found
