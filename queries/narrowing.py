"""A selection as SQL: the common table expressions in front of every question."""

from collections.abc import Iterable

from queries.filters import Filter
from queries.selection import EVERYTHING, FILTERS, Selection
from schema import fields

# Which record speaks for a system in a place. No filter of places parts the records of one system
# in one place, and other filters come after, so a release has it ready (duck.preferred); only a
# filter of sources asks for it anew.
CHOICE = "row_number() over (partition by system_id, place_id order by preference, deployment_id)"


def narrowed(selection: Selection) -> tuple[str, dict[str, object]]:
    """The common table expressions in front of every question, and their parameters.

    place       places chosen
    record      records chosen, all of them
    deployment  one record for each system in each place: the preferred source's, where several
                record the system; it is taken before sector, status and the like are looked at
    answer      answers of the places chosen
    standing    every record of the chosen sources, with whether it is chosen and, filter by filter,
                why not; choice is 1 for the record that speaks. Two releases are compared by it
    """
    chosen = [
        each
        for name, each in FILTERS.items()
        if each.table and getattr(selection, name) != getattr(EVERYTHING, name)
    ]
    in_place = _all(each for each in chosen if each.table == "place")
    in_source = _all(each for each in chosen if _is_source(each))
    of_status, of_class, of_rest = _of_systems(chosen)
    meets = f"{of_status} and {of_class} and {of_rest}"
    anew = f"(select * replace ({CHOICE} as choice) from release.deployment where {in_source})"
    speaking = anew if selection.source else "release.deployment"
    text = f"""-- choice: {CHOICE}
with place as (select * from release.place where {in_place}),
record as (
    select * exclude (preference, choice) from release.deployment
    where place_id in (select place_id from place) and {in_source} and {meets}),
deployment as (
    select * exclude (preference, choice) from {speaking}
    where choice = 1 and place_id in (select place_id from place) and {meets}),
answer as (
    select * from release.answer where place_id in (select place_id from place) and {in_source}),
standing as (
    select *, is_of_place and is_of_status and is_of_class and is_of_rest as is_chosen from (
        select *, place_id in (select place_id from place) as is_of_place,
            coalesce({of_status}, false) as is_of_status,
            coalesce({of_class}, false) as is_of_class, coalesce({of_rest}, false) as is_of_rest
        from {speaking}))"""
    return text, dict(_parameter(selection, each) for each in chosen if "$" in each.condition)


def _of_systems(chosen: Iterable[Filter]) -> tuple[str, str, str]:
    """The conditions on a system by what a record that no longer meets them has done: moved status,
    been classified anew, else."""
    of_system = [each for each in chosen if each.table == "deployment" and not _is_source(each)]
    changes = {each.name: fields.of("deployment")[each.column].change for each in of_system}
    return (
        _all(each for each in of_system if changes[each.name] == "status"),
        _all(each for each in of_system if changes[each.name] == "reclassified"),
        _all(each for each in of_system if changes[each.name] in ("corrected", "")),
    )


def _is_source(each: Filter) -> bool:
    """Whether a filter chooses sources: answers have them too, and which record speaks hangs on
    it."""
    return each.column == "source_id"


def _all(filters: Iterable[Filter]) -> str:
    return " and ".join(each.condition for each in filters) or "true"


def _parameter(selection: Selection, each: Filter) -> tuple[str, object]:
    value = getattr(selection, each.name)
    return each.name, list(value) if isinstance(value, tuple) else value
