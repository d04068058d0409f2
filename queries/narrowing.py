"""A selection as SQL: the common table expressions in front of every question."""

import re
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from queries.filters import Filter
from queries.selection import FILTERS, Selection
from queries.told_fields import facts_stated
from schema import fields

# Which record speaks for a system in a place: the source's kind, then the newer evidence, then one
# that knows a status, then the one that the table of same systems prefers. No filter of places
# parts the records of one system in one place, and other filters come after, so a release has it
# ready (duck.preferred); only a filter of sources asks for it anew.
CHOICE = """row_number() over (partition by system_id, place_id order by preference,
    evidence_date desc nulls last, status = 'unknown',
    split_part(deployment_id, '@', 1) <> system_id, deployment_id)"""
# What follows of a record from the screening, as `following.POINTED` says.
SCREENED = ("pointed", "pointed_stated", "ruled", "ruled_stated")

# The tier of a record read by the schemes chosen: of those stated in them, and of those whose own
# category is exactly one that they have.
TIER = """case when list_contains($scheme, risk_scheme)
        or list_contains((select list(distinct tier) from release.crosswalk
                where match = 'exact' and list_contains($scheme, risk_scheme)), risk_tier)
            and list_contains((select list(distinct risk_scheme || '/' || risk_label)
                from release.crosswalk where match = 'exact'), risk_scheme || '/' || risk_label)
        then risk_tier else 'not_assessed' end"""
READ = f"(select * replace ({TIER} as risk_tier) from release.deployment)"


class Chosen(NamedTuple):
    """A filter with the value that it has in a selection."""

    filter: Filter
    value: Any

    @property
    def condition(self) -> str:
        """The SQL that a row meets."""
        return self.filter.condition(self.value)

    @property
    def parameters(self) -> dict[str, object]:
        """The parameters of that SQL."""
        return self.filter.parameters(self.value)


def chosen_in(selection: Selection) -> list[Chosen]:
    """The filters by which a selection narrows."""
    return [
        Chosen(each, value)
        for name, each in FILTERS.items()
        if each.narrows(value := getattr(selection, name))
    ]


def values_of(chosen: Iterable[Chosen]) -> dict[str, object]:
    """The parameters of the conditions of several filters, by name."""
    return {name: value for each in chosen for name, value in each.parameters.items()}


class Narrowing(NamedTuple):
    """The chosen rows of each table as SQL, by its name, and the parameters of all."""

    tables: dict[str, str]
    values: dict[str, object]

    def of(self, *names: str) -> str:
        """The common table expressions of these tables, to stand in front of a question, which
        reads them anew wherever it names them: to keep a million rows takes longer."""
        told = (f"{name} as not materialized ({self.tables[name]})" for name in names)
        return "with " + ",\n".join(told)

    def named_in(self, text: str) -> dict[str, object]:
        """Those of the parameters that a text names."""
        named = set(re.findall(r"\$(\w+)", text))
        return {name: value for name, value in self.values.items() if name in named}


def narrowing(selection: Selection, choice: str = CHOICE) -> Narrowing:
    """What each table is for a selection; `choice` says which record speaks. All but place build on
    place.

    place       places chosen
    record      records chosen, all of them
    deployment  one record for each system in each place: the preferred source's, where several
                record the system; it is taken before sector, status and the like are looked at
    answer      answers of the places chosen
    standing    every record of the chosen sources: deployment_id, its tier as it is read, whether
                it is chosen and, filter by filter, why not; choice is 1 for the record that
                speaks. is_of_read is about the filters of columns that may be coded, bases what a
                record rests on in these. Two releases are compared by it
    """
    chosen = chosen_in(selection)
    in_place = met(each for each in chosen if each.filter.table == "place")
    # Every record lies in a place: where all are chosen, none is looked for.
    of_place = "true" if in_place == "true" else "place_id in (select place_id from place)"
    in_source = met(each for each in chosen if each.filter.is_of_source)
    of_status, of_class, of_rest = _of_systems(chosen)
    meets = f"{of_status} and {of_class} and {of_rest}"
    read = READ if selection.scheme else "release.deployment"
    speaking = spoken(read, in_source) if selection.source else read
    told = {
        "place": f"select * from release.place where {in_place}",
        "record": f"""
    select * exclude (preference, choice, shared, {", ".join(SCREENED)})
    from {read}
    where {of_place} and {in_source} and {meets}""",
        "deployment": f"""
    select * exclude (preference, choice) from {speaking}
    where choice = 1 and {of_place} and {meets}""",
        "answer": f"""
    select * from release.answer where {of_place} and {in_source}""",
        "standing": _standing(chosen, _in_order(read, in_source, choice)),
    }
    rows = {name: as_stated(sql, selection) for name, sql in told.items()}
    return Narrowing(rows, values_of(chosen))


def narrowed(selection: Selection) -> tuple[str, dict[str, object]]:
    """The common table expressions that stand in front of any question, and their parameters."""
    chosen = narrowing(selection)
    return f"-- choice: {' '.join(CHOICE.split())}\n{chosen.of(*chosen.tables)}", chosen.values


def _standing(chosen: Sequence[Chosen], speaking: str) -> str:
    of_status, of_class, of_rest = _of_systems(chosen)
    of_read, bases = _of_read(chosen)
    return f"""
    select *, is_of_place and is_of_status and is_of_class and is_of_rest as is_chosen from (
        select deployment_id, choice, risk_tier,
            place_id in (select place_id from place) as is_of_place,
            coalesce({of_status}, false) as is_of_status,
            coalesce({of_class}, false) as is_of_class, coalesce({of_rest}, false) as is_of_rest,
            coalesce({of_read}, false) as is_of_read, {bases}::varchar[] as bases
        from {speaking})"""


def spoken(read: str, condition: str, alike: str = "place_id") -> str:
    """Records that meet a condition, those with `choice` 1 that speak for their systems among them:
    the first ones of their systems in a place, and where these do not meet it, the next that do.
    Few have others before them: to set all of several records in order takes the longer the more
    they are. `alike` is what records have in common that one of them speaks for."""
    return f"""(select * from {read} where choice = 1 and {condition}
        union all
        select * replace (1::bigint as choice) from {read} as later
        where choice > 1 and {condition} and not exists (
            select 1 from release.deployment as sooner
            where sooner.shared = later.shared and sooner.choice < later.choice
                and {" and ".join(f"sooner.{each} = later.{each}" for each in alike.split(", "))}
                and {condition}))"""


def _in_order(read: str, condition: str, choice: str) -> str:
    """Records that meet a condition, with which of them speaks and which would be next. Most are
    the only one of their system, and need not be set in order."""
    if condition == "true":
        return read
    return f"""(select * replace (1::bigint as choice) from {read}
        where shared is null and {condition}
        union all
        select * replace ({choice} as choice) from {read}
        where shared is not null and {condition})"""


def _of_systems(chosen: Iterable[Chosen]) -> tuple[str, str, str]:
    """The conditions on a system by what a record that no longer meets them has done: moved status,
    been classified anew, else."""
    of_system = [
        each
        for each in chosen
        if each.filter.table == "deployment" and not each.filter.is_of_source
    ]
    changes = {
        each.filter.name: fields.field_of("deployment", each.filter.column).change
        for each in of_system
    }
    return (
        met(each for each in of_system if changes[each.filter.name] == "status"),
        met(each for each in of_system if changes[each.filter.name] == "reclassified"),
        met(each for each in of_system if changes[each.filter.name] in ("corrected", "")),
    )


def _of_read(chosen: Iterable[Chosen]) -> tuple[str, str]:
    """The condition on columns that may be coded, and the list of what their values rest on."""
    basis = fields.bases()
    read = [
        each for each in chosen if each.filter.table == "deployment" and each.filter.column in basis
    ]
    return met(read), f"[{', '.join(dict.fromkeys(basis[each.filter.column] for each in read))}]"


def as_stated(text: str, selection: Selection) -> str:
    """A question's SQL where coded values count as not stated and no screening rests on them, if
    the selection leaves them out; else as it is. `release.` and `earlier.` tables are read so, and
    hence what is chosen among them."""
    if not selection.basis:
        return text
    values = ", ".join(
        f"case when {basis.name} = 'coded' then '{_unstated(value)}' else {value} end as {value},"
        f" case when {basis.name} = 'coded' then 'none' else {basis.name} end as {basis.name}"
        for basis in fields.of("deployment").values()
        if (value := basis.basis_of)
    )
    values += f""", pointed_stated as pointed, ruled_stated as ruled,
        {facts_stated("facts_told")} as facts_told"""
    stated = {
        "deployment": f"(select * replace ({values}) from \\1.deployment)",
        "screening": "(from \\1.screening where basis is distinct from 'coded')",
    }
    for table, rows in stated.items():
        text = re.sub(rf"\b(release|earlier)\.{table}\b", rows, text)
    return text


def _unstated(column: str) -> str:
    return fields.of("deployment")[column].unstated


def met(filters: Iterable[Chosen]) -> str:
    """The SQL that a row meets where it meets all of some filters."""
    return " and ".join(each.condition for each in filters) or "true"
