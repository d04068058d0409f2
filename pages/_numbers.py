"""A part of the governance page: how many AI systems the cities of the Forum's survey say they use,
city by city and wave by wave."""

import pandas as pd

from charts import bars
from charts.exhibit import Exhibit
from pages import _show
from pages._moves import COMPARED, SOURCE, base, change, edition, preferred, wave
from queries.engine import ask
from queries.selection import Selection
from schema import measures

ITEM = "systems_total"
DRAWN = 25  # cities in the figure; the others are in the table


def systems_in_use(selection: Selection) -> None:
    """Every city's number in the newest wave, and the totals of those that answered before."""
    found: dict[str, list[dict]] = {}
    for row in ask("wave_numbers", selection, item=ITEM, publisher=SOURCE).to_pylist():
        found.setdefault(row["survey_id"], []).append(row)
    if not found:
        return
    last = preferred(found)
    rows = found[last]
    beyond = f" The figure shows the {DRAWN} with the most." if len(rows) > DRAWN else ""
    _show.exhibit(
        Exhibit(
            title=total_title(rows),
            counted=(
                f"{rows[0]['wording']} Base: {base(rows[0])}. Each city’s own count, whether or not"
                f" it lists them; a city without one is not a city without AI.{beyond}"
            ),
            figure=bars.bars(
                [row["name"] for row in rows[:DRAWN]],
                [row["number"] for row in rows[:DRAWN]],
                [measures.count(row["number"]) for row in rows[:DRAWN]],
                _show.look(),
            ),
            table=by_wave(found, rows),
            question="wave_numbers",
            parameters={"item": ITEM, "publisher": SOURCE},
            sources=(SOURCE,),
            note=same_cities(found, last, selection),
        ),
        key="wave-numbers",
        selection=selection,
    )


def total_title(rows: list[dict]) -> str:
    """All systems together, and what the city in the middle has."""
    one, when = rows[0], edition(rows[0]["survey_id"])
    systems = f"{measures.plural(one['total'], 'AI system', 'AI systems')} in use"
    if one["base"] == 1:
        return f"{when}: the one city that answered says it has {systems}"
    return (
        f"{when}: {measures.count(one['base'])} cities say they have {systems}, the median city"
        f" {one['median']:g}"
    )


def by_wave(found: dict[str, list[dict]], newest: list[dict]) -> pd.DataFrame:
    """Cities as rows, those of the newest wave first, each edition a column; no number is a
    dash."""
    names = {row["place_id"]: row["name"] for rows in [newest, *found.values()] for row in rows}
    numbers = {
        survey_id: {row["place_id"]: row["number"] for row in rows}
        for survey_id, rows in found.items()
    }
    columns = {
        edition(one): [measures.count(given.get(place)) for place in names]
        for one, given in numbers.items()
    }
    return pd.DataFrame({"City": list(names.values()), **columns})


def same_cities(found: dict[str, list[dict]], last: str, selection: Selection) -> str:
    """How the total of the cities that answered in two waves moved: no new member is in it."""
    before = [one for one in found if wave(one) != wave(last)]
    if not before:
        return ""
    earlier = preferred(before)
    between = f"{edition(earlier)} and {edition(last)}"
    if COMPARED[change(found[earlier], found[last])]:
        return f"The question of {between} is not the same: their numbers are not compared."
    (moved,) = ask(
        "wave_number_moves", selection, item=ITEM, earlier=earlier, later=last
    ).to_pylist()
    if not moved["matched"]:
        return f"No city gave a number in both {between}."
    ways = {"rose": moved["rose"], "stayed": moved["stayed"], "fell": moved["fell"]}
    said = ", ".join(f"{measures.count(number)} {way}" for way, number in ways.items() if number)
    return (
        "Totals of different waves are of different cities. The"
        f" {measures.plural(moved['matched'], 'city', 'cities')} with a number in both {between}:"
        f" {measures.count(moved['earlier_total'])} then, {measures.count(moved['later_total'])}"
        f" later ({said})."
    )
