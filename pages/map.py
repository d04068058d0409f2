"""Map: where?"""

import pandas as pd
import streamlit as st

from charts import areas, maps, views
from charts.exhibit import Exhibit
from charts.views import View
from pages import _own, _places, _show, _summary
from pages import _summary_systems as say
from queries import outlines
from queries.engine import ask
from queries.selection import DEPLOYMENT_FILTERS, Selection
from schema import measures
from schema.codelists import codelist, label

QUESTION = "Where are systems on record, where did everybody answer, and where did nobody look?"
COUNTRIES = ("world", "europe")  # views that can be filled by country
FILTERS = {
    "region": "region",
    "country": "country",
    "forum_status": "forum",
}  # a view's column -> the filter it amounts to
NAMED = 4  # places named when they cannot be drawn
WIDE = "<style>.block-container {max-width: 100rem;}</style>"


def main() -> None:
    st.html(WIDE)
    selection = _show.head("Map", QUESTION)
    running = selection.running()
    view, drawing, size, colour = controls(running)
    here = looked_at(running, view)
    if not ask("headline", running).to_pylist()[0]["systems"] and colour != "ai_adopted":
        _show.empty(running, f"systems {_show.status_words(running)}")
    elif here is None:
        nothing_here(view, running)
    elif drawing == "areas":
        if register := register_of(view, here):
            register_map(here, view, register)
        else:
            countries(here, view)
    elif colour == "ai_adopted":
        census(here, running, view)
    else:
        systems(here, running, view, size, colour)


def controls(running: Selection) -> tuple[str, str, str, str]:
    """View, what is drawn, size and colour: the page's own choices. The first view is the smallest
    that holds all places."""
    views, usual = (
        {code: one.label for code, one in views_of(running).items()},
        maps.holding(ask("places", running).to_pandas()),
    )
    view = _own.choice(
        "view",
        "Part of the world",
        views,
        usual,
        st.segmented_control,
        required=True,
        label_visibility="collapsed",
    )
    with st.container(horizontal=True):
        drawing, areas_called = "places", called(view, running)
        if areas_called:
            drawing = _own.choice(
                "draw",
                "Draw",
                {"places": "Places", "areas": areas_called},
                "places",
                st.segmented_control,
                required=True,
            )
        if drawing == "areas":
            return view, drawing, "", ""
        headings = maps.HEADINGS | {"systems": f"Systems {_show.status_words(running)}"}
        # Japan was asked as a whole: there the answers say more than the few systems on record.
        colour = _own.choice(
            "colour", "Colour", headings, "ai_adopted" if view == "japan" else "systems", width=240
        )
        if (
            colour == "ai_adopted"
        ):  # most places of a census have no system on record to size them by
            return view, drawing, "population", colour
        sizes = maps.SIZES | {"systems": headings["systems"]}
        return (
            view,
            drawing,
            _own.choice("size", "Size of a circle", sizes, "population", width=240),
            colour,
        )


def registers(selection: Selection) -> list[dict]:
    """Registers of every place of one kind in a country, the larger first."""
    return ask("registers", Selection(release=selection.release)).to_pylist()


def views_of(selection: Selection) -> dict[str, View]:
    """The parts of the world to choose from; each country with such a register is one."""
    mapped = {view.only[1] for view in views.VIEWS.values() if view.only}
    others = {register["country"] for register in registers(selection)} - mapped
    return views.VIEWS | {code.lower(): national(code, selection) for code in sorted(others)}


def national(code: str, selection: Selection) -> View:
    """The view of a country, as large as its places need."""
    every = ask("table_place", Selection(country=(code,), release=selection.release))
    return views.national(code, measures.country(code), every.to_pandas())


def register_of(view: str, selection: Selection) -> dict | None:
    """The register whose places a view can fill; None where there is none."""
    only = views_of(selection)[view].only
    return next((row for row in registers(selection) if only == ("country", row["country"])), None)


def called(view: str, selection: Selection) -> str:
    """What a view can fill: countries, the places of a register, or nothing."""
    if view in COUNTRIES:
        return "Countries"
    register = register_of(view, selection)
    return kinds(register).capitalize() if register else ""


def kinds(register: dict) -> str:
    """`municipalities`: the places that a register could hold."""
    return codelist("place_kind")[register["kind"]]["plural"]


def looked_at(selection: Selection, view: str) -> Selection | None:
    """The selection within a view, which is what the downloads hold; None where they exclude each
    other."""
    if not (only := views_of(selection)[view].only):
        return selection
    name, code = FILTERS[only[0]], only[1]
    chosen = getattr(selection, name)
    return selection.but(**{name: (code,)}) if not chosen or code in chosen else None


def nothing_here(view: str, selection: Selection) -> None:
    """The filters leave nothing in this view: say so and offer the way out."""
    st.info(f"No place of the selection lies in this view: {views_of(selection)[view].label}.")
    st.button("Show the world", on_click=_own.put, args=("view", "world"))


def systems(here: Selection, running: Selection, view: str, size: str, colour: str) -> None:
    """Places with systems, one circle a place."""
    rows = named(ask("places", here).to_pandas())
    if rows.empty:
        nothing_here(view, here)
        return
    found, words = ask("headline", here).to_pylist()[0], _show.status_words(running)
    by_place = rows[["name", "systems"]].to_dict("records")
    by_country = ask("systems_by_country", here).to_pylist()
    leads = say.leading_country(by_country, found["systems"], words)
    _summary.show([leads, say.leading_place(by_place, words), say.single(by_place, words)])
    _places.show(
        Exhibit(
            title=systems_title(found, words, rows["country_name"].iloc[0]),
            counted=(
                f"Places with at least one system {words} on record, and distinct systems. Where"
                " nothing is drawn, no source looked or none was found: that is not a no."
            ),
            figure=maps.bubbles(
                rows, views_of(here)[view], size, colour, _show.is_dark(), _show.is_phone(), words
            ),
            table=place_table(rows, words),
            question="places",
            sources=_show.sources_of(here),
            note=" ".join(
                [
                    *undrawn(rows, found_elsewhere(running, rows), views_of(here)[view]),
                    *overlaps(here),
                    f"{maps.CAPTION}.",
                ]
            ),
        ),
        rows,
        here,
        view,
    )


def systems_title(found: dict, words: str, country: str) -> str:
    """`1,200 systems in use in 377 places of 31 countries`; one country leads the sentence by
    name."""
    said = (
        f"{measures.plural(found['systems'], 'system', 'systems')} {words} in"
        f" {measures.plural(found['places'], 'place', 'places')}"
    )
    return (
        f"{said} of {measures.count(found['countries'])} countries"
        if found["countries"] > 1
        else f"{country}: {said}"
    )


def named(rows: pd.DataFrame) -> pd.DataFrame:
    """Rows with the country in words, which the map tells."""
    return rows.assign(country_name=[measures.country(code) for code in rows["country"]])


def found_elsewhere(running: Selection, rows: pd.DataFrame) -> int:
    """How many places of the selection the view leaves out."""
    return ask("headline", running).to_pylist()[0]["places"] - len(rows)


def undrawn(rows: pd.DataFrame, elsewhere: int, view: View) -> list[str]:
    """What is not in the picture, in sentences."""
    unplaced = rows[rows["latitude"].isna() | rows["longitude"].isna()]
    lie = measures.plural(elsewhere, "place of the selection lies", "places of the selection lie")
    said = [f"{lie} outside this view."] if elsewhere else []
    if len(unplaced):
        said.append(f"Not drawn, for want of coordinates: {some(unplaced)}.")
    if len(cut := maps.beyond(rows, view)):
        said.append(f"Beyond the map's edge: {some(cut)}.")
    return said


def some(rows: pd.DataFrame) -> str:
    """The first names, and how many more."""
    more = len(rows) - NAMED
    return ", ".join(rows["name"].head(NAMED)) + (
        f" and {measures.count(more)} more" if more > 0 else ""
    )


def overlaps(here: Selection) -> list[str]:
    """How many circles lie on others because one place lies inside another, and how many of them
    Reach leaves out of its sum."""
    found = ask("reach", here).to_pylist()[0]
    inside, twice = found["places_inside"], found["places_inside_others"]
    if not inside:
        return []
    lie = measures.plural(inside, "of the places lies", "of the places lie")
    theirs = (
        f"{measures.count(twice)} of them have"
        if twice < inside
        else "They have"
        if inside > 1
        else "It has"
    )
    sums = (
        f" {theirs} an official population inside one that has one: Reach counts these residents"
        " once."
        if twice
        else ""
    )
    return [f"{lie} inside another place drawn here, a metropolis, county or province.{sums}"]


def place_table(rows: pd.DataFrame, words: str) -> pd.DataFrame:
    """The places of the map under readable headers."""
    return pd.DataFrame(
        {
            "Place": rows["name"],
            f"Systems {words}": whole(rows["systems"]),
            "Residents": whole(rows["population"]),
            "Country": rows["country_name"],
            "Commonest technology": rows["technology"].map(lambda code: label("technology", code)),
            "Highest risk tier": rows["risk_tier"].map(lambda code: label("risk_tier", code)),
            "First year": whole(rows["first_year"]),
            "Year of residents": whole(rows["population_year"]),
        }
    )


def whole(numbers: pd.Series) -> pd.Series:
    """Whole numbers, of which some are missing."""
    return numbers.astype("Int64")


def census(here: Selection, running: Selection, view: str) -> None:
    """Who answered what where everybody was asked; hollow circles where no census is."""
    rows = named(ask("census_places", here, item="ai_adopted").to_pandas())
    if rows.empty:
        nothing_here(view, here)
        return
    rows, words = (
        rows.assign(ai_adopted=rows["answer"].replace(_places.SILENT)),
        _show.status_words(running),
    )
    largest = rows[rows["frame_size"] == rows["frame_size"].max()]
    drawn = pd.concat([largest, rows[rows["survey_id"].isna()]])
    apart = len(rows) - len(drawn)
    _summary.show(
        [
            say.census_answers(largest["answer"]),
            say.leading_place(rows[["name", "systems"]].to_dict("records"), words),
        ]
    )
    notes = (
        [
            f"In the table but not drawn: {measures.plural(apart, 'government', 'governments')}"
            " above the municipalities, which answered a census of their own."
        ]
        if apart
        else []
    )
    _places.show(
        Exhibit(
            title=census_title(largest),
            counted=census_counted(largest, drawn, here),
            figure=maps.bubbles(
                drawn,
                views_of(here)[view],
                "population",
                "ai_adopted",
                _show.is_dark(),
                _show.is_phone(),
                words,
            ),
            table=census_table(rows, words),
            question="census_places",
            parameters={"item": "ai_adopted"},
            sources=tuple(rows["source_id"].dropna().unique()),
            note=" ".join([*undrawn(drawn, 0, views_of(here)[view]), *notes, f"{maps.CAPTION}."]),
        ),
        rows,
        here,
        view,
    )


def census_title(largest: pd.DataFrame) -> str:
    """`Japan: 879 of 1,741 (50.5%) municipalities had adopted AI`."""
    if largest.empty:
        return "No census of AI adoption covers a place of this view"
    yes = int((largest["answer"] == "yes").sum())
    return (
        f"{largest['country_name'].iloc[0]}: {measures.share(yes, len(largest))} municipalities had"
        " adopted AI"
    )


def census_counted(largest: pd.DataFrame, drawn: pd.DataFrame, here: Selection) -> str:
    """The census, who did not answer it, and what it does not cover."""
    looks = drawn["ai_adopted"].value_counts()
    said = []
    if len(largest):
        one = largest.iloc[0]
        frame, silent, unasked = (
            int(one["frame_size"]),
            int(looks.get("missing", 0)),
            int(looks.get("not_asked", 0)),
        )
        said.append(
            f"{one['survey']}, {one['reference_date']}: {measures.count(len(largest))} of the"
            f" {measures.count(frame)} in its frame match the selection. What counts as AI is the"
            " survey's own definition."
        )
        said.append(
            f"Asked and silent: {measures.count(silent)}; not asked: {measures.count(unasked)}."
        )
    if outside := int(looks.get("no_source", 0)):
        said.append(
            f"Hollow: {measures.plural(outside, 'place', 'places')} with systems on record that no"
            " census covers."
        )
    if any(getattr(here, name) for name in DEPLOYMENT_FILTERS if name not in ("source", "status")):
        said.append("Filters on systems, risk and dates change no answer.")
    return " ".join(said)


def census_table(rows: pd.DataFrame, words: str) -> pd.DataFrame:
    """The answers beside the systems on record."""
    looks = maps.key("ai_adopted")
    said = rows["ai_adopted"].map(lambda code: looks[code if code in looks else None].label)
    return pd.DataFrame(
        {
            "Place": rows["name"],
            "AI adopted": said,
            "Residents": whole(rows["population"]),
            f"Systems {words}": whole(rows["systems"]),
            "Country": rows["country_name"],
            "Year of residents": whole(rows["population_year"]),
        }
    )


def countries(here: Selection, view: str) -> None:
    """Countries filled by number of systems: counts, since nobody knows how many cities were looked
    at."""
    rows = ask("systems_by_country", here).to_pandas()
    if rows.empty:
        nothing_here(view, here)
        return
    words, code = _show.status_words(here), outlines.alpha_3()
    names, codes = rows["country"].map(measures.country), rows["country"].map(code)
    rows = rows.assign(name=names, code=codes, value=rows["systems"], status="given")
    missing = rows[rows["code"].isna()]
    notes = [f"Without an outline: {some(missing)}."] if len(missing) else []
    measure = maps.COUNT._replace(label=f"Systems {words}")
    _summary.show([say.one_place_alone(rows[["places"]].to_dict("records"))])
    _places.show(
        Exhibit(
            title=countries_title(rows, words),
            counted=(
                f"Distinct systems {words} in {measures.plural(len(rows), 'country', 'countries')}."
                " A country has many because it keeps a register or was searched, not because it"
                " uses more: counts only, never shares."
            ),
            figure=areas.filled(
                rows[rows["code"].notna()],
                view,
                measure,
                dark=_show.is_dark(),
                narrow=_show.is_phone(),
            ),
            table=pd.DataFrame(
                {
                    "Country": rows["name"],
                    f"Systems {words}": rows["systems"],
                    "Local governments": rows["places"],
                }
            ),
            question="systems_by_country",
            sources=_show.sources_of(here),
            note=" ".join([*notes, f"{maps.CAPTION}."]),
        ),
        None,
        here,
        view,
    )


def countries_title(rows: pd.DataFrame, words: str) -> str:
    """The country with the most systems; several where they have as many."""
    first = rows[rows["systems"] == rows["systems"].max()]
    each = " each" if len(first) > 1 else ""
    named_in = [measures.the_country(code) for code in first["country"]]
    systems = measures.plural(int(first["systems"].iloc[0]), "system", "systems")
    return f"The most are on record in {some(first.assign(name=named_in))}: {systems} {words}{each}"


def register_map(here: Selection, view: str, register: dict) -> None:
    """The places of a register filled by what they have registered; not registered is not a no."""
    own = {"register_source": register["source_id"]}
    rows = ask("register_places", here, **own).to_pandas()
    if rows.empty:
        nothing_here(view, here)
        return
    outlined = outlines.of_places(register["country"], register["kind"])
    words, shapes = _show.status_words(here), outlined.shapes() if outlined else None
    with_systems = int((rows["systems"] > 0).sum())
    none, silent = (
        int((rows["is_registered"] & (rows["systems"] == 0)).sum()),
        int((~rows["is_registered"]).sum()),
    )
    if outlined and shapes is None:
        st.info(
            f"The outlines of the {kinds(register)} are not part of a release. To draw them, run"
            f" `{outlined.how_to_get_them}` once."
        )
    by_place = rows[["name", "systems"]].to_dict("records")
    _summary.show([say.leading_place(by_place, words), say.single(by_place, words)])
    _places.show(
        Exhibit(
            title=(
                f"{measures.share(with_systems, len(rows))} {kinds(register)} of"
                f" {measures.the_country(register['country'])} have registered systems {words}"
            ),
            counted=(
                f"Systems {words} in this register: {register['title']}. Its frame:"
                f" {register['frame']}. {measures.count(none)} registered only others;"
                f" {measures.count(silent)} registered none, which is not a no."
            ),
            figure=filled(rows, outlined, shapes, here, view) if shapes else None,
            table=register_table(rows, words),
            question="register_places",
            parameters=own,
            sources=(register["source_id"],),
            note=f"Outlines: {outlined.credit}." if shapes else "",
        ),
        rows,
        here,
        view,
    )


def filled(
    rows: pd.DataFrame, outlined: outlines.Outlines, shapes: dict, here: Selection, view: str
) -> dict:
    """The figure; its areas carry the place they stand for, as circles do."""
    status = rows["is_registered"].map({True: "given", False: "no_source"})
    table = rows.assign(code=rows["official_code"], value=rows["systems"], status=status)
    figure = areas.filled(
        table,
        views_of(here)[view],
        maps.SYSTEMS._replace(label=f"Registered systems {_show.status_words(here)}"),
        shapes,
        outlined.code,
        dark=_show.is_dark(),
        narrow=_show.is_phone(),
        uncovered="Not registered",
    )
    places = dict(zip(rows["official_code"], rows["place_id"], strict=True))
    first = figure["data"][0]
    return figure | {
        "data": [
            first | {"customdata": [places.get(code) for code in first["locations"]]},
            *figure["data"][1:],
        ]
    }


def register_table(rows: pd.DataFrame, words: str) -> pd.DataFrame:
    """Every municipality the register could hold."""
    count = whole(rows["systems"]).where(rows["is_registered"])
    said = rows["is_registered"].map({True: "Yes", False: "Not registered"})
    return pd.DataFrame(
        {
            "Place": rows["name"],
            f"Systems {words}": count,
            "In the register": said,
            "Residents": whole(rows["population"]),
            "Year of residents": whole(rows["population_year"]),
        }
    )


main()
