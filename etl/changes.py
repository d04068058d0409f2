"""What changed between two releases, as the page of changes tells it without any filter, for
`changes.md`.

Read with pandas what `queries/changes_*.sql` asks in SQL, because no room imports both; a test
compares their numbers over many pairs of releases, so that neither can say what the other does not.
"""

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

import pandas as pd

from schema.changes import FIELDS
from schema.preference import preference

Tables = Mapping[str, pd.DataFrame]
READ = (
    "deployment",
    "source",
    "place",
    "survey",
    "question",
    "answer",
)  # the tables that a comparison needs
RANKS = ("status", "other_record", "files", "reading", "source")


class Moves(NamedTuple):
    """Systems before and after, and between them (way, reason, source_id) -> how many joined or
    left."""

    before: int
    parts: Counter
    after: int


def systems(earlier: Tables, later: Tables, status: str = "") -> Moves:
    """All systems, or those of one status, followed by their records from one release to the
    other."""
    records = _records(earlier, later, status)
    before, after = (
        set(records.loc[records["counted_e"], "system_e"]),
        set(records.loc[records["counted_n"], "system_n"]),
    )
    kept = records[
        records["is_both"] & records["system_e"].isin(before) & records["system_n"].isin(after)
    ]
    kept = (
        kept.assign(other=kept["system_e"] != kept["system_n"])
        .sort_values(["other", "system_n"])
        .drop_duplicates("system_e")
    )
    gone = before - set(
        kept.sort_values(["other", "system_e"]).drop_duplicates("system_n")["system_e"]
    )
    linked = set(records.loc[records["is_both"] & records["system_e"].isin(before), "system_n"])
    parts = _why(records, "joined", "n", after - set(kept["system_n"]), linked) + _why(
        records, "left", "e", gone, set(kept["system_e"])
    )
    return Moves(len(before), parts, len(after))


def _why(
    records: pd.DataFrame, way: str, side: str, systems: set[str], identified: set[str]
) -> Counter:
    """The reason of each system's first record by rank; of a system that was another, or part of
    one, that."""
    told = records[records[f"system_{side}"].isin(systems)].assign(
        other=lambda rows: ~rows[f"counted_{side}"]
    )
    told = told.sort_values(["rank", "other", "preference", "deployment_id"]).drop_duplicates(
        f"system_{side}"
    )
    kinds = told["kind"].where(~told[f"system_{side}"].isin(identified), "identified")
    return Counter(zip([way] * len(told), kinds, told["source_id"], strict=True))


def _records(earlier: Tables, later: Tables, status: str) -> pd.DataFrame:
    """Every record of either release: its systems, whether it is counted there, and why it or its
    system moved."""
    both = _standing(earlier, status).merge(
        _standing(later, status), on="deployment_id", how="outer", suffixes=("_e", "_n")
    )
    is_e, is_n = both["system_e"].notna(), both["system_n"].notna()
    both = both.assign(
        is_both=is_e & is_n,
        source_id=both["source_n"].fillna(both["source_e"]),
        preference=both["preference_n"].fillna(both["preference_e"]),
    )
    for name in ("chosen_e", "chosen_n", "counted_e", "counted_n"):
        both[name] = both[name].eq(True)
    pairs = {
        side: pd.MultiIndex.from_frame(both[[f"system_{side}", f"place_{side}"]]) for side in "en"
    }
    known = {side: pairs[side].isin(pairs[side][both["is_both"]]) for side in "en"}
    of_source = both["source_id"].map(_origins(earlier["source"], later["source"]))
    alone = of_source.mask((is_n & known["n"]) | (is_e & known["e"]), "other_record")
    moved = pd.Series("status", index=both.index).where(
        both["chosen_e"] != both["chosen_n"], "other_record"
    )
    both["kind"] = moved.where(both["is_both"], alone)
    return both.assign(rank=both["kind"].map(RANKS.index))


def _standing(tables: Tables, status: str) -> pd.DataFrame:
    """Records with whether they have the status, and whether they are the one that speaks for their
    system in their place."""
    kinds = tables["source"].set_index("source_id")["collection_kind"]
    rows = tables["deployment"].assign(
        preference=lambda rows: rows["source_id"].map(kinds).map(preference)
    )
    speaks = (
        rows.sort_values(["preference", "deployment_id"])
        .drop_duplicates(["system_id", "place_id"])
        .index
    )
    rows = rows.assign(chosen=(rows["status"] == status) if status else True)
    rows = rows.assign(counted=rows["chosen"] & rows.index.isin(speaks))
    columns = {
        "deployment_id": "deployment_id",
        "system_id": "system",
        "place_id": "place",
        "source_id": "source",
    }
    return rows[[*columns, "preference", "chosen", "counted"]].rename(columns=columns)


def _origins(earlier: pd.DataFrame, later: pd.DataFrame) -> dict[str, str]:
    """What a record that is in one release only owes to its source: new or gone, newer files, or
    the same ones read anew."""
    then, now = (
        {row.source_id: (row.snapshot, row.sha256) for row in rows.itertuples()}
        for rows in (earlier, later)
    )
    return {
        one: (
            "source"
            if one not in then or one not in now
            else "files"
            if then[one] != now[one]
            else "reading"
        )
        for one in then | now
    }


def fields(earlier: Tables, later: Tables) -> pd.DataFrame:
    """Each field that changed in a record of both releases: deployment_id, field, earlier,
    later."""
    names = [name for name in FIELDS if name in earlier["deployment"]]
    then, now = (
        tables["deployment"].set_index("deployment_id")[names] for tables in (earlier, later)
    )
    kept = then.index.intersection(now.index)
    texts = [
        rows.loc[kept].astype(object).where(rows.loc[kept].notna(), None).astype(object)
        for rows in (then, now)
    ]
    changed = [
        (key, name, a, b)
        for name in names
        for key, a, b in zip(kept, texts[0][name], texts[1][name], strict=True)
        if a != b
    ]
    return pd.DataFrame(changed, columns=["deployment_id", "field", "earlier", "later"])


def places(earlier: Tables, later: Tables) -> tuple[set[str], set[str]]:
    """Places with a record now and none before, and the reverse."""
    then, now = (set(tables["deployment"]["place_id"]) for tables in (earlier, later))
    return now - then, then - now


def respondents(tables: Tables) -> dict[str, set[str]]:
    """The places that answered in each wave."""
    answers = tables["answer"][
        tables["answer"]["answer_status"].isin(["given", "not_found"])
    ].merge(tables["question"], on="question_id")
    return {survey: set(rows["place_id"]) for survey, rows in answers.groupby("survey_id")}


def answers(earlier: Tables, later: Tables) -> Counter:
    """Answers that are others than they were, by wave."""
    keys, told = ["question_id", "place_id"], ["answer", "answer_status"]
    both = (
        earlier["answer"][keys + told]
        .merge(later["answer"][keys + told], on=keys, suffixes=("_e", "_n"))
        .fillna("")
    )
    other = both[
        (both["answer_e"] != both["answer_n"])
        | (both["answer_status_e"] != both["answer_status_n"])
    ]
    return Counter(other.merge(later["question"], on="question_id")["survey_id"])
