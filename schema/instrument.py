"""The member survey's instrument: its items, with their wordings and options, from
`data/reference/questions.csv`.

Columns: item, topic, kind (one, many, number, year, text, url, repeat), options (a code list, or
`place` for the cities asked), required, wording_en, wording_es, hint_en, hint_es, common_item (the
item it is compared with over waves, if another code), comparability, wave (the first wave that asks
it in these words). `systems.name` is a field of the repeated list `systems`. Every item whose
options are `answer` has a link beside it.
"""

import csv
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from schema.codelists import codes, label

QUESTIONS = Path(__file__).parent.parent / "data" / "reference" / "questions.csv"
LANGUAGES = {"en": "English", "es": "Español"}
PLACE = "place"
SYSTEMS = "systems"
# What a respondent may say instead of an answer: codes of answer_status.
NON_ANSWERS = ["not_applicable", "dont_know", "declined"]
ALONE = "none_of_these"
LINK = {"en": "Link to the page or rule", "es": "Enlace a la página o norma"}
TOPICS_ES = {
    "City": "Ciudad",
    "Strategy and leadership": "Estrategia y dirección",
    "Rules": "Normas",
    "Openness and oversight": "Transparencia y control",
    "Capacity and tools": "Capacidad y herramientas",
    "Adoption": "Adopción",
    "Means": "Recursos",
    "Barriers and needs": "Obstáculos y necesidades",
    "Practices": "Prácticas",
    "Systems": "Sistemas",
}
SEVERAL = "any of:"
NUMBER = "a whole number"


@dataclass(frozen=True)
class Item:
    """One row of the instrument."""

    item: str
    topic: str
    kind: str
    options: str
    required: str
    wording_en: str
    wording_es: str
    hint_en: str
    hint_es: str
    common_item: str
    comparability: str
    wave: str

    @property
    def repeat(self) -> str:
        """The repeated list it is a field of; empty for the others."""
        return self.item.rpartition(".")[0]

    @property
    def name(self) -> str:
        """Its name where a dot is not allowed."""
        return self.item.replace(".", "_")

    @property
    def is_question(self) -> bool:
        """Whether it becomes rows of the question and answer tables."""
        return self.kind != "repeat" and not self.repeat and self.item != PLACE

    @property
    def has_link(self) -> bool:
        """Whether a link to the page behind the answer is asked beside it."""
        return self.options == "answer"

    def wording(self, language: str) -> str:
        return self.wording_es if language == "es" else self.wording_en

    def hint(self, language: str) -> str:
        return self.hint_es if language == "es" else self.hint_en

    def link_wording(self, language: str) -> str:
        """The heading of the link beside it, where a platform puts it as a question of its own."""
        return f"{LINK[language]}: {self.wording(language)}"

    @property
    def codes(self) -> list[str]:
        """Its options in their order; none for text and numbers, and for the cities, which the
        table of places holds."""
        return codes(self.options) if self.options and self.options != PLACE else []

    def label(self, code: str, language: str) -> str:
        """What a respondent reads for an option or for a reason not to answer."""
        return label("answer_status" if code in NON_ANSWERS else self.options, code, language)

    @property
    def accepted(self) -> str:
        """The options as the question table writes them."""
        if self.kind == "number":
            return NUMBER
        return (SEVERAL if self.kind == "many" else "") + "|".join(self.codes)


@lru_cache
def items(wave: str = "", path: Path = QUESTIONS) -> list[Item]:
    """The items a wave asks, in order; all of them where none is named. Of items compared as one, a
    wave asks the newest words."""
    with path.open(encoding="utf-8", newline="") as file:
        found = [
            item
            for row in csv.DictReader(file)
            for item in [Item(**row)]
            if not wave or item.wave <= wave
        ]
    newest = {
        item.common_item or item.item: item for item in sorted(found, key=lambda item: item.wave)
    }
    return [item for item in found if not wave or newest[item.common_item or item.item] is item]


def wave_of(year: int) -> str:
    """The wave that is asked in a year: named by it, and before the first by that one."""
    return max(str(year), min(item.wave for item in items()))


def offered(item: Item) -> list[str]:
    """Its options and, outside repeated lists, the reasons not to answer."""
    return item.codes if item.repeat else [*item.codes, *NON_ANSWERS]
