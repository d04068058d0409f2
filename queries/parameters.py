"""Text from an address -> the values of a question's own parameters, or what would be accepted."""

import re
from collections.abc import Mapping

from queries.questions import Parameter, declared
from schema import codelists

UNLISTED = ("points_nowhere", "not_screened")  # groups of screening areas that no code list has


class Rejected(ValueError):
    """A parameter that means nothing here; `accepted` says by name what would."""

    def __init__(self, message: str, accepted: Mapping[str, object]):
        super().__init__(message)
        self.accepted = accepted


def values(
    question: str, address: Mapping[str, str], known: Mapping[str, frozenset[str]]
) -> dict[str, object]:
    """Text from an address -> values to ask with; a parameter not given takes its default.

    Raises Rejected when one is missing without a default, or is not among its accepted values.
    """
    own = declared(question)
    by = address.get("by") or (own["by"].default if "by" in own else "") or ""
    known = {**known, "group": groups(by, known)}
    return {
        name: _value(parameter, address.get(name) or parameter.default, known)
        for name, parameter in own.items()
    }


def as_text(given: Mapping[str, object]) -> dict[str, str]:
    """Values to ask with -> the text of an address, which `values` reads."""
    return {
        name: ",".join(value) if isinstance(value, list) else str(value)
        for name, value in given.items()
    }


def groups(by: str, known: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The codes that the groups of a split of the explorer can have; none where there is no such
    split."""
    named = codelists.told("explorer_split", "codelist").get(by)
    listed = frozenset(codelists.codes(named)) if named else known.get(by, frozenset())
    return listed | frozenset(UNLISTED if by == "area" else ())


def accepted(parameter: Parameter, known: Mapping[str, frozenset[str]]) -> frozenset[str] | None:
    """The values a parameter can take; None where any text or number will do."""
    return (
        frozenset(codelists.codes(parameter.domain))
        if parameter.domain in codelists.names()
        else known.get(parameter.domain)
    )


def _value(parameter: Parameter, text: str | None, known: Mapping[str, frozenset[str]]) -> object:
    options = accepted(parameter, known)
    if text is None:
        raise Rejected(f"This question needs {parameter.name}=.", {parameter.name: options})
    if text == parameter.default:
        return parameter.value
    if parameter.domain == "number":
        return _number(parameter, text)
    chosen = text.split(",") if parameter.is_list else [text]
    if unknown := [
        code
        for code in chosen
        if options is not None and code not in options and text != parameter.default
    ]:
        raise Rejected(
            f"{parameter.name}={unknown[0][:40]} is not known here.", {parameter.name: options}
        )
    return chosen if parameter.is_list else text


def _number(parameter: Parameter, text: str) -> int:
    options = f"a whole number from {parameter.least} to {parameter.most}"
    if not re.fullmatch(r"[0-9]{1,9}", text) or not parameter.least <= int(text) <= parameter.most:
        raise Rejected(f"{parameter.name}={text[:40]} is not {options}.", {parameter.name: options})
    return int(text)
