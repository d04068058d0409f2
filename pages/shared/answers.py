"""An answer of a survey in words."""

from schema import instrument
from schema.codelists import codes
from words.speech import Speech


def option(item: str, code: str, say: Speech) -> str:
    """What the instrument calls an option; its code where it does not have the item any more, or
    the item is another's."""
    known = {
        name: asked
        for asked in instrument.items()
        for name in (asked.item, asked.common_item)
        if name
    }
    if item in known and (known[item].codes or code in instrument.NON_ANSWERS):
        is_answer = code not in instrument.NON_ANSWERS
        return say.label(known[item].options if is_answer else "answer_status", code)
    return say.label("answer", code) if code in codes("answer") else code
