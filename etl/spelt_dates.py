"""Dates with a month in words, quarters, and years of Japan's eras, as people type them."""

import re
import unicodedata
from calendar import monthrange
from functools import cache

from babel.dates import get_day_names, get_month_names

from schema.names import folded

# Languages of the members and their neighbours. A word that is another month in another of them is
# no month here.
LANGUAGES = (
    *("en", "es", "fr", "de", "pt", "it", "nl", "nb", "da", "sv", "fi", "pl", "uk", "ru", "sw"),
    *("ca", "gl", "eu", "ro", "cs", "hu", "el", "tr", "et"),
)
# Words beside a day, month or year that add nothing.
BESIDE = frozenset(
    {
        *("de", "del", "of", "di", "do", "the", "el", "le", "den", "der", "am", "im", "in", "en"),
        *("em", "o", "year", "ano", "annee", "an", "jahr", "jaar", "ar", "anno"),
        *("рік", "році", "року", "р", "год", "года", "г"),
        *("mwaka", "mwezi", "wa"),
    }
)
DAY = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th|er|re|ro|o|a|e)?")
YEAR = re.compile(r"[0-9]{4}")
WEEKDAY = r"(?:\s*\([月火水木金土日월화수목금토일](?:曜日?|요일)?\))?"
OF_MONTH = rf"(?:\s*([0-9]{{1,2}})\s*[日일]{WEEKDAY})?"
ASIAN = re.compile(
    rf"([0-9]{{4}})\s*[年년](?:\s*([0-9]{{1,2}})\s*[月월]{OF_MONTH})?",
    re.ASCII,
)
# `2023. 3. 14.`; one digit of a month needs a point or blank, as 2023.1 may be a number 2023.10.
POINTED = [
    re.compile(r"([0-9]{4})\. ?([0-9]{1,2})\. ?([0-9]{1,2})\.?"),
    re.compile(r"([0-9]{4})\.(?: ?([0-9]{1,2})\.| ([0-9]{1,2})|([0-9]{2}))"),
]
QUARTERS = [
    re.compile(r"(?i:[QTK])\s?(?P<quarter>[1-4])[\s\-/,]*(?P<year>[0-9]{4})"),
    re.compile(r"(?P<quarter>[1-4])\s?(?i:[QTK])[\s\-/,]*(?P<year>[0-9]{4})"),
    re.compile(r"(?P<year>[0-9]{4})[\s\-/,]*(?i:[QTK])\s?(?P<quarter>[1-4])"),
]
# A quarter in words: `1er trimestre de 2024`, `first quarter of 2024`, `2024年第1四半期`.
QUARTER = frozenset(
    {
        *("quarter", "quartal", "trimestre", "kwartaal", "kvartal", "kwartal", "q", "t", "k"),
        *("neljannes", "квартал", "кв"),
    }
)
ORDINALS = {
    word: number
    for number, words in enumerate(
        [
            "1st first 1er premier primer primero 1o 1e 1a primeiro erste erstes eerste primo i і",
            "2nd second 2e 2eme deuxieme segundo 2o 2do zweite zweites tweede secondo ii іі",
            "3rd third 3e 3eme troisieme tercer tercero 3o 3er terceiro dritte drittes derde terzo"
            " iii ііі",
            "4th fourth 4e 4eme quatrieme cuarto quarto 4o 4to vierte viertes vierde iv",
        ],
        start=1,
    )
    for word in (str(number), *words.split())
}
ASIAN_QUARTER = re.compile(
    r"([0-9]{4})\s*[年년]\s*(?:第\s*([1-4])\s*四半期|([1-4])\s*(?:/4)?\s*분기)", re.ASCII
)
# Parts of a year or month that are no quarter, and words of doubt: of such a text the year or month
# alone is sure.
PARTS = frozenset(
    {
        *("early", "mid", "late", "spring", "summer", "autumn", "fall", "h1", "h2", "start", "end"),
        *("anfang", "mitte", "ende", "fruhjahr", "fruhling", "sommer", "herbst", "beginning"),
        *("debut", "mi", "fin", "printemps", "ete", "automne", "primavera", "verano", "otono"),
        *("principios", "inicios", "inicio", "mediados", "finales", "fines", "begin", "medio"),
        *("eind", "voorjaar", "zomer", "najaar", "meados", "final", "verao", "outono", "a", "s1"),
        *("s2", "since", "desde", "depuis", "seit", "sinds", "dal", "siden", "sedan", "з"),
        *("circa", "ca", "c", "about", "around", "approx", "approximately", "hacia", "alrededor"),
        *("aprox", "aproximadamente", "env", "environ", "vers", "um", "rond", "etwa", "ungefahr"),
    }
)
HALVES = frozenset(
    {
        *("half", "semestre", "semester", "halbjahr", "halfjaar", "halvar", "polrocze"),
        *("півріччя", "halvdel", "semestri", "primera", "segunda", "mitad"),
    }
)
ASIAN_PARTS = re.compile(
    r"\s*(?:春|夏|秋|頃|ごろ|初頭|末|初旬|上旬|中旬|下旬"
    r"|前半|後半|上半期|下半期|から|より"
    r"|초|말|봄|여름|가을|상반기|하반기|경|부터)$"
)
UNSURE, NO_DATE = re.compile(r"[?~≈]"), re.compile(r"[<>≤≥±+]")
ERAS = {"明治": 1868, "大正": 1912, "昭和": 1926, "平成": 1989, "令和": 2019}
ROMAN = dict(zip(("meiji", "taisho", "showa", "heisei", "reiwa"), ERAS, strict=True))
LETTERS = dict(zip("MTSHR", ERAS, strict=True))
OF_ERA = re.compile(
    rf"({'|'.join(ERAS)}|[MTSHR](?=[0-9]+[.年]))\s*([0-9]{{1,2}}|元)(?:[.年]|$)"
    r"(?:\s*([0-9]{1,2})(?:[.月]|$)(?:\s*([0-9]{1,2})日?)?)?",
    re.ASCII,
)


def spelt(text: str) -> tuple[int, int, int] | None:
    """Year, month and day of a date with its month in words or its year first; 0 for what it leaves
    out: `14 de marzo de 2023`, `May 2021`, `2021年5月`, `2023. 3. 14.`."""
    written = unicodedata.normalize("NFKC", text).strip()
    for form in (ASIAN, *POINTED):
        if numbers := form.fullmatch(written):
            year, month, day = [*(int(part) for part in numbers.groups() if part), 0, 0][:3]
            return year, month, day
    if UNSURE.search(text) or NO_DATE.search(text) or written.isdigit():
        return None
    return _spelt(_words(text)) if any(letter.isalpha() for letter in written) else None


def _spelt(words: list[str]) -> tuple[int, int, int] | None:
    years = [word for word in words if YEAR.fullmatch(word)]
    named = [word for word in words if word in _months()]
    days = [word for word in words if DAY.fullmatch(word) or ORDINALS.get(word) == 1]
    if len(years) != 1 or len(named) > 1 or len(days) > len(named):
        return None
    if len(words) != len(years) + len(named) + len(days):
        return None
    month = _months()[named[0]] if named else 0
    dated = DAY.fullmatch(days[0]) if days else None
    return int(years[0]), month, int(dated[1]) if dated else len(days)


def quarter(text: str) -> str | None:
    """`Q3 2024` and `3T 2024` -> `2024-Q3`."""
    for form in QUARTERS:
        if numbered := form.fullmatch(text.strip()):
            return f"{numbered['year']}-Q{numbered['quarter']}"
    written = unicodedata.normalize("NFKC", text).strip()
    if not any(letter.isalpha() for letter in written):
        return None
    if asian := ASIAN_QUARTER.fullmatch(written):
        return f"{asian[1]}-Q{asian[2] or asian[3]}"
    words = _words(text)
    years = [word for word in words if YEAR.fullmatch(word)]
    numbers = [ORDINALS[word] for word in words if word in ORDINALS]
    is_quarter = len(words) == 3 and len(QUARTER.intersection(words)) == 1
    return f"{years[0]}-Q{numbers[0]}" if is_quarter and len(years) == len(numbers) == 1 else None


def likely_date(text: str) -> str:
    """The year, month or day that a text is about, where it is no date by our rules: `令和7年`
    and `Reiwa 7` began in 2025, `circa 2020` and `Anfang 2020` are 2020, `desde marzo de 2019` is
    2019-03; empty for other texts, a fiscal year among them."""
    written = unicodedata.normalize("NFKC", text).strip()
    era, _, number = folded(text).partition(" ")
    told = f"{ROMAN[era]}{number}" if era in ROMAN else written
    if of_era := OF_ERA.fullmatch(told):
        name, count, month, day = of_era.groups()
        first = ERAS[LETTERS.get(name, name)]
        year = first + (1 if count == "元" else int(count)) - 1
        return _iso((year, int(month or 0), int(day or 0)))
    if asian := ASIAN.fullmatch(ASIAN_PARTS.sub("", written.removeprefix("約"))):
        return _iso((int(asian[1]), int(asian[2] or 0), int(asian[3] or 0)))
    words = _words(text)
    rest = [word for word in words if word not in PARTS]
    if HALVES.intersection(rest):
        rest = [word for word in rest if word not in HALVES and word not in ORDINALS]
    is_told = NO_DATE.search(text) or (rest == words and not UNSURE.search(text))
    meant = None if is_told else _spelt(rest)
    return _iso(meant) if meant else ""


def _iso(date: tuple[int, int, int]) -> str:
    """`2024-04` of the 4th month of 2024; empty where there is no such month or day."""
    year, month, day = date
    if month > 12 or day > (monthrange(year, month)[1] if month else 0):
        return ""
    return "-".join([f"{year:04}", *(f"{part:02}" for part in (month, day) if part)])


def _words(text: str) -> list[str]:
    """The words of a date that tell something: without days of the week."""
    return [word for word in folded(text).split() if word not in BESIDE and word not in _weekdays()]


@cache
def _weekdays() -> frozenset[str]:
    names = (
        folded(name)
        for language in LANGUAGES
        for name in get_day_names("wide", "format", language).values()
    )
    return frozenset(name for name in names if name not in _months())


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
