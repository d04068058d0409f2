"""The codes that filters find in records, as bits: those that a system's records have among them
are put together by them, and systems that have the same are counted as one row.

A record's bits of a filter stand in its column `of_FILTER`: a whole number where the codes are
those of a list, else a string of bits, however many codes there are.
"""

from collections.abc import Sequence

from queries.filters import Filter
from queries.options import DATED, FLAGGED
from queries.span import UNDATED
from schema import fields
from schema.codelists import codes

MET, CODED, FIRST = 0, 1, 2  # bits of any record, and of a coded value; the codes' own come then


def listing(options: Sequence[Filter], records: str) -> str:
    """The SQL that writes `release.mark`: filter_name, code, is_unknown and position, the bit of
    each code that filters find in records, or that their lists have."""
    found = " union ".join(
        f"select '{each.name}' as filter_name, unnest(codes_{each.name}) as code from {records}"
        f" union select '{each.name}', unnest({_listed(each)}::varchar[])"
        for each in options
    )
    unknown = ", ".join(
        f"('{each.name}', '{code}')" for each in options if (code := _unknown(each))
    )
    return f"""create or replace table release.mark as
    select *, {FIRST - 1} + row_number() over (partition by filter_name order by code) as position,
        (filter_name, code) in ({unknown}) as is_unknown
    from ({found}) where code is not null"""


def column(each: Filter) -> str:
    """The column of a filter's bits."""
    return f"of_{each.name}"


def of_record(each: Filter, found: str, is_coded: str) -> str:
    """A record's bits of one filter, as SQL, by the list of codes that it finds in it."""
    marks = f"from release.mark where filter_name = '{each.name}'"
    bit = f"(select map(list(code), list(position)) {marks})"
    if _listed(each):
        mark = f"coalesce(1::bigint << {bit}[{found}[1]], 0)"
        return f"({1 << MET} | if({is_coded}, {1 << CODED}, 0) | {mark})"
    none = f"(select repeat('0', {FIRST} + count(*)::integer)::bit {marks})"
    marked = f"set_bit(set_bit({none}, {MET}, 1), if({is_coded}, {CODED}, {MET}), 1)"
    for nth in range(1, 2 + len(each.further)):
        marked = f"set_bit({marked}, coalesce({bit}[{found}[{nth}]], {MET})::integer, 1)"
    return marked


def alone(each: Filter, condition: str = "true", before: str = "") -> str:
    """The bits of one record, where it meets a condition, as a column, which has the filter's name
    and something before it. To tell strings of bits apart takes less time as text."""
    told = f"case when {condition} then {column(each)} end"
    kept = told if _listed(each) else f"({told})::varchar"
    return f"{kept} as {before}{column(each)}"


def together(each: Filter, put: str, condition: str = "", before: str = "") -> str:
    """The same of several records, by an aggregate that puts their bits together."""
    told = f"{put}({column(each)}){condition and f' filter ({condition})'}"
    return f"{told if _listed(each) else f'{told}::varchar'} as {before}{column(each)}"


def name(options: Sequence[Filter]) -> str:
    """Which filter a row of bits is of, that has those of one alone, as SQL; null for none."""
    names = " ".join(f"when {column(each)} is not null then '{each.name}'" for each in options)
    return f"case {names} end as filter_name"


def kept(options: Sequence[Filter], before: str = "") -> str:
    """The bits of such a row as SQL: word or bits, as they are kept; so with something that stands
    before all names, too."""
    of_list = [f"{before}{column(each)}" for each in options if _listed(each)]
    of_more = [f"{before}{column(each)}" for each in options if not _listed(each)]
    return f"""coalesce({", ".join(of_list)}) as {before}word,
        coalesce({", ".join(of_more)})::bit as {before}bits"""


def has(position: object, before: str = "") -> str:
    """Whether such a row has a bit, as SQL."""
    return f"""coalesce(({before}word >> ({position})::integer) & 1 = 1,
        get_bit({before}bits, ({position})::integer) = 1)"""


def _listed(each: Filter) -> list[str]:
    """The codes that a filter may find, where they are few and known before."""
    if each.kind == "codes":
        return sorted(codes(each.codelist)) if each.is_listed else []
    return [FLAGGED] if each.kind == "flag" else [UNDATED, DATED]


def _unknown(each: Filter) -> str:
    if each.kind == "span":
        return UNDATED
    return fields.field_of(each.table, each.column).unstated if each.kind == "codes" else ""
