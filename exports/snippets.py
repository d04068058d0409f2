"""Code that fetches rows by their address, in the languages that analysts write. Pure: addresses
in, texts out."""

from typing import NamedTuple


class Snippet(NamedTuple):
    """A few lines of code: what it is for, the language that colours them, and the lines."""

    title: str
    language: str
    code: str


def snippets(csv: str, parquet: str) -> list[Snippet]:
    """The same rows for pandas, DuckDB, R and curl; `csv` and `parquet` are whole addresses of
    their files."""
    return [
        Snippet(
            "pandas", "python", f'import pandas as pd\n\nrows = pd.read_csv("{csv}")\nprint(rows)'
        ),
        Snippet(
            "DuckDB",
            "python",
            "import duckdb\nimport pandas as pd\n\nrows ="
            f' duckdb.from_df(pd.read_parquet("{parquet}"))\nprint(rows)',
        ),
        Snippet("R", "r", f'rows <- read.csv("{csv}", fileEncoding = "UTF-8-BOM")\nprint(rows)'),
        Snippet("curl", "bash", f"curl --fail --remote-name --remote-header-name '{csv}'"),
    ]
