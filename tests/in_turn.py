"""Which tests one process runs after each other, and which files come first.

A file is run whole by one process, as its fixtures serve all its tests. All tests that look at the
dashboard in a browser are run by one process: another server and another Chromium take longer to
start than most of them take. What takes long begins first, so that no process is left with it at
the end.
"""

import pytest
from xdist.scheduler import LoadFileScheduling

BROWSER = "tests/browser/"
LONG = (
    BROWSER,
    "tests/test_contributing.py",
    "tests/test_release.py",
    "tests/test_two_releases.py",
)


def turn(nodeid: str) -> str:
    """The name of what is run in one process, of a test's name."""
    file = nodeid.split("::")[0]
    return BROWSER if file.startswith(BROWSER) else file


class InTurn(LoadFileScheduling):
    """Tests by their turn, not by their file alone."""

    def _split_scope(self, nodeid: str) -> str:
        return turn(nodeid)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log) -> InTurn:
    """The way tests are dealt out."""
    return InTurn(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes long comes first; the order is otherwise as it was."""
    places = {name: place for place, name in enumerate(LONG)}
    items.sort(key=lambda item: places.get(turn(item.nodeid), len(places)))
