"""The rows of one selection among a release's tables, and questions asked of them."""

import re
import threading
import warnings
from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache
from weakref import WeakKeyDictionary

import duckdb
import pyarrow as pa

from queries import alike, limited, listed, own_rules
from queries.narrowing import CHOICE, Narrowing, as_stated, narrowing
from queries.options import choosable
from queries.questions import declared, question_text, questions
from queries.selection import Selection
from queries.without import leavable

NARROWED = ("place", "record", "deployment", "answer")
COMPARED = (*NARROWED, "standing")  # of each of two releases
EARLIER = "earlier_{}"
COMPARED_BY = frozenset(("standing", *map(EARLIER.format, COMPARED)))
# That of the few rows of an answer takes less than a second plan, as `_answer` says.
warnings.filterwarnings("ignore", "Arrow output on a DB-API result", UserWarning)
OF_OPTIONS = {"choosable": choosable, "leavable": leavable}  # tables of all filters together
# What lists alone tell of a row, one of them on a page at most, or a single question, or none: to
# write these for every selection takes as long as all the rest.
OF_SYSTEMS = """label_en, purpose, technology_as_stated, start_precision, procurement_method,
    contract_amount, contract_currency, evidence_url, source_file, source_row, body_level,
    evidence_date, residents_facing, is_ai"""
LISTED_ALONE = {
    "place": """local_name, official_code, official_code_scheme, population_definition,
    population_source, population_url, population_licence""",
    "record": f"""{OF_SYSTEMS}, deployment_id, system_id, sector, sector_basis, technology,
    technology_basis, status, start_date, start_kind, start_year, end_year, vendor, risk_scheme,
    risk_label, risk_tier, impact_assessment, is_ai_basis, residents_facing_basis, process_type,
    interaction, facts_date, facts_told, unread, is_start, status_today, level""",
    "deployment": f"""{OF_SYSTEMS}, deployment_id, system_id, pointed_stated, ruled_stated""",
    "answer": "detail, obs_status, evidence_year, source_file, source_row",
}
# All columns of a table as an answer's own, or those that a condition on their names chooses.
ANY_COLUMN = re.compile(r"^select\b(?:(?!\bfrom\b).)*?(?<!count\()\*|\bcolumns\(lambda", re.DOTALL)
OF_LISTS = {table: frozenset(re.findall(r"\w+", told)) for table, told in LISTED_ALONE.items()}
# Rows of systems: to write more anew for each selection, and to hold them in memory, takes seconds.
LARGE = 100_000
# Whether a database has a table that not every one has.
STANDS = "select count(*) > 0 from duckdb_tables() where table_name = '{}'"
NO_TABLE = re.compile(r"'[^']*'|\bas\s+\w+")  # a text, or a name that is given
ORDERED = re.compile(r"\norder by .*\s*$")  # which a table that others read need not be
PARAMETER = re.compile(r"\$(\w+)")
# How many systems there are, and at which status, of a selection without one.
ASKED_ALONE = ("systems_chosen", "systems_by_status")
LISTING = threading.Lock()  # two connections must not write one table
# What holds of a database for good, by what it is: to ask it takes as long as a short question.
_known: WeakKeyDictionary[duckdb.DuckDBPyConnection, dict[str, bool]] = WeakKeyDictionary()
# Bytes that a connection takes, and a row of a table that it has written, by how wide that is.
CONNECTION, ROW = 500_000, 1_200
NARROW_ROWS = (
    {"place": 260, "record": 200, "deployment": 800, "answer": 240, "compared_records": 750}
    | dict.fromkeys(OF_OPTIONS, 120)
    | dict.fromkeys(("standing", EARLIER.format("standing")), 250)
)
# What is read where it is if a selection leaves all of it: two of those with which readers begin
# would otherwise take as much room as all others.
AS_IT_IS = ("place", "answer")


class Chosen:
    """One selection's rows as temporary tables of one connection, each made when a question first
    names it.

    DuckDB spends most of a question's time on its plan. Over tables it plans in half the time that
    it takes over the expressions that narrow them, and a page asks many questions of one selection.
    A question that names what LISTED_ALONE does reads the rows where they are, and so does every
    one of a large release, as it names few columns.
    """

    def __init__(
        self, database: duckdb.DuckDBPyConnection, selection: Selection, compares: bool = False
    ):
        self._database, self._connection = database, database.cursor()
        self._selection = selection
        self._chosen = narrowing(selection)
        self._missing = {*NARROWED, *OF_OPTIONS}
        self._compared = COMPARED_BY | comparing() if compares else frozenset()
        self._missing |= self._compared
        self._has_compared = False
        self._lock = threading.Lock()
        self.held = CONNECTION  # bytes, near enough

    def ask(self, text: str, parameters: dict[str, object]) -> pa.Table:
        """The answer to a question's SQL, with those of the parameters that it names; one question
        at a time. Raises TookTooLong, TookTooMuch, and ValueError for what is no question: readers
        share the tables that it would change."""
        only_reads(text)
        parameters = {name: parameters[name] for name in PARAMETER.findall(text)}
        with self._lock, limited.within(self._connection):
            compares = not self._compared.isdisjoint(words(text))
            in_place = lists(text) or self._is_alone(text) or (self._is_large and not compares)
            if compares and not in_place and self._compares_first():
                asked, parameters = self._in_one(text, parameters)
                return self._answer(asked, parameters)
            self._prepare(text, NARROWED if in_place else ())
            asked = as_stated(text, self._selection)
            if in_place:
                asked, parameters = self._in_front(asked, parameters)
            return self._answer(asked, parameters)

    def _is_alone(self, text: str) -> bool:
        """Whether a question is one that pages ask of a selection of which they ask nothing else,
        and nobody has yet: to write its rows and count them takes twice as long as to count them
        where they are."""
        return "deployment" in self._missing and text in map(question_text, ASKED_ALONE)

    def _compares_first(self) -> bool:
        """Whether nobody has compared two small releases by this selection yet. Most pages ask for
        that once, and to write what their question builds on takes a third of its time; what is
        asked next finds it worth while."""
        is_first, self._has_compared = not (self._has_compared or self._is_large), True
        return is_first

    def _in_one(self, text: str, own: dict[str, object]) -> tuple[str, dict[str, object]]:
        """A question that compares with all that it builds on in front of it, and all its
        parameters."""
        front: dict[str, str] = {}

        def build(on: str) -> None:
            self._prepare(on, tuple(self._compared))
            missing = self._missing.intersection(words(on), self._compared)
            for table in sorted(missing.difference(front)):
                if table in questions():
                    rows = unordered(table)
                    build(rows)
                    front[table] = as_stated(rows, self._selection)
                else:
                    front[table], values = self._narrowed(table)
                    own.update(values)

        build(text)
        told = ",\n".join(f"{table} as ({rows})" for table, rows in front.items())
        text = as_stated(text, self._selection)
        return fronted(f"with {told}", text) if front else text, own

    def _answer(self, asked: str, parameters: dict[str, object]) -> pa.Table:
        """`sql` plans a question twice, once to describe it, which takes some milliseconds of any;
        `execute` copies the rows, which is much of the time of a list asked for whole."""
        if self._is_large and parameters.get("most") == 0:
            return self._connection.sql(asked, params=parameters).to_arrow_table()
        return self._connection.execute(_parsed(asked), parameters or None).to_arrow_table()

    @property
    def _is_large(self) -> bool:
        """Whether the release has more systems than are written anew."""
        return self._is("select count(*) > $large from release.deployment", {"large": LARGE})

    def _is(self, condition: str, parameters: dict[str, object] | None = None) -> bool:
        """Whether the database meets a condition, of which it is asked once."""
        known = _known.setdefault(self._database, {})
        if condition not in known:
            ((known[condition],),) = self._connection.execute(condition, parameters).fetchall()
        return known[condition]

    def answered(self, schema: str) -> frozenset[str]:
        """The questions whose answers stand in a schema of a large release's database."""
        with self._lock:
            if not self._is_large:
                return frozenset()
            rows = self._connection.execute(
                "select table_name from duckdb_tables() where schema_name = $schema",
                {"schema": schema},
            ).fetchall()
            return frozenset(name for (name,) in rows)

    def _in_front(self, text: str, own: dict[str, object]) -> tuple[str, dict[str, object]]:
        """A question with the expressions that narrow its tables in front of it, and all its
        parameters."""
        named = [table for table in NARROWED if table in words(text) and table != "place"]
        narrowed = self._chosen.of("place", *named)
        return fronted(narrowed, text), own | self._chosen.named_in(narrowed)

    def _prepare(self, text: str, without: Sequence[str] = ()) -> None:
        for table in sorted(self._missing.intersection(words(text)).difference(without)):
            if table in self._missing:  # another that builds on it may have made it
                self.make(table)

    def make(self, table: str) -> None:
        """Write the chosen rows of one table, or the answer to a question that others build on."""
        if table in questions():
            rows = unordered(table)
            self._prepare(rows)
            self._write(table, as_stated(rows, self._selection))
        elif table in OF_OPTIONS:
            rows, values = self._of_options(table)(self._selection)
            self._write(table, rows, values)
        else:
            rows, values = self._narrowed(table)
            if table in AS_IT_IS and not values:
                self._connection.execute(f"create temp view {table} as {rows}")
            else:
                self._write(table, rows, values)
        self._missing.discard(table)

    def _of_options(self, table: str) -> Callable[[Selection], tuple[str, dict[str, object]]]:
        """Where a table of all options is read: of a large release from records that are counted,
        of another one from their list, or for some selections from the records themselves."""
        if alike.is_of(self._selection) and self._is(STANDS.format("alike")):
            return {"choosable": alike.choosable, "leavable": alike.leavable}[table]
        is_listed = table == "choosable" and self._lists_options()
        return listed.choosable if is_listed else OF_OPTIONS[table]

    def _lists_options(self) -> bool:
        """Whether the options of all records are listed, and for this selection, too; of a large
        release there would be too many."""
        if self._is_large or not listed.is_of(self._selection):
            return False
        with LISTING:
            if not self._is(STANDS.format("option")):
                self._connection.execute(listed.listing())
                _known[self._database][STANDS.format("option")] = True
        return True

    def _narrowed(self, table: str) -> tuple[str, dict[str, object]]:
        """The SQL of the chosen rows of one table, and its parameters."""
        name = table.removeprefix("earlier_")
        of = self._chosen if name == table else self._earlier
        narrowed = of.of(*dict.fromkeys(("place", name)))
        if name != table:
            narrowed = narrowed.replace("release.", "earlier.")
        elif name != "place":
            self._prepare("place")
            if "place" not in self._missing:
                narrowed = of.of(name)
        columns = f"* exclude ({LISTED_ALONE[table]})" if table in LISTED_ALONE else "*"
        return f"{narrowed} select {columns} from {name}", of.named_in(narrowed)

    @cached_property
    def _earlier(self) -> Narrowing:
        """The selection among an earlier release's rows, by its own rules."""
        is_older = self._is(own_rules.IS_OLDER, {"schema": "earlier"})
        return narrowing(self._selection, own_rules.CHOICE if is_older else CHOICE)

    def _write(self, table: str, rows: str, values: dict[str, object] | None = None) -> None:
        statement = _parsed(f"create temp table {table} as {rows}")
        ((written,),) = self._connection.execute(statement, values).fetchall()
        self.held += NARROW_ROWS.get(table, ROW) * written


def unordered(question: str) -> str:
    """A question's SQL where others read its rows, which need not be in order."""
    return ORDERED.sub("", question_text(question))


def fronted(front: str, text: str) -> str:
    """A question's SQL with the expressions that it builds on in front of it."""
    rest = text.removeprefix("with ")
    return f"{front}{',' if rest != text else ''} {rest}"


@lru_cache(maxsize=120)  # some 50 KB each
def _parsed(text: str) -> duckdb.Statement:
    """A statement read once for all selections of one kind: a long one takes a fifth of its time to
    read."""
    (statement,) = duckdb.extract_statements(text)
    return statement


@lru_cache(maxsize=512)
def only_reads(text: str) -> None:
    """Raises ValueError for anything but one statement that selects."""
    statements = duckdb.extract_statements(text)
    if [statement.type for statement in statements] != [duckdb.StatementType.SELECT]:
        raise ValueError("A question is one statement that selects.")


@lru_cache(maxsize=512)
def words(text: str) -> frozenset[str]:
    """What a question's SQL may name as a table of its selection: no text, no name that it gives,
    no schema, and nothing of one."""
    return frozenset(re.findall(r"(?<![.\w])\w+\b(?!\.)", NO_TABLE.sub(" ", text)))


@lru_cache(maxsize=512)
def lists(text: str) -> bool:
    """Whether a question's SQL may name columns that LISTED_ALONE has of a table that it names, or
    any column."""
    tables = words(text).intersection(LISTED_ALONE)
    if not tables:
        return False
    named = set(re.findall(r"(?<!release\.)(?<!earlier\.)\b\w+", NO_TABLE.sub(" ", text)))
    return any(OF_LISTS[table] & named for table in tables) or bool(ANY_COLUMN.search(text))


def comparing() -> frozenset[str]:
    """The questions that compare two releases; others of them build on each as a table."""
    return frozenset(question for question in questions() if "since" in declared(question))
