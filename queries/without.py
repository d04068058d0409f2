"""What leaving out each option of each shared filter would leave, as SQL: one table for all of
them."""

from queries.filters import Filter
from queries.narrowing import CHOICE, READ, as_stated, chosen_in, met, values_of
from queries.options import RECORDS, codes_of, fails, grouped, offered
from queries.selection import Selection

# The source that speaks for a system in a place, and which record speaks where it is left out.
FIRST_SOURCE = CHOICE.replace("row_number()", "first_value(source_id)")
NEXT = CHOICE.replace("partition by", "partition by source_id = first_source,")


def leavable(selection: Selection) -> tuple[str, dict[str, object]]:
    """The SQL of the table `leavable`, and its parameters.

    One row is systems whose standing may change where an option is left out too, while all that is
    chosen and left out stays: filter_name, code, was (whether they are left now), stays (whether
    they are then) and how many systems they are. A system of a single record goes with it. Of the
    others, without a source the next record speaks, which another filter may meet that the first
    one did not.
    """
    narrowing = chosen_in(selection)
    options = [each for each in offered() if each.kind == "codes"]
    read = READ if selection.scheme else "release.deployment"
    in_source = met(each for each in narrowing if each.filter.is_of_source)
    in_place = met(each for each in narrowing if each.filter.table == "place")
    # No filter of places parts the records of a system in one place.
    inside = f"place_id in (select place_id from release.place where {in_place})"
    rows = f"""with placed as (
    select place_id, {codes_of(options, "place")}, {fails(narrowing, "place")} as place_fails
    from release.place),
ranked as (
    select *, {CHOICE} as row_first, {FIRST_SOURCE} as first_source from {read}
    where shared is not null and {in_source} and {"true" if in_place == "true" else inside}),
met as materialized (
    select system_id, source_id, first_source, {codes_of(options, "deployment")},
        placed.* exclude (place_id),
        {fails(narrowing, "deployment")} || place_fails = '' as is_met, row_first = 1 as is_first
    from (select *, {NEXT} as row_next from ranked) join placed using (place_id)
    where row_first = 1 or row_next = 1 and source_id <> first_source)
"""
    values = values_of(narrowing)
    single = [_of_one_record(grouped(each, read, narrowing, of=RECORDS[:1])) for each in options]
    of_record = met(each for each in narrowing if each.filter.table == "deployment")
    left = f"""select (select count(distinct system_id) from met where is_first and is_met)
        + (select count(*) from {read} where shared is null and {of_record}
            and {"true" if in_place == "true" else inside})"""
    told = " union all ".join([f"{changing(options, 'met')} {together(left)}", *single])
    return as_stated(rows + told, selection), values


def changing(options: list[Filter], records: str) -> str:
    """The rows of `leavable` that are systems of several records, of a table of the records that
    speak or would be next: system_id, source_id, first_source, is_first, is_met and the codes of
    each filter."""
    told = " union all ".join(_option(each, records) for each in options)
    return f"""from (with kept as (
    select system_id, count(*) as rows from {records} where is_first and is_met group by all)
    {told})"""


def together(left: str) -> str:
    """The row of `leavable` that is of no filter, by a question for how many systems are left."""
    return f"union all select null, null, true, true, ({left})"


def _of_one_record(rows: str) -> str:
    """Systems that go with their only record, however often its codes name the option."""
    return f"""(select filter_name, code, true as was, false as stays, sum(systems) as systems
        from {rows} group by filter_name, code)"""


def _option(each: Filter, records: str) -> str:
    """Of sources, the systems that go with a record and those that come with the next one."""
    comes = (
        f"union all select system_id, first_source, 0, 1 from {records}"
        " where not is_first and is_met"
        if each.is_of_source
        else ""
    )
    return f"""(select filter_name, code, was, stays, count(*) as systems from (
    select '{each.name}' as filter_name, code, system_id,
        coalesce(any_value(rows), 0) > 0 as was,
        coalesce(any_value(rows), 0) - sum(goes) + sum(comes) > 0 as stays
    from (
        select system_id, unnest(list_distinct(codes_{each.name})) as code, 1 as goes, 0 as comes
        from {records} where is_first and is_met {comes})
    left join kept using (system_id) group by code, system_id) group by all)"""
