"""All colours and the layout every chart starts from. No other file names a colour.

Categories are Okabe-Ito: colours told apart with any kind of colour vision. Vermilion is high risk
and nothing else. Sequences are cividis. What is missing is hollow or crossed, never a category's
colour. Text reaches 4.5 to 1 on what lies behind it and marks 3 to 1, by themselves or by their
outline.
"""

from collections.abc import Collection, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from babel.numbers import get_decimal_symbol, get_group_symbol
from plotly.colors import hex_to_rgb, sample_colorscale

from charts.contrast import contrast, mixed
from charts.look import Look
from schema.operator import usual

BLUE, SKY, ORANGE = "#0072B2", "#56B4E9", "#E69F00"
GREEN, PURPLE, GREY = "#009E73", "#CC79A7", "#7F7F7F"
HIGH_RISK = "#D55E00"
# For lists of more than five codes: of middling lightness, so that they are seen on both pages.
FURTHER = ("#2A8A8A", "#9C6B3C", "#6A6FD0", "#83841A", "#B0408A", "#5E7F95", "#5C9A2E", "#8A6FA8")
CONTROL = "#00629B"  # of controls on the light page, where it is also written on its own tint
PARTLY, PARTLY_DARK = "#BBD9EA", "#254A61"  # the accent, thinned: the answer between yes and none
FONT = "Source Sans, sans-serif"
BLACK, WHITE = "#000000", "#FFFFFF"
TEXT_CONTRAST = 4.5  # of words, 1.4.3
MARK_CONTRAST = 3.0  # of a mark to what lies behind it, WCAG 2.2, 1.4.11

TECHNOLOGY = {
    "chatbot_assistant": BLUE,
    "generative_ai": SKY,
    "computer_vision": ORANGE,
    "licence_plate_recognition": PURPLE,
    "prediction_scoring": GREEN,
    "biometric_identification": GREY,
    "speech_audio": GREY,
    "optimisation_planning": GREY,
    "recommendation_matching": GREY,
    "language_processing": GREY,
    "rules_automation": GREY,
    "robotics": GREY,
    "other": GREY,
    "not_stated": GREY,
}
STATUS = {
    "planned": PURPLE,
    "in_development": ORANGE,
    "pilot": SKY,
    "in_use": BLUE,
    "ended": GREY,
    "retired": GREY,
    "unknown": GREY,
}
LADDER = {
    "adopted": BLUE,
    "in_trial": SKY,
    "planned": PURPLE,
    "under_consideration": ORANGE,
    "not_adopted": GREY,
    "not_considered": "#D5D8DC",
}
RISK_TIER = {
    "prohibited": PURPLE,
    "high": HIGH_RISK,
    "transparency": BLUE,
    "minimal": SKY,
    "not_assessed": GREY,
}


SCREENING = {
    "law_enforcement": BLUE,
    "transparency": SKY,
    "essential_services": ORANGE,
    "critical_infrastructure": GREEN,
    "employment": PURPLE,
    "biometrics": GREY,
    "education": GREY,
    "migration_border": GREY,
    "justice_democracy": GREY,
    "prohibited_practice_check": GREY,
}
SECTOR = {
    "general_public_services": BLUE,
    "public_order_safety": PURPLE,
    "transport": ORANGE,
    "social_protection": GREEN,
    "environmental_protection": SKY,
    "defence": GREY,
    "economic_affairs": GREY,
    "housing_community": GREY,
    "health": GREY,
    "recreation_culture_religion": GREY,
    "education": GREY,
    "not_stated": GREY,
}
# Codes of a column that have one colour on every page. A map draws those as others that are grey
# here; where each may be drawn it has a further colour of its own, whichever stand beside it.
FIXED = {
    "technology": TECHNOLOGY,
    "sector": SECTOR,
    "status": STATUS,
    "tier": RISK_TIER,
    "area": SCREENING,
}
FREE = (BLUE, ORANGE, GREEN, PURPLE, SKY)
UNKNOWN = ("not_stated", "unknown", "not_assessed")  # codes that nobody knows more of: always grey
CODED = "circle-cross-open"  # the symbol of what no source states: its colour is not all there


class Ink(NamedTuple):
    """The tones of one page: what is written, what is drawn faintly, and what lies behind."""

    page: str
    ink: str
    quiet: str
    grid: str
    land: str
    border: str
    accent: str


LIGHT = Ink("#FCFCFB", "#121417", "#5C6168", "#E3E5E8", "#E9EAEC", "#FCFCFB", BLUE)
DARK = Ink("#14171A", "#E8EAED", "#A4AAB2", "#2C3137", "#2A2F35", "#14171A", SKY)


class MarkLook(NamedTuple):
    """How one kind of mark looks: words for the key, colour, and a plotly marker symbol."""

    label: str
    colour: str
    symbol: str = "circle"


def ink(look: Look) -> Ink:
    """Return the tones of the light or the dark page, with the operator's accent."""
    who = usual()
    tones, accent = (DARK, who.accent_dark) if look.is_dark else (LIGHT, who.accent)
    is_read = accent and contrast(accent, tones.page) >= TEXT_CONTRAST
    return tones._replace(accent=accent) if is_read else tones


@cache
def fixed(column: str) -> dict[str, str]:
    """Return the colour of each code of a column that has the same on every page."""
    further = iter(FURTHER)
    return {
        code: colour if colour != GREY or code in UNKNOWN else next(further)
        for code, colour in FIXED.get(column, {}).items()
    }


def categories(
    column: str, codes: Collection[str], look: Look, order: Sequence[str] = ()
) -> dict[str, str]:
    """Return a colour for each of a column's codes: its own on every page or, for columns whose
    codes have none, as countries, that of its place in `order`. There are fourteen; whoever stands
    further down has one that is free in this figure."""
    palette = (*FREE, ink(look).ink, *FURTHER)
    usual = fixed(column) or dict(zip(order, palette, strict=False))
    own = {code: colour for code in codes if (colour := usual.get(code))}
    free = (colour for colour in palette if colour not in own.values())
    return {code: own.get(code) or next(free, GREY) for code in codes}


def answers(look: Look) -> dict[str, MarkLook]:
    """Return the looks of a census item; no two share a symbol, so colour is not needed to tell
    them."""
    say, tone = look.say, ink(look)
    return {
        "yes": MarkLook(say.label("answer", "yes"), tone.accent, "circle"),
        "no": MarkLook(say.label("answer", "no"), tone.ink, "square"),
        "missing": MarkLook(say("figure-asked-silent"), tone.ink, "diamond-open"),
        "not_asked": MarkLook(say.label("answer_status", "not_asked"), tone.ink, "x-thin-open"),
        "no_source": MarkLook(say("figure-no-source"), tone.quiet, "circle-open"),
    }


class Cell(NamedTuple):
    """How one answer looks in a table of answers: its mark, the words beside it, fill, colour of
    the words, and hatching."""

    mark: str
    words: str
    fill: str
    ink: str
    hatch: str = ""


def cells(look: Look) -> dict[str, Cell]:
    """Return the looks of answers and of reasons for none; each has a mark or words of its own, and
    no answer is hatched."""
    say, tone = look.say, ink(look)
    partly = PARTLY_DARK if look.is_dark else PARTLY
    answered = {
        "yes": Cell("●", say.label("answer", "yes"), tone.accent, tone.page),
        "partly": Cell("◐", say.label("answer", "partly"), partly, tone.ink),
        "no": Cell("○", say.label("answer", "no"), tone.page, tone.ink),
    }
    reasons = ("not_found", "not_asked", "declined", "dont_know", "not_applicable", "missing")
    return answered | {
        code: Cell("–", say(f"figure-cell-{code.replace('_', '-')}"), tone.page, tone.quiet, "/")
        for code in reasons
    }


def unstated(words: str, look: Look) -> MarkLook:
    """Return the hollow look of a class without a value."""
    return MarkLook(words, ink(look).quiet, "circle-open")


def coded(words: str, look: Look) -> MarkLook:
    """Return the look of what is coded, which every colour can take."""
    return MarkLook(words, ink(look).quiet, CODED)


def unsized(look: Look) -> MarkLook:
    """Return the look of a place whose size is not known: a ringed dot, which no class has."""
    return MarkLook(look.say("figure-no-size"), ink(look).quiet, "circle-open-dot")


def faint(colour: str) -> str:
    """Return a colour that others can be seen through, for bands that cross."""
    return "rgba({}, {}, {}, 0.45)".format(*hex_to_rgb(colour))


def halo(look: Look) -> str:
    """Return the text shadow that keeps a name readable above marks."""
    return ", ".join(f"{x}px {y}px 2px {ink(look).page}" for x in (-1, 1) for y in (-1, 1))


def written_on(colour: str) -> str:
    """Return black or white, whichever reads better on a colour; one of them always reaches 4.5 to
    1."""
    return max(BLACK, WHITE, key=lambda tone: contrast(tone, colour))


@lru_cache
def stroke(colour: str, look: Look) -> str:
    """Return a colour as a line or outline: itself, or mixed with as much ink as it takes to stand
    out from page and land."""
    tone = ink(look)
    mixes = (mixed(tone.ink, colour, part / 20) for part in range(21))
    return next(
        mix
        for mix in mixes
        if min(contrast(mix, tone.page), contrast(mix, tone.land)) >= MARK_CONTRAST
    )


def stands_out(colour: str, look: Look) -> bool:
    """Return whether a mark of a colour is seen without an outline."""
    return stroke(colour, look) == mixed(colour, colour, 1)


@lru_cache
def sequence(steps: int, look: Look) -> tuple[str, ...]:
    """Return `steps` cividis colours from least to most; the palest stands out from the page."""
    first, last = (0.4, 1.0) if look.is_dark else (0.6, 0.0)
    at = [first + (last - first) * step / max(steps - 1, 1) for step in range(steps)]
    return tuple(sample_colorscale("Cividis", at))


def layout(look: Look) -> dict:
    """Return the base plotly layout: transparent, one type family, light gridlines, no key, no bar
    of tools; numbers that plotly itself writes are separated as the language does."""
    tone, locale = ink(look), look.say.locale
    axis = {
        "gridcolor": tone.grid,
        "zeroline": False,
        "linecolor": tone.grid,
        "automargin": True,
        "tickfont": {"color": tone.quiet},
        "title": {"font": {"color": tone.quiet}},
    }
    return {
        "font": {"family": FONT, "size": 14, "color": tone.ink},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "margin": {"l": 0, "r": 0, "t": 8, "b": 0},
        "showlegend": False,
        "legend": {
            "font": {"size": 13, "color": tone.ink},
            "itemclick": False,
            "itemdoubleclick": False,
        },
        "hoverlabel": {
            "font": {"family": FONT, "size": 14, "color": tone.ink},
            "align": "left",
            "bgcolor": tone.page,
            "bordercolor": tone.quiet,
        },
        "xaxis": axis,
        "yaxis": axis,
        "separators": get_decimal_symbol(locale) + get_group_symbol(locale),
        "dragmode": False,
    }
