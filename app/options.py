"""The options of the shared filters as readers see them, with the systems that each would leave:
made once for all readers of a selection."""

from collections.abc import Iterator
from functools import lru_cache
from types import MappingProxyType

from queries import engine
from queries.filters import NOT, Filter
from queries.kept import Kept, room
from queries.selection import FILTERS, Selection
from schema.codelists import codes
from schema.operator import Operator, usual
from words import selection as words_of
from words.speech import Speech, speech

Counts = MappingProxyType[tuple[str, str], int]
Words = MappingProxyType[str, str]


def counts(selection: Selection, question: str = "systems_by_option") -> Counts:
    """Systems that each option would leave, or leaving it out, by filter and code."""
    folder, _, release = _of_release(selection)
    return _counts(folder, release, question, selection)


# Each filter of a sidebar asks for them; some 40 KB each. The folder and the release are what an
# answer to the same selection follows from.
@lru_cache(maxsize=16)
def _counts(folder: str, release: str, question: str, selection: Selection) -> Counts:
    rows = engine.ask(question, selection).to_pylist()
    return MappingProxyType({(row["filter_name"], row["code"]): row["systems"] for row in rows})


def counted(each: Filter, selection: Selection, say: Speech) -> Words:
    """What readers see for each of a filter's codes, with the systems that it would leave; those
    that leave none come last."""
    return _kept(*_of_release(selection), each.name, say.language, selection)


def labels(each: Filter, selection: Selection, say: Speech) -> Words:
    """A filter's codes with what readers call them: in the order of their list, areas from the
    widest, other codes of a release by their names."""
    return _labels(*_of_release(selection), each.name, say.language)


def _of_release(selection: Selection) -> tuple[str, Operator, str]:
    """What labels follow from beside the filter and the language."""
    return str(engine.releases_folder()), usual(), selection.release or engine.current()


def _counted(
    folder: str, who: Operator, release: str, name: str, language: str, selection: Selection
) -> Words:
    called = _labels(folder, who, release, name, language)
    left = {
        code: systems for (of, code), systems in counts(selection).items() if of == name and systems
    }
    return MappingProxyType(
        {
            code: _leaving(called[code], left.get(code, 0), language)
            for code in sorted(called, key=lambda code: code not in left)
        }
    )


@lru_cache(maxsize=8192)  # some 200 bytes each: most options leave none, or few
def _leaving(label: str, systems: int, language: str) -> str:
    return speech(language)("filter-option", label=label, n=systems)


_kept = Kept(_counted, most=room(4))


@lru_cache(maxsize=200)  # some 10 KB each
def _labels(folder: str, who: Operator, release: str, name: str, language: str) -> Words:
    each, say = FILTERS[name], speech(language)
    return MappingProxyType(dict(_named(each, release, say)))


def _named(each: Filter, release: str, say: Speech) -> Iterator[tuple[str, str]]:
    known = engine.known(release)
    if each.domain not in known:
        for code in codes(each.domain):
            yield code, words_of.word(each.name, code, say)
        return
    called = {code: words_of.word(each.name, code, say, release) for code in known[each.domain]}
    for code in sorted(called, key=lambda code: (_width(each, code), called[code])):
        yield code, called[code]


def _width(each: Filter, code: str) -> int:
    """Where an area stands: regions of the world, countries, first-level regions."""
    if each.name != "area" or code in words_of.REGIONS:
        return 0
    return 2 if NOT in code else 1
