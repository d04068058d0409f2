"""Schema -> words: the data dictionary and the headers of exports."""

import pandas as pd

from schema import tables
from schema.codelists import codes


def dictionary(table: str) -> pd.DataFrame:
    """One row a column: column, type, required, unit, codes, meaning."""
    rows = []
    for name, column in tables.columns(table).items():
        extra = column.metadata or {}
        rows.append(
            {
                "column": name,
                "type": (
                    {"Int64": "whole number", "float64": "number", "bool": "true or false"}.get(
                        str(column.dtype), "text"
                    )
                ),
                "required": "yes" if not column.nullable else "no",
                "unit": extra.get("unit", ""),
                "codes": ", ".join(codes(extra["codelist"])) if "codelist" in extra else "",
                "meaning": column.description,
            }
        )
    return pd.DataFrame(rows)


def table_meaning(table: str) -> str:
    """What one row of the table is."""
    return " ".join(str(tables.TABLES[table].__doc__).split())
