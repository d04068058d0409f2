"""Sets of years as the bits of one large number: Spark has no number of 128 bits, so that they are
lists of words there.

What DuckDB casts to HUGEINT, and every column that such a number is named by, is such a set.
"""

from sqlglot import exp

from queries.spark.rewritten import everywhere

BITS = 62  # of a word: one more is the sign's, another lets the next power of two fit
WORDS = 3  # 186 bits hold what a HUGEINT does


def as_words(tree: exp.Expression) -> exp.Expression:
    """A query whose sets of bits are lists of words."""
    names = _names(tree)
    return everywhere(tree, lambda node: _rewrite(node, names)) if names else tree


def _names(tree: exp.Expression) -> frozenset[str]:
    """What sets of bits are called: the names given to a HUGEINT, or to what is made of one."""
    return frozenset(
        alias.alias
        for alias in tree.find_all(exp.Alias)
        if _is_huge(alias.this) or isinstance(alias.this, exp.BitwiseOrAgg)
    )


def _is_huge(node: exp.Expression) -> bool:
    return isinstance(node, exp.Cast) and node.is_type(exp.DataType.Type.INT128)


def _rewrite(node: exp.Expression, names: frozenset[str]) -> exp.Expression:
    if isinstance(node, exp.EQ):
        return _compared(node, names)
    if _is_huge(node):
        return _words(node.this)
    if isinstance(node, exp.BitwiseOrAgg) and _is_set(node.this, names):
        return exp.array(*(exp.BitwiseOrAgg(this=_word(node.this, at)) for at in range(WORDS)))
    if isinstance(node, exp.BitwiseAnd) and isinstance(node.expression, exp.BitwiseNot):
        without = node.expression.this
        left, right = exp.to_identifier("word"), exp.to_identifier("other")
        both = exp.BitwiseAnd(
            this=exp.column("word"), expression=exp.BitwiseNot(this=exp.column("other"))
        )
        kept = exp.Lambda(this=both, expressions=[left, right])
        of = [node.this.copy(), _words(without.copy()), kept]
        return exp.Anonymous(this="ZIP_WITH", expressions=of)
    return node


def _is_set(node: exp.Expression, names: frozenset[str]) -> bool:
    return isinstance(node, exp.Column) and node.name in names


def _compared(node: exp.EQ, names: frozenset[str]) -> exp.Expression:
    """Whether a set is empty, or holds one bit."""
    left = node.this
    if isinstance(left, exp.BitwiseAnd) and left.expression.is_int:
        shifted = left.this.unnest()
        bit = shifted.expression
        word = exp.Anonymous(
            this="GET", expressions=[shifted.this, exp.IntDiv(this=bit, expression=_number(BITS))]
        )
        within = exp.cast(exp.Mod(this=exp.paren(bit.copy()), expression=_number(BITS)), "int")
        held = exp.Anonymous(this="SHIFTRIGHT", expressions=[word, within])
        told = exp.paren(exp.BitwiseAnd(this=held, expression=_number(1)))
        return exp.EQ(this=told, expression=node.expression)
    is_set = _is_set(left, names) or bool(left.find(exp.BitwiseOrAgg))
    return exp.EQ(this=left, expression=_literal(0)) if is_set else node


def _words(node: exp.Expression) -> exp.Expression:
    """A number as the words that hold it."""
    node = node.unnest()
    if node.is_int:
        return _literal(int(node.this))
    if isinstance(node, exp.Case):
        for each in node.args["ifs"]:
            each.set("true", _words(each.args["true"]))
        if node.args.get("default"):
            node.set("default", _words(node.args["default"]))
    elif isinstance(node, exp.If):
        for part in ("true", "false"):
            node.set(part, _words(node.args[part]))
    elif isinstance(node, exp.Coalesce):
        node.set("this", _words(node.this))
        node.set("expressions", [_words(each) for each in node.expressions])
    elif isinstance(node, exp.Sub):
        until, since = (_power(side.unnest()) for side in (node.this, node.expression))
        return exp.array(*(_run(since, until, at) for at in range(WORDS)))
    return node


def _power(shifted: exp.Expression) -> exp.Expression:
    """Which bit a power of two is."""
    return shifted.expression


def _run(since: exp.Expression, until: exp.Expression, word: int) -> exp.Expression:
    """The part in one word of the bits from one on and before another."""
    one = exp.cast(_number(1), "bigint")
    ends = [
        exp.Anonymous(this="SHIFTLEFT", expressions=[one.copy(), _inside(bit, word)])
        for bit in (until, since)
    ]
    return exp.Sub(this=ends[0], expression=ends[1])


def _inside(bit: exp.Expression, word: int) -> exp.Expression:
    moved = exp.Sub(this=exp.paren(bit.copy()), expression=_number(BITS * word))
    bounded = exp.Least(this=moved, expressions=[_number(BITS)])
    return exp.cast(exp.Greatest(this=bounded, expressions=[_number(0)]), "int")


def _word(node: exp.Expression, at: int) -> exp.Expression:
    return exp.Anonymous(this="GET", expressions=[node.copy(), _number(at)])


def _literal(value: int) -> exp.Expression:
    return exp.array(*(exp.cast(_number(value if at == 0 else 0), "bigint") for at in range(WORDS)))


def _number(value: int) -> exp.Expression:
    return exp.Literal.number(value)
