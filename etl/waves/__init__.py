"""A wave's files -> responses that count, whichever platform they came through.

gathered = gather(folder, wave, cities)
gathered.responses   one a city: its last finished response
gathered.findings    answers and responses that were not admitted, with file, row, column and
    what would be accepted
gathered.problems    files and columns that were not read
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from etl.dates import moment, moments
from etl.read import FileProblem
from etl.waves import exports, recoding, renaming, workbook
from etl.waves.cities import Cities
from etl.waves.coding import Coder
from etl.waves.responses import SENT, Cell, Export, Finding, Raw, Response
from etl.waves.tables import tables
from schema.columns import YEAR
from schema.form import SUBMITTED
from schema.instrument import PLACE, items
from words.said import said

OURS = {"wave.csv", "members.csv", renaming.NAME, recoding.NAME}
BEGINNING = datetime.min


@dataclass
class Gathered:
    """What a folder gave."""

    responses: list[Response] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    problems: list[FileProblem] = field(default_factory=list)
    asked: set[str] = field(default_factory=set)


def files(folder: Path) -> list[Path]:
    """The exports in a wave's folder, without its own tables and without the lock files of open
    workbooks."""
    return sorted(
        path
        for path in folder.iterdir()
        if path.is_file() and path.name not in OURS and path.name[0] not in ".~"
    )


def export(path: Path, wave: str) -> Export:
    """One file's responses. Raises FileProblem when the file cannot or must not be read."""
    if path.suffix.lower() not in (".csv", ".xlsx", ".xlsm", ".xls"):
        raise FileProblem(path, said("file-no-export"))
    read_tables, named = tables(path), exports.named(path)
    if named == exports.WORKBOOK or (not named and workbook.reads(read_tables)):
        made = workbook.responses(read_tables, wave)
    else:
        platform = exports.platform_of(path, read_tables, wave)
        made = exports.responses(platform, read_tables, wave)
    if made.wave and made.wave != wave:
        raise FileProblem(path, said("file-of-other-wave", wave=made.wave, folder=wave))
    return made


def gather(folder: Path, wave: str, cities: Cities) -> Gathered:
    """All files of a wave's folder. One that cannot be read is a problem and costs only itself."""
    gathered = Gathered()
    made = list(_exports(folder, wave, gathered))
    _hang(made, gathered)
    try:
        coder = Coder(items(wave), recoding.recoded(folder))
    except FileProblem as problem:
        gathered.problems.append(problem)
        coder = Coder(items(wave))
    for each in made:
        gathered.asked |= each.asked
        gathered.findings += each.findings
        gathered.problems += [
            FileProblem(file, advice) for file, advice in dict.fromkeys(each.strays)
        ]
        for raw in each.responses:
            _admit(raw, each, coder, cities, gathered)
    gathered.findings += coder.findings
    gathered.responses = _last(gathered)
    return gathered


def _exports(folder: Path, wave: str, gathered: Gathered) -> Iterator[Export]:
    for path in files(folder):
        try:
            yield export(path, wave)
        except FileProblem as problem:
            gathered.problems.append(problem)


def _hang(made: list[Export], gathered: Gathered) -> None:
    """Gives each response the systems of the lists that name it; a list may be a file of its own.
    A system that belongs to no response is named."""
    responses = {name: raw for each in reversed(made) for name, raw in each.named.items()}
    for system in (system for each in made for system in each.listed):
        at, cell = system.parent.at or ("", 0), system.parent
        if (response := responses.get(system.of)) and cell.text:
            response.systems[len(response.systems) + 1] = system.cells
        elif system.cells:
            rule = said("rule-of-response")
            gathered.findings.append(Finding(at, at, cell.column, cell.text, "wrong_value", rule))


def _admit(raw: Raw, made: Export, coder: Coder, cities: Cities, gathered: Gathered) -> None:
    """Codes a response that was finished by a city of the frame; says why it is left out otherwise.

    Of our own workbook all faults are named at once, whether or not it counts already; one city
    made it, and mends it.
    """
    counts = raw.is_finished
    if not counts:
        gathered.findings.append(_left_out(raw, made))
    city = coder.recode.get((PLACE, recoding.compared(raw.city.text)), raw.city.text)
    place_id, problem, accepted = cities.find(city) if counts or made.wave else ("", "", "")
    if problem:
        coder.refuse(raw, raw.city, problem, accepted)
    if (problem or not counts) and not made.wave:
        return
    response = coder.code(raw, place_id, made.asked)
    _dated(raw, coder)
    if counts and not problem:
        gathered.responses.append(response)


def _left_out(raw: Raw, made: Export) -> Finding:
    state = raw.state or Cell("", "")
    return Finding(
        state.at or raw.at,
        raw.at,
        state.column,
        state.text,
        "not_submitted",
        raw.rule or made.unfinished,
    )


def _dated(raw: Raw, coder: Coder) -> None:
    """A time of submission that tells when; which response is a city's last follows from it."""
    readings = moments(raw.submitted.text) if raw.submitted.text else {BEGINNING}
    if len(readings) != 1 or max(readings).year > YEAR["le"]:
        is_clear = len(readings) < 2
        rule = said("rule-moment", last=str(YEAR["le"])) if is_clear else said("rule-clear-moment")
        coder.refuse(raw, raw.submitted, "wrong_value", rule)


def _sent(response: Response) -> datetime:
    """When a response was sent in; one that does not say so counts as sent before all that do."""
    sent = moment(response.submitted)
    return sent if sent and sent.year <= YEAR["le"] else BEGINNING


def _last(gathered: Gathered) -> list[Response]:
    """The last response of each city; each earlier one is named, with what is wrong with its date
    and nothing else of it."""
    order = sorted(gathered.responses, key=lambda response: (_sent(response), response.at))
    last = {response.place_id: response for response in order}
    for response in order:
        if last[response.place_id] is not response:
            gathered.findings = [
                finding
                for finding in gathered.findings
                if finding.of != response.at or finding.column in (SENT, SUBMITTED)
            ]
            newer = last[response.place_id].at
            file, row = newer[0].rsplit("/", 1)[-1], str(newer[1])
            accepted = said("rule-last-response", row=row, file=file)
            gathered.findings.append(
                Finding(response.at, response.at, "", "", "superseded", accepted)
            )
    return [last[place_id] for place_id in sorted(last)]
