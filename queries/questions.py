"""The questions of this folder, one SQL file each: the text, what it answers, and what it asks for
besides the selection.

A file begins with a comment, its meaning. Below it each parameter of its own is declared in a line:

    -- $item: item
    -- $kinds: list of start_kind = deployment,pilot_start
    -- $first: number 0..9999 = 2005
    -- $risk_scheme: scheme =

After the colon stands where its values come from: a code list, a name of `engine.known`, `text`,
`group` for those of the split that the parameter `by` names, or `number` with the least and the
greatest one; after the equals sign the default, which may be empty
and is always accepted.

What tells something for some values of a parameter alone stands between `/* $show: share */` and
`/* . */`, so that `question_text` can leave it out for the others.
"""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from queries.selection import IN_ADDRESS

FOLDER = Path(__file__).parent
DECLARED = re.compile(
    r"^-- \$(?P<name>\w+): (?P<list>list of )?(?P<domain>\w+)(?: (?P<least>\d+)\.\.(?P<most>\d+))?"
    r"(?: =(?P<default>.*))?$",
    re.MULTILINE,
)

PART = re.compile(r"/\* \$(\w+): ([\w, ]+) \*/(.*?)/\* \. \*/", re.DOTALL)


class Parameter(NamedTuple):
    """A question's own parameter; without a default (None) it must be given. Numbers are from
    `least` to `most`."""

    name: str
    domain: str
    is_list: bool
    default: str | None
    least: int = 0
    most: int = 0

    @property
    def value(self) -> object:
        """The default as a value to ask with; None where there is none."""
        if self.default is None:
            return None
        if self.is_list:
            return [code for code in self.default.split(",") if code]
        return int(self.default) if self.domain == "number" else self.default


@cache
def questions() -> dict[str, str]:
    """Every question and what it answers: the comment its file begins with."""
    meanings = {}
    for path in sorted(FOLDER.glob("*.sql")):
        lines = DECLARED.sub("", path.read_text(encoding="utf-8")).splitlines()
        meanings[path.stem] = " ".join(
            line.removeprefix("--").strip() for line in lines if line.startswith("--")
        )
    return meanings


def question_text(question: str, own: Mapping[str, object] | None = None) -> str:
    """A question's SQL without its comments; where values of its own parameters are given, without
    what gives no rows for them: to plan that takes as long as the rest, and it may name tables that
    would be made for it. Raises KeyError when there is no such question."""
    return PART.sub(
        lambda part: part[3] if own is None or own[part[1]] in part[2].split(", ") else "",
        _marked(question),
    )


@cache
def _marked(question: str) -> str:
    return re.sub(r"--[^\n]*", "", _file(question)).strip()


@cache
def declared(question: str) -> dict[str, Parameter]:
    """A question's own parameters, by name. Raises KeyError when there is no such question,
    ValueError when a parameter has the name of a filter: both stand in one address, and the filter
    would be lost."""
    parameters = {
        name: Parameter(name, "text", False, None)
        for name in re.findall(r"\$(\w+)", question_text(question))
    }
    for match in DECLARED.finditer(_file(question)):
        default = None if match["default"] is None else match["default"].strip()
        bounds = int(match["least"] or 0), int(match["most"] or 0)
        parameters[match["name"]] = Parameter(
            match["name"], match["domain"], bool(match["list"]), default, *bounds
        )
    if clash := [name for name in parameters if name in IN_ADDRESS]:
        raise ValueError(
            f"{question}: ${clash[0]} is the name of a filter; call the parameter something else."
        )
    return parameters


def _file(question: str) -> str:
    if question not in questions():
        raise KeyError(f"No question named {question!r}; there are {', '.join(questions())}.")
    return (FOLDER / f"{question}.sql").read_text(encoding="utf-8")
