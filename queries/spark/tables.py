"""A release's tables as views of a cluster's session: its Parquet files where they hold all that
DuckDB has, else what DuckDB has made of them, which is small; deployments are made there."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from queries import following, own_rules
from queries.narrowing import SCREENED
from queries.spark.expanded import Known
from queries.spark.translation import translated
from schema import stored
from schema.names import folded

ROWS = "deployment_rows"  # deployments as the file has them, with what it lacks empty
TYPES = {"VARCHAR": "string", "BIGINT": "bigint", "INTEGER": "int", "DOUBLE": "double"}
FOLLOWED = """select {columns} from (
    select p.* exclude ({screened}), s.* exclude (deployment_id)
    from ({preferred}) p left join ({pointed}) s on s.deployment_id = p.deployment_id)"""


def stand(
    session: Any, known: Known, schema: str, release: Path | None, names: dict[str, str]
) -> Iterator[str]:
    """Make the views of one release, called `NAME_table` by the name of its schema; without a
    folder it has no rows. The machines of the cluster read the folder under the same path. Gives
    the name of each view once it is there."""
    database, name = known.database, names[schema]
    for table, columns in _tables(database, schema).items():
        file = release / f"{table}.parquet" if release else None
        if file and file.exists() and set(columns) <= _columns(file):
            view = session.read.parquet(file.as_uri()).select(*columns)
        elif table == "deployment" and file:
            view = _deployments(session, known, schema, file, names).persist()
        else:
            view = sent(session, database.sql(f'select * from {schema}."{table}"').to_arrow_table())
        view.createOrReplaceTempView(f"{name}_{table}")
        yield f"{name}_{table}"
    yield f"{name}_{ROWS}"
    for table, rows in _besides(database):
        sent(session, rows).createOrReplaceTempView(f"{name}_{table}")
        yield f"{name}_{table}"


def sent(session: Any, rows: pa.Table) -> Any:
    """Rows of this process as a table of a session."""
    from pyspark.sql.pandas.types import from_arrow_schema

    return session.createDataFrame(rows, from_arrow_schema(rows.schema))


def _tables(database: duckdb.DuckDBPyConnection, schema: str) -> dict[str, dict[str, str]]:
    """The tables of a schema, each with its columns and their types; deployments last, as they
    follow from others."""
    rows = database.execute(
        "select table_name, column_name, data_type from duckdb_columns()"
        " where schema_name = $schema and table_name not like 'lacking_%'"
        # What only DuckDB is asked.
        " and table_name not in ('option', 'alike', 'alike_system', 'mark')"
        " order by table_name = 'deployment', table_name, column_index",
        {"schema": schema},
    ).fetchall()
    tables: dict[str, dict[str, str]] = {}
    for table, column, kind in rows:
        tables.setdefault(table, {})[column] = kind
    return tables


def _columns(table: Path) -> set[str]:
    """The columns of a table that is a file, or a folder of several."""
    return set(pq.read_schema(stored.files(table)[0]).names)


def _deployments(session: Any, known: Known, schema: str, file: Path, names: dict[str, str]) -> Any:
    """The deployments with what follows of each from others, as `following.write` has them."""
    columns = _tables(known.database, schema)["deployment"]
    there = _columns(file)
    made = (*following.FOLLOWS, *SCREENED)
    rows = {column: kind for column, kind in columns.items() if column not in made}
    session.read.parquet(file.as_uri()).selectExpr(
        *(
            f"`{column}`" if column in there else f"cast(null as {TYPES[kind]}) as `{column}`"
            for column, kind in rows.items()
        )
    ).createOrReplaceTempView(f"{names[schema]}_{ROWS}")
    known.database.execute(
        f"create or replace temp view {ROWS} as select {', '.join(rows)} from {schema}.deployment"
    )
    is_as_made = schema == "earlier" and own_rules.is_older(known.database, schema)
    text = FOLLOWED.format(
        columns=", ".join(columns),
        screened=", ".join(SCREENED),
        preferred=following.preferred(ROWS, schema, is_as_made),
        pointed=following.POINTED.format(schema=schema),
    )
    return session.sql(translated(text, known, [ROWS]).of(names | {"chosen": names[schema]}))


def _besides(database: duckdb.DuckDBPyConnection) -> Iterator[tuple[str, pa.Table]]:
    """What a query may read that is no table: the columns that a release was made without, and the
    names of places folded."""
    lacking = database.sql(
        "select schema_name, table_name, column_name from duckdb_columns()"
        " where table_name like 'lacking_%'"
    )
    yield "columns", lacking.to_arrow_table()
    names = database.sql(
        "select distinct name from release.place union select distinct local_name"
        " from release.place where local_name is not null"
    ).fetchall()
    texts = [name for (name,) in names]
    kind = pa.schema([("text", pa.string()), ("folded", pa.string())])
    yield "folded", pa.table({"text": texts, "folded": list(map(folded, texts))}, schema=kind)
