"""Every question answered by a cluster of Spark as DuckDB answers it, row for row."""

from concurrent.futures import Future, ThreadPoolExecutor

import pytest

from tests.spark.conftest import ASKED, answer

AT_ONCE = 3  # while Spark plans one, its workers have another


@pytest.fixture(scope="session")
def by_spark(by_duckdb, clustered) -> dict[tuple[str, str], Future]:
    """What the cluster answers, several at once, as readers ask."""
    with ThreadPoolExecutor(AT_ONCE) as readers:
        return {asked: readers.submit(answer, *asked) for asked in ASKED}


@pytest.mark.parametrize("asked", ASKED, ids=["?".join(filter(None, asked)) for asked in ASKED])
def test_spark_answers_as_duckdb_does(by_duckdb, by_spark, asked):
    """Columns, types, order and every cell are the same."""
    told, expected = by_spark[asked].result(), by_duckdb[asked]
    assert told.schema == expected.schema
    assert told.to_pylist() == expected.to_pylist()
