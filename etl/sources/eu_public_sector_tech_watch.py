"""Public Sector Tech Watch: cases of AI and other new technology in European public services.

Collected: by the European Commission from projects, reports, press and a self-reporting form, since
2016. Each case names one responsible organisation and its category; here count the cases whose
primary technology is artificial intelligence and whose organisation is a local government. The
alias table says which of those are hospitals, police, or names of no place; provinces and other
bodies above local governments are kept as records of their own level.

Choices made here. Sector: COFOG level I, and transport where level II says so. Technology: the
first of these that names a kind of system: a keyword (chatbot, face recognition), the main
subdomain, the second subdomain, the application type. Machine learning, automated reasoning and the
like name a method that all kinds of systems use, so where nothing else speaks they become "other";
so does robotics and automation, which holds robots and office scripts alike, unless a keyword says
robot or vehicle. Nothing is guessed from names. The publisher's classes (Learning, Perception,
Planning ...) are of another kind than ours, so a technology led from them counts as coded and
serves only cases that nobody has read (see etl/coding.py); the class itself is kept in its words.
Start: the source has one start year and does not say of what; it counts as deployment where the
system is or was in use, as pilot start for pilots, and as announcement for what is planned or in
development. Met by residents: cases of government to citizen.

Every edition has the same 56 columns, by the March 2026 file and by the inventory of the June 2026
file in the public repository localgovbench (schema_inventory_v1.csv); the latter is delimited by
semicolons and was read there in an old code page, so a file that is not UTF-8 is read as
Windows-1252 unless it says by its first bytes that it is UTF-8.

Cannot tell: how many local governments use AI, in total or in any country (cases are gathered where
somebody found them, and countries with active reporters have more); the risk category; the day or
month of the start.
"""

import re
from codecs import BOM_UTF8
from pathlib import Path

import pandas as pd

from etl import read
from etl.layout import Layout, layout_of
from etl.reference import word
from etl.source import Fill, Origin, Snapshot
from etl.sources._tech_watch_words import KEYWORDS, OTHERS
from words.said import said

ORIGIN = Origin(
    title="Public Sector Tech Watch",
    publisher="European Commission: Joint Research Centre and Interoperable Europe",
    url="https://interoperable-europe.ec.europa.eu/collection/public-sector-tech-watch",
    licence="CC BY 4.0, as users of the dataset state",
    licence_note="Stated by two users of the dataset; to be confirmed with the publisher",
    citation=(
        "European Commission, Joint Research Centre, Public Sector Tech Watch,"
        " doi:10.2905/JRC.J1MWC9R"
    ),
    collection_kind="collection",
    known_as="EU-PSTW",
    frame="European public bodies of any kind; cases are gathered where they are found",
    caveat=(
        "A collection: counts only, no shares. One start year a case, of a kind the source does not"
        " tell. Most cases name a method such as machine learning rather than a kind of system."
    ),
    downloads={
        "pstw_dataset.csv": (
            "https://interoperable-europe.ec.europa.eu/sites/default/files/custom-page"
            "/attachment/2026-06/pstw_dataset.csv"
        )
    },
    by_hand=(
        "Each edition has its own address, with its month. Where it has moved, look for the CSV on"
        " https://interoperable-europe.ec.europa.eu/collection/public-sector-tech-watch"
        "/pstw-cases-viewer-data-download, save it as pstw_dataset.csv in {folder}, and put the new"
        " address into etl/sources/eu_public_sector_tech_watch.py."
    ),
)

DATASET = "pstw_dataset.csv"
DIVISION, GROUP = (
    "Functions of Government (COFOG level I)",
    "Functions of Government (COFOG level II)",
)
DOMAIN = "AI Classification (I)"
MAIN, SECOND = (
    "AI Classification Subdomain (II) (main)",
    "AI Classification Subdomain (II) (Other I)",
)
COLUMNS = {
    "PSTW ID": "key",
    "Responsible organisation": "body",
    "Name": "name",
    "Status": "status",
    "Start Year": "start_date",
    "End Year": "end_year",
    "Company name or GovTech ID": "vendor",
    "Interaction": "residents_facing",
    "Process type": "process_type",
}
EDITION = Layout(
    [
        *COLUMNS,
        DIVISION,
        GROUP,
        MAIN,
        SECOND,
        "AI Keywords",
        "AI Classification (I)",
        "Application type",
        "Website",
        "Source",
        "Primary Technology",
        "Responsible organisation category",
    ],
    OTHERS.split("; "),
)
_LINK = re.compile(r"https?://\S*[^\s,;]")


def rows(snapshots: list[Snapshot]) -> pd.DataFrame:
    """One row a case. Adds sector, technology, start_kind and link; header names lose their outer
    blanks."""
    path = snapshots[-1].path(DATASET)
    frame = read.csv_rows(path, _encoding(path)).rename(columns=str.strip)
    layout_of(path, frame, [EDITION])
    records = frame.to_dict("records")
    return frame.assign(
        sector=frame[DIVISION].where(frame[GROUP].map(word) != "transport", "Transport"),
        technology=[_deciding_word(record) for record in records],
        technology_as_stated=[_publishers_class(record) for record in records],
        interaction=frame["Interaction"],
        start_kind=frame["Status"],
        link=[
            _first_link(record["Website"]) or _first_link(record["Source"]) for record in records
        ],
    )


def _encoding(path: Path) -> str:
    """UTF-8 where the file is that or claims to be, else Windows-1252."""
    data = read.content(path)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "utf-8-sig" if data.startswith(BOM_UTF8) else "cp1252"
    return "utf-8-sig"


def _deciding_word(record: dict) -> str:
    """The first of the source's words that names a kind of system; the main subdomain where none
    does."""
    main, second, application = record[MAIN], record[SECOND], record["Application type"]
    keywords = {word(keyword) for keyword in re.split(r"[,;\n]", record["AI Keywords"])}
    words = [keyword for keyword in KEYWORDS if keyword in keywords]
    words += [f"{main}: {application}", main, second, application]
    return next((text for text in words if word(text) in _KINDS), main)


def _publishers_class(record: dict) -> str:
    """The publisher's own class: domain and main subdomain, as it words them."""
    return ": ".join(filter(None, [record[DOMAIN].strip(), record[MAIN].strip()]))


def _first_link(text: str) -> str:
    """The first web address in a cell, which may hold several or a sentence."""
    link = _LINK.search(text)
    return link[0] if link else ""


SECTORS = {
    "General public services": "general_public_services",
    "Defence": "defence",
    "Public order and safety": "public_order_safety",
    "Economic affairs": "economic_affairs",
    "Transport": "transport",
    "Environmental protection": "environmental_protection",
    "Housing and community amenities": "housing_community",
    "Health": "health",
    "Recreation, culture and religion": "recreation_culture_religion",
    "Education": "education",
    "Social protection": "social_protection",
    "": "not_stated",
}
SUBDOMAINS = {
    "Natural language processing": "language_processing",
    "Computer vision": "computer_vision",
    "Audio processing": "speech_audio",
    "Planning and Scheduling: Predictive enforcement processes": "prediction_scoring",
    "Planning and Scheduling": "optimisation_planning",
    "Optimisation": "optimisation_planning",
    "Connected and Automated vehicles": "robotics",
    "Generative AI": "generative_ai",
    "Robotics and Automation": "other",
    "Automated reasoning and Automated Decision Making (ADM)": "rules_automation",
    "Robotics and Automation and Robotic Process Automation (RPA)": "rules_automation",
}
APPLICATIONS = {
    "Prediction and planning": "prediction_scoring",
    "Predictive enforcement processes": "prediction_scoring",
}
METHODS = {
    "Machine learning": "other",
    "Deep learning": "other",
    "Automated reasoning": "other",
    "Knowledge representation": "other",
    "Searching": "other",
    "AI Services": "other",
    "AI Ethics": "other",
    "Multiple AI techniques": "other",
    "Multi-agent systems": "other",
    "": "not_stated",
}
STATUSES = {
    "Planned": "planned",
    "In development": "in_development",
    "Pilot": "pilot",
    "Implemented": "in_use",
    "Not in use": "retired",
    "Not in use anymore": "retired",
}
START_KINDS = {
    "Planned": "announcement",
    "In development": "announcement",
    "Pilot": "pilot_start",
    "Implemented": "deployment",
    "Not in use": "deployment",
    "Not in use anymore": "deployment",
}
RESIDENTS_FACING = {"G2C": "yes", "G2G": "no", "G2B": "no", "": "unknown"}
INTERACTIONS = {
    "G2C": "government_to_citizen",
    "G2G": "government_to_government",
    "G2B": "government_to_business",
    "": "not_stated",
}
PROCESS_TYPES = {
    "Adjudication": "adjudication",
    "Enforcement": "enforcement",
    "Analysis, monitoring and regulatory research": "analysis_monitoring",
    "Internal management": "internal_management",
    "Public services and engagement": "public_services",
    "": "not_stated",
}
_KINDS = {word(theirs) for theirs in KEYWORDS | SUBDOMAINS | APPLICATIONS}


def _other_technology(frame: pd.DataFrame) -> pd.Series:
    return frame["Primary Technology"].map(word) != "artificial intelligence"


def _other_body(frame: pd.DataFrame) -> pd.Series:
    return frame["Responsible organisation category"].map(word) != "local government"


FILLS = [
    Fill(
        table="deployment",
        rows=rows,
        columns=COLUMNS
        | {
            "sector": "sector",
            "technology": "technology",
            "technology_as_stated": "technology_as_stated",
            "interaction": "interaction",
            "start_kind": "start_kind",
            "link": "evidence_url",
        },
        codes={
            "sector": SECTORS,
            "technology": KEYWORDS | SUBDOMAINS | APPLICATIONS | METHODS,
            "status": STATUSES,
            "start_kind": START_KINDS,
            "residents_facing": RESIDENTS_FACING,
            "interaction": INTERACTIONS,
            "process_type": PROCESS_TYPES,
        },
        constants={"is_ai": "yes"},
        mapped=("technology",),
        aside=[
            (
                "out_of_scope",
                said("aside-no-ai"),
                _other_technology,
            ),
            (
                "out_of_scope",
                said("aside-no-local-government"),
                _other_body,
            ),
        ],
    )
]
