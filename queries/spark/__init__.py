"""Questions answered by Apache Spark: what stands behind the engine's door where `DASHBOARD_ENGINE`
names a cluster. Only here is pyspark known, and only when a question is asked."""

from pathlib import Path

import duckdb

from queries.spark.cluster import at
from queries.spark.opened import Opened


def opened_at(
    address: str,
    database: duckdb.DuckDBPyConnection,
    release: Path,
    earlier: Path | None = None,
    compares: bool = False,
) -> Opened:
    """A release, or two that are compared, in the cluster at an address: called with a selection,
    it gives what `queries.chosen.Chosen` is in DuckDB. `database` holds the same."""
    return Opened(at(address), database, release, earlier, compares)
