"""Values and a template through typst: a page as PDF, PNG or SVG. Same values, same bytes.

Fonts come from the package weblate-fonts: Source Sans, the pages' own family, and Kurinto Sans for
the scripts that it lacks: Arabic, Hebrew, Indic, Thai, Georgian, Armenian, Ethiopic, Chinese,
Japanese, Korean and more. None is looked for on the machine. A character that no font has is shown
as U+FFFD and never stops a page.
"""

import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import typst
import weblate_fonts

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
WITHOUT_GLYPH = re.compile(r'the text `"(.*?)"` could not be displayed')
ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
ATTEMPTS = 4
# typst keeps what it made for one page until ten later ones had no use for it: of a brief 90 MB.
KEPT_FOR = 10


@cache
def fonts() -> typst.Fonts:
    """The fonts, read once a process."""
    return typst.Fonts(False, False, [FONTS / family for family in FAMILIES])


def families(country: str) -> list[str]:
    """Families in the order they are looked in: the country's own forms of Chinese characters
    before the others'."""
    own = HAN.get(country, "SC")
    return [
        "Source Sans 3",
        "Kurinto Sans",
        *(f"Kurinto Sans {forms}" for forms in (own, *sorted({"JP", "KR", "SC", "TC"} - {own}))),
    ]


def typeset(template: bytes, values: Mapping[str, object], **how: Any) -> bytes:
    """The one page that a template makes of `facts`; `how` is typst's own: format, ppi, timestamp.

    Raises TypstError where the template is wrong, TypeError where it makes several pages.
    """
    try:
        return _with_glyphs(template, values, how)
    finally:
        _forget()


def _with_glyphs(template: bytes, values: Mapping[str, object], how: Mapping[str, Any]) -> bytes:
    shown = values
    for _ in range(ATTEMPTS - 1):
        try:
            return _compiled(template, shown, how)
        except typst.TypstError as error:
            if not (missing := _without_glyph(error)):
                raise
            characters = str.maketrans(dict.fromkeys(missing, "\N{REPLACEMENT CHARACTER}"))
            shown = {name: _replaced(value, characters) for name, value in shown.items()}
    return _compiled(template, shown, how)


def _forget() -> None:
    """Have typst let go of what it keeps: it counts pages, and those with nothing on them take a
    millisecond each. It has no other way to be told."""
    for _ in range(KEPT_FOR + 1):
        _compiled(b"", {}, {"format": "svg"})


def _compiled(template: bytes, facts: Mapping[str, object], how: Mapping[str, Any]) -> bytes:
    text = json.dumps(facts, ensure_ascii=False)
    compiler = typst.Compiler(
        template, font_paths=fonts(), ignore_system_fonts=True, sys_inputs={"facts": text}
    )
    made = compiler.compile(**how)
    if not isinstance(made, bytes):
        raise TypeError(f"The template makes one page; typst made {type(made).__name__} of it.")
    return made


def _replaced(value: object, characters: Mapping[int, str]) -> object:
    """The same value with characters replaced in all its texts."""
    if isinstance(value, str):
        return value.translate(characters)
    if isinstance(value, dict):
        return {name: _replaced(inner, characters) for name, inner in value.items()}
    return [_replaced(inner, characters) for inner in value] if isinstance(value, list) else value


def _without_glyph(error: typst.TypstError) -> str:
    """The characters that typst says no font has; a letter of ASCII beside one of them has its own
    glyph."""
    said = ESCAPED.sub(
        lambda match: chr(int(match[1], 16)), "".join(WITHOUT_GLYPH.findall(error.diagnostic))
    )
    return "".join(
        sorted(letter for letter in set(said) if not (letter.isascii() and letter.isprintable()))
    )
