"""What the records say of themselves: fields filled, answers, contradictions, dates and sources
they share."""

import pandas as pd
import streamlit as st

from charts import bars
from charts.exhibit import Exhibit
from pages import _filters, _show
from queries import engine
from queries.engine import ask
from queries.selection import Selection
from schema import measures
from schema.codelists import label, narrower

FIELDS = {
    "sector": "Sector",
    "technology": "Technology",
    "status": "Status",
    "start_date": "Start date",
    "usable_start_date": "Usable start date",
    "end_year": "End year",
    "vendor": "Supplier",
    "risk_category": "Risk category",
    "is_ai": "Whether it is AI",
    "residents_facing": "Residents meet it",
    "evidence_link": "Link",
}


def titles(rows: pd.DataFrame) -> list[str]:
    """Titles of the sources that rows come from."""
    return [_filters.source_titles().get(one, one) for one in rows["source_id"]]


def fields(selection: Selection) -> None:
    """The share of each source's records that have a value in each field."""
    rows = ask("fields_filled", selection).to_pandas()
    if rows.empty:
        _show.empty(selection, "records")
        return
    bases = rows["records"].tolist()
    total, dated = sum(bases), int(rows["usable_start_date"].sum())
    _show.exhibit(
        Exhibit(
            title=(
                f"{measures.count(dated)} of {measures.plural(total, 'record', 'records')}"
                f" {'has' if dated == 1 else 'have'} a start date that trends can use"
            ),
            counted=(
                "Records of the selection with a value in each field, by source; before its name"
                " stands the number of records, "
                "the base of "
                "each share. “Not stated” and “unknown” count as empty. Usable start dates are "
                "those of"
                f" {', '.join(label('start_kind', kind).lower() for kind in narrower('start_kind', 'usable'))}."
            ),
            figure=bars.filled(
                list(FIELDS.values()),
                titles(rows),
                [rows[field].tolist() for field in FIELDS],
                bases,
                _show.look(),
            ),
            table=pd.DataFrame(
                {"Source": titles(rows), "Records": rows["records"]}
                | {name: rows[field] for field, name in FIELDS.items()}
            ),
            question="fields_filled",
            sources=tuple(rows["source_id"]),
            note=(
                "An empty field is seldom the city's fault: most sources do not ask for it. Under"
                " five records the counts stand in place of a share."
            ),
        ),
        key="fields",
        selection=selection,
    )


def answers(selection: Selection) -> None:
    """Survey answers: given, not found, not asked."""
    rows = ask("answers_filled", selection).to_pandas()
    if rows.empty:
        return
    given, total = int(rows["given"].sum()), int(rows["answers"].sum())
    kinds = {
        "given": "Given",
        "not_found": "Not found",
        "not_asked": "Not asked",
        "other": "Other reasons",
    }
    table = pd.DataFrame(
        {"Survey": rows["title"], "Places": rows["places"], "Answers": rows["answers"]}
        | {name: rows[kind] for kind, name in kinds.items()}
        | {"With a link": rows["evidence_link"]}
    )
    _show.exhibit(
        Exhibit(
            title=(
                f"{measures.count(given)} of"
                f" {measures.plural(total, 'survey answer', 'survey answers')} were given"
            ),
            counted=(
                "Answers of the selected places, one for each place and item. “Not found” is an"
                " item that was looked for on public pages in vain: it is not a no."
            ),
            table=table,
            question="answers_filled",
            sources=tuple(rows["source_id"].unique()),
        ),
        key="answers",
        selection=selection,
    )


def contradictions(selection: Selection) -> None:
    """Records that disagree with themselves, with the calendar or with each other."""
    rows = ask("contradictions", selection).to_pandas()
    title = measures.plural(len(rows), "contradiction", "contradictions")
    if rows.empty:
        st.subheader(f"{title} in the selected records")
        return
    kinds = rows["contradiction"].value_counts()
    records = sum(ask("fields_filled", selection)["records"].to_pylist())
    _show.exhibit(
        Exhibit(
            title=f"{title}; most often: {kinds.index[0]} ({measures.count(int(kinds.iloc[0]))})",
            counted=(
                f"Among {measures.plural(records, 'record', 'records')} of the selection. A record"
                " can be in several. We change none of them: the record is shown as its source"
                " gives it."
            ),
            figure=bars.bars(
                [kind.capitalize() for kind in kinds.index],
                kinds.tolist(),
                [measures.count(int(n)) for n in kinds],
                _show.look(),
            ),
            table=pd.DataFrame(
                {
                    "Contradiction": rows["contradiction"],
                    "System": rows["name"],
                    "Place": rows["place"],
                    "Source": titles(rows),
                    "Detail": rows["detail"],
                    "Link": rows["evidence_url"],
                    "Link to the other": rows["other_url"],
                }
            ),
            question="contradictions",
            sources=tuple(sorted(set(rows["source_id"]) | set(rows["other_source_id"].dropna()))),
        ),
        key="contradictions",
        selection=selection,
    )


def product_dates(selection: Selection) -> None:
    """Start dates that many places share with one supplier."""
    rows = ask("product_dates", selection).to_pandas()
    if rows.empty:
        st.subheader("No start date is shared by five places or more with one supplier")
        return
    total, dated = int(rows["systems"].sum()), int(rows["systems_dated"].iloc[0])
    _show.exhibit(
        Exhibit(
            title=(
                f"{measures.plural(total, 'start date is', 'start dates are')} probably the"
                f" product's: {rows['vendor'].iloc[0]}, {rows['start_date'].iloc[0]}, in"
                f" {measures.plural(int(rows['places'].iloc[0]), 'place', 'places')}"
            ),
            counted=(
                "Systems whose start date at least five places share with one supplier, of"
                f" {measures.plural(dated, 'system', 'systems')} with a usable start date. Trends"
                " include them: a step in that year is the product's and not the cities'."
            ),
            table=pd.DataFrame(
                {
                    "Start date": rows["start_date"],
                    "Supplier": rows["vendor"],
                    "Source": titles(rows),
                    "Local governments": rows["places"],
                    "Systems": rows["systems"],
                }
            ),
            question="product_dates",
            sources=tuple(rows["source_id"].unique()),
        ),
        key="product-dates",
        selection=selection,
    )


def several_sources(selection: Selection) -> None:
    """Systems that several sources record: linked, counted once, both shown."""
    rows = ask("systems_in_several_sources", selection).to_pandas()
    systems = rows["system_id"].nunique()
    title = (
        f"{measures.plural(systems, 'system is', 'systems are')} recorded by several sources and"
        " counted once"
    )
    if rows.empty:
        st.subheader(title)
        return
    _show.exhibit(
        Exhibit(
            title=title,
            counted=(
                f"{measures.plural(len(rows), 'record', 'records')} of the selected systems. The"
                " record that speaks for the "
                "system is the one of the "
                "source that stands first in:"
                f" {', '.join(label('collection_kind', kind).lower() for kind in engine.PREFERENCE)}."
            ),
            table=pd.DataFrame(
                {
                    "Place": rows["place"],
                    "Record": rows["name"],
                    "Source": titles(rows),
                    "Status": rows["status"].map(_status),
                    "Start": rows["start_date"].fillna(""),
                    "Counted": rows["is_counted"].map({True: "yes", False: "no"}),
                    "Link": rows["evidence_url"],
                }
            ),
            question="systems_in_several_sources",
            sources=tuple(rows["source_id"].unique()),
            note="Found by hand or by name; there are certainly more that nobody has linked.",
        ),
        key="several",
        selection=selection,
    )


def _status(code: str) -> str:
    return label("status", code)
