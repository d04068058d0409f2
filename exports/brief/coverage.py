"""How far the brief can be trusted: which sources cover the place, how old and complete they are,
and what absence means."""

from pages.city.completeness import Known, known_of
from pages.city.coverage import covering, held_of
from queries.selection import Selection
from words.speech import Speech


def coverage(place: dict, here: Selection, say: Speech) -> dict[str, object]:
    """The sources that say something of the place, those that could and hold nothing, and how many
    facts are filled."""
    known = known_of(place["place_id"], Selection(release=here.release))
    telling, silent = covering(place["place_id"], Selection(release=here.release))
    return {
        "title": say("brief-sources-cover-place", n=len(telling), place=place["name"]),
        "number": say.count(len(telling)),
        "total": len(telling),
        "words": say("brief-sources-cover-it", n=len(telling)),
        "sources": [_source(row, say) for row in telling],
        "silent": _silent(len(silent), bool(telling), say),
        "complete": _complete(known, say),
        "aged": _aged(known.days, say) if known else "",
    }


def _source(row: dict, say: Speech) -> dict[str, str]:
    holds = "brief-source-holds" if row["snapshot"] else "brief-source-holds-undated"
    kind, day = say.label("collection_kind", row["collection_kind"]), say.day(row["snapshot"] or "")
    return {
        "title": row["title"],
        "url": row["url"],
        "holds": say(holds, kind=kind, held=held_of(row, say), day=day),
    }


def _silent(others: int, is_covered: bool, say: Speech) -> str:
    """What it means that sources hold nothing."""
    if others:
        return say.sentences(say("brief-silent", n=others), say("brief-absent"))
    return say("brief-absent" if is_covered else "brief-no-source")


def _complete(known: Known | None, say: Speech) -> str:
    """For how many of its systems date and supplier are known."""
    if not known:
        return ""
    return say(
        "brief-known-of-systems",
        dated=known.filled["start_date"],
        supplied=known.filled["vendor"],
        systems=say("systems", n=known.systems),
    )


def _aged(days: list[str], say: Speech) -> str:
    """The date of the records, or the first and last of several."""
    if len(days) < 2:
        return say("brief-data-as-of", day=say.day(days[0])) if days else ""
    return say("brief-data-between", first=say.day(days[0]), last=say.day(days[-1]))
