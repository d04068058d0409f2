"""A server that misbehaves, and an empty raw folder."""

import pytest

from tests.fetch.site import Site


@pytest.fixture(scope="module")
def site():
    with Site() as server:
        yield server
        server.shutdown()


@pytest.fixture
def raw(tmp_path):
    return tmp_path / "raw"
