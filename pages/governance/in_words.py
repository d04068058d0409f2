"""How many cities have rules of their own on AI, and what the fewest have, in a sentence each, or
nothing where the rows say nothing."""

from pages.shared.shares import item_name
from words.speech import Speech

Rows = list[dict]
RULES = ("ai_policy", "genai_guidelines")  # a city's own rules on AI
CODED = "coded_from_documents"
NAMED = 2  # items in a sentence


def rules(rows: Rows, evidence_kind: str, say: Speech) -> str:
    """`6 of 10 cities have a binding AI policy or ...`, who has them in part, and for how many no
    such document was found; rows of `survey_answers` of one wave."""
    asked: dict[str, list[str | None]] = {}
    for row in rows:
        if row["item"] in RULES:
            asked.setdefault(row["place_id"], []).append(row["answer"])
    if not asked:
        return ""
    having = sum("yes" in given for given in asked.values())
    partly = sum("yes" not in given and "partly" in given for given in asked.values())
    silent = sum(not any(given) for given in asked.values())
    items = {row["item"] for row in rows}.intersection(RULES)
    is_coded = evidence_kind == CODED
    which = next(iter(items)) if len(items) == 1 else "both"
    have = "governance-rules-found" if is_coded else "governance-rules-said"
    unknown = "governance-no-document" if is_coded else "census-no-answer"
    return say.sentences(
        say(have, n=having, cities=len(asked), which=which),
        say("governance-rules-partly", n=partly) if partly else "",
        say(unknown, n=silent) if silent else "",
    )


def rarest(items: Rows, evidence_kind: str, say: Speech) -> str:
    """The item to which the fewest cities have a yes; rows of `survey_items`."""
    numbers = [item["yes"] for item in items]
    if not items or min(numbers) == max(numbers):
        return ""
    fewest = [item for item in items if item["yes"] == min(numbers)]
    first = fewest[0]
    names = [say("governance-quoted", item=item_name(item, say)) for item in fewest]
    which = "" if len(fewest) == 1 else "-each"
    return say.sentences(
        say(
            f"governance-rarest{which if first['yes'] else '-none'}",
            items=say.first(names, NAMED),
            n=first["yes"],
            cities=first["places"],
        ),
        say("governance-not-a-no") if not first["yes"] and evidence_kind == CODED else "",
    )
