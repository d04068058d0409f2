"""Whether an impact assessment was made, as sources state it; rows of `impact_assessments`."""

from charts import bars, theme
from charts.look import Look
from pages.shared.behind import rows_link
from pages.shared.sources import titles_of
from pages.values import Exhibit, Parts, table
from queries.counts import systems_in
from queries.selection import Selection
from schema.codelists import codes
from words.selection import statuses

QUESTION = "impact_assessments"
MADE, NOT_MADE, UNKNOWN = "yes", "no", "not_stated"

Rows = list[dict]


def in_words(rows: Rows, running: Selection, look: Look) -> str:
    """Of how many systems an assessment is stated, and that the others are no noes; nothing where
    no source says so of any."""
    if not _systems(rows, MADE, NOT_MADE):
        return ""
    return look.say.sentences(_title(rows, running, look) + ".", look.say("risk-assessment-absent"))


def parts(rows: Rows, running: Selection, look: Look) -> Parts:
    """Each source that says so, its systems parted by what it states, and their rows."""
    if not _systems(rows, MADE, NOT_MADE):
        return ()
    asked = running.but(impact_assessment=(MADE, NOT_MADE))
    return (_exhibit(rows, running, look), rows_link(look.say("risk-assessment-rows"), asked))


def _exhibit(rows: Rows, running: Selection, look: Look) -> Exhibit:
    say, status = look.say, statuses(running, look.say)
    told = titles_of(rows, running.release)
    named = {row["source_id"]: title for row, title in zip(rows, told, strict=True)}
    stated = [code for code in codes("impact_assessment") if _systems(rows, code)]
    numbers = {code: [_of(rows, source, code) for source in named] for code in stated}
    labels = {code: say(f"risk-assessment-{code.replace('_', '-')}") for code in stated}
    tone = theme.ink(look)
    colours = {MADE: tone.accent, NOT_MADE: tone.quiet, UNKNOWN: tone.page}
    drawn = [(labels[code], numbers[code], colours[code]) for code in stated]
    total = systems_in(running)
    return Exhibit(
        key="impact-assessments",
        title=_title(rows, running, look),
        counted=say.sentences(
            say("risk-assessment-counted", n=_systems(rows), total=total, status=status),
            say("risk-assessment-absent"),
        ),
        figure=bars.stacked(list(named.values()), drawn, look),
        table=table(
            {say("risk-source"): list(named.values())}
            | {labels[code]: numbers[code] for code in stated}
        ),
        question=QUESTION,
        selection=running,
        sources=tuple(named),
    )


def _title(rows: Rows, running: Selection, look: Look) -> str:
    return look.say(
        "risk-assessment-title",
        made=_systems(rows, MADE),
        none=_systems(rows, NOT_MADE),
        n=_systems(rows),
        status=statuses(running, look.say),
        source=titles_of(rows, running.release)[0],
        sources=len({row["source_id"] for row in rows}),
    )


def _systems(rows: Rows, *stated: str) -> int:
    """Systems of which a source states one of these, or all of its systems."""
    return sum(row["systems"] for row in rows if not stated or row["impact_assessment"] in stated)


def _of(rows: Rows, source: str, code: str) -> int:
    return _systems([row for row in rows if row["source_id"] == source], code)
