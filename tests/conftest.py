"""The small release of `tests/small_release.md`, written as any other and opened by the engine."""

import csv
import io
import re
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from etl import release
from etl.build import Built
from etl.fill import complete
from schema import tables

FENCED = re.compile(r"^```csv table=(\w+)(?: release=(\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
OLDER, NEWER = date(2026, 10, 1), date(2026, 11, 22)
WITHOUT_MEANING = {
    "place": {"population_definition": "Residents", "population_licence": "Free"},
    "deployment": {"body": "Office", "source_file": "systems.csv"},
    "answer": {"source_file": "answers.csv"},
    "published_figure": {"source_file": "figures.csv"},
    "source": {"publisher": "Publisher", "url": "https://example.org", "licence": "Free", "licence_note": "Invented", "citation": "Small",
               "caveat": "Invented.", "sha256": "0"},
}  # fmt: skip


def blocks() -> dict[tuple[str, str], pd.DataFrame]:
    """The fenced tables of the document as text, by table and release; the empty release is the newer one."""
    text = (Path(__file__).parent / "small_release.md").read_text(encoding="utf-8")
    return {(table, version): pd.DataFrame(csv.DictReader(io.StringIO(body))) for table, version, body in FENCED.findall(text)}


def typed(table: str, rows: pd.DataFrame) -> pd.DataFrame:
    """A block with the schema's columns and types, sorted by key as a build does."""
    rows = rows.assign(**WITHOUT_MEANING.get(table, {}))
    if table == "deployment":
        year, day = rows["start_date"].str[:4], rows["start_date"].str.len().map({0: "", 4: "year", 7: "month", 10: "day"})
        rows = rows.assign(start_year=year, start_precision=day, evidence_url="https://example.org/" + rows["deployment_id"])
    if table == "published_figure":
        rows = rows.assign(is_break=rows["is_break"] == "yes")
    rows = complete(table, rows.assign(source_row=range(1, len(rows) + 1)))
    keys = tables.KEYS.get(table) or [next(iter(rows))]
    return tables.TABLES[table].validate(rows).sort_values(keys, na_position="first").reset_index(drop=True)


@pytest.fixture(scope="session")
def small_tables() -> dict[str, pd.DataFrame]:
    """The newer release's tables, typed."""
    return {table: typed(table, rows) for (table, version), rows in blocks().items() if not version}


@pytest.fixture(scope="session")
def small_release(small_tables, tmp_path_factory) -> Path:
    """A folder with the releases 2026.10.1 and 2026.11.1, which the engine reads from here on."""
    folder = tmp_path_factory.mktemp("releases")
    then = blocks()["deployment", "2026.10.1"].set_index("deployment_id")["status"]
    older = small_tables["deployment"][lambda rows: rows["deployment_id"].isin(then.index)]
    older = older.assign(status=older["deployment_id"].map(then)).reset_index(drop=True)
    release.write(Built(small_tables | {"deployment": older}, {}), OLDER, folder)
    release.write(Built(small_tables, {}), NEWER, folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DASHBOARD_RELEASES", str(folder))
        yield folder
