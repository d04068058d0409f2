"""Where the raw files lie, which are never committed: tests over them are skipped where they are
not at hand."""

import os
from pathlib import Path

import pytest

RAW = Path(os.environ.get("DASHBOARD_RAW", Path(__file__).parents[2] / "shared" / "raw"))
needs_raw = pytest.mark.skipif(
    not RAW.is_dir(), reason=f"the raw files are not at {RAW}; set DASHBOARD_RAW to their folder"
)
