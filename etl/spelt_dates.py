"""Dates with a month in words, quarters, and years of Japan's eras, as people type them."""

import re
import unicodedata
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
    re.compile(r"(?i:[QTK])\s?(?P<quarter>[1-4])[\s\-/,]*(?P<year>[0-9]{4})"),
    re.compile(r"(?P<quarter>[1-4])\s?(?i:[QTK])[\s\-/,]*(?P<year>[0-9]{4})"),
    re.compile(r"(?P<year>[0-9]{4})[\s\-/,]*(?i:[QTK])\s?(?P<quarter>[1-4])"),
]
# A quarter in words: `1er trimestre de 2024`, `first quarter of 2024`, `2024年第1四半期`.
QUARTER = frozenset(
    {
        *("quarter", "quartal", "trimestre", "kwartaal", "kvartal", "kwartal", "q", "t", "k"),
        *("neljannes", "квартал"),
    }
)
ORDINALS = {
    word: number
    for number, words in enumerate(
        [
            "1st first 1er premier primer primero 1o 1e 1a primeiro erste erstes eerste primo",
            "2nd second 2e 2eme deuxieme segundo 2o 2do zweite zweites tweede secondo",
            "3rd third 3e 3eme troisieme tercer tercero 3o 3er terceiro dritte drittes derde terzo",
            "4th fourth 4e 4eme quatrieme cuarto quarto 4o 4to vierte viertes vierde",
        ],
        start=1,
    )
    for word in (str(number), *words.split())
}
JAPANESE_QUARTER = re.compile(r"([0-9]{4})年(?:度)?\s*第([1-4])四半期", re.ASCII)
# Parts of a year that are no quarter: of such a text the year alone is sure.
PARTS = frozenset(
    {
        *("early", "mid", "late", "spring", "summer", "autumn", "fall", "h1", "h2", "start", "end"),
        *("anfang", "mitte", "ende", "fruhjahr", "fruhling", "sommer", "herbst", "beginning"),
        *("debut", "mi", "fin", "printemps", "ete", "automne", "primavera", "verano", "otono"),
        *("principios", "inicios", "inicio", "mediados", "finales", "fines", "begin", "medio"),
        *("eind", "voorjaar", "zomer", "najaar", "meados", "final", "verao", "outono", "a", "s1"),
        *("s2", "since", "desde", "depuis", "seit", "sinds", "dal", "siden", "sedan"),
    }
)
ERAS = {"明治": 1868, "大正": 1912, "昭和": 1926, "平成": 1989, "令和": 2019}
ROMAN = dict(zip(("meiji", "taisho", "showa", "heisei", "reiwa"), ERAS, strict=True))
OF_ERA = re.compile(rf"({'|'.join(ERAS)})\s*([0-9]{{1,2}}|元)年?(?:度)?")
MONTH_OF_ERA = re.compile(rf"({'|'.join(ERAS)})\s*([0-9]{{1,2}}|元)年\s*([0-9]{{1,2}})月")
# A year that somebody is not sure of: `circa 2020`, `2019?`.
ABOUT = re.compile(
    r"(?:circa|ca|c|about|around|approx|hacia|alrededor de|aprox|env|environ|vers|um|rond|~)?"
    r"\.?\s*([0-9]{4})\s*(?:\(?\?\)?)?",
    re.IGNORECASE,
)


def spelt(text: str) -> tuple[int, int, int] | None:
    """Year, month and day of a date with its month in words; 0 for what it leaves out:
    `14 de marzo de 2023`, `May 2021`, `2021年5月`."""
    if japanese := JAPANESE.fullmatch(unicodedata.normalize("NFKC", text).strip()):
        year, month, day = (int(part or 0) for part in japanese.groups())
        return year, month, day
    words, years = _words(text)
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
    if japanese := JAPANESE_QUARTER.fullmatch(text.strip()):
        return f"{japanese[1]}-Q{japanese[2]}"
    words, years = _words(text)
    numbers = [ORDINALS[word] for word in words if word in ORDINALS]
    is_quarter = len(words) == 3 and len(QUARTER.intersection(words)) == 1
    return f"{years[0]}-Q{numbers[0]}" if is_quarter and len(years) == len(numbers) == 1 else None


def stated_year(text: str) -> str:
    """The year that a text is about, where it is no date by our rules: `令和7年` and `Reiwa 7`
    began in 2025, `circa 2020` and `Anfang 2020` are 2020, `令和6年4月` is 2024-04; empty for
    other texts."""
    if dated := MONTH_OF_ERA.fullmatch(text.strip()):
        year = ERAS[dated[1]] + (1 if dated[2] == "元" else int(dated[2])) - 1
        return f"{year}-{int(dated[3]):02}" if 1 <= int(dated[3]) <= 12 else ""
    era, _, number = folded(text).partition(" ")
    told = f"{ROMAN[era]}{number}" if era in ROMAN else text.strip()
    if written := OF_ERA.fullmatch(told):
        return str(ERAS[written[1]] + (1 if written[2] == "元" else int(written[2])) - 1)
    about = ABOUT.fullmatch(text.strip())
    if about and about[1] != about[0]:
        return about[1]
    words, years = _words(text)
    is_part = len(years) == 1 and len(words) > 1 and PARTS.issuperset({*words} - {*years})
    return years[0] if is_part else ""


def _words(text: str) -> tuple[list[str], list[str]]:
    """The words of a date, and those of them that are years."""
    words = [word for word in folded(text).split() if word not in BESIDE]
    return words, [word for word in words if YEAR.fullmatch(word)]


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
