"""Shares of the items of one wave, and how sure they are."""

from charts import intervals
from charts.intervals import Share
from charts.look import Look
from pages.governance.answers import of_cities
from pages.shared.shares import item_name
from pages.values import Exhibit, table
from queries import shares
from queries.selection import PLACE_FILTERS, Selection
from schema.measures import SMALLEST_BASE
from words.speech import Speech

Rows = list[dict]


def is_whole(selection: Selection) -> bool:
    """Whether no filter narrows places, so that a wave's frame is the whole one."""
    return not any(getattr(selection, name) for name in PLACE_FILTERS)


def in_frame(wave: dict, items: Rows, selection: Selection) -> Rows:
    """Items with the members that sent nothing (`absent`) among the silent; which of them a
    selection of places holds is not known."""
    absent = [
        max(wave["frame_size"] - item["places"], 0) if is_whole(selection) else 0 for item in items
    ]
    return [
        item | {"absent": more, "silent": item["silent"] + more, "places": item["places"] + more}
        for item, more in zip(items, absent, strict=True)
    ]


def members(wave: dict, items: Rows, rows: Rows, selection: Selection, look: Look) -> Exhibit:
    """A fixed membership: nothing was sampled, so what is not known are the missing answers; cities
    and residents side by side.

    Residents are weights only where every member sent something: those of the others are not known
    here.
    """
    say, items = look.say, in_frame(wave, items, selection)
    labels = _labels(items, say)
    by_city = [_by_city(item, say) for item in items]
    absent = max(item["absent"] for item in items)
    panels = [(say("governance-each-city-once"), by_city)]
    if not absent and items[0]["residents"]:
        panels.append((say("governance-weighted"), [_by_resident(item, say) for item in items]))
    return Exhibit(
        key="bounds",
        title=_bounds_title(items, by_city, say),
        counted=say.sentences(
            say("governance-bounds", cities=items[0]["places"], frame=wave["frame_size"]),
            say("governance-absent", n=absent) if absent else weights(rows, say),
        ),
        figure=intervals.shares(labels, panels, look),
        table=table(
            _counts(items, by_city, say)
            | {heading: [share.words for share in given] for heading, given in panels[1:]}
        ),
        question="survey_items",
        selection=selection,
        parameters={"survey_id": wave["survey_id"]},
        sources=(wave["source_id"],),
    )


def _bounds_title(items: Rows, by_city: list[Share], say: Speech) -> str:
    base = items[0]["places"]
    if base < SMALLEST_BASE:
        return say("governance-too-few-cities", cities=base)
    unsettled = sum(
        share.low is not None and share.high is not None and share.low <= 0.5 < share.high
        for share in by_city
    )
    return say("governance-unsettled", n=unsettled, items=len(items))


def _by_city(item: dict, say: Speech) -> Share:
    """`6 of 10, 60–90%`; under the smallest base the counts alone."""
    ends = shares.bounds(item["had"], item["silent"], item["places"])
    if ends is None or item["places"] < SMALLEST_BASE:
        return Share(None, None, None, of_cities(item, say))
    words = say("governance-ends", share=of_cities(item, say), percent=say.percent(*ends))
    return Share(ends[0], *ends, words)


def _by_resident(item: dict, say: Speech) -> Share:
    ends = shares.bounds(item["residents_had"], item["residents_silent"], item["residents"])
    if ends is None or item["places"] < SMALLEST_BASE:
        return Share(None, None, None, say("census-too-few"))
    return Share(ends[0], *ends, say.percent(*ends))


def weights(rows: Rows, say: Speech) -> str:
    """How unequal the weights are, and whose are missing; rows of `survey_answers`."""
    residents = {row["name"]: row["population"] for row in rows if not row["is_inside"]}
    inside = sorted({row["name"] for row in rows if row["is_inside"]})
    known = {city: number for city, number in residents.items() if number}
    unknown = sorted(set(residents) - set(known))
    if not known:
        return say("governance-no-weights")
    largest = max(known, key=lambda city: known[city])
    return say.sentences(
        say(
            "governance-weights",
            n=len(known),
            like=say.decimal(shares.effective_number(known.values())),
            city=largest,
            percent=say.percent(known[largest] / sum(known.values())),
        ),
        say("governance-without-weight", cities=", ".join(unknown)) if unknown else "",
        say("governance-weight-inside", cities=", ".join(inside)) if inside else "",
    )


def sample(wave: dict, items: Rows, selection: Selection, look: Look) -> Exhibit:
    """A sample: shares of the answers given, with Wilson's interval."""
    say, first = look.say, items[0]
    sampled = [_interval(item["had"], _given(item), say) for item in items]
    in_the_frame = [_framed(wave, item, say) for item in items]
    return Exhibit(
        key="intervals",
        title=say(
            "governance-sample-title",
            item=item_name(first, say),
            share=say.share(first["had"], _given(first)),
            base=_given(first),
        ),
        counted=say("governance-sample", n=wave["respondents"], frame=wave["frame_size"]),
        figure=intervals.shares(
            _labels(items, say), [(say("governance-of-answers"), sampled)], look, sampled=True
        ),
        table=table(_counts(items, sampled, say) | {say("governance-in-frame"): in_the_frame}),
        question="survey_items",
        selection=selection,
        parameters={"survey_id": wave["survey_id"]},
        sources=(wave["source_id"],),
    )


def _given(item: dict) -> int:
    return item["places"] - item["silent"]


def _interval(part: int, base: int, say: Speech) -> Share:
    """A sample's share with its interval in words; under the smallest base the counts alone."""
    words = say("part-of", part=part, whole=base)
    ends = shares.wilson(part, base) if base >= SMALLEST_BASE else None
    if not ends:
        return Share(None, None, None, words)
    told = say("governance-ends", share=words, percent=say.percent(*ends))
    return Share(part / base, *ends, told)


def _framed(wave: dict, item: dict, say: Speech) -> str:
    """Bounds among all of the frame, those who sent nothing included; a selection of places has no
    such frame."""
    if wave["places"] < wave["respondents"]:
        return say("governance-not-for-a-selection")
    frame = wave["frame_size"]
    ends = shares.bounds(item["had"], frame - _given(item), frame)
    return say.percent(*ends) if ends and frame >= SMALLEST_BASE else say("census-too-few")


def _labels(items: Rows, say: Speech) -> list[str]:
    return [item_name(item, say) for item in items]


def _counts(items: Rows, given: list[Share], say: Speech) -> dict[str, list]:
    """Items with what was said and the share with its ends, under headings."""
    return (
        {say("governance-item"): _labels(items, say)}
        | {
            say.label("answer", code): [item[code] for item in items]
            for code in ("yes", "partly", "no")
        }
        | {
            say.label("answer_status", "missing"): [item["silent"] for item in items],
            say("governance-share"): [share.words for share in given],
        }
    )
