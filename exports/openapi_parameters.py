"""What can be asked for, in OpenAPI's words: parameters of addresses, and the codes they take."""

from exports import wanted
from exports.files import CITED, TABLE_SCHEMA
from queries import parameters
from queries.filters import Filter
from queries.questions import Parameter, declared
from queries.selection import FILTERS, IN_ADDRESS, OLDER, accepted
from queries.span import YEARS
from schema import codelists
from schema.fields import field_of
from schema.names import LONGEST

# Years as 2019-2021, 2019-, -2021 or 2019, and `none` for what has no date.
YEAR = r"(19[5-9][0-9]|20[0-2][0-9]|203[0-5])"
SPAN = rf"^(({YEAR}-{YEAR}?|-{YEAR}|{YEAR})(,none)?|none)?$"


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
    today: dict[str, object] = {
        name: query(name, words_of(each), _schema(each, options[name]))
        for name, each in ((each.parameter, each) for each in FILTERS.values())
    }
    return today | {
        name: query(name, f"older, see {each.parameter}", _older(each, options[name]))
        | {"deprecated": True}
        for name, each in OLDER.items()
    }


def _schema(each: Filter, options: list[str]) -> dict[str, object]:
    if each.kind == "codes":
        return listed(options)
    if each.kind == "span":
        return {"type": "string", "pattern": SPAN}
    return {"type": "string", "enum": ["", *options]}


def _older(each: Filter, options: list[str]) -> dict[str, object]:
    """What an older name of a filter takes; of a span it is one of its years."""
    if each.kind != "span":
        return listed(options)
    bounds = {"type": "integer", "minimum": YEARS[0], "maximum": YEARS[-1]}
    return {"anyOf": [bounds, {"const": ""}]}


def words_of(each: Filter) -> str:
    """What a filter narrows by: its column and that column's own sentence."""
    if each.kind == "release":
        return "the release; empty for the current one"
    if each.kind == "basis":
        return "stated: values that are coded and not stated by the source count as not stated"
    if each.kind == "span":
        return "years in which a system started, by dates of a kind that trends use; none: no date"
    compared = f"{each.column} {each.comparison}".strip()
    words = f"{each.table}.{compared}: {field_of(each.table, each.column).description}"
    can_leave_out = each.kind == "codes" and not each.is_reading
    return f"{words}; a code behind a minus is left out" if can_leave_out else words


def own(parameter: Parameter) -> dict[str, object]:
    """A question's own parameter; the codes it takes are listed once, among the schemas."""
    words = (
        f"codes of {parameter.domain}"
        if parameter.domain in codelists.names()
        else parameter.domain
    )
    plain: dict[str, dict[str, object]] = {
        "number": {"type": "integer", "minimum": parameter.least, "maximum": parameter.most},
        "text": {"type": "string", "maxLength": LONGEST},
    }
    schema = plain.get(parameter.domain, {"$ref": f"#/components/schemas/codes_{parameter.domain}"})
    if parameter.domain == "text" and parameter.default is None:
        schema = plain["text"] | {"minLength": 1}
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
    search = {"type": "string", "maxLength": LONGEST}
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
