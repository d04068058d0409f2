"""The records of a large release that no filter tells apart, counted: what options leave concerns
every filter at once, and is read from these few rows."""

from collections.abc import Iterator

from queries.filters import Filter
from queries.narrowing import READ, chosen_in, met, values_of
from queries.options import OF_SOURCE, bits, codes_of, misses, offered, told_of
from queries.selection import FIRST_LEVEL, Selection
from queries.without import FIRST_SOURCE, NEXT, changing
from queries.without import leavable as read_leavable
from schema import fields

READ_BY = ("risk_scheme", "risk_label")  # what a scheme reads the tier by


def is_of(selection: Selection) -> bool:
    """Whether a selection reads records as they are counted: what is stated tells others apart, and
    so do single places."""
    return not (selection.basis or selection.place)


def counting() -> str:
    """The SQL that writes `release.alike`: what filters look at of records and their places, and
    what schemes read tiers by; seat (the place), shared, choice and first_source (which record and
    source speak), speaks_for_source (were its source chosen alone), is_next (were the first source
    left out), of systems of several records; systems (how many records these are)."""
    of_record = ", ".join((*_columns("deployment"), *READ_BY))
    return f"""create table release.alike as with several as (
    select *, {FIRST_SOURCE} as first_source from release.deployment where shared is not null),
told as (
    select place_id, {of_record}, place_id as seat, shared, choice, first_source,
        {OF_SOURCE} = 1 as speaks_for_source, {NEXT} = 1 and source_id <> first_source as is_next
    from several
    union all
    select place_id, {of_record}, null, null, 1, null, true, false
    from release.deployment where shared is null),
placed as (select place_id, {", ".join(_columns("place"))} from release.place)
select * exclude (place_id), count(*) as systems from told join placed using (place_id)
group by all"""


def choosable(selection: Selection) -> tuple[str, dict[str, object]]:
    """The same table as `options.choosable`, and its parameters, from what is counted."""
    narrowing = chosen_in(selection)
    bit, missed = bits(narrowing), _short(misses(narrowing))
    meets = {
        each: f"misses in (0, {bit.get(each.name, 0)}) and "
        + ("speaks_for_source" if each.is_of_source else "is_speaking")
        for each in offered()
    }
    options = " union all by name ".join(
        f"""select * exclude (systems), sum(systems)::bigint as systems
        from ({_codes(each, "single", condition)}) group by all
        union all by name {_codes(each, "several", condition)}"""
        for each, condition in meets.items()
    )
    in_source = met(each for each in narrowing if each.filter.is_of_source)
    rows = f"""with later as ({_later(in_source)}),
met as materialized (
    from (select alike.*, {missed} as misses, choice = coalesce(first_choice, 1) as is_speaking
        from {_read(selection)} as alike left join later using (shared, seat))
    where bit_count(misses) < 2),
single as materialized (from met where shared is null),
several as materialized (from met where shared is not null)
{options}"""
    return rows, values_of(narrowing)


def leavable(selection: Selection) -> tuple[str, dict[str, object]]:
    """The same table as `without.leavable`, and its parameters, from what is counted; where sources
    are chosen, which would be next is not."""
    if selection.source:
        return read_leavable(selection)
    narrowing = chosen_in(selection)
    options = [each for each in offered() if each.kind == "codes"]
    single = " union all ".join(
        f"""select filter_name, code, true as was, false as stays, sum(systems) as systems
        from ({_codes(each, "counted", "is_met and shared is null")}) group by filter_name, code"""
        for each in options
    )
    codes = _short(", ".join(codes_of(options, table) for table in ("deployment", "place")))
    rows = f"""with counted as materialized (
    select *, {_short(misses(narrowing))} = 0 as is_met from {_read(selection)}),
several as materialized (
    select *, shared as system_id, choice = 1 as is_first, {codes} from counted
    where shared is not null and (choice = 1 or is_next))
{changing(options, "several")} union all {single}"""
    return rows, values_of(narrowing)


def _codes(each: Filter, records: str, condition: str) -> str:
    """The rows of a table that meet a condition, one for each code that a filter finds in them."""
    told = f"select {_short(told_of(each))}, shared, systems from {records} where {condition}"
    if not each.further:
        return f"select '{each.name}' as filter_name, true as is_first, * from ({told})"
    return f"""select '{each.name}' as filter_name, generate_subscripts(code, 1) = 1 as is_first,
        * replace (unnest(code) as code) from ({told})"""


def _read(selection: Selection) -> str:
    counted = "release.alike"
    return READ.replace("release.deployment", counted) if selection.scheme else counted


def _later(in_source: str) -> str:
    """The systems in a place of which the record that speaks meets no condition, and which of those
    that meet it comes first. Where every record meets it, there are none."""
    return f"""select shared, seat, min(choice) as first_choice from release.alike
    where {in_source} and shared in (select shared from release.alike where choice > 1)
    group by shared, seat having min(choice) > 1"""


def _columns(table: str) -> Iterator[str]:
    """What the filters of a table look at, as SQL."""
    for each in offered():
        if each.table != table:
            continue
        if each.kind == "span":
            yield f"{each.dated} as {each.column}, true as {each.usable}"
            continue
        yield each.column
        yield from (f"{column} as {_short(column)}" for column in each.further)
        if basis := fields.bases().get(each.column) if table == "deployment" else "":
            yield basis


def _short(text: str) -> str:
    """What is looked at of a record, as SQL over its counted rows."""
    return text.replace(FIRST_LEVEL, "first_level")
