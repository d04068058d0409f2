"""What only DuckDB can say, said in full: its macros, and which columns a star or COLUMNS stands
for. The result is still DuckDB's SQL."""

from collections.abc import Iterator
from functools import cached_property

import duckdb
from sqlglot import exp, parse_one

DUCKDB = "duckdb"
OPEN = exp.Binary | exp.Unary | exp.Between | exp.In  # what stands in a macro's text as one


class Known:
    """What a database knows, which holds every table that a question may name, be it empty: the
    columns of a query, and its macros. No rows are read."""

    def __init__(self, database: duckdb.DuckDBPyConnection):
        self.database = database

    def columns(self, query: exp.Query) -> list[str]:
        """The names of the columns that a query gives."""
        text = query.sql(dialect=DUCKDB)
        values = {each.name: None for each in query.find_all(exp.Placeholder) if each.name}
        described = self.database.execute(f"describe {text}", values or None).fetchall()
        return [name for name, *_ in described]

    def filtered(self, names: list[str], predicate: exp.Expression) -> list[str]:
        """Those of some names that a lambda or the text of a regular expression holds for."""
        if isinstance(predicate, exp.Lambda):
            (bound,) = predicate.expressions
            condition = f"lambda {bound.name}: {predicate.this.sql(dialect=DUCKDB)}"
        else:
            condition = f"lambda each: regexp_matches(each, {predicate.sql(dialect=DUCKDB)})"
        asked = f"select list_filter($names, {condition})"
        ((held,),) = self.database.execute(asked, {"names": names}).fetchall()
        return held

    @cached_property
    def called(self) -> frozenset[str]:
        """What any column of a table is called."""
        rows = self.database.execute("select distinct column_name from duckdb_columns()").fetchall()
        return frozenset(name for (name,) in rows)

    @cached_property
    def macros(self) -> dict[tuple[str, str], tuple[list[str], exp.Expression]]:
        """Parameters and text of each macro, by schema and name."""
        rows = self.database.execute(
            "select schema_name, function_name, parameters, macro_definition from"
            " duckdb_functions() where function_type in ('macro', 'table_macro')"
            " and schema_name in ('release', 'earlier')"
        ).fetchall()
        return {
            (schema, name): (names, parse_one(text, dialect=DUCKDB))
            for schema, name, names, text in rows
        }


def expanded(tree: exp.Expression, known: Known) -> exp.Expression:
    """A query without macros, COLUMNS and REPLACE, whose stars stand for what DuckDB has them
    stand for."""
    tree = _without_macros(tree, known)
    for pivot in list(tree.find_all(exp.Pivot)):
        _name_pivoted(pivot, known)
    # A star further in stands for what others outside it read.
    for select in reversed(list(tree.find_all(exp.Select))):
        _name_columns(select, known)
    for union in list(tree.find_all(exp.Union)):
        if union.args.get("by_name"):
            _by_position(union, known)
    return tree


def _without_macros(tree: exp.Expression, known: Known) -> exp.Expression:
    while called := next(_calls(tree, known), None):
        node, call, schema = called
        names, text = known.macros[schema, call.name.lower()]
        given = {
            name: exp.paren(each) if isinstance(each, OPEN) else each
            for name, each in zip(names, call.expressions, strict=True)
        }
        body = text.copy()
        for column in list(body.find_all(exp.Column)):
            if column.name in given and not column.table and column is not body:
                column.replace(given[column.name].copy())
        if isinstance(body, exp.Column) and body.name in given:
            body = given[body.name].copy()
        if isinstance(node, exp.Table):
            body = _of_table(body, given)
            body = exp.Subquery(this=body, alias=node.args.get("alias"))
        else:
            body = exp.paren(body)
        node.replace(body)
    return tree


def _of_table(body: exp.Expression, given: dict[str, exp.Expression]) -> exp.Expression:
    """The body of a table macro, which takes the name of a table."""
    for table in list(body.find_all(exp.Table)):
        function = table.this
        if isinstance(function, exp.Anonymous) and function.name.lower() == "query_table":
            (name,) = function.expressions
            table.replace(exp.to_table(given.get(name.name, name).name))
    return body


def _calls(
    tree: exp.Expression, known: Known
) -> Iterator[tuple[exp.Expression, exp.Anonymous, str]]:
    """Each call of a macro outside a lambda: the node that stands for it, the call, the schema."""
    for table in tree.find_all(exp.Table):
        if isinstance(table.this, exp.Anonymous) and (table.db, table.this.name) in known.macros:
            yield table, table.this, table.db
    for dot in tree.find_all(exp.Dot):
        call = dot.expression
        if isinstance(call, exp.Func) and not dot.find_ancestor(exp.Lambda):
            call = _as_written(call)
            if (dot.this.name, call.name.lower()) in known.macros:
                yield dot, call, dot.this.name


def _as_written(call: exp.Func) -> exp.Anonymous:
    """A call whatever function of that name there is elsewhere, as `position`."""
    if isinstance(call, exp.Anonymous):
        return call
    return exp.Anonymous(this=call.sql_name().lower(), expressions=list(call.iter_expressions()))


def _visible(node: exp.Expression) -> list[exp.CTE]:
    """The named queries that a query may read, those of queries around it first."""
    around: list[exp.CTE] = []
    above: exp.Expression | None = node
    inner: exp.Expression | None = None
    while above is not None:
        named = above.args.get("with_")
        if named is not None:
            before = []
            for cte in named.expressions:
                if cte is inner:
                    break
                before.append(cte)
            around = [*before, *around]
        inner = above if isinstance(above, exp.CTE) else inner
        above = above.parent
    return around


def _all_of(source: exp.Expression, joins: list[exp.Join], known: Known, at: exp.Expression):
    """The columns of everything that a query selects from."""
    query = exp.select("*").from_(source.copy())
    query.set("joins", [join.copy() for join in joins])
    if visible := _visible(at):
        query.set("with_", exp.With(expressions=[cte.copy() for cte in visible]))
    return known.columns(query)


def _name_pivoted(pivot: exp.Pivot, known: Known) -> None:
    """Name the columns that UNPIVOT turns into rows, in the form that any SQL has."""
    into = pivot.args.get("into")
    if into is None:
        (listed,) = pivot.fields
        (columns,) = listed.expressions
        source = pivot.parent.copy()
        source.set("pivots", None)
        names = _all_of(source, [], known, pivot)
        listed.set("expressions", [exp.column(name) for name in _meant(columns, names, known)])
        return
    source = pivot.this.copy()
    names = _all_of(source, [], known, pivot)
    (columns,) = pivot.expressions
    if isinstance(source, exp.Subquery) and not source.alias:
        source.set("alias", exp.TableAlias(this=exp.to_identifier("unpivoted")))
    (value,) = into.expressions
    rows = exp.Pivot(
        expressions=[exp.to_identifier(value.name)],
        fields=[
            exp.In(
                this=exp.to_identifier(into.this.name),
                expressions=[exp.column(name) for name in _meant(columns, names, known)],
            )
        ],
        unpivot=True,
        include_nulls=False,
    )
    source.set("pivots", [rows])
    pivot.replace(exp.select("*").from_(source))


def _meant(columns: exp.Expression, names: list[str], known: Known) -> list[str]:
    """The columns that COLUMNS stands for, among those there are."""
    told = columns.this if isinstance(columns, exp.Columns) else columns
    if isinstance(told, exp.Star):
        without = {each.name for each in told.args.get("except_") or ()}
        return [name for name in names if name not in without]
    return known.filtered(names, told)


def _name_columns(select: exp.Select, known: Known) -> None:
    source = select.args.get("from_")
    joins = select.args.get("joins") or []
    if source is None or not any(_is_open(each, select) for each in select.expressions):
        return
    names = _all_of(source.this, joins, known, select)
    projections: list[exp.Expression] = []
    for each in select.expressions:
        columns = each.find(exp.Columns)
        star = _star(each)
        if columns is not None:
            projections += _each_column(each, columns, _meant(columns, names, known))
        elif star is not None and _is_open(each, select):
            of_table = names
            if isinstance(each, exp.Column):
                of_table = _of_one(each.table, source.this, joins, known, select)
            projections += _starred(star, of_table, each)
        else:
            projections.append(each)
    select.set("expressions", list(_unlike(projections)))


def _unlike(projections: list[exp.Expression]) -> Iterator[exp.Expression]:
    """Columns under names of their own: of several that are called alike DuckDB means the first."""
    seen: set[str] = set()
    for each in projections:
        name = each.alias_or_name
        if name in seen and isinstance(each, exp.Column) and name != "*":
            yield exp.alias_(each, f"{name}_1")
        else:
            yield each
        seen.add(name)


def _star(projection: exp.Expression) -> exp.Star | None:
    if isinstance(projection, exp.Star):
        return projection
    if isinstance(projection, exp.Column) and isinstance(projection.this, exp.Star):
        return projection.this
    return None


def _is_open(projection: exp.Expression, select: exp.Select) -> bool:
    """Whether a projection stands for columns that Spark would not know, not have in this order, or
    have under one name with others."""
    star = _star(projection)
    if star is None:
        return projection.find(exp.Columns) is not None
    return bool(star.args.get("replace") or select.args.get("joins"))


def _of_one(
    name: str, source: exp.Expression, joins: list[exp.Join], known: Known, at: exp.Expression
) -> list[str]:
    """The columns of one of the tables that a query joins."""
    for table in (source, *(join.this for join in joins)):
        if table.alias_or_name == name:
            return _all_of(table, [], known, at)
    raise ValueError(f"No table {name!r} to take columns from")


def _starred(star: exp.Star, names: list[str], projection: exp.Expression) -> list[exp.Expression]:
    without = {each.name for each in star.args.get("except_") or ()}
    instead = {each.alias: each for each in star.args.get("replace") or ()}
    table = projection.table if isinstance(projection, exp.Column) else None
    return [
        instead[name].copy() if name in instead else exp.column(name, table=table)
        for name in names
        if name not in without
    ]


def _each_column(
    projection: exp.Expression, columns: exp.Expression, names: list[str]
) -> Iterator[exp.Expression]:
    for name in names:
        alias = projection.alias.replace("\\0", name) if projection.alias else name
        each = projection.unalias().copy()
        named = exp.column(name)
        found = each.find(exp.Columns)
        if found is each:
            each = named
        else:
            found.replace(named)
        yield exp.alias_(each, alias)


def _by_position(union: exp.Union, known: Known) -> None:
    """A union by name as one by position: what one side lacks is empty there."""
    sides = {side: union.args[side] for side in ("this", "expression")}
    names = {
        side: _all_of(query.subquery("side"), [], known, union) for side, query in sides.items()
    }
    every = list(dict.fromkeys([*names["this"], *names["expression"]]))
    for side, query in sides.items():
        told = [
            exp.column(name, quoted=True)
            if name in names[side]
            else exp.alias_(exp.null(), name, quoted=True)
            for name in every
        ]
        union.set(side, exp.select(*told).from_(query.subquery("side")))
    union.set("by_name", False)
