"""A package with every fault in it."""

from pathlib import Path

import pytest

from tests.delivered import SYSTEMS, workbook


@pytest.fixture
def faulty(tmp_path) -> Path:
    return workbook(tmp_path / "faulty.xlsx", deployment=SYSTEMS)
