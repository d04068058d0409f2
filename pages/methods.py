"""Methods: how is it made?

Printed from the schema, the questions and the release, so that no rule is stated twice.
"""

import pandas as pd
import streamlit as st

from pages import _print, _show, _summary
from pages import _summary_release as say
from pages._sentences import inner
from queries import engine
from queries.engine import ask
from queries.imprint import citation
from queries.narrowing import narrowed
from queries.selection import Selection
from schema import codelists, measures, tables, words
from schema.codelists import codelist, label, narrower

SECTIONS = {
    "sources": "Sources",
    "rules": "Rules",
    "risk": "Risk",
    "dictionary": "Tables and columns",
    "codes": "Code lists",
    "questions": "Questions",
    "populations": "Populations",
    "release": "This release",
}


def main() -> None:
    _show.head(
        "Methods",
        "How is it made? Everything here is printed from the release and the rules it was made"
        " with; filters change nothing.",
        narrow=False,
    )
    release = Selection(release=st.session_state.get("selection", Selection()).release)
    numbers = [ask(name, release).num_rows for name in ("sources", "crosswalk", "screening_rules")]
    _summary.show([say.made_of(numbers[0], len(engine.questions()), *numbers[1:])])
    st.markdown(
        "Jump to: " + " · ".join(f"[{title}](#{anchor})" for anchor, title in SECTIONS.items())
    )
    parts = [sources, rules, risk, dictionary, code_lists, questions, populations, this_release]
    for (anchor, title), part in zip(SECTIONS.items(), parts, strict=True):
        st.header(title, anchor=anchor)
        part(release)


def sources(release: Selection) -> None:
    """Every source's card."""
    rows = ask("sources", release).to_pylist()
    framed = [
        row
        for row in rows
        if row["collection_kind"] in narrower("collection_kind", "framed") and row["frame_size"]
    ]
    st.markdown(
        f"{measures.plural(len(rows), 'source', 'sources')}; {len(framed)} have a frame of a known"
        " number of bodies, which a share needs."
    )
    _print.shown(
        *(
            _print.folded(row["title"], _in_short(row), _card(row), f"source-{row['source_id']}")
            for row in rows
        )
    )


def _in_short(row: dict) -> str:
    return (
        f"{label('collection_kind', row['collection_kind'])}; {row['licence']}; {row['snapshot']}"
    )


def _card(row: dict) -> str:
    """One source's row of the source table, column by column, under the meanings the schema gives
    them."""
    columns = tables.columns("source")
    said = row | {"collection_kind": _label_and_meaning("collection_kind", row["collection_kind"])}
    return _print.card(
        (column.description, said[name])
        for name, column in columns.items()
        if said[name] is not None
    )


def _label_and_meaning(name: str, code: str) -> str:
    return f"{label(name, code)}: {codelist(name)[code]['meaning']}"


def rules(release: Selection) -> None:
    """How numbers are read, counted and withheld, each printed from the place that applies it."""
    readings = pd.DataFrame(
        [(one.label, one.unit, one.reading) for one in measures.MEASURES.values()],
        columns=["Number", "Unit", "How to read it"],
    )
    _print.shown(_print.table(readings))
    order = ", ".join(label("collection_kind", kind).lower() for kind in engine.PREFERENCE)
    st.markdown(
        "- **Shares.** Only sources of these kinds have a frame:"
        f" {_labels('collection_kind', 'framed')}. Of fewer than {measures.SMALLEST_BASE} bodies no"
        " percentage is written.\n- **Dates.** Trends use these kinds of dates unless the reader"
        f" chooses others: {_labels('start_kind', 'usable')}.\n- **Population.**"
        f" {label('population_quality', 'undated')}:"
        f" {inner(codelist('population_quality')['undated']['meaning'])}."
        f" {label('population_quality', 'missing')}:"
        f" {inner(codelist('population_quality')['missing']['meaning'])}.\n- **A system once.**"
        " Where several sources record the same system in the same place, one record speaks for"
        f" it, the first in this order: {order}. Every record stays visible."
    )
    everything, _ = narrowed(Selection())
    with st.expander(
        "The rule of counting a system once, as it is carried out before every question"
    ):
        st.code(everything, language="sql", wrap_lines=True)


def _labels(name: str, broader: str) -> str:
    return ", ".join(label(name, code).lower() for code in narrower(name, broader))


def risk(release: Selection) -> None:
    """The crosswalk of stated categories, and the rules of the screening."""
    with st.container(key="exhibit-crosswalk"):
        _crosswalk(release)
    with st.container(key="exhibit-screening"):
        _screening(release)


def _crosswalk(release: Selection) -> None:
    crosswalk = ask("crosswalk", release).to_pandas()
    mapped = int(crosswalk["tier"].notna().sum())
    st.markdown(
        f"**Crosswalk.** {mapped} of"
        f" {measures.plural(len(crosswalk), 'wording of a category has', 'wordings of categories have')}"
        " a display tier; systems with any other are"
        f" “{label('risk_tier', 'not_assessed').lower()}”."
    )
    rows = _headed(
        "crosswalk",
        crosswalk,
        {"risk_scheme": "risk_scheme", "tier": "risk_tier", "match": "match"},
    )
    schemes = ", ".join(
        label("risk_scheme", scheme) for scheme in crosswalk["risk_scheme"].unique()
    )
    _print.shown(_print.folded("Crosswalk", schemes, _print.table(rows), "crosswalk"))
    _show.drawer("crosswalk", "crosswalk", release, "Crosswalk")


def _screening(release: Selection) -> None:
    screening = ask("screening_rules", release).to_pandas()
    st.markdown(
        "**Screening by this dashboard, not a legal classification.**"
        f" {measures.plural(len(screening), 'rule', 'rules')}: where technology and sector both"
        " match, the system points to the area."
    )
    coded = {"technology": "technology", "sector": "sector", "area": "screening_area"}
    rows = _headed(
        "screening_rule", screening.assign(systems=screening["systems"].astype("Int64")), coded
    )
    areas = ", ".join(dict.fromkeys(label("screening_area", area) for area in screening["area"]))
    _print.shown(
        _print.folded(
            "Screening rules",
            areas,
            _print.table(rows.rename(columns={"systems": "Systems"})),
            "screening",
        )
    )
    _show.drawer("screening_rules", "screening", release, "Screening rules")


def _headed(table: str, frame: pd.DataFrame, coded: dict[str, str]) -> pd.DataFrame:
    """A table with the schema's meanings as headers and labels in place of codes."""
    written = {
        column: [label(name, code) if isinstance(code, str) else "" for code in frame[column]]
        for column, name in coded.items()
    }
    return frame.assign(**written).rename(
        columns={name: column.description for name, column in tables.columns(table).items()}
    )


def dictionary(release: Selection) -> None:
    """Every table and column, with type, unit, codes and meaning."""
    rows = engine.manifest(release)["counts"]["rows"]
    st.markdown(
        "Each row here is a column of a file of the release; the same words travel inside the"
        " files."
    )
    folds = [
        _print.folded(
            name,
            f"{words.table_meaning(name)} {measures.plural(rows.get(name), 'row', 'rows')}.",
            _columns(name),
            f"table-{name}",
        )
        for name in tables.TABLES
    ]
    _print.shown(*folds)


@st.cache_data(show_spinner=False)
def _columns(table: str) -> str:
    """A table's dictionary as HTML; the same for every reader until the code changes."""
    rows = words.dictionary(table)
    return _print.table(rows.rename(columns=str.capitalize), codes=["Column", "Codes"])


def code_lists(release: Selection) -> None:
    """Every code list, in the order readers see it."""
    _print.shown(*(_code_list(name) for name in codelists.names()))


@st.cache_data(show_spinner=False)
def _code_list(name: str) -> str:
    rows = words.code_table(name)
    meaning = (
        f"{measures.plural(len(rows), 'code', 'codes')}:"
        f" {', '.join(rows['label'].head(4))}{' …' if len(rows) > 4 else ''}"
    )
    return _print.folded(
        name.replace("_", " "),
        meaning,
        _print.table(rows.rename(columns=str.capitalize), codes=["Code", "Broader"]),
        f"codes-{name}",
    )


def questions(release: Selection) -> None:
    """Every question the dashboard asks, and the SQL of the one the reader chooses."""
    asked = engine.questions()
    chosen = st.selectbox(
        f"{len(asked)} questions stand behind the numbers; choose one to see how it is counted",
        list(asked),
        key="question",
        format_func=lambda name: f"{name.replace('_', ' ')}: {asked[name]}",
    )
    with st.container(key="on-paper-question"):
        st.markdown(
            f"One of {len(asked)} questions, {chosen.replace('_', ' ')}:"
            f" {_show.plain(asked[chosen])}"
        )
    st.code(engine.question_text(chosen), language="sql", wrap_lines=True)
    st.caption(
        "Before it stand the rows of the reader's choice, as shown under Rules; `release.` means"
        " all rows of the release."
    )


def populations(release: Selection) -> None:
    """Where the residents of all places come from."""
    with st.container(key="exhibit-population"):
        _populations(release)


def _populations(release: Selection) -> None:
    rows = ask("population_sources", release).to_pandas()
    years = [
        (
            str(int(first))
            if first == last
            else f"{int(first)} to {int(last)}"
            if first == first
            else ""
        )
        for first, last in zip(rows["first_year"], rows["last_year"], strict=True)
    ]
    official = int(rows.loc[rows["population_quality"] == "official", "places"].sum())
    st.markdown(
        f"Residents of {measures.share(official, int(rows['places'].sum()))} places come from"
        " official figures. Licences are as the compilers recorded them; the publishers decide."
    )
    headers = {
        "population_source": "Publisher and table",
        "population_definition": "Who is counted",
        "population_licence": "Licence",
    }
    shown = rows.rename(columns=headers)[list(headers.values())].assign(
        Years=years, Countries=[_countries(codes) for codes in rows["countries"]]
    )
    shown["Places"] = rows["places"]
    shown["Quality"] = [label("population_quality", code) for code in rows["population_quality"]]
    of = measures.plural(len(shown), "definition", "definitions")
    _print.shown(_print.folded("Populations", of, _print.table(shown.fillna("")), "population"))
    _show.drawer("population_sources", "population", release, "Populations")


def _countries(codes: str) -> str:
    """Countries by name, the first three when there are many."""
    names = sorted(measures.country(code) for code in codes.split(", "))
    return (
        ", ".join(names) if len(names) <= 4 else f"{', '.join(names[:3])} and {len(names) - 3} more"
    )


def this_release(release: Selection) -> None:
    """What the release was made from, so that anybody can make it again."""
    manifest = engine.manifest(release)
    facts = {
        "Cite as": citation(release),
        "Version": manifest["version"],
        "Newest snapshots at or before": manifest["as_of"],
        "Checksum of the code": manifest["code"],
        "Fingerprint of the schema": manifest["schema"],
        "Checksum of the content": manifest["content"],
        "Reason for a large fall": (
            manifest["reason_for_large_fall"] or "none given: no source fell"
        ),
    }
    _print.shown(
        _print.table(
            pd.DataFrame(facts.items(), columns=["What", "This release"]), codes=["This release"]
        )
    )
    inputs = manifest["inputs"]
    st.markdown(
        f"Made from {measures.plural(len(inputs), 'raw file', 'raw files')}; the checksums say"
        " whether yours are the same."
    )
    checksums = _print.table(
        pd.DataFrame(inputs.items(), columns=["Raw file", "SHA-256"]), codes=["Raw file", "SHA-256"]
    )
    _print.shown(_print.folded("Raw files", "with their checksums", checksums, "inputs"))


main()
