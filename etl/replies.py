"""Rights of reply: a note belongs to a record that is there, and of one value the newest note
counts."""

from collections.abc import Iterable, Mapping, Set

import pandas as pd

from etl.refusals import Refusals
from schema import tables
from schema.fields import replied
from words.said import said

IDENTIFIERS = {"deployment": "deployment_id", "answer": "question_id"}
WITHDRAWN = "withdrawn"  # a note of this one word takes back the one before

Records = Set[tuple[str, str, str]]  # (table, identifier, place_id)


def records(
    frames_of: Mapping[str, Iterable[pd.DataFrame]], named: Set[str] = frozenset()
) -> Records:
    """What can be replied to, of frames by table; only those that are `named`, if any is."""
    rows = (
        (table, frame.loc[frame[name].isin(named) if named else slice(None), [name, "place_id"]])
        for table, name in IDENTIFIERS.items()
        for frame in frames_of.get(table, [])
        if len(frame)
    )
    return {
        (table, *row) for table, frame in rows for row in frame.itertuples(index=False, name=None)
    }


def kept(frame: pd.DataFrame, known: Records, refusals: Refusals) -> pd.DataFrame:
    """Replies to records that are there, about values that such a record has; the others are
    refused."""
    about = (
        frame[["record_table", "record_id", "place_id"]].apply(tuple, axis=1)
        if len(frame)
        else pd.Series(dtype=object)
    )
    frame = refusals.take(
        frame, ~about.isin(known), "record_id", "no_such_record", said("rule-known-record")
    )
    for table in IDENTIFIERS:
        strange = (frame["record_table"] == table) & ~frame["record_field"].isin(replied(table))
        frame = refusals.take(
            frame, strange, "record_field", "unknown_code", " | ".join(replied(table))
        )
    return frame


def newest(replies: pd.DataFrame) -> pd.DataFrame:
    """Of one city's replies, oldest first, those that a later one to the same value replaces
    marked."""
    replies, keys = replies.fillna(""), tables.KEYS["reply"]
    if not set(keys).issubset(replies.columns):  # the judge names the column
        return replies
    told = (replies[keys] != "").all(axis=1) & (replies["problem"] == "")
    replaced = told & replies[told].iloc[::-1].duplicated(keys).reindex(
        replies.index, fill_value=False
    )
    marks = {"problem": "superseded", "accepted": said("rule-newest-reply")}
    replies.loc[replaced, list(marks)] = list(marks.values())
    return replies


def standing(replies: pd.DataFrame) -> pd.DataFrame:
    """Those that were not taken back."""
    return replies[replies["note"].str.strip().str.casefold() != WITHDRAWN]
