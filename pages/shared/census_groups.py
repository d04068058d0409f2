"""A census by groups of local governments: one item by kind and by residents, each group with its
share of yes, its base and how sure the share is."""

from collections.abc import Callable
from typing import NamedTuple

from charts import intervals
from charts.intervals import Share
from charts.look import Look
from pages.values import Columns, Exhibit, Heading, Paragraph, Parts, table
from queries import shares
from queries.engine import ask
from queries.selection import Selection
from schema.measures import SMALLEST_BASE
from words.speech import Speech

NAMED = 2  # groups in a title

Rows = list[dict]


def by_kind_and_size(wave: dict, item: dict, selection: Selection, look: Look) -> Parts:
    """One item, a row of `survey_items`: all local governments together, then by kind beside by
    size."""
    say = look.say
    title = say(
        "census-title",
        item=say.label("governance_item", item["item"]),
        share=share_words(item, say),
        base=item["places"],
    )
    drawn = [_grouped(grouping, wave, item["item"], selection, look) for grouping in GROUPINGS]
    return (
        Heading(title),
        Paragraph(_counted(wave, item, say), is_quiet=True),
        Columns(tuple((exhibit,) for exhibit in drawn)),
    )


def share_words(row: dict, say: Speech) -> str:
    """`879 of 1,741 (50.5%)`, with both ends where answers are missing; under the smallest base the
    counts alone."""
    if ends := _ends(row):
        return say("share", part=row["yes"], base=row["places"], percent=say.percent(*ends))
    return say("part-of", part=row["yes"], whole=row["places"])


def _ends(row: dict) -> tuple[float, float] | None:
    """Both ends of the share of yes; None where the base is too small for a share."""
    if row["places"] < SMALLEST_BASE:
        return None
    return shares.bounds(row["yes"], row["silent"], row["places"])


def _counted(wave: dict, item: dict, say: Speech) -> str:
    """Who was asked what, how many of them, and who is missing why."""
    asked = say(
        "census-counted",
        wording=item["wording"],
        census=wave["title"],
        day=say.day(wave["reference_date"]),
        evidence=say.inner("evidence_kind", wave["evidence_kind"]),
        base=item["places"],
        frame=wave["frame_size"],
    )
    if not item["silent"]:
        return say.sentences(asked, say("census-all-answered"))
    silent = item["silent"] - item["not_asked"]
    missing = say("census-without-answer", not_asked=item["not_asked"], silent=silent)
    return say.sentences(asked, missing, say("census-stay-in-the-base"))


class Grouping(NamedTuple):
    """What local governments are grouped by: the question, the sentences for its heading and for
    what is counted, and how a group is named in a table and in a sentence."""

    question: str
    heading: str
    counted: str
    label: Callable[[dict, Speech], str]
    inner: Callable[[dict, Speech], str]


def _kind(row: dict, say: Speech) -> str:
    return say.label("place_kind", row["kind"])


def _size(row: dict, say: Speech) -> str:
    return _of_size("census-size", row, say)


def _residents(row: dict, say: Speech) -> str:
    return _of_size("census-residents", row, say)


def _of_size(sentence: str, row: dict, say: Speech) -> str:
    if row["least"] is None:
        return say("census-size-unknown")
    if row["most"] is None:
        return say(f"{sentence}-from", least=row["least"])
    if not row["least"]:
        return say(f"{sentence}-under", below=row["most"] + 1)
    return say(f"{sentence}-between", least=row["least"], most=row["most"])


BY_KIND = Grouping("census_by_kind", "census-kind", "census-kinds-counted", _kind, _kind)
BY_SIZE = Grouping(
    "census_by_size", "census-of-residents", "census-sizes-counted", _size, _residents
)
GROUPINGS = (BY_KIND, BY_SIZE)


def _grouped(
    grouping: Grouping, wave: dict, item: str, selection: Selection, look: Look
) -> Exhibit:
    """Shares of yes by kind or size, each with its base and bounds."""
    say, rows = look.say, of_wave(wave, ask(grouping.question, selection, item=item).to_pylist())
    if grouping is BY_KIND:  # sizes have an order of their own
        rows.sort(key=lambda row: -row["yes"] / row["places"])
    labels = [grouping.label(row, say) for row in rows]
    bars = [_share(row, say) for row in rows]
    return Exhibit(
        key=f"{grouping.question}-figure",
        title=extremes(rows, [grouping.inner(row, say) for row in rows], say),
        counted=say(grouping.counted, n=len(rows)),
        figure=intervals.shares(labels, [(say("census-share-of-yes"), bars)], look),
        table=table(
            {say(grouping.heading): labels}
            | counts(rows, say)
            | {say("census-share"): [_share_of_table(row, say) for row in rows]}
        ),
        question=grouping.question,
        selection=selection,
        parameters={"item": item},
        sources=(wave["source_id"],),
    )


def of_wave(wave: dict, rows: Rows) -> Rows:
    """Rows of one census: other waves may have asked the same."""
    return [row for row in rows if row["survey_id"] == wave["survey_id"]]


def extremes(rows: Rows, names: list[str], say: Speech) -> str:
    """The groups with the largest and the smallest share, among those with enough members for one;
    several may share an end."""
    large = [at for at, row in enumerate(rows) if row["places"] >= SMALLEST_BASE] or [0]
    share = {at: rows[at]["yes"] / rows[at]["places"] for at in large}
    most, least = (
        _end([at for at in large if share[at] == end], rows, names, say)
        for end in (max(share.values()), min(share.values()))
    )
    if most == least:
        return say("census-one-share", share=most)
    return say("census-extremes", most=most, least=least)


def _end(tied: list[int], rows: Rows, names: list[str], say: Speech) -> str:
    """One group with its base, or several by name with the share they have in common."""
    first = rows[tied[0]]
    if len(tied) == 1:
        return say("census-group-share", group=names[tied[0]], share=share_words(first, say))
    percent = say.percent(first["yes"] / first["places"])
    return say(
        "census-group-share", group=say.first([names[at] for at in tied], NAMED), share=percent
    )


def _share(row: dict, say: Speech) -> Share:
    ends = _ends(row)
    if not ends:
        return Share(None, None, None, share_words(row, say))
    return Share(ends[0], *ends, share_words(row, say))


def _share_of_table(row: dict, say: Speech) -> str:
    ends = _ends(row)
    return say.percent(*ends) if ends else say("census-too-few")


def counts(rows: Rows, say: Speech) -> dict[str, list[int]]:
    """What the local governments of each group said, and why some said nothing, under headings."""
    return {
        say.label("answer", "yes"): [row["yes"] for row in rows],
        say.label("answer", "no"): [row["no"] for row in rows],
        say.label("answer_status", "not_asked"): [row["not_asked"] for row in rows],
        say("census-silent"): [row["silent"] - row["not_asked"] for row in rows],
        say("census-base"): [row["places"] for row in rows],
    }
