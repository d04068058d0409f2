"""What the brief says, in two languages: every sentence in both, with the same values, and
grammatical for none, one and many."""

import re
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast, visitor

from exports.brief import paper
from schema import codelists
from words import catalogue
from words.languages import LANGUAGES
from words.speech import forms, speech

ROOT = Path(__file__).parent.parent
SPEAKING = [*(ROOT / "exports" / "brief").glob("*.py"), ROOT / "words" / "bands.py"]
OWN = "brief-", "band-"
SPOKEN = [
    "answer",
    "answer_status",
    "collection_kind",
    "forum_status",
    "governance_item",
    "place_kind",
    "population_quality",
    "risk_tier",
    "screening_area",
    "sector",
    "status",
    "technology",
]
SPANISH = speech("es")


class _Values(visitor.Visitor):
    """The values that a sentence names."""

    def __init__(self):
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.names.add(node.id.name)


@cache
def sentences(language: str) -> dict[str, set[str]]:
    """The brief's sentences in a language, with the values that each names."""
    entries = catalogue.entries(language)
    told = {}
    for entry in read("".join(entries[name] for name in entries if name.startswith(OWN))):
        values = _Values()
        values.visit(entry)
        told[entry.id.name] = values.names
    return told


def read(text: str) -> list[ast.Message]:
    """The sentences of a text."""
    return [entry for entry in FluentParser().parse(text).body if isinstance(entry, ast.Message)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_read_alone_is_what_it_is_in_its_file(language):
    """A catalogue cut into its sentences has them all, in their order, each with the same words."""
    alone = [one for entry in catalogue.entries(language).values() for one in read(entry)]
    together = read(catalogue.text(language))
    assert [one.id.name for one in alone] == [one.id.name for one in together]
    assert [one.id.name for one in alone] == [*catalogue.entries(language)]
    pairs = zip(alone, together, strict=True)
    assert all(one.equals(other, ignored_fields=["span", "comment"]) for one, other in pairs)


@pytest.mark.parametrize("sentence", sentences("en"))
def test_every_sentence_is_in_every_language(sentence):
    """A sentence of the brief is in each language and names the same values there, but for a
    number that a language needs only for its plural."""
    english = sentences("en")[sentence]
    assert all(sentences(code)[sentence] - {"n"} == english - {"n"} for code in LANGUAGES)


def test_every_sentence_is_said_and_every_said_sentence_is_there():
    """The brief's sentences are those that its code names, whole or by their beginning."""
    code = "\n".join(path.read_text(encoding="utf-8") for path in SPEAKING)
    begun = tuple(re.findall(r'f"((?:brief|band)-[a-z-]*)\{', code))
    named = set(re.findall(r'"((?:brief|band)-[a-z0-9-]+)"', code))
    headings = {f"brief-{name.replace('_', '-')}" for name in paper.HEADINGS}
    longer = tuple(start for start in begun if start != "brief-")
    assert named | headings <= set(sentences("en"))
    assert not [
        sentence
        for sentence in sentences("en")
        if sentence not in named | headings and not sentence.startswith(longer)
    ]


@pytest.mark.parametrize("name", SPOKEN)
def test_codes_are_translated(name):
    """Every code that the brief can show has a Spanish label, and no two of a list have the
    same."""
    labels = [SPANISH.label(name, code) for code in codelists.codes(name)]
    assert not [one for one in labels if one.endswith("[en]")]
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize(
    ("sentence", "none", "one", "many", "unknown"),
    [
        ("systems", "0 sistemas", "1 sistema", "1.234 sistemas", "– sistemas"),
        (
            "brief-on-record",
            "sistemas documentados",
            "sistema documentado",
            "sistemas documentados",
            "sistemas documentados",
        ),
        ("brief-in-use", "sistemas en uso", "sistema en uso", "sistemas en uso", "sistemas en uso"),
        (
            "brief-sources-cover-place",
            "Ninguna fuente cubre Lima",
            "1 fuente cubre Lima",
            "1.234 fuentes cubren Lima",
            "– fuentes cubren Lima",
        ),
        ("brief-residents", "habitantes", "habitante", "habitantes", "habitantes"),
        (
            "brief-more-waves",
            "y 0 estudios o censos más le preguntaron",
            "y 1 estudio o censo más le preguntó",
            "y 1.234 estudios o censos más le preguntaron",
            "y – estudios o censos más le preguntaron",
        ),
    ],
)
def test_spanish_counts(sentence, none, one, many, unknown):
    """Spanish is grammatical for none, one, many and an unknown number, which is a dash and no
    zero."""
    assert [SPANISH(sentence, n=n, place="Lima") for n in (0, 1, 1234, None)] == [
        none,
        one,
        many,
        unknown,
    ]


def test_english_counts():
    """English is as grammatical."""
    say = speech("en")
    assert [say("brief-sources-cover-place", n=n, place="Lima") for n in (0, 1, 2)] == [
        "No source covers Lima",
        "1 source covers Lima",
        "2 sources cover Lima",
    ]
    assert say("systems", n=1234) == "1,234 systems"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], ""),
        (["Lima"], "Lima"),
        (["Lima", "Quito"], "Lima y Quito"),
        (["Lima", "Ibagué"], "Lima e Ibagué"),
        (["Lima", "Quito", "Hirosaki"], "Lima, Quito e Hirosaki"),
        (["Lima", "Hiérapetra"], "Lima y Hiérapetra"),
    ],
)
def test_spanish_lists(words, told):
    """A list ends with `y`, or with `e` before the sound of an i."""
    assert SPANISH.listed(words) == told


@pytest.mark.parametrize(
    ("iso", "english", "spanish"),
    [
        ("2026-11-22", "22 November 2026", "22 de noviembre de 2026"),
        ("2026-07", "July 2026", "julio de 2026"),
        ("2025", "2025", "2025"),
        ("transcribed", "transcribed", "transcribed"),
    ],
)
def test_dates(iso, english, spanish):
    """A date says no more than is known of it."""
    assert (speech("en").day(iso), SPANISH.day(iso)) == (english, spanish)


def test_a_number_that_is_told_later():
    """A sentence for whoever learns its number later has a form for one and a form for others."""
    assert forms(SPANISH, "brief-more-systems") == {
        "one": "y 1 sistema más",
        "other": "y {n} sistemas más",
    }


def test_a_long_text_of_the_data_is_said_whole():
    """A value longer than Fluent takes, such as the names of many sources, stands in its sentence
    as any other."""
    long = "x" * 9_000
    assert speech("en")("drawer-sources", sources=long) == f"Sources: {long}."
    assert speech("en")("replies-said", day="2025", note=long) == f"2025: “{long}”"


def test_what_an_official_reads_is_whole_in_spanish():
    """From the page Submit to the decision, each sentence stands in the Spanish catalogue."""
    parts = (
        "Page submit",
        "What the check",
        "What is accepted",
        "What is wrong",
        "The guided",
        "What the inbox",
    )
    english = re.split(r"^## ", catalogue.text("en"), flags=re.MULTILINE)
    asked = [part for part in english if part.startswith(parts)]
    names = [name for part in asked for name in re.findall(r"^([a-z][\w-]*) =", part, re.MULTILINE)]
    spanish = {*re.findall(r"^([a-z][\w-]*) =", catalogue.text("es"), re.MULTILINE)}
    assert len(asked) == len(parts) and len(names) > 300
    assert not [name for name in names if name not in spanish]


def test_a_label_within_a_sentence_is_small_unless_it_is_a_name():
    """A state in use is one of several; there is one Europe."""
    say = speech()
    told = say.inner("status", "in_use"), say.inner("region", "europe")
    assert told == ("in use", "Europe")
