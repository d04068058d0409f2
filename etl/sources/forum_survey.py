"""The member survey of the dashboard's group: what its cities say of themselves, wave by wave.

Collected: the group sends each member the form that `python -m etl form` writes; cities answer in a
survey platform or in a workbook. A folder `forum_survey/DATE` holds one edition of one wave: the
platforms' exports, as received, and `wave.csv` (wave, edition, reference_date, title), which the
same command writes. `members.csv` (place_id) names who was asked; without it that is every member
in data/reference/places.csv. docs/survey.md says how a wave is run.

A membership, not a sample: every member is asked, so what is not known is what the silent ones
would have said, and shares have bounds, no sampling intervals.

Choices made here. The last finished response of a city counts. Every member is in the frame: one
that did not respond has no answers and lowers no share, but stands in the frame's size. What a
respondent left empty is missing; an item that its form did not have is not asked. Provisional and
final editions of a wave stay apart. The list of systems is the city's newest, over all waves; the
earlier ones are set aside. A start is the year the city names: of use, of the trial, or, for what
is planned, an announcement.

Cannot tell: whether what a city says of itself is so; who in the city answered; what cities that
did not respond do.
"""

from collections.abc import Callable, Iterable, Iterator

import pandas as pd

from etl import read
from etl.reference import word
from etl.source import Fill, Origin, Snapshot
from etl.sources.forum_package import OBS_STATUS
from etl.waves.editions import Wave, waves
from etl.waves.responses import Finding, Response
from words.said import said

ORIGIN = Origin(
    title="{publisher}: member survey",
    publisher="{publisher} and its member cities",
    url="{website}",
    licence="As each city has agreed when it answers",
    licence_note="Agreed in the form",
    citation="{publisher}, member survey",
    collection_kind="membership",
    frame="Every member at the time of the wave",
    caveat="What cities say of themselves. A city that did not respond is not a city without AI.",
    by_hand=(
        "Answers lie in the survey platform, behind its sign-in: export the wave there and save it"
        " in {folder} (docs/survey.md)."
    ),
)

START_KINDS = {
    "in_use": "deployment",
    "retired": "deployment",
    "pilot": "pilot_start",
    "planned": "announcement",
    "in_development": "announcement",
    "unknown": "evidence",
}
SYSTEM_COLUMNS = {
    "name": "name",
    "sector": "sector",
    "technology": "technology",
    "status": "status",
    "start": "start_date",
    "vendor": "vendor",
    "risk_scheme": "risk_scheme",
    "risk_label": "risk_label",
    "residents_facing": "residents_facing",
    "link": "evidence_url",
}
ASKED = "Members at the time of the wave"
SURVEY = ["survey_id", "title", "reference_date", "frame_size"]
QUESTION = ["question_id", "survey_id", "item", "wording", "topic", "options", "comparability"]
ANSWER = ["question_id", "place_id", "answer", "answer_status", "obs_status", "evidence_url"]
SYSTEM = ["key", "place_id", "body", "start_kind", *SYSTEM_COLUMNS.values()]


def surveys(snapshots: list[Snapshot], places: pd.DataFrame) -> pd.DataFrame:
    """One row an edition of a wave."""
    rows = []
    for wave in waves(snapshots, places):
        rows.append(
            {
                "survey_id": wave.survey_id,
                "title": f"{wave.card['title']} ({wave.card['edition']})",
                "reference_date": wave.card["reference_date"],
                "frame_size": str(len(wave.cities.frame)),
                **wave.trace,
            }
        )
    return _frame(rows, SURVEY)


def questions(snapshots: list[Snapshot], places: pd.DataFrame) -> pd.DataFrame:
    """One row an item and edition."""
    rows = []
    for wave in waves(snapshots, places):
        for item in wave.items:
            rows.append(
                {
                    "question_id": f"{wave.survey_id}:{item.item}",
                    "survey_id": wave.survey_id,
                    "item": item.common_item or item.item,
                    "wording": item.wording_en,
                    "topic": item.topic,
                    "options": item.accepted,
                    "comparability": item.comparability,
                    **wave.trace,
                }
            )
    return _frame(rows, QUESTION)


def answers(snapshots: list[Snapshot], places: pd.DataFrame) -> pd.DataFrame:
    """One row a city and item, and one row a finding."""
    rows: list[dict] = []
    for wave in waves(snapshots, places):
        rows += [row for response in wave.gathered.responses for row in _answers(wave, response)]
        rows += [_finding(finding) for finding in wave.gathered.findings]
    return _frame(rows, ANSWER)


def _answers(wave: Wave, response: Response) -> Iterator[dict]:
    """A city's row for each item. An answer that was a finding has no row: it is neither given nor
    missing."""
    for item in wave.items:
        if item.item in response.answers:
            status, answer = "given", "|".join(response.answers[item.item])
        elif not (status := response.status.get(item.item, "")):
            continue
        else:
            answer = ""
        provisional = status == "given" and wave.card["edition"] == "provisional"
        file, row = response.places.get(item.item, response.at)
        yield {
            "question_id": f"{wave.survey_id}:{item.item}",
            "place_id": response.place_id,
            "answer": answer,
            "answer_status": status,
            "obs_status": "P" if provisional else OBS_STATUS[status],
            "evidence_url": response.links.get(item.item, ""),
            "source_file": file,
            "source_row": row,
            "problem": "",
            "accepted": "",
        }


def systems(snapshots: list[Snapshot], places: pd.DataFrame) -> pd.DataFrame:
    """One row a listed system; those of a city's earlier responses are set aside."""
    rows: list[dict] = []
    editions = waves(snapshots, places)
    newest = {response.place_id: wave for wave in editions for response in wave.gathered.responses}
    names = dict(zip(places["place_id"], places["name"], strict=True))
    for wave in editions:
        for response in wave.gathered.responses:
            rows += _systems(response, names[response.place_id], newest[response.place_id], wave)
    return _frame(rows, SYSTEM)


def _systems(response: Response, body: str, newest: Wave, wave: Wave) -> Iterator[dict]:
    aside = newest is not wave
    for system, (file, row) in zip(response.systems, response.systems_at, strict=True):
        fields = {ours: system[f"systems.{theirs}"] for theirs, ours in SYSTEM_COLUMNS.items()}
        key = f"{response.place_id}/{word(fields['name'])}"
        yield fields | {
            "key": key,
            "place_id": response.place_id,
            "body": body,
            "start_kind": START_KINDS[fields["status"]],
            "source_file": file,
            "source_row": row,
            "problem": "superseded" if aside else "",
            "accepted": said("rule-newest-list", survey=newest.survey_id) if aside else "",
        }


def _finding(finding: Finding) -> dict:
    file, row = finding.at
    return {
        "source_file": file,
        "source_row": row,
        "problem": finding.problem,
        "accepted": finding.accepted,
        "problem_field": finding.column,
        "problem_value": finding.value,
    }


def _frame(rows: list[dict], columns: Iterable[str]) -> pd.DataFrame:
    """Rows as text, with all columns even where no row has one of them."""
    return pd.DataFrame(
        rows, columns=[*columns, *read.OURS, "problem_field", "problem_value"], dtype=object
    ).fillna("")


def _problems(snapshots: list[Snapshot], places: pd.DataFrame) -> pd.DataFrame:
    """No rows. Raises an ExceptionGroup of FileProblems for files and columns that were not
    read."""
    if problems := [
        problem for wave in waves(snapshots, places) for problem in wave.gathered.problems
    ]:
        raise ExceptionGroup("not read", problems)
    return pd.DataFrame(columns=read.OURS)


def _fill(table: str, rows: Callable, columns: list[str], **constants: str) -> Fill:
    return Fill(
        table,
        rows,
        {name: name for name in columns},
        constants=constants,
        reads_places=True,
        is_of_its_day=True,
    )


FILLS = [
    _fill(
        "survey",
        surveys,
        SURVEY,
        organiser="{publisher}",
        frame=ASKED,
        evidence_kind="self_reported",
    ),
    _fill("question", questions, QUESTION),
    _fill("answer", answers, ANSWER, evidence_kind="self_reported"),
    _fill("deployment", systems, SYSTEM, is_ai="yes"),
    _fill("answer", _problems, []),
]
