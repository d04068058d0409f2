"""What tests replace is the project's own: a clock or a pause of a library, replaced in one test,
is replaced for all that runs in the process, as the loop that browser tests keep running."""

import ast
from collections.abc import Iterator
from pkgutil import resolve_name
from types import ModuleType

import pytest

from tests.tracked import ROOT, tracked

# Words of a command, what only opens a part of a page, and a question to the outside.
HARMLESS = {
    ("sys", "argv"),
    ("streamlit", "expander"),
    ("streamlit.net_util", "_make_blocking_http_get"),
}


def named(tree: ast.Module) -> dict[str, str]:
    """The full name of what each name of a file stands for."""
    names = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            names |= {each.asname or each.name: f"{node.module}.{each.name}" for each in node.names}
        if isinstance(node, ast.Import):
            names |= {each.asname: each.name for each in node.names if each.asname}
            names |= {each.name: each.name for each in node.names if not each.asname}
    return names


def replaced(text: str) -> Iterator[tuple[str, str]]:
    """Module and attribute of what a file's tests replace in modules that are not the project's,
    by whatever name they reach them."""
    tree = ast.parse(text)
    names = named(tree)
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and ast.unparse(node.func).endswith(".setattr")):
            continue
        target, *others = node.args
        if isinstance(target, ast.Constant):
            path, _, attribute = target.value.rpartition(".")
        else:
            first, *rest = ast.unparse(target).split(".")
            path, attribute = ".".join([names.get(first, ""), *rest]), ast.unparse(others[0])
        owner = owner_of(path)
        if isinstance(owner, ModuleType) and not (ROOT / owner.__name__.split(".")[0]).exists():
            yield owner.__name__, attribute.strip("'")


def owner_of(path: str) -> object:
    """What a full name stands for; None for what a test has made itself."""
    try:
        return resolve_name(path)
    except (ImportError, AttributeError, ValueError):
        return None


@pytest.mark.parametrize(
    ("line", "owner"),
    [
        ("import time\npatch.setattr(time, 'monotonic', f)", ("time", "monotonic")),
        ("from words import speech as w\npatch.setattr(w.re, 'match', f)", ("re", "match")),
    ],
)
def test_it_is_found(line, owner):
    """A library's module is found under its own name, and where a room has it."""
    assert [*replaced(line)] == [owner]


def test_what_tests_replace_is_of_the_project():
    """No test sets what another test that runs in its process needs as it is."""
    files = [name for name in tracked() if name.startswith("tests/") and name.endswith(".py")]
    found = {name: {*replaced((ROOT / name).read_text(encoding="utf-8"))} for name in files}
    assert not {name: others for name, theirs in found.items() if (others := theirs - HARMLESS)}
