"""Norway's overview of projects with artificial intelligence in the public sector, kept by the
Norwegian Digitalisation Agency.

Collected: by the agency, where it heard or read of a project; the overview is not complete. Each
row is a project with its owner. Here count the owners that the overview puts among Kommunal sektor
or Kommunal virksomhet; all others are set aside by the kind they are given.

Choices made here. A row's number is only its line, so owner and title identify a project. Status:
most rows state none, which is unknown; a project that is Avsluttet (ended) says nothing about its
result, so that is unknown too. The years are the project's, not the system's: the first is an
announcement, the second is taken only for a pilot, which ends with its project. Technology: the
narrowest word of the classification, where there is one, else a word of the title that names a
method (prediction, route optimisation). The column on sectors calls itself internal and not for
publication, and counts map-making among health; it is not read.

Cannot tell: whether most projects came to anything, or still run; how many municipalities have
projects (14 rows name five of 357); sector and supplier: partners are named, without their part.
"""

import re

import pandas as pd

from etl import read
from etl.reference import word
from etl.source import Fill, Origin, Snapshot
from words.said import said

ORIGIN = Origin(
    title="AI projects in the public sector of Norway",
    publisher="Norwegian Digitalisation Agency (Digdir)",
    url="https://github.com/Informasjonsforvaltning/ai-project-service",
    licence="Apache-2.0, of the repository that serves the list",
    licence_note="Stated in the agency's repository ai-project-service",
    citation=(
        "Digitaliseringsdirektoratet, Oversikt over KI-prosjekter i offentlig sektor, edition of"
        " {day}"
    ),
    collection_kind="collection",
    frame="AI projects of Norwegian public bodies; the list is not complete",
    caveat=(
        "Counts only, no shares. Projects, not systems: most state no status, and a project's years"
        " are not those of a system in use. Municipal owners only."
    ),
    by_hand=(
        "Nothing is fetched, as the list holds free text that can name people. Save the list of the"
        " repository Informasjonsforvaltning/ai-project-service as ai_projects_norwegian_state.csv"
        " in {folder}, with its columns on description and purpose emptied."
    ),
)

PROJECTS = "ai_projects_norwegian_state.csv"
OWNER, TITLE, KIND, CLASSES = "Prosjekteier", "Prosjekttittel", "Eiertype", "Klassifisering"
LINK = "Lenke til prosjekt"
MUNICIPAL = {"kommunal sektor", "kommunal virksomhet"}
OTHERS = {
    "annet",
    "statlig foretak",
    "statlig selskap",
    "statlig virksmhet",  # as one row has it
    "statlig virksomhet",
}
PILOT = "pilot"
STATUSES = {
    "Planlagt": "planned",
    "I utvikling": "in_development",
    "Pågående": "in_development",
    "Pilot": PILOT,
    "Implementert": "in_use",
    "I bruk": "in_use",
    "Avsluttet": "unknown",
    "": "unknown",
}
# The narrowest first: who ticks every class has at least the kind that the first of them names.
CLASSES_OF_KIND = {
    "Chatbot": "chatbot_assistant",
    "Computer vision": "computer_vision",
    "Audio processing": "speech_audio",
    "Natural language processing": "language_processing",
    "Optimisation": "optimisation_planning",
}
METHODS = dict.fromkeys(
    (
        "Machine learning",
        "Knowledge representation",
        "Searching",
        "Robotics and Automation",
        "AI Services",
        "AI Ethics",
        "Philosophy of AI",
        "Multiple AI techniques",
    ),
    "other",
)
IN_TITLES = {
    "prediksjon": "prediction_scoring",
    "forutsigelse": "prediction_scoring",
    "ruteoptimalisering": "optimisation_planning",
    "": "not_stated",
}
TECHNOLOGIES = CLASSES_OF_KIND | METHODS | IN_TITLES


def rows(snapshots: list[Snapshot]) -> pd.DataFrame:
    """One row a project. Adds key, technology (the deciding word) and end_year; a kind of owner
    that is not known is refused."""
    needs = [OWNER, TITLE, KIND, CLASSES, LINK, "Status", "Prosjektslutt"]
    frame = read.csv_rows(snapshots[-1].path(PROJECTS), needs=needs)
    frame[TITLE] = frame[TITLE].str.split().str.join(" ")
    strange = ~frame[KIND].map(word).isin(MUNICIPAL | OTHERS) & (frame["problem"] == "")
    link = frame[LINK]
    return frame.assign(
        key=frame[OWNER] + "/" + frame[TITLE],
        technology=[
            _deciding_word(*texts) for texts in zip(frame[CLASSES], frame[TITLE], strict=True)
        ],
        end_year=frame["Prosjektslutt"].where(frame["Status"].map(word) == PILOT, ""),
        link=link.where(link.str.match(r"^https?://\S+$"), ""),
        problem=frame["problem"].mask(strange, "unknown_code"),
        accepted=frame["accepted"].mask(strange, " | ".join(sorted(MUNICIPAL | OTHERS))),
        problem_field=KIND,
        problem_value=frame[KIND],
    )


def _deciding_word(classes: str, title: str) -> str:
    """The class that says most narrowly what a project makes, or one that nobody knows; a word of
    the title where there is no class, else nothing."""
    stated = [text.strip() for text in re.split(r"[\r\n,;]+", classes) if text.strip()]
    if not stated:
        return next(text for text in IN_TITLES if text in title.casefold())
    order = [word(text) for text in CLASSES_OF_KIND | METHODS]
    return min(stated, key=lambda text: order.index(word(text)) if word(text) in order else -1)


FILLS = [
    Fill(
        table="deployment",
        rows=rows,
        columns={
            "key": "key",
            OWNER: "body",
            TITLE: "name",
            "Status": "status",
            "technology": "technology",
            "Prosjektstart": "start_date",
            "end_year": "end_year",
            "link": "evidence_url",
        },
        codes={"status": STATUSES, "technology": TECHNOLOGIES},
        constants={"is_ai": "yes", "start_kind": "announcement"},
        aside=[
            (
                "out_of_scope",
                said("aside-no-municipal-owner"),
                lambda frame: frame[KIND].map(word).isin(OTHERS),
            )
        ],
    )
]
