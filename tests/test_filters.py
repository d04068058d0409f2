"""A shared filter is declared once, as a field of the selection."""

from dataclasses import dataclass, fields

import pytest

from queries import engine
from queries.filters import declared
from queries.selection import CODELISTS, FILTERS, IN_ADDRESS, LISTS, OLDER, Selection
from schema.codelists import names
from schema.fields import BESIDE
from schema.tables import columns
from tests.grown import grown

CODES = ["yes", "no", "unknown"]
FACING = '    facing: tuple[str, ...] = codes("what", "deployment.residents_facing")'
# A filter of the columns that have no filter today, as a program, a question and a reader meet it.
MET = """
import json
from exports import openapi, wanted
from queries import engine
from queries.narrowing import narrowed
from queries.selection import *
yes = Selection(facing=("yes",))
print(json.dumps({
    "address": write(yes),
    "read": [read({"facing": "yes"})[0] == yes, read({"facing": "perhaps"})[1]],
    "accepted": accepted(engine.known())["facing"],
    "sql": narrowed(yes)[0].count("list_contains($facing, residents_facing)"),
    "parameters": narrowed(yes)[1],
    "group": FILTERS["facing"].group,
    "narrows": "facing" in DEPLOYMENT_FILTERS,
    "described": openapi.description(engine.current())["components"]["parameters"]["facing"],
    "asked": [wanted.rows("deployment", [("facing", "yes")]).count,
              wanted.rows("deployment", [("facing", "yes"), ("facing", "no")]).count],
}))"""


def test_a_filter_is_declared_once(small_release):
    """One line more in the selection is a filter more in the address, the SQL, the values accepted,
    the interface and its description."""
    met = grown("queries.selection", "    ai: tuple", FACING, MET)
    facing = [
        row["residents_facing"] for row in engine.ask("table_deployment", Selection()).to_pylist()
    ]
    assert met.pop("described") == {
        "name": "facing",
        "in": "query",
        "required": False,
        "description": "deployment.residents_facing: Whether residents use or meet it themselves;"
        " a code behind a minus is left out",
        "style": "form",
        "explode": False,
        "schema": {
            "type": "array",
            "items": {"type": "string", "enum": ["", *CODES, *(f"-{code}" for code in CODES)]},
        },
    }
    assert met == {
        "address": {"facing": "yes"},
        "read": [True, ["facing “perhaps”"]],
        "accepted": [*CODES, *(f"-{code}" for code in CODES)],
        "sql": 4,
        "parameters": {"facing": ["yes"]},
        "group": "what",
        "narrows": True,
        "asked": [facing.count("yes"), facing.count("yes") + facing.count("no")],
    }
    assert met["asked"][0] < met["asked"][1] < len(facing)


def test_a_declaration_means_something():
    """Every filter narrows by a column that there is, and takes codes from a list or a release that
    there is."""
    for each in FILTERS.values():
        assert not each.table or each.column in columns(each.table) | BESIDE, each.name
        assert not each.codelist or each.codelist in names(), each.name
        assert (each.kind == "codes") == (each.name in LISTS), each.name
        assert each.group in ("where", "what", "risk", "when", "release", ""), each.name
    assert len(FILTERS) == len(fields(Selection))
    assert len(set(IN_ADDRESS)) == len(IN_ADDRESS) == len(FILTERS) + len(OLDER)


def test_open_codes_are_those_of_the_release(small_release):
    """A filter without a code list of its own finds its codes in the release."""
    known = engine.known()
    assert {FILTERS[name].domain for name in LISTS if name not in CODELISTS} < set(known)
    assert known["scheme"] == {"eu_ai_act", "nl_publication_category", "own_scale"}


def test_a_bare_field_is_refused():
    """A field of a selection that does not say what filter it is, is named."""

    @dataclass(frozen=True)
    class Bare(Selection):
        size: tuple[str, ...] = ()

    with pytest.raises(TypeError, match=r"Bare\.size: say what filter it is"):
        declared(Bare)
