"""Laws of the schema: every column says what it is, and what was written is what is read."""

import re
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries import engine
from schema import arrow, codelists, columns, measures, tables, words

ROOT = Path(__file__).parent.parent
COLUMNS = [
    (table, name, column)
    for table in tables.TABLES
    for name, column in tables.columns(table).items()
]
SNAKE_CASE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
PARTS = set(codelists.codes("change_part"))
BROADER_GROUPS = {
    "change_joined": PARTS,
    "change_left": PARTS,
    "collection_kind": {"framed", "unframed"},
    "problem": {"set_aside", "refused", "kept"},
    "start_kind": {"usable", "not_usable"},
    "explorer_split": {"system", "place"},
    "forum_status": {"member"},
    "place_kind": {"municipality"},
    "reply_field": {"deployment"},
}


def written_as(column) -> str:
    return {"Int64": "whole", "float64": "number", "bool": "truth"}.get(str(column.dtype), "text")


@pytest.mark.parametrize("table", tables.TABLES)
def test_every_table_says_what_a_row_is(table):
    """A table's description is one short sentence, and the table bears the name of what a row
    is."""
    assert re.fullmatch(r"[A-Z][^\n]{10,160}\.", words.table_meaning(table))
    assert SNAKE_CASE.fullmatch(table)
    assert tables.TABLES[table].__name__.lower() == table.replace("_", "")


@pytest.mark.parametrize(
    ("table", "name", "column"), COLUMNS, ids=[f"{table}.{name}" for table, name, _ in COLUMNS]
)
def test_every_column_says_what_it_holds(table, name, column):
    """A column has a name in snake case and a meaning that begins like a sentence; a coded one has
    a list that is not empty."""
    assert SNAKE_CASE.fullmatch(name)
    assert re.match(r"[A-Z]\S+", column.description) and not column.description.endswith(".")
    if "codelist" in (column.metadata or {}):
        assert column.metadata["codelist"] in codelists.names() and codelists.codes(
            column.metadata["codelist"]
        )


def test_endings_mean_one_thing():
    """`_id` is text, `_url` a link, `_year` a whole number of years, `_date` a date of any
    precision, and `is_` true or false."""
    for table, name, column in COLUMNS:
        where, checks = f"{table}.{name}", str(column.checks)
        if name.endswith("_id"):
            assert written_as(column) == "text", where
        if name.endswith("_url") or name == "url":
            assert "https?" in checks, where
        if name.endswith("_year") or name == "year":
            assert (written_as(column), column.metadata["unit"]) == ("whole", "year"), where
            assert "less_than_or_equal_to" in checks, where
        if name.endswith("_date"):
            forms = columns.PARTIAL_DATE, columns.START
            assert any(form in checks.replace("\\\\", "\\") for form in forms), where
        if name.startswith("is_"):
            assert written_as(column) == "truth" or name in ("is_ai", "is_ai_basis"), where
        if written_as(column) == "truth":
            assert name.startswith("is_"), where


def test_the_same_name_means_the_same_thing():
    """A column of several tables is of one type and coded by one list; but a refused value is text,
    whatever it should be."""
    meanings: dict[str, set] = {}
    for table, name, column in COLUMNS:
        if (table, name) != ("refusal", "value"):
            meanings.setdefault(name, set()).add(
                (written_as(column), (column.metadata or {}).get("codelist"))
            )
    assert not {name: found for name, found in meanings.items() if len(found) > 1}


def test_keys_are_columns():
    """A table is sorted by columns it has, and by its own identifier where it has one."""
    for table, keys in tables.KEYS.items():
        assert set(keys) <= set(tables.columns(table))
    assert all(column.unique for table, name, column in COLUMNS if name == f"{table}_id")


@pytest.mark.parametrize("name", codelists.names())
def test_code_lists(name):
    """Codes are snake case (SDMX has capitals of its own), labels are written and differ, and what
    is broader is known."""
    rows = codelists.codelist(name)
    assert rows and all(SNAKE_CASE.fullmatch(code) or name == "obs_status" for code in rows)
    assert all(row["label"] for row in rows.values())
    assert len({row["label"] for row in rows.values()}) == len(rows) or name == "obs_status"
    broader = {row.get("broader") or "" for row in rows.values()} - {""}
    assert broader <= set(rows) | BROADER_GROUPS.get(name, set())


def test_every_code_list_is_used():
    """A list codes a column, or is asked for by name: the options of answers and of the form, the
    schemes of risk."""
    used = {(column.metadata or {}).get("codelist") for *_, column in COLUMNS}
    rooms = ("schema", "queries", "pages", "data/reference")
    files = [
        path.read_text(encoding="utf-8")
        for room in rooms
        for path in (ROOT / room).glob("**/*.*")
        if path.suffix != ".pyc"
    ]
    assert not [
        name
        for name in codelists.names()
        if name not in used and not any(re.search(rf"\b{name}\b", text) for text in files)
    ]


@given(st.sampled_from(codelists.names()), st.none() | st.text())
def test_an_unknown_code_is_shown_as_it_is(name, code):
    """A label is never missing: a code without one stands for itself."""
    expected = (
        codelists.codelist(name)[code]["label"] if code in codelists.codes(name) else (code or "")
    )
    assert codelists.label(name, code) == expected


def test_narrower_codes():
    """The codes below a broader one are those that name it."""
    assert codelists.narrower("collection_kind", "framed") == [
        "census",
        "survey",
        "membership",
        "register",
    ]
    assert codelists.narrower("start_kind", "usable") == [
        "deployment",
        "pilot_start",
        "first_use",
        "register_begin",
    ]


@pytest.mark.parametrize("table", tables.TABLES)
def test_the_dictionary_covers_every_column(table):
    """The dictionary has a row a column, in order, with its meaning, unit and codes."""
    rows = words.dictionary(table)
    assert list(rows["column"]) == list(tables.columns(table))
    assert rows["meaning"].str.len().min() > 3
    coded = {
        name
        for name, column in tables.columns(table).items()
        if "codelist" in (column.metadata or {})
    }
    assert set(rows.loc[rows["codes"] != "", "column"]) == coded


@pytest.mark.parametrize("table", tables.TABLES)
def test_what_was_written_is_read(table, small_tables, small_release):
    """Parquet gives back the frame that was written, with every column's meaning in the file."""
    stored = pq.read_table(small_release / "2026.11.1" / f"{table}.parquet")
    expected = small_tables[table]
    for name in expected:
        found = stored.column(name).to_pylist()
        assert found == [None if pd.isna(value) else value for value in expected[name].tolist()], (
            name
        )
    assert stored.schema.equals(arrow.arrow_schema(table), check_metadata=True)
    assert tables.TABLES[table].validate(stored.to_pandas(types_mapper={}.get)).equals(expected)


def test_the_fingerprint_is_the_manifests(small_release):
    """A release says of which shape it is, and shape is not content: two releases have one
    fingerprint."""
    newer, older = (
        engine.manifest(engine.Selection(release=version)) for version in ("2026.11.1", "2026.10.1")
    )
    assert newer["schema"] == older["schema"] == arrow.fingerprint()
    assert newer["content"] != older["content"]


def test_numbers_in_words():
    """Numbers are grammatical for none, one and many, missing is a dash, and a share has its base
    or is none."""
    assert [measures.plural(n, "system", "systems") for n in (0, 1, 2, 1020, None)] == [
        "0 systems",
        "1 system",
        "2 systems",
        "1,020 systems",
        "– systems",
    ]
    assert [measures.residents(n) for n in (None, 0, 66_758, 14_100_000, 1_000_000)] == [
        "–",
        "0",
        "66,758",
        "14.1 million",
        "1 million",
    ]
    assert measures.share(879, 1741) == "879 of 1,741 (50.5%)"
    assert measures.share(2, 4) == "2 of 4 (too few for a percentage)"
    assert measures.share(7, None) == "7"
    assert [measures.country(code) for code in ("NL", "JP", "XX")] == ["Netherlands", "Japan", "XX"]


def test_every_measure_can_be_read():
    """A measure has a label, a unit in the plural, and sentences that say how to read it."""
    for measure in measures.MEASURES.values():
        assert re.match(r"[A-Z]", measure.label) and re.fullmatch(r"[a-z ]+", measure.unit)
        assert re.fullmatch(r"[A-Z].+\.", measure.reading)
        assert measure.unit.endswith("s") or measure.unit == "per cent"


@given(st.integers(0, 10**12), st.integers(1, 10**12))
def test_a_share_is_withheld_below_five_bodies(part, base):
    """No percentage of fewer than five bodies; above, the percentage is of the base that is
    shown."""
    said = measures.share(part, base)
    assert ("%" in said) == (base >= measures.SMALLEST_BASE)
    assert said.startswith(f"{part:,} of {base:,} ")
