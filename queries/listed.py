"""The options of all records, listed once for all selections, and which of them a selection leaves.

A statement for each option takes DuckDB longer to plan than a small release takes to be read.
"""

from queries.filters import Filter
from queries.narrowing import CHOICE, chosen_in, met, values_of
from queries.options import OF_SOURCE, bits, codes_of, misses, offered
from queries.selection import Selection

OPTION = "filter_name, code, is_first, is_unknown, is_coded, is_of_source"


def is_of(selection: Selection) -> bool:
    """Whether a selection reads records as they are listed."""
    return not (selection.scheme or selection.basis)


def listing() -> str:
    """The SQL that writes `release.option`, one row for all records that hold the same: option_id,
    filter_name, code, is_first, is_unknown and is_coded, as `options.choosable` says, and
    is_of_source where it is a source; and `release.listed`: record (the row of a deployment), every
    option_id that it has, and those of each filter. Of sources every record counts that would speak
    were its source chosen alone: only those are there."""
    options = offered()
    own = ", ".join(
        f"list(option_id) filter (filter_name = '{each.name}') as of_{each.name}"
        for each in options
    )
    return f"""create or replace temp table single as with recorded as (
    select rowid as record, place_id, {codes_of(options, "deployment")},
        {OF_SOURCE} = 1 as speaks_for_source
    from release.deployment),
placed as (select place_id, {codes_of(options, "place")} from release.place),
placed_record as materialized (from recorded join placed using (place_id)),
every as ({" union all ".join(map(_options, options))})
select *, dense_rank() over (order by {OPTION}) as option_id from every;
create or replace table release.option as select distinct option_id, {OPTION} from single;
create or replace table release.listed as
    select record, list(option_id) as every, {own} from single group by record order by record;
drop table single"""


def _options(each: Filter) -> str:
    name = each.name
    first = f"generate_subscripts(codes_{name}, 1) = 1" if each.further else "true"
    return f"""select record, '{name}' as filter_name, unnest(codes_{name}) as code,
        {first} as is_first, unknown_{name} as is_unknown, coded_{name} as is_coded,
        {each.is_of_source} as is_of_source
    from placed_record where speaks_for_source or not {each.is_of_source}"""


def choosable(selection: Selection) -> tuple[str, dict[str, object]]:
    """The same table as `options.choosable`, and its parameters, from what is listed. Records are
    counted by numbers before any option is named: of those, most are the same. One that does not
    meet a single filter counts for the options of that alone."""
    narrowing = chosen_in(selection)
    in_source = met(each for each in narrowing if each.filter.is_of_source)
    speaks = CHOICE.replace("partition by", f"partition by {in_source},")
    offering = {each.name for each in offered()}
    own = [
        f"when {bit} then of_{name}" for name, bit in bits(narrowing).items() if name in offering
    ]
    rows = f"""with placed as (
    select place_id, {misses(narrowing, "place")} as place_misses from release.place),
met as (
    select d.rowid as record, shared, {misses(narrowing, "deployment")} + place_misses as misses,
        {in_source} and {speaks if selection.source else "choice"} = 1 as is_speaking
    from release.deployment d join placed using (place_id)),
told as (
    select option_id, shared, is_speaking, count(*) as systems from (
        select unnest(case misses when 0 then every {" ".join(own)} end) as option_id, shared,
            is_speaking
        from (from met where bit_count(misses) < 2) join release.listed using (record))
    group by all)
select filter_name, code, is_first, is_unknown, is_coded, shared, sum(systems)::bigint as systems
from told join release.option using (option_id)
where is_speaking or is_of_source
group by all"""
    return rows, values_of(narrowing)
