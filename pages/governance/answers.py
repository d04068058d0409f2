"""Cities by items: what each answer is, and a click for the page behind it."""

from collections import Counter

from charts import matrix
from charts.hover import escaped
from charts.look import Look
from pages.governance.evidence import evidence
from pages.governance.in_words import CODED, NAMED
from pages.shared.answers import with_detail
from pages.shared.shares import code_of, item_name, linked, marked, not_found
from pages.values import Choices, Exhibit, Parts, Table, choose, table
from queries.selection import Selection
from words.markdown import joined
from words.speech import Speech

MOST_CITIES = 20  # columns that a figure has room for

Rows = list[dict]
Answers = dict[tuple[str, str], dict]  # (item, place_id) -> a row of `survey_answers`


def answers(
    wave: dict,
    items: Rows,
    rows: Rows,
    order: str,
    selection: Selection,
    choices: Choices,
    look: Look,
) -> Parts:
    """The matrix; where it has no room, one city's answers, with the choice of the city."""
    say = look.say
    cities = {row["place_id"]: row["name"] for row in sorted(rows, key=lambda row: row["name"])}
    by_cell = {(row["item"], row["place_id"]): row for row in rows}
    has_room = not look.is_narrow and len(cities) <= MOST_CITIES
    city = choose(choices, "city", say("governance-city"), cities, next(iter(cities)))
    shown = cities if has_room else {city.value: cities[city.value]}
    exhibit = Exhibit(
        key="answers",
        title=_title(wave, items, len(cities), say),
        counted=_counted(wave, items, len(cities), has_room and not look.is_still, say),
        figure=_drawn(items, cities, by_cell, order, look) if has_room else None,
        table=_table(items, shown, by_cell, look),
        question="survey_answers",
        selection=selection,
        parameters={"survey_id": wave["survey_id"]},
        sources=(wave["source_id"],),
        opens=lambda cell: evidence(by_cell[cell[1], cell[0]], selection, look),
    )
    return (exhibit,) if has_room else (city, exhibit)


def _title(wave: dict, items: Rows, base: int, say: Speech) -> str:
    """The commonest item, or all of them where several lead."""
    most = max(item["had"] for item in items)
    if not most:
        return say("governance-none-known", items=len(items), cities=base)
    leading = [item_name(item, say) for item in items if item["had"] == most]
    is_coded = wave["evidence_kind"] == CODED
    sentence = "governance-found-most-often" if is_coded else "governance-said-most-often"
    return say(sentence, items=say.first(leading, NAMED), n=most, cities=base)


def _counted(wave: dict, items: Rows, base: int, has_cells: bool, say: Speech) -> str:
    counted = say(
        "governance-answers-counted",
        wave=wave["title"],
        day=say.day(wave["reference_date"]),
        cities=base,
        frame=wave["frame_size"],
        items=len(items),
        evidence=say.inner("evidence_kind", wave["evidence_kind"]),
    )
    click = say("governance-click-cell") if has_cells else ""
    return say.sentences(counted, not_found(items, say), click)


def _drawn(items: Rows, cities: dict[str, str], by_cell: Answers, order: str, look: Look) -> dict:
    """The matrix, under its topics where it is ordered by them."""
    say = look.say
    lines: dict[str, str | None] = {}
    for item in items:
        if order == "topic":
            lines.setdefault(item["topic"], None)
        lines[item["item"]] = escaped(item_name(item, say))
    cells = [
        matrix.Answer(
            item,
            city,
            code_of(row),
            with_detail(
                say(
                    "governance-cell",
                    city=row["name"],
                    item=item_name(row, say),
                    answer=marked(row, look),
                ),
                row,
            ),
        )
        for (item, city), row in by_cell.items()
    ]
    totals = {item["item"]: of_cities(item, say) for item in items}
    return matrix.answers(
        lines, cities, cells, totals, _of_items(items, cities, by_cell, say), look
    )


def of_cities(item: dict, say: Speech) -> str:
    """`6 of 10`: cities that have an item."""
    return say("part-of", part=item["had"], whole=item["places"])


def _of_items(items: Rows, cities: dict[str, str], by_cell: Answers, say: Speech) -> dict[str, str]:
    """`5 of 19`: items that each city has, by what counts as having one."""
    counting = {item["item"]: item["counting"] for item in items}
    had = Counter(
        city for (item, city), row in by_cell.items() if row["answer"] in counting.get(item, ())
    )
    return {city: say("part-of", part=had[city], whole=len(items)) for city in cities}


def _table(items: Rows, cities: dict[str, str], by_cell: Answers, look: Look) -> Table:
    """Items as rows and cities as columns, every answer a link to its page; where one city stands
    alone there is room for the year of that page and for what the answer rests on."""
    say, is_alone = look.say, len(cities) == 1

    def cell(item: str, city: str) -> str:
        row = by_cell.get((item, city))
        if not row:
            return ""
        told = linked(row, look, has_year=is_alone)
        return joined(told, row["detail"], by=" · ") if is_alone and row["detail"] else told

    return table(
        {say("governance-item"): [item_name(item, say) for item in items]}
        | {name: [cell(item["item"], city) for item in items] for city, name in cities.items()}
        | {say("governance-of-cities"): [of_cities(item, say) for item in items]}
    )
