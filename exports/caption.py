"""A selection in words: the caption of every file, with every value named."""

from queries import engine
from queries.selection import FILTERS, LISTS, Selection
from schema import measures
from schema.codelists import label

SAID = {
    "region": "Region",
    "country": "Country",
    "place": "Place",
    "kind": "Kind of place",
    "forum": "Standing in the Forum",
    "sector": "Sector",
    "technology": "Technology",
    "status": "Status",
    "scheme": "Risk scheme",
    "tier": "Risk tier",
    "source": "Source",
}


def in_words(selection: Selection) -> str:
    """`Country: Netherlands; Status: In use`, or that it is everything."""
    parts = [
        f"{SAID[name]}: {', '.join(_words(selection, name))}"
        for name in LISTS
        if getattr(selection, name)
    ]
    parts += ["called AI by its source"] if selection.ai else []
    parts += (
        [f"started in {selection.from_year} or later"] if selection.from_year is not None else []
    )
    parts += (
        [f"started in {selection.until_year} or earlier"]
        if selection.until_year is not None
        else []
    )
    return "; ".join(parts) or "everything in the release"


def _words(selection: Selection, name: str) -> list[str]:
    codes = getattr(selection, name)
    if name == "country":
        return [measures.country(code) for code in codes]
    if name in ("place", "source"):
        titles = _titles(name, selection.release)
        return [titles.get(code, code) for code in codes]
    return [label(FILTERS[name].codelist, code) for code in codes]


def _titles(name: str, release: str) -> dict[str, str]:
    key, title = {"place": ("place_id", "name"), "source": ("source_id", "title")}[name]
    rows = engine.ask(f"table_{name}", Selection(release=release)).select([key, title]).to_pylist()
    return {row[key]: row[title] for row in rows}
