"""The groups of a split with their numbers: which are drawn, what the rest is, and what each is
called."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from charts.explored import Kind, Line
from charts.theme import GREY, categories
from pages.shared.explorer.asked import MOST, NOTHING, Asked
from pages.shared.sources import titles
from queries.engine import ask
from queries.parameters import UNLISTED
from queries.selection import Selection
from schema.codelists import codes, told
from words.speech import Speech

QUESTION = "explore"
UNKNOWN = ("not_stated", "unknown", "not_screened", "not_assessed")
REST = "rest"
# Columns of a group, and of all together.
WHOLES, CODED = {"value": "of", "undated": "undated_of"}, "value_coded"
WHOLE = {"country": ("systems_by_country", "country"), "source": ("systems_by_source", "source_id")}
ORDER: tuple[Kind, ...] = ("known", "rest", "unknown", "left_out")
SENTENCES = {
    "systems": "systems",
    "places": "local-governments",
    "residents": "explorer-residents",
}


@dataclass(frozen=True)
class Group:
    """A group: its rows of `explore` in order of the years, and how it is drawn."""

    code: str
    name: str
    rows: Sequence[Mapping]
    kind: Kind = "known"

    @property
    def last(self) -> Mapping:
        """Its row of the last year, or of now."""
        return self.rows[-1]

    def at(self, year: int | None) -> Mapping:
        """Its row of a year; of the last one, or of now, where none is named."""
        return next((row for row in self.rows if row["year"] == year), self.last)

    @property
    def is_coded(self) -> bool:
        """Whether most of it is coded, not stated."""
        return self.last["value_coded"] > (self.last["value"] or 0) / 2


class Groups:
    """The groups of one state of the explorer, over years or now."""

    def __init__(self, asked: Asked, over: str):
        self._asked, self.over = asked, over

    @property
    def parameters(self) -> dict[str, object]:
        """What the question is asked besides the selection."""
        asked = self._asked
        own: dict[str, object] = {"show": asked.show, "by": asked.by, "over": self.over}
        return own | ({"kinds": list(asked.kinds.value)} if self.over == "years" else {})

    @cached_property
    def every(self) -> tuple[Group, ...]:
        """All groups, the one with most first and what nobody knows last."""
        return self._groups(self._asked.at(self.over))

    @cached_property
    def years(self) -> list[int]:
        """The years of every group; empty where nothing ran in any."""
        return [row["year"] for row in self.every[0].rows] if self.every else []

    @property
    def base(self) -> int:
        """All groups together, in the last year or now."""
        return self.every[0].last["of"] or 0 if self.every else 0

    @property
    def total(self) -> Group | None:
        """All together, with what stands in no year; None where there is nothing."""
        rows = [
            {**row, "value": row["of"], "value_coded": 0, "undated": row["undated_of"]}
            for row in (self.every[0].rows if self.every else ())
        ]
        return Group("", "", rows) if rows else None

    @property
    def options(self) -> dict[str, str]:
        """The groups to choose from, code -> name."""
        return {group.code: group.name for group in self.every}

    def drawn(self, chosen: Sequence[str]) -> tuple[Group, ...]:
        """The groups that are drawn: those the reader chose, or the largest, what is not known
        always among them; all others together; and those that the selection leaves out, so that a
        click can add them."""
        kept = self._kept(chosen)
        codes = [group.code for group in kept]
        rest: tuple[Group, ...] = ()
        if len(kept) < len(self.every):
            others = [group for group in self.every if group.code not in codes]
            rows = self._added(others) or self._rows(self._asked.at(self.over), groups=codes)[REST]
            rest = (Group(REST, self._asked.say("explorer-rest", n=len(others)), rows, "rest"),)
        return (*kept, *rest, *self._left_out(MOST - len(kept)))

    def _added(self, others: Sequence[Group]) -> list[Mapping]:
        """The rows of several groups together, where they add up; else none. Every system is in a
        group: where groups are no more than all together, none is in two of them."""
        if self._asked.show != "systems" or any(
            _sum(rows, part) != rows[0][whole]
            for rows in _by_year(self.every)
            for part, whole in WHOLES.items()
        ):
            return []
        return [
            {**rows[0], "code": REST, **{name: _sum(rows, name) for name in (*WHOLES, CODED)}}
            for rows in _by_year(others)
        ]

    def _kept(self, chosen: Sequence[str]) -> list[Group]:
        if chosen:
            return [group for group in self.every if group.code in chosen][:MOST]
        known = [group for group in self.every if group.kind == "known"]
        others = [group for group in self.every if group.kind != "known"]
        return [*known[: MOST - len(others)], *others]

    def _left_out(self, room: int) -> tuple[Group, ...]:
        asked = self._asked
        if not asked.filter or not getattr(asked.selection, asked.filter) or room < 1:
            return ()
        wider = asked.at(self.over).but(**{asked.filter: ()})
        others = [group for group in self._groups(wider) if group.code not in self.options]
        return tuple(Group(g.code, g.name, self._years_of(g), "left_out") for g in others[:room])

    def _years_of(self, group: Group) -> list[Mapping]:
        """A group's rows of the years that are drawn; it may begin before or after them."""
        by_year = {row["year"]: row for row in group.rows}
        empty = {"value": 0, "value_coded": 0, "undated": 0, "of": None}
        return [by_year.get(year, empty | {"year": year}) for year in self.years]

    def _groups(self, selection: Selection) -> tuple[Group, ...]:
        asked = self._asked
        made = [
            Group(code, name(asked.by, code, asked.say, selection), rows, self._kind(code))
            for code, rows in self._rows(selection).items()
        ]
        return tuple(
            sorted(made, key=lambda g: (ORDER.index(g.kind), -(g.last["value"] or 0), g.name))
        )

    def _rows(self, selection: Selection, **more: object) -> dict[str, list[Mapping]]:
        by_code: dict[str, list[Mapping]] = {}
        for row in ask(QUESTION, selection, **self.parameters, **more).to_pylist():
            by_code.setdefault(row["code"], []).append(row)
        return by_code

    def _kind(self, code: str) -> Kind:
        if code == "points_nowhere":
            return "rest"
        is_unknown = code in UNKNOWN or (self._asked.by == "basis" and code == "none")
        return "unknown" if is_unknown else "known"


def _by_year(groups: Sequence[Group]) -> Iterable[Sequence[Mapping]]:
    return zip(*(group.rows for group in groups), strict=True)


def _sum(rows: Iterable[Mapping], column: str) -> int:
    return sum(row[column] for row in rows)


def name(by: str, code: str, say: Speech, selection: Selection) -> str:
    """What readers call a group."""
    if by == NOTHING:
        return say("explorer-all")
    if by == "country":
        return say.country(code)
    if by == "source":
        return titles(selection.release).get(code, code)
    if code in UNLISTED:
        return say(f"explorer-{code.replace('_', '-')}")
    return say.label(told("explorer_split", "codelist")[by], code)


def inner_name(by: str, code: str, say: Speech, selection: Selection) -> str:
    """The same as it stands within a sentence: `the Netherlands`, `computer vision`."""
    if by == "country":
        return say.the_country(code)
    if code in UNLISTED:
        return name(by, code, say, selection)
    codelist = told("explorer_split", "codelist")[by]
    return say.inner(codelist, code) if codelist else name(by, code, say, selection)


def lines(groups: Sequence[Group], asked: Asked) -> list[Line]:
    """Groups as they are drawn over years."""
    say, colours = asked.say, colours_of(groups, asked)
    return [
        Line(
            group.code if group.kind != REST else "",
            group.name,
            [row["value"] for row in group.rows],
            [
                say(
                    "explorer-point",
                    group=group.name,
                    year=str(row["year"]),
                    number=number(asked.show, row["value"], say),
                )
                for row in group.rows
            ],
            colours[group.code],
            group.kind,
            group.is_coded,
        )
        for group in groups
    ]


def colours_of(groups: Sequence[Group], asked: Asked) -> dict[str, str]:
    """The colour of each group; what is not known and all others have none of a category."""
    known = [group.code for group in groups if group.kind == "known"]
    return dict.fromkeys([group.code for group in groups], GREY) | categories(
        asked.by, known, asked.look, every_code(asked.by, asked.selection.release)
    )


def every_code(by: str, release: str) -> Sequence[str]:
    """The groups of a split in an order that no filter changes, which gives each its colour: those
    of a code list as they stand there, countries and sources by their systems in all."""
    if by in WHOLE:
        question, column = WHOLE[by]
        return ask(question, Selection(release=release))[column].to_pylist()
    codelist = told("explorer_split", "codelist")[by]
    return list(codes(codelist)) if codelist else ()


def number(show: str, value: int | None, say: Speech) -> str:
    """A number with what it counts: `214 systems`; a dash where nobody knows the residents."""
    return say.count(value) if value is None else say(SENTENCES[show], n=value)
