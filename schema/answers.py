"""The answers: what one place says, or what is found of it, on one item of a survey."""

import pandas as pd
import pandera.pandas as pa

from schema.columns import LONGEST_LINE, URL, YEAR, Table, coded, fits_a_line, number, row, text


class Answer(Table):
    """One place's answer to one item."""

    question_id: str = text("The item in its wave")
    place_id: str = text("The place")
    answer: str = text(
        "One of the item's options; empty unless an answer was given",
        nullable=True,
        labels="answer",
        shown=7,
        is_replied=True,
    )
    detail: str = text(
        "What the answer rests on or how far it goes, in one line; our own words",
        nullable=True,
        shown=12,
        is_replied=True,
    )
    answer_status: str = coded(
        "answer_status", "Whether there is an answer, and if not, why", shown=8
    )
    obs_status: str = coded("obs_status", "SDMX observation status")
    evidence_kind: str = coded("evidence_kind", "How the answer came about", shown=11)
    evidence_url: str = text(
        "The page behind the answer",
        nullable=True,
        str_matches=URL,
        label="Link",
        shown=9,
        is_replied=True,
    )
    evidence_year: pd.Int64Dtype = number("Year the page or rule is of", "year", **YEAR, shown=10)
    source_id: str = text("The source of the record", label="Source", shown=99, is_made=True)
    source_file: str = text("The raw file the record stands in", is_made=True)
    source_row: pd.Int64Dtype = row()

    @pa.check("detail")
    @classmethod
    def detail_fits(cls, lines: pd.Series) -> pd.Series:
        """Whether a detail is one short line without contact details."""
        return fits_a_line(lines, LONGEST_LINE)
