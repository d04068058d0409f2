"""Each platform's worked example: a file as it is exported, and what is read from it."""

import csv
import io
import re
from pathlib import Path

import pytest

from etl.reference import curated_now
from etl.waves import Gathered, gather
from etl.waves.cities import Cities
from tests.waves.one_wave import WAVE
from tests.waves.platforms import as_xlsx

CITIES = Cities.of(curated_now().places)
FILE = re.compile(r"^```csv file=(\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SHOWN = re.compile(
    r"^```csv (answers|links|systems|findings)\n(.*?)^```$", re.MULTILINE | re.DOTALL
)
EXAMPLES = sorted(Path(__file__).parent.glob("*.md"))


def written(text: str, folder: Path) -> None:
    """The files of an example; sheets of one workbook stand in blocks of their own."""
    sheets: dict[str, dict[str, list]] = {}
    for name, body in FILE.findall(text):
        book, _, sheet = name.partition("#")
        if sheet:
            sheets.setdefault(book, {})[sheet] = list(csv.reader(io.StringIO(body)))
        else:
            (folder / name).write_text(body, encoding="utf-8")
    for book, rows in sheets.items():
        as_xlsx(folder / book, rows)


def answers(gathered: Gathered) -> list[tuple]:
    return [
        (response.place_id, item, "|".join(response.answers.get(item, [])), status)
        for response in gathered.responses
        for item in sorted({*response.answers, *response.status})
        if (status := response.status.get(item, "given")) != "not_asked"
    ]


def links(gathered: Gathered) -> list[tuple]:
    return [
        (response.place_id, item, link)
        for response in gathered.responses
        for item, link in sorted(response.links.items())
    ]


def systems(gathered: Gathered) -> list[tuple]:
    return [
        (response.place_id, system["systems.name"])
        for response in gathered.responses
        for system in response.systems
    ]


def findings(gathered: Gathered) -> list[tuple]:
    return [
        (str(finding.at[1]), finding.column, finding.value, finding.problem)
        for finding in gathered.findings
    ]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_the_platforms_example_holds(example, tmp_path):
    """Answers, links, systems and findings that a worked example shows are those that are read from
    its files, and no column of theirs is called unread."""
    text = example.read_text(encoding="utf-8")
    written(text, tmp_path)
    gathered = gather(tmp_path, WAVE, CITIES)
    read = {"answers": answers, "links": links, "systems": systems, "findings": findings}
    shown = {kind: list(csv.reader(io.StringIO(body)))[1:] for kind, body in SHOWN.findall(text)}
    for kind, rows in ({"findings": []} | shown).items():
        assert list(map(list, read[kind](gathered))) == rows
    assert gathered.problems == []
