"""What every option of every shared filter would leave, as SQL: one table for all of them."""

from typing import Any

from queries.filters import NOT, Filter, parted
from queries.narrowing import CHOICE, READ, Chosen, as_stated, chosen_in, met
from queries.selection import FILTERS, Selection
from queries.span import UNDATED
from schema import fields

DATED = "dated"  # what of a span is no option, and has a date
OF_SOURCE = CHOICE.replace("system_id, place_id order", "system_id, place_id, source_id order")


def choosable(selection: Selection) -> tuple[str, dict[str, object]]:
    """The SQL of the table `choosable`, and its parameters.

    One row is a system in a place that an option would leave, were it the only one chosen in its
    filter while all other filters, and what is left out, stay: filter_name, code (of a span `none`
    or `dated`; of a flag 1), is_unknown (the code says that there is no value), is_coded (the value
    is not stated), system_id.

    Of the sources each speaks for itself, as it would if it alone were chosen.
    """
    narrowing = chosen_in(selection)
    options = offered()
    read = READ if selection.scheme else "release.deployment"
    speaks = CHOICE if selection.source else "choice"
    in_source = met(each for each in narrowing if each.filter.is_of_source)
    rows = f"""with placed as (
    select place_id, {codes_of(options, "place")}, {fails(narrowing, "place")} as place_fails
    from release.place),
met as materialized (
    select system_id, {codes_of(options, "deployment")}, placed.* exclude (place_id),
        concat_ws(',', nullif({fails(narrowing, "deployment")}, ''), nullif(place_fails, ''))
            as fails,
        {in_source} and row_speaks = 1 as is_speaking, row_of_source = 1 as speaks_for_source
    from (
        select *, {OF_SOURCE} as row_of_source,
            case when {in_source} then {_among(speaks, in_source)} end as row_speaks
        from {read})
    join placed using (place_id))
"""
    told = " union all ".join(_options(each) for each in options)
    values = {name: value for each in narrowing for name, value in each.parameters.items()}
    return as_stated(rows + told, selection), values


def offered() -> list[Filter]:
    """The filters of the sidebar that leave rows out."""
    return [
        each
        for each in FILTERS.values()
        if each.group and each.table and each.kind != "basis" and not each.is_reading
    ]


def _among(speaks: str, in_source: str) -> str:
    """Which record speaks, among the sources chosen."""
    return speaks.replace("partition by", f"partition by {in_source},")


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


def _of(each: Filter) -> tuple[str, str, str]:
    if each.kind == "span":
        undated = f"{each.dated} is null"
        return f"[case when {undated} then '{UNDATED}' else '{DATED}' end]", undated, "false"
    if each.kind == "flag":
        return "['1']", "false", "false"
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
            for name, condition in _parts(each):
                told.append(f"case when not coalesce({condition}, false) then '{name}' end")
    listed = ", ".join(f"nullif({part}, '')" for part in told)
    return f"concat_ws(',', {listed})"


def _parts(each: Chosen) -> list[tuple[str, str]]:
    """The conditions of a filter, by what is told where a row does not meet them."""
    if each.filter.kind != "codes":
        return [(each.filter.name, each.condition)]
    chosen, without = parted(each.value)
    parts: list[tuple[str, Any]] = [(each.filter.name, tuple(chosen))] if chosen else []
    parts += [(NOT, tuple(f"{NOT}{code}" for code in without))] if without else []
    return [(name, each.filter.condition(value)) for name, value in parts]


def _options(each: Filter) -> str:
    speaks = "speaks_for_source" if each.is_of_source else "is_speaking"
    name = each.name
    return f"""(select '{name}' as filter_name, unnest(codes_{name}) as code,
        unknown_{name} as is_unknown, coded_{name} as is_coded, system_id
    from met where {speaks} and fails in ('', '{name}'))"""
