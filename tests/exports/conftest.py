"""The routes over the small release."""

import copy
import threading
import time
from collections.abc import Iterator

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.testclient import TestClient

from exports.brief.facts import facts
from exports.routes import routes


@pytest.fixture(scope="session")
def client(small_release) -> TestClient:
    """A reader of the small release."""
    return TestClient(Starlette(routes=routes))


@pytest.fixture(scope="session")
def served(small_release) -> Iterator[str]:
    """The address of a server of the small release on loopback."""
    server = uvicorn.Server(uvicorn.Config(Starlette(routes=routes), port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join(timeout=10)


@pytest.fixture
def linde(small_release) -> dict:
    """The brief of the small release's city with everything: systems, answers, bands, peers."""
    return copy.deepcopy(facts("nl-linde", "2026.11.1"))
