"""Sentences on cities and what governs AI in them: rows of an answer in, one sentence out, or
nothing where the rows say nothing."""

from pages._sentences import CITY, leading, opened, part, verb
from schema import measures
from schema.codelists import label

Rows = list[dict]
RULES = {
    "ai_policy": "a binding AI policy",
    "genai_guidelines": "staff rules for generative AI",
}  # a city's own rules on AI
CODED = "coded_from_documents"


def rules(rows: Rows, evidence_kind: str) -> str:
    """`6 of 10 cities have a binding AI policy or ...; for 3 no such document was found`; rows of
    `survey_answers` of one wave."""
    asked: dict[str, list[str | None]] = {}
    for row in rows:
        if row["item"] in RULES:
            asked.setdefault(row["place_id"], []).append(row["answer"])
    if not asked:
        return ""
    found = {row["item"] for row in rows}
    items, having = (
        " or ".join(words for item, words in RULES.items() if item in found),
        sum("yes" in said for said in asked.values()),
    )
    has = (
        verb(having, "has", "have")
        if evidence_kind == CODED
        else verb(having, "says that it has", "say that they have")
    )
    partly = sum("yes" not in said and "partly" in said for said in asked.values())
    more = f", and in part {measures.count(partly)} more" if partly else ""
    silent = _silent(sum(not any(said) for said in asked.values()), evidence_kind)
    return f"{opened(part(having, len(asked), CITY))} {has} {items}{more}{silent}."


def _silent(number: int, evidence_kind: str) -> str:
    """What is not known, and what that does not mean."""
    missing = (
        "no page or document about it was found" if evidence_kind == CODED else "there is no answer"
    )
    return f"; for {measures.count(number)} {missing}, which is not a no" if number else ""


def rarest(items: Rows, evidence_kind: str) -> str:
    """The item to which the fewest cities have a yes; rows of `survey_items`."""
    numbers = [one["yes"] for one in items]
    if not items or min(numbers) == max(numbers):
        return ""
    fewest = [one for one in items if one["yes"] == min(numbers)]
    names = leading([f"“{label('governance_item', one['item'])}”" for one in fewest])
    each = " each" if len(fewest) > 1 and fewest[0]["yes"] else ""
    unknown = "" if fewest[0]["yes"] or evidence_kind != CODED else ", which is not a no"
    return (
        f"A yes is rarest for {names}:"
        f" {part(fewest[0]['yes'], fewest[0]['places'], CITY)}{each}{unknown}."
    )
