"""Rows that leave batch by batch are the rows of the screen, and are never all in memory."""

import tracemalloc
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl import release
from exports.formats import comma, geography, parquet, records
from exports.wanted import names
from queries import engine, stream
from queries.selection import Selection
from queries.view import View
from tests.exports.given import ABOUT, asked, rows
from tests.strategies import selections

TABLES = [name for name in names() if f"table_{name}" in engine.questions()]
WIDTH = 1_000  # characters of text in each row of the large release
LARGE = 20_000


@settings(deadline=None, max_examples=10)
@given(data=st.data(), name=st.sampled_from(TABLES))
def test_a_streamed_table_is_the_table_of_the_screen(small_release, data, name):
    """For any table, selection, columns, search and order, the batches together are the view of the
    answer, and are counted right."""
    selection = data.draw(selections()).but(release=engine.current())
    whole = asked(name, selection)
    columns = data.draw(st.lists(st.sampled_from(whole.column_names), unique=True, max_size=4))
    sort = data.draw(st.lists(st.sampled_from(whole.column_names), unique=True, max_size=2))
    falling = data.draw(st.booleans())
    view = View(
        tuple(columns),
        data.draw(st.sampled_from(["", "a", "scan", "nobody has this"])),
        tuple(("-" if falling else "") + one for one in sort),
    )
    found, expected = rows(name, selection, view=view), view.of(whole)
    assert pa.Table.from_batches(found.batches(), found.schema).to_pylist() == expected.to_pylist()
    assert (found.count, found.schema.names) == (expected.num_rows, expected.column_names)
    if "source_id" in whole.column_names:
        assert set(found.sources) == set(
            View(search=view.search).of(whole)["source_id"].to_pylist()
        )


@pytest.fixture(scope="module")
def large_folder(small_release, tmp_path_factory) -> Path:
    """The small release with a large table of refusals, whose texts are 20 MB."""
    folder = tmp_path_factory.mktemp("large") / engine.current()
    folder.mkdir()
    for path in (small_release / engine.current()).iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    few = pq.read_table(folder / "refusal.parquet")
    many = pa.Table.from_pylist(
        [
            {**few.to_pylist()[0], "row": row, "value": f"{row:0{WIDTH}}"}
            for row in range(1, LARGE + 1)
        ],
        few.schema,
    )
    pq.write_table(many, folder / "refusal.parquet", row_group_size=5_000)
    release.count_anew(folder)
    (folder.parent / "CURRENT").write_text(folder.name)
    return folder.parent


@pytest.fixture
def large_release(large_folder, monkeypatch) -> None:
    """It is what the engine reads, in small pieces."""
    monkeypatch.setenv("DASHBOARD_RELEASES", str(large_folder))
    monkeypatch.setattr(stream, "ROWS_A_BATCH", 500)
    monkeypatch.setattr(parquet, "ROWS_A_GROUP", 1_000)
    monkeypatch.setattr(records, "ROWS_A_PIECE", 100)


@pytest.mark.parametrize(
    "kind", [comma, geography, parquet, records], ids=lambda kind: kind.__name__.rsplit(".", 1)[1]
)
def test_a_large_table_leaves_in_little_memory(large_release, kind):
    """While 20 MB of rows leave, neither Python nor Arrow holds more than a quarter of them, and
    all of them arrive."""
    found = rows("refusal", Selection())
    before, most, arrow, sent = pa.total_allocated_bytes(), 0, 0, 0
    tracemalloc.start()
    for piece in kind.pieces(found, ABOUT):
        sent += len(piece)
        arrow = max(arrow, pa.total_allocated_bytes() - before)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert found.count == LARGE and (kind is parquet or sent > LARGE * WIDTH)
    assert max(most, arrow) < LARGE * WIDTH / 4
