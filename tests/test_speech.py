"""What is said in two languages: every phrase in both, with the same values, and grammatical for
none, one and many."""

import re
from pathlib import Path
from string import Formatter

import pytest

from schema import codelists
from schema.speech import LANGUAGES, Speech, phrases

ROOT = Path(__file__).parent.parent
SPEAKING = [*(ROOT / "exports" / "brief").glob("*.py"), ROOT / "schema" / "quarters.py"]
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
SPANISH = Speech("es")


def values(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("phrase", phrases())
def test_every_phrase_is_in_every_language(phrase):
    """A phrase has a text in each language, which counts where another counts and names the same
    values."""
    told = phrases()[phrase]
    assert list(told) == list(LANGUAGES)
    forms = [one if isinstance(one, dict) else {"other": one} for one in told.values()]
    assert all(
        form in {"zero", "one", "other"} and text.strip() == text
        for one in forms
        for form, text in one.items()
    )
    assert all("other" in one for one in forms)
    named = [set().union(*map(values, one.values())) for one in forms]
    assert named[0] == named[1]


def test_every_phrase_is_said_and_every_said_phrase_is_there():
    """The phrases are those that the code names, whole or by their beginning."""
    code = "\n".join(path.read_text(encoding="utf-8") for path in SPEAKING).replace("'", '"')
    begun = re.findall(r'f"(\w+_)\{', code)
    assert not [
        one for one in phrases() if f'"{one}"' not in code and not one.startswith(tuple(begun))
    ]
    assert set(re.findall(r'say\(\s*"(\w+)"', code)) <= set(phrases())


@pytest.mark.parametrize("name", SPOKEN)
def test_codes_are_translated(name):
    """Every code that the brief can show has a Spanish label, and no two of a list have the
    same."""
    labels = [SPANISH.label(name, code) for code in codelists.codes(name)]
    assert not [one for one in labels if one.endswith("[en]")]
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize(
    ("phrase", "none", "one", "many", "unknown"),
    [
        ("systems", "0 sistemas", "1 sistema", "1.234 sistemas", "– sistemas"),
        (
            "on_record",
            "sistemas documentados",
            "sistema documentado",
            "sistemas documentados",
            "sistemas documentados",
        ),
        ("in_use", "sistemas en uso", "sistema en uso", "sistemas en uso", "sistemas en uso"),
        (
            "sources_cover_place",
            "Ninguna fuente cubre Lima",
            "1 fuente cubre Lima",
            "1.234 fuentes cubren Lima",
            "– fuentes cubren Lima",
        ),
        ("residents", "habitantes", "habitante", "habitantes", "habitantes"),
        (
            "more_waves",
            "y 0 estudios o censos más le preguntaron",
            "y 1 estudio o censo más le preguntó",
            "y 1.234 estudios o censos más le preguntaron",
            "y – estudios o censos más le preguntaron",
        ),
    ],
)
def test_spanish_counts(phrase, none, one, many, unknown):
    """Spanish is grammatical for none, one, many and an unknown number, which is a dash and no
    zero."""
    assert [SPANISH(phrase, n, place="Lima") for n in (0, 1, 1234, None)] == [
        none,
        one,
        many,
        unknown,
    ]


def test_english_counts():
    """English is as grammatical."""
    say = Speech("en")
    assert [say("sources_cover_place", n, place="Lima") for n in (0, 1, 2)] == [
        "No source covers Lima",
        "1 source covers Lima",
        "2 sources cover Lima",
    ]
    assert say("systems", 1234) == "1,234 systems"


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
    assert (Speech("en").day(iso), SPANISH.day(iso)) == (english, spanish)
