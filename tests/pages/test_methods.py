"""The methods page, alone, against the invented release of `tests/small_release.md`."""

import time

import pandas as pd
from streamlit.testing.v1 import AppTest

from pages import _print
from queries import engine
from queries.selection import Selection
from schema import codelists, tables
from tests.pages.alone import opened

LIMIT = 0.3  # seconds of script for one run with warm caches


def printed(page: AppTest) -> str:
    """All HTML of the page."""
    return "".join(one.proto.body for one in page.get("html"))


def test_runs_whatever_is_selected(small_release):
    """Filters change nothing on this page: an empty selection prints what a full one prints."""
    full, empty = opened("methods"), opened("methods", Selection(from_year=1950, until_year=1950))
    assert not full.exception
    assert not empty.exception
    assert printed(full) == printed(empty)


def test_everything_is_printed(small_release):
    """Every column of every table, every code list, every source and every input is on the page."""
    body = printed(opened("methods"))
    for table in tables.TABLES:
        assert f'id="table-{table}"' in body
        for name, column in tables.columns(table).items():
            assert f">{name}<" in body
            assert column.description.split("'")[0].split("`")[0] in body
    assert all(f'id="codes-{name}"' in body for name in codelists.names())
    assert all(row["title"] in body for row in engine.ask("sources", Selection()).to_pylist())
    assert engine.manifest()["schema"] in body


def test_every_link_leads_somewhere(small_release):
    """Each entry of the list at the top is the anchor of a header."""
    page = opened("methods")
    contents = next(one.value for one in page.markdown if one.value.startswith("Jump to"))
    assert {f"#{header.proto.anchor}" for header in page.header} == {
        part.split(")")[0] for part in contents.split("(")[1:]
    }


def test_text_cannot_become_markup():
    """A cell's text is escaped; an address becomes a link to itself alone."""
    body = _print.table(pd.DataFrame({"a": ["<script>", 'https://example.org/"onclick="x']}))
    assert "<script>" not in body
    assert '"onclick' not in body


def test_fast(small_release):
    """With warm caches the script takes less than the limit, at its best of five."""
    page = opened("methods")
    taken = []
    for _ in range(5):
        begun = time.perf_counter()
        page.run()
        taken.append(time.perf_counter() - begun)
    assert min(taken) < LIMIT


def test_no_filter_is_offered_where_none_narrows(small_release):
    """The page that filters do not change does not ask to narrow it with them."""
    test = opened("methods")
    assert not [one.value for one in test.caption if "Narrow it" in one.value]
