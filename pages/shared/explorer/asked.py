"""What the reader asks the explorer for: every state of it stands in the address."""

from dataclasses import dataclass

from charts.look import Look
from pages.values import Choice, Choices, choose, choose_several
from queries.selection import Selection
from schema.codelists import codes, narrower, told

CHOICES = ("show", "by", "as", "groups", "years", "apart", "kinds", "across")
MOST = 6  # groups that are drawn; the table has all
SHARE, NOTHING = "share", "none"
FRAMED = (NOTHING, "region", "country", "kind", "size", "source")  # what a frame can be split by


@dataclass(frozen=True)
class Usual:
    """What a page shows where its address says nothing else; `narrows` where a click narrows the
    page to a group."""

    show: str = "systems"
    by: str = NOTHING
    look_as: str = "lines"
    narrows: bool = True


class Asked:
    """One state of the explorer: what the address says of it, with its widgets."""

    def __init__(self, selection: Selection, choices: Choices, look: Look, usual: Usual):
        say = look.say
        self.selection, self.choices, self.look, self.usual = selection, choices, look, usual
        self.say = say
        measures = {code: say.label("explorer_measure", code) for code in codes("explorer_measure")}
        splits = {code: say.label("explorer_split", code) for code in codes("explorer_split")}
        self.shown: Choice[str] = choose(
            choices, "show", say("explorer-show"), measures, usual.show, width=260
        )
        self.split: Choice[str] = choose(
            choices, "by", say("explorer-by"), splits, usual.by, width=260, clears=("groups",)
        )
        self.kinds: Choice[tuple[str, ...]] = choose_several(
            choices,
            "kinds",
            say("explorer-kinds"),
            {code: say.label("start_kind", code) for code in codes("start_kind")},
            narrower("start_kind", "usable"),
            widget="pills",
            help=say("explorer-kinds-help"),
        )

    @property
    def show(self) -> str:
        """The code of what is counted."""
        return self.shown.value

    @property
    def by(self) -> str:
        """The code of what it is split by."""
        return self.split.value

    @property
    def is_split(self) -> bool:
        """Whether there are groups."""
        return self.by != NOTHING

    @property
    def filter(self) -> str:
        """The filter that narrows to a group; empty where there is none."""
        return told("explorer_split", "filter")[self.by] if self.usual.narrows else ""

    @property
    def basis(self) -> str:
        """The fact whose coded values the groups rest on; empty where none is coded."""
        return told("explorer_split", "basis")[self.by]

    @property
    def now(self) -> Selection:
        """What counts now: systems in use unless a status is chosen, or the split is by it."""
        return self.selection if self.by == "status" else self.selection.running()

    def by_country(self) -> "Asked":
        """The same split by country, all of which are shown."""
        given = {**dict(self.choices.given), "by": "country", "groups": ""}
        return Asked(self.selection, Choices.of(given), self.look, self.usual)

    def at(self, over: str) -> Selection:
        """The selection that a time is about: a year has what ran in it, whatever its status."""
        return self.now if over == "now" else self.selection
