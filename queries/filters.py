"""What a shared filter is: the line of `queries.selection.Selection` that holds its value says all.

    sector: tuple[str, ...] = codes("what", "deployment.sector")

From that line come its name in the address, the codes it takes, the SQL that narrows by it, its
place in the sidebar, the caption, and its words in the description of the interface. Only what
readers call it stands elsewhere, in the catalogue of words, as `filter-NAME`.
"""

from dataclasses import dataclass, field, fields
from typing import Any

from schema.fields import field_of

STATED = "stated"  # the one value of a filter of bases


@dataclass(frozen=True)
class Filter:
    """One shared filter, as it is declared.

    name        the field of the selection
    parameter   its name in the address
    kind        codes (any of several), flag (on or off), year (one bound), basis (whether coded
                values count) or release
    is_lifted   a flag that narrows while it is off
    group       where it stands in the sidebar: where, what, risk, when or release; empty for one
                that is chosen by clicks only
    table       place or deployment, with the column it narrows by; empty for the release
    comparison  how a flag or a year compares with the column, in SQL
    domain      where its codes come from: a code list, or a name of `engine.known`
    codelist    the code list that labels its codes; empty where they name themselves
    is_reading  whether it reads rows another way, as `narrowing` says, and leaves none out
    """

    name: str
    parameter: str
    kind: str
    group: str
    table: str = ""
    column: str = ""
    comparison: str = ""
    domain: str = ""
    codelist: str = ""
    is_reading: bool = False
    is_lifted: bool = False

    def narrows(self, value: object) -> bool:
        """Whether rows are narrowed where the filter has this value."""
        is_chosen = value not in (None, (), "") and value is not False
        return bool(self.table) and is_chosen != self.is_lifted

    @property
    def is_listed(self) -> bool:
        """Whether its codes are those of a code list, whatever the release."""
        return bool(self.codelist) and self.domain == self.codelist

    @property
    def condition(self) -> str:
        """The SQL that a row meets where the filter is chosen; its value is the parameter $name."""
        if self.is_reading:
            return "true"
        return {
            "codes": f"list_contains(${self.name}, {self.column})",
            "flag": f"{self.column} {self.comparison}",
            "year": f"{self.column} {self.comparison} ${self.name}",
            "basis": "true",  # it leaves no row out; see queries.narrowing.as_stated
        }[self.kind]


def codes(group: str, column: str, domain: str = "", is_reading: bool = False) -> Any:
    """A filter that takes any of several codes of a `table.column`, labelled as the column's are:
    those of its code list where no other `domain` is named. `is_reading` as for Filter."""
    table, name = column.split(".")
    labels = field_of(table, name).labels
    more: dict[str, Any] = {
        "domain": domain or labels,
        "codelist": labels,
        "is_reading": is_reading,
    }
    return _declared((), kind="codes", group=group, table=table, column=name, **more)


def flag(group: str, column: str, code: str) -> Any:
    """A filter that leaves only the rows whose `table.column` holds one code."""
    table, name = column.split(".")
    more = {"comparison": f"= '{code}'"}
    return _declared(False, kind="flag", group=group, table=table, column=name, **more)


def unless(group: str, column: str, code: str) -> Any:
    """A filter that leaves only the rows whose `table.column` holds one code, until it is on."""
    table, name = column.split(".")
    more: dict[str, Any] = {"comparison": f"= '{code}'", "is_lifted": True}
    return _declared(False, kind="flag", group=group, table=table, column=name, **more)


def year(group: str, column: str, comparison: str, parameter: str = "") -> Any:
    """A filter that is one bound of a year: `comparison` is >= or <=."""
    table, name = column.split(".")
    more = {"comparison": comparison, "parameter": parameter}
    return _declared(None, kind="year", group=group, table=table, column=name, **more)


def basis(group: str, column: str) -> Any:
    """A filter under which coded values count as not stated, in every question; `table.column` is
    one of the columns that say what a value rests on."""
    table, name = column.split(".")
    return _declared("", kind="basis", group=group, table=table, column=name)


def release(group: str) -> Any:
    """The release that is looked at."""
    return _declared("", kind="release", group=group, domain="release")


def _declared(default: object, **metadata: str | bool) -> Any:
    return field(default=default, metadata=metadata)


def declared(selection: type) -> dict[str, Filter]:
    """The filters of a class of selections by name, in the order of its fields. Raises TypeError
    for a field that is no filter."""
    if bare := [column.name for column in fields(selection) if not column.metadata]:
        raise TypeError(f"{selection.__name__}.{bare[0]}: say what filter it is, as codes() does.")
    return {
        column.name: Filter(
            name=column.name,
            **{**column.metadata, "parameter": column.metadata.get("parameter") or column.name},
        )
        for column in fields(selection)
    }
