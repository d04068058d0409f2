"""What a selection leaves out for want of a value, and what of the rest is coded: one line under
the selection wherever it stands."""

from queries.engine import ask
from queries.filters import Filter
from queries.selection import FILTERS, Selection
from queries.span import UNDATED
from schema.fields import bases, field_of
from words.speech import Speech


def in_words(selection: Selection, say: Speech) -> str:
    """The line; empty where nothing that was chosen looks at a value that could be missing."""
    chosen = [each for name, each in FILTERS.items() if _looks_at_a_value(each, selection, name)]
    if not chosen:
        return ""
    rows = {row["filter_name"]: row for row in ask("systems_left_out", selection).to_pylist()}
    told = [_of(each, rows.get(each.name, {}), selection, say) for each in chosen]
    return say.sentences(*told)


def _looks_at_a_value(each: Filter, selection: Selection, name: str) -> bool:
    is_told = each.kind in ("codes", "span") and bool(each.group) and not each.is_reading
    return is_told and _may_be_missing(each) and each.narrows(getattr(selection, name))


def _may_be_missing(each: Filter) -> bool:
    """Whether nothing may be known of what a filter looks at, or it may be coded: of areas and
    sources all is known."""
    is_coded = each.table == "deployment" and each.column in bases()
    return each.kind == "span" or is_coded or bool(field_of(each.table, each.column).unstated)


def _of(each: Filter, row: dict, selection: Selection, say: Speech) -> str:
    """One filter: how many systems it leaves out because nothing is known, and how many of those
    that it looks at count by a coded value."""
    unknown = row.get("unknown", 0) if _leaves_out_unknown(each, selection) else 0
    coded = row.get("coded", 0)
    if not unknown and not coded:
        return ""
    numbers = {"n": row["systems"], "unknown": unknown, "coded": coded}
    if each.kind == "span":
        return say("left-out-undated", n=numbers["n"], unknown=unknown)
    kind = "both" if unknown and coded else "coded" if coded else "unknown"
    given = {name: number for name, number in numbers.items() if name == "n" or number}
    return say(f"left-out-{kind}", filter=say(f"filter-{each.name.replace('_', '-')}"), **given)


def _leaves_out_unknown(each: Filter, selection: Selection) -> bool:
    if each.kind == "span":
        return not getattr(selection, each.name).is_undated
    unstated = field_of(each.table, each.column).unstated or UNDATED
    return not selection.of(each.name, [unstated])
