"""What was read from records whose sources do not say it: technology, whether it is AI, sector,
whether residents meet it, and in our own words an English label and a purpose.

`forum_coding/DATE/` holds the newest coding: `systems.csv` (codes of records that state no
technology, by unit of like name and purpose), `labels.csv` (label and purpose of each unit) and
`tech_watch_nyc.csv` (codes and purpose of records whose publishers give classes of another kind).
It was made by a large language model, twice; disagreements were decided in a third reading, and no
human checked it. What a source states always wins, and `cannot_tell` stays not stated.

A row that fails is refused by file, row, field and value, and costs itself only.
"""

from collections.abc import Iterable, Set
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pandas as pd

from etl import coding_quality, read, source
from etl.coding_quality import BESIDE_METHODS, CANNOT_TELL, CODED, OTHER_CLASSES, SYSTEMS
from etl.distinct import of_each
from etl.reference import word
from etl.refusals import AT_FAULT, Refusals
from etl.source import Snapshot
from schema import fields
from schema.codelists import codes
from schema.columns import LONGEST_LABEL, LONGEST_LINE, fits_a_line
from words.said import said

FOLDER = "forum_coding"
LABELS = "labels.csv"
OUR_WORDS = ("label_en", "purpose")
FILLED = (*CODED, *(f"{name}_basis" for name in CODED), *OUR_WORDS)
DECIDED = ["agreed", "adjudicated", "corrected"]
KEY_RULE = said("rule-key-of-record")


def _options(column: str) -> list[str]:
    """The codes that a reading may give: the column's own but its word for not stated."""
    coded = fields.of("deployment")[column]
    return [code for code in codes(coded.codelist) if code != coded.unstated] + [CANNOT_TELL]


# file -> column -> codes it takes; None for text
FILES: dict[str, dict[str, list[str] | None]] = {
    SYSTEMS: {
        "deployment_id": None,
        "unit": None,
        **{name: _options(name) for name in CODED},
        **{f"{name}_decided": DECIDED for name in CODED},
        "confidence": ["high", "medium", "low"],
    },
    OTHER_CLASSES: {
        "deployment_id": None,
        **{
            f"{name}{reading}": _options(name)
            for name in BESIDE_METHODS
            for reading in ("_c", "_d", "")
        },
    },
    LABELS: {"unit": None},
}
LINES = {
    SYSTEMS: {},
    OTHER_CLASSES: {"purpose_en": LONGEST_LINE},
    LABELS: {"label_en": LONGEST_LABEL, "purpose_en": LONGEST_LINE},
}


def _no_codes() -> pd.DataFrame:
    columns = [*CODED, *OUR_WORDS, "how", "source_file", "source_row"]
    return pd.DataFrame(columns=columns, index=pd.Index([], name="deployment_id"), dtype=object)


@dataclass(frozen=True)
class Coding:
    """A coding as read.

    codes     by deployment_id without a place: the coded columns (a code, `cannot_tell`, or missing
              where the file does not code it), label_en, purpose, how each code was decided, and
              the file and row
    quality   rows of the table coding_quality
    refusals  rows that failed
    files     what was read
    """

    codes: pd.DataFrame = field(default_factory=_no_codes)
    quality: pd.DataFrame = field(default_factory=pd.DataFrame)
    refusals: Refusals = field(default_factory=lambda: Refusals(FOLDER))
    files: tuple[Path, ...] = ()


def newest(raw: Path, as_of: date) -> Coding:
    """The newest coding at or before a date; an empty one where there is none."""
    found = source.snapshots(raw, FOLDER, as_of)
    if not found:
        return Coding()
    snapshot, refusals = found[-1], Refusals(FOLDER)
    rows = {name: _rows(snapshot, name, refusals) for name in FILES}
    parts = [
        _labelled(rows[SYSTEMS], rows[LABELS], refusals),
        rows[OTHER_CLASSES].rename(columns={"purpose_en": "purpose"}).assign(how="agreed"),
    ]
    known = pd.concat([part[part[AT_FAULT] == ""] for part in parts], ignore_index=True)
    coded = _once(known, "deployment_id", refusals).set_index("deployment_id")
    return Coding(
        coded.reindex(columns=_no_codes().columns),
        coding_quality.measured(snapshot, rows[SYSTEMS], rows[OTHER_CLASSES], refusals),
        refusals,
        tuple(sorted(path for path in snapshot.folder.rglob("*") if path.is_file())),
    )


def _rows(snapshot: Snapshot, name: str, refusals: Refusals) -> pd.DataFrame:
    """A file's rows, those that fail noted as at fault; none where it cannot be read."""
    needs = [*FILES[name], *LINES[name]]
    try:
        frame = read.csv_rows(snapshot.path(name), delimiter=",", needs=needs)
    except read.FileProblem as problem:
        refusals.whole_file(problem)
        return pd.DataFrame(columns=[*needs, *read.OURS, AT_FAULT], dtype=object)
    frame = refusals.take_marked(frame)
    for column, options in FILES[name].items():
        accepted = (
            KEY_RULE if column == "deployment_id" else " | ".join(options or [said("rule-unit")])
        )
        empty = frame[column] == ""
        frame = refusals.name(frame, empty, column, "missing_value", accepted)
        if options:
            unknown = ~empty & ~frame[column].isin(options)
            frame = refusals.name(frame, unknown, column, "unknown_code", accepted)
    for column, longest in LINES[name].items():
        unfit = ~fits_a_line(frame[column].astype("str"), longest)
        frame = refusals.name(
            frame, unfit, column, "wrong_value", said("rule-short-line", most=longest)
        )
    return frame


def _once(rows: pd.DataFrame, key: str, refusals: Refusals) -> pd.DataFrame:
    """One row a key. The same row again is no fault, as one record may stand in several places;
    another one is."""
    told = [key, *(name for name in (*CODED, *OUR_WORDS, "purpose_en") if name in rows)]
    rows = rows[~rows[told].astype("str").duplicated()]
    again = rows[key].duplicated()
    return refusals.take(rows, again, key, "duplicate_key", said("rule-key-once"))


def _labelled(systems: pd.DataFrame, labels: pd.DataFrame, refusals: Refusals) -> pd.DataFrame:
    """The systems with label and purpose of their units. A unit without a label and a label without
    a unit are refused; a label that is refused costs its system no code."""
    right = labels[labels[AT_FAULT] == ""]
    needless = ~right["unit"].isin(systems["unit"])
    right = refusals.take(
        right, needless, "unit", "no_such_record", said("rule-unit-of", file=SYSTEMS)
    )
    right = _once(right, "unit", refusals).set_index("unit")
    is_lost = bool(len(labels)) & ~systems["unit"].isin(labels["unit"])
    unlabelled = is_lost & (systems["unit"] != "")
    systems = refusals.name(
        systems, unlabelled, "unit", "unknown_code", said("rule-unit-in", file=LABELS)
    )
    how = [
        "; ".join(f"{name} {row[f'{name}_decided']}" for name in CODED)
        for row in systems.to_dict("records")
    ]
    return systems.assign(
        label_en=systems["unit"].map(right["label_en"]),
        purpose=systems["unit"].map(right["purpose_en"]),
        how=pd.Series(how, index=systems.index, dtype=object),
    )


def applied(deployments: pd.DataFrame, coding: Coding) -> pd.DataFrame:
    """Deployments with what the coding says where their source says nothing; one key serves every
    place of a record. Whoever has read a record and cannot tell leaves it not stated. Gives other
    values in the columns FILLED alone."""
    if coding.codes.empty:
        return deployments
    keys = pd.Series(keys_of(deployments), index=deployments.index, dtype=object)
    filled = {}
    for column in CODED:
        basis, reading = f"{column}_basis", keys.map(coding.codes[column])
        is_read = (deployments[basis] != "stated") & reading.notna()
        told = is_read & (reading != CANNOT_TELL)
        nothing = fields.of("deployment")[column].unstated
        filled[column] = deployments[column].mask(is_read, nothing).mask(told, reading)
        filled[basis] = deployments[basis].mask(is_read, "none").mask(told, "coded")
    label, purpose = (_our_words(keys.map(coding.codes[name])) for name in OUR_WORDS)
    is_english = of_each(deployments["source_id"], _names_are_english).astype(bool) | (
        of_each(deployments["name"].where(label.notna(), ""), word)
        == label.map(word, na_action="ignore")
    )
    return deployments.assign(
        **filled,
        purpose=deployments["purpose"].where(deployments["purpose"].notna(), purpose),
        label_en=deployments["label_en"].where(deployments["label_en"].notna() | is_english, label),
    )


def _our_words(texts: pd.Series) -> pd.Series:
    return texts.astype(object).where(texts.notna() & (texts != ""), None)


def keys_of(deployments: pd.DataFrame) -> list[str]:
    """The identifiers of records without the place that a system of several places has in them."""
    return [
        key.removesuffix(f"@{place}")
        for key, place in deployments[["deployment_id", "place_id"]].itertuples(
            index=False, name=None
        )
    ]


def _names_are_english(source_id: str) -> bool:
    return source.load(source_id).ORIGIN.language == "en"


def name_the_lost(coding: Coding, there: Set[str], source_ids: Iterable[str]) -> None:
    """Refuses codes of records, but for those that are `there`, of the sources which were read."""
    codes_by_key = coding.codes.reset_index()
    of_sources = codes_by_key["deployment_id"].str.split(":").str[0].isin(list(source_ids))
    lost = of_sources & ~codes_by_key["deployment_id"].isin(there)
    coding.refusals.take(codes_by_key, lost, "deployment_id", "no_such_record", KEY_RULE)
