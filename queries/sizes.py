"""Sizes of local governments, by residents, as the code list `size_class` bounds them."""

import duckdb

from schema.codelists import told


def tell(connection: duckdb.DuckDBPyConnection, schema: str) -> None:
    """Write size_class (code, least, most: residents, of which the largest size has no `most`), and
    size_of(residents): the code of a size; null where no number is known."""
    least = {code: int(start) for code, start in told("size_class", "least").items() if start}
    most = [None, *(start - 1 for start in least.values())]
    connection.execute(
        f"create table {schema}.size_class (code varchar, least bigint, most bigint)"
    )
    connection.executemany(
        f"insert into {schema}.size_class values (?, ?, ?)",
        [[code, start, end] for (code, start), end in zip(least.items(), most, strict=False)],
    )
    sizes = " ".join(f"when residents >= {start} then '{code}'" for code, start in least.items())
    connection.execute(f"create macro {schema}.size_of(residents) as case {sizes} end")
