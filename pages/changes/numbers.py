"""The headline's four numbers, before and after, and one of them part by part."""

from functools import cached_property

from charts.look import Look
from charts.waterfall import waterfall
from pages.shared.sources import sources_of
from pages.shared.two_releases import REASONS, Two
from pages.values import Choices, Columns, Exhibit, Metric, Parts, choose, table
from queries.selection import Selection
from schema.changes import PARTS
from words.selection import statuses

# Each number: the measure that it is, and whether it is of all systems or of those that run.
NUMBERS = {
    "recorded": ("systems", "recorded"),
    "running": ("systems", "running"),
    "places": ("places", "running"),
    "residents": ("residents", "running"),
}
COUNTED = {
    "recorded": "changes-recorded-counted",
    "running": "changes-running-counted",
    "places": "changes-places-counted-now",
    "residents": "changes-residents-counted",
}
FIRST = "running"
WAYS = (("joined", "joined", 1), ("left", "gone", -1))
PLUS, MINUS = "+", "−"
ENDS = ("before", "after")


class Numbers:
    """Two releases by their numbers."""

    def __init__(self, two: Two, look: Look):
        self._two, self._look, self._say = two, look, look.say

    def _selection(self, name: str) -> Selection:
        return getattr(self._two, NUMBERS[name][1])

    @cached_property
    def _rows(self) -> dict[str, list[dict]]:
        return {
            name: self._two.parts(self._selection(name), measure)
            for name, (measure, _) in NUMBERS.items()
        }

    @property
    def has_moved(self) -> bool:
        """Whether there is anything in either release."""
        return any(row["joined"] or row["gone"] for rows in self._rows.values() for row in rows)

    def _name(self, name: str) -> str:
        return self._say(f"changes-{name}", status=statuses(self._two.running, self._say))

    def _written(self, name: str, number: int) -> str:
        return self._say.residents(number) if name == "residents" else self._say.count(number)

    def metrics(self) -> Columns:
        """The four numbers now, with their difference to the other release."""
        return Columns(tuple((self._metric(name),) for name in NUMBERS))

    def _metric(self, name: str) -> Metric:
        rows = self._rows[name]
        earlier, now = rows[0]["joined"], rows[-1]["joined"]
        sign = PLUS if now >= earlier else MINUS
        return Metric(
            self._name(name),
            self._written(name, now),
            self._say(
                "changes-number-before",
                number=self._written(name, earlier),
                release=self._two.since,
            ),
            difference=f"{sign}{self._written(name, abs(now - earlier))}",
        )

    def by_part(self) -> Exhibit:
        """What change in cities, coding, coverage and rules did to each number, on balance."""
        say, two = self._say, self._two
        balances = {
            name: two.numbers(measure, self._selection(name))
            for name, (measure, _) in NUMBERS.items()
        }
        parts = [
            two.since,
            *(say.label("change_part", part) for part in PARTS),
            two.version,
        ]
        columns = {
            self._name(name): [
                self._say.count(number) if end in ENDS else self._signed(number)
                for end, number in balance.items()
            ]
            for name, balance in balances.items()
        }
        meanings = ["", *(say.meaning("change_part", part) for part in PARTS), ""]
        meant = {} if self._look.is_narrow else {say("changes-meaning"): meanings}
        return Exhibit(
            key="changes-by-part",
            title=say("changes-by-part-title", **self._moved(balances["running"])),
            counted=say("changes-by-part-counted", status=statuses(two.running, say)),
            table=table({say("changes-part"): parts} | columns | meant),
            question="changes_headline",
            selection=two.running,
            sources=sources_of(two.running),
            parameters=two.parameters,
            note=say("changes-own-rules", release=two.since),
        )

    def _moved(self, balance: dict[str, int]) -> dict[str, str]:
        return {
            "number": self._name("running"),
            **{part: self._signed(balance[part]) for part in PARTS},
        }

    def _signed(self, number: int) -> str:
        return f"{PLUS if number > 0 else MINUS if number else ''}{self._say.count(abs(number))}"

    def parts(self, choices: Choices) -> Parts:
        """One of the numbers, chosen by the reader, from before over its parts to after."""
        names = {name: self._name(name) for name in NUMBERS}
        chosen = choose(
            choices,
            "number",
            self._say("changes-number"),
            names,
            FIRST,
            widget="segments",
            is_label_hidden=True,
        )
        return (chosen, self._exhibit(chosen.value))

    def _moves(self, name: str) -> list[tuple[str, str, int]]:
        """The parts of a number's difference: the change, which way, and by how much, signed."""
        _, *between, _ = self._rows[name]
        return [
            (row["change"], way, sign * row[column])
            for way, column, sign in WAYS
            for row in between
            if row[column]
        ]

    def _title(self, name: str) -> str:
        first, *_, last = self._rows[name]
        return self._say(
            "changes-from-to",
            number=self._name(name),
            earlier=self._written(name, first["joined"]),
            now=self._written(name, last["joined"]),
        )

    def _exhibit(self, name: str) -> Exhibit:
        say, two, moves = self._say, self._two, self._moves(name)
        first, last = self._rows[name][0], self._rows[name][-1]
        labels = [say.label(REASONS[way], change) for change, way, _ in moves]
        signed = [self._signed(number) for *_, number in moves]
        texts = [say.count(first["joined"]), *signed, say.count(last["joined"])]
        figure = waterfall(
            (two.since, first["joined"]),
            [(label, number) for label, (*_, number) in zip(labels, moves, strict=True)],
            (two.version, last["joined"]),
            texts,
            self._look,
        )
        meanings = [say.meaning(REASONS[way], change) for change, way, _ in moves]
        return Exhibit(
            key="changes-headline",
            title=self._title(name),
            counted=say.sentences(
                say(COUNTED[name], status=statuses(two.running, say)),
                say("changes-parts"),
            ),
            figure=figure if moves else None,
            table=table(
                {
                    say("changes-part"): [two.since, *labels, two.version],
                    say("changes-number"): texts,
                    say("changes-meaning"): ["", *meanings, ""],
                }
            ),
            question="changes_headline",
            selection=self._selection(name),
            sources=sources_of(self._selection(name)),
            parameters=two.parameters,
            note=say("changes-headline-note"),
        )
