"""The exhibits of the page of changes: the decomposed numbers, sources, fields, systems, places and
surveys."""

from dataclasses import dataclass
from functools import cached_property

import pandas as pd
import streamlit as st

from charts.exhibit import Exhibit
from charts.waterfall import waterfall
from pages import _filters, _own, _show, _ways
from pages import _summary_release as say
from queries import engine
from queries.engine import ask
from queries.selection import Selection
from schema import measures
from schema.changes import FIELDS, REASONS, SOURCED, group
from schema.codelists import label
from schema.fields import word


@dataclass(frozen=True)
class Two:
    """Two releases under one selection."""

    selection: Selection
    since: str

    @property
    def version(self) -> str:
        return self.selection.release or engine.current()

    @property
    def recorded(self) -> Selection:
        """All systems of the selection, whatever their status."""
        return self.selection.but(status=())

    @property
    def running(self) -> Selection:
        return self.selection.running()

    @property
    def numbers(self) -> dict[str, tuple[str, Selection]]:
        """The headline numbers: name -> measure, and the selection it is counted in."""
        return {
            "recorded": ("systems", self.recorded),
            "running": ("systems", self.running),
            "places": ("places", self.running),
            "residents": ("residents", self.running),
        }

    @cached_property
    def words(self) -> dict[str, str]:
        return {
            "recorded": "Systems on record",
            "running": f"Systems {_show.status_words(self.running)}",
            "places": "Local governments",
            "residents": "Residents",
        }

    @property
    def parameters(self) -> dict[str, str]:
        return {"since": self.since}

    def ask(self, question: str, selection: Selection) -> pd.DataFrame:
        return ask(question, selection, since=self.since).to_pandas()


def parts(selection: Selection, since: str, measure: str) -> list[dict]:
    """Before, what joined and left for each reason, and after, of one measure."""
    return [
        row
        for row in ask("changes_headline", selection, since=since).to_pylist()
        if row["measure"] == measure
    ]


def added(one: Two) -> list[str]:
    """How many systems joined and were withdrawn, as sentences."""
    rows = ask("changes_by_reason", one.recorded, since=one.since).to_pylist()
    new = {row["change"]: row["joined"] for row in rows if row["change"] in SOURCED}
    return say.added(
        new, sum(row["gone"] for row in rows if row["change"] in SOURCED), one.since, one.version
    )


COUNTED = {
    "recorded": "Systems of any status.",
    "running": "Systems {status}.",
    "places": "Local governments with at least one system {status}.",
    "residents": (
        "Residents of the local governments with at least one system {status}; a place inside"
        " another counted place counts once."
    ),
}


def headline(one: Two, found: dict[str, list[dict]]) -> None:
    """One of the four numbers, from before over its parts to after."""
    name = _own.choice(
        "number",
        "Number",
        one.words,
        "running",
        st.segmented_control,
        required=True,
        label_visibility="collapsed",
    )
    first, *parts, last = found[name]
    before, after, written = (
        first["joined"],
        last["joined"],
        measures.residents if name == "residents" else measures.count,
    )
    moves = [
        (getattr(REASONS[row["change"]], way), sign * row[column], REASONS[row["change"]].meaning)
        for way, column, sign in (("joined", "joined", 1), ("left", "gone", -1))
        for row in parts
        if row[column]
    ]
    signed = [
        f"{'+' if number > 0 else '−'}{measures.count(abs(number))}" for _, number, _ in moves
    ]
    bars = [(words, number) for words, number, _ in moves]
    texts = [measures.count(before), *signed, measures.count(after)]
    figure = waterfall((one.since, before), bars, (one.version, after), texts, _show.is_dark())
    table = pd.DataFrame(
        {
            "": [one.since, *(words for words, _ in bars), one.version],
            "Number": texts,
            "What it means": ["", *(meaning for *_, meaning in moves), ""],
        }
    )
    _show.exhibit(
        Exhibit(
            title=f"{one.words[name]}: from {written(before)} to {written(after)}",
            counted=COUNTED[name].format(status=_show.status_words(one.running))
            + " Before, what joined (+), what left (−), and after.",
            figure=figure if moves else None,
            table=table,
            question="changes_headline",
            sources=_show.sources_of(one.numbers[name][1]),
            parameters=one.parameters,
            note=(
                "What a known source added is told apart from what this dashboard did not read"
                " before: a new source may tell old things."
            ),
        ),
        key="changes-headline",
        selection=one.numbers[name][1],
    )


def by_source(one: Two) -> None:
    """What each source brought, and whether it is new or has newer files."""
    rows = one.ask("changes_sources", one.recorded)
    new, newer = (
        rows[rows["is_new"]],
        rows[~rows["is_new"] & ~rows["is_gone"] & (rows["earlier_snapshot"] != rows["snapshot"])],
    )
    shown = pd.DataFrame(
        {
            "Source": rows["title"],
            "Systems new": rows["new"],
            "Withdrawn": rows["withdrawn"],
            "Here": _here(rows),
            "Snapshot before": rows["earlier_snapshot"].fillna("–"),
            "Snapshot now": rows["snapshot"].fillna("–"),
            "Otherwise in": rows["moved_in"],
            "Otherwise out": rows["moved_out"],
        }
    )
    newer_files = f"{measures.count(len(newer))} {'has' if len(newer) == 1 else 'have'} newer files"
    _show.exhibit(
        Exhibit(
            title=(
                f"{measures.plural(len(new), 'source is', 'sources are')} new to the release,"
                f" {newer_files}"
            ),
            counted=(
                "Sources of both releases, with the systems of the selection of any status that"
                " came and went with each."
            ),
            table=shown,
            question="changes_sources",
            sources=tuple(rows.loc[~rows["is_gone"], "source_id"]),
            parameters=one.parameters,
        ),
        key="changes-sources",
        selection=one.recorded,
    )


def _here(rows: pd.DataFrame) -> list[str]:
    """Whether a source or wave is new to the release, gone from it, or in both."""
    return [
        "new" if new else "gone" if gone else "known"
        for new, gone in zip(rows["is_new"], rows["is_gone"], strict=True)
    ]


def fields(one: Two) -> None:
    """Old and new value of each field that changed, by what kind of change it is."""
    rows = one.ask("changes_fields", one.recorded)
    rows = rows.assign(group=rows["field"].map(group))
    records = rows.groupby("group")["deployment_id"].nunique()
    told = [
        f"{measures.count(int(records.get(name, 0)))} {name[0].lower()}{name[1:]}"
        for name in ("Moved status", "Reclassified", "Corrected")
    ]
    shown = pd.DataFrame(
        {
            "System": rows["name"],
            "Before": [_word(*pair) for pair in zip(rows["field"], rows["earlier"], strict=True)],
            "Now": [_word(*pair) for pair in zip(rows["field"], rows["later"], strict=True)],
            "Change": rows["group"],
            "Field": [FIELDS[name].label for name in rows["field"]],
            "Place": rows["place"],
            "Link to the record": rows["evidence_url"],
            "Link to its trace": [
                _ways.address("data", {"record": key, "release": one.version})
                for key in rows["deployment_id"]
            ],
        }
    ).astype(object)
    _show.exhibit(
        Exhibit(
            title=f"Records that stayed and changed: {', '.join(told)}",
            counted=(
                "Records of both releases, of any status; a record with several changed fields has"
                " several lines."
            ),
            table=(
                _narrow(shown)
                if len(shown)
                else pd.DataFrame({"Change": ["No field changed in any record of both releases."]})
            ),
            question="changes_fields",
            sources=tuple(rows["source_id"].unique()),
            parameters=one.parameters,
        ),
        key="changes-fields",
        selection=one.recorded,
    )


def _narrow(changed: pd.DataFrame) -> pd.DataFrame:
    """On a phone both values share a column, as a second one would be out of sight."""
    if not _show.is_phone():
        return changed
    both = changed["Before"] + " → " + changed["Now"]
    return (
        changed.drop(columns=["Before", "Now", "Change"])
        .assign(both=both)[["System", "both", "Field", "Place", "Link to its trace"]]
        .rename(columns={"both": "Before → now"})
    )


def _word(field: str, value: str | None) -> str:
    if not isinstance(value, str):
        return "–"
    return word("deployment", field, value)


def systems(one: Two) -> None:
    """Every system that joined what is counted or left it, with why."""
    rows = one.ask("changes_systems", one.running)
    came, went = (rows[rows["way"] == way] for way in ("joined", "left"))
    rows = pd.concat([went, came])
    status = _show.status_words(one.running)
    shown = pd.DataFrame(
        {
            "System": rows["name"],
            "Why": [
                getattr(REASONS[kind], way)
                for way, kind in zip(rows["way"], rows["change"], strict=True)
            ],
            "Place": rows["place"],
            "Country": rows["country"].map(measures.country, na_action="ignore"),
            "Status before": [_word("status", code) for code in rows["earlier_status"]],
            "Status now": [_word("status", code) for code in rows["status"]],
            "Source": (
                rows["source_id"].map(lambda source: _filters.source_titles().get(source, source))
            ),
            "Link to the record": rows["evidence_url"],
        }
    )
    _show.exhibit(
        Exhibit(
            title=(
                f"{measures.plural(len(came), 'system', 'systems')} came among those {status},"
                f" {measures.count(len(went))} went"
            ),
            counted=(
                "A system is followed by its records. One that moved status is told as moved: it"
                " was not withdrawn."
            ),
            table=shown if len(shown) else pd.DataFrame({"System": ["None came or went."]}),
            question="changes_systems",
            sources=tuple(rows["source_id"].unique()),
            parameters=one.parameters,
        ),
        key="changes-systems",
        selection=one.running,
    )


def places(one: Two) -> None:
    """Local governments that have a record now and had none, or have none any more."""
    rows = one.ask("changes_places", one.recorded)
    anew, gone = rows[rows["is_covered_anew"]], rows[rows["way"] == "left"]
    by_new = measures.count(int((anew["change"] == "source").sum()))
    covered = measures.plural(len(anew), "local government is", "local governments are")
    rows = pd.concat([gone, rows[rows["way"] == "joined"]])
    shown = pd.DataFrame(
        {
            "Local government": rows["place"],
            "Country": rows["country"].map(measures.country, na_action="ignore"),
            "Why": [
                getattr(REASONS[kind], way)
                for way, kind in zip(rows["way"], rows["change"], strict=True)
            ],
            "Residents": [
                measures.count(None if pd.isna(number) else int(number))
                for number in rows["population"]
            ],
            "Year": [str(int(year)) if pd.notna(year) else "–" for year in rows["population_year"]],
            "Source": (
                rows["source_id"].map(lambda source: _filters.source_titles().get(source, source))
            ),
        }
    )
    _show.exhibit(
        Exhibit(
            title=f"{covered} covered anew, {measures.count(len(gone))} no longer",
            counted=(
                f"With a system of the selection of any status now, and no record before; {by_new}"
                " of them by a source that is new to the release."
            ),
            table=(
                shown if len(shown) else pd.DataFrame({"Local government": ["None came or went."]})
            ),
            question="changes_places",
            sources=tuple(rows["source_id"].unique()),
            parameters=one.parameters,
        ),
        key="changes-places",
        selection=one.recorded,
    )


def surveys(one: Two) -> None:
    """Waves that are new, new respondents of the others, and answers that changed."""
    waves, answers = (
        one.ask("changes_surveys", one.recorded),
        one.ask("changes_answers", one.recorded),
    )
    if waves.empty:
        return
    told = measures.plural(
        int(waves["is_new"].sum()), "wave of a survey is", "waves of surveys are"
    )
    changed = int(waves["answers_changed"].sum())
    shown = pd.DataFrame(
        {
            "Wave": waves["title"],
            "Here": _here(waves),
            "Respondents before": waves["earlier_respondents"],
            "New": waves["new_respondents"],
            "Gone": waves["gone_respondents"],
            "Respondents now": waves["respondents"],
            "Answers changed": waves["answers_changed"],
        }
    )
    _show.exhibit(
        Exhibit(
            title=f"{told} new; {measures.plural(changed, 'answer', 'answers')} changed",
            counted=(
                "Places of the selection that answered in each wave; an answer changes where it was"
                " there in both releases."
            ),
            table=shown,
            question="changes_surveys",
            sources=tuple(waves["source_id"].unique()),
            parameters=one.parameters,
        ),
        key="changes-surveys",
        selection=one.recorded,
    )
    if len(answers):
        _answers(one, answers)


def _answers(one: Two, rows: pd.DataFrame) -> None:
    """Each answer of a known wave that is another, with what stood there."""
    shown = pd.DataFrame(
        {
            "Place": rows["place"],
            "Question": rows["wording"],
            "Before": _answered(rows["earlier_answer"], rows["earlier_answer_status"]),
            "Now": _answered(rows["answer"], rows["answer_status"]),
            "Link to the page": rows["evidence_url"],
        }
    ).astype(object)
    places = measures.plural(rows["place_id"].nunique(), "place", "places")
    _show.exhibit(
        Exhibit(
            title=f"{measures.plural(len(rows), 'answer', 'answers')} of {places} differ"
            + ("s" if len(rows) == 1 else ""),
            counted=(
                "Answers of waves that are in both releases: changed, given for the first time, or"
                " withdrawn."
            ),
            table=shown,
            question="changes_answers",
            sources=tuple(rows["source_id"].unique()),
            parameters=one.parameters,
        ),
        key="changes-answers",
        selection=one.recorded,
    )


def _answered(answers: pd.Series, statuses: pd.Series) -> list[str]:
    """The answer, or the reason why there is none."""
    return [
        (
            label("answer", answer)
            if isinstance(answer, str)
            else label("answer_status", status)
            if isinstance(status, str)
            else "–"
        )
        for answer, status in zip(answers, statuses, strict=True)
    ]
