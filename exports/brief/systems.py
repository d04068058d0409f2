"""A place's systems as the brief shows them: by sector, by status, by risk, and by name."""

from collections.abc import Callable

from queries.engine import ask
from queries.selection import Selection
from schema import measures
from schema.codelists import codes, label

LONGEST = 64  # characters of a system's name
NOWHERE = {"not_stated": "Technology not stated", "points_nowhere": "Points to no area"}
SCREENED = "Screening: areas of the EU AI Act"
SCREENING = ("Areas that technology and sector point to, by this dashboard's own visible rules; a system may point to several. "
             "Not a legal classification.")  # fmt: skip


def systems(place: dict, here: Selection) -> dict[str, object]:
    """How many, in which sectors and standings, at which risk, and the systems themselves, those in use first."""
    statuses = _by("status", here, lambda code: label("status", code))
    total, in_use = sum(one["systems"] for one in statuses), sum(one["in_use"] for one in statuses)
    sectors = _by("sector", here, lambda code: label("sector", code))
    categories, known = stated(here), any(one["code"] != "unknown" for one in statuses)
    every = ask("city_systems", Selection(release=here.release), place_id=place["place_id"]).to_pylist()
    return {
        "total": total, "in_use": in_use, "number": measures.count(total or None),
        "in_use_number": measures.count(in_use if known else None),
        "words": f"{'system' if total == 1 else 'systems'} on record", "none": _none(place), "in_use_words": _in_use_words(statuses),
        "sectors": [one | {"told": _told(one, known)} for one in sectors], "sectors_title": _leading(sectors, total),
        "sectors_note": _sectors_note(known), "statuses": _in_order(statuses),
        "stated": categories, "stated_title": _stated_title(categories, total),
        "screening": screening(here), "screening_title": SCREENED, "screening_note": SCREENING,
        "listed": [_named(row) for row in _listed(every)], "inside": _inside(place, every),
    }  # fmt: skip


def _by(dimension: str, here: Selection, words: Callable[[str], str]) -> list[dict[str, object]]:
    rows = ask("place_systems", here, dimension=dimension).to_pylist()
    return [
        {"code": row["code"], "label": words(row["code"]), "systems": row["systems"], "number": measures.count(row["systems"]),
         "in_use": row["systems_in_use"]} for row in rows
    ]  # fmt: skip


def _told(row: dict, known: bool) -> str:
    """`3 of 8`: in use, of all; all alone where no status is known."""
    return f"{measures.count(row['in_use'])} of {row['number']}" if known else row["number"]


def _sectors_note(known: bool) -> str:
    return "in use, of all on record in the sector." if known else "on record in the sector; no source says whether in use."


def _in_order(statuses: list[dict]) -> list[dict]:
    """Statuses from idea to end, as everywhere."""
    return sorted(statuses, key=lambda one: codes("status").index(one["code"]))


def _leading(sectors: list[dict], total: int) -> str:
    """`Transport first: 8 of 17 systems`."""
    named = [one for one in sectors if one["code"] != "not_stated"]
    if not named:
        return "No sector is stated"
    first = [one for one in named if one["systems"] == named[0]["systems"]]
    number = measures.count(named[0]["systems"])
    if len(first) > 1:
        return f"{len(first)} sectors lead, with {measures.plural(first[0]['systems'], 'system', 'systems')} each"
    leader = named[0]["label"]
    return f"{leader} first: {number} of {measures.count(total)}" if len(sectors) > 1 else f"All in {leader[0].lower()}{leader[1:]}"


def _in_use_words(statuses: list[dict]) -> str:
    """Beside the number in use: how many there are whose status nobody told, and which may be in use too."""
    unknown = sum(one["systems"] for one in statuses if one["code"] == "unknown")
    if unknown and len(statuses) == 1:
        return "in use: no source says"
    return f"in use; {measures.count(unknown)} without a status" if unknown else "in use"


def _none(place: dict) -> str:
    return (f"No source of this release has a system of {place['name']}. That is not a zero: there may be systems that nobody has "
            "entered. Whoever knows of one can send it on the page Submit.")  # fmt: skip


def stated(here: Selection) -> list[dict[str, object]]:
    """Systems by the risk category that their source states, in its own words; systems without one are a row too."""
    rows = ask("systems_by_risk_label", here).to_pylist()
    return [_category(row) for row in rows]


def _category(row: dict) -> dict[str, object]:
    is_stated = row["risk_label"] is not None
    return {"label": row["risk_label"] or "No category stated", "systems": row["systems"], "number": measures.count(row["systems"]),
            "is_stated": is_stated, "is_high": is_stated and row["risk_tier"] == "high"}  # fmt: skip


def _stated_title(rows: list[dict], total: int) -> str:
    with_category = sum(row["systems"] for row in rows if row["is_stated"])
    if not with_category:
        return "Risk: no source states a category"
    return f"Risk: a category is stated for {measures.count(with_category)} of {measures.plural(total, 'system', 'systems')}"


def screening(here: Selection) -> list[dict[str, object]]:
    """Systems by the area of the EU AI Act that technology and sector point to, those that point to none last."""
    rows = _by("screening", here, lambda code: NOWHERE.get(code) or label("screening_area", code))
    return sorted(rows, key=lambda row: row["code"] in NOWHERE)


def _listed(every: list[dict]) -> list[dict]:
    """Its own systems, each once: those in use first, then those coming, then those whose status nobody told or that ended."""
    order = ("in_use", "pilot", "in_development", "planned", "unknown", "retired")
    own = [row for row in every if row["is_counted"] and not row["is_inside"]]
    return sorted(own, key=lambda row: (order.index(row["status"]), row["name"].casefold()))


def _named(row: dict) -> dict[str, str]:
    status = label("status", row["status"]) if row["status"] != "unknown" else "Status not stated"
    return {"name": shortened(row["name"], LONGEST), "status": status, "url": row["evidence_url"] or ""}


def _inside(place: dict, every: list[dict]) -> str:
    """Systems of local governments inside it, which are theirs."""
    theirs = [row for row in every if row["is_counted"] and row["is_inside"]]
    if not theirs:
        return ""
    number = measures.plural(len({row["system_id"] for row in theirs}), "system", "systems")
    of = measures.plural(len({row["place_id"] for row in theirs}), "local government", "local governments")
    return f"Not counted here: {number} of {of} inside {place['name']}."


def shortened(text: str, most: int) -> str:
    """A text of one line and of at most so many characters, with an ellipsis where it went on."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"
