"""Shares, where a frame asks for them: the series that others publish, and what censuses, surveys
and registers say, each with its base."""

from collections.abc import Callable
from itertools import groupby

from charts import bars, theme
from pages.shared import series
from pages.shared.explorer.asked import FRAMED, Asked
from pages.shared.explorer.groups import QUESTION, UNKNOWN, name
from pages.values import Exhibit, Link, Notice, Parts, Table, table
from queries.engine import ask
from schema.measures import SMALLEST_BASE

Rows = list[dict]
MOST = 12  # groups that are drawn


def over_years(asked: Asked) -> Parts:
    """The series of shares that publishers gave; filters do not apply."""
    sources = ask("published_sources", asked.selection).to_pylist()
    shown = [
        series.exhibit(source, asked.selection, asked.look, f"running-{source['source_id']}")
        for source in sources
        if source["frame_size"]
    ]
    told = tuple(exhibit for exhibit in shown if exhibit)
    if not told:
        return (Notice(asked.say("explorer-no-series")),)
    return (*_of_whole_countries(asked), *told)


def _of_whole_countries(asked: Asked) -> Parts:
    """That a series is not split, and whether another look is."""
    if not asked.is_split:
        return ()
    say = asked.say
    whole = say("explorer-series-whole", split=say.inner("explorer_split", asked.by))
    if asked.by in FRAMED:
        return (Notice(say.sentences(whole, say("explorer-series-now"))),)
    return (Notice(whole), _nobody(asked))


def now(asked: Asked) -> Parts:
    """Who says yes among those who were asked, a figure for each frame and question."""
    told = tuple(_exhibit(at, rows, asked) for at, rows in enumerate(_frames(asked)))
    return told or (_nobody(asked),)


def as_a_table(asked: Asked) -> Parts:
    """The same numbers alone."""
    frames = [row for rows in _frames(asked) for row in rows]
    return (_table(frames, asked),) if frames else (_nobody(asked),)


def on_a_map(asked: Asked) -> Parts:
    """Shares of different questions are no classes of one map."""
    say = asked.say
    return (Notice(say("explorer-no-map")), Link("map", say("explorer-to-map")))


LOOKS: dict[str, Callable[[Asked], Parts]] = {
    "lines": over_years,
    "bars": now,
    "map": on_a_map,
    "table": as_a_table,
}


def _frames(asked: Asked) -> list[Rows]:
    """The rows of each frame and question, the largest frame first."""
    answer = ask(QUESTION, asked.selection, show="share", by=asked.by).to_pylist()
    answer.sort(key=lambda row: (row["frame"], row["item"]))
    frames = groupby(answer, key=lambda row: (row["frame"], row["item"]))
    return sorted((list(rows) for _, rows in frames), key=lambda rows: -_of(rows))


def _of(rows: Rows) -> int:
    return sum(row["of"] for row in rows)


def _nobody(asked: Asked) -> Notice:
    say = asked.say
    if asked.by in FRAMED:
        return Notice(say("explorer-nobody-asked"))
    by = [say.inner("explorer_split", code) for code in FRAMED[1:]]
    split = say.inner("explorer_split", asked.by)
    return Notice(say("explorer-no-share-by", split=split, splits=say.either(by)))


def _exhibit(at: int, rows: Rows, asked: Asked) -> Exhibit:
    say, first = asked.say, rows[0]
    rows = sorted(rows, key=lambda row: (row["code"] in UNKNOWN, -row["of"], row["code"]))[:MOST]
    accent = theme.ink(asked.look).accent
    shares = [100 * row["value"] / row["of"] if _is_told(row) else None for row in rows]
    return Exhibit(
        key=f"running-share-{at}",
        title=_title(rows, asked),
        counted=say(
            "explorer-share-counted",
            silent=sum(row["silent"] for row in rows),
            year=str(first["year"]),
        ),
        figure=bars.bars(
            [name(asked.by, row["code"], say, asked.selection) for row in rows],
            shares,
            [_told(row, asked) for row in rows],
            asked.look,
            [None if row["code"] in UNKNOWN else accent for row in rows],
            most=100,
        ),
        table=_table(rows, asked),
        question=QUESTION,
        selection=asked.selection,
        parameters={"show": "share", "by": asked.by},
        sources=(first["source_id"],),
    )


def _title(rows: Rows, asked: Asked) -> str:
    """`50.5% of those asked have adopted AI: 879 of 1,741`."""
    say, yes, of = asked.say, sum(row["value"] for row in rows), _of(rows)
    item = say(f"explorer-says-{rows[0]['item'].replace('_', '-')}")
    told = {"frame": rows[0]["frame"], "item": item, "yes": yes, "of": of}
    if of < SMALLEST_BASE:
        return say("explorer-share-few", **told)
    return say("explorer-share", percent=say.percent(yes / of), **told)


def _is_told(row: dict) -> bool:
    """A register's count says what it says of few; a share of few is none."""
    return row["of"] >= SMALLEST_BASE


def _told(row: dict, asked: Asked) -> str:
    say, told = asked.say, {"yes": row["value"], "of": row["of"]}
    if not _is_told(row):
        return say("explorer-share-of-few", **told)
    return say("explorer-share-of", percent=say.percent(row["value"] / row["of"]), **told)


def _table(rows: Rows, asked: Asked) -> Table:
    say = asked.say
    of_split = (
        {
            say.label("explorer_split", asked.by): [
                name(asked.by, row["code"], say, asked.selection) for row in rows
            ]
        }
        if asked.is_split
        else {}
    )
    year = say("explorer-year")
    return table(
        {
            **of_split,
            say("explorer-frame"): [row["frame"] for row in rows],
            say("explorer-item"): [
                say(f"explorer-says-{row['item'].replace('_', '-')}") for row in rows
            ],
            year: [row["year"] for row in rows],
            say("explorer-yes"): [row["value"] for row in rows],
            say("explorer-of"): [row["of"] for row in rows],
            say("explorer-silent"): [row["silent"] for row in rows],
        },
        years=[year],
        key="explorer-shares",
    )
