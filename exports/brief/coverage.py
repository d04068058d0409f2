"""How far the brief can be trusted: which sources cover the place, how old and complete they are, and what absence means."""

from queries.engine import ask
from queries.selection import Selection
from schema import measures
from schema.codelists import label

ABSENT = "Absent is not zero: there may be systems that nobody has entered."


def coverage(place: dict, here: Selection) -> dict[str, object]:
    """The sources that say something of the place, those that could and hold nothing, and how many facts are filled."""
    rows = ask("city_coverage", Selection(release=here.release), place_id=place["place_id"]).to_pylist()
    telling = [row for row in rows if row["records"] or row["answers"]]
    cover = measures.plural(len(telling), "source covers", "sources cover") if telling else "No source covers"
    return {
        "title": f"{cover} {place['name']}", "number": measures.count(len(telling)), "total": len(telling),
        "words": f"{'source covers' if len(telling) == 1 else 'sources cover'} it",
        "sources": [_source(row) for row in telling], "silent": _silent(len(rows) - len(telling), bool(telling)),
        "complete": _complete(place, here, telling),
    }  # fmt: skip


def _source(row: dict) -> dict[str, str]:
    held = [measures.plural(row["records"], "record", "records")] if row["records"] else []
    held += [measures.plural(row["answers"], "answer", "answers")] if row["answers"] else []
    return {"title": row["title"], "url": row["url"], "holds": f"{label('collection_kind', row['collection_kind'])}, "
            f"{' and '.join(held)}, as of {row['snapshot'] or 'no stated date'}"}  # fmt: skip


def _silent(others: int, is_covered: bool) -> str:
    """What it means that sources hold nothing."""
    if others:
        could = f"{measures.plural(others, 'source', 'sources')} that could cover it {'holds' if others == 1 else 'hold'} nothing of it."
        return f"{could} {ABSENT}"
    if not is_covered:
        return "No source of this release reaches it, so nothing is known: neither that it has systems nor that it has none."
    return ABSENT


def _complete(place: dict, here: Selection, telling: list[dict]) -> str:
    rows = {row["field"]: row for row in ask("city_completeness", here, place_id=place["place_id"]).to_pylist()}
    if not rows:
        return ""
    systems = measures.plural(rows["sector"]["systems"], "system", "systems")
    ages = sorted({row["snapshot"] for row in telling if row["records"] and row["snapshot"]})
    aged = f" The data is as of {' to '.join(dict.fromkeys((ages[0], ages[-1])))}." if ages else ""
    return (f"A date of start is known for {measures.count(rows['start_date']['filled'])} of {systems}, a supplier for "
            f"{measures.count(rows['vendor']['filled'])}.{aged}")  # fmt: skip
