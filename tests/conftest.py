"""The small release of `tests/small_release.md`, written as any other and opened by the engine."""

import atexit
import csv
import gc
import io
import os
import re
import sys
from datetime import date
from functools import cache
from importlib import import_module
from pathlib import Path

import pandas as pd
import pytest

from etl import release
from etl.build import Built
from schema import tables
from schema.typed import complete
from schema.typed import typed as typed_rows
from tests.in_turn import pytest_collection_modifyitems, pytest_xdist_make_scheduler

__all__ = ["pytest_collection_modifyitems", "pytest_xdist_make_scheduler"]  # pytest calls them

FENCED = re.compile(r"^```csv table=(\w+)(?: release=(\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
OLDER, NEWER = date(2026, 10, 1), date(2026, 11, 22)
WITHOUT_MEANING = {
    "place": {"population_definition": "Residents", "population_licence": "Free"},
    "deployment": {"body": "Office", "source_file": "systems.csv"},
    "answer": {"source_file": "answers.csv"},
    "reply": {"source_file": "replies.csv"},
    "published_figure": {"source_file": "figures.csv"},
    "source": {
        "publisher": "Publisher",
        "url": "https://example.org",
        "licence": "Free",
        "licence_note": "Invented",
        "citation": "Small",
        "caveat": "Invented.",
        "sha256": "0",
    },
}


# What one process has compiled serves the others that tests start, also where Python is told to
# keep nothing: half of a short command's time.
sys.dont_write_bytecode = False
gc.disable()  # while all tests and what they need are loaded
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
# What Spark says of itself where it is installed is nothing that a command of ours said.
os.environ.update(PYTHONWARNINGS="ignore::FutureWarning:pyspark.pandas")
os.environ["DASHBOARD_HOSTS"] = "testserver"  # what a client without a network calls the server
# No test asks another machine: each of hundreds of clients would read anew whom to trust there,
# which takes it 20 ms, where a folder is looked into only when somebody is met.
os.environ.pop("SSL_CERT_FILE", None)
os.environ.update(SSL_CERT_DIR=str(Path(__file__).parent))


def pytest_configure(config: pytest.Config) -> None:
    """One of several processes that run tests ends once all is done that was to be done at its end:
    to take down one by one what it holds, releases and pages, keeps everybody waiting for
    seconds."""
    if hasattr(config, "workerinput"):
        atexit.register(os._exit, 0)


def pytest_collection_finish(session: pytest.Session) -> None:
    """What is loaded by now stays: Python need not look through it for what is of no use, nor often
    through what a test leaves.

    A page run alone looks for components in every installed package, anew each time: most of
    what a run takes. Where no test runs a page, Streamlit, which takes long to load, is left out.
    """
    gc.freeze()
    gc.enable()
    gc.set_threshold(50_000, 20, 20)
    if "streamlit" in sys.modules:
        scanner = import_module("streamlit.components.v2.manifest_scanner")
        scanner.scan_component_manifests = cache(scanner.scan_component_manifests)


def blocks() -> dict[tuple[str, str], pd.DataFrame]:
    """The fenced tables of the document as text, by table and release; the empty release is the
    newer one."""
    text = (Path(__file__).parent / "small_release.md").read_text(encoding="utf-8")
    return {
        (table, version): pd.DataFrame(csv.DictReader(io.StringIO(body)))
        for table, version, body in FENCED.findall(text)
    }


def typed(table: str, rows: pd.DataFrame) -> pd.DataFrame:
    """A block with the schema's columns and types, sorted by key as a build does."""
    rows = rows.assign(**WITHOUT_MEANING.get(table, {}))
    if table == "deployment":
        year, day = (
            rows["start_date"].str[:4],
            rows["start_date"].str.len().map({0: "", 4: "year", 7: "month", 10: "day"}),
        )
        rows = rows.assign(
            start_year=year,
            start_precision=day,
            evidence_url="https://example.org/" + rows["deployment_id"],
        )
    if table == "published_figure":
        rows = rows.assign(is_break=rows["is_break"] == "yes")
    rows = complete(table, rows.assign(source_row=range(1, len(rows) + 1)))
    keys = tables.KEYS.get(table) or [next(iter(rows))]
    return typed_rows(table, rows).sort_values(keys, na_position="first").reset_index(drop=True)


@pytest.fixture(scope="session")
def small_tables() -> dict[str, pd.DataFrame]:
    """The newer release's tables, typed."""
    return {table: typed(table, rows) for (table, version), rows in blocks().items() if not version}


def older_tables(tables_now: dict[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """The older release's tables: its own where the document has them, else what the newer one has
    of its sources."""
    older = {table: rows for (table, version), rows in blocks().items() if version}
    then = {table: typed(table, older[table]) for table in ("deployment", "source", "answer")}
    residents = older["place"].set_index("place_id")["population"].astype("Int64")
    places = tables_now["place"].assign(
        population=lambda rows: rows["place_id"].map(residents).fillna(rows["population"])
    )
    surveys = tables_now["survey"][lambda rows: rows["source_id"].isin(then["source"]["source_id"])]
    questions = tables_now["question"][lambda rows: rows["survey_id"].isin(surveys["survey_id"])]
    return (
        tables_now
        | then
        | {
            "place": places,
            "survey": surveys.assign(respondents=1),
            "question": questions,
        }
    )


@pytest.fixture(scope="session")
def small_release(small_tables, tmp_path_factory) -> Path:
    """A folder with the releases 2026.10.1 and 2026.11.1, which the engine reads from here on."""
    folder = tmp_path_factory.mktemp("releases")
    release.write(Built(older_tables(small_tables), {}), OLDER, folder)
    release.write(Built(small_tables, {}), NEWER, folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DASHBOARD_RELEASES", str(folder))
        yield folder
