"""The sentences of one language: Project Fluent's files, each sentence read when it is first said.

A sentence that a language does not have yet is said in English, which the test of catalogues
counts.
"""

import re
from collections.abc import Callable, Mapping
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
ENTRY = re.compile(r"^(?=-?[a-z][\w-]* *=)", re.MULTILINE)
OURS = "OURS"  # the function of the catalogue that asks the operator's file
REFERENCE = re.compile(r"\{\s*(-?[a-z][\w-]*)")
NO_NAME = re.compile(r"[^A-Za-z0-9]+")
ACCENTED = str.maketrans("aeiouAEIOUncsy", "áéíóúÁÉÍÓÚñçšý")
# What Markdown and addresses need as it is.
KEPT = re.compile(r"\]\([^)]*\)|https?://\S+|`[^`]*`|:\w+\[|<[^>]*>")


class Sentences(FluentBundle):
    """A bundle that reads a sentence when it is first said: to read a whole catalogue takes a third
    of a second, and most commands say few."""

    def __init__(
        self,
        locale: str,
        functions: Mapping[str, Callable[[Any], Any]],
        unread: Mapping[str, str],
        how: Callable[[str], ast.Resource],
    ):
        """`unread` is name -> entry, `how` is how an entry is read."""
        super().__init__([locale], functions=dict(functions), use_isolating=False)
        self._unread, self._how = unread, how
        self._stays: dict[str, bool] = {}

    def has_message(self, message_id: str) -> bool:
        """Whether there is such a sentence, read or not."""
        return message_id in self._unread

    def get_message(self, message_id: str) -> Any:
        """A sentence, read. Raises KeyError for one that there is not."""
        self._read(message_id)
        return super().get_message(message_id)

    def stays(self, name: str) -> bool:
        """Whether a sentence is the same for the same values as long as the server serves: not one
        with words of the operator in it or in what it names, which change with his file."""
        if name not in self._stays:
            entry = self._unread.get(name, "")
            named = all(map(self.stays, REFERENCE.findall(entry)))
            self._stays[name] = named and f"{OURS}(" not in entry
        return self._stays[name]

    def _read(self, name: str) -> None:
        """Those that it names are read before it: who finds it read finds them read, too."""
        if super().has_message(name) or name not in self._unread:
            return
        entry = self._unread[name]
        for other in REFERENCE.findall(entry):
            self._read(other)
        self.add_resource(self._how(entry))


@cache
def bundle(code: str) -> Sentences:
    """All sentences of a language, English where it lacks one. Raises KeyError for no language."""
    ours = {OURS: partial(_ours, FIRST if code == PSEUDO else code)}
    locale = language(code).locale.replace("_", "-")
    if code == PSEUDO:
        return Sentences(locale, ours, entries(FIRST), pseudo)
    return Sentences(locale, ours, entries(FIRST) | entries(code), FluentResource)


@cache
def entries(code: str) -> dict[str, str]:
    """The sentences of a language as they stand in its file: name -> entry. Raises KeyError for a
    language that is not declared."""
    return {entry.partition("=")[0].strip(): entry for entry in ENTRY.split(text(code))[1:]}


def _ours(code: str, name: str) -> str:
    """What the operator of the dashboard calls something, `{ OURS("cities") }`; with a capital
    letter where it is asked for with one. Where he has no word, the catalogue's `ours-cities`."""
    said = usual().word(name.lower(), code)
    if not said:
        usually = f"ours-{name.lower()}"
        said = _texts(entries(code).get(usually) or entries(FIRST)[usually])[usually]
    return said[:1].upper() + said[1:] if name[:1].isupper() else said


def text(code: str) -> str:
    """A language's file. Raises KeyError for a language that is not declared."""
    if code not in LANGUAGES:
        raise KeyError(code)
    return (FOLDER / f"{code}.ftl").read_text(encoding="utf-8")


def whole(code: str) -> dict[str, str]:
    """The sentences of a language that hold no value: name -> text."""
    return _texts(text(code))


@cache
def _texts(catalogue: str) -> dict[str, str]:
    told = {}
    for entry in FluentResource(catalogue).body:
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
