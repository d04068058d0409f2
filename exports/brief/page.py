"""The brief as bytes: facts and template through typst."""

import io
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

import segno

from exports.brief.facts import Facts
from exports.typeset import families, typeset
from words.foreign import Foreign, pieces

TEMPLATE = (Path(__file__).parent / "brief.typ").read_bytes()
Kind = Literal["pdf", "png"]
KINDS: dict[Kind, str] = {"pdf": "application/pdf", "png": "image/png"}
PIXELS_PER_INCH = 144


def page(facts: Facts, address: str, kind: Kind) -> bytes:
    """The one page as `pdf` (PDF/UA-1) or `png`; `address` is where the same is found on the
    screen, empty for none."""
    who, imprint = facts["who"], facts["imprint"]
    day = datetime(imprint["year"], imprint["month"], imprint["day"], tzinfo=UTC)
    values = {
        **facts,
        "address": address,
        "code": qr_code(address) if address else "",
        "fonts": families(who["country"]),
        "spoken": {text: list(pieces(text)) for text in _foreign(facts)},
    }
    if kind == "png":
        return typeset(TEMPLATE, values, format="png", ppi=PIXELS_PER_INCH)
    return typeset(TEMPLATE, values, format="pdf", pdf_standards="ua-1", timestamp=day)


def _foreign(value: object) -> Iterator[Foreign]:
    """The texts among facts in which words of another language stand."""
    if isinstance(value, Foreign):
        yield value
    elif isinstance(value, Mapping):
        yield from _foreign(list(value.values()))
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _foreign(each)


def qr_code(address: str) -> str:
    """An address as the SVG of a QR code."""
    drawn = io.BytesIO()
    segno.make(address, error="m").save(drawn, kind="svg", border=0)
    return drawn.getvalue().decode()
