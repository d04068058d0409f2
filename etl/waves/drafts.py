"""`columns.csv` and `words.csv` of a wave's folder, written for the steward to complete.

A line for each column with answers whose heading leads nowhere, and for each word of an answer that
is no option; what is probably meant stands in it already. Lines that stand there stay.
"""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from rapidfuzz import fuzz, process

from etl import match
from etl.dates import moments
from etl.everyday import meant
from etl.read import FileProblem
from etl.reference import Reference, curated_now
from etl.source import Snapshot
from etl.waves import export, exports, files, recoding, renaming, workbook
from etl.waves.cities import Cities
from etl.waves.coding import ADDRESS, non_answers, split, words
from etl.waves.columns import Head, head, targets
from etl.waves.editions import asked_in, card_of
from etl.waves.headings import Target, headings, key
from etl.waves.platforms import TABLE, Platform
from etl.waves.responses import Export, Raw
from etl.waves.tables import Table, tables
from schema import computed
from schema.form import SUBMITTED
from schema.instrument import PLACE, Item, items, offered
from schema.names import How, Names

NEAR = 90  # of 100, between a heading's words and a question's: another question is further off
FEWEST_LETTERS = 9  # of a heading that is like a question's
LIKE = 85  # between a word and an option's label
LONGEST = 200  # characters of a word; longer ones are texts


def write_for(folder: Path, reference: Reference | None = None) -> dict[Path, int]:
    """Writes the tables of a folder by its wave.csv and members.csv, as `write` does. Raises
    FileProblem where one of these is missing or broken."""
    reference, snapshot = reference or curated_now(), Snapshot(folder)
    places, wave = reference.places, card_of(snapshot)["wave"]
    cities = Cities.of(places, asked_in(snapshot, reference.place_ids))
    return write(folder, wave, cities, reference)


def write(folder: Path, wave: str, cities: Cities, reference: Reference) -> dict[Path, int]:
    """Writes both tables; gives back each path with the number of lines that are to be completed.
    A table without lines is not written. Raises FileProblem where one that is there is broken."""
    columns = [*renaming.lines(folder), *_columns(folder, wave)]
    path = folder / recoding.NAME
    strange: list[dict] = [*recoding.lines(folder), *_words(folder, wave, cities, reference)]
    left = {}
    if columns:
        named = ["file", "number", "column"]
        left[folder / renaming.NAME] = _saved(
            folder / renaming.NAME, renaming.COLUMNS, named, columns
        )
    if strange:
        left[path] = _saved(path, recoding.COLUMNS, ["item", "word"], strange)
    return left


def _saved(path: Path, columns: list[str], names: list[str], lines: list[dict]) -> int:
    """Each line once, the first of it, with a byte mark: stewards open the file in Excel. How many
    say nothing yet."""
    once: dict[tuple, dict] = {}
    for line in lines:
        once.setdefault(tuple(line[name].casefold() for name in names), line)
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, columns, extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        writer.writerows(
            {name: computed.guarded(text) for name, text in line.items()} for line in once.values()
        )
    asked = columns[len(names)]
    return sum(not line[asked] for line in once.values())


def _columns(folder: Path, wave: str) -> Iterator[dict[str, str]]:
    for path in files(folder):
        try:
            read_tables = tables(path)
            if exports.named(path) == exports.WORKBOOK or workbook.reads(read_tables):
                continue
            platform = _platform(path, read_tables, wave)
            for table in read_tables[:1] if platform is TABLE else read_tables:
                yield from _of_table(table, platform, wave)
        except FileProblem:
            continue  # the build names it


def _platform(path: Path, read_tables: list[Table], wave: str) -> Platform:
    try:
        return exports.platform_of(path, read_tables, wave)
    except FileProblem:
        return TABLE


def _of_table(table: Table, platform: Platform, wave: str) -> Iterator[dict[str, str]]:
    """A line for each column of a table that leads nowhere; of a file of no known platform also for
    its last times, which say when a response was sent."""
    headed = head(table, platform, wave)
    known = targets(table, headed, Export())
    sent = _last_times(headed) if platform is TABLE else None
    for number, name in enumerate(headed.told):
        is_said = name != headed.names[number] or headed.added[number]  # by columns.csv already
        if not name or name.startswith("=") or is_said:
            continue
        is_known = number in known or headed.is_passed_over(number)
        if is_known and not (platform is TABLE and number in known):
            continue
        if not any(row[number : number + 1] > [""] for _, row in headed.rows):
            continue
        item = SUBMITTED if number == sent else _meant(name, known.get(number), wave)
        yield {
            "file": table.path.name,
            "number": str(number + 1),
            "column": name,
            "item": item,
            "means": _wording(item, wave),
        }


def _last_times(headed: Head) -> int | None:
    """The last column before the answers in which all cells are times."""
    cells = [
        [row[number] for _, row in headed.rows if row[number : number + 1] > [""]]
        for number in range(len(headed.names))
    ]
    timed = [at for at, texts in enumerate(cells) if texts and all(map(_is_time, texts))]
    return timed[-1] if timed else None


def _is_time(text: str) -> bool:
    return len(re.findall(r"\d+", text)) > 2 and bool(moments(text))


def _meant(name: str, hit: Target | None, wave: str) -> str:
    """What a heading probably says: an item, an item and option, a link, or a system's field."""
    if hit is None:
        known = headings(wave)
        near = process.extractOne(key(name), list(known), score_cutoff=NEAR, scorer=fuzz.ratio)
        hit = known[near[0]] if near and len(key(name)) >= FEWEST_LETTERS else None
    if hit is None:
        return ""
    if hit.number:
        return hit.item.replace(".", f"_{hit.number}_")
    return f"{hit.item}_url" if hit.is_link else "/".join(filter(None, [hit.item, hit.option]))


def _wording(item: str, wave: str) -> str:
    return next((each.wording("en") for each in items(wave) if each.item == item), "")


def _words(
    folder: Path, wave: str, cities: Cities, reference: Reference
) -> Iterator[dict[str, str]]:
    recode = recoding.recoded(folder)
    asked = match.named(cities.frame, reference)
    for path in files(folder):
        try:
            made = export(path, wave)
        except FileProblem:
            continue
        for response in [] if made.wave else made.responses:
            if response.city.text and cities.find(response.city.text)[1]:
                code = _city(response.city.text, asked)
                yield {"item": PLACE, "word": response.city.text, "code": code}
            yield from _of_response(response, wave, recode, reference)


def _city(text: str, asked: Names[str]) -> str:
    """The one city asked that a text is called, in whatever language, or some words of it."""
    meant = [each for each in asked.inside(text) if each.how <= How.ALSO_CALLED]
    return meant[0].key if len(meant) == 1 else ""


def _of_response(
    response: Raw, wave: str, recode: recoding.Recoded, reference: Reference
) -> Iterator[dict[str, str]]:
    """A line for each word of a response's answers that nobody knows."""
    for item in (item for item in items(wave) if item.codes):
        cells = [response.words.get(item.item)] + [
            cells.get(item.item) for cells in response.systems.values()
        ]
        for text in (cell.text for cell in cells if cell and cell.text):
            for said in split(text, item) if item.kind == "many" else [text]:
                if _is_strange(said, item, recode):
                    code = _code(said, item, reference)
                    yield {"item": item.item, "word": said, "code": code}


def _is_strange(said: str, item: Item, recode: recoding.Recoded) -> bool:
    if len(said) > LONGEST or said.startswith("=") or ADDRESS.search(said):
        return False
    known = {*words(item), *([] if item.repeat else non_answers())}
    return recoding.compared(said) not in known and not recoding.meant(recode, item.item, said)


def _code(said: str, item: Item, reference: Reference) -> str:
    """The option that a word probably means: by everyday words of several languages, or as the
    nearest label."""
    if code := meant(reference.everyday_words, item.options, said, offered(item)):
        return code
    near = process.extractOne(
        recoding.compared(said), list(words(item)), score_cutoff=LIKE, scorer=fuzz.ratio
    )
    return words(item)[near[0]] if near else ""
