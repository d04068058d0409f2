"""A wave's files -> responses that count, whichever platform they came through.

    gathered = gather(folder, wave, cities)
    gathered.responses   one a city: its last finished response
    gathered.findings    answers and responses that were not admitted, with file, row, column and what would be accepted
    gathered.problems    files and columns that were not read
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from etl.read import FileProblem
from etl.waves.cities import Cities
from etl.waves.coding import Coder
from etl.waves.responses import Cell, Export, Finding, Raw, Response
from etl.waves.sniff import platform
from etl.waves.tables import tables
from schema.instrument import items

OURS = {"wave.csv", "members.csv", "columns.csv"}
EXCEL_EPOCH = datetime(1899, 12, 30)
EXCEL_DAYS = range(36_526, 73_051)  # 2000 to 2099
BEGINNING = datetime.min
DATE = "a date and time as 2027-03-01 10:00"
UNFINISHED, PREVIEW = "only responses that were finished and sent in", "only responses of cities; this is a preview or test"
LATER = "the city's last finished response; row {row} of {file} replaces this one"


@dataclass
class Gathered:
    """What a folder gave."""

    responses: list[Response] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    problems: list[FileProblem] = field(default_factory=list)
    asked: set[str] = field(default_factory=set)


def files(folder: Path) -> list[Path]:
    """The exports in a wave's folder, without its own tables and without the lock files of open workbooks."""
    return sorted(path for path in folder.iterdir() if path.is_file() and path.name not in OURS and path.name[0] not in ".~")


def export(path: Path, wave: str) -> Export:
    """One file's responses. Raises FileProblem when the file cannot or must not be read."""
    if path.suffix.lower() not in (".csv", ".xlsx", ".xlsm", ".xls"):
        raise FileProblem(path, "not a .csv or .xlsx file; export the answers in one of these")
    found = tables(path)
    made = platform(path, found).responses(found, wave)
    if made.wave and made.wave != wave:
        raise FileProblem(path, f"a workbook of wave {made.wave}, in the folder of wave {wave}; move it to its own wave")
    return made


def gather(folder: Path, wave: str, cities: Cities) -> Gathered:
    """All files of a wave's folder. One that cannot be read is a problem and costs only itself."""
    gathered, coder = Gathered(), Coder(items(wave))
    for path in files(folder):
        try:
            made = export(path, wave)
        except FileProblem as problem:
            gathered.problems.append(problem)
            continue
        gathered.asked |= made.asked
        gathered.problems += [FileProblem(file, said) for file, said in dict.fromkeys(made.strays)]
        for raw in made.responses:
            _admit(raw, made, coder, cities, gathered)
    gathered.findings += coder.findings
    gathered.responses = _last(gathered)
    return gathered


def _admit(raw: Raw, made: Export, coder: Coder, cities: Cities, gathered: Gathered) -> None:
    """Codes a response that was finished by a city of the frame; says why it is left out otherwise."""
    if raw.is_preview or not raw.is_finished:
        accepted = PREVIEW if raw.is_preview else UNFINISHED
        gathered.findings.append(Finding(raw.at, raw.at, "", "", "not_submitted", accepted))
        return
    place_id, problem, accepted = cities.find(raw.city.text)
    if problem:
        coder.refuse(raw, raw.city, problem, accepted)
        return
    response = coder.code(raw, place_id, made.asked)
    if moment(raw.submitted) is None and raw.submitted:
        coder.refuse(raw, Cell(raw.submitted, "time of submission"), "wrong_value", DATE)
    gathered.responses.append(response)


def _last(gathered: Gathered) -> list[Response]:
    """The last response of each city; each earlier one is named."""
    order = sorted(gathered.responses, key=lambda one: (moment(one.submitted) or BEGINNING, one.at))
    last = {one.place_id: one for one in order}
    for one in order:
        if last[one.place_id] is not one:
            gathered.findings = [finding for finding in gathered.findings if finding.of != one.at]
            newer = last[one.place_id].at
            said = LATER.format(row=newer[1], file=newer[0].rsplit("/", 1)[-1])
            gathered.findings.append(Finding(one.at, one.at, "", "", "superseded", said))
    return [last[place_id] for place_id in sorted(last)]


def moment(text: str) -> datetime | None:
    """A time of submission, in UTC where it names its zone; a workbook's number of days counts. None where it is none."""
    try:
        if text.replace(".", "", 1).isdigit() and int(float(text)) in EXCEL_DAYS:
            return EXCEL_EPOCH + timedelta(days=float(text))
        found = datetime.fromisoformat(text.removesuffix(" UTC"))
        return found.astimezone(UTC).replace(tzinfo=None) if found.tzinfo else found
    except (ValueError, OverflowError):
        return None
