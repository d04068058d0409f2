"""The tables that a reader can open: which one stands behind each name, and what narrows it."""

from typing import NamedTuple

import pyarrow as pa

from queries.engine import ask
from queries.parameters import as_text
from queries.selection import Selection
from schema.codelists import narrower


class Shown(NamedTuple):
    """A table as readers know it.

    table        of the release
    problem      the broader kind of problem that its rows have, for a part of the refusals
    is_filtered  whether the shared filters narrow it
    without      a column that says nothing here
    besides      columns shown after those that the schema puts first
    """

    table: str
    problem: str = ""
    is_filtered: bool = True
    without: str = ""
    besides: tuple[str, ...] = ()

    @property
    def asked(self) -> dict[str, list[str]]:
        """The question's own parameters."""
        return {"problem": narrower("problem", self.problem)} if self.problem else {}

    @property
    def parameters(self) -> dict[str, str]:
        """The same as an address has them."""
        return as_text(self.asked)

    def rows_of(self, selection: Selection) -> pa.Table:
        """Its rows of a selection."""
        return ask(f"table_{self.table}", selection, **self.asked)


SHOWN = {
    "deployment": Shown("deployment", besides=("place_id",)),
    "answer": Shown("answer"),
    "reply": Shown("reply"),
    "place": Shown("place"),
    "published_figure": Shown("published_figure", is_filtered=False),
    "refusal": Shown("refusal", "refused", is_filtered=False),
    "set_aside": Shown("refusal", "set_aside", is_filtered=False, without="field"),
    "source": Shown("source", is_filtered=False),
}
