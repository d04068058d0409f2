"""How far a coding can be trusted: how often two readings agree, and how often the code is what a
text shows that the readings had not seen."""

import pandas as pd

from etl import read
from etl.refusals import AT_FAULT, Refusals
from etl.source import Snapshot
from schema import fields
from words.said import said

CANNOT_TELL, NO_CONSENSUS = "cannot_tell", "no_consensus"
READINGS, VALIDITY = ("coder_a.csv", "coder_b.csv"), "validity.csv"
SYSTEMS, OTHER_CLASSES = "systems.csv", "tech_watch_nyc.csv"
CODED = tuple(each.basis_of for each in fields.of("deployment").values() if each.basis_of)
BESIDE_METHODS = ("technology", "is_ai")
CODER = said("coding-read-by")
# file -> (what was read, what becomes of codes on which the readings differ)
READ = {
    SYSTEMS: (
        said("coding-read-units"),
        said("coding-read-third"),
    ),
    OTHER_CLASSES: (
        said("coding-read-classes"),
        said("coding-read-not-stated"),
    ),
}


def measured(
    snapshot: Snapshot, systems: pd.DataFrame, others: pd.DataFrame, refusals: Refusals
) -> pd.DataFrame:
    """Rows of coding_quality: one for each field of each file of codes.

    `systems` and `others` are the checked rows of the two files; rows at fault do not count. What
    a file that cannot be read would say is missing.
    """
    first, second = (_whole(snapshot, name, ("unit", *CODED), refusals) for name in READINGS)
    pairs = first.merge(second, on="unit", suffixes=("_a", "_b"))
    compared = [f"{name}_{side}" for name in BESIDE_METHODS for side in ("methods", "consensus")]
    validity = _whole(snapshot, VALIDITY, ("unit", *compared), refusals)
    rows = [
        _row(snapshot, SYSTEMS, name, _distinct(systems), pairs[f"{name}_a"])
        | _agreement(pairs[f"{name}_a"], pairs[f"{name}_b"])
        | _decided(_distinct(systems), name)
        | _validity(validity, name)
        for name in CODED
    ]
    rows += [
        _row(snapshot, OTHER_CLASSES, name, right, right)
        | _agreement(right[f"{name}_c"], right[f"{name}_d"])
        for right in [_distinct(others)]
        for name in BESIDE_METHODS
    ]
    return pd.DataFrame([row for row in rows if row["records"]])


def _whole(
    snapshot: Snapshot, name: str, needs: tuple[str, ...], refusals: Refusals
) -> pd.DataFrame:
    """A file's whole rows, one a unit."""
    try:
        rows = read.csv_rows(snapshot.path(name), delimiter=",", needs=needs)
    except read.FileProblem as problem:
        refusals.whole_file(problem)
        return pd.DataFrame(columns=[*needs])
    return refusals.take_marked(rows)[[*needs]].drop_duplicates("unit")


def _distinct(rows: pd.DataFrame) -> pd.DataFrame:
    return rows[rows[AT_FAULT] == ""].drop_duplicates("deployment_id")


def _row(snapshot: Snapshot, file: str, name: str, right: pd.DataFrame, units) -> dict:
    scope, differ = READ[file]
    return {
        "coding_file": read.name_of(snapshot.path(file)),
        "coded_field": name,
        "scope": scope,
        "coder": CODER,
        "where_readings_differ": differ,
        "reference_date": snapshot.date,
        "records": len(right),
        "records_coded": int((right[name] != CANNOT_TELL).sum()),
        "units": len(units),
    }


def _agreement(first: pd.Series, second: pd.Series) -> dict:
    if first.empty:
        return {}
    return {"share_agreed": float((first == second).mean()), "kappa": kappa(first, second)}


def kappa(first: pd.Series, second: pd.Series) -> float | None:
    """Cohen's kappa of two readings of the same units: agreement beyond what chance gives.

    Cohen (1960), A coefficient of agreement for nominal scales. None where both give one and the
    same code throughout.
    """
    shares = first.value_counts(normalize=True), second.value_counts(normalize=True)
    chance = float(shares[0].mul(shares[1], fill_value=0).sum())
    return None if chance == 1 else (float((first == second).mean()) - chance) / (1 - chance)


def _decided(right: pd.DataFrame, name: str) -> dict:
    how = right[f"{name}_decided"].value_counts()
    return {
        "records_adjudicated": int(how.get("adjudicated", 0)),
        "records_corrected": int(how.get("corrected", 0)),
    }


def _validity(validity: pd.DataFrame, name: str) -> dict:
    """Units whose code, where the readings came to one, is what the system's description of its
    method shows, with Wilson's 95% interval."""
    from scipy.stats import binomtest  # half a second to load, and most builds read no coding

    if name not in BESIDE_METHODS or validity.empty:
        return {}
    judged = validity[validity[f"{name}_consensus"] != NO_CONSENSUS]
    shown, said = judged[f"{name}_methods"], judged[f"{name}_consensus"]
    right = int((shown == said).sum())
    interval = binomtest(right, len(judged)).proportion_ci(0.95, method="wilson")
    return {
        "validity_units": len(judged),
        "validity_agreed": right,
        "validity_share": right / len(judged),
        "validity_low": float(interval.low),
        "validity_high": float(interval.high),
        "validity_kappa": kappa(shown, said),
    }
