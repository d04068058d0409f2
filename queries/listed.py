"""The options of all records, listed once for all selections, and which of them a selection leaves.

A statement for each option takes DuckDB longer to plan than a small release takes to be read.
"""

from queries.filters import Filter
from queries.narrowing import CHOICE, Chosen, chosen_in, met, values_of
from queries.options import OF_SOURCE, codes_of, fails, offered
from queries.selection import Selection


def is_of(selection: Selection) -> bool:
    """Whether a selection reads records as they are listed."""
    return not (selection.scheme or selection.basis)


def listing() -> str:
    """The SQL that writes `release.option`: deployment_id, filter_name, code, is_first, is_unknown
    and is_coded of every option that a record has, as `options.choosable` says; is_of_source where
    it is a source, for which every record counts that would speak were it chosen alone: only those
    are there."""
    options = offered()
    return f"""create table release.option as with recorded as (
    select deployment_id, place_id, {codes_of(options, "deployment")},
        {OF_SOURCE} = 1 as speaks_for_source
    from release.deployment),
placed as (select place_id, {codes_of(options, "place")} from release.place),
record as materialized (from recorded join placed using (place_id))
{" union all ".join(map(_options, options))}"""


def _options(each: Filter) -> str:
    name = each.name
    first = f"generate_subscripts(codes_{name}, 1) = 1" if each.further else "true"
    return f"""select deployment_id, '{name}' as filter_name, unnest(codes_{name}) as code,
        {first} as is_first, unknown_{name} as is_unknown, coded_{name} as is_coded,
        {each.is_of_source} as is_of_source
    from record where speaks_for_source or not {each.is_of_source}"""


def choosable(selection: Selection) -> tuple[str, dict[str, object]]:
    """The same table as `options.choosable`, and its parameters, from what is listed."""
    narrowing = chosen_in(selection)
    in_source = met(each for each in narrowing if each.filter.is_of_source)
    speaks = CHOICE.replace("partition by", f"partition by {in_source},")
    rows = f"""with placed as (
    select place_id, {fails(narrowing, "place")} as place_fails from release.place),
met as (
    select deployment_id, shared,
        {in_source} and {speaks if selection.source else "choice"} = 1 as is_speaking,
        {_fails(narrowing)} as fails
    from release.deployment join placed using (place_id))
select filter_name, code, is_first, is_unknown, is_coded, shared, count(*) as systems from met
join release.option using (deployment_id)
where fails in ('', filter_name) and (is_speaking or is_of_source) group by all"""
    return rows, values_of(narrowing)


def _fails(narrowing: list[Chosen]) -> str:
    """What a record and its place do not meet, with commas between."""
    of_record = fails(narrowing, "deployment")
    return f"concat_ws(',', nullif({of_record}, ''), nullif(place_fails, ''))"
