"""Saved questions: the ones that are asked most, by name, as `saved.toml` has them."""

import tomllib
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from queries.questions import FOLDER, question_text


class Saved(NamedTuple):
    """A question with what it is asked of: filters and own parameters as an address has them; and
    the page that shows its answer."""

    name: str
    question: str
    page: str
    parameters: Mapping[str, str]

    @property
    def sql(self) -> str:
        """What is asked of the tables that the filters have narrowed."""
        return question_text(self.question)


@cache
def saved() -> dict[str, Saved]:
    """All of them by name, in the file's order."""
    told = tomllib.loads((FOLDER / "saved.toml").read_text(encoding="utf-8"))
    return {
        name: Saved(name, entry.pop("question"), entry.pop("page"), entry)
        for name, entry in told.items()
    }
