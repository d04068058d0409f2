"""Which messages of the catalogue something says."""

import ast
import re

from tests.tracked import code, tree
from words import catalogue


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
