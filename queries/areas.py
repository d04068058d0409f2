"""A selection within one region of the world or one country: areas add up, so a second one would
widen."""

from queries.engine import ask
from queries.filters import NOT, parted
from queries.selection import Selection

LEVELS = ("region", "country")  # from the widest


def within(selection: Selection, level: str, code: str) -> Selection | None:
    """What a selection leaves within one region or country; None where it leaves no place there."""
    chosen, without = parted(selection.area)
    rows = ask("places", selection).to_pylist()
    inside = [_areas(row) for row in rows if row[level] == code]
    if not inside:
        return None
    at = LEVELS.index(level)
    covers = not chosen or any(set(chosen) & set(areas[: at + 1]) for areas in inside)
    narrower = {area for areas in inside for area in areas[at + 1 :] if area}
    kept = [code] if covers else sorted(narrower.intersection(chosen))
    return selection.but(area=(*kept, *(f"{NOT}{area}" for area in without)))


def _areas(row: dict) -> list[str | None]:
    """The areas that a place lies in, the widest first."""
    return [row["region"], row["country"], row["first_level"]]
