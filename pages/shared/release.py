"""On an older release: that there is a newer one, and what it changes in this very selection."""

from charts.look import Look
from pages.values import Button, Link, Notice, Parts, Row
from queries import engine, preview
from queries.selection import Selection, write

ENDS = ("before", "after")


def older(selection: Selection, look: Look) -> Parts:
    """What the newest release has of this selection, and the ways there; nothing on the newest."""
    newest, say = engine.current(), look.say
    if not selection.release or preview.is_one(selection) or not _is_older(selection.release):
        return ()
    there = selection.but(release="")
    words = say.sentences(
        say("release-is-older", release=selection.release, newest=newest),
        _changed(there, selection, look),
    )
    ways = (
        Button("newest", say("release-show", newest=newest), there),
        Link("changes", say("release-what-changed"), write(there) | {"since": selection.release}),
    )
    return (Notice(words), Row(ways))


def _is_older(release: str) -> bool:
    versions = engine.versions()
    return versions.index(release) < versions.index(engine.current())


def _changed(there: Selection, here: Selection, look: Look) -> str:
    rows = engine.ask("changes_headline", there, since=here.release).to_pylist()
    systems = {row["change"]: row for row in rows if row["measure"] == "systems"}
    moves = [row for change, row in systems.items() if change not in ENDS]
    joined, left = (sum(row[way] for row in moves) for way in ("joined", "gone"))
    if not (joined or left):
        return look.say("release-same")
    before, after = (systems[end]["joined"] for end in ENDS)
    return look.say("release-changes", before=before, after=after, joined=joined, left=left)
