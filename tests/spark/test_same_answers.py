"""Every question answered by a cluster of Spark as DuckDB answers it, row for row."""

from concurrent.futures import Future, ThreadPoolExecutor
from urllib.parse import parse_qsl

import pyarrow as pa
import pytest

from queries import engine, parameters
from queries.selection import read
from tests.spark.conftest import forget
from tests.test_questions import KNOWN

# Each question once, and one of them for every filter that the known answers choose by.
FIRST = list({question: (question, address) for question, address, _ in reversed(KNOWN)}.values())
FILTERED = [(question, address) for question, address, _ in KNOWN if question == "headline"]
ASKED = list(dict.fromkeys([*sorted(FIRST), *FILTERED]))
AT_ONCE = 3  # while Spark plans one, its workers have another


def answer(question: str, address: str) -> pa.Table:
    given = dict(parse_qsl(address))
    selection, _ = read(given, engine.known())
    return engine.ask(question, selection, **parameters.values(question, given, engine.known()))


@pytest.fixture(scope="session")
def by_duckdb(small_release) -> dict[tuple[str, str], pa.Table]:
    """What DuckDB answers."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DASHBOARD_ENGINE", "duckdb")
        forget()
        answers = {asked: answer(*asked) for asked in ASKED}
    forget()
    return answers


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
