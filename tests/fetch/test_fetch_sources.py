"""Fetch, then build: each source's own files, served from this machine, become the records they
should, or nothing changes."""

import json
import re
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pandas as pd
import pytest

from etl import __main__, fetch, release, source
from etl.build import read_source
from etl.reference import Reference, curated_now
from tests.fetch.site import NOW, QUICK, cut_short, drips, files_in, sends
from tests.raw import RAW, needs_raw

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "tests" / "sources"
LIMITS = replace(QUICK, silence=5, whole=60, size=20_000_000)
FETCHED = {
    name: files
    for name, files in fetch.downloads().items()
    if files and name in source.source_ids()
}
UK, NEW_YORK, PLATES = "uk_atrs", "us_nyc_algorithmic_tools", "us_nc_alpr_survey"
SURVEY = "nc_agency_survey.csv"
TYPES = {".csv": "text/csv; charset=utf-8", ".json": "application/json; charset=utf-8"}
# Before each of these days the worked example's newest folder holds a file as its publisher gives
# it away today.
LIVE = {
    UK: date(2026, 11, 30),
    NEW_YORK: date(2026, 11, 30),
    "eu_public_sector_tech_watch": date(2026, 6, 30),
    "us_atlas_of_surveillance": date(2026, 11, 30),
    "nl_algorithm_register": date(2026, 9, 30),
    PLATES: date(2026, 11, 30),
}


@cache
def reference() -> Reference:
    return curated_now()


def records(raw: Path, source_id: str, day: date = date.max) -> pd.DataFrame:
    """The deployments of one source, but for the file each stands in and the day of that file."""
    found = read_source(source_id, source.snapshots(raw, source_id, day), reference())
    return pd.concat(found.frames["deployment"], ignore_index=True).drop(
        columns=["source_file", "source_row", "evidence_date", "facts_date"]
    )


def same(one: pd.DataFrame, other: pd.DataFrame) -> bool:
    return len(one) > 0 and one.equals(other)


def served(site, files: dict[str, str], bodies: dict[str, bytes]) -> dict[str, str]:
    """The source's addresses, on this machine: each file, and each page of a list, at the path and
    query of the real one."""
    here = {}
    for name, address in files.items():
        parts = urlsplit(address)
        there = f"{parts.path}?{parts.query}"
        pages = [
            page
            for page in bodies
            if re.fullmatch(re.escape(name).replace(r"\{start\}", r"\d+"), page)
        ]
        for page in pages:
            start = re.search(r"\d+|$", page)[0]
            site.at(
                there.replace("{start}", start),
                sends(bodies[page], Content_Type=TYPES[Path(page).suffix]),
            )
        here[name] = f"http://127.0.0.1:{site.server_port}{there}"
    return here


def fetched(site, raw: Path, source_id: str, bodies: dict[str, bytes]) -> int:
    return fetch.fetch({source_id: served(site, FETCHED[source_id], bodies)}, raw, NOW, LIMITS)


def example(source_id: str, raw: Path) -> dict[str, bytes]:
    """The worked example's files, written to `raw` up to the source's day; returns those of the
    newest folder."""
    text = (EXAMPLES / f"{source_id}.md").read_text(encoding="utf-8")
    for name, body in re.findall(r"^```\w+ file=(\S+)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
        path = raw / source_id / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(body.encode())
    newest = source.snapshots(raw, source_id, LIVE[source_id])[-1].folder
    return {path.name: path.read_bytes() for path in newest.iterdir()}


def in_pages(bodies: dict[str, bytes], size: int) -> dict[str, bytes]:
    """The index of July 2026 as the site's search would give it, so many records a page."""
    records = json.loads(bodies["atrs_records.json"])["records"]
    results = [
        {
            "title": one["title"],
            "link": urlsplit(one["url"]).path,
            "public_timestamp": one["published"],
        }
        for one in records
    ]
    return {
        f"search_{start}.json": (
            json.dumps(
                {"results": results[start : start + size], "total": len(results), "start": start}
            ).encode()
        )
        for start in range(0, len(results), size)
    }


@pytest.mark.parametrize("source_id", FETCHED)
def test_what_a_publisher_gives_away_today_is_fetched_and_built(site, raw, tmp_path, source_id):
    """Every source with an address: the live file of its worked example, fetched, gives the
    example's records."""
    bodies = example(source_id, tmp_path / "example")
    assert fetched(site, raw, source_id, bodies) == 0
    assert same(records(raw, source_id), records(tmp_path / "example", source_id, LIVE[source_id]))


@needs_raw
@pytest.mark.parametrize("source_id", [name for name in FETCHED if name != "nl_algorithm_register"])
def test_the_real_snapshots_are_fetched_and_built(site, raw, source_id):
    """The files received from the publishers, served from this machine, give the very records of
    the snapshots."""
    newest = source.snapshots(RAW, source_id, date.max)[-1].folder
    bodies = {path.name: path.read_bytes() for path in newest.iterdir()}
    assert fetched(site, raw, source_id, in_pages(bodies, 50) if source_id == UK else bodies) == 0
    assert same(records(raw, source_id), records(RAW, source_id))


def test_an_edition_in_the_old_code_page_is_read(site, raw, tmp_path):
    """Public Sector Tech Watch came once as UTF-8 and once as Windows-1252: both give the same
    records."""
    name = "eu_public_sector_tech_watch"
    bodies = {
        file: body.decode().encode("cp1252")
        for file, body in example(name, tmp_path / "example").items()
    }
    assert b"S\xf8n" in bodies["pstw_dataset.csv"]
    assert fetched(site, raw, name, bodies) == 0
    assert same(records(raw, name), records(tmp_path / "example", name, LIVE[name]))


PAGE = b"<!doctype html><title>Sorry</title><p>Try again, later</p>"
FAULTS = {
    "an HTML page": (
        [sends(PAGE, Content_Type="text/html")],
        "sent text/html, which is no .csv file",
    ),
    "an HTML page called CSV": ([sends(PAGE)], "the layout has changed"),
    "a header alone": (["header"], "none of its 0 rows makes a record"),
    "cut short every time": ([cut_short], "the connection broke"),
    "a renamed column": (
        ["renamed"],
        "the layout has changed: missing are tool_name; unexpected are instrument",
    ),
    "agencies nobody knows": (
        ["agencies"],
        "makes a record; the first is refused for its sector, Bureau of Sand",
    ),
}


@needs_raw
@pytest.mark.parametrize("fault", FAULTS)
def test_what_cannot_be_read_leaves_the_snapshot_before_in_force(site, raw, capsys, fault):
    """New York's table comes wrong: raw stays as it was, byte for byte, the line says what is
    wrong, and records stay the same."""
    file = "algorithm_tool_compliance.csv"
    before = raw / NEW_YORK / "2024-05" / file
    before.parent.mkdir(parents=True)
    before.write_bytes((RAW / NEW_YORK / "2024-05" / file).read_bytes())
    wrong = {
        "header": before.read_bytes().split(b"\n")[0] + b"\n",
        "renamed": before.read_bytes().replace(b"tool_name", b"instrument", 1),
        "agencies": re.sub(rb"(?m)^(202[23]),[A-Z]+,", rb"\1,Bureau of Sand,", before.read_bytes()),
    }
    answers, words = FAULTS[fault]
    address = site.at(
        "/table", *[sends(wrong[one]) if isinstance(one, str) else one for one in answers]
    )
    files, kept = files_in(raw), records(raw, NEW_YORK)
    assert fetch.fetch({NEW_YORK: {file: address}}, raw, NOW, LIMITS) == 1
    said = capsys.readouterr().err
    assert words in said and len(said.splitlines()) == 1
    assert (fetch.by_hand(raw / NEW_YORK) in said) == (
        fault != "cut short every time"
    )  # which may pass
    assert files_in(raw) == files and [path.name for path in (raw / NEW_YORK).iterdir()] == [
        "2024-05"
    ]
    assert same(records(raw, NEW_YORK), kept)


@needs_raw
def test_a_real_snapshot_comes_through_slowness_and_passing_faults(site, raw):
    """Cut short, then refused with 500, then sent bit by bit: the bytes are the snapshot's."""
    body = (RAW / PLATES / "2024-04-30" / SURVEY).read_bytes()
    address = site.at("/list", cut_short, sends(b"", 500), drips(body, 0.5 / len(body)))
    assert fetch.fetch({PLATES: {SURVEY: address}}, raw, NOW, LIMITS) == 0
    assert files_in(raw)[f"{PLATES}/2026-11-22/{SURVEY}"] == body


@needs_raw
def test_a_long_list_comes_page_by_page(site, raw):
    """The search is asked with start=0, then from where the page before ended, until all that it
    found is there; once each."""
    bodies = {path.name: path.read_bytes() for path in (RAW / UK / "2026-07").iterdir()}
    site.asked.clear()
    assert fetched(site, raw, UK, in_pages(bodies, 60)) == 0
    asked = [
        (parse_qs(urlsplit(path).query)["start"], len(times))
        for path, times in site.asked.items()
        if times
    ]
    assert asked == [(["0"], 1), (["60"], 1), (["120"], 1)]
    assert sorted(json.loads(files_in(raw)[f"{UK}/2026-11-22/origin.json"])["files"]) == [
        "search_0.json",
        "search_120.json",
        "search_60.json",
    ]


ONE = {
    "title": "Camden Council: Helper",
    "link": "/a/b",
    "public_timestamp": "2025-01-28T07:08:46Z",
}
LISTS = {
    "a page that ends early": ({"results": [], "total": 3}, "is empty, after 0 of 3"),
    "a list without an end": ({"results": [ONE], "total": 10**9}, "more than 3 pages"),
    "no total": ({"results": [ONE]}, "no page of a list"),
    "no list": ({"results": 3, "total": 3}, "no page of a list"),
    "another list": ([ONE], "no page of a list"),
}


@pytest.mark.parametrize("fault", LISTS)
def test_a_list_that_does_not_add_up_leaves_nothing(site, raw, capsys, fault):
    """Pages that are fewer than the search says, endless, or no pages at all make no snapshot."""
    page, words = LISTS[fault]
    addresses = [
        site.at(
            f"/search?start={start}", sends(json.dumps(page).encode(), Content_Type=TYPES[".json"])
        )
        for start in range(4)
    ]
    wanted = {UK: {"search_{start}.json": addresses[0].replace("start=0", "start={start}")}}
    assert fetch.fetch(wanted, raw, NOW, replace(LIMITS, pages=3)) == 1
    assert words in capsys.readouterr().err
    assert list(raw.rglob("*")) == []


@needs_raw
def test_the_two_commands_in_a_row(site, tmp_path, monkeypatch, capsys):
    """`etl fetch` with addresses on this machine, then `etl build`: a release with the fetched
    records, and its source's day."""
    raw, out = tmp_path / "raw", tmp_path / "out"
    body = (RAW / PLATES / "2024-04-30" / SURVEY).read_bytes()
    monkeypatch.setattr(
        fetch,
        "downloads",
        lambda: {PLATES: served(site, FETCHED[PLATES], {SURVEY: body}), "forum_survey": {}},
    )
    for command in (["fetch", "--raw", str(raw)], ["build", "--raw", str(raw), "--out", str(out)]):
        chosen = __main__.parser().parse_args(command)
        assert chosen.run(chosen) == 0
    said = capsys.readouterr().out
    assert (
        f"{SURVEY} {len(body):,} bytes; of 121 rows 76 make records" in said
        and "forum_survey                  by hand: " in said
    )
    snapshot = next((raw / PLATES).iterdir()).name
    built = pd.read_parquet(release.current(out) / "source.parquet").set_index("source_id")
    assert built["snapshot"].to_dict() == {PLATES: snapshot} and built[
        "rows_accepted"
    ].to_dict() == {PLATES: 76}
