"""Files in parts: what readers of remote Parquet and CSV ask of a server."""

import csv
import io
import resource
import shutil
import subprocess
import threading
from pathlib import Path

import duckdb
import pyarrow.parquet as pq
import pytest

from exports import bundle, public
from exports.kept_files import KeptFiles

FILE = "/api/v1/deployment.parquet?country=NL"


def test_a_part_is_of_the_whole(client):
    """Any part has the bytes that stand there in the whole, with its place and the length."""
    whole = client.get(FILE).content
    for asked, first, last in (
        ("bytes=0-3", 0, 3),
        ("bytes=-8", len(whole) - 8, len(whole) - 1),
        ("bytes=100-", 100, len(whole) - 1),
    ):
        part = client.get(FILE, headers={"Range": asked})
        assert part.status_code == 206 and part.content == whole[first : last + 1]
        assert part.headers["content-range"] == f"bytes {first}-{last}/{len(whole)}"
        assert part.headers["content-length"] == str(last + 1 - first)


def test_a_part_that_is_not_there_is_told(client):
    """A part behind the end is 416 with the length."""
    length = client.head(FILE).headers["content-length"]
    beyond = client.get(FILE, headers={"Range": f"bytes={length}-"})
    assert beyond.status_code == 416 and beyond.headers["content-range"] == f"bytes */{length}"


def test_a_part_of_another_file_is_the_whole(client):
    """With the tag of the whole a reader gets his part, with another one the whole file, and with
    the tag he has as a condition nothing anew."""
    whole = client.get(FILE)
    tag = whole.headers["etag"]
    assert tag.startswith('"') and whole.headers["accept-ranges"] == "bytes"
    asked = {"Range": "bytes=0-3"}
    assert client.get(FILE, headers=asked | {"If-Range": tag}).content == whole.content[:4]
    other = client.get(FILE, headers=asked | {"If-Range": '"other"'})
    assert (other.status_code, other.content) == (200, whole.content)
    assert client.get(FILE, headers=asked | {"If-None-Match": tag}).status_code == 304


def test_a_reader_of_remote_parquet_reads_columns_alone(client):
    """A reader that asks for parts as it needs them gets the rows of the columns it wants."""

    class Remote(io.RawIOBase):
        size, at = int(client.head(FILE).headers["content-length"]), 0

        def seekable(self):
            return True

        def readable(self):
            return True

        def tell(self):
            return self.at

        def seek(self, to, whence=0):
            self.at = to + (0, self.at, self.size)[whence]
            return self.at

        def readinto(self, room):
            if self.at >= self.size:
                return 0
            asked = {"Range": f"bytes={self.at}-{self.at + len(room) - 1}"}
            part = client.get(FILE, headers=asked).content
            room[: len(part)] = part
            self.at += len(part)
            return len(part)

    names = pq.ParquetFile(Remote()).read(columns=["name"])["name"].to_pylist()
    rows = client.get("/api/v1/deployment.json?country=NL&columns=name").json()["rows"]
    assert names == [row["name"] for row in rows]


def test_the_first_heading_is_read_right(client, tmp_path):
    """No mark stands before the first heading: Python's csv, DuckDB and a plain reader by commas
    find it."""
    text = client.get("/api/v1/deployment.csv").content
    assert text.startswith(b'"deployment_id",')
    assert "deployment_id" in next(csv.DictReader(io.StringIO(text.decode("utf-8"))))
    path = tmp_path / "rows.csv"
    path.write_bytes(text)
    assert duckdb.read_csv(str(path)).columns[0] == "deployment_id"


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("country=NL&status=in_use", "deployment-NL-in_use-2026.11.1.csv"),
        ("q=%C3%A9t%C3%A9 scan&sort=name", "deployment-_t_scan-2026.11.1.csv"),
        ("", "deployment-2026.11.1.csv"),
    ],
)
def test_a_file_s_name_says_the_selection(client, query, name):
    """What was chosen stands in the name of a file."""
    told = client.head(f"/api/v1/deployment.csv?{query}").headers["content-disposition"]
    assert told == f'attachment; filename="{name}"'


def test_files_are_kept_within_a_bound(tmp_path):
    """The oldest file goes where all together are too large; one that is asked for by several at a
    time is made once."""
    kept, made = KeptFiles(tmp_path, 10), []

    def pieces():
        made.append(1)
        yield b"123456"

    threads = [threading.Thread(target=kept.path, args=("a", pieces)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert made == [1]
    first = kept.path("a", pieces)
    assert kept.path("b", lambda: iter([b"1234567"])).exists() and not first.exists()
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".part"] == []


def test_what_cannot_be_made_leaves_nothing(tmp_path):
    """A file that fails while it is made is made anew when it is asked for again."""
    kept = KeptFiles(tmp_path)

    def broken():
        yield b"half"
        raise ValueError("torn")

    with pytest.raises(ValueError, match="torn"):
        kept.path("a", broken)
    assert kept.path("a", lambda: iter([b"whole"])).read_bytes() == b"whole"


def test_what_leaves_while_it_is_made_is_made_once(tmp_path):
    """Who asks for the same again gets the same bytes, and nothing is made for him."""
    kept, made = KeptFiles(tmp_path, 10), []

    def pieces():
        made.append(1)
        yield from (b"123", b"456")

    assert [b"".join(kept.pieces("a", pieces)) for _ in range(3)] == [b"123456"] * 3
    assert made == [1]
    assert b"".join(kept.pieces("b", lambda: iter([b"1234567"]))) == b"1234567"
    assert b"".join(kept.pieces("a", pieces)) == b"123456" and made == [1, 1]


@pytest.mark.parametrize("left", [True, False])
def test_what_is_not_whole_is_not_kept(tmp_path, left):
    """Where its reader leaves, or it is larger than all files may be, a file leaves nothing."""
    kept = KeptFiles(tmp_path, 10)
    leaving = kept.pieces("a", lambda: iter([b"12345", b"678901"]))
    assert next(leaving) == b"12345"
    if left:
        leaving.close()
    else:
        assert list(leaving) == [b"678901"]
    assert list(tmp_path.iterdir()) == []


def test_what_is_made_at_once_shares_the_room(tmp_path):
    """Of two files that are made at once the one for which no room is left is sent all the same and
    not kept."""
    kept = KeptFiles(tmp_path, 10)
    first = kept.pieces("a", lambda: iter([b"123456", b"789"]))
    assert next(first) == b"123456"
    assert list(kept.pieces("b", lambda: iter([b"12", b"345", b"6"]))) == [b"12", b"345", b"6"]
    assert list(first) == [b"789"]
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"123456789"]
    assert list(kept.pieces("b", lambda: iter([b"12345678"]))) == [b"12345678"]
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"12345678"]


def test_a_full_disk_keeps_no_file_from_its_reader(tmp_path):
    """What cannot be written aside leaves all the same, and nothing of it stays."""
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    leaving = KeptFiles(tmp_path, 100).pieces("a", lambda: iter([b"12345", b"678901", b"2"]))
    assert next(leaving) == b"12345"
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (8, usual[1]))
        assert next(leaving) == b"678901"
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)
    assert [path.stat().st_size for path in tmp_path.iterdir()] == [0]
    assert list(leaving) == [b"2"] and list(tmp_path.iterdir()) == []


def test_a_package_is_made_once(client, monkeypatch, tmp_path):
    """The same package of the same release is not made again, and another one is."""
    made, first = [], bundle.pieces
    monkeypatch.setattr(public, "kept_files", lambda: KeptFiles(tmp_path))
    monkeypatch.setattr(bundle, "pieces", lambda *given: made.append(1) or first(*given))
    packages = [
        client.get(f"/api/v1/bundle.zip?name=source&status={status}").content
        for status in ("in_use", "in_use", "pilot")
    ]
    assert packages[0] == packages[1] != packages[2] and made == [1, 1]


@pytest.mark.skipif(not shutil.which("node"), reason="node is not installed")
def test_a_plain_reader_in_javascript_finds_the_heading(client, tmp_path):
    """JavaScript decodes the file as it is and finds the first heading at its beginning."""
    (tmp_path / "rows.csv").write_bytes(client.get("/api/v1/place.csv").content)
    script = "console.log(require('fs').readFileSync('rows.csv', 'utf8').indexOf('\"place_id\"'))"
    done = subprocess.run(
        ["node", "-e", script], cwd=Path(tmp_path), capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "0"
