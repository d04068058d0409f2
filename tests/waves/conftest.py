"""Two waves as files, and as the tables of a release."""

from pathlib import Path

import pytest

from tests.waves.one_wave import RESPONSES
from tests.waves.two_editions import SECOND, edition, read


@pytest.fixture(scope="module")
def raw(tmp_path_factory) -> Path:
    """Two waves, the first in a provisional and a final edition; Nairobi came in for the final
    one."""
    folder = tmp_path_factory.mktemp("raw")
    edition(folder, "2027-03-31", "2027", "provisional", "kobo", RESPONSES[:2])
    edition(folder, "2027-06-30", "2027", "final", "qualtrics", RESPONSES)
    edition(folder, "2028-03-31", "2028", "final", "ms_forms", SECOND)
    return folder


@pytest.fixture(scope="module")
def tables(raw) -> dict:
    return read(raw)
