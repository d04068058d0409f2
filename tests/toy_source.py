"""A source file written for a test, found and loaded as those of the project are."""

import sys
from pathlib import Path

import pytest

from etl import source, sources

SOURCE_ID = "fi_toy"
TEXT = """
from etl import read
from etl.source import Fill, Origin

ORIGIN = Origin(
    title="Toy", publisher="Toy", url="https://example.org", licence="Free",
    licence_note="Invented", citation="Toy", collection_kind="register", frame="Towns",
    caveat="Invented.",
)
STATUSES = {"käytössä": "in_use", "": "unknown"}


def rows(snapshots):
    frame = read.csv_rows(snapshots[-1].path("toy.csv"), needs=["tunnus", "tila"])
    return frame.assign(is_ai=frame["tila"])


FILLS = [
    Fill(
        table="deployment",
        rows=rows,
        columns={"tunnus": "key", "paikka": "place_id", "nimi": "name", "tila": "status"},
        codes={"status": STATUSES},
        constants={"body": "Toy", "sector": "health"},
        aside=[("out_of_scope", "a name of nothing", lambda frame: frame["nimi"] == "-")],
    )
]
"""
RAW = "tunnus,paikka,nimi,tila\n1,us-2507000,One,käytössä\n2,us-2507000,Two,käytössä\n"


def toy(patch: pytest.MonkeyPatch, folder: Path, usual: str = "", instead: str = "") -> None:
    """Makes the toy source, with some of its text replaced, the only one in `folder`, a new one."""
    assert not usual or TEXT.count(usual) == 1
    folder.mkdir()
    (folder / f"{SOURCE_ID}.py").write_text(TEXT.replace(usual, instead), encoding="utf-8")
    patch.setattr(source, "FOLDER", folder)
    patch.setattr(sources, "__path__", [str(folder), *sources.__path__])
    patch.delitem(sys.modules, f"etl.sources.{SOURCE_ID}", raising=False)
    source.load.cache_clear()
