"""How colours differ: contrast after WCAG 2.2, and their mixtures."""

from plotly.colors import hex_to_rgb, unlabel_rgb


def _rgb(colour: str) -> tuple[float, ...]:
    return hex_to_rgb(colour) if colour.startswith("#") else unlabel_rgb(colour)


def luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2.2, from 0 for black to 1 for white."""
    parts = [part / 255 for part in _rgb(colour)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of WCAG 2.2 between two colours, from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def mixed(one: str, other: str, part: float) -> str:
    """Return `part` of one colour laid over another."""
    return "#{:02X}{:02X}{:02X}".format(
        *(round(part * a + (1 - part) * b) for a, b in zip(_rgb(one), _rgb(other), strict=True))
    )
