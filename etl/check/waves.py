"""The folder of a survey's wave, checked before it is built: which responses count and why others
do not."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pandas as pd

from etl import read
from etl.check.folders import CARD
from etl.reference import Reference
from etl.waves import OURS, exports, files
from etl.waves.editions import CARD as CARD_COLUMNS
from etl.waves.tables import Table, tables
from schema.instrument import wave_of
from words.said import said

SHOWN = 3  # answers told of a city


def laid_out(folder: Path, raw: Path) -> Path:
    """The wave's own files below `raw`, as the build finds them; where nobody has said which wave
    it is, that of the year in which the last was saved."""
    last = max((path.stat().st_mtime for path in files(folder)), default=0)
    day = datetime.fromtimestamp(last, UTC).date()
    inner = raw / "forum_survey" / str(day)
    inner.mkdir(parents=True)
    own = [folder / name for name in OURS if (folder / name).is_file()]
    for path in [*files(folder), *own]:
        shutil.copy2(path, inner / path.name)
    if not has_card(folder):
        wave = wave_of(day.year)
        lines = [",".join(CARD_COLUMNS), f"{wave},final,{day},{wave}", ""]
        (inner / CARD).write_text("\n".join(lines), encoding="utf-8")
    return inner


def has_card(folder: Path) -> bool:
    """Whether it says anywhere in a folder which wave it is."""
    return any(folder.rglob(CARD))


def sheets(folder: Path) -> Iterator[tuple[Table, int]]:
    """Each table of a wave's files, with the number of its rows of headings where a platform wrote
    it, else 0; a file that cannot be read has none, as the build says."""
    for path in files(folder):
        try:
            held = tables(path)
        except read.FileProblem:
            continue
        names = exports.looks_like(held)
        heads = exports.PLATFORMS[names[0]].heads if names else 0
        yield from ((table, heads) for table in held)


def told(folder: Path, tables_of: dict[str, pd.DataFrame], reference: Reference) -> Iterator[str]:
    """What the build would count of a wave's folder: which wave it is, and its cities."""
    if not has_card(folder):
        yield said("check-wave-no-card")
    for wave in tables_of["survey"].to_dict("records"):
        yield said("check-wave", wave=wave["survey_id"], asked=int(wave["frame_size"]))
    yield from _responses(tables_of, reference)


def _responses(tables_of: dict[str, pd.DataFrame], reference: Reference) -> Iterator[str]:
    """A line for each city whose response counts: how many answers and systems, and the first."""
    answers, listed = tables_of["answer"], tables_of["deployment"]
    given = answers[answers["answer_status"] == "given"]
    for place_id in sorted({*answers["place_id"], *listed["place_id"]}):
        its = given[given["place_id"] == place_id]
        told = [
            f"{question.rsplit(':', 1)[-1]}: {answer}"
            for question, answer in its[["question_id", "answer"]].itertuples(index=False)
        ]
        yield said(
            "check-response",
            city=reference.in_words[place_id],
            answers=len(told),
            systems=int((listed["place_id"] == place_id).sum()),
            first=", ".join(told[:SHOWN]),
            more=max(0, len(told) - SHOWN),
        )
