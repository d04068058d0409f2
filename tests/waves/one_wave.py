"""One wave of answers as cities gave them, whatever platform asked."""

from etl.reference import curated_now
from etl.waves.cities import labels, members
from schema import form
from schema.instrument import NON_ANSWERS, items

WAVE = "2027"
ITEMS = items(WAVE)
QUESTIONS = [item for item in ITEMS if item.is_question]
FIELDS = [item for item in ITEMS if item.repeat]
CITIES = labels(members(curated_now().places))
PERSON = {
    "name": "Perpetua Mustermann",
    "email": "perpetua" + "@" + "example.org",
    "ip": "192.0.2.17",
    "lat": "48.123456",
    "lon": "11.654321",
}
BLOCKS = 2


def response(
    city: str,
    submitted: str,
    answers: dict,
    links: dict | None = None,
    systems: list | None = None,
    **state: bool,
) -> dict:
    return {
        "city": city,
        "submitted": submitted,
        "answers": answers,
        "links": links or {},
        "systems": systems or [],
        "finished": state.get("finished", True),
        "preview": state.get("preview", False),
    }


def system(name: str, **fields: str) -> dict[str, str]:
    usual = {
        "sector": "transport",
        "technology": "computer_vision",
        "status": "in_use",
        "start": "2024",
    }
    return {f"systems.{field}": value for field, value in ({"name": name} | usual | fields).items()}


# A yes everywhere, a mixed one with every reason not to answer, and one that is nearly empty.
# Codes; lists for select-all items.
FIRST = {
    "many": lambda item: item.codes[:3],
    "one": lambda item: item.codes[:1],
    "number": lambda item: ["7"],
}
FULL = {item.item: FIRST[item.kind](item) for item in QUESTIONS}
MIXED = {
    "ai_strategy": ["partly"],
    "ai_policy": ["not_applicable"],
    "genai_guidelines": ["dont_know"],
    "public_register": ["declined"],
    "staff_training": ["no"],
    "ladder_robotics": ["not_considered"],
    "ai_budget_band": ["from_100k_to_1m"],
    "barriers": ["cost", "skills"],
    "needs": ["none_of_these"],
    "data_protection": ["declined"],
    "systems_total": ["0"],
}
RESPONSES = [
    response(
        "us-2507000",
        "2027-03-02 09:30:00",
        FULL,
        {"ai_strategy": "https://example.org/strategy"},
        [
            system(
                "Street camera",
                vendor="Example Ltd",
                risk_scheme="eu_ai_act",
                risk_label="high",
                residents_facing="no",
                link="https://example.org/camera",
            ),
            system("Helper", technology="chatbot_assistant", status="pilot"),
        ],
    ),
    response(
        "es-28079", "2027-03-03 10:00:00", MIXED, {"ai_strategy": "https://example.org/estrategia"}
    ),
    response("ke-047", "2027-03-04 11:15:00", {"ai_strategy": ["no"]}),
]


def said(item, codes: list[str], language: str) -> list[str]:
    return [item.label(code, language) if item.codes else code for code in codes]


def option_columns(response: dict, item, yes: str, no: str) -> list[str]:
    return [
        yes if code in response["answers"].get(item.item, []) else no for code in form.offered(item)
    ]


def linked() -> list:
    return [item for item in QUESTIONS if item.has_link]


def block(response: dict, number: int, language: str) -> list[str]:
    """A system's fields, as words, or blanks where there is none of this number."""
    one = response["systems"][number] if number < len(response["systems"]) else {}
    return [
        "".join(said(field, [one[field.item]], language)) if one.get(field.item) else ""
        for field in FIELDS
    ]


assert set(NON_ANSWERS) <= {code for codes in MIXED.values() for code in codes}
