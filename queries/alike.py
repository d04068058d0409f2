"""The records of a large release that no filter tells apart, counted: what options leave concerns
every filter at once, and is read from these few rows."""

from collections.abc import Iterator
from itertools import starmap

from queries import marks
from queries.filters import Filter
from queries.narrowing import READ, chosen_in, met, values_of
from queries.options import OF_SOURCE, bits, codes_of, misses, offered
from queries.selection import FILTERS, FIRST_LEVEL, Selection
from queries.without import FIRST_SOURCE, NEXT, changing, together
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
    left out), of systems of several records; systems (how many records these are); the bits of each
    filter, as `marks` has them; and `release.alike_system`: of each system of several records the
    bits of those that speak for it together, and those that are in all of them."""
    of_record, speaks = ", ".join((*_columns("deployment"), *READ_BY)), "choice = 1"
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
group by all;
create temp table found as select counted, {_codes()} from release.alike as counted;
{marks.listing(offered(), "found")};
create or replace table release.alike as
select counted.*, {_marked()} from found;
drop table found;
create table release.alike_system as select shared, {_together(_of_codes(), speaks, speaks)}
from release.alike where shared is not null group by shared"""


def choosable(selection: Selection) -> tuple[str, dict[str, object]]:
    """The same table as `options.choosable`, and its parameters, from what is counted: systems that
    have the same codes of a filter are a row without a code, the first of them, and one for each
    code."""
    narrowing = chosen_in(selection)
    bit, missed = bits(narrowing), _short(misses(narrowing))
    meets = {
        each: f"misses in (0, {bit.get(each.name, 0)}) and "
        + ("speaks_for_source" if each.is_of_source else "is_speaking")
        for each in offered()
    }
    of_one = ", ".join(starmap(marks.alone, meets.items()))
    of_several = ", ".join(marks.together(each, "bit_or", meets[each]) for each in meets)
    sets = ", ".join(f"({marks.column(each)})" for each in meets)
    in_source = met(each for each in narrowing if each.filter.is_of_source)
    rows = f"""with later as ({_later(in_source)}),
met as materialized (
    from (select alike.*, {missed} as misses, choice = coalesce(first_choice, 1) as is_speaking
        from {_read(selection)} as alike left join later using (shared, seat))
    where bit_count(misses) < 2),
system as (
    select {of_one}, systems from met where shared is null
    union all select {of_several}, 1 from met where shared is not null group by shared),
pattern as materialized (
    select {marks.name([*meets])}, {marks.kept([*meets])}, sum(systems)::bigint as systems
    from system group by grouping sets ({sets})),
unsaid as (select filter_name, position as unsaid from release.mark where is_unknown)
select filter_name, null::varchar as code, true as is_first,
    coalesce({marks.has("unsaid")}, false) as is_unknown, {marks.has(marks.CODED)} as is_coded,
    null::bigint as shared, systems
from pattern left join unsaid using (filter_name) where filter_name is not null
union all select filter_name, code, false, is_unknown, false, null, systems
from pattern join release.mark using (filter_name) where {marks.has("position")}"""
    return rows, values_of(narrowing)


def leavable(selection: Selection) -> tuple[str, dict[str, object]]:
    """The same table as `without.leavable`, and its parameters, from what is counted: systems that
    have the same codes of a filter, in some of their records and in all, are a row for each code;
    without one that is in all of them, none of their records stays. Sources are told apart where
    another's record follows."""
    narrowing = chosen_in(selection)
    options = _of_codes()
    sources = [each for each in options if each.is_of_source]
    told = next(each.name for each in options if not each.is_of_source)  # whose codes none lacks
    sets = ", ".join(f"({of}, all_{of})" for of in map(marks.column, options))
    in_source = met(each for each in narrowing if each.filter.is_of_source)
    rows = f"""with counted as not materialized (
    select *, {_short(misses(narrowing))} = 0 as is_met from {_read(selection)}),
first_or_next as not materialized ({_next(in_source)}),
several as materialized (
    select *, shared in (select shared from first_or_next where not is_first) as is_followed
    from first_or_next),
followed as (
    select *, shared as system_id, {codes_of(sources, "deployment")} from several
    where is_followed),
{_systems(options, selection)},
pattern as materialized (
    select {marks.name(options)}, {marks.kept(options)}, {marks.kept(options, "all_")},
        sum(systems) as systems
    from system group by grouping sets ({sets}))
{changing(sources, "followed")}
{together(f"select coalesce(sum(systems), 0)::bigint from pattern where filter_name = '{told}'")}
union all select filter_name, code, true, not {marks.has("position", "all_")}, systems
from pattern join release.mark using (filter_name) where {marks.has("position")}"""
    return rows, values_of(narrowing)


def _of_codes() -> list[Filter]:
    return [each for each in offered() if each.kind == "codes"]


def _systems(options: list[Filter], selection: Selection) -> str:
    """Systems that are left, with the codes of their records: of several that all speak for theirs
    as they do in the release, by its tiers, and are all met, what they have together is known."""
    of_one = ", ".join(marks.alone(each, before=all_) for each in options for all_ in ("", "all_"))
    known = ", ".join(f"{of}, all_{of}" for of in map(marks.column, options))
    return f"""whole as materialized (
    select shared from first_or_next where {not (selection.source or selection.scheme)}
    group by shared having bool_and(is_first and is_met)),
system as (
    select {of_one}, systems from counted where is_met and shared is null
    union all by name
    select {known}, 1 as systems from release.alike_system where shared in (from whole)
    union all by name
    select {_together(options, of_source="not is_followed")}, 1 as systems from several
    where is_first and is_met and shared not in (from whole) group by shared)"""


def _together(options: list[Filter], condition: str = "", of_source: str = "") -> str:
    """The codes of several records, and those that all of them have, as SQL; of records that meet a
    condition, and another one where it is about sources."""
    return ", ".join(
        marks.together(each, put, of_source if each.is_of_source else condition, all_)
        for each in options
        for put, all_ in (("bit_or", ""), ("bit_and", "all_"))
    )


def _next(in_source: str) -> str:
    """Records of systems of several that speak for them in a place, or would without the first
    one's source: is_first, first_source. Where sources are chosen, only these come."""
    if in_source == "true":
        return """select *, choice = 1 as is_first from counted
        where shared is not null and (choice = 1 or is_next)"""
    where = f"shared is not null and {in_source}"
    later = "(select shared from release.alike where choice > 1)"
    return f"""select * replace (source_id as first_source), true as is_first from counted
        where {where} and shared not in {later}
        union all
        select * exclude (nth, nth_of_rest), nth = 1 as is_first from (
            select *, row_number() over (
                partition by shared, seat, source_id = first_source order by choice) as nth_of_rest
            from (select * replace (first_value(source_id) over seats as first_source),
                row_number() over seats as nth
                from counted where {where} and shared in {later}
                window seats as (partition by shared, seat order by choice)))
        where nth = 1 or nth_of_rest = 1 and source_id <> first_source"""


def _codes() -> str:
    """The codes that each filter finds in a counted record, and what of them, as SQL."""
    return _short(", ".join(codes_of(offered(), table) for table in ("deployment", "place")))


def _marked() -> str:
    """The bits of each filter, as SQL, by these."""
    return ", ".join(f"{_bits(each)} as {marks.column(each)}" for each in offered())


def _bits(each: Filter) -> str:
    return marks.of_record(each, f"codes_{each.name}", f"coded_{each.name}")


def _read(selection: Selection) -> str:
    counted = "release.alike"
    if not selection.scheme:
        return counted
    tier = FILTERS["tier"]
    return f"""(select * replace ({marks.of_record(tier, "[risk_tier]", "false")}
        as {marks.column(tier)}) from {READ.replace("release.deployment", counted)})"""


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
