"""What a shared filter is: the line of `queries.selection.Selection` that holds its value says all.

    sector: tuple[str, ...] = codes("what", "deployment.sector")

From that line come its name in the address, the codes it takes, the SQL that narrows by it, its
place in the sidebar, the caption, and its words in the description of the interface. Only what
readers call it stands elsewhere, in the catalogue of words, as `filter-NAME`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from queries.span import Span
from schema.fields import field_of

STATED = "stated"  # the one value of a filter of bases
NOT = "-"  # before a code that is left out


@dataclass(frozen=True)
class Filter:
    """One shared filter, as it is declared.

    name        the field of the selection
    parameter   its name in the address
    older       names that it had in addresses before, the widest first: of several that are given
                the last one counts, as far as the others hold what it names
    spelled     how older addresses spelled its codes: that -> the code, or nothing
    kind        codes (any of several, but not those left out), flag (narrows until it is on), span
                (years of a start), basis (whether coded values count) or release
    group       where it stands in the sidebar: where, what, risk, when or release; empty for one
                that is chosen by clicks only
    table       place or deployment, with the column it narrows by; empty for the release
    further     what else of a row its codes may name, in SQL
    marked      a sign in all codes of the last of `further`, and in none of the others: that one
                costs a search, and is looked at where a code has the sign
    comparison  how a flag compares with the column, in SQL
    usable      the column that says whether a span's year counts; else the row has no date
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
    usable: str = ""
    older: tuple[str, ...] = ()
    further: tuple[str, ...] = ()
    marked: str = ""
    spelled: Mapping[str, str] = field(default_factory=dict, hash=False)
    is_reading: bool = False

    def narrows(self, value: object) -> bool:
        """Whether rows are narrowed where the filter has this value."""
        return bool(self.table) and bool(value) != (self.kind == "flag")

    @property
    def is_listed(self) -> bool:
        """Whether its codes are those of a code list, whatever the release."""
        return bool(self.codelist) and self.domain == self.codelist

    @property
    def is_of_source(self) -> bool:
        """Whether it chooses sources: answers have them too, and which record speaks hangs on
        it."""
        return self.column == "source_id"

    def condition(self, value: Any) -> str:
        """The SQL that a row meets where the filter has this value, whose `parameters` it names."""
        if self.is_reading or self.kind == "basis":
            return "true"  # it leaves no row out; see queries.narrowing
        if self.kind == "flag":
            return f"{self.column} {self.comparison}"
        return self._of_span(value) if self.kind == "span" else self._of_codes(value)

    def _of_codes(self, value: tuple[str, ...]) -> str:
        chosen, without = parted(value)
        parts = [self._holds(self.name, chosen)] if chosen else []
        left_out = self._holds(f"not_{self.name}", without)
        parts += [f"not {left_out}"] if without else []
        return " and ".join(parts) or "true"

    def _holds(self, parameter: str, named: list[str]) -> str:
        columns = (self.column, *self.further)
        if self.marked and not any(self.marked in code for code in named):
            columns = columns[:-1]
        told = " or ".join(f"list_contains(${parameter}, {column})" for column in columns)
        # Without the last word DuckDB compares every row with each code; with it, it looks at each
        # value that a column has once, which of a million rows takes a tenth of that.
        return f"coalesce({told}, false)"

    def _of_span(self, value: Span) -> str:
        year = self.dated
        bounds = [f"{year} >= ${self.name}_first"] if value.first is not None else []
        bounds += [f"{year} <= ${self.name}_last"] if value.last is not None else []
        years = [f"({' and '.join(bounds)})"] if bounds else []
        undated = [f"{year} is null"] if value.is_undated else []
        return f"({' or '.join([*years, *undated])})"

    @property
    def dated(self) -> str:
        """The year of a row that a span looks at, in SQL; null where it has no usable date."""
        return f"(case when {self.usable} then {self.column} end)"

    def parameters(self, value: Any) -> dict[str, object]:
        """The parameters of the condition, by name."""
        if self.is_reading:
            return {self.name: list(value)}
        if self.kind == "codes":
            told = dict(zip((self.name, f"not_{self.name}"), parted(value), strict=True))
            return {name: codes for name, codes in told.items() if codes}
        if self.kind == "span":
            years = {f"{self.name}_first": value.first, f"{self.name}_last": value.last}
            return {name: year for name, year in years.items() if year is not None}
        return {}


def parted(value: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """The codes of a filter that are chosen, and those that are left out."""
    without = [code.removeprefix(NOT) for code in value if code.startswith(NOT)]
    return [code for code in value if not code.startswith(NOT)], without


def codes(group: str, column: str, domain: str = "", **more: Any) -> Any:
    """A filter that takes any of several codes of a `table.column`, labelled as the column's are:
    those of its code list where no other `domain` is named. `further`, `marked`, `older`,
    `spelled` and `is_reading` as for Filter."""
    table, name = column.split(".")
    labels = field_of(table, name).labels
    more |= {"domain": domain or labels, "codelist": labels}
    return _declared((), kind="codes", group=group, table=table, column=name, **more)


def unless(group: str, column: str, code: str) -> Any:
    """A filter that leaves only the rows whose `table.column` holds one code, until it is on."""
    table, name = column.split(".")
    more = {"table": table, "column": name, "comparison": f"= '{code}'"}
    return _declared(False, kind="flag", group=group, **more)


def span(group: str, column: str, usable: str, older: tuple[str, ...] = ()) -> Any:
    """A filter that is a span of years: of the `table.column` where the column `usable` is true,
    and of what has no such date. `older` are the names of its two bounds in older addresses."""
    table, name = column.split(".")
    more: dict[str, Any] = {"usable": usable, "older": older}
    return _declared(Span(), kind="span", group=group, table=table, column=name, **more)


def basis(group: str, column: str) -> Any:
    """A filter under which coded values count as not stated, in every question; `table.column` is
    one of the columns that say what a value rests on."""
    table, name = column.split(".")
    return _declared("", kind="basis", group=group, table=table, column=name)


def release(group: str) -> Any:
    """The release that is looked at."""
    return _declared("", kind="release", group=group, domain="release")


def _declared(default: object, **metadata: Any) -> Any:
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
