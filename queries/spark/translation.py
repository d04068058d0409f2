"""A question's SQL -> the SQL of Spark, by sqlglot; what it reads and asks for besides."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlglot import Dialect, ErrorLevel, exp, parse_one
from sqlglot.errors import SqlglotError

from queries.spark.expanded import DUCKDB, Known, expanded
from queries.spark.masks import as_words
from queries.spark.rewritten import Untranslatable, everywhere, rewritten

SPARK = "spark"
SCHEMAS = ("release", "earlier")
CHOSEN = "chosen"


@dataclass(frozen=True)
class Translated:
    """A query in Spark's SQL.

    text    with `release__place` for a table of the release and `chosen__place` for one of the
            selection
    reads   the tables of the selection that it names
    asks    the parameters that it names
    """

    text: str
    reads: frozenset[str]
    asks: frozenset[str]

    def of(self, names: Mapping[str, str]) -> str:
        """The text where views have names of their own, by `release`, `earlier` and `chosen`."""
        return re.sub(
            r"\b(release|earlier|chosen)__(\w+)",
            lambda name: f"{names[name[1]]}_{name[2]}",
            self.text,
        )


def translated(
    text: str, known: Known, chosen: Collection[str], lists: Collection[str] = ()
) -> Translated:
    """A query of DuckDB as one of Spark. `chosen` are the tables of a selection, `lists` the
    parameters that are lists of texts. Raises Untranslatable."""
    try:
        tree = expanded(parse_one(text, dialect=DUCKDB), known)
        tree = _named(rewritten(as_words(_told_apart(tree, known))), frozenset(chosen))
        asks = frozenset(each.name for each in tree.find_all(exp.Placeholder))
        reads = frozenset(
            table.name.removeprefix(f"{CHOSEN}__")
            for table in tree.find_all(exp.Table)
            if table.name.startswith(f"{CHOSEN}__")
        )
        tree = everywhere(tree, lambda node: _given(node, frozenset(lists)))
        writer = Dialect.get_or_raise(SPARK).generator(unsupported_level=ErrorLevel.RAISE)
        writer.EXPRESSIONS_WITHOUT_NESTED_CTES = set()  # Spark reads them where they stand
        written = writer.generate(tree)
    except (SqlglotError, AttributeError, KeyError, TypeError) as error:
        raise Untranslatable(str(error)) from error
    return Translated(written, reads, asks)


def _told_apart(tree: exp.Expression, known: Known) -> exp.Expression:
    """Named queries are called otherwise where columns are called so: Spark would take `pointed.id`
    for a part of the column."""
    called = known.called | {alias.alias for alias in tree.find_all(exp.Alias)}
    alike = {cte.alias for cte in tree.find_all(exp.CTE)} & called
    alike -= {table.alias for table in tree.find_all(exp.Table)}
    for table in tree.find_all(exp.Table):
        if table.name in alike and not table.db and not table.alias:
            table.set("alias", exp.TableAlias(this=exp.to_identifier(f"{table.name}_rows")))
    for column in tree.find_all(exp.Column):
        if column.table in alike:
            column.set("table", exp.to_identifier(f"{column.table}_rows"))
    return tree


def _named(tree: exp.Expression, chosen: frozenset[str]) -> exp.Expression:
    """The tables by the names of their views; where a query calls one by its own, it stays so."""
    own = {cte.alias for cte in tree.find_all(exp.CTE)}
    for table in tree.find_all(exp.Table):
        name = table.name
        if isinstance(table.this, exp.Func) and table.this.name.lower() == "duckdb_columns":
            view = "release__columns"
        elif table.db in SCHEMAS:
            view = f"{table.db}__{name}"
        elif name in chosen and name not in own:
            view = f"{CHOSEN}__{name}"
        else:
            continue
        if not table.alias:
            table.set("alias", exp.TableAlias(this=exp.to_identifier(view.partition("__")[2])))
        table.set("this", exp.to_identifier(view))
        table.set("db", None)
    return tree


def _given(node: exp.Expression, lists: frozenset[str]) -> exp.Expression:
    """A parameter that is a list comes as JSON: Spark takes only single values."""
    if isinstance(node, exp.Placeholder) and node.name in lists:
        kind = exp.Literal.string("array<string>")
        return exp.Anonymous(this="FROM_JSON", expressions=[node.copy(), kind])
    if isinstance(node, exp.Length) and node.this.name == "FROM_JSON":
        return exp.Anonymous(this="SIZE", expressions=[node.this])
    return node
