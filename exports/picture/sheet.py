"""A picture as bytes: values and template through typst."""

import re
from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Literal

from exports.picture.asked import WIDTHS
from exports.picture.said import Sheet
from exports.typeset import typeset

TEMPLATE = (Path(__file__).parent / "sheet.typ").read_bytes()
Kind = Literal["png", "svg"]
KINDS: dict[Kind, str] = {"png": "image/png", "svg": "image/svg+xml"}
PIXELS_PER_INCH = 72  # a unit of the sheet is then a pixel
SIZE = re.compile(r'viewBox="0 0 (\S+) (\S+)" width="\S+" height="\S+"')
NOT_OF_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def drawn(sheet: Sheet, width: str, kind: Kind) -> bytes:
    """A sheet as `png` or `svg`, one of WIDTHS in pixels wide."""
    if kind == "png":
        return typeset(TEMPLATE, sheet, format="png", ppi=PIXELS_PER_INCH * WIDTHS[width])
    svg = typeset(TEMPLATE, sheet, format="svg").decode()
    svg = SIZE.sub(lambda size: _sized(float(size[1]), float(size[2]), WIDTHS[width]), svg, 1)
    return svg.replace(">", f">{_told(sheet)}", 1).encode()


def _sized(wide: float, high: float, times: int) -> str:
    return (
        f'viewBox="0 0 {wide:g} {high:g}" width="{wide * times:g}" height="{high * times:g}"'
        ' role="img"'
    )


def _told(sheet: Mapping) -> str:
    """The words of a picture, whose letters are outlines, for who cannot see it and for search."""
    lines = ("counted", "note", "source", "citation", "link")
    told = "\n".join(sheet[name] for name in lines if sheet[name])
    return f"<title>{_text(sheet['title'])}</title><desc>{_text(told)}</desc>"


def _text(words: str) -> str:
    return escape(NOT_OF_XML.sub("\N{REPLACEMENT CHARACTER}", words), quote=False)
