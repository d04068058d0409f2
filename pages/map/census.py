"""Who answered what where everybody was asked; hollow circles where no census is."""

import pandas as pd
import pyarrow as pa

from charts import maps, movable
from pages.map import in_words
from pages.map.arranged import around, choose_one
from pages.map.drawn import undrawn
from pages.map.wanted import Wanted, nothing_here
from pages.shared.places import SILENT, city_address, with_countries
from pages.values import Exhibit, Parts, Sentences, Table, table
from queries.engine import ask
from queries.selection import DEPLOYMENT_FILTERS

QUESTION, ITEM = "census_places", "ai_adopted"
CHANGE_NO_ANSWER = [name for name in DEPLOYMENT_FILTERS if name not in ("source", "status")]


def parts(wanted: Wanted) -> Parts:
    """What was answered, and the map of it."""
    asked = with_countries(ask(QUESTION, wanted.here, item=ITEM), wanted.look)
    if not asked.num_rows:
        return nothing_here(wanted)
    rows = asked.to_pandas()
    rows = rows.assign(ai_adopted=rows["answer"].replace(SILENT))
    largest = _largest(rows)
    by_place = asked.select(["name", "systems"]).to_pylist()
    said = (
        in_words.answers(largest["answer"].tolist(), wanted),
        in_words.leading_place(by_place, wanted),
    )
    exhibit = _exhibit(asked, rows, largest, wanted)
    return (around(exhibit, tuple(rows["place_id"]), wanted), Sentences(said))


def _largest(rows: pd.DataFrame) -> pd.DataFrame:
    """The answers to the census or survey of the largest frame, the last one of several waves."""
    waves = rows.dropna(subset=["survey_id"]).sort_values(["frame_size", "reference_date"])
    return rows[rows["survey_id"] == waves["survey_id"].iloc[-1]] if len(waves) else waves


def _exhibit(asked: pa.Table, rows: pd.DataFrame, largest: pd.DataFrame, wanted: Wanted) -> Exhibit:
    """All answers in the table; drawn are those to the largest census, and the places without
    one."""
    say, look = wanted.look.say, wanted.look
    drawn = pd.concat([largest, rows[rows["survey_id"].isna()]])
    apart, listed = len(rows) - len(drawn), _table(asked, wanted)
    looks = (wanted.size, wanted.colour, look, wanted.status)
    return Exhibit(
        key="map",
        title=_title(largest, wanted),
        counted=_counted(largest, drawn, wanted),
        figure=maps.bubbles(drawn, wanted.framed, *looks),
        movable=movable.places(drawn, wanted.seen, *looks),
        table=listed,
        question=QUESTION,
        selection=wanted.here,
        parameters={"item": ITEM},
        sources=tuple(rows["source_id"].dropna().unique()),
        note=say.sentences(
            undrawn(drawn, wanted),
            say("map-apart", n=apart) if apart else "",
            choose_one(listed, True, wanted),
            maps.caption(look),
        ),
    )


def _title(largest: pd.DataFrame, wanted: Wanted) -> str:
    """`Japan: 879 of 1,741 (50.5%) municipalities had adopted AI`."""
    say = wanted.look.say
    if largest.empty:
        return say("map-no-census")
    yes = int((largest["answer"] == "yes").sum())
    share = say.share(yes, len(largest))
    if largest["country_name"].nunique() > 1:
        return say("map-survey-title", survey=largest["survey"].iloc[0], share=share)
    return say("map-census-title", country=largest["country_name"].iloc[0], share=share)


def _counted(largest: pd.DataFrame, drawn: pd.DataFrame, wanted: Wanted) -> str:
    """The census, who did not answer it, and what it does not cover."""
    say, places = wanted.look.say, drawn["ai_adopted"].value_counts()
    outside = int(places.get("no_source", 0))
    is_narrowed = any(getattr(wanted.here, name) for name in CHANGE_NO_ANSWER)
    return say.sentences(
        _asked(largest, places, wanted) if len(largest) else "",
        say("map-census-outside", n=outside) if outside else "",
        say("map-census-unfiltered") if is_narrowed else "",
    )


def _asked(largest: pd.DataFrame, places: pd.Series, wanted: Wanted) -> str:
    say, first = wanted.look.say, largest.iloc[0]
    return say.sentences(
        say(
            "map-census",
            survey=first["survey"],
            day=say.day(first["reference_date"]),
            matching=len(largest),
            frame=int(first["frame_size"]),
        ),
        say("map-census-definition"),
        say(
            "map-census-silent",
            silent=int(places.get("missing", 0)),
            unasked=int(places.get("not_asked", 0)),
        ),
    )


def _table(asked: pa.Table, wanted: Wanted) -> Table:
    """The answers beside the systems on record."""
    say, columns = wanted.look.say, asked.to_pydict()
    looks = maps.key(ITEM, wanted.look)
    answers = [SILENT.get(answer, answer) for answer in columns["answer"]]
    systems, of_year, page = say("map-systems"), say("map-year-of-residents"), say("map-page")
    return table(
        {
            say("map-place"): columns["name"],
            say.label("governance_item", ITEM): [looks[answer].label for answer in answers],
            say("map-residents"): columns["population"],
            systems: columns["systems"],
            say("map-country"): columns["country_name"],
            of_year: columns["population_year"],
            page: [city_address(place, wanted.here) for place in columns["place_id"]],
        },
        links=(page,),
        years=(of_year,),
        helps={
            systems: say("map-systems-of-status", status=wanted.status),
        },
    )
