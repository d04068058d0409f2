"""A part of the governance page: shares of one wave's items, how sure they are, and what was not
answered."""

import pandas as pd
import streamlit as st

from charts import bars, intervals
from charts.exhibit import Exhibit
from charts.intervals import Share
from pages import _show
from queries import shares
from queries.selection import DEPLOYMENT_FILTERS, LISTS, Selection
from schema import measures
from schema.codelists import codes, label

NOT_FOUND = "“Not found” means that none of the pages read says so: it is not a no."
SILENT = [code for code in codes("answer_status") if code != "given"]


def name(item: str) -> str:
    """An item's short label."""
    return label("governance_item", item)


def not_found_words(items: list[dict]) -> str:
    """What is not to be read into an answer that was not found; nothing where all were found or
    asked."""
    return f" {NOT_FOUND}" if any(one["not_found"] for one in items) else ""


def total(one: dict) -> str:
    """`6 of 10`."""
    return f"{measures.count(one['had'])} of {measures.count(one['places'])}"


def is_whole(selection: Selection) -> bool:
    """Whether no filter narrows places, so that a wave's frame is the whole one."""
    return not any(getattr(selection, name) for name in LISTS if name not in DEPLOYMENT_FILTERS)


def in_frame(wave: dict, items: list[dict], selection: Selection) -> list[dict]:
    """Items with the members that sent nothing (`absent`) among the silent; which of them a
    selection of places holds is not known."""
    absent = [
        max(wave["frame_size"] - one["places"], 0) if is_whole(selection) else 0 for one in items
    ]
    return [
        one | {"absent": more, "silent": one["silent"] + more, "places": one["places"] + more}
        for one, more in zip(items, absent, strict=True)
    ]


def members(wave: dict, items: list[dict], rows: list[dict], selection: Selection) -> None:
    """A fixed membership: nothing was sampled, so what is not known are the missing answers; cities
    and residents side by side.

    Residents are weights only where every member sent something: those of the others are not known
    here.
    """
    items = in_frame(wave, items, selection)
    by_city = [
        bounded(one["had"], one["silent"], one["places"], total(one), one["places"])
        for one in items
    ]
    by_resident = [
        bounded(one["residents_had"], one["residents_silent"], one["residents"], "", one["places"])
        for one in items
    ]
    unsettled = sum(one.low is not None and one.low <= 0.5 < one.high for one in by_city)
    base, absent = items[0]["places"], max(one["absent"] for one in items)
    weighted = (
        [("Weighted by residents", by_resident)] if not absent and items[0]["residents"] else []
    )
    _show.exhibit(
        Exhibit(
            title=(
                f"Whether most cities have it is open for {measures.count(unsettled)} of"
                f" {measures.plural(len(items), 'item', 'items')}"
                if base >= measures.SMALLEST_BASE
                else f"Too few for shares: {measures.plural(base, 'city', 'cities')}"
            ),
            counted=(
                "Bounds, not a sampling interval. The bar is the share if every missing answer"
                " were a no; the hatched end is what it grows to if every one were a yes. Base:"
                f" {measures.plural(base, 'city', 'cities')} of"
                f" {measures.count(wave['frame_size'])}."
                f" {absent_words(absent) if absent else weights_words(rows)}"
            ),
            figure=intervals.shares(
                [name(one["item"]) for one in items],
                [("Each city counts once", by_city), *weighted],
                _show.look(),
            ),
            table=share_table(items, by_city).assign(
                **{heading: [one.words for one in given] for heading, given in weighted}
            ),
            question="survey_items",
            parameters={"survey_id": wave["survey_id"]},
            sources=(wave["source_id"],),
        ),
        key="bounds",
        selection=selection,
    )


def absent_words(absent: int) -> str:
    """Members without any answer, who have no row among those of the wave, and what cannot be told
    without them."""
    return (
        f"{measures.plural(absent, 'member', 'members')} of them sent no answer and"
        f" {'counts' if absent == 1 else 'count'} as missing. Shares weighted by residents are left"
        f" out: the answers do not say whose residents {'that is' if absent == 1 else 'those are'}."
    )


def bounded(part: int, silent: int, base: int, words: str, bodies: int) -> Share:
    """A share with its bounds in words; under the smallest base the counts alone."""
    ends = shares.bounds(part, silent, base)
    if ends is None or bodies < measures.SMALLEST_BASE:
        return Share(None, None, None, words or "too few")
    return Share(
        ends[0], *ends, f"{words}, {measures.percent(*ends)}" if words else measures.percent(*ends)
    )


def weights_words(rows: list[dict]) -> str:
    """How unequal the weights are, and whose are missing."""
    residents = {row["name"]: row["population"] for row in rows}
    known = {place: number for place, number in residents.items() if number}
    unknown = sorted(set(residents) - set(known))
    without = (
        f" Without an official number of residents, and so without weight: {', '.join(unknown)}."
        if unknown
        else ""
    )
    if not known:
        return (
            "Shares weighted by residents are left out: no city of the selection has an official"
            " number of residents."
        )
    largest = max(known, key=known.get)
    share = known[largest] / sum(known.values())
    effective = shares.effective_number(known.values())
    return (
        f"Weighted by residents, {measures.plural(len(known), 'city counts', 'cities count')} like"
        f" {effective:.1f} equal ones (Kish): {largest} alone has {measures.percent(share, share)}"
        f" of the weight.{without}"
    )


def sample(wave: dict, items: list[dict], selection: Selection) -> None:
    """A sample: shares of the answers given, with Wilson's interval."""
    given = [one["places"] - one["silent"] for one in items]
    sampled = [intervalled(one["had"], base) for one, base in zip(items, given, strict=True)]
    _show.exhibit(
        Exhibit(
            title=(
                f"{name(items[0]['item'])}: {measures.share(items[0]['had'], given[0])} of the"
                " answers given"
            ),
            counted=(
                "A sample: shares of the answers given, with Wilson's interval of 95% for chance"
                f" alone. Who chose to answer is not chance. {measures.count(wave['respondents'])}"
                f" of {measures.count(wave['frame_size'])} answered; the table has the bounds too:"
                " what the silent ones of the frame could change."
            ),
            figure=intervals.shares(
                [name(one["item"]) for one in items],
                [("Of answers given", sampled)],
                _show.look(),
                sampled=True,
            ),
            table=share_table(items, sampled).assign(
                **{"Bounds in the frame": [framed(wave, one) for one in items]}
            ),
            question="survey_items",
            parameters={"survey_id": wave["survey_id"]},
            sources=(wave["source_id"],),
        ),
        key="intervals",
        selection=selection,
    )


def framed(wave: dict, one: dict) -> str:
    """Bounds among all of the frame, those who sent nothing included; a selection of places has no
    such frame."""
    if wave["places"] < wave["respondents"] or wave["frame_size"] < measures.SMALLEST_BASE:
        return "not for a selection" if wave["places"] < wave["respondents"] else "too few"
    missing = wave["frame_size"] - (one["places"] - one["silent"])
    return measures.percent(*shares.bounds(one["had"], missing, wave["frame_size"]))


def intervalled(part: int, base: int) -> Share:
    """A sample's share with its interval in words; under the smallest base the counts alone."""
    words = f"{measures.count(part)} of {measures.count(base)}"
    if base < measures.SMALLEST_BASE:
        return Share(None, None, None, words)
    ends = shares.wilson(part, base)
    return Share(part / base, *ends, f"{words}, {measures.percent(*ends)}")


def share_table(items: list[dict], given: list[Share]) -> pd.DataFrame:
    """Items with what was said and the share with its ends."""
    counts = {
        label("answer", code): [one[code] for one in items] for code in ("yes", "partly", "no")
    }
    return pd.DataFrame(
        {
            "Item": [name(one["item"]) for one in items],
            **counts,
            "No answer": [one["silent"] for one in items],
            "Share": [one.words for one in given],
        }
    )


def silence(wave: dict, items: list[dict], selection: Selection) -> None:
    """Items without an answer, by why there is none."""
    missing = sorted((one for one in items if one["silent"]), key=lambda one: -one["silent"])
    if not missing:
        st.subheader(
            f"All {measures.plural(len(items), 'item has', 'items have')} an answer of every city"
        )
        return
    kinds = [code for code in SILENT if any(one[code] for one in items)]
    none = [label("answer_status", code).lower() for code in SILENT if code not in kinds]
    answers_missing, answers_all = (
        sum(one["silent"] for one in items),
        sum(one["places"] for one in items),
    )
    _show.exhibit(
        Exhibit(
            title=(
                f"{measures.share(answers_missing, answers_all)} answers are missing; most often:"
                f" {name(missing[0]['item'])}, {measures.count(missing[0]['silent'])} of"
                f" {measures.plural(missing[0]['places'], 'city', 'cities')}"
            ),
            counted=(
                f"Answers that are missing by item and reason.{not_found_words(items)} Reasons that"
                f" do not occur: {', '.join(none)}."
            ),
            figure=bars.bars(
                [name(one["item"]) for one in missing],
                [one["silent"] for one in missing],
                [reasons(one, kinds) for one in missing],
                _show.look(),
                [None] * len(missing),
                most=items[0]["places"],
            ),
            table=pd.DataFrame(
                {
                    "Item": [name(one["item"]) for one in missing],
                    **{
                        label("answer_status", kind): [one[kind] for one in missing]
                        for kind in kinds
                    },
                    "Cities": [one["places"] for one in missing],
                }
            ),
            question="survey_items",
            parameters={"survey_id": wave["survey_id"]},
            sources=(wave["source_id"],),
        ),
        key="silence",
        selection=selection,
    )


def reasons(one: dict, kinds: list[str]) -> str:
    return ", ".join(
        f"{measures.count(one[kind])} {label('answer_status', kind).lower()}"
        for kind in kinds
        if one[kind]
    )
