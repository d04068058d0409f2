"""What stops a build before anything moves: a fault of the code, and a source that brings
nothing."""

from pathlib import Path

import pytest

from etl import __main__, release
from tests.toy_source import RAW, SOURCE_ID, toy

DAY = "2026-11-22"


@pytest.fixture
def world(tmp_path) -> Path:
    """A folder with a raw file of the toy source."""
    put(tmp_path, RAW)
    return tmp_path


@pytest.fixture(scope="module")
def released(tmp_path_factory) -> Path:
    """A folder with a raw file of the toy source, and its release."""
    folder = tmp_path_factory.mktemp("released")
    put(folder, RAW)
    with pytest.MonkeyPatch.context() as patch:
        toy(patch, folder / "right")
        assert built(folder) == 0
    return folder


def put(folder: Path, text: str) -> None:
    path = folder / "raw" / SOURCE_ID / "2026-11-01" / "toy.csv"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def built(folder: Path, *options: str) -> int:
    """The exit status of a build of this folder."""
    places = ["--raw", str(folder / "raw"), "--out", str(folder / "out")]
    return __main__.main(["build", *places, "--as-of", DAY, *options])


def files(folder: Path) -> dict[Path, bytes]:
    """What the folder of releases holds, but for the lock."""
    return {path: path.read_bytes() for path in (folder / "out").rglob("*") if path.is_file()}


FAULTS = {
    "a column that nobody demanded": ('frame["tila"]', 'frame["tyyppi"]', KeyError),
    "a type": ('frame["tila"]', 'frame["tila"] + 1', TypeError),
    "an attribute": ('frame["tila"]', "frame.tilla", AttributeError),
    "a value": ('frame["tila"]', 'int("x")', ValueError),
    "a group of errors": (
        "    frame = read",
        '    raise ExceptionGroup("two", [KeyError("a")])\n    frame = read',
        ExceptionGroup,
    ),
    "what is set aside": ('frame["nimi"] == "-"', 'frame["nimet"] == "-"', KeyError),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_of_the_code_stops_the_build(fault, released, tmp_path, monkeypatch):
    """It is raised as it is, never told as a fault of the publisher's file, and the current release
    stays."""
    before = files(released)
    put(released, RAW + "3,us-2507000,Three,käytössä\n")
    usual, instead, kind = FAULTS[fault]
    toy(monkeypatch, tmp_path / "wrong", usual, instead)
    with pytest.raises(kind):
        built(released)
    assert files(released) == before


def test_a_raw_file_that_lacks_a_column_is_refused_by_name(world, monkeypatch, capsys):
    """The same KeyError's column, demanded, is the file's fault: the refusal names file and
    column."""
    toy(monkeypatch, world / "sources")
    put(world, RAW.replace("tila", "tyyppi"))
    assert built(world, "--allow-empty", SOURCE_ID) == 0
    assert "toy.csv: missing column tila; accepted: a column of this name; the file has tunnus" in (
        capsys.readouterr().out
    )


def test_a_raw_file_that_is_not_there_is_refused_by_name(world, monkeypatch, capsys):
    """A folder without the file its source reads says which file it lacks."""
    toy(monkeypatch, world / "sources")
    (world / "raw" / SOURCE_ID / "2026-11-01" / "toy.csv").rename(world / "toy.csv")
    assert built(world) == 2
    assert "toy.csv: unreadable file; accepted: the file is not in" in capsys.readouterr().out


def test_a_source_that_comes_in_without_a_record_stops_the_build(world, monkeypatch, capsys):
    """The message names the source and the option that lets it pass; nothing is written without
    it."""
    toy(monkeypatch, world / "sources")
    put(world, RAW.replace("käytössä", "unessa"))
    assert built(world) == 2
    assert (
        "Stopped: fi_toy comes in for the first time, and none of its 2 rows makes a record. If"
        " this is right, say so with --allow-empty fi_toy."
    ) in capsys.readouterr().err
    assert not list((world / "out").iterdir())
    assert built(world, "--allow-empty", SOURCE_ID) == 0
    assert release.current(world / "out").name == "2026.11.1"


def test_a_source_that_was_let_in_without_a_record_may_stay_so(world, monkeypatch):
    """Only its first release asks; the next one builds as any other."""
    toy(monkeypatch, world / "sources")
    put(world, RAW.replace("käytössä", "unessa"))
    assert built(world, "--allow-empty", SOURCE_ID) == 0
    put(world, RAW.replace("käytössä", "horroksessa"))
    assert built(world) == 0
    assert release.current(world / "out").name == "2026.11.2"


def test_only_a_source_can_be_let_in_without_a_record(world, monkeypatch, capsys):
    """A name that is no source's is refused with those that there are."""
    toy(monkeypatch, world / "sources")
    with pytest.raises(SystemExit):
        built(world, "--allow-empty", "fi_tou")
    assert "invalid choice: 'fi_tou' (choose from 'fi_toy')" in capsys.readouterr().err


@pytest.mark.parametrize("file", ["", "deployment.csv"])
def test_a_folder_without_a_row_stops_the_build(file, tmp_path, capsys):
    """A dated folder without files, or with headings alone, ends with
    status 2 and moves no release, whatever reason is given."""
    raw = tmp_path / "raw" / "forum_package"
    system = "deployment_id,place_id,body,name\nhelper,us-2507000,Boston,Helper\n"
    (raw / "2026-11-01").mkdir(parents=True)
    (raw / "2026-11-01" / "deployment.csv").write_text(system, encoding="utf-8")
    words = ["build", "--raw", str(raw.parent), "--out", str(tmp_path / "out")]
    words += ["--as-of", "2026-11-22"]
    assert __main__.main(words) == 0
    (raw / "2026-11-20").mkdir()
    if file:
        (raw / "2026-11-20" / file).write_text(system.splitlines()[0], encoding="utf-8")
    before = (tmp_path / "out" / "CURRENT").read_text(encoding="utf-8")
    assert __main__.main([*words, "--reason", "a new folder"]) == 2
    assert "Stopped: " in capsys.readouterr().err
    assert (tmp_path / "out" / "CURRENT").read_text(encoding="utf-8") == before
