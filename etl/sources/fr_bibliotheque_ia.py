"""France, Bibliothèque de l'IA territoriale: projects with artificial intelligence of local and
regional bodies, gathered by the network Les Interconnectés.

Collected: by the network among its members and others; nothing says who was asked, or that the list
is complete. Each row is a project and who carries it. The table of places says which bodies are
local governments: regions and a water syndicate are none.

Choices made here. One body's number (SIRET) was dragged over four rows and grew with each, and one
city bears its metropolis's, so body and project identify a row and no number is read. Status: an
experiment is a pilot; a project being rolled out is in development, as it is not said that anybody
works with it; a finished project (Terminé) says nothing about its result, so that is unknown.
Start: the month in which the project began, as an announcement. Sector: from the theme. Met by
residents: where the public is among those a service is for. Supplier: only where a body built it
itself; partners are named, without their part.

Cannot tell: what kind of system a project makes, whether it is in use, what has ended when, and
which bodies have no projects. Several links lead to a supplier or a press kit, not to the body.
"""

import pandas as pd

from etl import read
from etl.reference import word
from etl.source import Fill, Origin, Snapshot

ORIGIN = Origin(
    title="Bibliothèque de l'IA territoriale",
    publisher="Les Interconnectés, France",
    url="https://github.com/LesInterconnectes/Bibliotheque-IA-territoriale",
    licence="None stated: facts only",
    licence_note="No licence in the repository that holds the list; to be asked for",
    citation="Les Interconnectés, Bibliothèque de l'IA territoriale, edition of {day}",
    collection_kind="collection",
    frame="Local and regional bodies of France whose projects the network lists",
    caveat=(
        "Counts only, no shares. Projects, not systems: a finished project says nothing about use,"
        " and the date is that of the project's start. Technology is not stated."
    ),
    by_hand=(
        "Nothing is fetched, as no licence is stated. Save csv/data.csv of the repository as"
        " data_facts.csv in {folder}, without its columns on contacts and descriptions."
    ),
)

LIBRARY = "data_facts.csv"
BODY, PROJECT, FOR = "Nom_collectivite", "Nom_du_projet", "Audience"
STATUSES = {
    "En expérimentation": "pilot",
    "En déploiement": "in_development",
    "Terminé": "unknown",
    "Terminée": "unknown",
    "Abandonné": "retired",
}
# The themes of the network's own data model, and as the list spells them.
SECTORS = {
    "Transition écologique": "environmental_protection",
    "Transition écologique et énergétique": "environmental_protection",
    "Mobilité": "transport",
    "Mobilités": "transport",
    "Attractivité et développement": "economic_affairs",
    "Citoyenneté": "general_public_services",
    "Administration et organisation interne": "general_public_services",
    "Gouvernance et socles technologiques": "general_public_services",
    "Santé et solidarité": "not_stated",  # two sectors in one
    "": "not_stated",
}
PUBLIC = {"Grand public": "yes", "Bénéficiaire": "yes"}
RESIDENTS_FACING = PUBLIC | dict.fromkeys(
    (
        "Agent",
        "Élu",
        "Collectivités",
        "Aménageurs",
        "Association",
        "Entreprises",
        "Établissement scolaire",
        "Établissement santé",
    ),
    "no",
)
RESIDENTS_FACING[""] = "unknown"
OWN_WORK = {"développé en régie": "in-house"}


def rows(snapshots: list[Snapshot]) -> pd.DataFrame:
    """One row a project. Adds key, link, vendor and the audience that decides; names lose their
    line breaks."""
    frame = read.csv_rows(
        snapshots[-1].path(LIBRARY), needs=[BODY, PROJECT, FOR, "Partenaires", "URL_Service"]
    )
    for name in (BODY, PROJECT):
        frame[name] = frame[name].str.split().str.join(" ")
    link = frame["URL_Service"]
    return frame.assign(
        key=frame[BODY] + "/" + frame[PROJECT],
        link=link.where(link.str.match(r"^https?://\S+$"), ""),
        vendor=frame["Partenaires"].map(lambda text: OWN_WORK.get(word(text), "")),
        audience=frame[FOR].map(_deciding),
    )


def _deciding(audiences: str) -> str:
    """Of those a service is for, one that nobody knows, else the public, else the first."""
    known, public = ({word(text) for text in codes} for codes in (RESIDENTS_FACING, PUBLIC))
    named = [text.strip() for text in audiences.split(",")]
    return min(named, key=lambda text: (word(text) in known, word(text) not in public))


FILLS = [
    Fill(
        table="deployment",
        rows=rows,
        columns={
            "key": "key",
            BODY: "body",
            PROJECT: "name",
            "Theme": "sector",
            "Statut_du_projet": "status",
            "Date_de_demarrage": "start_date",
            "vendor": "vendor",
            "audience": "residents_facing",
            "link": "evidence_url",
        },
        codes={
            "sector": SECTORS,
            "status": STATUSES,
            "residents_facing": RESIDENTS_FACING,
        },
        constants={"is_ai": "yes", "start_kind": "announcement"},
    )
]
