"""What the page Methods prints of the invented release of `tests/small_release.md`."""

from app import reference
from pages.values import Code, Exhibit, Reference, Table, table
from queries import engine
from queries.selection import EVERYTHING, Selection
from queries.span import Span
from schema import codelists, tables
from tests.pages.read import WIDE, exhibit, of, parts, texts


def anchors() -> set[str]:
    return {part.anchor for part in of(Reference, parts("methods"))}


def test_filters_change_nothing(small_release):
    """An empty selection prints what a full one prints."""
    full, empty = (
        list(texts(parts("methods", selection)))
        for selection in (EVERYTHING, Selection(started=Span(1950, 1950)))
    )
    assert full == empty


def test_everything_is_printed(small_release):
    """Every column of every table, every code list, every source and every input is on the page."""
    shown = parts("methods")
    printed, folds = "\n".join(texts(shown)), {part.anchor: part for part in of(Reference, shown)}
    for name in tables.TABLES:
        listed = folds[f"table-{name}"].table.columns[0].cells
        assert list(listed) == list(tables.columns(name))
        for declared in tables.columns(name).values():
            assert declared.description in printed
    sources = engine.ask("sources", EVERYTHING).to_pylist()
    assert {f"table-{name}" for name in tables.TABLES} <= anchors()
    assert {f"codes-{name}" for name in codelists.names()} <= anchors()
    assert {f"source-{row['source_id']}" for row in sources} <= anchors()
    cells = [cell for part in of(Table, shown) for column in part.columns for cell in column.cells]
    assert engine.manifest()["schema"] in cells


def test_text_cannot_become_markup():
    """A cell's text is escaped; an address becomes a link to itself alone."""
    shown: Table = table({"a": ["<script>", 'https://example.org/"onclick="x']})
    body = reference.table(shown, WIDE.say)
    assert "<script>" not in body and '"onclick' not in body


def test_a_question_is_shown_as_it_is_asked(small_release):
    """The address chooses a question, whose SQL stands below."""
    shown = parts("methods", question="headline")
    assert engine.question_text("headline") in [part.text for part in of(Code, shown)]


def test_the_coding_is_told_with_its_measures(small_release):
    """How the coding was made, what it read and what it gives stand in words; agreement and
    validity with its interval in a table, nothing where nothing was compared."""
    shown = parts("methods")
    said = "\n".join(texts(shown))
    assert "A large language model read" in said and "No human has checked" in said
    covered = "All: 4 records in 2 units, as of 29 November 2026. Coded, in the file systems.csv:"
    fields = "“Whether it is AI” and “Technology”"
    assert f"{covered} {fields}. Where the two readings differ" in said
    assert "Technology: 13 stated by sources, 2 coded, 1 not known." in said
    quality = exhibit("coding", shown)
    assert quality.title == (
        "A description of the method confirms what was coded: “Technology” in 3 of 4 units"
    )
    told = ("Field", "Two readings agree", "Description confirms", "95% interval")
    assert list(zip(*(quality.table.column(heading) for heading in told), strict=True)) == [
        ("Whether it is AI", "50%", "", ""),
        ("Technology", "100%", "75%", "30–95%"),
    ]


def test_a_release_without_coding_says_so(monkeypatch):
    """A release made before anything was coded says that it holds no coded values."""
    monkeypatch.delenv("DASHBOARD_RELEASES", raising=False)
    shown = parts("methods", Selection(release="2026.11.1"))
    assert "holds no coded values" in "\n".join(texts(shown))
    assert "coding" not in [part.key for part in of(Exhibit, shown)]
