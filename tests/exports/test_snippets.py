"""The code that pages offer runs, and fetches what the page shows."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from exports.snippets import monthly, snippets
from queries.engine import ask
from queries.selection import Selection

COMMANDS = {
    "pandas": [sys.executable, "-c"],
    "DuckDB": [sys.executable, "-c"],
    "polars": [sys.executable, "-c"],
    "R": ["Rscript", "-e"],
    "curl": ["bash", "-c"],
}


def run(command: list[str], folder: Path) -> subprocess.CompletedProcess:
    """Run it as where nothing is set up for another language than English, and other machines are
    trusted as usual."""
    usual = {name: text for name, text in os.environ.items() if name != "SSL_CERT_DIR"}
    return subprocess.run(
        command,
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=60,
        env={**usual, "LC_ALL": "C"},
    )


@pytest.mark.parametrize("title", COMMANDS)
def test_code_fetches_the_rows(served, tmp_path, title):
    """Each snippet, run as it stands against a server, ends well and has the rows of the
    question."""
    if not shutil.which(COMMANDS[title][0]):
        pytest.skip(f"{COMMANDS[title][0]} is not installed")
    files = (f"{served}/api/v1/systems_by_sector.{kind}?country=GB" for kind in ("csv", "parquet"))
    code = {one.title: one.code for one in snippets(*files, {"systems": "integer"})}[title]
    done = run([*COMMANDS[title], code], tmp_path)
    assert done.returncode == 0, done.stderr
    said = done.stdout + "".join(
        path.read_text(encoding="utf-8-sig") for path in tmp_path.iterdir()
    )
    sectors = ask("systems_by_sector", Selection(area=("GB",)))["sector"].to_pylist()
    assert sectors and all(sector in said for sector in sectors)


TYPES = {"official_code": "string", "population": "integer", "latitude": "number"}
TOLD = {
    "pandas": "print([str(rows[name].dtype) for name in columns], list(rows.official_code))",
    "DuckDB": "print([str(rows.schema.field(name).type) for name in columns],"
    " rows['official_code'].to_pylist())",
    "polars": "print([str(rows.schema[name]) for name in columns],"
    " rows['official_code'].to_list())",
    "R": "cat(sapply(rows[columns], class), rows$official_code)",
}


@pytest.mark.parametrize("title", TOLD)
def test_code_keeps_zeros_and_types(served, tmp_path, title):
    """A code with zeros before it stays as it is, and numbers are numbers."""
    if not shutil.which(COMMANDS[title][0]):
        pytest.skip(f"{COMMANDS[title][0]} is not installed")
    query = f"country=JP&columns={','.join(TYPES)}"
    files = (f"{served}/api/v1/place.{kind}?{query}" for kind in ("csv", "parquet"))
    code = {one.title: one.code for one in snippets(*files, TYPES)}[title]
    mark, end = ('c("', '")') if title == "R" else ('["', '"]')
    columns = f"columns {'<-' if title == 'R' else '='} {mark}" + '", "'.join(TYPES) + end
    done = run([*COMMANDS[title], f"{columns}\n{code}\n{TOLD[title]}"], tmp_path)
    assert done.returncode == 0, done.stderr
    codes = ask("table_place", Selection(area=("JP",)))["official_code"].to_pylist()
    assert any(code.startswith("0") for code in codes if code)
    last = done.stdout.splitlines()[-1]
    assert all(code in last for code in codes if code)
    kinds = {
        "pandas": ("string", "int64", "double"),
        "polars": ("String", "Int64", "Float64"),
        "R": ("character", "numeric", "numeric"),
    }
    assert all(kind in last for kind in kinds.get(title, ("string", "int64", "double")))


def test_the_monthly_job_fetches_what_is_new(served, tmp_path):
    """Run twice, the script has the rows, and leaves them as they are where nothing is new."""
    script = monthly(f"{served}/api/v1/systems_by_sector.csv?country=GB")
    assert run(["bash", "-c", script], tmp_path).returncode == 0
    first = (tmp_path / "rows.csv").read_bytes()
    assert first.startswith(b'"sector"')
    (tmp_path / "rows.csv").write_bytes(first + b"kept")
    assert run(["bash", "-c", script], tmp_path).returncode == 0
    assert (tmp_path / "rows.csv").read_bytes() == first + b"kept"
