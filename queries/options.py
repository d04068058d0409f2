"""What every option of every shared filter would leave, as SQL: one table for all of them."""

from collections.abc import Sequence
from typing import Any

from queries.filters import NOT, Filter, parted
from queries.narrowing import CHOICE, READ, Chosen, as_stated, chosen_in, met, spoken, values_of
from queries.selection import FILTERS, Selection
from queries.span import UNDATED
from schema import fields

RECORDS = ("null", "not null")  # the only ones of their systems, and those of systems of several
DATED = "dated"  # what of a span is no option, and has a date
FLAGGED = "1"  # the one code of a flag
OF_SOURCE = CHOICE.replace("system_id, place_id order", "system_id, place_id, source_id order")


def choosable(selection: Selection) -> tuple[str, dict[str, object]]:
    """The SQL of the table `choosable`, and its parameters.

    One row is systems that an option would leave, were it the only one chosen in its filter while
    all other filters, and what is left out, stay: filter_name, code (of a span `none` or `dated`;
    of a flag 1), is_first (the first of a record's codes, so that each stands once), is_unknown
    (the code says that there is no value), is_coded (the value is not stated), shared (a system
    that has several records, which may stand in several rows; null for all others), systems (how
    many records these are).

    Of the sources each speaks for itself, as it would if it alone were chosen.
    """
    narrowing = chosen_in(selection)
    read = READ if selection.scheme else "release.deployment"
    in_source = met(each for each in narrowing if each.filter.is_of_source)
    speaking = spoken(read, in_source) if selection.source else read
    of_source = spoken(read, "true", "place_id, source_id")
    rows = " union all ".join(
        grouped(each, of_source if each.is_of_source else speaking, _others(narrowing, each))
        for each in offered()
    )
    values = values_of(narrowing)
    return as_stated(rows, selection), values


def grouped(
    option: Filter, speaking: str, narrowing: list[Chosen], of: Sequence[str] = RECORDS
) -> str:
    """The SQL of the rows of `choosable` that are of one filter: `speaking` are the records of
    which one has `choice` 1 for each system in a place, `narrowing` is what they have to meet, `of`
    what of RECORDS they are."""
    of_place, of_record = (
        met(each for each in narrowing if each.filter.table == table)
        for table in ("place", "deployment")
    )
    told = told_of(option)
    inside = f"place_id in (select place_id from release.place where {of_place})"
    condition = of_record if of_place == "true" else f"{of_record} and {inside}"
    if option.table == "place":
        rows = f"""select code, is_unknown, is_coded, shared, sum(systems)::bigint as systems
        from ({_counted("place_id", speaking, condition, of)})
        join (select place_id, {told} from release.place where {of_place}) using (place_id)
        group by all"""
    else:
        rows = _counted(told, speaking, condition, of)
    if not option.further:
        return f"(select '{option.name}' as filter_name, true as is_first, * from ({rows}))"
    return f"""(select '{option.name}' as filter_name, generate_subscripts(code, 1) = 1 as is_first,
        * replace (unnest(code) as code) from ({rows}))"""


def _counted(columns: str, speaking: str, condition: str, of: Sequence[str]) -> str:
    """Records by what they hold, those of systems with several records apart: to group all by a
    number that few have takes three times as long."""
    return " union all ".join(
        f"select {columns}, shared, count(*) as systems from {speaking}"
        f" where choice = 1 and shared is {stands} and {condition} group by all"
        for stands in of
    )


def _others(narrowing: list[Chosen], own: Filter) -> list[Chosen]:
    """What is chosen but for the choice of one filter, of which what is left out stays."""
    return [
        each if each.filter != own else Chosen(own, _without(each.value))
        for each in narrowing
        if each.filter != own or own.kind == "codes"
    ]


def _without(value: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(code for code in value if code.startswith(NOT))


def offered() -> list[Filter]:
    """The filters of the sidebar that leave rows out."""
    return [
        each
        for each in FILTERS.values()
        if each.group and each.table and each.kind != "basis" and not each.is_reading
    ]


def codes_of(options: list[Filter], table: str) -> str:
    """The codes that each filter finds in a row, and whether they are unknown or coded."""
    told = []
    for each in options:
        if each.table == table:
            codes, unknown, coded = _of(each)
            told += [
                f"{codes} as codes_{each.name}",
                f"{unknown} as unknown_{each.name}",
                f"{coded} as coded_{each.name}",
            ]
    return ", ".join(told)


def told_of(each: Filter) -> str:
    """The code that a filter finds in a row, or all where there may be several, and what of it."""
    codes, unknown, coded = _of(each)
    code = codes if each.further else f"{codes}[1]"
    return f"{code} as code, {unknown} as is_unknown, {coded} as is_coded"


def _of(each: Filter) -> tuple[str, str, str]:
    if each.kind == "span":
        undated = f"{each.dated} is null"
        return f"[case when {undated} then '{UNDATED}' else '{DATED}' end]", undated, "false"
    if each.kind == "flag":
        return f"['{FLAGGED}']", "false", "false"
    unstated = fields.field_of(each.table, each.column).unstated
    basis = fields.bases().get(each.column) if each.table == "deployment" else ""
    return (
        f"[{', '.join(f'{column}::varchar' for column in (each.column, *each.further))}]",
        f"coalesce({each.column} = '{unstated}', false)" if unstated else "false",
        f"coalesce({basis} = 'coded', false)" if basis else "false",
    )


def fails(narrowing: list[Chosen], table: str) -> str:
    """The names of the filters whose choice a row does not meet, with commas between them; what is
    left out is met by no other option, and stands there as a minus."""
    told = ["''"]
    for each in narrowing:
        if each.filter.table == table:
            for name, condition in parts_of(each):
                told.append(f"case when not coalesce({condition}, false) then '{name}' end")
    listed = ", ".join(f"nullif({part}, '')" for part in told)
    return f"concat_ws(',', {listed})"


def misses(narrowing: list[Chosen], table: str = "") -> str:
    """What a row does not meet, as SQL: a bit for each condition, of those of one table or of
    all."""
    conditions = [(each.filter.table, told) for each in narrowing for _, told in parts_of(each)]
    told = " + ".join(
        f"if(coalesce({condition}, false), 0, {1 << nth})"
        for nth, (of, condition) in enumerate(conditions)
        if not table or of == table
    )
    return told or "0"


def bits(narrowing: list[Chosen]) -> dict[str, int]:
    """The bit of each filter's choice among `misses`; what is left out has one that is no
    filter's."""
    names = [name for each in narrowing for name, _ in parts_of(each)]
    return {name: 1 << nth for nth, name in enumerate(names)}


def parts_of(each: Chosen) -> list[tuple[str, str]]:
    """The conditions of a filter, by what is told where a row does not meet them."""
    if each.filter.kind != "codes":
        return [(each.filter.name, each.condition)]
    chosen, without = parted(each.value)
    parts: list[tuple[str, Any]] = [(each.filter.name, tuple(chosen))] if chosen else []
    parts += [(NOT, tuple(f"{NOT}{code}" for code in without))] if without else []
    return [(name, each.filter.condition(value)) for name, value in parts]
