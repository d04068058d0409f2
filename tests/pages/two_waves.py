"""Releases of two invented waves, read from two platforms."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from etl import release
from etl.build import Built
from tests.waves.one_wave import response
from tests.waves.writers import write

DAY = date(2029, 1, 1)
BOSTON, MADRID, NAIROBI, KYIV, LONDON, BOGOTA, AIRES = (
    "us-2507000",
    "es-28079",
    "ke-047",
    "ua-gn703448",
    "gb-e12000007",
    "co-11001",
    "ar-02",
)

# What each city says of its policy, in 2027 and in 2028: six in the first wave, seven in the
# second, five in both.
FIRST = {BOSTON: "yes", MADRID: "partly", NAIROBI: "no", KYIV: "no", LONDON: "yes", BOGOTA: "no"}
SECOND = {
    BOSTON: "yes",
    MADRID: "yes",
    NAIROBI: "partly",
    KYIV: "no",
    LONDON: "yes",
    AIRES: "yes",
    "us-0667000": "declined",
}
BARRIERS = {BOSTON: ["cost", "skills"], MADRID: ["skills"], NAIROBI: ["none_of_these"]}

# How many systems they say they use: three give a number in both waves.
USED = {
    "2027": {BOSTON: "10", MADRID: "4", NAIROBI: "0", KYIV: "2"},
    "2028": {BOSTON: "12", MADRID: "4", NAIROBI: "1", AIRES: "30"},
}


def responses(year: str, policy: dict[str, str]) -> list[dict]:
    """What the cities of a wave send: their policy, a strategy, and what stands in the way."""
    rest = {city: {"barriers": BARRIERS.get(city, []), "ai_strategy": ["yes"]} for city in policy}
    for city, number in USED[year].items():
        rest[city] |= {"systems_total": [number]}
    return [
        response(city, f"{year}-03-02 09:{minute:02}:00", rest[city] | {"ai_policy": [answer]})
        for minute, (city, answer) in enumerate(policy.items())
    ]


def edition(raw: Path, day: str, kind: str, platform: str, found: list[dict]) -> None:
    folder = raw / "forum_survey" / day
    write(platform, folder, found)
    card = (
        f"wave,edition,reference_date,title\n{day[:4]},{kind},{day[:7]},Member survey {day[:4]}\n"
    )
    (folder / "wave.csv").write_text(card, encoding="utf-8")


def shown(tables: dict[str, pd.DataFrame], folder: Path) -> Iterator[None]:
    release.write(Built(tables, {}), DAY, folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DASHBOARD_RELEASES", str(folder))
        yield


def only(
    tables: dict[str, pd.DataFrame], survey_id: str, answered: bool = True
) -> dict[str, pd.DataFrame]:
    """One edition alone, with or without its answers."""
    surveys, questions = (
        tables[name][tables[name]["survey_id"] == survey_id] for name in ("survey", "question")
    )
    answers = tables["answer"][
        tables["answer"]["question_id"].isin(questions["question_id"] if answered else [])
    ]
    surveys = surveys if answered else surveys.assign(respondents=pd.array([0], dtype="Int64"))
    return tables | {"survey": surveys, "question": questions, "answer": answers}
