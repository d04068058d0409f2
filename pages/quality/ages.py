"""How old each source's snapshot was when the release was made."""

from charts import bars, theme
from charts.look import Look
from pages.values import Exhibit, table
from queries import engine
from queries.engine import ask
from queries.selection import Selection

OLD = 365  # days; data older than a year is drawn apart

Rows = list[dict]


def in_words(rows: Rows, look: Look) -> str:
    """The oldest and the newest snapshot; rows of `sources`."""
    say = look.say
    aged = sorted((row["age_days"], row["title"]) for row in rows if row["age_days"] is not None)
    if not aged:
        return ""
    (newest, _), (oldest, title) = aged[0], aged[-1]
    if newest == oldest:
        return say("quality-of-one-age", dated=len(aged), sources=len(rows), n=oldest)
    return say("quality-oldest", source=title, n=oldest, newest=newest)


def ages(selection: Selection, look: Look) -> Exhibit:
    """The days from each snapshot to the release's date, the oldest first."""
    say, rows = look.say, ask("sources", selection).to_pylist()
    dated = sorted(
        (row for row in rows if row["age_days"] is not None), key=lambda row: -row["age_days"]
    )
    days = [row["age_days"] for row in dated]
    return Exhibit(
        key="ages",
        title=say("quality-ages-title", old=sum(n > OLD for n in days), n=len(dated)),
        counted=say.sentences(
            say("quality-ages-counted", day=release_day(selection, look)), say("quality-whole")
        ),
        figure=_bars([row["title"] for row in dated], days, look),
        table=table(
            {
                say("quality-source"): [row["title"] for row in rows],
                say("quality-snapshot"): [row["snapshot"] for row in rows],
                say("quality-days-before"): [row["age_days"] for row in rows],
            }
        ),
        question="sources",
        selection=selection,
        sources=tuple(row["source_id"] for row in rows),
        note=_note([row["title"] for row in rows if row["age_days"] is None], look),
    )


def release_day(selection: Selection, look: Look) -> str:
    """The date of the release shown, in words."""
    return look.say.day(engine.manifest(selection)["as_of"])


def _bars(names: list[str], days: list[int], look: Look) -> dict:
    ink = theme.ink(look)
    colours = [ink.quiet if n > OLD else ink.accent for n in days]
    return bars.bars(names, days, [look.say("quality-days", n=n) for n in days], look, colours)


def _note(undated: list[str], look: Look) -> str:
    say = look.say
    by_hand = say("quality-undated", sources=", ".join(undated)) if undated else ""
    return say.sentences(say("quality-ages-note"), by_hand)
