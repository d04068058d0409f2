"""What the columns of all tables are to readers and to the rooms that show, count and compare them,
as their lines in the tables say."""

from collections.abc import Iterable
from functools import cache

from schema import codelists, tables
from schema.columns import Field, field, in_words

# Columns that questions put beside a table's own.
BESIDE = {
    said.name: said
    for said in (
        Field("place", "Name of the local government", label="Place", shown=4),
        Field("country", "ISO 3166-1 alpha-2 code", label="Country", shown=5),
        Field("population", "Residents of the place", label="Residents", unit="residents", shown=6),
        Field("official_code", "The place's code in its country's own list", shown=15),
        Field("wording", "Our own short wording of the item", label="Question", shown=6),
        Field("record", "What the reply is about, in words", label="Record", shown=7),
        Field("is_counted", "Whether the record speaks for its system", label="Counted", shown=98),
        Field(
            "status_today",
            "Where the system stands on the release's day: as its source says, unless the end year"
            " that it gives has passed",
            label="Status today",
            codelist="status_today",
            labels="status_today",
            unstated="unknown",
            change="status",
        ),
        Field(
            "level",
            "Of which level the body is: of the record's own, else of its place's kind",
            label="Level of government",
            codelist="level",
            labels="level",
            change="reclassified",
        ),
    )
}


def field_of(table: str, column: str) -> Field:
    """One field of a table, or one that questions put beside. Raises KeyError for any other."""
    return (BESIDE | of(table))[column]


@cache
def of(table: str) -> dict[str, Field]:
    """The fields of a table by name, in order. Raises KeyError for an unknown table."""
    return {name: field(name, column) for name, column in tables.columns(table).items()}


def facts(table: str = "deployment") -> list[Field]:
    """The facts that completeness counts."""
    return [said for said in of(table).values() if said.is_fact]


def silent(table: str = "deployment") -> list[Field]:
    """The fields that a source may leave open in a record, each by itself."""
    return [said for said in of(table).values() if said.may_be_silent]


def compared(table: str = "deployment") -> list[Field]:
    """The fields whose change between two releases is told of a record: what moved status first,
    then what was classified anew, then what was corrected; of each what readers see first."""
    order = ("status", "reclassified", "corrected")
    told = [said for said in of(table).values() if said.change]
    return sorted(told, key=lambda said: (order.index(said.change), said.shown or len(told)))


def unstated(table: str) -> dict[str, str]:
    """The code that means "not stated", by field."""
    return {name: said.unstated for name, said in of(table).items() if said.unstated}


def bases(table: str = "deployment") -> dict[str, str]:
    """The column that says what a value rests on, by the value's column and by its own."""
    return {
        name: said.name
        for said in of(table).values()
        if said.basis_of
        for name in (said.basis_of, said.name)
    }


def replied(table: str) -> list[str]:
    """What of a record of this table a reply can be about: codes of `reply_field`."""
    rows = codelists.codelist("reply_field")
    return [code for code, row in rows.items() if row["broader"] in ("", table)]


def first(table: str, columns: Iterable[str]) -> list[str]:
    """Those of a question's columns that readers of the table see first, in their order."""
    known = BESIDE | of(table)
    shown = {name: known[name].shown for name in columns if name in known}
    return sorted((name for name, place in shown.items() if place), key=shown.__getitem__)


def label(table: str, column: str) -> str:
    """What readers call a column of a table, or one that a question puts beside; any other by its
    name in words."""
    known = BESIDE | of(table)
    return known[column].label if column in known else in_words(column)


def anywhere(column: str) -> str:
    """What the schema says of a column, of the first table that has it; nothing for another."""
    known = (of(table).get(column) for table in tables.TABLES)
    said = next(filter(None, known), BESIDE.get(column))
    return said.description if said else ""


def word(table: str, column: str, value: str) -> str:
    """A value as readers see it: a code by its label, any other as it is."""
    labels = of(table)[column].labels
    return codelists.label(labels, value) if labels else value
