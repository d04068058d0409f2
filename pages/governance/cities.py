"""One wave put to, or coded for, cities: answers, shares and silence."""

from functools import cached_property

from charts.look import Look
from pages.governance import in_words
from pages.governance.answers import answers
from pages.governance.item_shares import members, sample
from pages.governance.silence import silence
from pages.shared.shares import place_in_list
from pages.values import Choice, Choices, Heading, Parts, Row, choose
from queries.engine import ask
from queries.selection import Selection

# What a reader can count as having an item, and the answers that this takes.
COUNTING = {"yes": ("yes",), "partly": ("yes", "partly")}
ORDERS = ("topic", "share")
# A collection has no frame, but a survey that came with it has one of its own.
WITH_CITIES = ("membership", "survey", "collection")


class Cities:
    """The waves that a selection of cities was asked in, or looked at; one is shown."""

    def __init__(self, selection: Selection, choices: Choices, look: Look):
        self._selection, self._choices, self._look = selection, choices, look
        waves = ask("survey_frames", selection).to_pylist()
        self._waves = {
            wave["survey_id"]: wave
            for wave in waves
            if wave["collection_kind"] in WITH_CITIES and wave["frame_size"]
        }

    @property
    def has_waves(self) -> bool:
        """Whether any wave of the selection is shown city by city."""
        return bool(self._waves)

    @cached_property
    def _shown(self) -> Choice[str]:
        """The wave that is shown."""
        say = self._look.say
        names = {
            code: say("governance-wave-of", wave=wave["title"], day=say.day(wave["reference_date"]))
            for code, wave in self._waves.items()
        }
        return choose(
            self._choices, "survey_id", say("governance-wave"), names, next(iter(self._waves))
        )

    @property
    def _wave(self) -> dict:
        return self._waves[self._shown.value]

    def _ask(self, question: str) -> list[dict]:
        return ask(question, self._selection, survey_id=self._shown.value).to_pylist()

    def in_words(self) -> tuple[str, ...]:
        """How many cities have rules of their own, and to which item the fewest have a yes."""
        if not self._waves:
            return ()
        kind, say = self._wave["evidence_kind"], self._look.say
        rows, items = self._ask("survey_answers"), self._ask("survey_items")
        return in_words.rules(rows, kind, say), in_words.rarest(items, kind, say)

    def parts(self) -> Parts:
        """The choices and the exhibits of the wave; nothing where there is none."""
        if not self._waves:
            return ()
        count, order = self._choice("count", COUNTING), self._choice("order", ORDERS)
        which = (self._shown,) if len(self._waves) > 1 else ()
        items = ordered(self._ask("survey_items"), count.value, order.value)
        rows = self._ask("survey_answers")
        wave, selection, look = self._wave, self._selection, self._look
        is_sample = wave["collection_kind"] == "survey"
        return (
            Heading(look.say("governance-cities"), level=2),
            Row((*which, count, order)),
            *answers(wave, items, rows, order.value, selection, self._choices, look),
            sample(wave, items, selection, look)
            if is_sample
            else members(wave, items, rows, selection, look),
            silence(wave, items, selection, look),
        )

    def _choice(self, name: str, options) -> Choice[str]:
        """A choice whose first option is the default."""
        say = self._look.say
        words = {code: say(f"governance-{name}-{code}") for code in options}
        first = next(iter(words))
        label = say(f"governance-{name}")
        return choose(self._choices, name, label, words, first, widget="segments")


def ordered(items: list[dict], count: str, order: str) -> list[dict]:
    """Items, rows of `survey_items`, with how many cities have them and the residents of these, in
    the order of the list of items, or those that most cities have first."""
    counting = COUNTING[count]
    counted = [
        item
        | {
            "had": sum(item[answer] for answer in counting),
            "residents_had": sum(item[f"residents_{answer}"] for answer in counting),
            "counting": counting,
        }
        for item in items
    ]
    counted.sort(key=lambda item: place_in_list(item["item"]))
    return sorted(counted, key=lambda item: -item["had"]) if order == "share" else counted
