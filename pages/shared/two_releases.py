"""Two releases under one selection, and what joined and left between them in words."""

from dataclasses import dataclass

from queries import engine
from queries.engine import ask
from queries.selection import Selection
from schema import changes
from schema.changes import PARTS, SOURCED
from words.speech import Speech

# Why something joined what is counted, or left it.
REASONS = {"joined": "change_joined", "left": "change_left"}


@dataclass(frozen=True)
class Two:
    """A release and an earlier one (`since`), under the selection of the newer."""

    selection: Selection
    since: str

    @property
    def version(self) -> str:
        """The newer release by name."""
        return self.selection.release or engine.current()

    @property
    def recorded(self) -> Selection:
        """All systems of the selection, whatever their status."""
        return self.selection.but(status=())

    @property
    def running(self) -> Selection:
        """Those in use, unless the reader chose a status."""
        return self.selection.running()

    @property
    def parameters(self) -> dict[str, str]:
        """What its questions are asked with besides the selection."""
        return {"since": self.since}

    def ask(self, question: str, selection: Selection) -> list[dict]:
        """The rows of a question that compares."""
        return ask(question, selection, since=self.since).to_pylist()

    def parts(self, selection: Selection, measure: str) -> list[dict]:
        """Before, what joined and left for each reason, and after, of one measure. Of those that
        run all measures are shown, of others systems alone, which cost half as much."""
        if selection != self.running:
            return self.ask("changes_of_systems", selection)
        rows = self.ask("changes_headline", selection)
        return [row for row in rows if row["measure"] == measure]

    def numbers(self, measure: str, selection: Selection) -> dict[str, int]:
        """One measure before and after, and what each part of its difference did on balance."""
        rows = self.parts(selection, measure)
        balance = dict.fromkeys(("before", *PARTS, "after"), 0)
        for row in rows:
            balance[row["part"] or row["change"]] += row["joined"] - row["gone"]
        return balance

    def joined_in_words(self, say: Speech, with_ends: bool = False) -> tuple[str, ...]:
        """How many systems joined and were withdrawn, and what coding and new rules did to their
        number, whatever their status. `with_ends`: a page that shows before and after, too, asks
        for all of it at once."""
        rows = (
            self.parts(self.recorded, "systems")[1:-1]
            if with_ends
            else self.ask("changes_by_reason", self.recorded)
        )
        joined = {row["change"]: row["joined"] for row in rows if row["change"] in SOURCED}
        withdrawn = sum(row["gone"] for row in rows if row["change"] in SOURCED)
        reasons = [
            say(f"releases-joined-{change}", n=number)
            for change, number in joined.items()
            if number
        ]
        releases = {"earlier": self.since, "later": self.version}
        told = (
            say(
                "releases-joined",
                n=sum(joined.values()),
                reasons=", ".join(reasons),
                unread=sum(
                    number
                    for change, number in joined.items()
                    if changes.REASONS[change].part == "covered"
                ),
                **releases,
            )
            if reasons
            else say("releases-none-joined", **releases)
        )
        balances = {part: _balance(rows, part) for part in ("coded", "rule")}
        otherwise = (
            say(f"releases-by-{part}", n=abs(number), way="more" if number > 0 else "fewer")
            for part, number in balances.items()
            if number
        )
        return told, say("releases-withdrawn", n=withdrawn), *otherwise


def _balance(rows: list[dict], part: str) -> int:
    """How many more joined than left by one part of a difference."""
    return sum(
        row["joined"] - row["gone"] for row in rows if changes.REASONS[row["change"]].part == part
    )


def before(release: str) -> list[str]:
    """The releases before one, the newest first."""
    versions = engine.versions()
    return versions[: versions.index(release)][::-1]
