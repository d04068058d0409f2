"""Dates with a month in words, quarters, and years of Japan's eras, as people type them."""

import re
from functools import cache

from babel.dates import get_month_names

from schema.names import folded

# Languages of the members. A word that is another month in another of them is no month here.
LANGUAGES = ("en", "es", "fr", "de", "pt", "it", "nl", "nb", "da", "sv", "fi", "pl", "uk")
BESIDE = frozenset({"de", "del", "of", "di", "do", "the", "el", "le", "den"})
DAY = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th|er|o|a|e)?")
YEAR = re.compile(r"[0-9]{4}")
JAPANESE = re.compile(
    r"([0-9]{4})\s*年(?:\s*([0-9]{1,2})\s*月(?:\s*([0-9]{1,2})\s*日)?)?", re.ASCII
)
QUARTERS = [
    re.compile(r"(?i:[QT])\s?(?P<quarter>[1-4])[\s\-/,]*(?P<year>[0-9]{4})"),
    re.compile(r"(?P<quarter>[1-4])\s?(?i:[QT])[\s\-/,]*(?P<year>[0-9]{4})"),
    re.compile(r"(?P<year>[0-9]{4})[\s\-/,]*(?i:[QT])\s?(?P<quarter>[1-4])"),
]
ERAS = {"明治": 1868, "大正": 1912, "昭和": 1926, "平成": 1989, "令和": 2019}
ROMAN = dict(zip(("meiji", "taisho", "showa", "heisei", "reiwa"), ERAS, strict=True))
OF_ERA = re.compile(rf"({'|'.join(ERAS)})\s*([0-9]{{1,2}}|元)年?(?:度)?")
# A year that somebody is not sure of: `circa 2020`, `2019?`.
ABOUT = re.compile(
    r"(?:circa|ca|c|about|around|approx|hacia|alrededor de|aprox|env|environ|vers|um|rond|~)?"
    r"\.?\s*([0-9]{4})\s*(?:\(?\?\)?)?",
    re.IGNORECASE,
)


def spelt(text: str) -> tuple[int, int, int] | None:
    """Year, month and day of a date with its month in words; 0 for what it leaves out:
    `14 de marzo de 2023`, `May 2021`, `2021年5月`."""
    if japanese := JAPANESE.fullmatch(text.strip()):
        year, month, day = (int(part or 0) for part in japanese.groups())
        return year, month, day
    words = [word for word in folded(text).split() if word not in BESIDE]
    years = [word for word in words if YEAR.fullmatch(word)]
    named = [word for word in words if word in _months()]
    days = [word for word in words if DAY.fullmatch(word)]
    if len(years) != 1 or len(named) != 1 or len(days) > 1:
        return None
    if len(words) != len(years) + len(named) + len(days):
        return None
    dated = DAY.fullmatch(days[0]) if days else None
    return int(years[0]), _months()[named[0]], int(dated[1]) if dated else 0


def quarter(text: str) -> str | None:
    """`Q3 2024` and `3T 2024` -> `2024-Q3`."""
    for form in QUARTERS:
        if written := form.fullmatch(text.strip()):
            return f"{written['year']}-Q{written['quarter']}"
    return None


def stated_year(text: str) -> str:
    """The year that a text is about, where it is no date by our rules: `令和7年` and `Reiwa 7`
    began in 2025, `circa 2020` is 2020; empty for other texts."""
    era, _, number = folded(text).partition(" ")
    told = f"{ROMAN[era]}{number}" if era in ROMAN else text.strip()
    if written := OF_ERA.fullmatch(told):
        return str(ERAS[written[1]] + (1 if written[2] == "元" else int(written[2])) - 1)
    about = ABOUT.fullmatch(text.strip())
    return about[1] if about and about[1] != about[0] else ""


@cache
def _months() -> dict[str, int]:
    """Each word for a month, whole or short, of which it is one in every language that has it."""
    meanings: dict[str, set[int]] = {}
    for language in LANGUAGES:
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                for month, name in get_month_names(width, context, language).items():
                    meanings.setdefault(folded(name), set()).add(month)
    meanings.setdefault("sept", set()).add(9)
    return {
        name: next(iter(months))
        for name, months in meanings.items()
        if len(months) == 1 and not name.isdigit()
    }
