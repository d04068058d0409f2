"""The package: valid, whole, told in words, and provable."""

import csv
import hashlib
import io
import json
import zipfile
from pathlib import Path

import frictionless
import pyarrow.parquet as pq
import pytest
import yaml

from etl import release
from exports.wanted import names
from queries import engine
from queries.selection import Selection
from schema import datapackage, tables
from tests.exports.given import asked, own

RELEASES = Path(__file__).parent.parent.parent / "data" / "releases"


def unpacked(client, folder: Path, query: str = "") -> Path:
    """A package, unpacked."""
    answer = client.get(f"/api/v1/bundle.zip?{query}")
    assert (answer.status_code, answer.headers["content-type"]) == (
        200,
        "application/zip",
    ), answer.text
    with zipfile.ZipFile(io.BytesIO(answer.content)) as packed:
        assert packed.testzip() is None
        packed.extractall(folder)
    return folder


def invalid(folder: Path) -> list:
    """What the Frictionless validator finds wrong."""
    return frictionless.validate(str(folder / "datapackage.json")).flatten(
        ["name", "type", "rowNumber", "message"]
    )


@pytest.mark.parametrize(
    "query",
    [
        "",
        "country=NL&status=in_use",
        "from=2034",
        "name=city&place_id=nl-linde",
        "name=deployment&columns=name,place&q=scan",
    ],
)
def test_a_package_is_valid(client, tmp_path, query):
    """A package of any selection, of one question or of one look at a table is a valid data
    package."""
    assert invalid(unpacked(client, tmp_path, query)) == []


def test_a_changed_file_makes_a_package_invalid(client, tmp_path):
    """A cell changed after the download is found by the validator, through type or checksum."""
    folder = unpacked(client, tmp_path)
    path = folder / "data" / "deployment.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("in_use", "in use"), encoding="utf-8")
    assert invalid(folder)


def test_every_question_makes_a_valid_package(client, tmp_path):
    """All tables and questions together, asked with what they need, make one valid package."""
    needed = {name: value for one in names() for name, value in own(one).items()}
    folder = unpacked(
        client,
        tmp_path,
        "&".join(
            ["name=" + ",".join(names()), *(f"{name}={value}" for name, value in needed.items())]
        ),
    )
    assert invalid(folder) == []
    assert {path.stem for path in (folder / "data").glob("*.csv")} == set(names())


def test_a_package_holds_the_rows_of_the_screen(client, tmp_path):
    """Its CSV and Parquet files have the rows of the selection, and its descriptor names every file
    but itself and the texts' own."""
    folder = unpacked(client, tmp_path, "country=NL")
    for name in ("deployment", "answer", "place", "source"):
        expected = asked(name, Selection(area=("NL",)))
        assert (
            pq.read_table(folder / "data" / f"{name}.parquet").to_pylist() == expected.to_pylist()
        )
        with (folder / "data" / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
            assert len(list(csv.DictReader(file))) == expected.num_rows
    described = {
        one["path"] for one in json.loads((folder / "datapackage.json").read_text())["resources"]
    }
    assert described == {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*.*")
        if path.suffix in (".csv", ".parquet", ".xlsx")
    }


def test_a_package_holds_the_places_of_its_rows(client, tmp_path):
    """Chatbots stand in three places, and four others have answers; the others are not in a package
    of chatbots, and its places can be had alone under the address that it names."""
    folder = unpacked(client, tmp_path, "technology=chatbot_assistant&name=deployment,answer,place")
    tables = {
        name: pq.read_table(folder / "data" / f"{name}.parquet")["place_id"].to_pylist()
        for name in ("deployment", "answer", "place")
    }
    assert tables["place"] == sorted({*tables["deployment"], *tables["answer"]})
    assert set(tables["deployment"]) == {"gb-great", "gb-west", "nl-berk"}
    assert len(tables["place"]) < asked("place", Selection()).num_rows
    readme = (folder / "README.md").read_text(encoding="utf-8")
    assert "/places_named.csv?" in readme and "/place.csv?" not in readme
    alone = client.get("/api/v1/places_named.csv?technology=chatbot_assistant").text
    assert alone.count("\n") == 1 + len(tables["place"])


def test_a_package_tells_what_it_is(client, tmp_path):
    """The words to read first name selection, counts, bases, licences, attribution and citation of
    what is in it, and nothing else."""
    folder = unpacked(client, tmp_path, "source=small_register")
    words = (folder / "README.md").read_text(encoding="utf-8")
    sources = {row["source_id"]: row for row in asked("source", Selection()).to_pylist()}
    used = asked("deployment", Selection(source=("small_register",)))
    assert (
        "Selection: Source: " in words
        and f"data/deployment.csv, data/deployment.parquet: {used.num_rows} rows" in words
    )
    assert (
        sources["small_register"]["title"] in words
        and f"Licence: {sources['small_register']['licence']}" in words
    )
    assert sources["case_collection"]["title"] not in words
    for name in used.column_names:
        assert f"- `{name}` (" in words


def test_a_package_can_be_proved(client, tmp_path):
    """Each data file has the checksum that SHA256SUMS gives, and the citation names the checksum of
    that list."""
    folder = unpacked(client, tmp_path)
    listed = (folder / "SHA256SUMS").read_text()
    for line in listed.splitlines():
        digest, path = line.split("  ")
        assert hashlib.sha256((folder / path).read_bytes()).hexdigest() == digest
    proof = hashlib.sha256(listed.encode()).hexdigest()
    cited = yaml.safe_load((folder / "CITATION.cff").read_text(encoding="utf-8"))
    assert (
        proof in (folder / "citation.txt").read_text(encoding="utf-8")
        and cited["identifiers"][0]["value"] == f"sha256:{proof}"
    )
    assert proof in (folder / "citation.bib").read_text(encoding="utf-8")


def test_a_package_bears_the_date_of_its_release(client):
    """Files in the zip are as old as the release, whenever they are made."""
    packed = zipfile.ZipFile(io.BytesIO(client.get("/api/v1/bundle.zip").content))
    day = tuple(int(part) for part in engine.manifest()["as_of"].split("-"))
    assert {one.date_time[:3] for one in packed.infolist()} == {day}


def test_a_release_is_a_data_package(small_release):
    """A release's own descriptor is valid, describes every table as the schema has it, and names
    each source's licence."""
    folder = small_release / engine.current()
    assert invalid(folder) == []
    said = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    described = {one["name"]: one for one in said["resources"]}
    assert set(described) >= {path.stem for path in folder.glob("*.parquet")}
    for name in tables.TABLES:
        assert [one["name"] for one in described[name]["schema"]["fields"]] == list(
            tables.columns(name)
        )
    assert len(said["licenses"]) == len(asked("source", Selection()))
    assert said["version"] == engine.current() and said["created"].startswith(
        engine.manifest()["as_of"]
    )


def test_keys_of_a_release_hold(small_release):
    """The keys that the descriptor names are unique, and those into other tables lead to a row
    there."""
    folder = small_release / engine.current()
    rows = {name: pq.read_table(folder / f"{name}.parquet").to_pylist() for name in tables.TABLES}
    for name in tables.TABLES:
        described = datapackage.table_schema(name)
        keys = [tuple(row[one] for one in described.get("primaryKey", [])) for row in rows[name]]
        assert not keys or keys[0] == () or len(set(keys)) == len(keys), name
        for foreign in described.get("foreignKeys", []):
            there = {
                row[foreign["reference"]["fields"][0]]
                for row in rows[foreign["reference"]["resource"]]
            }
            assert {row[foreign["fields"][0]] for row in rows[name]} - {None} <= there, (
                name,
                foreign,
            )


def test_the_descriptor_is_no_part_of_the_content(small_release, small_tables, tmp_path):
    """A release's content checksum follows from its cells alone: the descriptor, which tells of
    them, does not change it."""
    from etl.build import Built

    built = Built(small_tables, {})
    manifest = json.loads(
        (small_release / engine.current() / "manifest.json").read_text(encoding="utf-8")
    )
    assert release.content(built, None) == manifest["content"]


@pytest.mark.parametrize(
    "version", sorted(path.parent.name for path in RELEASES.glob("*/manifest.json"))
)
def test_a_committed_release_is_a_data_package(version):
    """Each committed release is a valid data package, its files of the size and checksum that it
    names."""
    assert invalid(RELEASES / version) == []
