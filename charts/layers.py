"""What colours a place on a map, and what sizes it: the layers, their words, and the look of every
class."""

import pandas as pd

from charts import theme
from charts.classes import FIRST_YEAR, RESIDENTS, SYSTEMS, Looks, class_of, steps
from charts.hover import bare
from charts.look import Look
from charts.theme import MarkLook

# What colours a circle and what sizes it, as the address of a page has it.
COLOURS = (
    "systems",
    "technology",
    "screening",
    "risk_tier",
    "population",
    "first_year",
    "ai_adopted",
)
SIZES = ("population", "systems")
STEPPED = {
    "systems": (SYSTEMS, "figure-none-of-status"),
    "first_year": (FIRST_YEAR, "figure-no-date"),
    "population": (RESIDENTS, "figure-residents-not-known"),
}


def headings(look: Look, status: str | None = None, asked: str | None = None) -> dict[str, str]:
    """Return the heading of each colouring by its code.

    `status` says which systems were counted, as it follows "systems" ("in use" by default), and
    `asked` what the item in ai_adopted is.
    """
    say = look.say
    return {
        "systems": say("figure-systems", status=_status(status, look)),
        "technology": say("figure-technology"),
        "screening": say("figure-screening"),
        "risk_tier": say("figure-risk-tier"),
        "population": say("figure-population"),
        "first_year": say("figure-first-year"),
        "ai_adopted": asked or say.label("governance_item", "ai_adopted"),
    }


def sizes(look: Look, status: str | None = None) -> dict[str, str]:
    """Return the label of each size of a circle by its code; `status` as in `headings`."""
    return {
        "population": look.say("figure-residents"),
        "systems": headings(look, status)["systems"],
    }


def _status(status: str | None, look: Look) -> str:
    return look.say("status-in-use") if status is None else status


def heading_of(
    colour: str, size: str, look: Look, status: str | None = None, asked: str | None = None
) -> str:
    """Return what colours and what sizes the circles."""
    named = headings(look, status, asked)[colour]
    return look.say(f"figure-area-{size}", heading=named, status=_status(status, look))


def looks_of(
    shown: pd.DataFrame, colour: str, look: Look, status: str | None = None
) -> list[MarkLook]:
    """Return the look of each place; a technology that is coded has a symbol of its own."""
    mark_looks = key(colour, look, status)
    marked = [mark_looks[class_of(mark_looks, value)] for value in bare(shown[colour])]
    if colour != "technology" or "technology_is_coded" not in shown:
        return marked
    return [
        mark_look._replace(symbol=theme.CODED) if is_coded else mark_look
        for mark_look, is_coded in zip(marked, shown["technology_is_coded"], strict=True)
    ]


def sized(marked: list[MarkLook], sizes: pd.Series, look: Look) -> list[MarkLook]:
    """Return the look that each place is drawn with: without a size it is a ringed dot."""
    symbol = theme.unsized(look).symbol
    return [
        mark_look if is_sized else mark_look._replace(symbol=symbol)
        for mark_look, is_sized in zip(marked, sizes.notna(), strict=True)
    ]


def explaining(
    marked: list[MarkLook], sizes: pd.Series, colour: str, look: Look, status: str | None = None
) -> list[MarkLook]:
    """Return the looks that the key explains: those that are used, in their order, and once for
    all colours what is coded and what has no size."""
    plain = [
        mark_look._replace(symbol="circle") if mark_look.symbol == theme.CODED else mark_look
        for mark_look in marked
    ]
    used = [each for each in dict.fromkeys(key(colour, look, status).values()) if each in plain]
    if any(mark_look.symbol == theme.CODED for mark_look in marked):
        used.append(theme.coded(look.say("figure-coded"), look))
    return used if sizes.notna().all() else [*used, theme.unsized(look)]


def key(colour: str, look: Look, status: str | None = None) -> Looks:
    """Return the look of every class of a colouring, in the order of its key; None stands for no
    value."""
    if colour == "ai_adopted":
        answers = theme.answers(look)
        return answers | {None: answers["no_source"]}
    if colour in STEPPED:
        measure, without = STEPPED[colour]
        nothing = look.say(without, status=_status(status, look))
        return steps(measure, look) | {None: theme.unstated(nothing, look)}
    label = look.say.label
    if colour == "screening":
        return _screened(look)
    colours, unstated = {
        "risk_tier": (theme.RISK_TIER, "not_assessed"),
        "technology": (theme.TECHNOLOGY, "not_stated"),
    }[colour]
    mark_looks: Looks = {
        code: MarkLook(label(colour, "other" if tone == theme.GREY else code), tone)
        for code, tone in colours.items()
    }
    hollow = theme.unstated(label(colour, unstated), look)
    return mark_looks | {unstated: hollow, None: hollow}


def _screened(look: Look) -> Looks:
    """Return the looks of screening: areas of the law, what points to none, and what cannot be
    screened for want of a technology."""
    say = look.say
    areas: Looks = {
        code: MarkLook(
            say("figure-screening-other")
            if tone == theme.GREY
            else say.label("screening_area", code),
            tone,
        )
        for code, tone in theme.SCREENING.items()
    }
    nowhere = MarkLook(say("figure-points-nowhere"), theme.ink(look).quiet, "square")
    unknown = theme.unstated(say.label("technology", "not_stated"), look)
    return areas | {"points_nowhere": nowhere, "not_stated": unknown, None: unknown}
