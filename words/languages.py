"""The languages, each declared once: its catalogue is `LANGUAGE.ftl`, its labels stand in columns
`label_LANGUAGE` of the code lists."""

from typing import NamedTuple


class Language(NamedTuple):
    """A language by its own name, with the locale whose dates, numbers and lists are meant."""

    name: str
    locale: str


# British English puts the day before the month and no comma before an `and`.
LANGUAGES = {
    "en": Language("English", "en_GB"),
    "es": Language("Español", "es"),
}
PSEUDO = "en-XA"  # English marked in every sentence, to find what is not in the catalogue
NAMES = {code: language.name for code, language in LANGUAGES.items()}


def language(code: str) -> Language:
    """A language, the invented one included. Raises KeyError for one that there is not."""
    return LANGUAGES["en"] if code == PSEUDO else LANGUAGES[code]
