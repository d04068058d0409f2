"""How complete and how old what is known of each local government is."""

import pandas as pd
import pyarrow as pa
import streamlit as st

from charts import bars, theme
from charts.exhibit import Exhibit
from pages import _show
from pages._sentences import inner
from queries import engine
from queries.engine import ask
from queries.selection import Selection
from queries.view import found
from schema import measures

FACTS = {
    "sector": "Sector",
    "technology": "Technology",
    "status": "Status",
    "is_ai": "Whether it is AI",
    "vendor": "Supplier",
    "start_date": "A date of start",
    "risk_label": "Risk category",
    "residents_facing": "Whether residents meet it",
    "evidence_url": "Link to the record",
}
QUARTERS = {4: "75% or more", 3: "50% to 74%", 2: "25% to 49%", 1: "Under 25%"}  # of the facts
OLD = 365  # days; data older than a year is drawn apart
MOST_FOUND = 25  # rows a search shows


def by_place(selection: Selection) -> None:
    """Facts filled and age of the newest data, place by place, with a search for one's own."""
    every = ask("completeness_by_place", selection)
    if not every.num_rows:
        return
    rows = every.to_pandas()
    half, old = int((rows["quarter"] >= 3).sum()), int((rows["age_days"] > OLD).sum())
    facts = ", ".join(inner(one) for one in FACTS.values())
    places = measures.plural(len(rows), "local government", "local governments")
    _show.exhibit(
        Exhibit(
            title=(
                f"{measures.count(half)} of {places} {'has' if half == 1 else 'have'} at least half"
                f" of the facts filled; for {measures.count(old)} all data is older than a year"
            ),
            counted=(
                f"Nine facts of each system of the selection: {facts}. “Not stated” and “unknown”"
                " count as empty. Ages are those of the newest snapshot at the date of this"
                f" release, {engine.manifest(selection)['as_of']}. A local government without a"
                " system is in no bar."
            ),
            figure=_figure(rows),
            table=_table(rows),
            question="completeness_by_place",
            sources=_show.sources_of(selection),
            note=(
                "An empty fact is seldom the city's fault: most sources do not ask for it. The page"
                " City shows one place fact by fact."
            ),
        ),
        key="by-place",
        selection=selection,
    )
    _search(every)


def _figure(rows: pd.DataFrame) -> dict:
    """Places by the quarter in which their share of facts filled lies, those with old data only
    apart."""
    ages = {
        "Newest data within a year": (rows["age_days"] <= OLD, theme.BLUE),
        "Older": (rows["age_days"] > OLD, theme.GREY),
        "Without a date": (rows["age_days"].isna(), theme.ORANGE),
    }
    parts = [
        (name, [int((rows["quarter"][is_so] == quarter).sum()) for quarter in QUARTERS], colour)
        for name, (is_so, colour) in ages.items()
        if is_so.any()
    ]
    labels = [
        f"{words} ({measures.count(int((rows['quarter'] == quarter).sum()))})"
        for quarter, words in QUARTERS.items()
    ]
    return bars.stacked(labels, parts, _show.look())


def _table(rows: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "Local government": rows["place"],
            "State or region": rows["admin"].fillna(""),
            "Country": rows["country"].map(measures.country),
            "Systems": rows["systems"],
            "Facts filled": rows["facts_filled"],
            "Of": rows["facts"],
            "Per cent": [
                round(100 * filled / facts)
                for filled, facts in zip(rows["facts_filled"], rows["facts"], strict=True)
            ],
            "Newest snapshot": rows["newest_snapshot"].fillna("not dated"),
            "Days before the release": [None if pd.isna(n) else int(n) for n in rows["age_days"]],
        }
    )


def _search(every: pa.Table) -> None:
    """One's own city in that table, by name."""
    search = st.text_input(
        "Find a city in this table", key="place-search", placeholder="A city or a state"
    ).strip()
    if not search:
        return
    rows = found(every, search, ["place", "local_name", "admin"]).to_pandas()
    if rows.empty:
        st.caption(
            f"No local government with a system of the selection has “{_show.plain(search[:40])}”"
            " in its name or state."
        )
        return
    if len(rows) > MOST_FOUND:
        st.caption(
            f"{measures.count(len(rows))} have it in name or state; the {MOST_FOUND} with most"
            " systems:"
        )
    with st.container(key="wide-found"):
        _show.table(_table(rows.head(MOST_FOUND)))
