"""A release, or two that are compared, in a cluster: its views and the questions in Spark's SQL."""

import logging
import threading
import weakref
from collections.abc import Iterable
from functools import lru_cache
from itertools import count
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from queries import own_rules
from queries.questions import declared, question_text, questions
from queries.selection import EVERYTHING, Selection
from queries.spark import tables
from queries.spark.asked import Asked
from queries.spark.bound import bound
from queries.spark.cluster import Cluster
from queries.spark.expanded import Known
from queries.spark.rewritten import Untranslatable
from queries.spark.translation import Translated, translated

KEPT = 500  # translations: one for each question, and for each way of choosing a table's rows
_numbers = count(1)

log = logging.getLogger(__name__)


class Opened:
    """A release in a cluster, which gives for a selection what answers questions; a `database` that
    holds the release, too, knows its columns."""

    def __init__(
        self,
        cluster: Cluster,
        database: duckdb.DuckDBPyConnection,
        release: Path,
        earlier: Path | None = None,
        compares: bool = False,
    ):
        self.cluster, self.compares = cluster, compares
        self._folders: dict[str, Path | None] = {"release": release}
        if compares:
            self._folders["earlier"] = earlier
        self._known = known = Known(database.cursor())
        chosen = bound(known.database, compares)

        # Nothing in it leads back to this: it goes once nobody asks of it, and its views with it.
        @lru_cache(maxsize=KEPT)
        def translate(text: str, lists: frozenset[str]) -> Translated:
            return translated(text, known, chosen, lists)

        self._translate = translate
        self._lock = threading.RLock()
        self._schemas: dict[str, pa.Schema] = {}
        self._stands_in: Any = None
        self._views: list[str] = []
        weakref.finalize(self, cluster.left.append, self._views).atexit = False
        nth = next(_numbers)
        self.names = {schema: f"{schema}{nth}" for schema in self._folders}
        self.is_older = compares and own_rules.is_older(self._known.database, "earlier")

    def __call__(self, selection: Selection) -> Asked:
        """What answers questions of one selection."""
        return Asked(self, selection)

    def begin(self) -> None:
        """Translate every question, and name in the log those that Spark cannot be asked."""
        for question, why in self.untranslatable().items():
            log.error("Spark cannot be asked %s: %s", question, why)

    def untranslatable(self) -> dict[str, str]:
        """The questions that Spark cannot be asked, and why. Raises NoEngine."""
        asked = self(EVERYTHING)
        wrong = {}
        for question, own in ((each, declared(each)) for each in questions()):
            if ("since" in own) == self.compares:
                values = {
                    name: "" if each.value is None else each.value
                    for name, each in own.items()
                    if name != "since"
                }
                try:
                    asked.check(question_text(question), values)
                except (Untranslatable, TypeError, duckdb.Error) as why:
                    wrong[question] = str(why)
        return wrong

    def translated(self, text: str, lists: Iterable[str]) -> Translated:
        """A question or a table of a selection in Spark's SQL. Raises Untranslatable."""
        with self._lock:
            return self._translate(text, frozenset(lists))

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
                self._views.clear()  # those of a session that is over went with it
                for schema, folder in self._folders.items():
                    self._views += tables.stand(session, self._known, schema, folder, self.names)
                self._stands_in = session
