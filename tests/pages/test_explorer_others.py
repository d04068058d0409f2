"""What the explorer says of all groups that are not drawn."""

import pytest

from pages.shared.explorer.asked import Asked, Usual
from pages.shared.explorer.groups import REST, Groups
from pages.values import Choices
from queries.engine import ask
from queries.selection import Selection
from schema.codelists import codes
from tests.pages.read import WIDE

SELECTIONS = Selection(), Selection(area=("NL",)), Selection(basis="stated")


@pytest.mark.parametrize("by", codes("explorer_split"))
@pytest.mark.parametrize("over", ["years", "now"])
def test_what_is_not_drawn_is_told_as_the_question_counts_it(small_release, by, over):
    """All others than one group have the numbers that the question gives for them together, whether
    or not a system is in several groups."""
    for selection in SELECTIONS:
        asked = Asked(selection, Choices(), WIDE, Usual("systems", by))
        groups = Groups(asked, over)
        for code in groups.options if len(groups.every) > 1 else ():
            (others,) = (group for group in groups.drawn([code]) if group.code == REST)
            told = ask("explore", asked.at(over), **groups.parameters, groups=[code]).to_pylist()
            assert list(others.rows) == [row for row in told if row["code"] == REST], code
