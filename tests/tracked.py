"""What git tracks of the project, and what its Python files import: read, not run."""

import ast
import re
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent


@cache
def tracked() -> list[str]:
    """Files that git tracks and that are there, by their path from the root."""
    listed = subprocess.run(
        ["git", "-C", str(ROOT), "ls-files", "-z"], capture_output=True, text=True, check=True
    ).stdout
    return [name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def code() -> list[str]:
    """Tracked Python files of the product and its benchmarks."""
    return [name for name in tracked() if name.endswith(".py") and not name.startswith("tests/")]


def suites() -> list[str]:
    return [name for name in tracked() if re.fullmatch(r"tests/.*test_\w+\.py", name)]


@cache
def tree(name: str) -> ast.Module:
    return ast.parse((ROOT / name).read_text(encoding="utf-8"), name)


@cache
def modules(name: str) -> frozenset[str]:
    """All that a file imports, wherever in the file: modules, and names taken from them as
    `module.name`."""
    found = set()
    for node in ast.walk(tree(name)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        if isinstance(node, ast.ImportFrom):
            assert not node.level, f"{name} imports relatively, which says no room"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return frozenset(found)


def imported(name: str) -> set[str]:
    """The first names of all modules a file imports, wherever in the file."""
    return {module.split(".")[0] for module in modules(name)}
