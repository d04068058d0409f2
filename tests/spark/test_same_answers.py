"""Every question answered by a cluster of Spark as DuckDB answers it, row for row."""

from urllib.parse import parse_qsl

import pytest

from queries import engine, parameters
from queries.selection import read
from tests.spark.conftest import forget
from tests.test_questions import KNOWN

# Each question once, and one of them for every filter that the known answers choose by.
FIRST = list({question: (question, address) for question, address, _ in reversed(KNOWN)}.values())
FILTERED = [(question, address) for question, address, _ in KNOWN if question == "headline"]
ASKED = list(dict.fromkeys([*sorted(FIRST), *FILTERED]))


@pytest.mark.parametrize(
    ("question", "address"), ASKED, ids=["?".join(filter(None, asked)) for asked in ASKED]
)
def test_spark_answers_as_duckdb_does(clustered, monkeypatch, question, address):
    """Columns, types, order and every cell are the same."""
    given = dict(parse_qsl(address))
    selection, _ = read(given, engine.known())
    own = parameters.values(question, given, engine.known())
    answer = engine.ask(question, selection, **own)
    monkeypatch.delenv("DASHBOARD_ENGINE")
    forget()
    expected = engine.ask(question, selection, **own)
    assert answer.schema == expected.schema
    assert answer.to_pylist() == expected.to_pylist()
