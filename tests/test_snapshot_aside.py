"""A snapshot's folder has its first page once all is written, whatever ends the command."""

import errno
import sys
from pathlib import Path

import pytest

from snapshot import __main__ as command
from snapshot import pictures
from snapshot.contents import FIRST_FILE

HELD = {FIRST_FILE, "adoption.html", "data"}


class Written:
    """Stands in for a snapshot: writes a little, and ends as it is told."""

    ends: BaseException | None = None

    def __init__(self, folder: Path, *_: object):
        self.folder = folder

    def write(self) -> None:
        for name in HELD - {"data"}:
            (self.folder / name).write_text("page")
        if self.ends:
            raise self.ends
        (self.folder / "data").mkdir()


@pytest.mark.parametrize(
    "ends", [OSError(errno.ENOSPC, "No space left on device"), KeyboardInterrupt()]
)
def test_an_interrupted_snapshot_leaves_nothing(small_release, tmp_path, monkeypatch, capsys, ends):
    """A full disk is told in a line; after it, an interruption, or a kill that left its folder, the
    same command writes the whole, and takes away nothing that it has not written."""
    monkeypatch.setattr(command, "Snapshot", Written)
    monkeypatch.setattr(sys, "argv", ["snapshot", str(tmp_path / "site")])
    monkeypatch.setattr(Written, "ends", ends)
    if isinstance(ends, OSError):
        assert command.main() == 1
        assert "No space left" in capsys.readouterr().err
    else:
        with pytest.raises(KeyboardInterrupt):
            command.main()
    assert list((tmp_path / "site").iterdir()) == []
    monkeypatch.setattr(Written, "ends", None)
    (tmp_path / "site" / command.ASIDE).mkdir()
    (tmp_path / "site" / command.ASIDE / "half.html").write_text("half")
    (tmp_path / "site" / command.ASIDE / command.NAMES).write_text(
        "put.html\nhalf.html\nindex.html"
    )
    (tmp_path / "site" / "put.html").write_text("in place before the kill")
    (tmp_path / "site" / "notes.txt").write_text("the owner's own")
    assert command.main() == 1
    (tmp_path / "site" / "notes.txt").unlink()  # still there
    assert command.main() == 0
    assert {path.name for path in (tmp_path / "site").iterdir()} == HELD
    assert command.main() == 1  # never mixed with another


def test_the_billionth_of_a_pixel_is_no_other_picture():
    """A number a little above and one a little below are written as the one between them."""
    above, below = b"M12.0000000001,3.4000000002", b"M11.9999999998,3.3999999997"
    assert pictures.steady(above) == pictures.steady(below) == b"M12,3.4"
    assert pictures.steady(b'<?xml version="1.0"?><path d="M1.239,2"/>') == (
        b'<?xml version="1.0"?><path d="M1.24,2"/>'
    )
