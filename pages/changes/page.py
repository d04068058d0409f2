"""Changes: what moved between two releases, in the world, in what sources say, or in what this
dashboard reads."""

from collections.abc import Iterator

from charts.look import Look
from pages.changes import answers, fields, numbers, records
from pages.shared.nothing import nothing
from pages.shared.tabs import TAB, tabs
from pages.shared.two_releases import Two, before
from pages.values import Choice, Choices, Head, Notice, Parts, Sentences, choose
from queries import engine
from queries.selection import EVERYTHING, Selection
from words.selection import statuses

CHOICES = (TAB, "since", "number")


def parts(selection: Selection, choices: Choices, look: Look) -> Parts:
    """The headline's numbers before and after, sources, fields, systems, places, surveys."""
    say = look.say
    head = Head(say("page-changes"), say("changes-question"))
    earlier = before(selection.release or engine.current())
    if not earlier:
        alone = "changes-only-release" if len(engine.versions()) == 1 else "changes-first-release"
        return (head, Notice(say(alone)))
    since = _since(earlier, selection, choices, look)
    two = Two(selection, str(since.value))
    headline = numbers.Numbers(two, look)
    if not headline.has_moved:
        return (head, since, *nothing(selection, say("changes-nothing"), look))
    made = {
        "numbers": lambda: (headline.by_part(), *headline.parts(choices)),
        "sources": lambda: (records.by_source(two, look),),
        "fields": lambda: fields.parts(two, look),
        "systems": lambda: (records.systems(two, look),),
        "places": lambda: (records.places(two, look),),
        "answers": lambda: answers.parts(two, look),
    }
    return (
        head,
        since,
        Sentences((*two.joined_in_words(say, with_ends=True), *_moved(two, look))),
        headline.metrics(),
        *tabs("changes", made, selection, choices, look),
    )


def _since(earlier: list[str], selection: Selection, choices: Choices, look: Look) -> Choice[str]:
    """The release to compare with; the one before by default."""
    say, shown = look.say, selection.release or engine.current()
    dated = {
        version: say(
            "changes-release-dated",
            release=version,
            day=engine.manifest(EVERYTHING.but(release=version))["as_of"],
        )
        for version in earlier
    }
    label = say("changes-compared-with", release=shown)
    return choose(choices, "since", label, dated, earlier[0], width=340)


def _moved(two: Two, look: Look) -> Iterator[str]:
    """How many systems known before moved into the status shown, or out of it; and how many
    other sources than before put there."""
    rows = {row["change"]: row for row in two.parts(two.running, "systems")}
    status = statuses(two.running, look.say)
    into, out = _ways(rows.get("status"))
    told = "changes-moved" if into or out else "changes-none-moved"
    yield look.say(told, into=into, out=out, status=status)
    into, out = _ways(rows.get("renewed"))
    if into or out:
        yield look.say("changes-renewed", into=into, out=out, status=status)


def _ways(row: dict | None) -> tuple[int, int]:
    """How many joined for a reason, and how many left."""
    return (row["joined"], row["gone"]) if row else (0, 0)
