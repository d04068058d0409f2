"""A column is declared once, in its line of the table."""

import pandas as pd
import pyarrow.parquet as pq
import pytest

from etl import release
from etl.build import Built
from queries import engine
from queries.selection import Selection
from schema import codelists, fields, tables
from schema.typed import complete
from tests.conftest import NEWER, OLDER, older_tables
from tests.grown import grown
from tests.whereabouts import EVERYWHERE, met

AUDITED = """
    audited: str = coded(
        "is_ai",
        "Whether somebody has audited it",
        label="Audited",
        unstated="not_stated",
        is_fact=True,
        change="reclassified",
        shown=6,
        is_replied=True,
    )"""
# Two releases in a schema with that column; in the older one nobody has audited anything, and the
# one before was made without the column.
TOLD = """
import json, os, shutil
from pathlib import Path
from tempfile import TemporaryDirectory
import pyarrow.parquet as pq
from etl import release
from etl.build import Built
from queries import engine
from queries.selection import Selection
from tests import conftest
from tests.whereabouts import EVERYTHING, PLACE, met

with TemporaryDirectory() as folder:
    out = Path(folder)
    os.environ["DASHBOARD_RELEASES"] = folder
    now = {table: conftest.typed(table, rows)
           for (table, version), rows in conftest.blocks().items() if not version}
    first = release.write(Built(conftest.older_tables(now), {}), conftest.OLDER, out)
    is_first = now["deployment"]["deployment_id"] == "r1"
    audited = now["deployment"]["audited"].mask(is_first, "yes")
    now["deployment"] = now["deployment"].assign(audited=audited)
    last = release.write(Built(now, {}), conftest.NEWER, out)
    bare = out / "2026.9.1"
    shutil.copytree(first, bare)
    path = bare / "deployment.parquet"
    pq.write_table(pq.read_table(path).drop_columns(["audited"]), path)
    release.count_anew(bare)
    changed = lambda since: [
        (row["deployment_id"], row["earlier"], row["later"])
        for row in engine.ask("changes_fields", EVERYTHING, since=since).to_pylist()
        if row["field"] == "audited"]
    print(json.dumps({
        "met": met("audited"),
        "facts": {row["field"]: [row["filled"], row["systems"]] for row in
                  engine.ask("city_completeness", EVERYTHING, place_id=PLACE).to_pylist()},
        "of": [row["facts"] / row["systems"] for row in
               engine.ask("completeness_by_place", EVERYTHING).to_pylist()],
        "changed": changed(first.name),
        "told": "| Reclassified | Audited | Plate scan | Lindewijk | Not stated | "
                in (last / "changes.md").read_text(encoding="utf-8"),
        "empty": set(engine.ask("table_deployment", Selection(release=bare.name))
                     ["audited"].to_pylist()) == {None},
        "order": engine.ask("table_deployment", Selection(release=bare.name)).column_names
                 == engine.ask("table_deployment", EVERYTHING).column_names,
        "no change": changed(bare.name),
    }))"""


def test_a_column_is_declared_once():
    """One line more in a table is a column more wherever columns are filled, stored, shown,
    counted, compared, exported and replied to; a release made before it opens, with nothing in
    it."""
    told = grown("schema.records", "    technology_basis: str", AUDITED, TOLD)
    assert told.pop("met") == EVERYWHERE
    assert told.pop("facts")["audited"] == [1, 3]
    assert set(told.pop("of")) == {len(fields.facts()) + 1}
    assert told == {
        "changed": [["r1", "not_stated", "yes"]],
        "told": True,
        "empty": True,
        "order": True,
        "no change": [],
    }


def test_what_a_technology_rests_on_is_a_column_like_any_other(small_release):
    """It stands in every table, export, dictionary, trace and comparison; it is no fact of its own
    and comes from no delivery."""
    elsewhere = {
        "the format of deliveries",
        "the facts of a city",
        "the facts of places",
        "the fields filled by source",
        "the first columns of the table",
        "what can be replied to",
    }
    assert met("technology_basis") == [place for place in EVERYWHERE if place not in elsewhere]


def test_a_technology_rests_on_the_source_where_it_states_one(small_tables):
    """Until somebody codes technologies, a basis is the source or nothing; a basis that is given
    stays."""
    systems = small_tables["deployment"].set_index("deployment_id")
    assert dict(systems.loc[["r1", "m3"], "technology_basis"]) == {"r1": "stated", "m3": "none"}
    given = pd.DataFrame(
        {"technology": ["robotics", "", ""], "technology_basis": ["coded", "", None]}
    )
    assert complete("deployment", given)["technology_basis"].tolist() == ["coded", "none", "none"]


def test_what_completeness_counts_is_stated_or_not():
    """A fact can be left open, and its code for that is one of its list."""
    for table in tables.TABLES:
        for said in fields.of(table).values():
            assert not said.is_fact or said.may_be_silent, said.name
            assert not said.may_be_silent or not said.is_made, said.name
            assert not said.unstated or said.unstated in codelists.codes(said.codelist), said.name
            for other in (said.follows, said.basis_of):
                assert not other or other in fields.of(table), said.name


@pytest.mark.parametrize("table", tables.TABLES)
def test_first_columns_have_an_order(table):
    """No two columns of a table have the same place among those that readers see first."""
    places = [said.shown for said in fields.of(table).values() if said.shown]
    assert len(set(places)) == len(places)


def test_a_committed_release_lacks_the_column(monkeypatch):
    """A release made before the column was declared opens, and nothing stands in it."""
    monkeypatch.delenv("DASHBOARD_RELEASES", raising=False)
    version = engine.versions()[0]
    path = engine.releases_folder() / version / "deployment.parquet"
    assert "technology_basis" not in pq.read_schema(path).names
    found = engine.ask("table_deployment", Selection(release=version))["technology_basis"]
    assert found.null_count == len(found) > 0


def test_releases_with_and_without_it_are_compared(small_tables, tmp_path, monkeypatch):
    """A basis that is another is told as classified anew."""
    monkeypatch.setenv("DASHBOARD_RELEASES", str(tmp_path))
    release.write(Built(older_tables(small_tables), {}), OLDER, tmp_path)
    coded = small_tables["deployment"].assign(
        technology_basis=lambda rows: rows["technology_basis"].mask(
            rows["deployment_id"] == "r1", "coded"
        )
    )
    release.write(Built(small_tables | {"deployment": coded}, {}), NEWER, tmp_path)
    rows = engine.ask("changes_fields", Selection()).to_pylist()
    assert [
        (row["deployment_id"], row["earlier"], row["later"])
        for row in rows
        if row["field"] == "technology_basis"
    ] == [("r1", "stated", "coded")]
