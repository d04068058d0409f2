"""The sentences of one language: Project Fluent's files, read once a process.

A sentence that a language does not have yet is said in English, which the test of catalogues
counts.
"""

import re
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser, ast, visitor

from schema.operator import usual
from words.languages import LANGUAGES, PSEUDO, language

FOLDER = Path(__file__).parent
FIRST = "en"
BEGIN, END = "⟦", "⟧"
NO_NAME = re.compile(r"[^A-Za-z0-9]+")
ACCENTED = str.maketrans("aeiouAEIOUncsy", "áéíóúÁÉÍÓÚñçšý")
# What Markdown and addresses need as it is.
KEPT = re.compile(r"\]\([^)]*\)|https?://\S+|`[^`]*`|:\w+\[|<[^>]*>")


@cache
def bundle(code: str) -> FluentBundle:
    """All sentences of a language, English where it lacks one. Raises KeyError for no language."""
    locale = language(code).locale.replace("_", "-")
    ours: dict[str, Callable[[Any], Any]] = {
        "OURS": partial(_ours, "en" if code == PSEUDO else code)
    }
    sentences = FluentBundle([locale], functions=ours, use_isolating=False)
    for name in dict.fromkeys((FIRST, FIRST if code == PSEUDO else code)):
        sentences.add_resource(_parsed(name), allow_overrides=True)
    if code == PSEUDO:
        sentences.add_resource(pseudo(text(FIRST)), allow_overrides=True)
    return sentences


def _ours(code: str, name: str) -> str:
    """What the operator of the dashboard calls something, `{ OURS("cities") }`; with a capital
    letter where it is asked for with one. Where he has no word, the catalogue's `ours-cities`."""
    said = usual().word(name.lower(), code)
    if not said:
        said = whole(code).get(f"ours-{name.lower()}") or whole(FIRST)[f"ours-{name.lower()}"]
    return said[:1].upper() + said[1:] if name[:1].isupper() else said


@cache
def _parsed(code: str) -> ast.Resource:
    return FluentResource(text(code))


def text(code: str) -> str:
    """A language's file. Raises KeyError for a language that is not declared."""
    if code not in LANGUAGES:
        raise KeyError(code)
    return (FOLDER / f"{code}.ftl").read_text(encoding="utf-8")


def whole(code: str) -> dict[str, str]:
    """The sentences of a language that hold no value: name -> text."""
    told = {}
    for entry in _parsed(code).body:
        match entry:
            case ast.Message(value=ast.Pattern(elements=[ast.TextElement(value=text)])):
                told[entry.id.name] = text
    return told


def named(*names: str) -> str:
    """The name of the sentence for what is declared elsewhere: `meaning-status-in-use`."""
    return "-".join(NO_NAME.sub("-", name) for name in names)


def pseudo(catalogue: str) -> ast.Resource:
    """A catalogue, parsed, with each sentence between marks and with accents on its letters.

    On a page drawn with it, a letter outside the marks is no sentence of the catalogue.
    """
    tree = FluentParser().parse(catalogue)
    for entry in tree.body:
        if isinstance(entry, ast.Message) and entry.value:
            _Accents().visit(entry.value)
            elements = entry.value.elements
            entry.value.elements = [ast.TextElement(BEGIN), *elements, ast.TextElement(END)]
    return tree


class _Accents(visitor.Visitor):
    def visit_TextElement(self, node: ast.TextElement) -> None:
        spans, last = [], 0
        for kept in KEPT.finditer(node.value):
            spans += [node.value[last : kept.start()].translate(ACCENTED), kept[0]]
            last = kept.end()
        node.value = "".join(spans) + node.value[last:].translate(ACCENTED)
