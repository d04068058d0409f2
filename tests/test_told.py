"""What is declared in English beside the catalogue: each has words, a name of its own, and another
language can say it."""

import pytest
from fluent.syntax import FluentParser, ast

from charts.look import Look
from schema import codelists
from tests.pages.read import parts, texts
from words import catalogue, declared
from words.languages import LANGUAGES
from words.speech import Speech

DECLARED = declared.sentences()
KINDS = tuple(sorted({names[0] for names in declared.every()} - {"column"}))
SPANISH = """
meaning-status-in-use = En servicio ahora
description-deployment-vendor = Quien lo suministra
row-of-deployment = Un sistema de un organismo.
measure-systems-reading = Sistemas distintos
question-city = Una ciudad
type-whole-number = número entero
screening-rule-cameras-check = Reconocer a personas a distancia
"""


@pytest.mark.parametrize("sentence", DECLARED)
def test_what_is_declared_has_words(sentence):
    """Every column has a label and a description, every table, measure and question a sentence."""
    assert DECLARED[sentence].strip()


@pytest.mark.parametrize("name", codelists.names())
def test_no_code_is_without_words(name):
    """Each code of a list has a label that readers see."""
    rows = codelists.codelist(name)
    assert all(row["label"].strip() for row in rows.values())


def test_a_name_tells_one_thing():
    """No two things that are declared with different words share the name of a sentence, but for
    columns, whose usual label counts in all tables."""
    told: dict[str, set[str]] = {}
    for names, english in declared.every().items():
        told.setdefault(catalogue.named(*names), set()).add(english)
    assert not {name: words for name, words in told.items() if len(words) > 1}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_tells_of_nothing_that_is_not_there(language):
    """A sentence named after a code, column, table, measure or question that there is not would
    never be said: a slip of its name."""
    body = FluentParser().parse(catalogue.text(language)).body
    names = {entry.id.name for entry in body if isinstance(entry, ast.Message)}
    beginnings = tuple(f"{kind}-" for kind in KINDS)
    assert not {name for name in names if name.startswith(beginnings)} - set(DECLARED)


def test_another_language_says_what_is_declared(small_release, monkeypatch):
    """A language's catalogue says meanings, descriptions, measures, questions and reasons of rules
    on the page Methods; what it lacks is English."""
    english, text = Speech(), catalogue.text
    for remembered in ("bundle", "entries"):
        monkeypatch.setattr(catalogue, remembered, getattr(catalogue, remembered).__wrapped__)
    monkeypatch.setattr(
        catalogue, "text", lambda code: text(code) + (SPANISH if code == "es" else "")
    )
    say = Speech("es")
    assert say.meaning("status", "in_use") == "En servicio ahora"
    assert say.description("deployment", "vendor") == "Quien lo suministra"
    assert say.meaning("status", "planned") == english.meaning("status", "planned")
    monkeypatch.setattr(Look, "say", say)
    shown = "\n".join(texts(parts("methods", look=Look(language="es"))))
    said = [line.partition(" = ")[2] for line in SPANISH.strip().splitlines()]
    assert not [words for words in said if words not in shown]
