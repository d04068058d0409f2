"""The routes over the small release."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from exports.routes import routes


@pytest.fixture(scope="session")
def client(small_release) -> TestClient:
    """A reader of the small release."""
    return TestClient(Starlette(routes=routes))
