"""An exhibit: a figure, the same numbers as a table, what is counted, and where it comes from."""

import re
from dataclasses import dataclass, field

import pandas as pd


@dataclass(frozen=True)
class Exhibit:
    """One thing to show, the same everywhere.

    title    a sentence that states the finding, with a number in it
    counted  what is counted and of how many
    table    the numbers of the figure under readable headers; also what a screen reader is pointed
        to
    figure   a plotly figure as a plain dict, or None where the table is the exhibit
    sources  identifiers of the sources behind the numbers question the question the numbers answer,
    and its own parameters: what the download links ask for
    note     a caveat shown under the figure
    """

    title: str
    counted: str
    table: pd.DataFrame
    question: str
    figure: dict | None = None
    sources: tuple[str, ...] = ()
    parameters: dict[str, str] = field(default_factory=dict)
    note: str = ""

    @property
    def alt(self) -> str:
        """The figure in words: title, what is counted, and the first rows; links are told by their
        words alone."""
        rows = "; ".join(
            ", ".join(f"{name} {value}" for name, value in row.items())
            for row in self.table.head(6).to_dict("records")
        )
        more = f"; and {len(self.table) - 6} more rows in the table" if len(self.table) > 6 else ""
        return re.sub(
            r"\[([^\]]*)\]\([^)]*\)", r"\1", f"{self.title}. {self.counted} {rows}{more}."
        )
