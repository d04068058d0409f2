"""What `etl` says to people: sentences of the catalogue, and none beside it."""

import ast
import re
from collections.abc import Iterator

import pytest

from tests.tracked import code, tree

# A text with one of the small words of English, beside another word, is a sentence or a part of it.
SMALL = (
    "a|an|and|are|as|at|by|for|from|has|have|in|is|it|its|more|no|nobody|none|nor|not|of|or|since"
    "|that|the|there|this|to|was|which|with|within"
)
ENGLISH = re.compile(rf"(?<![\w/-])(?:[a-z]+,? (?:{SMALL})|(?:{SMALL}) [a-z]+)(?![\w/-])", re.I)
# Whoever mends the program is told these: they end in a traceback, and no command catches them; of
# a group each problem is told by itself.
FOR_DEVELOPERS = {"ExceptionGroup", "FileNotFoundError", "KeyError", "TypeError", "ValueError"}
LEFT = (
    "etl/__main__.py",
    "etl/changelog.py",
    "etl/command_line.py",
    "etl/declared.py",
    "etl/fetch/",
    "etl/lock.py",
    "etl/release.py",
    "etl/taking_in.py",
    "etl/trace/",
)
FILES = [name for name in code() if name.startswith("etl/") and not name.startswith(LEFT)]


def sentences(module: ast.Module, is_source: bool = False) -> list[str]:
    """The English texts of a module, but those that it tells nobody: docstrings, words that files
    hold (keys, sets, what is compared) and errors for developers. In a source file, what stands in
    tables and on the card is data, which becomes rows; rules to set aside are sentences."""
    silent = {id(inner) for node in _silent(module, is_source) for inner in ast.walk(node)}
    texts, parts = [], set()
    for node in ast.walk(module):
        if isinstance(node, ast.JoinedStr) and id(node) not in silent:
            fixed = [part for part in node.values if isinstance(part, ast.Constant)]
            parts |= {id(part) for part in fixed}
            texts.append("{}".join(str(part.value) for part in fixed))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            texts += [node.value] * (id(node) not in silent | parts)
    return [text for text in texts if ENGLISH.search(text) and not text.startswith("import ")]


def _silent(module: ast.Module, is_source: bool) -> Iterator[ast.AST]:
    for node in ast.walk(module):
        match node:
            case ast.Module() | ast.ClassDef() | ast.FunctionDef() if ast.get_docstring(node):
                yield node.body[0]
            case ast.Raise(exc=ast.Call(func=ast.Name(id=name))) if name in FOR_DEVELOPERS:
                yield node
            case ast.Compare() | ast.Set():
                yield node
            case ast.Dict() if is_source:
                yield node
            case ast.Dict():
                yield from filter(None, node.keys)
    yield from (node for node in module.body if is_source and not _is_code(node))


def _is_code(node: ast.stmt) -> bool:
    """Whether a statement of a source file is more than a table of words: a function, or how rows
    become rows of ours."""
    if isinstance(node, ast.Assign):
        return isinstance(node.targets[0], ast.Name) and node.targets[0].id == "FILLS"
    return isinstance(node, ast.FunctionDef | ast.ClassDef)


@pytest.mark.parametrize("name", FILES)
def test_what_etl_says_is_of_the_catalogue(name):
    """No English sentence for people stands beside the catalogue; each is said by its name."""
    assert not sentences(tree(name), name.startswith("etl/sources/"))


SLIPS = {
    "an error": "raise FileProblem(path, 'the file is of another kind')",
    "composed": "print(f'{source} has no snapshot')",
    "by a name": "SAID = 'not of this wave'",
    "of an argument": "command.add_argument('--raw', help='folder with one folder a source')",
    "a value of a table": "SAID = {'kind': 'none of these'}",
}


@pytest.mark.parametrize("slip", SLIPS)
def test_an_english_sentence_is_found(slip):
    """A sentence in the code is found, however it is told; its catalogue's name is not."""
    assert sentences(ast.parse(SLIPS[slip]))
    assert not sentences(ast.parse("raise FileProblem(path, said('file-no-csv'))"))


def test_a_rule_to_set_aside_is_found_among_a_sources_tables():
    """In a source file the words of the publisher are data; why a row is set aside is not."""
    source = "WORDS = ['not in use']\nFILLS = [Fill(codes={'in use': 'a'}, aside=[('b', RULE)])]"
    assert not sentences(ast.parse(source.replace("RULE", "said('aside-no-ai')")), True)
    assert sentences(ast.parse(source.replace("RULE", "'it is not of a city'")), True)
