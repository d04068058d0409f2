"""The tables of a selection in a database that is asked for no rows: their columns are those of any
selection."""

import duckdb

from queries.chosen import COMPARED, EARLIER, NARROWED, OF_OPTIONS, comparing, words
from queries.narrowing import narrowing
from queries.questions import question_text, questions
from queries.selection import EVERYTHING


def bound(database: duckdb.DuckDBPyConnection, compares: bool) -> frozenset[str]:
    """Let a connection know these tables, as views; gives their names."""
    texts = _narrowed(NARROWED) | {name: of(EVERYTHING)[0] for name, of in OF_OPTIONS.items()}
    if compares:
        told = _narrowed(COMPARED)
        texts |= told
        texts |= {
            EARLIER.format(name): text.replace("release.", "earlier.")
            for name, text in told.items()
        }
        texts |= {name: question_text(name) for name in comparing()}
    made: set[str] = set()

    def make(name: str) -> None:
        if name not in made:
            made.add(name)
            if name in questions():
                for word in words(texts[name]) & texts.keys():
                    make(word)
            database.execute(f"create or replace temp view {name} as {texts[name]}")

    for name in texts:
        make(name)
    return frozenset(texts)


def _narrowed(names: tuple[str, ...]) -> dict[str, str]:
    narrowed = narrowing(EVERYTHING)
    return {
        name: f"{narrowed.of(*dict.fromkeys(('place', name)))} select * from {name}"
        for name in names
    }
