"""One language speaking: sentences from its catalogue; numbers, percents, dates, lists and names of
countries by Babel, plural forms by Unicode's rules."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache, lru_cache
from numbers import Integral

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.languages import get_official_languages
from babel.lists import format_list
from babel.numbers import format_compact_decimal, format_decimal, format_percent

from schema import codelists, fields
from schema.measures import SMALLEST_BASE
from schema.operator import usual
from schema.words import table_meaning
from words import catalogue, categories
from words.directions import isolated
from words.foreign import foreign, with_parts_of
from words.languages import PSEUDO, language
from words.markdown import Markdown, plain
from words.said_before import said_before

MISSING = "–"
IN_GROUP = {"founding": "founder", "member": "member"}  # codes that the operator names
NAMES = ("region",)  # code lists whose labels are names of parts of the world
I_SOUND = re.compile(r"h?[ií](?![aeouáéóú])", re.IGNORECASE)
MILLION = 1_000_000
LONGEST = 2_000  # characters of a value that go through Fluent
written = lru_cache(maxsize=8_192)(format_decimal)  # of integers alone: 0.0 equals -0.0


class Said(str):
    """An English sentence with its name in the catalogue and its values, so that another language
    can say it as well. To all else it is the text."""

    __slots__ = ("sentence", "values")
    sentence: str
    values: dict[str, object]

    def __new__(cls, text: str, sentence: str, values: Mapping[str, object]) -> "Said":
        said = super().__new__(cls, text)
        said.sentence, said.values = sentence, dict(values)
        return said

    def __reduce__(self) -> tuple:
        """As it goes from one process to another."""
        return Said, (str(self), self.sentence, self.values)


class Speech:
    """One language. Called with a sentence's name and values it says the sentence.

    Whole numbers are written as the language writes them and choose the plural form; a missing one
    is a dash. A number that is none, a year or an identifier, is handed over as text.
    """

    def __init__(self, code: str = "en"):
        """Raises KeyError for a language that there is not."""
        self.language, self.name = code, language(code).name
        self.locale = Locale.parse(language(code).locale)
        self._sentences = catalogue.bundle(code)
        self._is_invented = code == PSEUDO

    def __call__(self, sentence: str, **values: object) -> str:
        """Say a sentence. Raises KeyError for one that there is not and ValueError where a value
        that it names was not given."""
        return said_before(self._said, sentence, values, self._sentences.stays(sentence))

    def _said(self, sentence: str, values: Mapping[str, object]) -> str:
        told = {name: _value(value) for name, value in values.items()}
        long = {  # which Fluent would refuse
            f"\ue000{name}\ue000": value
            for name, value in told.items()
            if isinstance(value, str) and len(value) > LONGEST
        }
        pattern = self._sentences.get_message(sentence).value
        if pattern is None:
            raise KeyError(sentence)
        marks = {mark.strip("\ue000"): mark for mark in long}
        said, errors = self._sentences.format_pattern(pattern, told | marks)
        if errors:
            raise ValueError(f"{sentence}: {errors[0]}")
        for mark, value in long.items():
            said = str(said).replace(mark, value)
        return with_parts_of(str(said), values.values())

    def markdown(self, sentence: str, **values: object) -> Markdown:
        """Say a sentence that has formats or links in it; values stand as they are, unless they
        are Markdown themselves."""
        told = {
            name: plain(value) if isinstance(value, str) else value
            for name, value in values.items()
        }
        return Markdown(self(sentence, **told))

    def again(self, text: str) -> str:
        """A sentence that was said in English, in this language; other text as it stands."""
        if not isinstance(text, Said):
            return text
        values = {
            name: self.again(value) if isinstance(value, str) else value
            for name, value in text.values.items()
        }
        return self(text.sentence, **values)

    def sentences(self, *said: str) -> str:
        """Whole sentences after each other; empty ones left out."""
        return " ".join(sentence for sentence in said if sentence)

    # Numbers

    def count(self, number: int | None) -> str:
        """A whole number with thousands separators; missing is a dash, never a zero."""
        return MISSING if number is None else written(int(number), locale=self.locale)

    def number(self, number: float) -> str:
        """A number as a table has it: whole ones without decimals."""
        return self.count(int(number)) if number == int(number) else self.decimal(number)

    def decimal(self, number: float | None, digits: int = 1) -> str:
        """A number with so many decimals at most."""
        if number is None:
            return MISSING
        return format_decimal(round(number, digits), locale=self.locale)

    def residents(self, number: int | None) -> str:
        """Residents in words: 14.1 million, 66,758."""
        if number is None or number < MILLION:
            return self.count(number)
        return format_compact_decimal(
            int(number), format_type="long", locale=self.locale, fraction_digits=1
        )

    def about(self, number: int | None) -> str:
        """Residents in words; millions are rounded, and say so."""
        words = self.residents(number)
        return self("about", number=words) if number is not None and number >= MILLION else words

    def percent(self, low: float, high: float | None = None) -> str:
        """A share, or the two ends of one, from 0 to 1: `60%`, `60–90%`; one decimal at most, and
        none or all only where it is so."""
        first, last = self._end(low), self._end(low if high is None else high)
        return first if first == last else self("range", first=first.rstrip("%"), last=last)

    def _end(self, part: float) -> str:
        shown = round(100 * part, 1)
        words = format_percent(shown / 100, "0.#%", locale=self.locale)
        if shown == 0 and part > 0:
            return self("under", number=format_percent(0.001, "0.#%", locale=self.locale))
        if shown == 100 and part < 1:
            return self("over", number=format_percent(0.999, "0.#%", locale=self.locale))
        return words

    def share(self, part: int, base: int | None) -> str:
        """`879 of 1,741 (50.5%)`; without a base only the count, under five bodies no
        percentage."""
        if not base:
            return self.count(part)
        if base < SMALLEST_BASE:
            return self("share-too-few", part=part, base=base)
        return self("share", part=part, base=base, percent=self.percent(part / base))

    # Names

    def label(self, codelist: str, code: str | None) -> str:
        """What readers see for a code; what a reply can be about is called as its column is."""
        if codelist == codelists.PRINTED and code:
            return self.told("column", code, text=codelists.label(codelist, code))
        language = "en" if self._is_invented else self.language
        own = ""
        if codelist == "forum_status" and code in IN_GROUP:
            own = usual().word(IN_GROUP[code], language)
        label = own or codelists.label(codelist, code, language)
        return self._marked(label)

    def meaning(self, codelist: str, code: str) -> str:
        """What a code means, in a sentence."""
        return self.told(
            "meaning", codelist, code, text=codelists.codelist(codelist)[code]["meaning"]
        )

    def column(self, table: str, name: str) -> str:
        """What readers call a column of a table."""
        return self.told("column", name, text=fields.label(table, name))

    def description(self, table: str, name: str) -> str:
        """What a column of a table says, by the schema; its name where there is no such column."""
        said = fields.of(table).get(name)
        text = said.description if said else fields.label(table, name)
        return self.told("description", table, name, text=text)

    def row_of(self, table: str) -> str:
        """What one row of a table is."""
        return self.told("row-of", table, text=table_meaning(table))

    def screening_reason(self, rule_id: str, reason: str) -> str:
        """Why a rule of the screening points where it does."""
        return self.told("screening-rule", rule_id, text=reason)

    def crosswalk_reason(self, reason: str) -> str:
        """Why a stated category has its tier: named by itself, as several categories share one."""
        return self.told("crosswalk", reason, text=reason)

    def category(self, stated: str) -> str:
        """A category as its source states it, after its English where it is in another language."""
        if not (worded := categories.worded().get(stated)):
            return stated
        english = self.told("category", stated, text=worded["english"])
        return self("named-category", english=english, category=categories.stated(stated))

    def told(self, *names: str, text: str) -> str:
        """Words that stand in English where what they tell of is declared (the schema, a question,
        a curated table): the catalogue's sentence of these names, `meaning-status-in-use`, else the
        English."""
        sentence = catalogue.named(*names)
        return self(sentence) if self._sentences.has_message(sentence) else self._marked(text)

    def _marked(self, text: str) -> str:
        """Text between marks in the invented language, as its sentences are."""
        return f"{catalogue.BEGIN}{text}{catalogue.END}" if text and self._is_invented else text

    def inner(self, codelist: str, code: str | None) -> str:
        """A label as it stands within a sentence: small, unless it is a name or begins with an
        abbreviation."""
        label = self.label(codelist, code)
        is_name = codelist in NAMES or label[:2].isupper()
        return label if is_name else label[:1].lower() + label[1:]

    def country(self, code: str) -> str:
        """A country's name by its ISO code."""
        return self.locale.territories.get(code, code)

    def the_country(self, code: str) -> str:
        """The same within a sentence: the Netherlands, Japan."""
        return self("country-in-a-sentence", code=code, country=self.country(code))

    def local(self, name: str, country: str) -> str:
        """A name as a country itself writes it, which has one official language."""
        official = get_official_languages(country)
        return foreign(name, official[0]) if len(official) == 1 else name

    # Dates and lists

    def day(self, iso: str) -> str:
        """An ISO date, or what is known of it, in words: 22 November 2026, July 2026, Q3 2026,
        2025; other texts stay as they are."""
        if quarter := re.fullmatch(r"(\d{4})-Q([1-4])", iso):
            middle = date(int(quarter[1]), 3 * int(quarter[2]) - 1, 1)
            return format_skeleton("yQQQ", middle, locale=self.locale)
        if re.fullmatch(r"\d{4}-\d\d", iso):
            return format_skeleton("yMMMM", date.fromisoformat(f"{iso}-01"), locale=self.locale)
        if re.fullmatch(r"\d{4}-\d\d-\d\d", iso):
            return format_date(date.fromisoformat(iso), "long", locale=self.locale)
        return iso

    def listed(self, words: Iterable[str]) -> str:
        """Words as a list with its `and`, which in Spanish is `e` before the sound of an i: CLDR
        leaves that to whoever speaks."""
        words = list(words)
        told = format_list(words, locale=self.locale)
        if self.language == "es" and len(words) > 1 and I_SOUND.match(words[-1]):
            told = f"{told.removesuffix(f'y {words[-1]}')}e {words[-1]}"
        return with_parts_of(told, words)

    def either(self, words: Iterable[str]) -> str:
        """Words as a list with its `or`."""
        return format_list(list(words), style="or", locale=self.locale)

    def first(self, words: Iterable[str], most: int) -> str:
        """The first words as a list, and how many more there are."""
        words = list(words)
        if len(words) <= most:
            return self.listed(words)
        return self("and-more", first=", ".join(words[:most]), more=len(words) - most)


def _value(value: object) -> object:
    if value is None:
        return MISSING
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return isolated(value)
    return int(value) if isinstance(value, Integral) else value


@cache
def speech(code: str = "en") -> Speech:
    """A language, made once."""
    return Speech(code)


def forms(say: Speech, sentence: str) -> Mapping[str, str]:
    """A sentence for one, and for any other number, which stands there as `{n}`: for whoever learns
    the number later. English and Spanish have no more plural forms below a million."""
    return {"one": say(sentence, n=1), "other": say(sentence, n="{n}")}
