"""Text from an address -> the values of a question's own parameters, or what would be accepted."""

import re
from collections.abc import Mapping

from queries.questions import Parameter, declared
from schema import codelists


class Rejected(ValueError):
    """A parameter that means nothing here; `accepted` says by name what would."""

    def __init__(self, message: str, accepted: Mapping[str, object]):
        super().__init__(message)
        self.accepted = accepted


def values(
    question: str, given: Mapping[str, str], known: Mapping[str, frozenset[str]]
) -> dict[str, object]:
    """Text from an address -> values to ask with; a parameter not given takes its default.

    Raises Rejected when one is missing without a default, or is not among its accepted values.
    """
    return {
        name: _value(one, given.get(name) or one.default, known)
        for name, one in declared(question).items()
    }


def accepted(one: Parameter, known: Mapping[str, frozenset[str]]) -> frozenset[str] | None:
    """The values a parameter can take; None where any text or number will do."""
    return (
        frozenset(codelists.codes(one.domain))
        if one.domain in codelists.names()
        else known.get(one.domain)
    )


def _value(one: Parameter, text: str | None, known: Mapping[str, frozenset[str]]) -> object:
    options = accepted(one, known)
    if text is None:
        raise Rejected(f"This question needs {one.name}=.", {one.name: options})
    if text == one.default:
        return one.value
    if one.domain == "number":
        return _number(one, text)
    given = text.split(",") if one.is_list else [text]
    if unknown := [
        code
        for code in given
        if options is not None and code not in options and text != one.default
    ]:
        raise Rejected(f"{one.name}={unknown[0][:40]} is not known here.", {one.name: options})
    return given if one.is_list else text


def _number(one: Parameter, text: str) -> int:
    options = f"a whole number from {one.least} to {one.most}"
    if not re.fullmatch(r"[0-9]{1,9}", text) or not one.least <= int(text) <= one.most:
        raise Rejected(f"{one.name}={text[:40]} is not {options}.", {one.name: options})
    return int(text)
