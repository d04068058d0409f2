"""Running systems and places by year, from the kinds of dates that the reader accepts."""

from collections import Counter
from functools import cached_property

from charts import lines, theme
from charts.look import Look
from pages.shared import shared_dates
from pages.values import Choices, Exhibit, Notice, Parts, choose_several, table
from queries.engine import ask
from queries.selection import Selection
from schema.codelists import codes, narrower

FIRST_YEAR = 2005
BACK = 10  # years from the last one to the one it is compared with
RUNNING, KINDS = "running_by_year", "start_kinds"


class Years:
    """The systems of a selection by the years in which they ran."""

    def __init__(self, selection: Selection, choices: Choices, look: Look):
        self._selection, self._look, self._say = selection, look, look.say
        labels = {code: look.say.label("start_kind", code) for code in codes("start_kind")}
        self._kinds = choose_several(
            choices,
            "kinds",
            look.say("adoption-kinds"),
            labels,
            narrower("start_kind", "usable"),
            widget="pills",
            help=look.say("adoption-kinds-help"),
        )

    @cached_property
    def _rows(self) -> list[dict]:
        kinds = list(self._kinds.value)
        return ask(RUNNING, self._selection, kinds=kinds, first=FIRST_YEAR).to_pylist()

    def in_words(self) -> str:
        """How many dated systems were running some years before the last one."""
        if len(self._rows) < 2:
            return ""
        last = self._rows[-1]["year"]
        then = next(row for row in self._rows if row["year"] >= last - BACK)
        if then["year"] == last or not then["systems"]:
            return ""
        return self._say(
            "adoption-years-before",
            year=str(then["year"]),
            ago=last - then["year"],
            systems=then["systems"],
        )

    def parts(self) -> Parts:
        """The choice of dates, and the figure that they give."""
        if not self._rows:
            return (self._kinds, Notice(self._say("adoption-no-dates")))
        return (self._kinds, self._exhibit())

    def _exhibit(self) -> Exhibit:
        rows, say, ink = self._rows, self._say, theme.ink(self._look)
        by_kind = ask(KINDS, self._selection).to_pylist()
        total = sum(row["systems"] for row in by_kind)
        placed = sum(
            row["systems"] - row["systems_without_end"]
            for row in by_kind
            if row["start_kind"] in self._kinds.value
        )
        years, last = [row["year"] for row in rows], rows[-1]
        systems, places = ([row[count] for row in rows] for count in ("systems", "places"))
        named = say("adoption-systems"), say("adoption-places")
        return Exhibit(
            key="running",
            title=say(
                "adoption-running-title",
                year=str(last["year"]),
                systems=last["systems"],
                pilots=last["systems_pilot"],
                places=last["places"],
            ),
            counted=say("adoption-running-counted", placed=placed, total=total),
            figure=lines.steps(
                years,
                [("systems", systems, ink.accent), ("local-governments", places, ink.quiet)],
                self._look,
                band=(total - placed, say("adoption-undated")),
            ),
            table=table(
                {say("adoption-year"): years, named[0]: systems, named[1]: places},
                years=[say("adoption-year")],
            ),
            question=RUNNING,
            selection=self._selection,
            parameters={"kinds": ",".join(self._kinds.value), "first": str(FIRST_YEAR)},
            sources=_sources_that_ran(self._selection),
            note=self._note(by_kind, total - placed),
        )

    def _note(self, by_kind: list[dict], undated: int) -> str:
        """What the band is, and which kinds of dates are on record."""
        say = self._say
        kinds = [
            say("adoption-of-kind", kind=_kind(row["start_kind"], say), systems=row["systems"])
            for row in by_kind
        ]
        return say.sentences(
            shared_dates.in_words(self._selection, self._look, self._kinds.value),
            say("adoption-band", systems=undated) if undated else "",
            say("adoption-kinds-on-record", kinds=", ".join(kinds)),
        )


def _kind(code: str | None, say) -> str:
    return say.inner("start_kind", code) if code else say("adoption-no-date")


def _sources_that_ran(selection: Selection) -> tuple[str, ...]:
    """The sources of the systems that the years count, the one with most first: one of other
    systems alone is no source of theirs."""
    systems: Counter[str] = Counter()
    for row in ask("systems_by_status_source", selection).to_pylist():
        if row["status_today"] in (*shared_dates.RAN, "ended"):
            systems[row["source_id"]] += row["systems"]
    return tuple(sorted(systems, key=lambda source: (-systems[source], source)))
