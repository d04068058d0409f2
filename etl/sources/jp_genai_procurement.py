"""Generative AI that Japanese local governments put out to tender: one row a tender.

Collected: by one person from the governments' own tender pages, in September and October 2026. The
list is hand-picked and does not say that it is complete; the compiler's repository states no
licence, so facts are taken and each is shown with its tender page. Prefectures stand in it beside
cities and towns; joint bodies of several municipalities are no local government and are set aside
by the table of places.

Choices made here. Status: no tender shows that a system runs. Where a supplier was chosen
(selected) or has the contract (awarded), the system is in development, being bought; where the call
was closed or no result was seen, it is planned. Supplier: the one chosen, who in a tender that is
only "selected" is the preferred one, without a contract yet. Contract amount: only what the tender
page calls the amount of the contract; the ceiling of a budget is none. Start: the fiscal year
(April to March) that the tender belongs to, as an announcement. Sector and whether residents meet
the system: only where the compiler's category says so.

Cannot tell: whether a system went into use, or still runs: contracts end with the fiscal year and
are often renewed, so their end is not taken for the system's end. Amounts are as published, with or
without tax and for more or less than software, so they bear no ranking. Tenders nobody noticed, and
what was bought without a tender, are not in it.
"""

import pandas as pd

from etl import read
from etl.source import Fill, Origin, Snapshot

ORIGIN = Origin(
    title="Tenders for generative AI in Japanese local government",
    publisher="Public Sector AI Procurement Japan, a public repository",
    url="https://github.com/Josh-Temple/public-sector-ai-procurement-japan",
    licence="None stated: facts only, each with its tender page",
    licence_note="No licence in the compiler's repository; to be asked for",
    citation="Public Sector AI Procurement Japan, list of cases, {month}",
    collection_kind="collection",
    frame="Tenders of Japanese local governments for generative AI, picked by hand",
    caveat=(
        "Counts only, no shares. A tender is no use: a supplier chosen means in development at"
        " most. Amounts are as published, with or without tax, and bear no ranking."
    ),
    by_hand=(
        "Nothing is fetched, as no licence is stated. Save data/cases.csv of the repository as"
        " cases_facts.csv in {folder}, without its columns of free text (purpose_summary,"
        " document_bundle, source_anomaly)."
    ),
)

CASES = "cases_facts.csv"
# Chosen is not contracted, and a contract is no use: nothing here is more than in development.
STATUSES = {
    "awarded": "in_development",
    "selected": "in_development",
    "closed": "planned",
    "result_unverified": "planned",
}
METHODS = {
    "公募型プロポーザル": "open_proposal",
    "公募プロポーザル": "open_proposal",
    "公募型企画提案": "open_proposal",
    "企画提案競技": "open_proposal",
    # Any bidder who meets stated conditions may bid, and the lowest valid price wins.
    "制限付一般競争入札": "open_tender",
    "": "",
}
VOICEBOT, COUNTER = "genai_voicebot_tax_inquiries", "citizen_application_consultation_support"
OFFICE = "general_genai_rag_internal_operations"
# The compiler's categories; all are generative AI, and one names a voice that answers callers.
TECHNOLOGIES = dict.fromkeys(
    (
        COUNTER,
        OFFICE,
        "genai_pilot_rag_adoption",
        "genai_pilot_rag_governance",
        "genai_platform_rag_workflow_agent",
        "genai_rag_pilot_evaluation",
        "genai_rag_production",
        "genai_specification_authoring",
        "general_genai_pilot_rag_training",
        "general_genai_rag_deep_research_support",
        "general_genai_rag_lgwan",
        "general_genai_rag_migration",
        "general_genai_service",
        "general_genai_service_rag_dashboard",
        "general_genai_service_training",
        "general_purpose_genai",
        "municipal_genai_service",
        "shared_municipal_genai_service",
    ),
    "generative_ai",
) | {VOICEBOT: "chatbot_assistant"}
# Taxes, applications and the office's own work are general services; a general tool says nothing.
SECTORS = dict.fromkeys(TECHNOLOGIES, "not_stated") | dict.fromkeys(
    (VOICEBOT, COUNTER, OFFICE), "general_public_services"
)
RESIDENTS_FACING = dict.fromkeys(TECHNOLOGIES, "unknown") | {
    VOICEBOT: "yes",
    COUNTER: "yes",
    OFFICE: "no",
}


def rows(snapshots: list[Snapshot]) -> pd.DataFrame:
    """One row a tender. Adds currency, where an amount is stated, and the category once more for
    each field that is read from it."""
    frame = read.csv_rows(
        snapshots[-1].path(CASES),
        needs=["category", "contract_amount_jpy"],
    )
    amounts = frame["contract_amount_jpy"]
    return frame.assign(
        currency=amounts.where(amounts == "", "JPY"),
        sector=frame["category"],
        residents_facing=frame["category"],
    )


FILLS = [
    Fill(
        table="deployment",
        rows=rows,
        columns={
            "case_id": "key",
            "government_name": "body",
            "prefecture": "place_context",
            "procurement_title": "name",
            "category": "technology",
            "sector": "sector",
            "residents_facing": "residents_facing",
            "status": "status",
            "fiscal_year": "start_date",
            "selected_vendor": "vendor",
            "procurement_method": "procurement_method",
            "contract_amount_jpy": "contract_amount",
            "currency": "contract_currency",
            "source_url": "evidence_url",
        },
        codes={
            "technology": TECHNOLOGIES,
            "sector": SECTORS,
            "residents_facing": RESIDENTS_FACING,
            "status": STATUSES,
            "procurement_method": METHODS,
        },
        constants={"is_ai": "yes", "start_kind": "announcement"},
    )
]
