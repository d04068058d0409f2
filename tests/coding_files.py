"""A raw folder with three entries of the Dutch register, three tools of New York and a coding of
them."""

from datetime import date
from pathlib import Path

AS_OF = date(2026, 11, 29)
REGISTER = """{"algoritmes": [
 {"id": "1", "organisatie": "Gemeente Delft", "status": "in_gebruik", "title": "Lakken",
  "impactassessment": "Ja", "url": "https://example.org/1"},
 {"id": "2", "organisatie": "Gemeente Delft", "status": "in_gebruik", "title": "Regels",
  "impactassessment": "Nee", "url": "https://example.org/2"},
 {"id": "3", "organisatie": "Gemeente Delft", "status": "in_gebruik", "title": "Ongelezen",
  "impactassessment": "Onbekend", "url": "https://example.org/3"}]}"""
FACTS = """algorithm_id,organization,name,category,status,provider,publication_category,begin_date
1,Gemeente Delft,Lakken,Verkeer,In gebruik,,Hoog-risico AI-systeem,
"""
REPORTS = """year,agency,tool_name,analysis_type,vendor_name,date_use
2023,DOT,Read Tool,Predictive modeling,,2020/00
2023,DOT,Unread Tool,Computer vision,,2020/00
2023,DOT,Doubtful Tool,Matching,,2020/00
"""
CODES = (
    "deployment_id,unit,technology,is_ai,sector,residents_facing,technology_decided,is_ai_decided,"
    "sector_decided,residents_facing_decided,confidence\n"
)
SYSTEMS = CODES + (
    "nl_algorithm_register:1,u1,language_processing,no,general_public_services,no,"
    "agreed,adjudicated,agreed,agreed,high\n"
    "nl_algorithm_register:2,u2,rules_automation,cannot_tell,social_protection,cannot_tell,"
    "corrected,agreed,agreed,agreed,low\n"
)
LABELS = """unit,label_en,purpose_en
u1,Document redaction,Blacks out personal data in documents
u2,Benefit rules,
"""
OTHERS = """deployment_id,technology_c,technology_d,technology,is_ai_c,is_ai_d,is_ai,purpose_en
us_nyc_algorithmic_tools:DOT/Read Tool,optimisation_planning,optimisation_planning,\
optimisation_planning,yes,yes,yes,Plans where crossings are painted
us_nyc_algorithmic_tools:DOT/Doubtful Tool,other,robotics,cannot_tell,no,yes,cannot_tell,Finds
"""
READING = """unit,technology,is_ai,sector,residents_facing
u1,language_processing,{is_ai},general_public_services,no
u2,rules_automation,yes,social_protection,no
"""
VALIDITY = """unit,technology_methods,technology_consensus,is_ai_methods,is_ai_consensus
u1,language_processing,language_processing,yes,no_consensus
u2,other,rules_automation,no,no
"""
CODING = {
    "systems.csv": SYSTEMS,
    "labels.csv": LABELS,
    "tech_watch_nyc.csv": OTHERS,
    "coder_a.csv": READING.format(is_ai="no"),
    "coder_b.csv": READING.format(is_ai="yes"),
    "validity.csv": VALIDITY,
}


def raw_files(folder: Path, **changed: str | None) -> Path:
    """A raw folder with three entries of the register, three tools and a coding, whose files
    (`systems` for systems.csv) may say something else or, for None, be missing."""
    files = {
        "nl_algorithm_register/2026-08-08/algoritmes.json": REGISTER,
        "nl_algorithm_register/2026-01-02/register_facts.csv": FACTS,
        "us_nyc_algorithmic_tools/2024-05-01/algorithm_tool_compliance.csv": REPORTS,
    } | {
        f"forum_coding/2026-11-29/{name}": changed.get(name.removesuffix(".csv"), text)
        for name, text in CODING.items()
    }
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if text is not None:
            path.write_text(text, encoding="utf-8")
    return folder
