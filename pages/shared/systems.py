"""The systems of one place and of the places inside it, as lists to read."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypedDict
from urllib.parse import urlencode

from charts.look import Look
from pages.shared import basis, named, replies
from pages.values import Bullets, Button, Fold, Heading, Link, Paragraph, Parts
from queries.engine import ask
from queries.selection import Selection
from words.markdown import Markdown, joined, lines, link, small, strong
from words.speech import Speech

MOST_OPEN = 30  # above this many systems the sectors are folded at first

Records = Sequence[Mapping]


class Numbers(TypedDict):
    """How many systems there are, and how many of them in use."""

    systems: int
    in_use: int


class NumbersInside(TypedDict):
    """How many systems there are, and of how many places; one may be of several."""

    systems: int
    places: int


def system_parameters(record_id: str, selection: Selection) -> dict[str, str]:
    """The page of a system reads it from `id`, that of any of its records, and keeps the
    release."""
    return {"id": record_id} | ({"release": selection.release} if selection.release else {})


def system_address(record_id: str, selection: Selection) -> str:
    """The address of a system's page from any other page, for a link: relative, so that it holds
    wherever the dashboard stands."""
    return f"system?{urlencode(system_parameters(record_id, selection))}"


def rows_of(place_id: str, selection: Selection) -> list[dict]:
    """Every record of a place and of those inside it: rows of `city_systems`."""
    return ask("city_systems", selection, place_id=place_id).to_pylist()


def records_of(place_id: str, selection: Selection, look: Look) -> list[dict]:
    """The same, each with the `reply` to it (empty for none) and the address of its `page`."""
    rows = rows_of(place_id, selection)
    told = replies.to_systems(place_id, selection, look.say)
    return [
        row
        | {
            "reply": told.get((row["deployment_id"], row["place_id"]), ""),
            "page": system_address(row["deployment_id"], selection),
        }
        for row in rows
    ]


def counted(records: Records) -> list[Mapping]:
    """One record for each system."""
    return [row for row in records if row["is_counted"]]


def own_systems(records: Records) -> list[Mapping]:
    """A place's own systems, one record each; not those of a body of another level."""
    return [row for row in counted(records) if not row["is_inside"] and not row["body_level"]]


def systems_inside(records: Records) -> list[Mapping]:
    """Systems of the places inside it, one record for each place."""
    return [row for row in counted(records) if row["is_inside"]]


def numbers(systems: Records) -> Numbers:
    """The numbers of systems, one record each."""
    return {
        "systems": len(systems),
        "in_use": sum(row["status_today"] == "in_use" for row in systems),
    }


def numbers_inside(systems: Records) -> NumbersInside:
    """The numbers of systems of several places, one record for each place."""
    return {
        "systems": len({row["system_id"] for row in systems}),
        "places": len({row["place_id"] for row in systems}),
    }


def grouped(
    systems: Records, codes_of: Callable[[Mapping], Iterable[str]]
) -> dict[str, list[Mapping]]:
    """Systems by their codes, of which each may have several; the largest group first."""
    groups: dict[str, list[Mapping]] = {}
    for row in systems:
        for code in codes_of(row):
            groups.setdefault(code, []).append(row)
    return dict(sorted(groups.items(), key=lambda group: (-len(group[1]), group[0])))


def by_sector(place: Mapping, own: Records, look: Look) -> Parts:
    """A place's own systems by sector, the largest first, each with what its source says."""
    say, systems = look.say, counted(own)
    title = say("systems-of-place", place=place["name"], **numbers(systems))
    sectors = grouped(systems, lambda row: (row["sector"],))
    return (
        Heading(title),
        Paragraph(say("systems-caption"), is_quiet=True),
        Link("risk", say("systems-rules")),
        *(
            _sector(place, sector, sectors[sector], own, len(systems) <= MOST_OPEN, look)
            for sector in sectors
        ),
    )


def _sector(
    place: Mapping, sector: str, systems: Records, own: Records, is_open: bool, look: Look
) -> Fold:
    say = look.say
    title = say("systems-group", group=say.label("sector", sector), **numbers(systems))
    broad = dict.fromkeys(row["source"] for row in systems if row["is_broad_sector"])
    remarks = [Paragraph(say("systems-broad", source=source), is_quiet=True) for source in broad]
    return Fold(
        f"sector-{place['place_id']}-{sector}",
        title,
        lambda: (Bullets(tuple(point(row, own, say) for row in systems)), *remarks),
        is_open,
    )


def of_other_levels(place: Mapping, others: Records, look: Look) -> Parts:
    """Systems that bodies of another level run in a place, folded: they are not the place's own."""
    say, systems = look.say, counted(others)
    told = Bullets(tuple(point(row, others, say) for row in systems))
    title = say("systems-of-other-levels", place=place["name"], **numbers(systems))
    return (Fold(f"other-levels-{place['place_id']}", title, lambda: (told,)),)


def inside(place: Mapping, theirs: Records, look: Look, has_doors: bool = True) -> Parts:
    """Systems of the boroughs, wards and towns inside a place: theirs, not its own. Each opens the
    page of its place, unless there `has_doors` none."""
    say, systems = look.say, counted(theirs)
    title = say("systems-inside", place=place["name"], **numbers_inside(systems))
    caption = say("systems-inside-caption", places=place["places_inside"])
    names = {row["place_id"]: row["place"] for row in systems}
    folds = [_inside(place_id, name, theirs, look, has_doors) for place_id, name in names.items()]
    return (Heading(title), Paragraph(caption, is_quiet=True), *folds)


def _inside(place_id: str, name: str, theirs: Records, look: Look, has_doors: bool) -> Fold:
    say = look.say
    systems = [row for row in counted(theirs) if row["place_id"] == place_id]
    # a button: a link to the page one is on leaves the address behind
    door = Button(
        f"inside-{place_id}",
        say("systems-all-about", place=name),
        sets={"city": place_id},
        is_quiet=True,
    )
    return Fold(
        f"inside-{place_id}",
        say("systems-group", group=name, **numbers(systems)),
        lambda: (
            Bullets(tuple(point(row, theirs, say) for row in systems)),
            *((door,) if has_doors else ()),
        ),
    )


def point(row: Mapping, records: Records, say: Speech) -> Markdown:
    """One system as a point of a list: name with its page, standing and dates; what it is for and
    what it is; who says so and where, others that record it, and what the place itself says.
    `records` are all of the place."""
    source = say.markdown("systems-source", source=link(row["source"], row["evidence_url"]))
    return lines(
        joined(link(named.name(row, say), row["page"]), standing(row, say), by=" · "),
        row["purpose"] or "",
        joined(*_facts(row, say), by=" · "),
        small(joined(source, *_also(row, records, say))),
        _replied(row, say),
    )


def status_in_words(status: str, say: Speech) -> str:
    """A status, or that no source states it."""
    return say("systems-status-unsaid") if status == "unknown" else say.label("status", status)


def status_today_in_words(status: str, say: Speech) -> str:
    """Where a system stands on the release's day, or that no source states it."""
    if status == "unknown":
        return say("systems-status-unsaid")
    return say.label("status_today", status)


def since(row: Mapping, say: Speech) -> str:
    """`since May 2019`, in the words of what its date is a date of; nothing without a date."""
    if not row["start_date"]:
        return ""
    sentence = f"systems-since-{row['start_kind'].replace('_', '-')}"
    return say(sentence, day=say.day(row["start_date"]))


def standing(row: Mapping, say: Speech) -> Markdown:
    """`**In use, ended by its own dates**, since May 2019, until 2022`."""
    told = status_in_words(row["status"], say)
    if row["status_today"] == "ended":
        told = say("systems-ended", status=told)
    until = row["end_year"] and say("systems-until", year=str(row["end_year"]))
    return joined(strong(told), since(row, say), until or "", of_level(row, say), by=", ")


def of_level(row: Mapping, say: Speech) -> str:
    """That a body of another level than the place runs it; nothing of its own."""
    level = row["body_level"]
    return say("systems-of-level", level=say.inner("level", level)) if level else ""


def _facts(row: Mapping, say: Speech) -> list[str]:
    areas = [say.label("screening_area", area) for area in (row["areas"] or "").split(";") if area]
    return [
        basis.label("technology", row, say),
        basis.label("sector", row, say) if basis.is_coded("sector", row) else "",
        say("systems-supplier", supplier=row["vendor"]) if row["vendor"] else "",
        row["body"] or "",
        say("systems-risk", category=say.category(row["risk_label"])) if row["risk_label"] else "",
        say("systems-screening", areas=", ".join(areas)) if areas else "",
    ]


def _also(row: Mapping, records: Records, say: Speech) -> list[Markdown]:
    """Records of the same system from other sources, or another row of the same."""
    same = row["system_id"], row["place_id"]
    return [
        say.markdown(
            "systems-also",
            source=other["source"],
            record=link(named.name(other, say), other["evidence_url"]),
            status=say.inner("status", other["status"]),
        )
        for other in records
        if (other["system_id"], other["place_id"]) == same and not other["is_counted"]
    ]


def _replied(row: Mapping, say: Speech) -> str:
    """What the place itself says of the record."""
    if not row["reply"]:
        return ""
    return joined(say.markdown("replies-of-place", place=row["place"]), row["reply"])


def on_record(
    name: str,
    systems: int | None,
    in_use: int,
    unknown: int,
    say: Speech,
    newest: int | None = None,
) -> str:
    """`Kyiv: 3 systems on record, 2 known to be in use; the newest that is dated started in 2024.`
    No systems are nothing on record, not zero."""
    if not systems:
        return say("systems-none-on-record", place=name)
    sentence = "systems-unsaid" if unknown == systems else "systems-on-record"
    if newest:
        sentence = f"{sentence}-dated"
    return say(sentence, place=name, systems=systems, in_use=in_use, year=str(newest))
