"""Rows that are given instead of asked for, and what the screen shows of the small release."""

from collections.abc import Iterator

import pyarrow as pa

from exports import wanted
from queries import engine, parameters, questions
from queries.selection import Selection
from queries.stream import ROWS_A_BATCH, Rows


class Given:
    """Rows that a test wrote down, in place of a question's; counts the batches that were taken."""

    question, selection, is_streamed = "given", Selection(), False

    def __init__(self, table: pa.Table, size: int = ROWS_A_BATCH):
        self._table, self._size, self.taken = table, size, 0
        self.schema, self.count, self.sources = table.schema, table.num_rows, None

    def whole(self) -> "Given":
        return self

    def batches(self) -> Iterator[pa.RecordBatch]:
        for batch in self._table.to_batches(max_chunksize=self._size):
            self.taken += 1
            yield batch


ABOUT = {
    "name": "given",
    "title": "Given",
    "publisher": "",
    "question": "given",
    "description": "What a test wrote down",
    "release": "2026.11.1",
    "as_of": "2026-11-22",
    "rows": 0,
    "selection": {},
    "selection_in_words": "everything",
    "left_out": "",
    "parameters": {},
    "view": {},
    "address": "",
    "citation": "Given",
    "sources": [],
    "columns": [],
}


def own(name: str) -> dict[str, str]:
    """A value for each parameter of a question that has no default."""
    known = engine.known()
    needed = [
        one for one in questions.declared(wanted.question(name)).values() if one.default is None
    ]
    return {one.name: sorted(parameters.accepted(one, known) or {"1"})[0] for one in needed}


def asked(name: str, selection: Selection) -> pa.Table:
    """What the screen shows."""
    question = wanted.question(name)
    return engine.ask(question, selection, **parameters.values(question, own(name), engine.known()))


def rows(name: str, selection: Selection | None = None, **more) -> Rows:
    """Rows of the current release."""
    chosen = (selection or Selection()).but(release=engine.current())
    question = wanted.question(name)
    return Rows(question, chosen, parameters.values(question, own(name), engine.known()), **more)
