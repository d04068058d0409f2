"""A page that is set leaves nothing behind."""

from app import metrics
from exports.typeset import typeset
from queries.kept import MB

TEMPLATE = b"#set page(height: auto)\n#json(bytes(sys.inputs.facts)).words.join[, ]"


def test_pages_hold_no_memory_once_they_are_made():
    """Eight pages of ever other words leave less than two of them would: what typst keeps of a
    page, to make a later one sooner, is let go of."""
    words = [f"word {number}" for number in range(2000)]
    typeset(TEMPLATE, {"words": words}, format="svg")
    before = metrics.resident()
    for page in range(8):
        typeset(TEMPLATE, {"words": [f"{page} {word}" for word in words]}, format="svg")
    assert metrics.resident() - before < 12 * MB
