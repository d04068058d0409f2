"""The rows of a table, in words or in codes; a system's row opens its page."""

import pyarrow as pa

from pages.data.in_words import NAME, PURPOSE, in_words, stated
from pages.data.tables import SHOWN
from pages.shared.places import city_parameters
from pages.shared.systems import system_parameters
from pages.values import Choices, Number, Parts, Rows
from queries.selection import Selection
from schema import fields
from words.speech import Speech

# The browser holds a page at ease; a much longer table would lose its search.
ROWS_A_PAGE = 50_000
# The page that a row opens, by the table: how its parameters are made, and of which column.
OPENS = {
    "deployment": ("system", system_parameters, "deployment_id"),
    "place": ("city", city_parameters, "place_id"),
}


def parts(
    name: str,
    table: pa.Table,
    columns: tuple[str, ...],
    is_in_codes: bool,
    selection: Selection,
    choices: Choices,
    title: str,
    say: Speech,
) -> Parts:
    """The `columns` of a table's rows; more than a page holds are paged, never cut."""
    pages = -(-table.num_rows // ROWS_A_PAGE)
    page = choices.number("page", 1, pages, 1)
    whole = table.slice((page - 1) * ROWS_A_PAGE, ROWS_A_PAGE)
    rows = whole.select(list(columns))
    if is_in_codes:
        said, foreign = None, stated(name, whole, columns, say)
    else:
        said, foreign = in_words(name, whole, columns, selection.release, say)
    told = columns if said is None else said.column_names
    headings = {column: say.column(SHOWN[name].table, column) for column in columns}
    shown = Rows(
        rows,
        say("data-alt", title=title, columns=", ".join(told)),
        {column: fields.anywhere(column) for column in columns},
        said,
        {} if is_in_codes else headings,
        (NAME, PURPOSE),
        _opens(name, whole, selection),
        foreign,
    )
    if pages == 1:
        return (shown,)
    label = say("data-page", pages=pages, n=table.num_rows)
    return (Number("page", label, page, 1, pages, 1), shown)


def _opens(
    name: str, rows: pa.Table, selection: Selection
) -> tuple[str, tuple[dict[str, str], ...]]:
    """The page that each row opens, and its parameters there; none where a table has no page of
    its rows."""
    if name not in OPENS:
        return "", ()
    page, parameters, column = OPENS[name]
    return page, tuple(parameters(key, selection) for key in rows[column].to_pylist())
