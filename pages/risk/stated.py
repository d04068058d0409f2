"""Risk as the sources state it, in their own words; rows of `systems_by_risk_label`."""

from charts import bars, theme
from charts.look import Look
from pages.shared.sources import sources_of
from pages.values import Exhibit, Parts, table
from queries.selection import Selection
from words.selection import statuses

QUESTION = "systems_by_risk_label"

Rows = list[dict]


def high_in_words(high: int, labels: Rows, running: Selection, look: Look) -> str:
    """How many systems their own source puts high; nothing where no category is stated at all."""
    if not _stated(labels):
        return ""
    say = look.say
    status = statuses(running, say)
    return say("risk-stated-high", high=high, total=_systems(labels), status=status)


def unstated_in_words(labels: Rows, look: Look) -> str:
    """For how many systems nobody stated a category."""
    total = _systems(labels)
    unstated = total - _systems(_stated(labels)) - _unread(labels)
    return look.say("risk-unstated", unstated=unstated, total=total) if unstated else ""


def unread_in_words(labels: Rows, running: Selection, look: Look) -> str:
    """How many systems have no category because the file that was read is older than they are."""
    unread, say = _unread(labels), look.say
    if not unread:
        return ""
    day = max(row["facts_date"] or "" for row in labels)
    return say("risk-unread", n=unread, day=say.day(day), status=statuses(running, say))


def parts(labels: Rows, running: Selection, look: Look) -> Parts:
    """Categories in the sources' own words; no category is a row too."""
    say, total, status = look.say, _systems(labels), statuses(running, look.say)
    names = [
        say.category(row["risk_label"]) if row["risk_label"] else say("risk-not-stated")
        for row in labels
    ]
    systems = [row["systems"] for row in labels]
    colours = [_colour(row, look) for row in labels]
    stated = _stated(labels)
    exhibit = Exhibit(
        key="risk-stated",
        title=say("risk-stated-title", stated=_systems(stated), total=total, status=status),
        counted=say("risk-stated-counted", n=total, status=status),
        figure=bars.bars(names, systems, [say.count(n) for n in systems], look, colours),
        table=table(
            {
                say("risk-scheme"): [_scheme(row, look) for row in labels],
                say("risk-category"): names,
                say("risk-wordings"): [row["other_wordings"] for row in labels],
                say("risk-systems"): systems,
                say("risk-places"): [row["places"] for row in labels],
            }
        ),
        question=QUESTION,
        selection=running,
        sources=sources_of(running),
        note=_wordings(stated, look),
    )
    return (exhibit,)


def _stated(labels: Rows) -> Rows:
    return [row for row in labels if row["risk_label"]]


def _unread(labels: Rows) -> int:
    return sum(row["unread"] for row in labels if not row["risk_label"])


def _systems(labels: Rows) -> int:
    return sum(row["systems"] for row in labels)


def _scheme(row: dict, look: Look) -> str | None:
    return look.say.label("risk_scheme", row["risk_scheme"]) or None


def _colour(row: dict, look: Look) -> str | None:
    """Vermilion is stated high and nothing else; a missing category is hollow, one without a tier
    is the plain accent."""
    if not row["risk_label"]:
        return None
    if row["risk_tier"] == "not_assessed":
        return theme.ink(look).accent
    return theme.RISK_TIER[row["risk_tier"]]


def _wordings(stated: Rows, look: Look) -> str:
    say = look.say
    return say.sentences(
        *(
            say("risk-also-worded", category=row["risk_label"], others=row["other_wordings"])
            for row in stated
            if row["other_wordings"] and say.category(row["risk_label"]) == row["risk_label"]
        )
    )
