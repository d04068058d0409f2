"""DuckDB's constructs as those of Spark: what sqlglot does not do by itself."""

from collections.abc import Callable, Iterator

from sqlglot import exp

FOLDED = "release__folded"  # a table: what names fold to
OF_NAMES = ("name", "local_name")  # the columns whose values it holds
PLACED = "_nth"
Rewrite = Callable[[exp.Expression], exp.Expression]


class Untranslatable(ValueError):
    """A question says what Spark cannot do; says what that is."""


def rewritten(tree: exp.Expression) -> exp.Expression:
    """A query without macros and COLUMNS, as Spark understands it once sqlglot has written it."""
    for rewrite in (_without_hints, _lists, _aggregates, _rows_in, _days, _names, _listed):
        tree = everywhere(tree, rewrite)
    for select in list(tree.find_all(exp.Select)):
        _apart(select)
    for select in list(tree.find_all(exp.Select)):
        if select is not tree and (limited := _limited(select)) is not select:
            select.replace(limited)
    return _limited(tree)


def everywhere(tree: exp.Expression, rewrite: Rewrite) -> exp.Expression:
    """A tree with each node as `rewrite` has it, those further in before what they stand in."""
    for node in reversed(list(tree.walk())):
        new = rewrite(node)
        if new is not node:
            if node is tree:
                tree = new
            else:
                node.replace(new)
    return tree


def _call(name: str, *arguments: exp.Expression) -> exp.Anonymous:
    return exp.Anonymous(this=name, expressions=list(arguments))


def _name_of(node: exp.Expression) -> str:
    return node.name.lower() if isinstance(node, exp.Anonymous) else ""


def _lists(node: exp.Expression) -> exp.Expression:
    name = _name_of(node)
    if name in ("list_position", "list_indexof"):
        return exp.Nullif(this=_call("ARRAY_POSITION", *node.expressions), expression=_number(0))
    if name == "list_slice":
        return _call("SLICE", *node.expressions)
    if name == "row":
        return exp.Tuple(expressions=node.expressions)
    if name == "count_star":
        return exp.Count(this=exp.Star())
    if isinstance(node, exp.Contains) and isinstance(node.this, exp.Array | exp.List):
        return exp.ArrayContains(this=node.this, expression=node.expression)
    if isinstance(node, exp.EQ) and isinstance(node.expression, exp.Any):
        return exp.In(this=node.this, query=node.expression.this)
    if isinstance(node, exp.Bracket) and _is_map(node.this):
        (key,) = node.expressions
        return _call("ELEMENT_AT", node.this, key)
    return node


def _without_hints(node: exp.Expression) -> exp.Expression:
    """What only DuckDB is told of how to go about it."""
    if isinstance(node, exp.CTE):
        node.set("materialized", None)
    return node


def _is_map(node: exp.Expression) -> bool:
    return isinstance(node, exp.Map | exp.ToMap | exp.VarMap)


def _aggregates(node: exp.Expression) -> exp.Expression:
    if isinstance(node, exp.Filter) and _leaves_nothing_out(node):
        return node.this
    if isinstance(node, exp.AnyValue):
        return exp.Min(this=node.this)  # any of them will do, and this one is always the same
    if isinstance(node, exp.IgnoreNulls) and isinstance(node.this, exp.Min):
        return node.this
    if isinstance(node, exp.Mode):
        of = node.this.this if isinstance(node.this, exp.Order) else node.this
        return _call("MODE", of, exp.true())
    if isinstance(node, exp.PercentileDisc) and node.args.get("expression"):
        order = exp.Order(expressions=[exp.Ordered(this=node.this)])
        return exp.WithinGroup(this=exp.PercentileDisc(this=node.expression), expression=order)
    if isinstance(node, exp.First) and isinstance(node.this, exp.Order):
        return _call("MIN_BY", node.this.this, _call("STRUCT", *_keys(node.this)))
    return node


def _leaves_nothing_out(node: exp.Filter) -> bool:
    """Whether a count of distinct values is filtered by their being there alone: without that
    Spark, too, counts no others, and has fewer steps."""
    counted, condition = node.this, node.expression.this.unnest()
    if not (isinstance(counted, exp.Count) and isinstance(counted.this, exp.Distinct)):
        return False
    there = condition.this.unnest() if isinstance(condition, exp.Not) else None
    return isinstance(there, exp.Is) and [there.this] == counted.this.expressions


def _keys(order: exp.Order) -> Iterator[exp.Expression]:
    """What rows are told apart by, in the order of which the least is the first, nulls last."""
    for each in order.expressions:
        yield exp.Is(this=each.this.copy(), expression=exp.null())
        # Of what can be true or false alone is asked for the greatest first.
        yield exp.not_(each.this.copy()) if each.args.get("desc") else each.this.copy()


def _rows_in(node: exp.Expression) -> exp.Expression:
    """Rows among those of a query: Spark takes its columns for them, and those of a named one."""
    query = node.this if isinstance(node, exp.CTE) else node.args.get("query")
    select = query.this if isinstance(query, exp.Subquery) else query
    if isinstance(node, exp.CTE | exp.In) and isinstance(select, exp.Select):
        told = select.expressions
        if len(told) == 1 and isinstance(told[0], exp.Tuple):
            select.set("expressions", told[0].expressions)
    return node


def _days(node: exp.Expression) -> exp.Expression:
    """Days between two days; every question counts them from the release's day."""
    if isinstance(node, exp.Sub) and node.this.name == "as_of":
        return exp.cast(_call("DATEDIFF", node.this, node.expression), "bigint")
    return node


def _names(node: exp.Expression) -> exp.Expression:
    name = _name_of(node)
    if name == "folded":
        (of,) = node.expressions
        if isinstance(of, exp.Placeholder):
            return exp.Placeholder(this=f"{of.name}__folded")
        if of.name not in OF_NAMES:
            raise Untranslatable(f"folded({of.sql()}): only names of places are folded beforehand")
        return _looked_up(of)
    if name == "letters_apart":
        text, other, most = node.expressions
        apart = _call("LEVENSHTEIN", text, other, most)
        beyond = exp.Add(this=most.copy(), expression=_number(1))
        return exp.If(
            this=exp.LT(this=apart.copy(), expression=_number(0)), true=beyond, false=apart
        )
    return node


def _looked_up(of: exp.Expression) -> exp.Expression:
    query = exp.select(exp.Max(this=exp.column("folded", "f"))).from_(f"{FOLDED} as f")
    return query.where(exp.column("text", "f").eq(of.copy())).subquery()


def _listed(node: exp.Expression) -> exp.Expression:
    """Distinct values as a list: Spark gathers them in no order."""
    listed = node.this if isinstance(node, exp.Filter) else node
    if isinstance(node.parent, exp.Filter) or not isinstance(
        listed, exp.ArrayAgg | exp.GroupConcat
    ):
        return node
    if isinstance(listed, exp.ArrayAgg):
        return _sorted(listed, node)
    if listed.find(exp.Distinct) is None:
        return node
    # Spark's own is not to be had beside another count of what is distinct.
    return _call("ARRAY_JOIN", _sorted(listed, node), listed.args["separator"].copy())


def _sorted(listed: exp.ArrayAgg, whole: exp.Expression) -> exp.Expression:
    distinct = listed.find(exp.Distinct)
    if distinct is None:
        raise Untranslatable(f"{whole.sql()}: only distinct values are listed, in their own order")
    (of,) = distinct.expressions
    collected: exp.Expression = _call("COLLECT_SET", of.copy())
    if isinstance(whole, exp.Filter):
        collected = exp.Filter(this=collected, expression=whole.expression.copy())
    return exp.Nullif(this=_call("SORT_ARRAY", collected), expression=_call("ARRAY"))


def _apart(select: exp.Select) -> None:
    """A row for each member of a list: in Spark of a table beside those selected from."""
    listed = [node for each in select.expressions for node in each.find_all(exp.Explode)]
    listed = [node for node in listed if node.find_ancestor(exp.Select) is select]
    for number, each in enumerate(listed):
        table, member, place = (f"_{told}_{number}" for told in ("list", "member", "place"))
        alias = exp.TableAlias(
            this=exp.to_identifier(table),
            columns=[exp.to_identifier(place), exp.to_identifier(member)],
        )
        rows = exp.Posexplode(this=_range(each.this))
        select.append("laterals", exp.Lateral(this=rows, view=True, alias=alias))
        each.replace(exp.column(member))
        for subscript in _subscripts(select):
            subscript.replace(exp.column(place) + 1)


def _subscripts(select: exp.Select) -> list[exp.Expression]:
    return [
        node
        for each in select.expressions
        for node in each.find_all(exp.Anonymous)
        if _name_of(node) == "generate_subscripts"
    ]


def _range(listed: exp.Expression) -> exp.Expression:
    """A list, where it is one of numbers without those from its end on: Spark would count down to
    an end that lies before the beginning."""
    if not isinstance(listed, exp.GenerateSeries):
        return listed.copy()
    start, end = listed.args["start"], listed.args["end"]
    last = exp.Greatest(this=start.copy(), expressions=[exp.paren(end.copy()) - 1])
    is_inside = exp.Lambda(
        this=exp.column("each") < exp.paren(end.copy()), expressions=[exp.to_identifier("each")]
    )
    return _call("FILTER", _call("SEQUENCE", start.copy(), last), is_inside)


def _number(value: int) -> exp.Expression:
    return exp.Literal.number(value)


def _limited(tree: exp.Expression) -> exp.Expression:
    """A number of rows that is counted first: Spark takes only one that is written down, and of one
    that is greater than it can sort by, it takes rows in any order."""
    limit = tree.args.get("limit")
    if limit is None or isinstance(limit.expression, exp.Literal):
        return tree
    order = tree.args["order"].copy()
    most = limit.expression.copy()
    named, tree = tree.args.get("with_"), tree.copy()
    for part in ("limit", "with_", "order"):
        tree.set(part, None)
    nth = exp.Window(this=exp.RowNumber(), order=order)
    numbered = exp.select("*", exp.alias_(nth, PLACED)).from_(tree.subquery("told"))
    chosen = exp.select(exp.Star(except_=[exp.to_identifier(PLACED)]))
    chosen = chosen.from_(numbered.subquery("placed")).where(exp.column(PLACED) <= most)
    chosen = chosen.order_by(exp.column(PLACED))
    chosen.set("with_", named)
    return chosen
