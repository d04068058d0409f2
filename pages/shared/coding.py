"""How far the coded values can be trusted: rows of `coding_quality`, a file and a field each, as
one exhibit."""

from charts import intervals
from charts.intervals import Share
from charts.look import Look
from pages.values import Exhibit, Table, table
from queries.engine import ask
from queries.selection import EVERYTHING, Selection
from words.speech import Speech

QUESTION = "coding_quality"
UNKNOWN = Share(None, None, None, "")

Rows = list[dict]


def measured(selection: Selection) -> Rows:
    """A row for each file and field that was coded; none of a release made before there was any."""
    return ask(QUESTION, Selection(release=selection.release)).to_pylist()


def quality(rows: Rows, selection: Selection, look: Look, is_drawn: bool = True) -> Exhibit:
    """Agreement of the two readings and what descriptions of the method confirm, with intervals: as
    bars, or where it is not `is_drawn` as a table alone."""
    say = look.say
    return Exhibit(
        key="coding",
        title=_title(rows, say),
        counted=say.sentences(say("coding-counted"), say("coding-unfiltered")),
        figure=_bars(rows, look) if is_drawn else None,
        table=_table(rows, say),
        question=QUESTION,
        selection=EVERYTHING.but(release=selection.release),
        note=say("coding-one-model"),
    )


def _title(rows: Rows, say: Speech) -> str:
    """What descriptions confirm, field by field; the agreement alone where nothing was compared."""
    compared = [row for row in rows if row["validity_units"]]
    if not compared:
        least = min(row["share_agreed"] for row in rows)
        return say("coding-agreed-title", share=say.percent(least))
    told = [
        say(
            "coding-confirmed",
            confirmed=row["validity_agreed"],
            units=row["validity_units"],
            fact=field(row, say),
        )
        for row in compared
    ]
    return say("coding-title", parts=say.listed(told))


def field(row: dict, say: Speech) -> str:
    """The field that was coded, as readers know it."""
    return say.column("deployment", row["coded_field"])


def file_name(row: dict) -> str:
    """The file that holds a row's codes, without its folder."""
    return row["coding_file"].rpartition("/")[2]


def _names(rows: Rows, say: Speech) -> list[str]:
    """The field of each row, with the number of its units: two files may have coded one field."""
    return [say("coding-row", fact=field(row, say), n=row["units"]) for row in rows]


def _bars(rows: Rows, look: Look) -> dict:
    say = look.say
    agreed = [
        Share(share, None, None, say.percent(share))
        for share in (row["share_agreed"] for row in rows)
    ]
    panels = [
        (say("coding-readings-agree"), agreed),
        (say("coding-descriptions-confirm"), [_confirmed(row, look) for row in rows]),
    ]
    return intervals.shares(_names(rows, say), panels, look, sampled=True)


def _confirmed(row: dict, look: Look) -> Share:
    """The share with its interval, in words only where there is room for them."""
    say = look.say
    if not row["validity_units"]:
        return UNKNOWN._replace(words=say("coding-not-compared"))
    share = say.percent(row["validity_share"])
    interval = _interval(row, say)
    words = say("coding-share-with-interval", share=share, interval=interval)
    words = share if look.is_narrow else words
    return Share(row["validity_share"], row["validity_low"], row["validity_high"], words)


def _interval(row: dict, say: Speech) -> str:
    if not row["validity_units"]:
        return ""
    return say.percent(row["validity_low"], row["validity_high"])


def _table(rows: Rows, say: Speech) -> Table:
    """Every number of the rows; what was not measured is empty."""
    return table(
        {
            say("coding-field"): [field(row, say) for row in rows],
            say("coding-file"): [file_name(row) for row in rows],
            say("coding-readings-agree"): [_share(row["share_agreed"], say) for row in rows],
            say("coding-kappa"): [_kappa(row["kappa"], say) for row in rows],
            say("coding-descriptions-confirm"): [
                _share(row["validity_share"], say) for row in rows
            ],
            say("coding-interval"): [_interval(row, say) for row in rows],
            say("coding-kappa-of-compared"): [_kappa(row["validity_kappa"], say) for row in rows],
            say("coding-compared"): [row["validity_units"] for row in rows],
            say("coding-units"): [row["units"] for row in rows],
            say("coding-records"): [row["records"] for row in rows],
            say("coding-coded"): [row["records_coded"] for row in rows],
            say("coding-third"): [row["records_adjudicated"] for row in rows],
            say("coding-corrected"): [row["records_corrected"] for row in rows],
        },
        key="coding",
        is_wide=True,
    )


def _share(share: float | None, say: Speech) -> str:
    return "" if share is None else say.percent(share)


def _kappa(kappa: float | None, say: Speech) -> str:
    return "" if kappa is None else say.decimal(kappa, 2)
