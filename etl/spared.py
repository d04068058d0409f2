"""What costs a cell and not its row: signs that nobody types are taken out, and what is no link is
left out. Each is told, and the row counts."""

import re

import pandas as pd

from etl.distinct import fits, of_others
from etl.refusals import Refusals
from schema import tables
from schema.columns import URL
from words.said import said

# Fields that may run over several lines.
OF_LINES = frozenset({"purpose", "detail", "note"})
BREAKS = re.compile(r"(?:\r\n|[\t\n\v\f\r\x85\u2028\u2029])+")
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
# What has no width and joins nothing, as pages copied into a cell have it.
UNSEEN = re.compile(r"[\xad\u200b\u2060\ufeff]")
# Letters, figures and signs of one line, of which none is a blank at an end or may begin such a
# writing; or none at all.
SIGN = "(?:[!-^`-~]|_+[!-^`-wyz{-~])"
PLAIN = rf"^(?:{SIGN}(?: *{SIGN})*)?$"
# How Excel writes a control character that XML cannot hold.
ESCAPED = re.compile(r"_x00(?:[01][0-9A-Fa-f]|7[Ff])_")


def cleaned(text: str, is_of_lines: bool = False) -> str:
    """A text without control characters, in whichever way they are written, and in one line unless
    it may have several."""
    shown = CONTROLS.sub("", ESCAPED.sub("", text))
    if is_of_lines:
        return shown.replace("\v", "\n").replace("\f", "\n").strip()
    return " ".join(part.strip() for part in BREAKS.split(shown)).strip()


def shown(text: str, is_of_lines: bool = False) -> str:
    """A `cleaned` text without signs of no width. An identifier keeps those: which is meant with
    one in it is nobody's guess."""
    return cleaned(UNSEEN.sub("", text), is_of_lines)


def without_controls(frame: pd.DataFrame, columns: list[str], refusals: Refusals) -> pd.DataFrame:
    """The frame with each such cell cleaned, and told."""
    for column in [column for column in columns if column in frame]:
        if fits(frame[column], PLAIN).all():
            continue
        way = cleaned if column == "key" or column.endswith("_id") else shown
        clean = of_others(
            frame[column],
            PLAIN,
            lambda text, of=column in OF_LINES, way=way: way(str(text), of),
        )
        unclean = clean != frame[column]
        unclean &= frame[column].where(unclean, "").astype(str).str.strip() != clean
        refusals.take(frame, unclean, column, "cleaned", said("rule-without-controls"))
        frame = frame.assign(**{column: frame[column].mask(unclean, clean)})
    return frame


def without_bad_links(table: str, frame: pd.DataFrame, refusals: Refusals) -> pd.DataFrame:
    """The frame with no link where something else stands, and that told, in columns that may be
    empty."""
    for name, column in tables.columns(table).items():
        is_link = any(check.statistics.get("pattern") == URL for check in column.checks)
        if not is_link or not column.nullable or name not in frame:
            continue
        text = frame[name].fillna("").astype(str)
        bad = (text != "") & ~text.str.match(URL)
        refusals.take(frame, bad, name, "left_out", said("rule-link-or-none"))
        frame = frame.assign(**{name: frame[name].mask(bad, "")})
    return frame
