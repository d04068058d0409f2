"""Schema -> Arrow: Parquet types with each column's meaning in the file itself."""

import hashlib
import json

import pandas as pd
import pyarrow as pa

from schema import codelists, tables

_TYPES = {"Int64": pa.int64(), "float64": pa.float64(), "bool": pa.bool_()}
IN_FILES = ("unit", "codelist")


def arrow_schema(table: str) -> pa.Schema:
    """Field types, with description, unit and code list as field metadata."""
    fields = [
        pa.field(
            name,
            _TYPES.get(str(column.dtype), pa.string()),
            bool(column.nullable),
            _metadata(column),
        )
        for name, column in tables.columns(table).items()
    ]
    return pa.schema(fields, metadata={"description": str(tables.TABLES[table].__doc__)})


def _metadata(column) -> dict[str, str]:
    """What a file says of a column; what our pages make of it is no part of a release."""
    said = {name: column.metadata[name] for name in IN_FILES if name in column.metadata}
    return {"description": column.description, **said}


def to_arrow(table: str, frame: pd.DataFrame) -> pa.Table:
    """A frame that satisfies the schema, as Arrow. Raises pyarrow.ArrowInvalid when a type does not
    fit."""
    return pa.Table.from_pandas(
        frame, schema=arrow_schema(table), preserve_index=False, nthreads=1
    ).replace_schema_metadata({"description": str(tables.TABLES[table].__doc__)})


def fingerprint() -> str:
    """One checksum over all tables, fields and codes: two releases with the same one are of the
    same shape."""
    shape = {
        name: [(f.name, str(f.type), f.nullable, str(f.metadata)) for f in arrow_schema(name)]
        for name in tables.TABLES
    }
    lists = {name: codelists.codes(name) for name in codelists.names()}
    return hashlib.sha256(json.dumps([shape, lists], sort_keys=True).encode()).hexdigest()
