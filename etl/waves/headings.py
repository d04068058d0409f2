"""Headings of columns -> what they can hold: items of the instrument, options, links, fields of
listed systems.

Platforms punctuate the same heading in their own ways (`barriers/cost`, `barriers[cost]`,
`barriers_cost`), and some head a column with the question's words. So headings are compared by
their letters and digits alone, against everything that an item, an option or a listed system can be
called.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from schema.instrument import LANGUAGES, LINK, SYSTEMS, Item, items, offered

MOST_SYSTEMS = 30  # platforms without repeated lists ask for systems in numbered blocks
BLOCK = {"en": "System {number}: {wording}", "es": "Sistema {number}: {wording}"}
LONGEST_HEADING = 1_000  # characters: no question has more, and each part of a heading is looked up
CODE = re.compile(r"([A-Za-z]\w*(?:\[\w*\])*)\s?[.:|–-]\s+\S", re.ASCII)


@dataclass(frozen=True)
class Target:
    """What a column holds: an item's answer, one option of it, the link beside it, or a field of
    system `number`."""

    item: str
    option: str = ""
    is_link: bool = False
    number: int = 0


@lru_cache(maxsize=100_000)  # an export asks for the same headings once a row
def key(heading: str) -> str:
    """Letters and digits of a heading, without case and accents."""
    plain = unicodedata.normalize("NFKD", heading).casefold()
    return "".join(letter for letter in plain if letter.isalnum())


@lru_cache
def headings(wave: str) -> dict[str, Target]:
    """Every heading that leads to something in a wave. Of two things of one heading the earlier
    item has it."""
    leads_to: dict[str, Target] = {}
    for item in items(wave):
        for heading, target in [*_plain(item), *_links(item), *_options(item), *_blocks(item)]:
            leads_to.setdefault(key(heading), target)
    return leads_to


def _names(item: Item) -> list[str]:
    return [item.item, *[item.wording(language) for language in LANGUAGES]]


def _plain(item: Item):
    if item.kind != "repeat":
        for name in _names(item):
            yield name, Target(item.item)
            yield f"{name} - Selected Choice", Target(item.item)


def _links(item: Item):
    if item.has_link:
        for name in [f"{item.item}_url", *[item.link_wording(language) for language in LANGUAGES]]:
            yield name, Target(item.item, is_link=True)


def _options(item: Item):
    """An option by its code, its label, or its number in the list, which platforms write as 1 or
    SQ001."""
    for number, code in enumerate(offered(item) if item.kind == "many" else [], start=1):
        ends = [
            code,
            str(number),
            f"SQ{number:03}",
            *[item.label(code, language) for language in LANGUAGES],
        ]
        for name in _names(item):
            for end in ends:
                yield f"{name}/{end}", Target(item.item, code)
                yield f"{name} - Selected Choice - {end}", Target(item.item, code)


def _blocks(item: Item):
    if item.repeat == SYSTEMS:
        for number in range(1, MOST_SYSTEMS + 1):
            yield (
                f"{SYSTEMS}_{number}_{item.item.rpartition('.')[2]}",
                Target(item.item, number=number),
            )
            for language, heading in BLOCK.items():
                yield (
                    heading.format(number=number, wording=item.wording(language)),
                    Target(item.item, number=number),
                )


def code_of(heading: str) -> str:
    """A question's code before its words (`barriers[SQ001]. What stands ...`); the whole heading
    where none stands there."""
    coded = CODE.match(heading)
    return coded[1] if coded else heading


def target(heading: str, known: dict[str, Target], groups: str = "/") -> Target | None:
    """What a heading leads to: whole, below its groups (`rules/ai_policy`), or by the code before
    its words (`Q1. Text`)."""
    if len(heading) > LONGEST_HEADING:
        return None
    ends = [at + 1 for at, sign in enumerate(heading) if sign in groups]
    tries = [heading, *[heading[end:] for end in ends], heading.split(". ", 1)[0], code_of(heading)]
    return next((known[key(attempt)] for attempt in tries if key(attempt) in known), None)


@lru_cache
def _link_words() -> frozenset[str]:
    return frozenset(key(words) for words in LINK.values())


def is_link_beside(heading: str, groups: str = "/") -> bool:
    """Whether a heading says of a column that it holds the link beside the answer before it, as a
    form's labels do: below groups, or with the number that a spreadsheet gives to a repeated
    one."""
    last = re.split(f"[{re.escape(groups)}]", heading)[-1]
    return any(key(name).rstrip("0123456789") in _link_words() for name in (heading, last))
