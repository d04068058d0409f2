"""Data: give me the table."""

import pyarrow as pa
import streamlit as st

from exports import dictionary
from pages import _own, _show, _summary, _trace, _ways
from pages import _summary_release as say
from pages._sentences import inner
from queries.engine import ask
from queries.selection import Selection
from queries.view import View, distinct
from schema import fields, measures
from schema.codelists import narrower
from schema.words import table_meaning

TABLES = {
    "deployment": "Systems",
    "answer": "Answers",
    "reply": "Replies",
    "place": "Places",
    "published_figure": "Published figures",
    "refusal": "Rows refused",
    "set_aside": "Rows set aside",
    "source": "Sources",
}
PARTS = {
    "refusal": ("refusal", "refused"),
    "set_aside": ("refusal", "set_aside"),
}  # tables shown in parts: which, and its kinds of problem
NOUNS = {
    "reply": ("reply", "replies"),
    "deployment": ("record", "records"),
    "answer": ("answer", "answers"),
    "place": ("place", "places"),
    "source": ("source", "sources"),
    "published_figure": ("published figure", "published figures"),
    "refusal": ("fault for which a row was refused", "faults for which rows were refused"),
    "set_aside": ("row set aside by a stated rule", "rows set aside by stated rules"),
}
UNFILTERED = ("published_figure", "refusal", "set_aside", "source")
# Streamlit's own CSV has no name, no licence and cells that spreadsheets compute. Its switch for it
# would end copying cells too.
ROWS_A_PAGE = (
    50_000  # the browser holds a page at ease; above 150,000 rows st.dataframe loses its search
)


def of(name: str) -> tuple[str, dict[str, str]]:
    """The table behind a tab, and what narrows it there, as an address says it."""
    table, broader = PARTS.get(name, (name, ""))
    return table, {"problem": ",".join(narrower("problem", broader))} if broader else {}


def counted(name: str, table: pa.Table) -> str:
    """The number of rows in words, and of what."""
    rows = measures.plural(table.num_rows, *NOUNS[name])
    if name not in ("deployment", "answer") or not table.num_rows:
        return rows
    places = measures.plural(distinct(table, "place_id"), "local government", "local governments")
    if name == "answer":
        return f"{rows} of {places}"
    return (
        f"{rows} of {measures.plural(distinct(table, 'system_id'), 'system', 'systems')} in"
        f" {places}"
    )


def look(table: pa.Table, name: str) -> View:
    """The reader's columns, search and order, kept in the address."""
    left, middle, right = st.columns([3, 2, 1], vertical_alignment="bottom")
    with left:
        search = _own.text(
            "q",
            "Search in the text of all columns, links apart",
            placeholder="Words that must all occur",
        )
    with middle:
        sort = _own.choice(
            "sort",
            "Sort by",
            {"": "the table's own order"} | {one: one for one in table.column_names},
            "",
        )
    with right:
        order = _own.choice(
            "order", "Order", {"up": "rising", "down": "falling"}, "up", disabled=not sort
        )
    _own.left_out(
        "columns", _own.listed("columns"), table.column_names
    )  # the drawer is closed at first
    with st.expander("Columns"):
        columns = _own.several(
            "columns",
            "Columns shown and exported, in this order",
            table.column_names,
            [
                column
                for column in fields.first(of(name)[0], table.column_names)
                if (name, column) != ("set_aside", "field")  # no field is at fault
            ],
            label_visibility="collapsed",
            is_told=False,
        )
        st.button(
            "All columns",
            on_click=_own.put,
            args=("columns", ",".join(table.column_names)),
            type="tertiary",
        )
    return View(
        tuple(columns), search, ((f"-{sort}" if order == "down" else sort),) if sort else ()
    )


def exhibit(every: pa.Table, name: str, selection: Selection) -> None:
    """How many rows, their look, ways out, and the rows."""
    heading = st.empty()
    unmoved = " Filters do not narrow this table." if name in UNFILTERED else ""
    meaning = table_meaning(of(name)[0])
    st.caption(f"One row: {inner(meaning)}{unmoved}")
    view = look(every, name)
    found = View(search=view.search).of(every)
    matching = "" if name in UNFILTERED else " that match the filters"
    title = counted(name, found) + (
        f", of {measures.count(every.num_rows)}{matching}" if view.search else ""
    )
    heading.subheader(title, anchor="data")
    table, asked = asked_for(name, view)
    with st.container(horizontal=True):
        for words, where in _ways.kinds(table, selection, asked).items():
            st.link_button(f"Download {words}", where)
    if found.num_rows:
        show(View(view.columns, sort=view.sort).of(found), name)
    else:
        st.info(f"No row has all of “{_show.plain(view.search)}” in its text.")
        st.button("Clear the search", on_click=_own.put, args=("q", None))
    sources = (
        tuple(found["source_id"].unique().to_pylist()) if "source_id" in found.column_names else ()
    )
    _show.drawer(table, "data", selection, title, sources, asked)


def asked_for(name: str, view: View) -> tuple[str, dict[str, str]]:
    """The table behind a tab, and exactly these rows and columns as parameters of an address."""
    given = {"columns": ",".join(view.columns), "q": view.search, "sort": ",".join(view.sort)}
    table, own = of(name)
    return table, own | {key: value for key, value in given.items() if value}


def show(table: pa.Table, name: str) -> None:
    """The rows; more than a page holds are paged, never cut."""
    pages = -(-table.num_rows // ROWS_A_PAGE)
    first = 0
    if pages > 1:
        number = st.number_input(
            f"Page of {pages}; the files hold all {measures.count(table.num_rows)} rows",
            1,
            pages,
            1,
        )
        first = (number - 1) * ROWS_A_PAGE
    shown = table.slice(first, ROWS_A_PAGE).to_pandas()
    st.dataframe(
        shown,
        hide_index=True,
        placeholder="",
        height=620 if table.num_rows > 16 else "auto",
        column_config={one: _column(one, table.schema.field(one)) for one in table.column_names},
        alt=(
            f"{TABLES[name]}: {measures.count(table.num_rows)} rows with"
            f" {', '.join(table.column_names)}"
        ),
    )


def _column(name: str, field: pa.Field):
    meaning = dictionary.meaning(name).get("description") or None
    if name == "url" or name.endswith("_url"):
        return st.column_config.LinkColumn(name, help=meaning, display_text="Open", width="small")
    if pa.types.is_integer(field.type):
        return st.column_config.NumberColumn(
            name,
            help=meaning,
            format="plain" if "year" in name or name.endswith("row") else "localized",
        )
    return st.column_config.Column(name, help=meaning)


selection = _show.head("Data", "Give me the table.")
_summary.show(
    [
        say.records(
            ask("headline", selection).to_pylist()[0],
            ask("systems_by_status", selection).to_pylist(),
        )
    ]
)
_trace.panel(selection)
name = _own.choice(
    "table",
    "Table",
    TABLES,
    "deployment",
    st.segmented_control,
    required=True,
    label_visibility="collapsed",
    clears=("columns", "sort", "order", "q"),
)
table, own = of(name)
every = ask(f"table_{table}", selection, **{key: value.split(",") for key, value in own.items()})
if every.num_rows:
    with st.container(key="exhibit-data"):
        exhibit(every, name, selection)
    if name == "deployment":
        st.caption(
            "`is_counted` is false where another record speaks for the same system in the same"
            " place: of several sources the preferred one's (registers before research, research"
            " before collections), of one source its first. Other pages count a system once, by"
            " that record."
        )
elif name in UNFILTERED:
    st.info("This release has no rows in this table.")
else:
    _show.empty(selection, "rows in this table")
