"""Quality: how far can I trust it?"""

import pandas as pd
import streamlit as st

from charts import bars, theme
from charts.exhibit import Exhibit
from pages import _show, _summary
from pages import _summary_release as say
from pages._completeness import OLD, by_place
from pages._records import answers, contradictions, fields, product_dates, several_sources, titles
from pages._sentences import inner
from queries import engine
from queries.engine import ask
from queries.selection import Selection
from queries.view import View
from schema import measures
from schema.codelists import codelist, label, narrower

WHOLE = "The whole release; the filters change nothing here."


def main() -> None:
    selection = _show.head("Quality", "How far can I trust it?")
    by_source = ask("fields_filled", selection).to_pylist()
    found = ask("contradictions", selection).to_pylist()
    _summary.show(
        [
            say.dated(ask("sources", selection).to_pylist()),
            say.filled(by_source),
            say.contradicting(found, sum(row["records"] for row in by_source)),
        ]
    )
    st.header("What came in")
    rows_in_and_out(selection)
    reasons(selection)
    ages(selection)
    st.header("Names that lead nowhere")
    unresolved(selection)
    st.header("What the records say")
    fields(selection)
    answers(selection)
    contradictions(selection)
    product_dates(selection)
    several_sources(selection)
    if ask("completeness_by_place", selection).num_rows:
        st.header("City by city")
        by_place(selection)


def rows_in_and_out(selection: Selection) -> None:
    """Every row read: made a record, set aside, or refused."""
    rows = ask("sources", selection).to_pandas().sort_values("rows_read", ascending=False)
    read, refused = int(rows["rows_read"].sum()), int(rows["rows_refused"].sum())
    parts = [
        ("Made records", rows["rows_accepted"].tolist(), theme.BLUE),
        ("Set aside", rows["rows_set_aside"].tolist(), theme.GREY),
        ("Refused", rows["rows_refused"].tolist(), theme.ORANGE),
    ]
    _show.exhibit(
        Exhibit(
            title=(
                f"Of {measures.plural(read, 'row', 'rows')} read, {measures.count(refused)} should"
                " have made records and did not"
            ),
            counted=(
                f"Rows in the raw files of {measures.plural(len(rows), 'source', 'sources')}. Set"
                " aside: outside the dashboard's scope, by a stated rule. Refused: a fault in the"
                " row, or a name that leads to no place. Each bar is all rows of one source."
                f" {WHOLE}"
            ),
            figure=bars.stacked(
                [
                    f"{title} ({measures.count(n)})"
                    for title, n in zip(_short(titles(rows)), rows["rows_read"], strict=True)
                ],
                parts,
                _show.look(),
                share=True,
            ),
            table=pd.DataFrame(
                {
                    "Source": titles(rows),
                    "Rows read": rows["rows_read"],
                    "Made records": rows["rows_accepted"],
                    "Set aside": rows["rows_set_aside"],
                    "Refused": rows["rows_refused"],
                    "Unresolved names": rows["places_unresolved"],
                }
            ),
            question="sources",
            sources=tuple(rows["source_id"]),
        ),
        key="rows",
        selection=selection,
    )


def _short(titles: list[str], longest: int = 24) -> list[str]:
    """Titles that leave room for a number after them."""
    return [
        title if len(title) <= longest else title[: longest - 1].rstrip() + "…" for title in titles
    ]


def reasons(selection: Selection) -> None:
    """Why rows made no record, with the rule in words: faults first, then what was never meant to
    be in."""
    rows = ask("refusals_by_reason", selection).to_pandas()
    refused = rows[rows["problem"].isin(narrower("problem", "refused"))]
    aside = rows[rows["problem"].isin(narrower("problem", "set_aside"))]
    left, right = st.columns(2, gap="large")
    with left:
        _reason(refused, "refused", "refused-reasons", selection)
    with right:
        _reason(aside, "set aside", "aside-reasons", selection)


def _reason(rows: pd.DataFrame, verb: str, key: str, selection: Selection) -> None:
    if rows.empty:
        st.subheader(f"No row was {verb}")
        return
    grouped = (
        rows.groupby("problem", sort=False)
        .agg(rows=("rows", "sum"), rules=("accepted", "nunique"))
        .sort_values("rows", ascending=False)
    )
    first = grouped.index[0]
    _show.exhibit(
        Exhibit(
            title=(
                f"{label('problem', first)} is the commonest reason why a row was {verb}: "
                f"{measures.plural(int(grouped['rows'].iloc[0]), 'row', 'rows')}"
            ),
            counted=f"Rows {verb} by kind of reason; each rule stands in the table. {WHOLE}",
            figure=bars.bars(
                [label("problem", code) for code in grouped.index],
                grouped["rows"].tolist(),
                [measures.count(n) for n in grouped["rows"]],
                _show.look(),
                theme.ink(_show.look()).quiet,
            ),
            table=_reason_table(rows),
            question="refusals_by_reason",
            sources=tuple(rows["source_id"].unique()),
            note=" ".join(
                f"{label('problem', code)}: {inner(codelist('problem')[code]['meaning'])}."
                for code in grouped.index
            ),
        ),
        key=key,
        selection=selection,
    )


def _reason_table(rows: pd.DataFrame) -> pd.DataFrame:
    unread = "file that could not be read", "files that could not be read"
    found = [measures.plural(count, *unread) if count else "" for count in rows["files"].tolist()]
    return pd.DataFrame(
        {
            "Source": titles(rows),
            "Reason": [label("problem", code) for code in rows["problem"]],
            "Rule, or what would be accepted": rows["accepted"],
            "Rows": rows["rows"],
            "Found, for example": [
                one or files for one, files in zip(rows["examples"].fillna(""), found, strict=True)
            ],
        }
    )


def ages(selection: Selection) -> None:
    """How old each snapshot was when the release was made."""
    as_of = engine.manifest(selection)["as_of"]
    rows = ask("sources", selection).to_pandas()
    dated = (
        rows.dropna(subset="age_days")
        .sort_values("age_days", ascending=False)
        .astype({"age_days": int})
    )
    undated = titles(rows[rows["age_days"].isna()])
    ink = theme.ink(_show.look())
    older = int((dated["age_days"] > OLD).sum())
    _show.exhibit(
        Exhibit(
            title=(
                f"{measures.count(older)} of"
                f" {measures.plural(len(dated), 'dated snapshot was', 'dated snapshots were')}"
                " older than a year"
            ),
            counted=(
                "Days from the date of each source's raw files to the date of this release,"
                f" {as_of}. A snapshot that names only a month counts from the month's last day."
                f" {WHOLE}"
            ),
            figure=bars.bars(
                titles(dated),
                dated["age_days"].tolist(),
                [measures.plural(n, "day", "days") for n in dated["age_days"]],
                _show.look(),
                [ink.quiet if n > OLD else ink.accent for n in dated["age_days"]],
            ),
            table=pd.DataFrame(
                {
                    "Source": titles(rows),
                    "Snapshot": rows["snapshot"],
                    "Days before the release": [
                        None if pd.isna(n) else int(n) for n in rows["age_days"]
                    ],
                },
                dtype=object,
            ),
            question="sources",
            sources=tuple(rows["source_id"]),
            note="A source's own date of collection can be earlier than its snapshot."
            + (
                " Without a date of their own, because they were transcribed by hand:"
                f" {', '.join(undated)}."
                if undated
                else ""
            ),
        ),
        key="ages",
        selection=selection,
    )


def unresolved(selection: Selection) -> None:
    """Names of bodies that lead to no place, searchable."""
    found = ask("unresolved_names", selection)
    cost = sum(found["rows"].to_pylist())
    lead = measures.plural(
        found.num_rows, "name leads to no place and costs", "names lead to no place and cost"
    )
    title = f"{lead} {measures.plural(cost, 'row', 'rows')}"
    if not found.num_rows:
        st.subheader(title)
        return
    search = st.text_input("Search these names", key="name-search", placeholder="A city or a body")
    seen = View(search=search).of(found).to_pandas()
    _show.exhibit(
        Exhibit(
            title=title,
            counted=(
                f"Names as their source writes them; {measures.count(len(seen))} of"
                f" {measures.count(found.num_rows)} shown. A name is mended by adding it to the"
                f" table of place names. {WHOLE}"
            ),
            table=pd.DataFrame(
                {
                    "Name": seen["name"],
                    "Source": titles(seen),
                    "Rows it costs": seen["rows"],
                    "Raw file": seen["file"],
                    "First in row": seen["first_row"],
                }
            ),
            question="unresolved_names",
            parameters={"q": search} if search else {},
            sources=tuple(sorted(set(found["source_id"].to_pylist()))),
        ),
        key="names",
        selection=selection,
    )


main()
