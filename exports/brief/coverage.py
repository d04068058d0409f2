"""How far the brief can be trusted: which sources cover the place, how old and complete they are,
and what absence means."""

from queries.engine import ask
from queries.selection import Selection
from words.speech import Speech


def coverage(place: dict, here: Selection, say: Speech) -> dict[str, object]:
    """The sources that say something of the place, those that could and hold nothing, and how many
    facts are filled."""
    rows = ask(
        "city_coverage", Selection(release=here.release), place_id=place["place_id"]
    ).to_pylist()
    telling = [row for row in rows if row["records"] or row["answers"]]
    return {
        "title": say("brief-sources-cover-place", n=len(telling), place=place["name"]),
        "number": say.count(len(telling)),
        "total": len(telling),
        "words": say("brief-sources-cover-it", n=len(telling)),
        "sources": [_source(row, say) for row in telling],
        "silent": _silent(len(rows) - len(telling), bool(telling), say),
        "complete": _complete(place, here, telling, say),
    }


def _source(row: dict, say: Speech) -> dict[str, str]:
    held = say.listed([say(name, n=row[name]) for name in ("records", "answers") if row[name]])
    holds = "brief-source-holds" if row["snapshot"] else "brief-source-holds-undated"
    kind, day = say.label("collection_kind", row["collection_kind"]), say.day(row["snapshot"] or "")
    return {
        "title": row["title"],
        "url": row["url"],
        "holds": say(holds, kind=kind, held=held, day=day),
    }


def _silent(others: int, is_covered: bool, say: Speech) -> str:
    """What it means that sources hold nothing."""
    if others:
        return say.sentences(say("brief-silent", n=others), say("brief-absent"))
    return say("brief-absent" if is_covered else "brief-no-source")


def _complete(place: dict, here: Selection, telling: list[dict], say: Speech) -> str:
    rows = {
        row["field"]: row
        for row in ask("city_completeness", here, place_id=place["place_id"]).to_pylist()
    }
    if not rows:
        return ""
    dated, supplied = rows["start_date"]["filled"], rows["vendor"]["filled"]
    told = say(
        "brief-known-of-systems",
        dated=dated,
        supplied=supplied,
        systems=say("systems", n=rows["sector"]["systems"]),
    )
    return say.sentences(told, _aged(telling, say))


def _aged(telling: list[dict], say: Speech) -> str:
    """The date of the records, or the first and last of several."""
    ages = sorted({row["snapshot"] for row in telling if row["records"] and row["snapshot"]})
    if len(ages) < 2:
        return say("brief-data-as-of", day=say.day(ages[0])) if ages else ""
    return say("brief-data-between", first=say.day(ages[0]), last=say.day(ages[-1]))
