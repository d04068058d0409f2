"""Two waves as files of two editions."""

from datetime import date
from pathlib import Path

from etl import source
from etl.build import assembled, read_source
from etl.reference import curated_now
from tests.waves.one_wave import FULL, response, system
from tests.waves.writers import write

DAY = date(2029, 1, 1)
SECOND = [
    response(
        "us-2507000",
        "2028-03-02 09:00:00",
        FULL | {"ai_strategy": ["partly"]},
        systems=[system("Street camera", status="retired")],
    ),
    response(
        "es-28079",
        "2028-03-03 09:00:00",
        {"ai_strategy": ["yes"], "ladder_robotics": ["in_trial"], "barriers": ["skills"]},
    ),
    response("ar-02", "2028-03-04 09:00:00", {"ai_strategy": ["yes"]}),
]


def edition(
    raw: Path, day: str, wave: str, kind: str, platform: str, responses: list[dict]
) -> Path:
    folder = raw / "forum_survey" / day
    write(platform, folder, responses)
    (folder / "wave.csv").write_text(
        f"wave,edition,reference_date,title\n{wave},{kind},{day[:7]},Member survey {wave}\n",
        encoding="utf-8",
    )
    return folder


def read(raw: Path) -> dict:
    return assembled(
        [read_source("forum_survey", source.snapshots(raw, "forum_survey", DAY), curated_now())],
        curated_now(),
    )
