"""What is said in more than one language: phrases.toml for words, Babel for numbers, dates, lists
and names of countries.

A phrase has a text in each language or, where it counts, one text a plural form: `zero` for none
where that needs words of its own, else CLDR's `one` and `other`. {n} is the number that chooses;
other braces are the phrase's own values.
"""

import re
import tomllib
from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal

from schema import codelists

LANGUAGES = {"en": "English", "es": "Español"}
LOCALES = {"en": "en_GB"}  # the day before the month, no comma before an `and`
I_SOUND = re.compile(r"h?[ií](?![aeouáéóú])", re.IGNORECASE)


@cache
def phrases() -> dict[str, dict]:
    """All phrases: name -> language -> text, or texts by plural form."""
    return tomllib.loads((Path(__file__).parent / "phrases.toml").read_text(encoding="utf-8"))


class Speech:
    """One language; called with a phrase's name it says the phrase. Raises KeyError for a phrase or
    a language that there is not."""

    def __init__(self, language: str = "en"):
        self.language, self.name, self.locale = (
            language,
            LANGUAGES[language],
            Locale.parse(LOCALES.get(language, language)),
        )

    def __call__(self, phrase: str, n: int | None = None, **values: object) -> str:
        """`say("systems", 2)`: 2 systems. Whole numbers are written as the language writes them; a
        missing one is a dash."""
        told = {
            name: self.count(value) if isinstance(value, int) else value
            for name, value in values.items()
        }
        return self._text(phrase, n).format(n=self.count(n), **told)

    def _text(self, phrase: str, n: int | None) -> str:
        forms = phrases()[phrase][self.language]
        if isinstance(forms, str):
            return forms
        form = (
            "zero"
            if n == 0 and "zero" in forms
            else "other"
            if n is None
            else self.locale.plural_form(n)
        )
        return forms.get(form, forms["other"])

    def forms(self, phrase: str) -> dict[str, str]:
        """The texts of a phrase by plural form, for whoever learns the number later."""
        return phrases()[phrase][self.language]

    def count(self, number: int | None) -> str:
        """A whole number with thousands separators, from four digits on; missing is a dash, never a
        zero."""
        return "–" if number is None else format_decimal(number, locale=self.locale)

    def label(self, codelist: str, code: str | None) -> str:
        """What readers see for a code."""
        return codelists.label(codelist, code, self.language)

    def country(self, code: str) -> str:
        """A country's name by its ISO code."""
        return self.locale.territories.get(code, code)

    def day(self, iso: str) -> str:
        """An ISO date, or what is known of it, in words: 22 November 2026, July 2026, 2025; other
        texts stay as they are."""
        if re.fullmatch(r"\d{4}-\d\d", iso):
            return format_skeleton("yMMMM", date.fromisoformat(f"{iso}-01"), locale=self.locale)
        if re.fullmatch(r"\d{4}-\d\d-\d\d", iso):
            return format_date(date.fromisoformat(iso), "long", locale=self.locale)
        return iso

    def listed(self, words: Sequence[str]) -> str:
        """Words as a list with its `and`, which in Spanish is `e` before the sound of an i: CLDR
        leaves that to whoever speaks."""
        told = format_list(list(words), locale=self.locale)
        is_e = self.language == "es" and len(words) > 1 and I_SOUND.match(words[-1])
        return f"{told.removesuffix(f'y {words[-1]}')}e {words[-1]}" if is_e else told
