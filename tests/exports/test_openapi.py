"""The description of the interface: valid, complete, and true of what the interface does."""

from itertools import cycle

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from openapi_spec_validator import OpenAPIV31SpecValidator
from schemathesis import GenerationMode
from starlette.applications import Starlette

from exports.formats.kinds import KINDS
from exports.routes import ADDRESSES, EXPLAINED, routes
from exports.wanted import names
from queries import engine
from tests.exports.given import own

APP = Starlette(routes=routes)


@pytest.fixture(scope="module")
def described(client) -> dict:
    return client.get("/api/v1/openapi.json").json()


def test_the_description_is_valid(described):
    """It is a valid OpenAPI 3.1 document."""
    assert described["openapi"] == "3.1.0"
    assert list(OpenAPIV31SpecValidator(described).iter_errors()) == []


def test_everything_is_described(described):
    """Every table, every question and every other route has its path, and nothing else has."""
    others = {path.removeprefix("/v1") for path in ADDRESSES if "{" not in path}
    others -= {path.removeprefix("/v1") for path in EXPLAINED}
    assert set(described["paths"]) == {f"/{name}.{{kind}}" for name in names()} | others


def test_codes_and_columns_are_those_of_the_release(client, described):
    """The places, sources and columns that may be asked for are listed as the release has them."""
    codes = described["components"]["parameters"]
    assert set(codes["place"]["schema"]["items"]["enum"]) == {"", *engine.known()["place"]}
    assert codes["release"]["schema"]["enum"] == ["", engine.current()]
    oldest = engine.versions()[0]
    older = client.get("/api/v1/openapi.json", params={"release": oldest}).json()
    assert (
        older["info"]["version"],
        older["components"]["parameters"]["release"]["schema"]["enum"],
    ) == (oldest, ["", oldest])


@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda mode: mode.value)
def test_the_interface_does_what_its_description_says(client, mode):
    """Requests made from the description, right ones and wrong ones of every parameter, and a plain
    one of every path, get the status, type and shape that it gives them."""
    described = schemathesis.openapi.from_asgi("/api/v1/openapi.json", APP)
    seen: set[str] = set()
    for operation, kind in zip(described.get_all_operations(), cycle(KINDS), strict=False):
        path = operation.ok()
        parameters = {parameter.name for parameter in path.query}
        is_right, is_of_rows = mode is GenerationMode.POSITIVE, "{kind}" in path.path
        if parameters - seen or (is_right and not is_of_rows):
            _fuzz(path.as_strategy(generation_mode=mode))
        elif is_right:
            _ask_plainly(path, kind)
        seen |= parameters


def _ask_plainly(path: schemathesis.schemas.APIOperation, kind: str) -> None:
    """Ask for rows with no more than what must be said."""
    name = path.path.strip("/").removesuffix(".{kind}")
    path.Case(path_parameters={"kind": kind}, query=own(name)).call_and_validate()


def _fuzz(cases) -> None:
    @settings(
        max_examples=1,
        derandomize=True,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=cases)
    def check(case) -> None:
        first, last = (str(case.query.get(name) or "") for name in ("from", "until"))
        if not (
            first.isdigit() and last.isdigit() and first > last
        ):  # no schema can say that one parameter is not above another
            case.call_and_validate()

    check()
