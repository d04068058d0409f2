"""Code that fetches rows by their address, in the languages that analysts write. Pure: addresses
and columns in, texts out.

Codes keep their leading zeros and numbers their types: by Parquet, which holds types, and in R,
which has no reader of it at hand, by naming the columns that are no text. Each runs in the locale
C, where nothing but ASCII can be taken for granted.
"""

from collections.abc import Mapping
from typing import NamedTuple

R_TYPES = {"integer": "as.numeric", "number": "as.numeric", "boolean": "as.logical"}


class Snippet(NamedTuple):
    """A few lines of code: what it is for, the language that colours them, and the lines."""

    title: str
    language: str
    code: str


PANDAS = """import pandas as pd

rows = pd.read_parquet("{parquet}", dtype_backend="pyarrow")
print(rows)"""

DUCKDB = """import duckdb
import pandas as pd
import pyarrow as pa

rows = pa.Table.from_pandas(pd.read_parquet("{parquet}", dtype_backend="pyarrow"))
print(duckdb.from_arrow(rows))"""

POLARS = """import polars as pl

rows = pl.scan_parquet("{parquet}").collect()
print(rows)"""

R = """rows <- read.csv("{csv}", colClasses = "character", na.strings = "", encoding = "UTF-8")
{typed}print(rows)"""

MONTHLY = """# rows.sh, which cron runs each month: 0 6 1 * * cd FOLDER && sh rows.sh
# It fetches the rows of the newest release, where they are others than those at hand.
curl --fail --silent --show-error --etag-compare rows.etag --etag-save rows.etag \\
  --output rows.csv '{latest}'"""


def snippets(csv: str, parquet: str, columns: Mapping[str, str]) -> list[Snippet]:
    """The same rows for pandas, polars, DuckDB, R and curl; `csv` and `parquet` are whole addresses
    of their files, `columns` their types by name, as `dictionary` has them."""
    told = {"csv": csv, "parquet": parquet, "typed": _typed(columns)}
    return [
        Snippet("pandas", "python", PANDAS.format(**told)),
        Snippet("polars", "python", POLARS.format(**told)),
        Snippet("DuckDB", "python", DUCKDB.format(**told)),
        Snippet("R", "r", R.format(**told)),
        Snippet("curl", "bash", f"curl --fail --remote-name --remote-header-name '{csv}'"),
    ]


def monthly(latest: str) -> str:
    """A script that fetches what is new at an address that names no release."""
    return MONTHLY.format(latest=latest)


def _typed(columns: Mapping[str, str]) -> str:
    """Lines of R that give columns their types."""
    lines = []
    for convert in dict.fromkeys(R_TYPES.values()):
        names = [f'"{name}"' for name, kind in columns.items() if R_TYPES.get(kind) == convert]
        if names:
            lines.append(f"typed <- c({', '.join(names)})")
            lines.append(f"rows[typed] <- lapply(rows[typed], {convert})")
    return "".join(f"{line}\n" for line in lines)
