"""A place's systems as the brief shows them: by sector, by status, by risk, and by name."""

from collections.abc import Callable
from typing import TypedDict

from queries.engine import ask
from queries.selection import Selection
from schema.codelists import codes
from words import bases
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
    statuses = _by("status", here, say, lambda code: say.label("status_today", code))
    total, in_use = sum(one["systems"] for one in statuses), sum(one["in_use"] for one in statuses)
    sectors = _by("sector", here, say, lambda code: say.label("sector", code))
    categories, known = stated(here, say), any(one["code"] != "unknown" for one in statuses)
    every = ask(
        "city_systems", Selection(release=here.release), place_id=place["place_id"]
    ).to_pylist()
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
            bases.in_words("sector", here, say),
        ),
        "statuses": _in_order(statuses),
        "stated": categories,
        "stated_title": _stated_title(categories, total, say),
        "screening": screening(here, say),
        "screening_title": say("brief-screened"),
        "screening_note": say.sentences(
            say("brief-screening"), bases.in_words("technology", here, say)
        ),
        "listed": [_named(row, say) for row in _listed(every)],
        "inside": _inside(place, every, say),
    }


def _by(dimension: str, here: Selection, say: Speech, words: Callable[[str], str]) -> list[Counted]:
    rows = ask("place_systems", here, dimension=dimension).to_pylist()
    return [
        {
            "code": row["code"],
            "label": words(row["code"]),
            "systems": row["systems"],
            "number": say.count(row["systems"]),
            "in_use": row["systems_in_use"],
        }
        for row in rows
    ]


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
    """Systems by the risk category that their source states, in its own words; systems without one
    are a row too."""
    rows = ask("systems_by_risk_label", here).to_pylist()
    return [_category(row, say) for row in rows]


def _category(row: dict, say: Speech) -> dict[str, object]:
    is_stated = row["risk_label"] is not None
    return {
        "label": row["risk_label"] or say("brief-no-category"),
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


def screening(here: Selection, say: Speech) -> list[Counted]:
    """Systems by the area of the EU AI Act that technology and sector point to, those that point to
    none last."""
    rows = _by(
        "screening",
        here,
        say,
        lambda code: say(NOWHERE[code]) if code in NOWHERE else say.label("screening_area", code),
    )
    return sorted(rows, key=lambda row: row["code"] in NOWHERE)


def _listed(every: list[dict]) -> list[dict]:
    """Its own systems, each once: those in use first, then those coming, then those whose status
    nobody told or that ended."""
    order = ("in_use", "pilot", "in_development", "planned", "unknown", "ended", "retired")
    own = [
        row for row in every if row["is_counted"] and not row["is_inside"] and not row["body_level"]
    ]
    return sorted(own, key=lambda row: (order.index(row["status_today"]), row["name"].casefold()))


def _named(row: dict, say: Speech) -> dict[str, str]:
    status = (
        say.label("status", row["status"])
        if row["status"] != "unknown"
        else say("brief-status-not-stated")
    )
    if row["status_today"] == "ended":
        status = say("brief-ended", status=status)
    return {
        "name": shortened(row["name"], LONGEST),
        "status": status,
        "url": row["evidence_url"] or "",
    }


def _inside(place: dict, every: list[dict], say: Speech) -> str:
    """Systems of local governments inside it, which are theirs."""
    theirs = [row for row in every if row["is_counted"] and row["is_inside"]]
    if not theirs:
        return ""
    number, bodies = (
        len({row["system_id"] for row in theirs}),
        len({row["place_id"] for row in theirs}),
    )
    return say(
        "brief-not-counted-inside",
        n=number,
        systems=say("systems", n=number),
        governments=say("local-governments", n=bodies),
        place=place["name"],
    )


def shortened(text: str, most: int) -> str:
    """A text of one line and of at most so many characters, with an ellipsis where it went on."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"
