"""An export of a survey platform -> its responses, by the platform's description.

Persons are dropped here: only what leads to an item, a city, a date or a state is handed on. A list
of systems is a sheet or a file of its own, each system tied to its response by the response's name.
"""

from pathlib import Path

from etl.read import FileProblem
from etl.waves.columns import Head, head, raw, targets
from etl.waves.headings import code_of, key, target
from etl.waves.headings import headings as known_headings
from etl.waves.platforms import PLATFORMS, TABLE, Platform
from etl.waves.renaming import renamed
from etl.waves.responses import SENT, Cell, Export, Listed, Raw
from etl.waves.tables import Table
from etl.waves.times import in_one_order
from schema.instrument import PLACE
from words.said import said

WORKBOOK = "workbook"
NO_DATE = "1980-01-01"  # what LimeSurvey writes for none


def looks_like(tables: list[Table]) -> list[str]:
    """The platforms whose export a file looks like."""
    return [name for name, platform in PLATFORMS.items() if tables and is_of(tables[0], platform)]


def is_of(table: Table, platform: Platform) -> bool:
    """Whether a table has the headings by which a platform's exports are known, or is the list of
    one that writes it into a file of its own."""
    if platform.third:
        return any(_plain(cell).startswith(platform.third) for cell in table.header(2))
    names = _names(table, platform)
    if platform.spans_files and is_list(table, platform):
        return any(key(name) in names for name in platform.marks[-1])
    marked = [any(key(name) in names for name in mark) for mark in platform.marks]
    if not all(marked) or not marked:
        return False
    return not platform.leads or names[0] in map(key, platform.marks[0])


def is_list(table: Table, platform: Platform) -> bool:
    """Whether a table lists systems, each with the name of its response."""
    return bool({*platform.order("parent")} & {*_names(table, platform)})


def _names(table: Table, platform: Platform) -> list[str]:
    names = table.header()
    return [key(code_of(name) if platform.has_codes else name) for name in names]


def _plain(cell: str) -> str:
    return cell.replace(" ", "")


def named(path: Path) -> str:
    """The platform that a file's name says, or our own workbook; empty where it says none."""
    return next((name for name in (WORKBOOK, *PLATFORMS) if f".{name}." in path.name), "")


def platform_of(path: Path, tables: list[Table], wave: str) -> Platform:
    """The platform of a file: by its name, which overrules its headings, else by these; or a table
    whose columns columns.csv names. Raises FileProblem when it is none's, or several's."""
    if named(path):
        return _demanded(PLATFORMS[named(path)], tables)
    fits = looks_like(tables)
    if len(fits) == 1:
        return PLATFORMS[fits[0]]
    if not fits and tables and _is_led(tables[0], wave):
        return TABLE
    known = ", ".join((WORKBOOK, *PLATFORMS))
    if not fits:
        raise FileProblem(path, said("file-of-no-platform", known=known))
    looks, *others = fits
    for other in others:
        looks = said("file-and-like", first=looks, other=other)
    raise FileProblem(path, said("file-of-many-platforms", looks=looks, known=known))


def _is_led(table: Table, wave: str) -> bool:
    """Whether columns.csv says which column holds the city."""
    names = head(table, TABLE, wave).names
    told = renamed(names, table.path)
    known = known_headings(wave)
    led = [name for name, own in zip(told, names, strict=True) if name != own]
    return any((hit := target(name, known)) and hit.item == PLACE for name in led)


def _demanded(platform: Platform, tables: list[Table]) -> Platform:
    if platform is TABLE or (tables and is_of(tables[0], platform)):
        return platform
    path = tables[0].file if tables else Path()
    if platform.third:
        raise FileProblem(path, said("file-no-qualtrics"))
    columns = ", ".join(mark[0] for mark in platform.marks)
    raise FileProblem(path, said("file-no-such-export", platform=platform.called, columns=columns))


def responses(platform: Platform, tables: list[Table], wave: str) -> Export:
    """All responses of an export, and the systems that its lists hold."""
    export = Export()
    for place, table in enumerate(tables):
        if is_list(table, platform):
            _list(table, platform, wave, export)
        elif place == 0:
            _main(table, platform, wave, export)
        elif table.rows:
            export.strays.append((table.file, said("file-unread-sheet")))
    return export


def _main(table: Table, platform: Platform, wave: str, export: Export) -> None:
    headed = head(table, platform, wave)
    by_column = targets(table, headed, export)
    sent = [_first(headed, row, "submitted") for _, row in headed.rows]
    times = in_one_order(sent, platform.month_first)
    for (number, row), time in zip(headed.rows, times, strict=True):
        response = raw((table.name, number), row, headed, by_column)
        response.submitted = Cell(time, SENT)
        _judge(response, headed, row)
        for _, _, name in headed.cells(row, "id"):
            if name:
                export.named.setdefault(_scoped(table, platform, name), response)
        export.responses.append(response)


def _first(headed: Head, row: list[str], holds: str) -> str:
    return next((text for _, _, text in headed.cells(row, holds) if text), "")


def _scoped(table: Table, platform: Platform, name: str) -> str:
    """A response's name in its folder; those of a platform without files of lists count rows."""
    return name if platform.spans_files else f"{table.path.name}#{name}"


def _judge(response: Raw, headed: Head, row: list[str]) -> None:
    """Whether a response counts, by what its platform says of it."""
    sent = response.submitted.text
    if headed.platform.is_dated and (not sent or sent.startswith(NO_DATE)):
        response.is_finished = False
    for column, heading, text in headed.cells(row, "state"):
        if column.is_of_one_that_counts(text):
            continue
        words, do_count = column.words
        for more in words[1:]:
            words[0] = said("rule-or", first=words[0], other=more)
        rule = "rule-state" if do_count else "rule-not-state"
        response.is_finished, response.state = False, Cell(text, heading)
        response.rule = said(rule, column=heading, words=words[0])
        return


def _list(table: Table, platform: Platform, wave: str, export: Export) -> None:
    """One system a row."""
    headed = head(table, platform, wave)
    by_column = targets(table, headed, export)
    for number, row in headed.rows:
        system = raw((table.name, number), row, headed, by_column)
        cells = {item: cell for item, cell in system.words.items() if cell.text}
        (_, heading, parent), *_ = headed.cells(row, "parent")
        export.listed.append(
            Listed(_scoped(table, platform, parent), Cell(parent, heading, system.at), cells)
        )
