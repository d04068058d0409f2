"""The ten founding cities of the Mayors AI Forum, coded from public pages in November 2026.

Collected: two coders read the openings of public pages, one half of the cities each (files A and
B): systems in use, planned or ended, and nineteen items of governance a city. Every row has its
link. Second links (companions_A) and the populations the coders noted are not read here;
populations come from the table of places.

Choices made here. Place: the city, or the borough the body names; a body that stands for two
boroughs gives two records of one system. A national agency's or a regional body's system stands
in the city it was coded for, and `data/reference/record_corrections.csv` says its level. Sector:
the coders used the divisions of COFOG, where transport is part of economic affairs; a row of
economic affairs whose body does nothing but transport, by the list below, is transport, and so are
nine systems of other bodies that the same table names. A start date without a kind is one of
evidence. Purpose and detail are the coders' own notes, one line each; a note that named a person is
worded anew by `data/reference/record_notes.csv`. AI: as listed, except systems whose own pages do
not call them AI, named below. An answer of "not found" is no answer: no document was found in the
pages read, which proves nothing.

Cannot tell: what stands deeper in the documents or on no public page. Kyiv and Nairobi are
thinnest; San Antonio's governance leans on one secondary directory; many answers of "partly" rest
on neighbouring rules such as surveillance, data or procurement.
"""

from collections.abc import Iterable

import pandas as pd

from etl import read
from etl.source import Fill, Origin, Snapshot

ORIGIN = Origin(
    title="Desk research on the founding cities of the Mayors AI Forum",
    publisher="Compiled for this dashboard",
    url="https://bloombergcities.jhu.edu/",
    licence="Facts; each row cites the page it was read on",
    licence_note=(
        "The research has no page of its own; the link is that of the Forum's university partner"
    ),
    citation="Mayors AI Forum dashboard, desk research on the ten founding cities, November 2026",
    collection_kind="membership",
    frame="The ten founding cities of the Mayors AI Forum",
    frame_size=10,
    broad_sector="economic_affairs",
    caveat=(
        "Coded from the openings of public pages, not from whole documents. Not found is not no."
        " Cities that publish more show more; Kyiv and Nairobi are thinnest."
    ),
    by_hand=(
        "Coded by people from many public pages, and published nowhere: save the files of a new"
        " round in {folder}."
    ),
)

HALVES = ("A", "B")
SURVEY = "forum_desk_research:2026"


# Columns that both halves must have: beside the other one, a column that one lacks would be there.
SYSTEM_COLUMNS = {
    "city": "place",
    "body": "body",
    "system_name": "name",
    "technology": "technology",
    "lifecycle_status": "status",
    "start_year": "start_date",
    "start_date_kind": "start_kind",
    "end_year": "end_year",
    "vendor": "vendor",
    "residents_facing": "residents_facing",
    "evidence_note": "purpose",
    "source_url": "evidence_url",
}
ANSWER_COLUMNS = {
    "item_code": "question_id",
    "city": "place",
    "answer": "answer",
    "detail": "detail",
    "source_url": "evidence_url",
    "year": "evidence_year",
}


def _both(snapshots: list[Snapshot], table: str, needs: Iterable[str]) -> pd.DataFrame:
    """Both coders' rows of one table."""
    halves = [
        read.csv_rows(snapshots[-1].path(f"{table}_{half}.csv"), needs=needs) for half in HALVES
    ]
    return pd.concat(halves, ignore_index=True)


def deployments(snapshots: list[Snapshot]) -> pd.DataFrame:
    """One row a system. Adds key (city/system, with /body where that repeats), sector, start kind
    as judged, and is_ai."""
    frame = _both(snapshots, "deployments", [*SYSTEM_COLUMNS, "purpose_sector"])
    key = frame["city"] + "/" + frame["system_name"]
    transport = (frame["purpose_sector"] == "economic affairs") & frame["body"].isin(
        TRANSPORT_BODIES
    )
    return frame.assign(
        key=key.where(~key.duplicated(keep=False), key + "/" + frame["body"]),
        sector=frame["purpose_sector"].mask(transport, "transport"),
        is_ai=key.isin(NOT_CALLED_AI).map({True: "not called AI", False: "listed"}),
        near=frame["body"],
    )


def governance(snapshots: list[Snapshot]) -> pd.DataFrame:
    """One row a city and item. Its one answer says three things: the answer, whether there is one,
    its SDMX status."""
    frame = _both(snapshots, "governance", ANSWER_COLUMNS)
    return frame.assign(answer_status=frame["answer"], obs_status=frame["answer"])


TRANSPORT_BODIES = {
    "Boston Transportation Department",
    "Boston Transportation Department / Streets Cabinet",
    "TransMilenio S.A.",
    "Secretaría Distrital de Movilidad",
    "Kyiv public transport (trolleybus fleet)",
    "Transport for London",
    "Transport for London (DLR, KeolisAmey Docklands)",
    "EMT Madrid",
    "Ayuntamiento de Madrid (Mobility)",
    "Kenya Urban Roads Authority (national agency)",
    "VIA Metropolitan Transit (regional agency)",
    "SFMTA",
    "San Antonio International Airport (city)",
    "San Francisco International Airport",
}
NOT_CALLED_AI = {
    "San Francisco/Bus cameras enforcing transit-only lanes",
    "San Francisco/Driver safety video analytics",
    "San Francisco/Flock licence plate reader network",
    "San Francisco/Vehicle-mounted plate readers for parking",
    "San Francisco/Gunshot detection hardware and services",
    "San Francisco/Airport gunshot and aggression sound detection",
    "Madrid/Madrid-DBP building licence automation",
    "Tokyo/Sewer pipe deterioration auto-assessment",
    "Tokyo/Emergency demand forecasting trial",
    "San Antonio/Street scan and repair priority algorithm",
}
SECTORS = {
    "general public services": "general_public_services",
    "defence": "defence",
    "public order and safety": "public_order_safety",
    "economic affairs": "economic_affairs",
    "transport": "transport",
    "environmental protection": "environmental_protection",
    "housing and community amenities": "housing_community",
    "health": "health",
    "recreation, culture and religion": "recreation_culture_religion",
    "education": "education",
    "social protection": "social_protection",
}
TECHNOLOGIES = {
    "chatbot/virtual assistant": "chatbot_assistant",
    "generative AI": "generative_ai",
    "computer vision": "computer_vision",
    "biometric identification": "biometric_identification",
    "automated licence-plate recognition": "licence_plate_recognition",
    "speech/audio": "speech_audio",
    "prediction/scoring": "prediction_scoring",
    "optimisation/planning": "optimisation_planning",
    "recommendation/matching": "recommendation_matching",
    "language processing": "language_processing",
    "rules/automation": "rules_automation",
    "robotics": "robotics",
    "other": "other",
}
STATUSES = {
    "planned": "planned",
    "in development": "in_development",
    "pilot": "pilot",
    "in use": "in_use",
    "retired": "retired",
    "unknown": "unknown",
}
START_KINDS = {
    "deployment": "deployment",
    "pilot start": "pilot_start",
    "announced": "announcement",
    "evidence date": "evidence",
    "": "evidence",
}
RESIDENTS_FACING = {"yes": "yes", "no": "no", "unknown": "unknown"}

SURVEYS = [
    {
        "survey_id": SURVEY,
        "title": "Governance of AI in the founding cities",
        "organiser": "Compiled for this dashboard",
        "reference_date": "2026-11",
        "frame": ORIGIN.frame,
        "frame_size": ORIGIN.frame_size,
        "evidence_kind": "coded_from_documents",
    }
]
# item: (topic, our wording)
ITEMS = {
    "ai_strategy": ("Strategy and leadership", "Has the city published an AI strategy?"),
    "chief_ai_officer": (
        "Strategy and leadership",
        "Is someone named to lead AI across the city government?",
    ),
    "ai_budget": (
        "Strategy and leadership",
        "Is there a budget line or contract for AI across the city government?",
    ),
    "multi_city_network": (
        "Strategy and leadership",
        "Does the city work on AI in a network of cities?",
    ),
    "ai_policy": ("Rules", "Is there a binding policy on the city's use of AI?"),
    "genai_guidelines": ("Rules", "Are there guidelines for staff on generative AI?"),
    "human_oversight_rule": ("Rules", "Must a person oversee or decide where AI is used?"),
    "facial_recognition_rule": ("Rules", "Is there a rule that bans or limits facial recognition?"),
    "procurement_clauses": ("Rules", "Are there AI clauses or checks for buying technology?"),
    "data_governance_policy": ("Rules", "Is there a policy on governing the city's data?"),
    "public_register": (
        "Openness and oversight",
        "Is there a public register of AI or algorithmic systems?",
    ),
    "impact_assessment": (
        "Openness and oversight",
        "Are AI systems assessed for risk or impact before use?",
    ),
    "public_consultation": (
        "Openness and oversight",
        "Are residents consulted on the city's use of AI?",
    ),
    "external_audit": (
        "Openness and oversight",
        "Has anyone outside the administration audited AI systems?",
    ),
    "incident_reporting": (
        "Openness and oversight",
        "Are incidents or errors of AI systems reported?",
    ),
    "staff_training": ("Capacity and tools", "Are staff trained in AI?"),
    "ai_sandbox_or_lab": ("Capacity and tools", "Is there a lab or sandbox for trying AI?"),
    "citizen_chatbot_live": ("Capacity and tools", "Is a chatbot for residents running?"),
    "internal_genai_tool": (
        "Capacity and tools",
        "Do staff have a generative AI tool from the city?",
    ),
}
QUESTIONS = [
    {
        "question_id": f"{SURVEY}:{item}",
        "survey_id": SURVEY,
        "item": item,
        "wording": wording,
        "topic": topic,
        "options": "yes|partly|no",
    }
    for item, (topic, wording) in ITEMS.items()
]
NOT_FOUND = "not found"

FILLS = [
    Fill(
        table="deployment",
        rows=deployments,
        columns=SYSTEM_COLUMNS
        | {"key": "key", "near": "place_context", "sector": "sector", "is_ai": "is_ai"},
        codes={
            "sector": SECTORS,
            "technology": TECHNOLOGIES,
            "status": STATUSES,
            "start_kind": START_KINDS,
            "is_ai": {"listed": "yes", "not called AI": "not_stated"},
            "residents_facing": RESIDENTS_FACING,
        },
    ),
    Fill(
        table="answer",
        rows=governance,
        columns=ANSWER_COLUMNS | {"answer_status": "answer_status", "obs_status": "obs_status"},
        codes={
            "question_id": {item: f"{SURVEY}:{item}" for item in ITEMS},
            "answer": {"yes": "yes", "partly": "partly", "no": "no", NOT_FOUND: ""},
            "answer_status": {
                "yes": "given",
                "partly": "given",
                "no": "given",
                NOT_FOUND: "not_found",
            },
            "obs_status": {"yes": "A", "partly": "A", "no": "A", NOT_FOUND: "M"},
        },
        constants={"evidence_kind": "coded_from_documents"},
    ),
]
