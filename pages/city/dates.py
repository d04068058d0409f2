"""A place's dated systems on a line, with the kinds of their dates; those without a date beside."""

from collections.abc import Mapping, Sequence
from html import escape

from charts import timeline
from charts.look import Look
from pages.shared import named, shared_dates
from pages.values import Bullets, Columns, Exhibit, Heading, Parts, Scroll, Table, table
from queries.selection import Selection
from schema.codelists import codes, narrower
from words.markdown import Markdown, joined, small
from words.speech import Speech

KINDS = codes("start_kind")  # the line shows dates of every kind
SCROLLED, HEIGHT = 14, 420  # a longer list of systems scrolls in a box of so many pixels

Rows = Sequence[Mapping]


def dates(place: Mapping, systems: Rows, selection: Selection, look: Look) -> Parts:
    """The line, and beside it the systems without a date; `systems` are counted rows of
    `city_systems`."""
    dated = [row for row in systems if row["start_date"]]
    undated = [row for row in systems if not row["start_date"]]
    line = (_exhibit(place, dated, len(systems), selection, look),) if dated else ()
    beside = _undated(undated, look.say) if undated else ()
    return (Columns((line, beside), weights=(3, 1)),) if line and beside else line + beside


def _undated(rows: Rows, say: Speech) -> Parts:
    listed = Bullets(tuple(_point(row, say) for row in rows))
    scrolled = Scroll((listed,), HEIGHT) if len(rows) > SCROLLED else listed
    return (Heading(say("city-undated", systems=len(rows))), scrolled)


def _point(row: Mapping, say: Speech) -> Markdown:
    return joined(named.name(row, say), small(f"({say.inner('status', row['status'])})"))


def _exhibit(
    place: Mapping, dated: Rows, systems: int, selection: Selection, look: Look
) -> Exhibit:
    say = look.say
    dots = [_dot(row, say) for row in dated]
    return Exhibit(
        key="timeline",
        title=say("city-dates-title", started=sum(dot.is_start for dot in dots)),
        counted=say("city-dates-counted", dated=len(dated), systems=systems, place=place["name"]),
        figure=timeline.dots(dots, look),
        table=_table(dated, say),
        question="city_systems",
        selection=selection,
        parameters={"place_id": place["place_id"]},
        sources=tuple(sorted({row["source_id"] for row in dated})),
        note=say.sentences(
            shared_dates.in_words(_alone(place, selection), look, KINDS, codes("status")),
            say("city-dates-note"),
        ),
    )


def _dot(row: Mapping, say: Speech) -> timeline.Dot:
    kind = say.inner("start_kind", row["start_kind"])
    return timeline.Dot(
        row["start_date"],
        escape(row["label_en"] or row["name"]),
        say("city-date", day=say.day(row["start_date"]), kind=kind),
        row["start_kind"] in narrower("start_kind", "usable"),
    )


def _alone(place: Mapping, selection: Selection) -> Selection:
    """The place whatever else is chosen, as the line shows it."""
    return Selection(place=(place["place_id"],), release=selection.release)


def _table(dated: Rows, say: Speech) -> Table:
    ordered = sorted(dated, key=lambda row: (row["start_date"], row["name"]))
    link = say("city-link")
    return table(
        {
            say("city-date-heading"): [row["start_date"] for row in ordered],
            say("city-date-kind"): [say.label("start_kind", row["start_kind"]) for row in ordered],
            **named.columns(say("city-system"), ordered, say),
            link: [row["evidence_url"] for row in ordered],
        },
        links=[link],
    )
