"""City: what about mine?"""

from html import escape

import pandas as pd
import streamlit as st

from charts import timeline
from charts.exhibit import Exhibit
from pages import _answered, _brief, _cities, _places, _replies, _show, _summary, _systems
from pages import _summary_cities as say
from pages._completeness import FACTS
from queries.engine import ask, known
from queries.selection import Selection
from schema import measures
from schema.codelists import codelist, label, narrower
from words.bands import in_words as band_in_words
from words.speech import speech

MANY = 8  # systems of one date


def header(place: dict) -> None:
    """Who this is: name, country, what it lies in, residents with their definition and source."""
    st.header(_show.plain(place["name"]), anchor=False)
    where = [
        label("place_kind", place["kind"]),
        place["lies_in"] and f"inside {place['lies_in']}",
        measures.country(place["country"]),
    ]
    local = place["local_name"] if place["local_name"] != place["name"] else None
    forum = (
        label("forum_status", place["forum_status"]) if place["forum_status"] != "none" else None
    )
    st.markdown(" · ".join(_show.plain(part) for part in (local, *where, forum) if part))
    st.markdown(residents(place))


def residents(place: dict) -> str:
    """Residents with year, definition and source; an undated gazetteer figure says so."""
    if place["population"] is None:
        return "Residents: no figure was found."
    year = f" ({place['population_year']})" if place["population_year"] else ""
    quality = (
        codelist("population_quality")[place["population_quality"]]["meaning"]
        if place["population_quality"] != "official"
        else None
    )
    told = "; ".join(
        _show.plain(part)
        for part in (place["population_definition"], quality, place["population_source"])
        if part
    )
    link = f" {_show.link('Source', place['population_url'])}." if place["population_url"] else ""
    return f"**{measures.count(place['population'])} residents**{year}: {told}.{link}"


def summary(place: dict, systems: pd.DataFrame, selection: Selection) -> None:
    """Its systems and what governs them in words."""
    rows, told = (
        systems.to_dict("records"),
        ask("city_answers", selection, place_id=place["place_id"]).to_pylist(),
    )
    first = [row for row in told if row["survey_id"] == told[0]["survey_id"]]
    _summary.show([say.of_city(place["name"], rows), say.main_sector(rows), say.answers(first)])


def coverage(place: dict, selection: Selection) -> None:
    """Which sources say something of it, which could and do not, and what each means."""
    rows = ask("city_coverage", selection, place_id=place["place_id"]).to_pylist()
    telling = [row for row in rows if row["records"] or row["answers"]]
    others = [row for row in rows if row not in telling]
    cover = (
        measures.plural(len(telling), "source covers", "sources cover")
        if telling
        else "No source covers"
    )
    st.subheader(f"{cover} {_show.plain(place['name'])}")
    st.markdown("\n".join(_covering(row, place) for row in telling))
    if others:
        could = measures.plural(len(others), "source", "sources")
        st.markdown(
            f"{could} that could cover it {'holds' if len(others) == 1 else 'hold'} nothing of it."
            " That is not a zero: there may be systems that nobody has entered."
        )
        st.markdown("\n".join(_absent(row, place) for row in others))
    elif not telling:
        st.markdown(
            "No source of this release reaches it, so nothing is known: neither that it has systems"
            " nor that it has none."
        )


def _covering(row: dict, place: dict) -> str:
    """One source as a list item: what it holds of the place, how old that is, what kind of
    collection it is."""
    held = [measures.plural(row["records"], "record", "records")] if row["records"] else []
    held += [measures.plural(row["answers"], "answer", "answers")] if row["answers"] else []
    beside = row["collection_kind"] == "membership" and place["forum_status"] == "none"
    meaning = (
        "Found while the members were looked at; this place is not one of them" if beside else None
    )
    return _source(row, f"**{' and '.join(held)}**, as of {row['snapshot']}", meaning)


def _absent(row: dict, place: dict) -> str:
    """One source that holds nothing of the place, as a list item: how many others of the country it
    holds."""
    others = measures.plural(row["places_of_country"], "local government", "local governments")
    country = measures.country(place["country"])
    return _source(
        row,
        f"holds {others} of {country}, as of {row['snapshot']}, and nothing of"
        f" {_show.plain(place['name'])}",
    )


def _source(row: dict, holds: str, meaning: str | None = None) -> str:
    kind = codelist("collection_kind")[row["collection_kind"]]
    return (
        f"- {_show.link(row['title'], row['url'])}: {holds}.  \n  :small[{kind['label']}:"
        f" {_show.plain(meaning or kind['meaning'])}. {_show.plain(row['caveat'])}]"
    )


def dates(place: dict, systems: pd.DataFrame, selection: Selection) -> None:
    """Its dated systems on a line, with the kinds of their dates; those without a date beside."""
    dated, undated = systems[systems["start_date"].notna()], systems[systems["start_date"].isna()]
    left, right = (
        st.columns([3, 1]) if len(dated) and len(undated) else (st.container(), st.container())
    )
    with left:
        if len(dated):
            _timeline(place, dated, len(systems), selection)
    with right:
        if len(undated):
            st.subheader(f"{measures.count(len(undated))} without a date")
            with st.container(height=420 if len(undated) > 14 else "content", border=False):
                st.markdown(
                    "\n".join(
                        f"- {_show.plain(row['name'])}"
                        f" :small[({label('status', row['status']).lower()})]"
                        for row in undated.to_dict("records")
                    )
                )


def _timeline(place: dict, dated: pd.DataFrame, systems: int, selection: Selection) -> None:
    given = [_dot(row) for row in dated.to_dict("records")]
    started = sum(dot.is_start for dot in given)
    notes = [*_same_date(dated), "A date known only by its year stands at mid-year."]
    _show.exhibit(
        Exhibit(
            title=f"{measures.plural(started, 'system has', 'systems have')} a date of start",
            counted=(
                f"With any date: {measures.count(len(given))} of"
                f" {measures.plural(systems, 'system', 'systems')} in {place['name']}. Hollow marks"
                " are dates of a page, an announcement or a registration: the system was known by"
                " then."
            ),
            figure=timeline.dots(given, _show.look()),
            table=_dates_table(dated.sort_values(["start_date", "name"])),
            question="city_systems",
            parameters={"place_id": place["place_id"]},
            sources=tuple(sorted(set(dated["source_id"]))),
            note=" ".join(notes),
        ),
        key="timeline",
        selection=selection,
    )


def _dot(row: dict) -> timeline.Dot:
    words = f"{row['start_date']}: {label('start_kind', row['start_kind']).lower()}"
    return timeline.Dot(
        row["start_date"],
        escape(row["name"]),
        words,
        row["start_kind"] in narrower("start_kind", "usable"),
    )


def _same_date(dated: pd.DataFrame) -> list[str]:
    """One month or day shared by many systems is rather the date of an entry, a product or a page
    than of their starts."""
    often = dated["start_date"][dated["start_date"].str.len() > 4].value_counts()
    words = (
        "systems share one date, {}: it may be the date of an entry or a product, not of their"
        " starts."
    )
    return [
        f"{measures.count(int(number))} {words.format(day)}"
        for day, number in often.items()
        if number >= MANY
    ]


def _dates_table(ordered: pd.DataFrame) -> pd.DataFrame:
    kinds = [label("start_kind", kind) for kind in ordered["start_kind"]]
    links = ordered["evidence_url"].to_list()
    return pd.DataFrame(
        {
            "Date": ordered["start_date"],
            "What the date is": kinds,
            "System": ordered["name"],
            "Link": links,
        }
    )


def answers(place: dict, selection: Selection) -> None:
    """What desk research and census say of it, wave by wave."""
    rows = ask("city_answers", selection, place_id=place["place_id"]).to_pandas()
    for survey, wave in rows.groupby("survey_id", sort=False):
        first = wave.iloc[0]
        coded = first["evidence_kind"] == "coded_from_documents"
        how = (
            "coded from public pages. “Not found” means that no page read says so: it is not a no."
            if coded
            else "self-reported."
        )
        frame = measures.plural(first["frame_size"], "local government", "local governments")
        _show.exhibit(
            Exhibit(
                title=(
                    f"{'What governs AI here' if coded else 'What it answered itself'}:"
                    f" {_tally(wave)}"
                ),
                counted=f"{first['survey']}, {first['reference_date']}: {frame}, {how}",
                table=_answers_table(wave, _replies.beside(wave, place["place_id"], selection)),
                question="city_answers",
                parameters={"place_id": place["place_id"]},
                sources=(first["source_id"],),
            ),
            key=f"answers-{survey}",
            selection=selection,
        )


def _tally(wave: pd.DataFrame) -> str:
    """`8 yes, 6 partly, 5 not found, of 19 questions`."""
    told = (
        wave[["answer", "answer_status"]]
        .astype(object)
        .where(wave[["answer", "answer_status"]].notna(), None)
    )
    found = _answered.tally(list(told.itertuples(index=False, name=None)))
    return f"{found}, of {measures.plural(len(wave), 'question', 'questions')}"


def _answers_table(wave: pd.DataFrame, replies: list[str]) -> pd.DataFrame:
    rows = wave.fillna({"answer": ""}).to_dict("records")
    said = [_answered.words(row["item"], row["answer"], row["answer_status"]) for row in rows]
    table = pd.DataFrame(
        {
            "Topic": wave["topic"].where(~wave["topic"].duplicated(), ""),
            "Question": wave["wording"],
            "Answer": said,
        }
    )
    if any(replies):
        table["Reply of the city"] = pd.Series(replies, index=table.index, dtype=object)
    if wave["evidence_url"].notna().any():
        table["Year"] = [str(int(year)) if pd.notna(year) else "" for year in wave["evidence_year"]]
        table["Link to the page read"] = wave["evidence_url"].to_list()
    return table.astype(object)


def band(place: dict, selection: Selection) -> None:
    """Where its number of systems lies among places of its kind and country, source by source."""
    rows = ask(
        "bands", Selection(place=(place["place_id"],), release=selection.release)
    ).to_pylist()
    if not rows:
        return
    st.subheader("Among places of its kind and country")
    st.caption(
        "Systems a source records, whatever their status. A place it does not record is in no"
        " comparison."
    )
    for row in rows:
        st.markdown(
            f"- **{_show.plain(row['title'])}**:"
            f" {measures.plural(row['systems'], 'system', 'systems')}, {band_in_words(row, speech())}."
        )


def completeness(place: dict, selection: Selection) -> None:
    """How much is known of its systems, and how old that is."""
    rows = {
        row["field"]: row
        for row in ask("city_completeness", selection, place_id=place["place_id"]).to_pylist()
    }
    if not rows:
        return
    systems = measures.plural(rows["sector"]["systems"], "system", "systems")
    sources = [
        row
        for row in ask("city_coverage", selection, place_id=place["place_id"]).to_pylist()
        if row["records"]
    ]
    ages = sorted({row["snapshot"] for row in sources})
    _show.exhibit(
        Exhibit(
            title=(
                f"A date of start is known for {measures.count(rows['start_date']['filled'])} of"
                f" {systems}, a supplier for {measures.count(rows['vendor']['filled'])}"
            ),
            counted=(
                f"Facts filled, of {systems}; one that the source does not state counts as empty. "
                f"The data is as of {' to '.join(dict.fromkeys((ages[0], ages[-1])))}."
            ),
            table=pd.DataFrame(
                {
                    "Fact": [FACTS[field] for field in rows],
                    "Known for": [
                        f"{row['filled']:,} of {row['systems']:,}" for row in rows.values()
                    ],
                }
            ),
            question="city_completeness",
            parameters={"place_id": place["place_id"]},
            sources=tuple(row["source_id"] for row in sources),
        ),
        key="completeness",
        selection=selection,
    )


def records(place_id: str, selection: Selection) -> pd.DataFrame:
    """Every record of a place and of those inside it, each with the replies to it."""
    found = ask("city_systems", selection, place_id=place_id).to_pandas()
    found = (
        found.astype(object)
        .where(found.notna(), None)
        .astype({"is_inside": bool, "is_counted": bool})
    )
    replies = _replies.to_systems(place_id, selection)
    return found.assign(
        reply=[
            replies.get(key, "")
            for key in zip(found["deployment_id"], found["place_id"], strict=True)
        ]
    )


def city(place: dict, selection: Selection) -> None:
    """Everything about one place, in order of use to who runs it."""
    header(place)
    with st.container(horizontal=True, vertical_alignment="center", gap="medium", key="doors"):
        _brief.button(place["place_id"], selection)
        _show.page_link(
            "compare",
            "Compare it with its peers →",
            _places.city_parameters(place["place_id"], selection) | _brief.language(),
        )
    found = records(place["place_id"], selection)
    own, others = found[~found["is_inside"]], found[found["is_inside"]]
    summary(place, own[own["is_counted"]], selection)
    coverage(place, selection)
    if len(own):
        dates(place, own[own["is_counted"]], selection)
        _systems.by_sector(place, own)
    if len(others):
        _systems.inside(place, others)
    answers(place, selection)
    band(place, selection)
    completeness(place, selection)


def main() -> None:
    """One place, by the address."""
    selection = _show.head("City", "What about mine?", narrow=False)
    given = _cities.picker(selection)
    st.caption("Filters do not narrow this page: it shows all that the release knows of one place.")
    if not given:
        _cities.doors(selection)
    elif given in known(selection.release)["place"]:
        city(ask("city", selection, place_id=given).to_pylist()[0], selection)
    else:
        _cities.suggest(given, selection)


if __name__ == "__main__":  # the page Submit shows a city as it would be, with the functions above
    main()
