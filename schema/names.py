"""Names as people write them: when two writings are one name, and which names a text may mean.

The one rule for names of places, systems and suppliers, wherever somebody types one: in the
dashboard's search, in an address, in a file that is checked, in a source that names a body.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import Generic, TypeVar

from rapidfuzz import process
from rapidfuzz.distance import OSA

LONGEST = 200  # characters of a text that are looked up
LETTERS_A_SLIP = 4  # a text is near a name where at most one letter in so many is another
FEWEST_AMID = 4  # letters of a text that is looked for amid names
MOST_WORDS = 6  # of a name that stands inside a longer text

# Letters that no decomposition parts from their strokes.
STROKED = {
    "ł": "l",
    "ø": "o",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "æ": "ae",
    "œ": "oe",
    "ı": "i",
    "ħ": "h",
    "ŧ": "t",
    "ŋ": "n",
    "ə": "e",
}
# How the same letters are written where a keyboard lacks them.
SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
WORDS = re.compile(r"[^\x00-\x2f\x3a-\x40\x5b-\x60\x7b-\x7f\s]+")  # all signs of ASCII part words
KANA_MARKS = "\u3099\u309a"  # they make another letter, where other marks only accent one
APOSTROPHES = "ʹʺʻʼʽʾʿˈˊˋ"  # those that Unicode counts among the letters
SHORT = {
    word: short
    for short, words in {
        "st": ("saint", "sainte", "ste", "sankt", "sint"),
        "ft": ("fort",),
        "mt": ("mount",),
    }.items()
    for word in words
}

Key = TypeVar("Key", bound=Hashable)


@lru_cache(maxsize=2**16)  # a table's search folds the same texts at each letter typed
def folded(text: str) -> str:
    """A text without what people leave out or write otherwise: case, accents and strokes,
    apostrophes, hyphens and other signs, `Saint` for `St`; words parted by one blank. Folding a
    folded text changes nothing."""
    while not text.isascii() and (again := _folded_once(text)) != text:
        text = again
    return " ".join(SHORT.get(word, word) for word in WORDS.findall(text.lower()))


def _folded_once(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    return unicodedata.normalize("NFC", decomposed.translate(_LETTERS))


class _Letters(dict[int, str]):
    """What each letter of a decomposed text folds to, found out when it is first met."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        kind = unicodedata.category(letter)
        if letter in STROKED:
            to = STROKED[letter]
        elif kind in ("Mn", "Cf") and letter not in KANA_MARKS:
            to = ""
        else:
            to = letter if kind[0] in "LNM" and letter not in APOSTROPHES else " "
        self[code] = to
        return to


_LETTERS = _Letters()


def spellings(name: str) -> frozenset[str]:
    """The ways to write a name, folded and without blanks: `Köln` is `koln` and `koeln`."""
    name = name[:LONGEST]
    ways = {folded(name)}
    if not name.isascii():
        composed = unicodedata.normalize("NFC", name).lower()
        if (spelt_out := composed.translate(SPELT_OUT)) != composed:
            ways.add(folded(spelt_out))
    return frozenset(way.replace(" ", "") for way in ways if way)


class How(IntEnum):
    """How a text means a name, the surest first: it is the name or another of its names, it is the
    beginning of one, its words begin words of one, it stands somewhere in one, or it is a slip
    away."""

    WHOLE = 0
    ALSO_CALLED = 1
    BEGINS = 2
    ALSO_BEGINS = 3
    HOLDS = 4
    AMID = 5
    NEAR = 6


@dataclass(frozen=True)
class Called(Generic[Key]):
    """What bears names: its own, others that it goes by, and words that tell it from its like, as
    its country."""

    key: Key
    names: tuple[str, ...]
    others: tuple[str, ...] = ()
    context: str = ""


@dataclass(frozen=True)
class Meant(Generic[Key]):
    """What a text may mean: how, and by how many slips."""

    key: Key
    how: How
    slips: int = 0


class Names(Generic[Key]):
    """Names to look a text up among."""

    def __init__(self, called: Iterable[Called[Key]]):
        self._called = list(called)
        self._whole = _by_way(self._called)
        self._ways = sorted(self._whole)
        self._own_ways = [
            way for way, named in self._whole.items() if any(how == How.WHOLE for how, _ in named)
        ]
        # A word -> the entries of whose names it is one, and of what tells them apart as well.
        self._named_with = _by_word(
            (at, " ".join(each.names)) for at, each in enumerate(self._called)
        )
        self._with_word = _by_word((at, each.context) for at, each in enumerate(self._called))
        for word, named_with in self._named_with.items():
            self._with_word.setdefault(word, []).extend(named_with)
        self._words = sorted(self._with_word)

    def meant(self, text: str) -> list[Meant[Key]]:
        """All that a text may mean, the surest first and else in the given order; what only holds
        it or is near, where nothing is called so or begins so. A text longer than LONGEST means
        nothing."""
        if len(text) > LONGEST or not (ways := spellings(text)):
            return []
        best: dict[int, How] = {}
        for how, at in (*self._so_called(ways), *self._beginning(ways), *self._holding(text)):
            best[at] = min(best.get(at, how), how)
        if best:
            ordered = sorted(best.items(), key=lambda pair: (pair[1], pair[0]))
            return [Meant(self._called[at].key, how) for at, how in ordered]
        return self._amid(ways) or self._near(ways)

    def inside(self, text: str) -> list[Meant[Key]]:
        """What some words of a text that follow each other are called, the longest run of words
        first; where there are none, what a run is near to: organisations wrap the names of places
        in words of their own."""
        words = folded(text[:LONGEST]).split()
        runs = {
            "".join(words[start : start + length]): length
            for length in range(1, min(len(words), MOST_WORDS) + 1)
            for start in range(len(words) - length + 1)
        }
        whole: dict[int, tuple[int, How]] = {}
        for run, length in runs.items():
            for how, at in self._whole.get(run, ()):
                whole[at] = min(whole.get(at, (0, how)), (-length, how))
        if whole:
            ordered = sorted(whole.items(), key=lambda pair: (pair[1], pair[0]))
            return [Meant(self._called[at].key, how) for at, (_, how) in ordered]
        return self._near(runs)

    def _so_called(self, ways: Iterable[str]) -> Iterator[tuple[How, int]]:
        for way in ways:
            yield from self._whole.get(way, ())

    def _beginning(self, ways: Iterable[str]) -> Iterator[tuple[How, int]]:
        for way in ways:
            for at in _from(self._ways, way):
                for how, number in self._whole[self._ways[at]]:
                    yield (How.ALSO_BEGINS if how else How.BEGINS), number

    def _holding(self, text: str) -> Iterator[tuple[How, int]]:
        """Those of which each word of the text begins a word, one of them a word of a name."""
        words = folded(text).split()
        begun = [[self._words[at] for at in _from(self._words, word)] for word in words]
        told = [{at for word in some for at in self._with_word[word]} for some in begun]
        named = {at for some in begun for word in some for at in self._named_with.get(word, ())}
        for number in set.intersection(*told) & named if told else ():
            yield How.HOLDS, number

    def _amid(self, ways: Iterable[str]) -> list[Meant[Key]]:
        """Those that hold a text somewhere in a name of their own."""
        held = {
            at
            for way in ways
            if len(way) >= FEWEST_AMID
            for name in self._own_ways
            if way in name
            for how, at in self._whole[name]
            if how == How.WHOLE
        }
        return [Meant(self._called[at].key, How.AMID) for at in sorted(held)]

    def _near(self, ways: Iterable[str]) -> list[Meant[Key]]:
        slips: dict[int, int] = {}
        for way in ways:
            most = len(way) // LETTERS_A_SLIP
            if not most:
                continue
            for name, apart, _ in process.extract(
                way, self._own_ways, scorer=OSA.distance, score_cutoff=most, limit=None
            ):
                for how, at in self._whole[name]:
                    if how == How.WHOLE:
                        slips[at] = min(slips.get(at, apart), apart)
        ordered = sorted(slips.items(), key=lambda pair: (pair[1], pair[0]))
        return [Meant(self._called[at].key, How.NEAR, apart) for at, apart in ordered]


def _by_way(called: Iterable[Called]) -> dict[str, list[tuple[How, int]]]:
    """A way of writing -> how and of which entries it is a name."""
    known: dict[str, list[tuple[How, int]]] = {}
    for at, each in enumerate(called):
        own = {way for name in each.names for way in spellings(name)}
        for way in sorted(own):
            known.setdefault(way, []).append((How.WHOLE, at))
        for way in sorted({way for name in each.others for way in spellings(name)} - own):
            known.setdefault(way, []).append((How.ALSO_CALLED, at))
    return known


def _by_word(texts: Iterable[tuple[int, str]]) -> dict[str, list[int]]:
    known: dict[str, list[int]] = {}
    for at, text in texts:
        for word in dict.fromkeys(folded(text).split()):
            known.setdefault(word, []).append(at)
    return known


def _from(ordered: list[str], beginning: str) -> range:
    """Where in a sorted list the texts stand that begin so."""
    first = bisect_left(ordered, beginning)
    return range(first, bisect_left(ordered, beginning + "\U0010ffff", first))
