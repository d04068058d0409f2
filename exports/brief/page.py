"""The brief as bytes: facts and template through typst. Same release and same facts, same bytes.

Fonts come from the package weblate-fonts: Source Sans, the pages' own family, and Kurinto Sans for
the scripts that it lacks: Arabic, Hebrew, Indic, Thai, Georgian, Armenian, Ethiopic, Chinese,
Japanese, Korean and more. None is looked for on the machine. A character that no font has is shown
as U+FFFD and never stops a brief.
"""

import io
import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Literal

import segno
import typst
import weblate_fonts

from exports.brief.facts import Facts

TEMPLATE = (Path(__file__).parent / "brief.typ").read_bytes()
FONTS = Path(weblate_fonts.__file__).parent / "static" / "weblate_fonts"
FAMILIES = ("source-sans/ttf", "kurinto/ttf")
HAN = {
    "JP": "JP",
    "KR": "KR",
    "KP": "KR",
    "TW": "TC",
    "HK": "TC",
    "MO": "TC",
}  # whose forms of shared characters; simplified elsewhere
Kind = Literal["pdf", "png"]
KINDS: dict[Kind, str] = {"pdf": "application/pdf", "png": "image/png"}
PIXELS_PER_INCH = 144
WITHOUT_GLYPH = re.compile(r'the text `"(.*?)"` could not be displayed')
ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
ATTEMPTS = 4


@cache
def fonts() -> typst.Fonts:
    """The fonts, read once a process."""
    return typst.Fonts(False, False, [FONTS / family for family in FAMILIES])


def page(facts: Facts, address: str, kind: Kind) -> bytes:
    """The one page as `pdf` (PDF/UA-1) or `png`; `address` is where the same is found on the
    screen, empty for none."""
    code = qr_code(address) if address else ""
    who, imprint = facts["who"], facts["imprint"]
    day = datetime(imprint["year"], imprint["month"], imprint["day"], tzinfo=UTC)
    more = {"address": address, "code": code, "fonts": families(who["country"])}
    shown: Mapping[str, object] = facts
    for _ in range(ATTEMPTS - 1):
        try:
            return _compiled({**shown, **more}, day, kind)
        except typst.TypstError as error:
            if not (missing := without_glyph(error)):
                raise
            characters = str.maketrans(dict.fromkeys(missing, "\N{REPLACEMENT CHARACTER}"))
            shown = {name: replaced(value, characters) for name, value in shown.items()}
    return _compiled({**shown, **more}, day, kind)


def qr_code(address: str) -> str:
    """An address as the SVG of a QR code."""
    drawn = io.BytesIO()
    segno.make(address, error="m").save(drawn, kind="svg", border=0)
    return drawn.getvalue().decode()


def replaced(value: object, characters: Mapping[int, str]) -> object:
    """The same value with characters replaced in all its texts."""
    if isinstance(value, str):
        return value.translate(characters)
    if isinstance(value, dict):
        return {name: replaced(one, characters) for name, one in value.items()}
    return [replaced(one, characters) for one in value] if isinstance(value, list) else value


def _compiled(whole: Mapping[str, object], day: datetime, kind: Kind) -> bytes:
    text = json.dumps(whole, ensure_ascii=False)
    compiler = typst.Compiler(
        TEMPLATE, font_paths=fonts(), ignore_system_fonts=True, sys_inputs={"facts": text}
    )
    made = (
        compiler.compile(format="png", ppi=PIXELS_PER_INCH)
        if kind == "png"
        else compiler.compile(format="pdf", pdf_standards="ua-1", timestamp=day)
    )
    if not isinstance(made, bytes):
        raise TypeError(f"The brief is one page; typst made {type(made).__name__} of it.")
    return made


def families(country: str) -> list[str]:
    """Families in the order they are looked in: the country's own forms of Chinese characters
    before the others'."""
    own = HAN.get(country, "SC")
    return [
        "Source Sans 3",
        "Kurinto Sans",
        *(f"Kurinto Sans {one}" for one in (own, *sorted({"JP", "KR", "SC", "TC"} - {own}))),
    ]


def without_glyph(error: typst.TypstError) -> str:
    """The characters that typst says no font has; a letter of ASCII beside one of them has its own
    glyph."""
    found = ESCAPED.sub(
        lambda match: chr(int(match[1], 16)), "".join(WITHOUT_GLYPH.findall(error.diagnostic))
    )
    return "".join(sorted(one for one in set(found) if not (one.isascii() and one.isprintable())))
