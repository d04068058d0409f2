"""The operator's colours: which of them can be read on the page."""

from charts import theme
from schema.operator import FILE, Operator


def used(who: Operator) -> dict[str, str]:
    """The accents that are drawn with, by the look they are of: `light`, `dark`."""
    told = {"light": (who.accent, theme.LIGHT), "dark": (who.accent_dark, theme.DARK)}
    return {
        name: accent
        for name, (accent, tones) in told.items()
        if accent and theme.contrast(accent, tones.page) >= theme.TEXT_CONTRAST
    }


def too_faint(who: Operator) -> list[str]:
    """The accents that are not drawn with, and what would be."""
    told = {"light": ("accent", who.accent), "dark": ("accent_dark", who.accent_dark)}
    return [
        f"{FILE}, colours.{key}: {accent} is no text on the {name} page; accepted: a contrast of"
        f" {theme.TEXT_CONTRAST} to 1 or more"
        for name, (key, accent) in told.items()
        if accent and name not in used(who)
    ]
