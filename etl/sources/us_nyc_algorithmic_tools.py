"""New York City's algorithmic tools: what the city's agencies report each year under Local Law 35
of 2022.

Collected: every agency must report each algorithmic tool it has used once or more in the calendar
year. The reports for 2022 name 31 tools, those for 2023 name 45; a tool of the same agency and name
(but for case and blanks) in both counts once, by its later report. Some tools changed their name
between the years and stay two records here; the table of same systems links those that are known.

Choices made here. Status: the law asks for tools in use, so a report says in use, and a tool that
was reported for 2022 and not again keeps that last word. Sector: from the agency, by the table
below, since the reports name none. Technology: the tool's own name where it says facial
recognition, chatbot or generative AI, else the first of its analysis types; the reports for 2022
have no analysis types. "Matching" is the city's word and also holds sounds and crime patterns that
are compared. The reports since 2024 give a type of computation instead: what scores, ranks,
forecasts, classifies or clusters is prediction and scoring here; "Data generation", the city's word
for what writes, speaks, captions, translates or draws, is generative AI. Sector and technology are
thus led from words of another kind: they count as coded, and what somebody has read of a tool takes
their place (see etl/coding.py). The types themselves are kept in the city's words.

Two layouts, told apart by their columns: the table as it was received in May 2024, and the one the
city publishes since 2025, which `fetch` brings: first use stands in `date_first_use`, agencies are
written out, and what is not known is "NA". Agencies get their short names back, so that a tool
keeps its key. The later layout's words were read in a copy of 2025 with the reports for 2022 to
2024, 132 rows (public repository city_pulse, mcp_server/data/algorithmic_tools.csv); of the 27
columns of 2026 only the names were found (a public SELECT over jaw4-yuem), where the year is called
`_year` in the copy and `year` in what is made of it. So a table without `year` is refused, as is a
row of an agency or type that is not listed here.

Cannot tell: whether a tool is AI (the law covers simpler tools too); what agencies outside the law
use; whether residents meet the tool. Month 00 of a first use means that only the year is known.
"""

import pandas as pd

from etl import read
from etl.layout import Layout, layout_of
from etl.reference import word
from etl.source import Fill, Origin, Snapshot
from words.said import said

ORIGIN = Origin(
    title="New York City Algorithmic Tools Compliance Report",
    publisher="City of New York, Office of Technology and Innovation",
    url="https://data.cityofnewyork.us/d/jaw4-yuem",
    licence="NYC Open Data terms of use",
    licence_note="NYC Open Data; to be confirmed with the publisher",
    citation="City of New York, Algorithmic Tools Compliance Report, NYC Open Data jaw4-yuem",
    collection_kind="register",
    known_as="US-NYC-LL35",
    frame="Agencies of New York City; one city",
    frame_size=1,
    caveat=(
        "Reporting is mandatory for city agencies. A tool reported for 2022 and not again may have"
        " ended or changed its name. Sectors follow from the agency. Whether a tool is AI is not"
        " stated."
    ),
    downloads={
        "algorithm_tool_compliance.csv": (
            "https://data.cityofnewyork.us/resource/jaw4-yuem.csv?$limit=50000"
        )
    },
    by_hand=(
        "Open https://data.cityofnewyork.us/d/jaw4-yuem, choose Export and CSV, and save it as "
        "algorithm_tool_compliance.csv in {folder}."
    ),
)

REPORTS = "algorithm_tool_compliance.csv"
EVERY = ["year", "agency", "tool_name", "analysis_type", "vendor_name"]
AS_RECEIVED_IN_2024 = Layout(
    [*EVERY, "date_use"],
    [
        "tool_desc_brief",
        "tool_desc_detail",
        "data",
        "vendor",
        "data_training",
        "data_input",
        "data_output",
        "vendor_desc",
        "identifying_info",
        "population_type",
        "updated",
        "updated_desc",
    ],
)
SINCE_2025 = Layout(
    [*EVERY, "date_first_use", "computation_type"],
    [
        "department",
        "purpose_type",
        "autonomy",
        "frequency",
        "population_type",
        "population_type_individual",
        "population_type_other",
        "website",
        "tool_desc",
        "purpose_desc",
        "updated",
        "updated_desc",
        "identifying_info",
        "data_training",
        "data_input",
        "data_output",
        "vendor",
        "vendor_type",
        "vendor_desc",
        "data_2022",
        "vendor_2022",
    ],
)
NOT_GIVEN = ["NA", "N/A", "None"]
AGENCIES_IN_FULL = {
    "Administration for Children's Services": "ACS",
    "Commission on Racial Equity": "CORE",
    "Department of Consumer and Worker Protection": "DCWP",
    "Department of Environmental Protection": "DEP",
    "Department of Corrections": "DOC",
    "NYC Public Schools": "DOE",
    "Department of Health and Mental Hygiene": "DOHMH",
    "Department of Investigation": "DOI",
    "Department of Social Services": "DSS",
    "Department of Transportation": "DOT",
    "Fire Department": "FDNY",
    "Health + Hospitals": "HH",
    "Mayor's Office": "MO",
    "New York Police Department": "NYPD",
    "Office of Chief Medical Examiner": "OCME",
    "Office of Technology and Innovation": "OTI",
    "School Construction Authority": "SCA",
}


def rows(snapshots: list[Snapshot]) -> pd.DataFrame:
    """One row a report. Adds key (agency/tool_name), sector and technology, and `tool`, by which
    reports repeat."""
    path = snapshots[-1].path(REPORTS)
    frame = read.csv_rows(path)
    if layout_of(path, frame, [SINCE_2025, AS_RECEIVED_IN_2024]) is SINCE_2025:
        frame = _as_received_in_2024(frame)
    key = frame["agency"] + "/" + frame["tool_name"]
    in_name = frame["tool_name"].map(
        lambda name: next((term for term in NAMED if term.casefold() in name.casefold()), "")
    )
    return frame.assign(
        key=key,
        tool=key.map(word),
        sector=frame["agency"],
        technology=in_name.where(in_name != "", _kind(frame)),
        technology_as_stated=_kinds(frame),
    )


def _as_received_in_2024(frame: pd.DataFrame) -> pd.DataFrame:
    """The later layout with the earlier one's short names of agencies and its column of first use;
    what is not given is empty."""
    frame = frame.mask(frame.isin(NOT_GIVEN), "")
    return frame.assign(
        agency=frame["agency"].replace(AGENCIES_IN_FULL), date_use=frame["date_first_use"]
    )


def _kinds(frame: pd.DataFrame) -> pd.Series:
    """A report's analysis types, or its computation types where there are no such."""
    analysis = frame["analysis_type"]
    computation = frame.get("computation_type", pd.Series("", index=frame.index))
    return analysis.where(analysis != "", computation)


def _kind(frame: pd.DataFrame) -> pd.Series:
    """The first of a report's types."""
    return _kinds(frame).str.split("[;:]").str[0]


def _reported_again(frame: pd.DataFrame) -> pd.Series:
    return frame["year"] < frame.groupby("tool")["year"].transform("max")


AGENCIES = {
    "ACS": "social_protection",
    "DCWP": "economic_affairs",
    "DEP": "environmental_protection",
    "DOC": "public_order_safety",
    "DOE": "education",
    "DOHMH": "health",
    "DOI": "public_order_safety",
    "DSS": "social_protection",
    "CORE": "general_public_services",
    "DOT": "transport",
    "FDNY": "public_order_safety",
    "HH": "health",
    "MO": "general_public_services",
    "NYPD": "public_order_safety",
    "OCME": "public_order_safety",
    "OTI": "general_public_services",
    "SCA": "education",
}
NEW_YORK = "us-3651000"  # every agency that reports is the city's own
NAMED = {
    "Facial Recognition": "biometric_identification",
    "Chatbot": "chatbot_assistant",
    "Gen AI": "generative_ai",
}
ANALYSES = {
    "Computer vision": "computer_vision",
    "Matching": "recommendation_matching",
    "Optimization": "optimisation_planning",
    "Predictive modeling": "prediction_scoring",
    "Speech and language processing": "language_processing",
    "Other": "other",
    "": "not_stated",
}
COMPUTATIONS = {
    "Scoring": "prediction_scoring",
    "Ranking": "prediction_scoring",
    "Forecasting": "prediction_scoring",
    "Classification": "prediction_scoring",
    "Clustering": "prediction_scoring",
    "Data generation": "generative_ai",
    "Not specified": "not_stated",
}

FILLS = [
    Fill(
        table="deployment",
        rows=rows,
        columns={
            "key": "key",
            "agency": "body",
            "tool_name": "name",
            "sector": "sector",
            "technology": "technology",
            "technology_as_stated": "technology_as_stated",
            "date_use": "start_date",
            "vendor_name": "vendor",
            "year": "evidence_date",
        },
        mapped=("sector", "technology"),
        codes={"sector": AGENCIES, "technology": NAMED | ANALYSES | COMPUTATIONS},
        constants={
            "place_id": NEW_YORK,
            "status": "in_use",
            "start_kind": "first_use",
            "evidence_url": ORIGIN.url,
        },
        aside=[
            (
                "superseded",
                said("aside-reported-later"),
                _reported_again,
            )
        ],
    )
]
