"""The code that pages offer runs, and fetches what the page shows."""

import shutil
import subprocess
import sys

import pytest

from exports.snippets import snippets
from queries.engine import ask
from queries.selection import Selection

COMMANDS = {
    "pandas": [sys.executable, "-c"],
    "DuckDB": [sys.executable, "-c"],
    "R": ["Rscript", "-e"],
    "curl": ["bash", "-c"],
}


@pytest.mark.parametrize("title", COMMANDS)
def test_code_fetches_the_rows(served, tmp_path, title):
    """Each snippet, run as it stands against a server, ends well and has the rows of the
    question."""
    if not shutil.which(COMMANDS[title][0]):
        pytest.skip(f"{COMMANDS[title][0]} is not installed")
    files = (f"{served}/api/v1/systems_by_sector.{kind}?country=GB" for kind in ("csv", "parquet"))
    code = {one.title: one.code for one in snippets(*files)}[title]
    done = subprocess.run(
        [*COMMANDS[title], code], cwd=tmp_path, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    said = done.stdout + "".join(
        path.read_text(encoding="utf-8-sig") for path in tmp_path.iterdir()
    )
    sectors = ask("systems_by_sector", Selection(area=("GB",)))["sector"].to_pylist()
    assert sectors and all(sector in said for sector in sectors)
