"""The census place by place: its question, by kind and by size, on a map, and by state or
prefecture."""

from collections import Counter

from pyarrow import compute

from charts import maps, theme
from charts.look import Look
from pages.governance.prefectures import prefectures
from pages.shared import census as shared
from pages.shared.census_groups import by_kind_and_size
from pages.shared.places import SILENT, city_parameters
from pages.values import Choice, Choices, Exhibit, Link, Paragraph, Parts, choose, table
from queries.engine import ask
from queries.selection import Selection
from schema.codelists import codes
from words.speech import Speech

QUESTION = "census_places"
WIDTH = 320  # of the list of questions, in pixels

Rows = list[dict]


def parts(selection: Selection, choices: Choices, look: Look) -> Parts:
    """One question to every municipality; nothing where no census matches the selection."""
    census = shared.census_of(selection)
    if not census:
        return ()
    chosen = _item(census.items, choices, look.say)
    item, view = str(chosen.value), view_of(census.wave["country"])
    return (
        shared.heading(census, look),
        chosen,
        *by_kind_and_size(census.wave, census.items[item], selection, look),
        _mapped(census.wave, item, view, selection, look),
        prefectures(census.wave, item, view, selection, look),
    )


def _item(items: dict[str, dict], choices: Choices, say: Speech) -> Choice[str]:
    words = {item: say.label("governance_item", item) for item in items}
    default = shared.ADOPTED if shared.ADOPTED in items else next(iter(items))
    return choose(choices, "item", say("governance-census-item"), words, default, width=WIDTH)


def view_of(country: str) -> str:
    """The view that shows one country, the world where none does."""
    views = (code for code, view in maps.VIEWS.items() if view.only == ("country", country))
    return next(views, "world")


def _mapped(wave: dict, item: str, view: str, selection: Selection, look: Look) -> Exhibit:
    """Every municipality by its answer; a click names it and leads to its page."""
    say, looks = look.say, theme.answers(look)
    asked = ask(QUESTION, selection, item=item)
    rows = asked.filter(compute.equal(asked["survey_id"], wave["survey_id"]))
    columns = rows.to_pydict()
    answers = [SILENT.get(answer, answer) for answer in columns["answer"]]
    countries = [say.country(country) for country in columns["country"]]
    places = rows.drop_columns("systems").to_pandas()
    places = places.assign(ai_adopted=answers, country_name=countries)
    name, beyond = say.label("governance_item", item), len(maps.beyond(places, view))
    drawn = maps.bubbles(places, view, "population", "ai_adopted", look, asked=name)
    of_year = say("governance-year-of-residents")
    return Exhibit(
        key="japan-map",
        title=say("governance-map-title", item=name, answers=_tally(answers, looks, say)),
        counted=say("governance-map", n=len(answers)),
        figure=drawn,
        table=table(
            {
                say("governance-place"): columns["name"],
                say("governance-prefecture"): columns["admin"],
                say("governance-answer"): [looks[answer].label for answer in answers],
                say("governance-residents"): columns["population"],
                of_year: columns["population_year"],
            },
            years=(of_year,),
        ),
        question=QUESTION,
        selection=selection,
        parameters={"item": item},
        sources=(wave["source_id"],),
        note=say.sentences(
            say("governance-beyond", n=beyond) if beyond else "", maps.caption(look)
        ),
        opens=lambda clicked: _place(rows.to_pylist(), clicked, selection, look),
    )


def _tally(answers: list[str], looks: dict[str, theme.MarkLook], say: Speech) -> str:
    """`879 yes, 862 no`."""
    places = Counter(answers)
    told = [
        say("governance-with-answer", n=places[code], answer=_inner(code, say))
        for code in looks
        if code in places
    ]
    return ", ".join(told)


def _inner(code: str, say: Speech) -> str:
    """An answer within a sentence: `yes`, `not asked`."""
    if code == "missing":
        return say("governance-asked-silent")
    return say.inner("answer" if code in codes("answer") else "answer_status", code)


def _place(rows: Rows, clicked: str | list[str], selection: Selection, look: Look) -> Parts:
    """Name, answer and residents of the clicked place."""
    say, place_id = look.say, clicked[0] if isinstance(clicked, list | tuple) else clicked
    row = next(row for row in rows if row["place_id"] == place_id)
    is_known = row["population"] is not None
    told = say.markdown(
        "governance-of-place" if is_known else "governance-of-place-unknown",
        place=row["name"],
        prefecture=row["admin"] or say("governance-no-prefecture"),
        answer=_inner(SILENT.get(row["answer"], row["answer"]), say),
        n=row["population"],
        residents=say.residents(row["population"]),
        year=str(row["population_year"]),
    )
    words = say("systems-all-about", place=row["name"])
    return (Paragraph(told), Link("city", words, city_parameters(place_id, selection)))
