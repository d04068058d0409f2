"""Quality: how far can I trust it?"""

import pandas as pd
import streamlit as st

from charts import bars, theme
from charts.exhibit import Exhibit
from pages import _filters, _show
from queries import engine
from queries.engine import ask
from queries.selection import Selection
from queries.view import View
from schema import measures
from schema.codelists import codelist, label, narrower

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
WHOLE = "The whole release; the filters change nothing here."
OLD = 365  # days; a snapshot older than a year is drawn apart


def main() -> None:
    selection = _show.head("Quality", "How far can I trust it?")
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


def _titles(rows: pd.DataFrame) -> list[str]:
    return [_filters.source_titles().get(one, one) for one in rows["source_id"]]


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
            title=f"Of {measures.plural(read, 'row', 'rows')} read, {measures.count(refused)} should have made records and did not",
            counted=f"Rows in the raw files of {measures.plural(len(rows), 'source', 'sources')}. Set aside: outside the "
            "dashboard's scope, by a "
            f"stated rule. Refused: a fault in the row, or a name that leads to no place. Each bar is all rows of one source. {WHOLE}",
            figure=bars.stacked(
                [f"{title} ({measures.count(n)})" for title, n in zip(_short(_titles(rows)), rows["rows_read"], strict=True)],
                parts,
                _show.is_dark(),
                share=True,
            ),
            table=pd.DataFrame(
                {
                    "Source": _titles(rows),
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
    return [title if len(title) <= longest else title[: longest - 1].rstrip() + "…" for title in titles]


def reasons(selection: Selection) -> None:
    """Why rows made no record, with the rule in words: faults first, then what was never meant to be in."""
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
        rows.groupby("problem", sort=False).agg(rows=("rows", "sum"), rules=("accepted", "nunique")).sort_values("rows", ascending=False)
    )
    first = grouped.index[0]
    _show.exhibit(
        Exhibit(
            title=f"{label('problem', first)} is the commonest reason why a row was {verb}: "
            f"{measures.plural(int(grouped['rows'].iloc[0]), 'row', 'rows')}",
            counted=f"Rows {verb} by kind of reason; each rule stands in the table. {WHOLE}",
            figure=bars.bars(
                [label("problem", code) for code in grouped.index],
                grouped["rows"].tolist(),
                [measures.count(n) for n in grouped["rows"]],
                _show.is_dark(),
                theme.ink(_show.is_dark()).quiet,
            ),
            table=_reason_table(rows),
            question="refusals_by_reason",
            sources=tuple(rows["source_id"].unique()),
            note=" ".join(f"{label('problem', code)}: {_lower(codelist('problem')[code]['meaning'])}." for code in grouped.index),
        ),
        key=key,
        selection=selection,
    )


def _lower(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]


def _reason_table(rows: pd.DataFrame) -> pd.DataFrame:
    found = [f"{count} files that could not be read" if count else "" for count in rows["files"]]
    return pd.DataFrame(
        {
            "Source": _titles(rows),
            "Reason": [label("problem", code) for code in rows["problem"]],
            "Rule, or what would be accepted": rows["accepted"],
            "Rows": rows["rows"],
            "Found, for example": [one or files for one, files in zip(rows["examples"].fillna(""), found, strict=True)],
        }
    )


def ages(selection: Selection) -> None:
    """How old each snapshot was when the release was made."""
    as_of = engine.manifest(selection)["as_of"]
    rows = ask("sources", selection).to_pandas()
    dated = rows.dropna(subset="age_days").sort_values("age_days", ascending=False).astype({"age_days": int})
    undated = _titles(rows[rows["age_days"].isna()])
    ink = theme.ink(_show.is_dark())
    older = int((dated["age_days"] > OLD).sum())
    _show.exhibit(
        Exhibit(
            title=f"{measures.count(older)} of {measures.plural(len(dated), 'dated snapshot was', 'dated snapshots were')} older "
            "than a year",
            counted=f"Days from the date of each source's raw files to the date of this release, {as_of}. A snapshot that names "
            "only a month counts "
            f"from the month's last day. {WHOLE}",
            figure=bars.bars(
                _titles(dated),
                dated["age_days"].tolist(),
                [measures.plural(n, "day", "days") for n in dated["age_days"]],
                _show.is_dark(),
                [ink.quiet if n > OLD else ink.accent for n in dated["age_days"]],
            ),
            table=pd.DataFrame(
                {
                    "Source": _titles(rows),
                    "Snapshot": rows["snapshot"],
                    "Days before the release": [None if pd.isna(n) else int(n) for n in rows["age_days"]],
                },
                dtype=object,
            ),
            question="sources",
            sources=tuple(rows["source_id"]),
            note="A source's own date of collection can be earlier than its snapshot."
            + (f" Without a date of their own, because they were transcribed by hand: {', '.join(undated)}." if undated else ""),
        ),
        key="ages",
        selection=selection,
    )


def unresolved(selection: Selection) -> None:
    """Names of bodies that lead to no place, searchable."""
    found = ask("unresolved_names", selection)
    cost = sum(found["rows"].to_pylist())
    title = f"{measures.plural(found.num_rows, 'name leads', 'names lead')} to no place and cost {measures.plural(cost, 'row', 'rows')}"
    if not found.num_rows:
        st.subheader(title)
        return
    search = st.text_input("Search these names", key="name-search", placeholder="A city, a body, a source …")
    seen = View(search=search).of(found).to_pandas()
    _show.exhibit(
        Exhibit(
            title=title,
            counted=f"Names as their source writes them; {measures.count(len(seen))} of {measures.count(found.num_rows)} shown. A "
            "name is mended by adding it to the table "
            f"of place names. {WHOLE}",
            table=pd.DataFrame(
                {
                    "Name": seen["name"],
                    "Source": _titles(seen),
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
            title=f"{measures.count(dated)} of {measures.plural(total, 'record', 'records')} {'has' if dated == 1 else 'have'} a "
            "start date that trends can use",
            counted="Records of the selection with a value in each field, by source; before its name stands the number of records, "
            "the base of "
            "each share. “Not stated” and “unknown” count as empty. Usable start dates are "
            f"those of {', '.join(label('start_kind', kind).lower() for kind in narrower('start_kind', 'usable'))}.",
            figure=bars.filled(list(FIELDS.values()), _titles(rows), [rows[field].tolist() for field in FIELDS], bases, _show.is_dark()),
            table=pd.DataFrame(
                {"Source": _titles(rows), "Records": rows["records"]} | {name: rows[field] for field, name in FIELDS.items()}
            ),
            question="fields_filled",
            sources=tuple(rows["source_id"]),
            note="An empty field is seldom the city's fault: most sources do not ask for it. Under five records the counts stand in "
            "place of a share.",
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
    kinds = {"given": "Given", "not_found": "Not found", "not_asked": "Not asked", "other": "Other reasons"}
    table = pd.DataFrame(
        {"Survey": rows["title"], "Places": rows["places"], "Answers": rows["answers"]}
        | {name: rows[kind] for kind, name in kinds.items()}
        | {"With a link": rows["evidence_link"]}
    )
    _show.exhibit(
        Exhibit(
            title=f"{measures.count(given)} of {measures.plural(total, 'survey answer', 'survey answers')} were given",
            counted="Answers of the selected places, one for each place and item. “Not found” is an item that was looked for on "
            "public pages in vain: "
            "it is not a no.",
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
            counted=f"Among {measures.plural(records, 'record', 'records')} of the selection. A record can be in several. We change "
            "none of them: "
            "the record is shown as its source gives it.",
            figure=bars.bars(
                [kind.capitalize() for kind in kinds.index], kinds.tolist(), [measures.count(int(n)) for n in kinds], _show.is_dark()
            ),
            table=pd.DataFrame(
                {
                    "Contradiction": rows["contradiction"],
                    "System": rows["name"],
                    "Place": rows["place"],
                    "Source": _titles(rows),
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
            title=f"{measures.plural(total, 'start date is', 'start dates are')} probably the product's: "
            f"{rows['vendor'].iloc[0]}, {rows['start_date'].iloc[0]}, in {measures.plural(int(rows['places'].iloc[0]), 'place', 'places')}",
            counted="Systems whose start date at least five places share with one supplier, of "
            f"{measures.plural(dated, 'system', 'systems')} with a "
            "usable start date. Trends include them: a step in that year is the product's and not the cities'.",
            table=pd.DataFrame(
                {
                    "Start date": rows["start_date"],
                    "Supplier": rows["vendor"],
                    "Source": _titles(rows),
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
    title = f"{measures.plural(systems, 'system is', 'systems are')} recorded by several sources and counted once"
    if rows.empty:
        st.subheader(title)
        return
    _show.exhibit(
        Exhibit(
            title=title,
            counted=f"{measures.plural(len(rows), 'record', 'records')} of the selected systems. The record that speaks for the "
            "system is the one of the "
            f"source that stands first in: {', '.join(label('collection_kind', kind).lower() for kind in engine.PREFERENCE)}.",
            table=pd.DataFrame(
                {
                    "Place": rows["place"],
                    "Record": rows["name"],
                    "Source": _titles(rows),
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


main()
