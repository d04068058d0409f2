"""What each command of `python -m etl` can be told."""

from argparse import ArgumentParser
from datetime import date
from pathlib import Path

from etl import release, source
from schema.instrument import LANGUAGES
from words.said import said

ROOT = Path(__file__).parent.parent
RAW = ROOT / "data" / "raw"
PROPOSED = RAW / "proposed"  # with the raw files, which are never committed


def _raw(command: ArgumentParser) -> None:
    command.add_argument(
        "--raw",
        type=Path,
        default=RAW,
        help=said("option-raw"),
    )


def _as_of(command: ArgumentParser) -> None:
    command.add_argument(
        "--as-of",
        type=date.fromisoformat,
        default=date.today(),
        metavar="DATE",
        help=said("option-as-of"),
    )


def _out(command: ArgumentParser) -> None:
    command.add_argument(
        "--out",
        type=Path,
        default=release.RELEASES,
        help=said("option-out"),
    )


def build(command: ArgumentParser) -> None:
    """Where from, where to, what the release is called, and what may be lost in it."""
    _raw(command)
    _as_of(command)
    _out(command)
    command.add_argument("--reason", default="", help=said("option-reason"))
    command.add_argument(
        "--allow-empty",
        action="append",
        choices=source.source_ids(),
        default=[],
        metavar="SOURCE",
        help=said("option-allow-empty"),
    )
    command.add_argument("--partitioned", action="store_true", help=said("option-partitioned"))
    command.add_argument("--title", help=said("option-title"))
    command.add_argument("--publisher", help=said("option-publisher"))


def check(command: ArgumentParser) -> None:
    """Which file, and whose."""
    command.add_argument("file", type=Path, help=said("option-file"))
    command.add_argument("--city", default="", metavar="CITY", help=said("option-city"))


def fetch(command: ArgumentParser) -> None:
    """Which sources, and where to."""
    _raw(command)
    command.add_argument("source", nargs="*", help=said("option-source"))


def form(command: ArgumentParser) -> None:
    """Which wave, or whose workbooks, in which language, and where to."""
    _as_of(command)
    command.add_argument("--out", type=Path, required=True, help=said("option-form-out"))
    command.add_argument("--language", choices=LANGUAGES, help=said("option-language"))
    command.add_argument("--city", default="", metavar="CITY", help=said("option-form-city"))
    command.add_argument(
        "--wave",
        default="",
        help=said("option-wave"),
    )


def columns(command: ArgumentParser) -> None:
    """Which wave's folder."""
    command.add_argument("folder", type=Path, help=said("option-wave-folder"))


def places(command: ArgumentParser) -> None:
    """Which raw files, up to which day."""
    _raw(command)
    _as_of(command)


def match(command: ArgumentParser) -> None:
    """Which raw files, where the proposals lie, and whether they are taken in."""
    places(command)
    command.add_argument("--out", type=Path, default=PROPOSED, help=said("option-proposed"))
    command.add_argument("--accept", action="store_true", help=said("option-accept"))


def trace(command: ArgumentParser) -> None:
    """Which record, of which release, and where its raw files may lie."""
    _raw(command)
    command.add_argument("record", metavar="ID", help=said("option-record"))
    command.add_argument("--release", default="", metavar="VERSION", help=said("option-release"))
    _out(command)


def outlines(command: ArgumentParser) -> None:
    """Where the boundaries lie."""
    command.add_argument("package", type=Path, help=said("option-outlines"))


def gazetteer(command: ArgumentParser) -> None:
    """Where the package lies, and the researched places."""
    places(command)
    command.add_argument("package", type=Path, help=said("option-gazetteer"))
