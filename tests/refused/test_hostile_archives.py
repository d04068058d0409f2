"""Workbooks and zips that are made to harm whoever opens them: each is refused by what is inside,
before it is parsed, whatever its parts are called and however they are written."""

import io
import re
import stat
import time
import tracemalloc
import zipfile
from collections.abc import Callable

import openpyxl
import pytest

from etl.check import FileProblem, check
from tests.sent import REFERENCE, SHEET_1, package, put
from tests.tracked import ROOT, code, modules

BOOK = "xl/workbook.xml"
DOCTYPE = '<!DOCTYPE x [<!ENTITY a "b">]>'
SHEET = (
    '<sheet xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' name="{}" sheetId="{}" r:id="rId1"/>'
)
ROWS = b"deployment_id,name\n1,x\n"


def changed(change: Callable[[str, str], tuple[str, str | bytes]]) -> bytes:
    """A package's workbook, each of its parts with its name changed."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(package())) as old,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(*change(name, old.read(name).decode()))
    return made.getvalue()


def declaring(encoding: str, to: str = SHEET_1) -> bytes:
    """A sheet that declares an entity, in an encoding, in a part of this name."""

    def change(name: str, text: str) -> tuple[str, str | bytes]:
        if name != SHEET_1:
            old, new = SHEET_1.rpartition("/")[2], to.rpartition("/")[2]
            return name, text.replace(old, new)
        start = f'<?xml version="1.0" encoding="{encoding}"?>' + DOCTYPE
        return to, (start + text[text.index("<worksheet") :]).encode(encoding)

    return changed(change)


def listing(part: str, begins: str, more: str) -> bytes:
    """A part with more text before an element."""
    return changed(
        lambda name, text: (name, text.replace(begins, more + begins, 1) if name == part else text)
    )


def sheets(names: list[str]) -> bytes:
    more = [SHEET.format(name, number) for number, name in enumerate(names, start=2)]
    return listing(BOOK, "</sheets>", "".join(more))


def zipped(
    method: int = zipfile.ZIP_DEFLATED,
    name: str | zipfile.ZipInfo = "deployment.csv",
    data: bytes = ROWS,
) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        archive.writestr(name, data)
    return made.getvalue()


def link() -> bytes:
    entry = zipfile.ZipInfo("deployment.csv")
    entry.create_system, entry.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    return zipped(name=entry, data=b"/etc/hosts")


NUL = zipped(name="deployment.csv_a.exe").replace(b".csv_a", b".csv\0a")
RELATION = '<Relationship Id="x" Type="a" Target="b"/>'
HOSTILE = {
    "an entity": ("a.xlsx", declaring("utf-8"), "declares a document type"),
    "an entity in UTF-16": ("a.xlsx", declaring("utf-16"), "declares a document type"),
    "an entity in a part named .bin": (
        "a.xlsx",
        declaring("utf-8", SHEET_1.replace(".xml", ".bin")),
        "sheet1.bin declares a document type",
    ),
    "20,000 sheets": ("a.xlsx", sheets([f"s{n}" for n in range(20_000)]), "more than 100 sheets"),
    "one sheet named 2,000 times": (
        "a.xlsx",
        sheets(["deployment"] * 2_000),
        "the sheet deployment is there twice",
    ),
    "one sheet by two names": ("a.xlsx", sheets(["answers"]), "the sheet answers is there twice"),
    "100,000 parts that there are not": (
        "a.xlsx",
        listing("[Content_Types].xml", "</Types>", '<Override PartName="/x"/>' * 100_000),
        "200,000 of them of styles and links",
    ),
    "100,000 relations": (
        "a.xlsx",
        listing("xl/_rels/workbook.xml.rels", "</Relationships>", RELATION * 100_000),
        "200,000 of them of styles and links",
    ),
    "a symbolic link": ("a.zip", link(), "deployment.csv is a link to another place"),
    "a NUL in a name": ("a.zip", NUL, "goes on behind a NUL byte"),
    "a bomb of lzma": (
        "a.zip",
        zipped(zipfile.ZIP_LZMA, data=bytes(20_000_000)),
        "packed in a way that spreadsheet programs do not use",
    ),
    "a bomb of bzip2": (
        "a.zip",
        zipped(zipfile.ZIP_BZIP2, data=bytes(20_000_000)),
        "packed in a way that spreadsheet programs do not use",
    ),
    "a wrong checksum": (
        "a.zip",
        zipped(zipfile.ZIP_STORED).replace(b"1,x", b"2,x"),
        "deployment.csv is damaged: it is not what its checksum says; pack the CSV files again",
    ),
}


@pytest.mark.parametrize("item", HOSTILE)
def test_a_hostile_archive_is_refused_before_it_is_parsed(item, tmp_path):
    """The refusal says what is inside; it takes at most two seconds of the processor and 200 MB."""
    name, data, said = HOSTILE[item]
    path, began = put(tmp_path, name, data), time.process_time()
    tracemalloc.start()
    with pytest.raises(FileProblem) as refused:
        check(path, reference=REFERENCE)
    assert said in str(refused.value)
    assert tracemalloc.get_traced_memory()[1] < 200 * 2**20 and time.process_time() - began < 2
    tracemalloc.stop()


@pytest.mark.parametrize("title", ["a/b", "../deployment", "deployment/", "..", "x" * 5_000])
def test_no_name_of_a_sheet_makes_a_traceback(title, tmp_path):
    """A name that no spreadsheet program gives is that of another sheet, and is told."""
    data = changed(
        lambda name, text: (
            name,
            text.replace('"deployment"', f'"{title}"') if name == BOOK else text,
        )
    )
    checked = check(put(tmp_path, "a.xlsx", data), reference=REFERENCE)
    (finding,) = checked.findings
    assert finding.problem == "wrong_file" and "/" not in finding.sheet and checked.accepted == 0


def test_nobody_parses_xml_but_by_the_rule():
    """What strangers send is parsed by defusedxml alone, by our code and by openpyxl; the measure
    of an archive asks a parser only what is declared, and feeds only write."""
    named = [name for name in code() if "xml" in (ROOT / name).read_text(encoding="utf-8")]

    def parse(*parsers: str) -> list[str]:
        return [name for name in named if any(each.startswith(parsers) for each in modules(name))]

    assert parse("xml.etree", "xml.dom", "xml.sax.expat", "lxml") == ["exports/feeds.py"]
    writer = set(re.findall(r"ElementTree\.(\w+)", (ROOT / "exports/feeds.py").read_text("utf-8")))
    assert writer == {"Element", "SubElement", "register_namespace", "tostring"}
    assert parse("xml.parsers") == ["etl/waves/archive.py"]
    assert openpyxl.DEFUSEDXML
