"""What who fills in a table of a package is told beside the schema's own words: a note where the
description speaks of releases, and one worked row.

The guided workbook is made from this, from the labels of the columns and from the code lists.
"""

from schema import fields

ORDER = ("deployment", "place", "survey", "question", "answer", "reply")  # as a person fills them
# table -> column -> note
NOTES = {
    "deployment": {
        "deployment_id": (
            "A short name or number of your own, such as chatbot-1. Keep it from one delivery to"
            " the next: that is how a change is told from a new system"
        ),
        "place_id": "Your city, from the list or by its place_id; for a name the check proposes it",
        "body": "The office or company of the city that runs the system, as it calls itself",
        "name": "What the system is called",
        "label_en": "The name in English, where it is in another language; at most 80 characters",
        "purpose": (
            "What it is for, in one line, best in English; at most 200 characters, without"
            " addresses and telephone numbers"
        ),
        "technology": "What kind of system it is; for several kinds, the one that matters most",
        "technology_as_stated": "Its class in the publisher's words, where one is published",
        "status": "Where the system stands today",
        "start_date": (
            "When it started, as exactly as you know it: 2023, May 2023, Q2 2023 or 14 March 2023"
        ),
        "start_kind": "What happened on that date",
        "risk_scheme": "The scheme that the risk category is of, such as EU AI Act",
        "risk_label": "The category in the words of that scheme; both or neither",
        "impact_assessment": "Whether its impact or risk was assessed",
        "is_ai": "Whether it learns from data, recognises or generates; not fixed rules alone",
        "process_type": "The kind of administrative work it is part of",
        "evidence_url": "A public page about it: one address that begins with https://",
    },
    "place": {
        "place_id": "Country and official code, such as es-28079",
        "name": "The place's name in English, or in Latin letters",
        "country": "Two capital letters, such as ES",
    },
    "survey": {
        "survey_id": "A short name of your own, such as wave-1",
        "evidence_kind": "How the answers came about",
    },
    "question": {
        "question_id": "A short name of your own, such as strategy",
        "survey_id": "The survey, as the sheet of surveys calls it",
        "wording": "The question, in short words of your own",
    },
    "answer": {
        "question_id": "The question, as the sheet of questions calls it",
        "place_id": "The place that answered",
        "detail": "What the answer rests on or how far it goes, in one line of your own",
        "obs_status": "May stay empty: it follows from the answer's status",
    },
    "reply": {
        "record_id": "The identifier of the system or question, as the page Data shows it",
        "note": (
            "What your city says of the value, for publication; at most 500 characters, and no"
            " person's name or address"
        ),
    },
}
# table -> column -> what stands in the worked row: a code where the column is coded. The first
# column holds the words by which the row is known.
EXAMPLES = {
    "deployment": {
        "place_id": "es-28079",
        "body": "Department of Mobility",
        "name": "Street-light planner",
        "purpose": "Plans the repair of street lights",
        "sector": "transport",
        "technology": "optimisation_planning",
        "status": "in_use",
        "start_date": "14 March 2023",
        "start_kind": "deployment",
        "vendor": "in-house",
        "is_ai": "yes",
        "residents_facing": "no",
        "evidence_url": "https://example.org/street-lights",
    },
    "place": {
        "name": "Harbour City",
        "kind": "municipality",
        "country": "ES",
        "region": "europe",
        "latitude": "40.4",
        "longitude": "-3.7",
        "population_quality": "missing",
        "forum_status": "none",
    },
    "survey": {
        "title": "First wave",
        "organiser": "Office of the mayor",
        "reference_date": "October 2026",
        "frame": "Cities of the coast",
        "frame_size": "3",
        "evidence_kind": "self_reported",
    },
    "question": {
        "survey_id": "wave-1",
        "item": "ai_strategy",
        "wording": "Is there an AI strategy?",
        "topic": "Strategy",
        "options": "yes|partly|no",
    },
    "answer": {
        "place_id": "es-28079",
        "answer": "yes",
        "answer_status": "given",
        "evidence_kind": "self_reported",
        "evidence_url": "https://example.org/strategy",
        "evidence_year": "2026",
    },
    "reply": {
        "record_table": "deployment",
        "record_id": "source:1234",
        "record_field": "status",
        "note": "The pilot ended in June 2026.",
        "reply_date": "2026-11-03",
    },
}


def asked(table: str) -> list[str]:
    """The columns that are asked of who fills in a table, in order: those that no build makes."""
    return [name for name, field in fields.of(table).items() if not field.is_made]


def note(table: str, column: str) -> str:
    """What belongs into a column, for who fills it in."""
    return NOTES[table].get(column) or fields.of(table)[column].description


def sentences() -> dict[tuple[str, ...], str]:
    """The English of all notes, and of examples that are no code, by what each tells of."""
    told: dict[tuple[str, ...], str] = {
        ("note", table, name): note(table, name) for table in ORDER for name in asked(table)
    }
    return told | {
        ("example", table, name): text
        for table, row in EXAMPLES.items()
        for name, text in row.items()
        if not fields.of(table)[name].codelist
    }
