"""What is known of the rules of a place: the items of each study or census that asked, by what was answered."""

from exports.brief.systems import shortened
from queries.engine import ask
from queries.selection import Selection
from schema import measures
from schema.codelists import codes, label

MARKS = ("yes", "partly", "no")
LONGEST = 60
CODED = "coded from public pages; “not found” is not a no"


def waves(place: dict, here: Selection) -> list[dict[str, object]]:
    """Each wave with its items in groups of one answer: yes, partly and no first, then why there is none."""
    rows = ask("city_answers", Selection(release=here.release), place_id=place["place_id"]).to_pylist()
    surveys = dict.fromkeys(row["survey_id"] for row in rows)
    return [_wave([row for row in rows if row["survey_id"] == survey]) for survey in surveys]


def none(place: dict) -> str:
    """What it means that no wave asked."""
    return f"No study or census in this release looked at the rules on AI of {place['name']}. That says nothing of the rules it has."


def _wave(rows: list[dict]) -> dict[str, object]:
    first, groups = rows[0], _groups(rows)
    yes = sum(len(group["items"]) for group in groups if group["code"] == "yes")
    is_coded = first["evidence_kind"] == "coded_from_documents"
    items = measures.plural(len(rows), "item", "items")
    return {
        "title": f"Governance: a yes to {measures.count(yes)} of {items}", "survey": first["survey"], "items": len(rows),
        "note": f"{first['survey']}, {first['reference_date']}: {CODED if is_coded else 'self-reported'}.", "groups": groups,
    }  # fmt: skip


def _groups(rows: list[dict]) -> list[dict[str, object]]:
    order = (*MARKS, "other", *codes("answer_status"))
    found = {code: [row for row in rows if _code(row) == code] for code in order}
    return [{"code": code, "label": _label(code), "items": [_item(row) for row in group]} for code, group in found.items() if group]


def _code(row: dict) -> str:
    """The answer where it has a mark; `other` for numbers and options; else why there is none."""
    if not row["answer"]:
        return row["answer_status"]
    return row["answer"] if row["answer"] in MARKS else "other"


def _label(code: str) -> str:
    if code == "other":
        return "Other answer"
    return label("answer", code) if code in MARKS else label("answer_status", code)


def _item(row: dict) -> str:
    known = label("governance_item", row["item"])
    name = known if known != row["item"] else row["wording"]
    return shortened(f"{name}: {row['answer']}" if _code(row) == "other" else name, LONGEST)
