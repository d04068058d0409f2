"""Items without an answer, by why there is none."""

from charts import bars
from charts.look import Look
from pages.shared.shares import item_name, not_found
from pages.values import Exhibit, Heading, table
from queries.selection import Selection
from schema.codelists import codes
from words.speech import Speech

SILENT = [code for code in codes("answer_status") if code != "given"]

Rows = list[dict]


def silence(wave: dict, items: Rows, selection: Selection, look: Look) -> Exhibit | Heading:
    """How many answers of a wave are missing, item by item; that none is, where it is so."""
    say = look.say
    missing = sorted((item for item in items if item["silent"]), key=lambda item: -item["silent"])
    if not missing:
        return Heading(say("governance-all-answered", items=len(items)))
    kinds = [code for code in SILENT if any(item[code] for item in items)]
    labels = [item_name(item, say) for item in missing]
    numbers = [item["silent"] for item in missing]
    return Exhibit(
        key="silence",
        title=_title(items, missing, say),
        counted=say.sentences(
            say("governance-silence"),
            not_found(items, say),
            without(kinds, SILENT, say),
        ),
        figure=bars.bars(
            labels,
            numbers,
            [_reasons(item, kinds, say) for item in missing],
            look,
            [None] * len(missing),
            most=items[0]["places"],
        ),
        table=table(
            {say("governance-item"): labels}
            | {say.label("answer_status", kind): [item[kind] for item in missing] for kind in kinds}
            | {say("governance-number-of-cities"): [item["places"] for item in missing]}
        ),
        question="survey_items",
        selection=selection,
        parameters={"survey_id": wave["survey_id"]},
        sources=(wave["source_id"],),
    )


def _title(items: Rows, missing: Rows, say: Speech) -> str:
    """How many answers are missing, and of which item most."""
    silent, every = (sum(item[column] for item in items) for column in ("silent", "places"))
    first = missing[0]
    return say(
        "governance-silence-title",
        n=silent,
        share=say.share(silent, every),
        item=item_name(first, say),
        silent=first["silent"],
        cities=first["places"],
    )


def _reasons(item: dict, kinds: list[str], say: Speech) -> str:
    """`3 not found, 1 declined`."""
    told = [
        say("governance-reason", n=item[kind], reason=say.inner("answer_status", kind))
        for kind in kinds
        if item[kind]
    ]
    return ", ".join(told)


def without(kinds: list[str], every: list[str], say: Speech) -> str:
    """The reasons that do not occur; nothing where all of them do."""
    names = [say.inner("answer_status", code) for code in every if code not in kinds]
    return say("governance-reasons-without", reasons=", ".join(names)) if names else ""
