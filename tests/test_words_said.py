"""Which messages of the catalogue something says."""

import ast
import re

import pytest

from tests.tracked import code, tree
from words import catalogue
from words.languages import LANGUAGES, PSEUDO


def _named() -> tuple[set[str], list[re.Pattern]]:
    """The texts that code holds whole, and those that it composes, as patterns."""
    whole, composed = set(), []
    for node in (node for name in code() for node in ast.walk(tree(name))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            whole.add(node.value)
        elif isinstance(node, ast.JoinedStr):
            parts = [
                re.escape(part.value) if isinstance(part, ast.Constant) else ".+"
                for part in node.values
            ]
            if any(re.search("[a-z]", part) for part in parts):
                composed.append(re.compile("".join(parts)))
    return whole, composed


def test_every_message_is_said():
    """Each message is named by code, whole or composed, or by another message."""
    text = catalogue.text("en")
    whole, composed = _named()
    inner = set(re.findall(r"\{ ([a-z][\w-]*) \}", text))
    assert not [
        message
        for message in re.findall(r"^([a-z][\w-]*) =", text, re.MULTILINE)
        if message not in whole | inner
        and not any(pattern.fullmatch(message) for pattern in composed)
    ]


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != PSEUDO])
def test_a_sentence_stands_once(language):
    """No catalogue holds two messages of one name, of which the last would hide the first."""
    named = re.findall(r"^(-?[a-z][\w-]*) =", catalogue.text(language), re.MULTILINE)
    assert len(named) == len(set(named))
