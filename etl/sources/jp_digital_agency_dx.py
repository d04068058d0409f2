"""Japan, Digital Agency: what every municipality and prefecture answered about its digital
administration.

Collected: yearly surveys of the Ministry of Internal Affairs and Communications that all local
governments answer, as the Digital Agency published them together on 12 July 2024; they describe
fiscal 2023, dated here at its end (March 2024), though each survey has a reference day of its own.
Two files: municipalities and prefectures. Both are transposed: a body is a column, an item a row.
32 municipal names repeat, so the columns are joined by position to the code table in code order,
wards of designated cities left out; the name at each position must agree.

Taken: the ten items with a yes or no. Left out: the rows on identity cards and on procedures
online, which are percentages and counts of something else than AI. Eight municipalities were not
asked seven of the items.

Cannot tell: which AI a body uses, for what, since when or at what cost; a pilot in one office and a
system for all residents are the same yes. Answers are the bodies' own.
"""

from collections.abc import Callable
from pathlib import Path

import pandas as pd

from etl import read
from etl.source import Fill, Origin, Snapshot
from words.said import said

ORIGIN = Origin(
    title="Digital administration of Japan's local governments",
    publisher="Digital Agency, Japan",
    url="https://www.digital.go.jp/resources/govdashboard/local-government-dx",
    licence="Digital Agency terms of use, described as compatible with CC BY 4.0",
    licence_note="To be confirmed on the publisher's site",
    citation="Digital Agency (Japan), local government DX dashboard, data of 12 July 2024",
    collection_kind="census",
    frame="Municipalities and prefectures of Japan (1,741 and 47)",
    frame_size=1788,
    caveat=(
        "Whether AI is adopted, not which, where or how widely; the bodies' own answers at the end"
        " of fiscal 2023."
    ),
    by_hand=(
        "Each edition is a zip at an address of its own, and the fiscal year it describes has to be"
        " named in etl/sources/jp_digital_agency_dx.py: download it on"
        " https://www.digital.go.jp/resources/govdashboard/local-government-dx and save its two"
        " tables as municipalities.csv and prefectures.csv in {folder}."
    ),
)

MUNICIPALITIES, PREFECTURES = (
    "jp_digital_agency_dx:municipalities-2023",
    "jp_digital_agency_dx:prefectures-2023",
)
_WAVE = {
    "organiser": "Digital Agency with the Ministry of Internal Affairs and Communications, Japan",
    "reference_date": "2024-03",
    "evidence_kind": "self_reported",
}
SURVEYS = [
    {
        "survey_id": MUNICIPALITIES,
        "title": "Digital administration of Japan's municipalities, fiscal 2023",
        "frame": "All municipalities of Japan, Tokyo's special wards included",
        "frame_size": 1741,
        **_WAVE,
    },
    {
        "survey_id": PREFECTURES,
        "title": "Digital administration of Japan's prefectures, fiscal 2023",
        "frame": "All prefectures of Japan",
        "frame_size": 47,
        **_WAVE,
    },
]

STAFF, TOOLS = "Leadership and staff", "Tools in the administration"
# Row label -> item, our wording, topic, comparability with the common question (none where the item
# is Japan's own).
ITEMS = {
    "CIOの任命": (
        "chief_information_officer",
        "Has the body appointed a chief information officer?",
        STAFF,
        None,
    ),
    "CIO補佐官等の任命": (
        "deputy_information_officer",
        "Has the body appointed a deputy to that officer?",
        STAFF,
        None,
    ),
    "全体方針策定": (
        "digital_strategy",
        "Has the body adopted an overall policy on digital administration?",
        STAFF,
        None,
    ),
    "全庁的な体制構築": (
        "digital_organisation",
        "Is there an organisation for it across all departments?",
        STAFF,
        None,
    ),
    "外部人材活用": (
        "outside_experts",
        "Does the body use outside experts for it?",
        STAFF,
        None,
    ),
    "職員育成の取組": (
        "staff_development",
        "Does the body develop its staff's digital skills?",
        STAFF,
        None,
    ),
    "全職員対象研修の実施": (
        "staff_training",
        "Does the body give digital training to all its staff?",
        STAFF,
        "definition differs",
    ),
    "AIの導入状況": ("ai_adopted", "Has the body adopted AI?", TOOLS, "same"),
    "RPAの導入状況": (
        "rpa_adopted",
        "Has the body adopted robotic process automation?",
        TOOLS,
        None,
    ),
    "テレワークの導入状況": ("telework", "Has the body adopted telework?", TOOLS, None),
}
QUESTIONS = [
    {
        "question_id": f"{survey}:{item}",
        "survey_id": survey,
        "item": item,
        "wording": wording,
        "topic": topic,
        "options": "yes|no",
        "comparability": comparability,
    }
    for survey in (MUNICIPALITIES, PREFECTURES)
    for item, wording, topic, comparability in ITEMS.values()
]

MASTER = "localgov_master.csv"
Bodies = Callable[[pd.DataFrame], list[tuple[str, str]]]


def municipalities(snapshots: list[Snapshot]) -> pd.DataFrame:
    """One row a municipality and item: body, place_id, question_id, cell."""
    return _answers(snapshots[-1], "municipalities.csv", MUNICIPALITIES, _municipal_codes)


def prefectures(snapshots: list[Snapshot]) -> pd.DataFrame:
    """One row a prefecture and item: body, place_id, question_id, cell."""
    return _answers(snapshots[-1], "prefectures.csv", PREFECTURES, _prefectural_codes)


def _answers(snapshot: Snapshot, file: str, survey: str, bodies: Bodies) -> pd.DataFrame:
    path = snapshot.path(file)
    wide = read.demanded(path, read.transposed_rows(path), ITEMS)
    codes = bodies(_master(snapshot.codes / MASTER))
    _agreeing(path, wide["body"].tolist(), [name for name, _ in codes])
    wide = wide.assign(place_id=[f"jp-{code}" for _, code in codes])
    long = wide.melt(
        id_vars=["place_id", *read.OURS],
        value_vars=list(ITEMS),
        var_name="label",
        value_name="cell",
    )
    question = survey + ":" + long["label"].map(lambda label: ITEMS[label][0])
    return long.assign(question_id=question, answer_status=long["cell"], obs_status=long["cell"])


def _master(path: Path) -> pd.DataFrame:
    """The table of codes, one row a municipality: pref, city, lgcode. Raises FileProblem at the
    first code that is none."""
    master = read.csv_rows(path, needs=["pref", "city", "lgcode"])
    wrong = master[~master["lgcode"].str.fullmatch(r"[0-9]{1,6}")]
    if len(wrong):
        row, code = wrong.iloc[0][["source_row", "lgcode"]]
        raise read.FileProblem(path, said("file-no-code", row=str(row), code=code))
    return master


def _agreeing(path: Path, names: list[str], expected: list[str]) -> None:
    """Raises FileProblem at the first position where the file and the code table name different
    bodies."""
    if len(names) != len(expected):
        raise read.FileProblem(
            path, said("file-so-many-bodies", n=len(expected), master=MASTER, there=len(names))
        )
    for position, (name, wanted) in enumerate(zip(names, expected, strict=True), start=1):
        if name != wanted:
            raise read.FileProblem(
                path,
                said("file-other-body", body=wanted, n=position, master=MASTER, there=name),
            )


def _municipal_codes(master: pd.DataFrame) -> list[tuple[str, str]]:
    """Name and six-digit code in code order. A ward of a designated city is written after its city
    and a blank."""
    coded = master.assign(lgcode=master["lgcode"].str.zfill(6)).sort_values("lgcode")
    own = coded[~coded["city"].str.contains(" ") & (coded["lgcode"].str[2:5] != "000")]
    return list(zip(own["city"], own["lgcode"], strict=True))


def _prefectural_codes(master: pd.DataFrame) -> list[tuple[str, str]]:
    """Name and six-digit code in code order; the table lists municipalities, whose first two digits
    are the prefecture's."""
    numbers = master["lgcode"].str.zfill(6).str[:2]
    prefectures_by_number = sorted(set(zip(numbers, master["pref"], strict=True)))
    return [(name, with_check_digit(number + "000")) for number, name in prefectures_by_number]


def with_check_digit(code: str) -> str:
    """A five-digit code of a Japanese local government with its sixth: 11 less the weighted sum's
    remainder, last digit."""
    weighted = sum(int(digit) * weight for digit, weight in zip(code, (6, 5, 4, 3, 2), strict=True))
    return f"{code}{(11 - weighted % 11) % 10}"


YES, NO, NOT_ASKED = "実施", "未実施", "調査無し"


def _fill(rows: Callable[[list[Snapshot]], pd.DataFrame]) -> Fill:
    return Fill(
        table="answer",
        rows=rows,
        columns={
            "question_id": "question_id",
            "place_id": "place_id",
            "cell": "answer",
            "answer_status": "answer_status",
            "obs_status": "obs_status",
        },
        codes={
            "answer": {YES: "yes", NO: "no", NOT_ASKED: ""},
            "answer_status": {YES: "given", NO: "given", NOT_ASKED: "not_asked"},
            "obs_status": {YES: "A", NO: "A", NOT_ASKED: "M"},
        },
        constants={"evidence_kind": "self_reported"},
    )


FILLS = [_fill(municipalities), _fill(prefectures)]
