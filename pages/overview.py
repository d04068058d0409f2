"""Overview: what do we know, about how many?"""

import pandas as pd
import streamlit as st

from charts import maps
from charts.exhibit import Exhibit
from pages import _changed, _show, _summary
from pages import _summary_systems as say
from queries import engine
from queries.engine import ask
from queries.selection import Selection
from schema import measures


def main() -> None:
    selection = _show.head("AI in local government", "What do we know, and about how many?")
    running = selection.running()
    headline, reach = ask("headline", running).to_pylist()[0], ask("reach", running).to_pylist()[0]
    if not headline["systems"]:
        _show.empty(running, "systems in use")
        return
    numbers(headline, reach, selection)
    findings(headline, running)
    where(running)
    since_last_release(selection)
    doors()


def numbers(headline: dict, reach: dict, selection: Selection) -> None:
    """Four numbers with their bases."""
    running = selection.running()
    words, recorded = (
        _show.status_words(running),
        ask("headline", selection.but(status=())).to_pylist()[0],
    )
    founding = ask("founding_cities", Selection(release=selection.release)).to_pylist()
    documented = [city for city in founding if city["systems"] or city["items_found"]]
    systems, places, residents, forum = st.columns(4)
    with systems:
        st.metric(f"Systems {words}", measures.count(headline["systems"]))
        st.caption(
            f"of {measures.count(recorded['systems'])} on record in"
            f" {measures.plural(recorded['sources'], 'source', 'sources')}; no source covers all"
            " cities"
        )
    with places:
        st.metric("Local governments", measures.count(headline["places"]))
        st.caption(
            "with at least one of them, in"
            f" {measures.plural(headline['countries'], 'country', 'countries')}"
        )
    with residents:
        st.metric("Residents", measures.residents(reach["residents"]))
        dated = reach["places_with_population"]
        st.caption(
            f"live in {measures.count(dated)} of these places; populations of {_years(reach)}"
            if dated
            else "no dated population is known for these places"
        )
    with forum:
        st.metric("Founding cities", f"{len(documented)} of {len(founding)}")
        st.caption("of the Forum with a public record in this release; no filter narrows this")


def _years(reach: dict) -> str:
    first, last = reach["first_year"], reach["last_year"]
    return str(first) if first == last else f"{first} to {last}"


def findings(headline: dict, running: Selection) -> None:
    """The leading sector and technology, and how many systems are dated."""
    _summary.show(
        [
            say.leading_sector(
                ask("systems_by_sector", running).to_pylist(),
                headline["systems"],
                _show.status_words(running),
            ),
            say.commonest_technology(
                ask("systems_by_technology", running).to_pylist(), headline["systems"]
            ),
            say.dated(ask("start_kinds", running).to_pylist(), _show.status_words(running)),
        ]
    )


def where(running: Selection) -> None:
    """A small world map."""
    places = ask("places", running).to_pandas()
    places["country_name"] = places["country"].map(measures.country)
    countries = places["country"].nunique()
    _show.exhibit(
        Exhibit(
            title=(
                f"On record in {measures.plural(len(places), 'place', 'places')} of"
                f" {measures.plural(countries, 'country', 'countries')}"
            ),
            counted=(
                f"Places with at least one system {_show.status_words(running)}. Where nothing is"
                " drawn, no source looked or none was found: that is not a no."
            ),
            figure=_small(maps.bubbles(places, dark=_show.is_dark(), narrow=_show.is_phone())),
            table=_by_country(running),
            question="systems_by_country",
            sources=_show.sources_of(running),
            note=maps.CAPTION + ".",
        ),
        key="overview-map",
        selection=running,
    )
    _show.page_link("map", "Open the map →")


def _small(figure: dict) -> dict:
    return figure | {"layout": figure["layout"] | {"height": 340 if _show.is_phone() else 480}}


def _by_country(running: Selection) -> pd.DataFrame:
    rows = ask("systems_by_country", running).to_pandas()
    rows["country"] = rows["country"].map(measures.country)
    return rows.rename(
        columns={"country": "Country", "systems": "Systems", "places": "Local governments"}
    )


def since_last_release(selection: Selection) -> None:
    """What came and went since the release before."""
    versions = engine.versions()
    at = versions.index(selection.release or engine.current())
    if not at:
        return
    st.subheader(f"Since release {versions[at - 1]}")
    st.markdown(
        "\n".join(
            f"- {sentence}"
            for sentence in _changed.added(_changed.Two(selection, versions[at - 1]))
        )
    )
    _show.page_link("changes", "What came, went and moved →")


def doors() -> None:
    """Three ways on, for three kinds of reader."""
    with st.container(key="doors"):
        st.subheader("Where to go from here")
        for column, (page, words, why) in zip(
            st.columns(3),
            [
                (
                    "adoption",
                    "I study trends →",
                    "What is adopted, since when, in which sectors, by how many.",
                ),
                ("city", "I run a city →", "One city's record: systems, rules, dates and sources."),
                ("data", "I need the table →", "Filter, choose columns, export, cite."),
            ],
            strict=True,
        ):
            with column:
                _show.page_link(page, words)
                st.caption(why)


main()
