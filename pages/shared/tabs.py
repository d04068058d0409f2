"""A page's parts behind tabs: what answers its question stands above them."""

from collections.abc import Callable, Mapping
from functools import cache, partial

from charts.look import Look
from pages.shared.nothing import nothing
from pages.values import Choices, Parts, Tabs
from queries.selection import Selection

TAB = "tab"  # the parameter that holds the open one


def tabs(
    page: str,
    made: Mapping[str, Callable[[], Parts]],
    selection: Selection,
    choices: Choices,
    look: Look,
) -> tuple[Tabs, ...]:
    """Tabs of a page, each code with what makes its parts: run when it is opened, and once; where
    they are none, that is said. Their words are the sentences `PAGE-tab-CODE`. An unknown code
    opens the first; no tabs are nothing."""
    if not made:
        return ()
    asked = choices.text(TAB)

    def filled(code: str, parts: Callable[[], Parts]) -> Callable[[], Parts]:
        empty = partial(nothing, selection, look.say("nothing-here"), look, f"loosen-{code}")
        return cache(lambda: parts() or empty())

    return (
        Tabs(
            TAB,
            {
                code: (look.say(f"{page}-tab-{code}"), filled(code, parts))
                for code, parts in made.items()
            },
            asked if asked in made else next(iter(made)),
        ),
    )
