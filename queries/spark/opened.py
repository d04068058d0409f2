"""A release, or two that are compared, in a cluster: its views and the questions in Spark's SQL."""

import logging
import re
import threading
from collections.abc import Iterable
from itertools import count
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from queries import own_rules
from queries.chosen import NARROWED, OF_OPTIONS
from queries.narrowing import narrowing
from queries.questions import declared, question_text, questions
from queries.selection import EVERYTHING
from queries.spark import tables
from queries.spark.cluster import Cluster
from queries.spark.expanded import Known
from queries.spark.rewritten import Untranslatable
from queries.spark.translation import Translated, translated

STANDING = (*NARROWED, "standing")
_numbers = count(1)

log = logging.getLogger(__name__)


class Opened:
    """One release in a cluster; with a `database` that holds it, too, and knows its columns."""

    def __init__(
        self,
        cluster: Cluster,
        database: duckdb.DuckDBPyConnection,
        release: Path,
        earlier: Path | None = None,
        compares: bool = False,
    ):
        self.cluster, self.compares = cluster, compares
        self._folders = {"release": release} | ({"earlier": earlier} if compares else {})
        self._known = Known(database.cursor())
        self._lock = threading.RLock()
        self._written: dict[tuple[str, frozenset[str]], Translated] = {}
        self._schemas: dict[str, pa.Schema] = {}
        self._stands_in: Any = None
        nth = next(_numbers)
        self.names = {schema: f"{schema}{nth}" for schema in self._folders}
        self.is_older = compares and own_rules.is_older(self._known.database, "earlier")
        self.chosen = _bound(self._known.database, compares)

    def translated(self, text: str, lists: Iterable[str]) -> Translated:
        """A question or a table of a selection in Spark's SQL. Raises Untranslatable."""
        with self._lock:
            key = text, frozenset(lists)
            if key not in self._written:
                self._written[key] = translated(text, self._known, self.chosen, key[1])
            return self._written[key]

    def schema(self, text: str, own: dict[str, object]) -> pa.Schema:
        """Names and types of the columns that a question's answer has, as DuckDB has them."""
        with self._lock:
            if text not in self._schemas:
                asked = f"select * from ({text}) limit 0"
                answer = self._known.database.sql(asked, params=own or None).to_arrow_table()
                self._schemas[text] = answer.schema
            return self._schemas[text]

    def stand(self, session: Any) -> None:
        """Have the views in a session."""
        with self._lock:
            if self._stands_in is not session:
                for schema, folder in self._folders.items():
                    tables.stand(session, self._known, schema, folder, self.names)
                self._stands_in = session

    def untranslatable(self) -> dict[str, str]:
        """The questions that Spark cannot be asked, and why."""
        wrong = {}
        for question in questions():
            own = declared(question)
            if ("since" in own) != self.compares:
                continue
            try:
                lists = [name for name, each in own.items() if each.is_list]
                self.translated(question_text(question), lists)
            except Untranslatable as why:
                wrong[question] = str(why)
        return wrong


def _bound(database: duckdb.DuckDBPyConnection, compares: bool) -> frozenset[str]:
    """Let a database know the tables of a selection, whose columns are those of any; gives their
    names."""
    narrowed = narrowing(EVERYTHING)
    texts = {name: f"{of} select * from {name}" for name, of in _narrowed(narrowed, NARROWED)}
    texts |= {name: of(EVERYTHING)[0] for name, of in OF_OPTIONS.items()}
    if compares:
        told = {name: f"{of} select * from {name}" for name, of in _narrowed(narrowed, STANDING)}
        texts |= told
        texts |= {
            f"earlier_{name}": text.replace("release.", "earlier.") for name, text in told.items()
        }
        texts |= {q: question_text(q) for q in questions() if "since" in declared(q)}
    made: set[str] = set()

    def make(name: str) -> None:
        if name in made:
            return
        made.add(name)
        if name in questions():
            for word in set(re.findall(r"(?<!\.)\b\w+", texts[name])) & texts.keys():
                make(word)
        database.execute(f"create or replace temp view {name} as {texts[name]}")

    for name in texts:
        make(name)
    return frozenset(texts)


def _narrowed(narrowed: Any, names: Iterable[str]) -> Iterable[tuple[str, str]]:
    return ((name, narrowed.of(*dict.fromkeys(("place", name)))) for name in names)
