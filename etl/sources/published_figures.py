"""What other surveys published about AI in local government: headline figures, as context.

Collected: read by hand from press releases, reports and articles, each with its link. One file is
used. Left out: the list of the Forum's founding cities, which is about membership and stands in the
place table; the compilers' caveats, which are sentences; invited populations and response rates,
which most rows lack.

Rows that record only a survey's coverage have a base and no value.

Cannot tell: whether a question was put as its headline says; samples are mostly of volunteers, and
no two of these surveys asked the same question. Never draw a line through them.
"""

import pandas as pd

from etl import read
from etl.source import Fill, Origin, Snapshot

ORIGIN = Origin(
    title="Headline figures of other surveys",
    publisher="Various; each figure names its organiser",
    url="https://bloombergcities.jhu.edu/news/cities-are-ramping-make-most-generative-ai",
    licence="Facts; each figure cites the page it was read on",
    licence_note="No licence is needed for single figures",
    citation="As named beside each figure",
    collection_kind="published",
    frame="As named beside each figure",
    caveat=(
        "Different questions put to different samples, most of them volunteers; context, not"
        " comparison."
    ),
    by_hand=(
        "Read by people from press releases, reports and articles: add new ones to a copy of"
        " headline_figures.csv in {folder}."
    ),
)

HEADLINES = "headline_figures.csv"


def rows(snapshots: list[Snapshot]) -> pd.DataFrame:
    """One row a published figure, with a key of organiser, survey, date and indicator."""
    needs = ["organiser", "survey", "field_or_publication", "indicator"]
    figures = read.csv_rows(snapshots[-1].path(HEADLINES), needs=needs)
    key = (
        figures["organiser"]
        + "/"
        + figures["survey"]
        + "/"
        + figures["field_or_publication"]
        + "/"
        + figures["indicator"]
    )
    year = figures["field_or_publication"].str.extract(r"(\d{4})", expand=False).fillna("")
    return figures.assign(key="published_figures:" + key, year=year, is_break=False)


FILLS = [
    Fill(
        table="published_figure",
        rows=rows,
        columns={
            "key": "figure_id",
            "organiser": "organiser",
            "survey": "survey",
            "indicator": "indicator",
            "unit_of_response": "group",
            "value_pct": "value",
            "n_respondents": "base",
            "field_or_publication": "as_of",
            "year": "year",
            "is_break": "is_break",
            "source_url": "evidence_url",
        },
        constants={"unit": "percent", "release_kind": "final"},
    )
]
