"""How long each question takes when nothing is remembered: varied selections on the current
release, in one process."""

import random
import time
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median, quantiles
from typing import Any

from queries import engine, landing
from queries.chosen import NARROWED
from queries.parameters import accepted, values
from queries.questions import declared
from queries.selection import CODELISTS, LISTS, Selection
from queries.span import Span
from schema.codelists import codes

LIMIT_MS = 20
LISTED = "2000"  # rows that a page asks for of a list of any length
NARROWING = "(narrowing to a new selection)"


@dataclass(frozen=True)
class Timing:
    """Milliseconds of one question's runs by the clock and of the processor, and the rows of each
    answer."""

    question: str
    runs: tuple[float, ...]
    cpu: tuple[float, ...]
    rows: tuple[int, ...]

    @property
    def median(self) -> float:
        return median(self.runs)

    @property
    def p95(self) -> float:
        return quantiles(self.runs, n=20)[-1]


def measured(runs: int, seed: int = 1, only: Sequence[str] = ()) -> list[Timing]:
    """Every question asked `runs` times, each time of another selection and with other parameters;
    slowest median first.

    The rounds go through all questions in turn, so that a busy moment of the machine touches all
    alike. What narrows the tables to a new selection is done once for all its questions and stands
    in a line of its own. `only` asks some questions alone, where none is narrowed beforehand.
    """
    known = engine.known()
    draw = random.Random(seed)
    found: dict[str, list[tuple[float, float, int]]] = {
        name: [] for name in only or [NARROWING, *engine.questions()]
    }
    for number in range(runs + 1):
        selection = drawn(draw, known)
        if only:
            engine._chosen.cache_clear()
        taken = {
            name: _timed(
                _narrow if name == NARROWING else _ask, name, selection, _own(name, draw, known)
            )
            for name in found
        }
        for name, one in taken.items():
            found[name] += (
                [one] if number else []
            )  # the first round opens the database and reads the SQL
    timings = [Timing(name, *zip(*taken, strict=True)) for name, taken in found.items()]
    return sorted(timings, key=lambda timing: -timing.median)


def _timed(run, *arguments) -> tuple[float, float, int]:
    """Milliseconds by the clock, of the processor, and what the run gives: its number of rows."""
    begun, busy = time.perf_counter(), time.process_time()
    rows = run(*arguments)
    return (time.perf_counter() - begun) * 1000, (time.process_time() - busy) * 1000, rows


def _narrow(_: str, selection: Selection, __: tuple) -> int:
    """Write all four tables of a selection that no earlier round has left."""
    engine._chosen.cache_clear()
    chosen = engine._chosen(engine.releases_folder(), engine.current(), selection)
    for table in NARROWED:
        chosen.make(table)
    return len(NARROWED)


def _ask(question: str, selection: Selection, own: tuple) -> int:
    """Rows of one answer; the function under the cache is called itself, so nothing is looked
    up."""
    of = landing.asked_of(question, selection)
    return engine._fresh(engine.releases_folder(), engine.current(), question, of, own).num_rows


def _own(name: str, draw: random.Random, known) -> tuple:
    """A question's own parameters as the engine keeps them."""
    if name == NARROWING:
        return ()
    own = values(name, _parameters(name, draw, known), known)
    return tuple(
        sorted(
            (key, tuple(value) if isinstance(value, list) else value) for key, value in own.items()
        )
    )


def drawn(draw: random.Random, known) -> Selection:
    """One to three filters with one to three codes each, at times a span of years."""
    names = draw.sample(LISTS, draw.randint(1, 3))
    options = {
        name: codes(CODELISTS[name]) if name in CODELISTS else sorted(known[name]) for name in names
    }
    chosen: dict[str, Any] = {
        name: tuple(draw.sample(values, min(len(values), draw.randint(1, 3))))
        for name, values in options.items()
        if values
    }
    if draw.random() < 0.3:
        chosen["started"] = Span(draw.randint(2010, 2022), draw.randint(2022, 2026))
    return Selection(**chosen)


def _parameters(question: str, draw: random.Random, known) -> dict[str, str]:
    """A value for each of a question's own parameters, drawn from what it accepts; free text names
    a survey, and a list is asked for the rows of a page."""
    given = {}
    for one in declared(question).values():
        options = sorted(accepted(one, known) or ())
        if one.domain == "text" and one.default is None:
            options = engine.ask("answers_filled", Selection())["survey_id"].to_pylist()
        if one.name == "most" and one.value == 0:
            given[one.name] = LISTED
        if options:
            given[one.name] = ",".join(
                draw.sample(options, min(len(options), draw.randint(1, 4) if one.is_list else 1))
            )
    return given
