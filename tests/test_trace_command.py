"""`python -m etl trace`: from a record to its file, row, fields as received and the rules
applied."""

from datetime import date
from pathlib import Path

import pytest

from etl import __main__ as command
from etl import release
from etl.build import build
from etl.reference import curated_now
from etl.trace import Trace, Unknown, near, sections
from tests.raw import RAW, needs_raw

ROOT = Path(__file__).parent.parent
LISTING = """{"algoritmes": [
 {"id": "1", "organisatie": "Gemeente Delft", "status": "in_gebruik", "title": "Een",
  "url": "https://example.org/1"},
 {"id": "2", "organisatie": "Gemeente Delft", "status": "ontwikkeling", "title": "Twee",
  "url": "https://example.org/2"}]}"""
ID = "nl_algorithm_register:2"


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> tuple[Path, Path]:
    """A raw folder with two entries of the register, and the folder of the release made of it."""
    raw, out = tmp_path_factory.mktemp("raw"), tmp_path_factory.mktemp("out")
    folder = raw / "nl_algorithm_register" / "2026-08-08"
    folder.mkdir(parents=True)
    (folder / "algoritmes.json").write_text(LISTING, encoding="utf-8")
    release.write(build(raw, date(2026, 11, 22)), date(2026, 11, 22), out)
    return raw, out


def traced(out: Path, raw: Path, record_id: str = ID) -> dict[str, str]:
    found = sections(Trace(release.current(out), raw, record_id, curated_now()))
    return {title: "\n".join(lines) for title, lines in found}


def test_a_number_is_walked_back(built):
    """The row of the file, the word that stands there, the code it became, and the alias that led
    to the place are told."""
    raw, out = built
    told = traced(out, raw)
    assert "algoritmes.json, row 2" in told["Raw file"] and "the same bytes" in told["Raw file"]
    assert (
        "status = “ontwikkeling” -> status = in_development: CODES of"
        " etl/sources/nl_algorithm_register.py" in told["Fields as received"]
    )
    alias = "the name “Gemeente Delft”: data/reference/place_aliases.csv, match exact"
    assert alias in told["Place"]
    assert told["Link"] == "https://example.org/2" and "licence:" in told["Source"]
    assert "Rules since" not in told


def test_without_the_raw_file_it_says_where_it_would_be(built, tmp_path):
    """Where the file is not at hand nothing is made up: its place and checksum are told."""
    _, out = built
    told = traced(out, tmp_path)
    assert (
        f"it would be {tmp_path / 'nl_algorithm_register' / '2026-08-08' / 'algoritmes.json'}"
        in told["Raw file"]
    )
    assert told["Fields as received"] == "The raw row is not at hand; name its folder with --raw."


def test_other_bytes_are_told(built, tmp_path):
    """A file that was changed after the release was built is not passed off as the one that was
    read."""
    _, out = built
    copy = tmp_path / "nl_algorithm_register" / "2026-08-08" / "algoritmes.json"
    copy.parent.mkdir(parents=True)
    copy.write_text(LISTING.replace("Twee", "Drie"), encoding="utf-8")
    told = traced(out, tmp_path)
    assert "other bytes than the release read" in told["Raw file"]
    assert "name = “Drie” -> name = Twee" in told["Fields as received"]


def test_an_unknown_record_ends_with_2_and_near_ones(built, capsys, monkeypatch):
    """A mistyped identifier is answered with those most like it."""
    raw, out = built
    options = ["trace", "nl_algoritm_register:2", "--raw", str(raw), "--out", str(out)]
    chosen = command.parser().parse_args(options)
    assert chosen.run(chosen) == 2
    assert ID in capsys.readouterr().err
    with pytest.raises(Unknown):
        traced(out, raw, "")
    assert near("SHOT", ["a:ShotSpotter", "b:other"]) == ["a:ShotSpotter"]


@needs_raw
def test_every_source_of_the_current_release_can_be_walked_back():
    """Of each source of the committed release the last system and the last answer are found in the
    raw files."""
    folder = release.current(ROOT / "data" / "releases")
    whole = Trace(folder, RAW, "", curated_now())
    systems, answers = whole.table("deployment"), whole.table("answer")
    answers = answers.assign(record=answers["question_id"] + "/" + answers["place_id"])
    for rows, key in ((systems, "deployment_id"), (answers, "record")):
        for record_id in rows.groupby("source_id")[key].last():
            one = Trace(folder, RAW, record_id, curated_now())
            assert one.received, record_id
            assert dict(sections(one))["Place"]
