"""The rows of one selection among a release's tables in a cluster, and questions asked of them."""

import json
import threading
import weakref
from itertools import count
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from queries import own_rules
from queries.chosen import OF_OPTIONS, only_reads
from queries.narrowing import CHOICE, as_stated, narrowing
from queries.questions import question_text, questions
from queries.selection import Selection
from queries.spark.rewritten import Untranslatable
from queries.spark.tables import sent
from queries.spark.translation import Translated
from schema.names import folded

if TYPE_CHECKING:
    from queries.spark.opened import Opened

HELD = 200_000  # bytes of this process that a selection takes; its rows are the cluster's
FOLDED = "__folded"
_numbers = count(1)


class Asked:
    """As `queries.chosen.Chosen`, with views of a cluster in place of temporary tables."""

    held = HELD

    def __init__(self, opened: "Opened", selection: Selection):
        self._opened, self._selection = opened, selection
        self._name = f"chosen{next(_numbers)}"
        self._tables = {"": narrowing(selection)}
        if opened.compares:
            choice = own_rules.CHOICE if opened.is_older else CHOICE
            self._tables["earlier_"] = narrowing(selection, choice)
        self._made: list[str] = []
        self._made_in: Any = None
        self._lock = threading.RLock()
        # Nobody asks of it any more once it is forgotten: its views go before the next question.
        weakref.finalize(self, opened.cluster.left.append, self._made).atexit = False

    def ask(self, text: str, parameters: dict[str, object]) -> pa.Table:
        """The answer to a question's SQL. Raises TookTooLong, Gone and NoEngine, and ValueError for
        what is no question."""
        only_reads(text)
        asked = as_stated(text, self._selection)
        told = self._opened.translated(asked, _lists(parameters))
        schema = self._opened.schema(asked, parameters)

        def work(session: Any) -> pa.Table:
            return self._frame(session, told, parameters).toArrow()

        return _as(schema, self._opened.cluster.run(work))

    def answered(self, _: str) -> frozenset[str]:
        """The questions that were answered beforehand: none, as a cluster is asked them all."""
        return frozenset()

    def check(self, text: str, parameters: dict[str, object]) -> None:
        """Have Spark understand a question without answering it. Raises Untranslatable, or what
        says that its columns are others; NoEngine."""
        told = self._opened.translated(text, _lists(parameters))
        schema = self._opened.schema(text, parameters)
        names = self._opened.cluster.run(
            lambda session: self._understood(session, told, parameters)
        )
        if names != schema.names:
            raise Untranslatable(f"Spark gives {names}, not {schema.names}")

    def _understood(self, session: Any, told: Translated, parameters: dict[str, object]) -> Any:
        from pyspark.errors import AnalysisException, ParseException

        try:
            return self._frame(session, told, parameters).columns
        except (AnalysisException, ParseException) as error:
            raise Untranslatable(str(error).splitlines()[0]) from error

    def _frame(self, session: Any, told: Translated, parameters: dict[str, object]) -> Any:
        with self._lock:
            self._opened.stand(session)
            if self._made_in is not session:
                self._made_in = session
                self._made.clear()  # those of a session that is over went with it
            for table in sorted(told.reads):
                self._make(session, table)
        names = self._opened.names | {"chosen": self._name}
        return session.sql(told.of(names), args=_given(told, parameters))

    def _make(self, session: Any, table: str) -> None:
        """Have the view of a table of the selection, or of a question that others build on."""
        if (name := f"{self._name}_{table}") in self._made:
            return
        text, values = self._text(table)
        told = self._opened.translated(as_stated(text, self._selection), _lists(values))
        view = self._frame(session, told, values)
        if table in questions():
            # Those on changes build on each other: a plan of all of them would take minutes to
            # make. What this process holds, no machine of the cluster can lose.
            view = sent(session, view.toArrow())
        view.createOrReplaceTempView(name)
        self._made.append(name)

    def _text(self, table: str) -> tuple[str, dict[str, object]]:
        if table in questions():
            return question_text(table), {}
        if table in OF_OPTIONS:
            return OF_OPTIONS[table](self._selection)
        side = "earlier_" if table.startswith("earlier_") else ""
        narrowed = self._tables[side]
        text = narrowed.tables[table.removeprefix("earlier_")]
        values = narrowed.named_in(text)
        if side:
            text = text.replace("release.", "earlier.").replace(
                "from place)", "from earlier_place)"
            )
        return text, values


def _lists(parameters: dict[str, object]) -> frozenset[str]:
    return frozenset(name for name, value in parameters.items() if isinstance(value, list))


def _given(told: Translated, parameters: dict[str, object]) -> dict[str, object]:
    """The values of the parameters that a query names, as Spark takes them."""
    given = {}
    for name in told.asks:
        value = parameters[name.removesuffix(FOLDED)]
        if name.endswith(FOLDED):
            value = folded(str(value))
        given[name] = json.dumps(value) if isinstance(value, list) else value
    return given


def _as(schema: pa.Schema, table: pa.Table) -> pa.Table:
    """A table with the types of another engine's answer."""
    if table.column_names != schema.names:
        raise TypeError(f"Spark gave {table.column_names}, not {schema.names}")
    return table.cast(schema)
