"""What can be asked for, in OpenAPI's words: parameters of addresses, and the codes they take."""

from exports import wanted
from exports.files import CITED, TABLE_SCHEMA
from queries import parameters
from queries.filters import Filter
from queries.questions import Parameter, declared
from queries.selection import FILTERS, IN_ADDRESS, YEARS, accepted
from schema import codelists
from schema.fields import field_of


def kind(kinds: list[str]) -> dict[str, object]:
    ends = [*kinds, *CITED, TABLE_SCHEMA]
    return {
        "name": "kind",
        "in": "path",
        "required": True,
        "description": "the kind of file",
        "schema": {"enum": ends, "type": "string"},
    }


def references() -> list[dict[str, str]]:
    return [{"$ref": f"#/components/parameters/{name}"} for name in IN_ADDRESS]


def filters(release: str, known: dict) -> dict[str, object]:
    """The filters by their names in the address: codes of the lists and of the release. An empty
    value narrows nothing, as in a permalink."""
    options = accepted(known) | {"release": [release]}
    return {
        each.parameter: query(each.parameter, _words(each), _schema(each, options[each.parameter]))
        for each in FILTERS.values()
    }


def _schema(each: Filter, options: list[str]) -> dict[str, object]:
    if each.kind == "codes":
        return listed(options)
    if each.kind == "year":
        bounds = {"type": "integer", "minimum": YEARS[0], "maximum": YEARS[-1]}
        return {"anyOf": [bounds, {"const": ""}]}
    return {"type": "string", "enum": ["", *options]}


def _words(each: Filter) -> str:
    """What a filter narrows by: its column and that column's own sentence."""
    if each.kind == "release":
        return "the release; empty for the current one"
    if each.kind == "basis":
        return "stated: values that are coded and not stated by the source count as not stated"
    compared = f"{each.column} {each.comparison}".strip()
    return f"{each.table}.{compared}: {field_of(each.table, each.column).description}"


def own(parameter: Parameter) -> dict[str, object]:
    """A question's own parameter; the codes it takes are listed once, among the schemas."""
    words = (
        f"codes of {parameter.domain}"
        if parameter.domain in codelists.names()
        else parameter.domain
    )
    plain: dict[str, dict[str, object]] = {
        "number": {"type": "integer", "minimum": parameter.least, "maximum": parameter.most},
        "text": {"type": "string"},
    }
    schema = plain.get(parameter.domain, {"$ref": f"#/components/schemas/codes_{parameter.domain}"})
    if parameter.domain == "text" and parameter.default is None:
        schema = {"type": "string", "minLength": 1}
    if parameter.is_list:
        schema = {"type": "array", "items": schema}
    elif parameter.default == "" and parameter.domain not in plain:
        schema = {"anyOf": [schema, {"const": ""}]}
    return query(parameter.name, words, schema, required=parameter.default is None)


def codes(known: dict) -> dict[str, object]:
    """The codes that questions' own parameters take, by where they come from."""
    taken = {
        parameter.domain: parameters.accepted(parameter, known)
        for name in wanted.names()
        for parameter in declared(wanted.question(name)).values()
        if parameter.domain not in ("number", "text")
    }
    return {
        f"codes_{domain}": {"type": "string", "enum": sorted(options or ())}
        for domain, options in taken.items()
    }


def looks(columns: list[str]) -> list[dict[str, object]]:
    """Columns, search and order."""
    search = {"type": "string", "maxLength": wanted.LONGEST_SEARCH}
    return [
        query("columns", "columns in order; all without", listed(columns)),
        query("q", "words that must all stand in a row's text", search),
        query(
            "sort",
            "columns to sort by, falling with a minus",
            listed([*columns, *(f"-{name}" for name in columns)]),
        ),
    ]


def listed(options: list[str]) -> dict[str, object]:
    return {"type": "array", "items": {"type": "string", "enum": ["", *options]}}


def query(name: str, words: str, schema: dict, required: bool = False) -> dict[str, object]:
    lists = {"style": "form", "explode": False} if schema.get("type") == "array" else {}
    return {
        "name": name,
        "in": "query",
        "required": required,
        "description": words,
        **lists,
        "schema": schema,
    }
