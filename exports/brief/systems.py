"""A place's systems as the brief shows them: by sector, by status, by risk, and by name."""

from collections.abc import Callable, Iterable, Mapping
from typing import TypedDict

from pages.shared import basis, named
from pages.shared.systems import (
    Records,
    grouped,
    numbers,
    numbers_inside,
    own_systems,
    rows_of,
    systems_inside,
)
from queries.engine import ask
from queries.selection import Selection
from schema.codelists import codes
from words.foreign import Foreign
from words.speech import Speech


class Counted(TypedDict):
    """Systems with one code: how many, of them in use, and the number in words."""

    code: str
    label: str
    systems: int
    number: str
    in_use: int


LONGEST = 64  # characters of a system's name
NOWHERE = {
    "not_stated": "brief-technology-not-stated",
    "points_nowhere": "brief-points-nowhere",
}


def systems(place: dict, here: Selection, say: Speech) -> dict[str, object]:
    """How many, in which sectors and standings, at which risk, and the systems themselves, those in
    use first."""
    records = rows_of(place["place_id"], Selection(release=here.release))
    own = own_systems(records)
    every = numbers(own)
    total, in_use = every["systems"], every["in_use"]
    statuses = _by(
        own, lambda row: (row["status_today"],), lambda code: say.label("status_today", code), say
    )
    sectors = _by(own, lambda row: (row["sector"],), lambda code: say.label("sector", code), say)
    categories, known = stated(here, say), any(one["code"] != "unknown" for one in statuses)
    return {
        "total": total,
        "in_use": in_use,
        "number": say.count(total or None),
        "in_use_number": say.count(in_use if known else None),
        "words": say("brief-on-record", n=total),
        "none": say("brief-none-on-record", place=place["name"]),
        "in_use_words": _in_use_words(statuses, in_use, say),
        "sectors": [{**row, "told": _told(row, known, say)} for row in sectors],
        "sectors_title": _leading(sectors, total, say),
        "sectors_note": say.sentences(
            say("brief-sectors-in-use" if known else "brief-sectors-unsaid"),
            _basis("sector", own, say),
        ),
        "statuses": _in_order(statuses),
        "stated": categories,
        "stated_title": _stated_title(categories, total, say),
        "screening": screening(own, say),
        "screening_title": say("brief-screened"),
        "screening_note": say.sentences(say("brief-screening"), _basis("technology", own, say)),
        "listed": [_named(row, say) for row in _listed(own)],
        "inside": _inside(place, records, say),
    }


def _by(
    own: Records,
    codes_of: Callable[[Mapping], Iterable[str]],
    words: Callable[[str], str],
    say: Speech,
) -> list[Counted]:
    """A row for each code with its number of systems, the largest first."""
    return [
        {"code": code, "label": words(code), "number": say.count(len(systems)), **numbers(systems)}
        for code, systems in grouped(own, codes_of).items()
    ]


def _basis(column: str, own: Records, say: Speech) -> str:
    """`Sector: 3 stated by sources, 9 coded, 0 not known.` Nothing where nothing is coded."""
    rows = _by(own, lambda row: (row[f"{column}_basis"],), str, say)
    systems = {row["code"]: row["systems"] for row in rows}
    if not systems.get("coded"):
        return ""
    stated, unknown = systems.get("stated", 0), systems.get("none", 0)
    return say(f"basis-of-{column}", stated=stated, coded=systems["coded"], unknown=unknown)


def _told(row: Counted, known: bool, say: Speech) -> str:
    """`3 of 8`: in use, of all; all alone where no status is known."""
    return (
        say("brief-part-of", part=row["in_use"], whole=row["systems"]) if known else row["number"]
    )


def _in_order(statuses: list[Counted]) -> list[Counted]:
    """Statuses from idea to end, as everywhere."""
    return sorted(statuses, key=lambda one: codes("status_today").index(one["code"]))


def _leading(sectors: list[Counted], total: int, say: Speech) -> str:
    """`Transport first: 8 of 17`."""
    named = [one for one in sectors if one["code"] != "not_stated"]
    if not named:
        return say("brief-no-sector")
    first = [one for one in named if one["systems"] == named[0]["systems"]]
    if len(first) > 1:
        return say(
            "brief-sectors-lead", n=len(first), systems=say("systems", n=first[0]["systems"])
        )
    leader = named[0]["label"]
    if len(sectors) > 1:
        return say("brief-sector-leads", sector=leader, part=named[0]["systems"], whole=total)
    return say("brief-one-sector", n=total, sector=leader[0].lower() + leader[1:])


def _in_use_words(statuses: list[Counted], in_use: int, say: Speech) -> str:
    """Beside the number in use: how many there are whose status nobody told, and which may be in
    use too."""
    unknown = sum(one["systems"] for one in statuses if one["code"] == "unknown")
    if unknown and len(statuses) == 1:
        return say("brief-in-use-unsaid")
    return say("brief-in-use-partly-said" if unknown else "brief-in-use", n=in_use, unknown=unknown)


def stated(here: Selection, say: Speech) -> list[dict[str, object]]:
    """Systems by the risk category that their source states, with its own words; systems without
    one are a row too."""
    rows = ask("systems_by_risk_label", here).to_pylist()
    return [_category(row, say) for row in rows]


def _category(row: dict, say: Speech) -> dict[str, object]:
    category, is_stated = row["risk_label"], row["risk_label"] is not None
    return {
        "category": category,
        "label": say.category(category) if is_stated else say("brief-no-category"),
        "systems": row["systems"],
        "number": say.count(row["systems"]),
        "is_stated": is_stated,
        "is_high": is_stated and row["risk_tier"] == "high",
    }


def _stated_title(rows: list[dict], total: int, say: Speech) -> str:
    return say(
        "brief-risk-stated",
        n=sum(row["systems"] for row in rows if row["is_stated"]),
        systems=say("systems", n=total),
    )


def screening(own: Records, say: Speech) -> list[Counted]:
    """Systems by the area of the EU AI Act that technology and sector point to, those that point to
    none last."""
    rows = _by(
        own,
        _areas,
        lambda code: say(NOWHERE[code]) if code in NOWHERE else say.label("screening_area", code),
        say,
    )
    return sorted(rows, key=lambda row: row["code"] in NOWHERE)


def _areas(row: Mapping) -> list[str]:
    """The areas that a system points to, or why it points to none."""
    if row["areas"]:
        return row["areas"].split(";")
    return ["not_stated" if row["technology"] == "not_stated" else "points_nowhere"]


def _listed(own: Records) -> Records:
    """Its own systems, each once: those in use first, then those coming, then those whose status
    nobody told or that ended; of each the newest first, those without a date last."""
    order = ("in_use", "pilot", "in_development", "planned", "unknown", "ended", "retired")
    by_name = sorted(own, key=lambda row: row["name"].casefold())
    newest_first = sorted(by_name, key=lambda row: row["start_date"] or "", reverse=True)
    return sorted(newest_first, key=lambda row: order.index(row["status_today"]))


def _named(row: Mapping, say: Speech) -> dict[str, str]:
    status = (
        say.label("status", row["status"])
        if row["status"] != "unknown"
        else say("brief-status-not-stated")
    )
    if row["status_today"] == "ended":
        status = say("brief-ended", status=status)
    return {
        "name": shortened(named.name(row, say), LONGEST),
        "purpose": _purpose(row, say),
        "status": status,
        "url": row["evidence_url"] or "",
    }


def _purpose(row: Mapping, say: Speech) -> str:
    """What a system is for, and its technology where that is coded, as no source states it."""
    coded = basis.label("technology", row, say) if basis.is_coded("technology", row) else ""
    return " · ".join(filter(None, (row["purpose"], coded)))


def _inside(place: dict, records: Records, say: Speech) -> str:
    """Systems of local governments inside it, which are theirs."""
    theirs = systems_inside(records)
    if not theirs:
        return ""
    inside = numbers_inside(theirs)
    return say(
        "brief-not-counted-inside",
        n=inside["systems"],
        systems=say("systems", n=inside["systems"]),
        governments=say("local-governments", n=inside["places"]),
        place=place["name"],
    )


def shortened(text: str, most: int) -> str:
    """A text of one line and of at most so many characters, with an ellipsis where it went on; it
    knows the language of the words that are left."""
    line = " ".join(text.split())
    short = line if len(line) <= most else line[: most - 1].rstrip() + "…"
    parts = text.parts if isinstance(text, Foreign) else ()
    left = short.removesuffix("…")
    kept = tuple((left if words.startswith(left) else words, of) for words, of in parts if left)
    return Foreign(short, kept) if kept else short
