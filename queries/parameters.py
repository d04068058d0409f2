"""What a question asks for besides the selection, as its file declares it below its first comment:

    -- $item: item
    -- $kinds: list of start_kind = deployment,pilot_start
    -- $first: number = 2005
    -- $risk_scheme: scheme =

After the colon stands where its values come from: a code list, a name of `engine.known`, `number` or `text`;
after the equals sign the default, which may be empty and is always accepted.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from queries import engine
from schema import codelists

DECLARED = re.compile(r"^-- \$(?P<name>\w+): (?P<list>list of )?(?P<domain>\w+)(?: =(?P<default>.*))?$", re.MULTILINE)


class Parameter(NamedTuple):
    """A question's own parameter; without a default it must be given."""

    name: str
    domain: str
    is_list: bool
    default: str | None


class Rejected(ValueError):
    """A parameter that means nothing here; `accepted` says by name what would."""

    def __init__(self, message: str, accepted: Mapping[str, object]):
        super().__init__(message)
        self.accepted = accepted


@cache
def declared(question: str) -> dict[str, Parameter]:
    """The parameters of one question, by name. Raises KeyError when there is no such question."""
    used = re.findall(r"\$(\w+)", engine.question_text(question))
    found = {name: Parameter(name, "text", False, None) for name in used}
    for match in DECLARED.finditer((engine.FOLDER / f"{question}.sql").read_text(encoding="utf-8")):
        found[match["name"]] = Parameter(match["name"], match["domain"], bool(match["list"]), match["default"] and match["default"].strip())
    return found


def values(question: str, given: Mapping[str, str], known: Mapping[str, frozenset[str]]) -> dict[str, object]:
    """Text from an address -> values to ask with; a parameter not given takes its default.

    Raises Rejected when one is missing without a default, or is not among its accepted values.
    """
    return {name: _value(one, given.get(name) or one.default, known) for name, one in declared(question).items()}


def accepted(one: Parameter, known: Mapping[str, frozenset[str]]) -> frozenset[str] | None:
    """The values a parameter can take; None where any text or number will do."""
    return frozenset(codelists.codes(one.domain)) if one.domain in codelists.names() else known.get(one.domain)


def _value(one: Parameter, text: str | None, known: Mapping[str, frozenset[str]]) -> object:
    options = accepted(one, known)
    if text is None:
        raise Rejected(f"This question needs {one.name}=.", {one.name: options})
    if one.domain == "number":
        return _number(one, text)
    if text == one.default == "":
        return [] if one.is_list else ""
    given = text.split(",") if one.is_list else [text]
    if unknown := [code for code in given if options is not None and code not in options]:
        raise Rejected(f"{one.name}={unknown[0][:40]} is not known here.", {one.name: options})
    return given if one.is_list else text


def _number(one: Parameter, text: str) -> int:
    if not re.fullmatch(r"-?[0-9]{1,9}", text):
        raise Rejected(f"{one.name}={text[:40]} is not a whole number.", {one.name: "a whole number"})
    return int(text)
