"""New York City's algorithmic tools: what the city's agencies report each year under Local Law 35 of 2022.

Collected: every agency must report each algorithmic tool it has used once or more in the calendar year. The reports
for 2022 name 31 tools, those for 2023 name 45; a tool of the same agency and name (but for case and blanks) in both
counts once, by its later report. Some tools changed their name between the years and stay two records here; the
table of same systems links those that are known.

Choices made here. Status: the law asks for tools in use, so a report says in use, and a tool that was reported for
2022 and not again keeps that last word. Sector: from the agency, by the table below, since the reports name none.
Technology: the tool's own name where it says facial recognition, chatbot or generative AI, else the first of its
analysis types; the reports for 2022 have no analysis types. "Matching" is the city's word and also holds sounds and
crime patterns that are compared.

Cannot tell: whether a tool is AI (the law covers simpler tools too); what agencies outside the law use; whether
residents meet the tool. Month 00 of a first use means that only the year is known. The live table has had other
columns since 2025, so it is no download of this source.
"""

import pandas as pd

from etl import read
from etl.reference import word
from etl.source import Fill, Origin, Snapshot

ORIGIN = Origin(
    title="New York City Algorithmic Tools Compliance Report",
    publisher="City of New York, Office of Technology and Innovation",
    url="https://data.cityofnewyork.us/d/jaw4-yuem",
    licence="NYC Open Data terms of use",
    licence_note="NYC Open Data; to be confirmed with the publisher",
    citation="City of New York, Algorithmic Tools Compliance Report, NYC Open Data jaw4-yuem",
    collection_kind="register",
    frame="Agencies of New York City; one city",
    frame_size=1,
    caveat="Reporting is mandatory for city agencies. A tool reported for 2022 and not again may have ended or changed "
    "its name. Sectors follow from the agency. Whether a tool is AI is not stated.",
)

REPORTS = "algorithm_tool_compliance.csv"


def rows(snapshots: list[Snapshot]) -> pd.DataFrame:
    """One row a report. Adds key (agency/tool_name), place, sector and technology, and `tool`, by which reports repeat."""
    frame = read.csv_rows(snapshots[-1].path(REPORTS), needs=["year", "agency", "tool_name", "analysis_type"])
    key = frame["agency"] + "/" + frame["tool_name"]
    analysis = frame["analysis_type"].str.split("[;:]").str[0]
    named = frame["tool_name"].map(lambda name: next((term for term in NAMED if term.casefold() in name.casefold()), ""))
    return frame.assign(
        key=key, tool=key.map(word), place="New York City " + frame["agency"], sector=frame["agency"],
        technology=named.where(named != "", analysis),
    )  # fmt: skip


def _reported_again(frame: pd.DataFrame) -> pd.Series:
    return frame["year"] < frame.groupby("tool")["year"].transform("max")


AGENCIES = {
    "ACS": "social_protection", "DCWP": "economic_affairs", "DEP": "environmental_protection", "DOC": "public_order_safety",
    "DOE": "education", "DOHMH": "health", "DOI": "public_order_safety", "DSS": "social_protection",
    "FDNY": "public_order_safety", "HH": "health", "MO": "general_public_services", "NYPD": "public_order_safety",
    "OCME": "public_order_safety", "OTI": "general_public_services", "SCA": "education",
}  # fmt: skip
NAMED = {"Facial Recognition": "biometric_identification", "Chatbot": "chatbot_assistant", "Gen AI": "generative_ai"}
ANALYSES = {
    "Computer vision": "computer_vision", "Matching": "recommendation_matching", "Optimization": "optimisation_planning",
    "Predictive modeling": "prediction_scoring", "Speech and language processing": "language_processing", "Other": "other",
    "": "not_stated",
}  # fmt: skip

FILLS = [
    Fill(
        table="deployment",
        rows=rows,
        columns={
            "key": "key", "agency": "body", "place": "place", "tool_name": "name", "sector": "sector", "technology": "technology",
            "date_use": "start_date", "vendor_name": "vendor",
        },
        codes={"sector": AGENCIES, "technology": NAMED | ANALYSES},
        constants={"status": "in_use", "start_kind": "first_use", "evidence_url": ORIGIN.url},
        aside=[("superseded", "the agency reported a tool of this name again in a later year", _reported_again)],
    )
]  # fmt: skip
