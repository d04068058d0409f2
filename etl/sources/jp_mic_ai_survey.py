"""Japan, Ministry of Internal Affairs and Communications: published shares of local governments
that adopted AI.

Collected: transcribed figure by figure from the ministry's white paper and from pages that quote
its yearly survey; each row carries its own link. Two files: shares by kind of body, and the
designated cities by status of adoption.

Taken: the figures, with the base, the date, and whether the release was provisional. Left out: the
transcribers' notes, but for one fact: the designated cities' value falls from 12 to 10 at fiscal
2019, which is marked as a break. Counts of adopters beside a share are left out too: some were
derived from the share.

Cannot tell: which bodies these are (the Digital Agency's survey does, for fiscal 2023); shares read
from secondary pages are rounded as those pages round them.
"""

import pandas as pd

from etl import read
from etl.source import Fill, Origin, Snapshot

ORIGIN = Origin(
    title="AI in Japan's local governments: published shares",
    publisher="Ministry of Internal Affairs and Communications, Japan",
    url="https://www.soumu.go.jp/johotsusintokei/whitepaper/ja/r07/csv/f00352_02.csv",
    licence="Facts; each figure cites the page it was read on",
    licence_note=(
        "No licence is needed for single figures; the white paper's terms are on the ministry's"
        " site"
    ),
    citation=(
        "Ministry of Internal Affairs and Communications (Japan), yearly survey of AI in local"
        " governments, as transcribed"
    ),
    collection_kind="published",
    frame=(
        "Local governments of Japan: 47 prefectures, 20 designated cities, 1,721 municipalities"
        " other than designated cities"
    ),
    frame_size=1788,
    caveat=(
        "Figures somebody else published, partly rounded and partly read from pages that quote"
        " them."
    ),
    by_hand=(
        "Transcribed by people, figure by figure, from"
        " https://www.soumu.go.jp/johotsusintokei/whitepaper/ and pages that quote the survey: add"
        " new ones to a copy of ai_adopted_share.csv and ai_status_designated_cities.csv in"
        " {folder}."
    ),
)

SHARES, STATUSES = "ai_adopted_share.csv", "ai_status_designated_cities.csv"
BROKEN_AT = "2019"  # fiscal year in which the designated cities' definition changed
GROUPS = {
    "prefectures": "prefectures of Japan",
    "designated_cities": "designated cities of Japan",
    "other_municipalities": "municipalities of Japan other than designated cities",
    "all_bodies": "prefectures and municipalities of Japan",
}
INDICATORS = {"AI": "AI adopted", "generative_AI": "generative AI adopted"}
RELEASES = {"final": "final", "final_2025-06": "final", "preliminary_2025-05": "provisional"}
LADDER = {
    "adopted": "AI adopted",
    "pilot": "AI in trial",
    "planned": "AI planned",
    "considering": "AI under consideration",
    "tried_or_considered_not_adopted": "AI considered or tried, not adopted",
    "no_plan": "AI neither planned nor considered",
}


def shares(snapshots: list[Snapshot]) -> pd.DataFrame:
    """One row a published share."""
    needs = ["fiscal_year", "as_of", "technology", "group", "release"]
    rows = read.csv_rows(snapshots[-1].path(SHARES), needs=needs)
    broken = (
        (rows["group"] == "designated_cities")
        & (rows["technology"] == "AI")
        & (rows["fiscal_year"] == BROKEN_AT)
    )
    key = (
        rows["technology"] + "/" + rows["group"] + "/" + rows["fiscal_year"] + "/" + rows["release"]
    )
    return rows.assign(
        key="jp_mic_ai_survey:share/" + key, year=rows["as_of"].str[:4], is_break=broken
    )


def statuses(snapshots: list[Snapshot]) -> pd.DataFrame:
    """One row a fiscal year and status: how many of the designated cities stand there."""
    kept = ["fiscal_year", "as_of", "group", "n"]
    wide = read.csv_rows(snapshots[-1].path(STATUSES), needs=[*kept, *LADDER])
    rows = wide.melt(
        id_vars=[*kept, *read.OURS], value_vars=list(LADDER), var_name="status", value_name="bodies"
    )
    key = rows["status"] + "/" + rows["group"] + "/" + rows["fiscal_year"]
    broken = rows["fiscal_year"] == BROKEN_AT
    return rows.assign(
        key="jp_mic_ai_survey:status/" + key, year=rows["as_of"].str[:4], is_break=broken
    )


_PUBLISHED = {
    "organiser": "Ministry of Internal Affairs and Communications, Japan",
    "survey": "Survey of AI in local governments",
}

FILLS = [
    Fill(
        table="published_figure",
        rows=shares,
        columns={
            "key": "figure_id",
            "technology": "indicator",
            "group": "group",
            "pct_adopted": "value",
            "n_population": "base",
            "as_of": "as_of",
            "year": "year",
            "release": "release_kind",
            "is_break": "is_break",
            "source_url": "evidence_url",
        },
        codes={"indicator": INDICATORS, "group": GROUPS, "release_kind": RELEASES},
        constants={**_PUBLISHED, "unit": "percent"},
    ),
    Fill(
        table="published_figure",
        rows=statuses,
        columns={
            "key": "figure_id",
            "status": "indicator",
            "group": "group",
            "bodies": "value",
            "n": "base",
            "as_of": "as_of",
            "year": "year",
            "is_break": "is_break",
        },
        codes={"indicator": LADDER, "group": GROUPS},
        constants={
            **_PUBLISHED,
            "unit": "count",
            "release_kind": "final",
            "evidence_url": ORIGIN.url,
        },
    ),
]
