"""What one publisher gave year by year: breaks break the line, provisional values stand apart."""

from collections import Counter
from itertools import groupby

from charts import lines, theme
from charts.look import Look
from pages.values import Exhibit, Table, table
from queries.engine import ask
from queries.selection import Selection
from words.speech import Speech

QUESTION = "published_series"
# Indicator -> its colour and the sentence that names it beside its line.
SERIES = {
    "AI adopted": (theme.BLUE, "governance-series-ai"),
    "generative AI adopted": (theme.TECHNOLOGY["generative_ai"], "governance-series-generative-ai"),
}

Rows = list[dict]


def exhibit(
    source: dict, selection: Selection, look: Look, key: str = "ministry"
) -> Exhibit | None:
    """A publisher's shares, a panel for each group; `source` is a row of `published_sources`.
    Nothing where it published no share."""
    rows = ask(QUESTION, selection, publisher=source["source_id"]).to_pylist()
    if not rows:
        return None
    say, groups = look.say, _groups(rows)
    provisional = say.meaning("release_kind", "provisional")
    panels = {_panel(values, say): series for values in groups if (series := _lines(values, say))}
    return Exhibit(
        key=key,
        title=_rise(groups, say),
        counted=say("governance-series", publisher=source["publisher"]),
        figure=lines.observations(panels, look) if panels else None,
        table=_table(rows, say),
        question=QUESTION,
        selection=selection,
        parameters={"publisher": source["source_id"]},
        sources=tuple(dict.fromkeys(row["source_id"] for row in rows)),
        note=say("governance-series-note", meaning=provisional[:1].lower() + provisional[1:]),
    )


def _groups(rows: Rows) -> list[Rows]:
    """The values of each group that has at least two on one line, the smallest group first."""
    by_base = sorted(rows, key=lambda row: (row["base"] is None, row["base"]))
    groups: dict[str, Rows] = {}
    for row in by_base:
        groups.setdefault(row["group"], []).append(row)
    return [values for values in groups.values() if _is_joined(values)]


def _is_joined(values: Rows) -> bool:
    on_line = Counter((row["indicator"], row["release_kind"], row["line"]) for row in values)
    return max(on_line.values()) > 1


def _base(values: Rows) -> int:
    return max(row["base"] or 0 for row in values)


def _panel(values: Rows, say: Speech) -> str:
    """`20 designated cities`."""
    group = values[0]["group"]
    return say("governance-bodies", n=_base(values), group=group)


def _lines(values: Rows, say: Speech) -> list[lines.Series]:
    """A group's series, each with its observations in order of date."""
    ordered = sorted(values, key=lambda row: (row["date"], row["release_kind"]))
    return [
        (
            say(name),
            [_observation(row, say) for row in ordered if row["indicator"] == indicator],
            colour,
        )
        for indicator, (colour, name) in SERIES.items()
        if any(row["indicator"] == indicator for row in ordered)
    ]


def _observation(row: dict, say: Speech) -> lines.Observation:
    words = say(
        "governance-observation",
        indicator=row["indicator"],
        percent=say.percent(row["value"] / 100),
        base=row["base"],
        day=say.day(row["as_of"]),
        kind=say.inner("release_kind", row["release_kind"]),
    )
    is_provisional = row["release_kind"] == "provisional"
    day = row["date"].isoformat()
    return lines.Observation(day, row["value"], row["line"], is_provisional, row["is_break"], words)


def _rise(groups: list[Rows], say: Speech) -> str:
    """The largest step between the last two final values on one line, in the group with the most
    bodies."""
    if not groups:
        return say("governance-no-rise")
    largest = max(groups, key=_base)
    final = [row for row in largest if row["release_kind"] == "final"]
    final.sort(key=lambda row: (row["indicator"], row["line"], row["date"]))
    on_lines = groupby(final, key=lambda row: (row["indicator"], row["line"]))
    pairs = [pair for _, values in on_lines if len(pair := list(values)[-2:]) == 2]
    first, last = max(pairs, key=lambda pair: pair[1]["value"] - pair[0]["value"])
    return say(
        "governance-rise",
        indicator=last["indicator"][:1].upper() + last["indicator"][1:],
        group=last["group"],
        before=say.percent(first["value"] / 100),
        earlier=str(first["date"].year),
        after=say.percent(last["value"] / 100),
        later=str(last["date"].year),
    )


def _table(rows: Rows, say: Speech) -> Table:
    changed, link = say("governance-changed-before-value"), say("governance-link")
    return table(
        {
            say("governance-indicator"): [row["indicator"] for row in rows],
            say("governance-group"): [row["group"] for row in rows],
            say("governance-date"): [row["as_of"] for row in rows],
            say("governance-per-cent"): [row["value"] for row in rows],
            say("governance-number-of-bodies"): [row["base"] for row in rows],
            say("governance-value"): [
                say.label("release_kind", row["release_kind"]) for row in rows
            ],
            say("governance-definition"): [changed if row["is_break"] else "" for row in rows],
            link: [row["evidence_url"] for row in rows],
        },
        links=[link],
    )
