"""The identifier and the place of each record: of the source's own key, and of what it names."""

from functools import cache, partial

import pandas as pd

from etl.judge import NEW_KEY
from etl.reference import Reference
from etl.refusals import AT_FAULT, Refusals
from etl.taken import Taken
from schema.identifiers import KEY
from words.said import said

TRACE = ["source_file", "source_row"]


def keyed(frame: pd.DataFrame, source_id: str, refusals: Refusals, taken: Taken) -> pd.DataFrame:
    """Our identifiers, made of the source's own keys, of which `taken` holds those of earlier
    parts. A row at fault does not take its key from a later one that is right."""
    made = ("deployment_id", "system_id")
    frame = refusals.name(
        frame, frame["key"] == "", "key", "missing_value", said("rule-own-key"), made
    )
    strange = (frame["key"] != "") & ~frame["key"].str.match(KEY)
    frame = refusals.name(frame, strange, "key", "wrong_value", said("rule-key"), made)
    repeated = taken.again(frame[["key"]].replace("", None), frame[AT_FAULT] == "")
    frame = refusals.name(frame, repeated, "key", "duplicate_key", NEW_KEY, made)
    key = (source_id + ":" + frame["key"]).mask(frame["key"] == "", "")
    return frame.assign(deployment_id=key, system_id=key)


def placed(
    frame: pd.DataFrame, source_id: str, reference: Reference, refusals: Refusals
) -> pd.DataFrame:
    """One row a place: a name that stands for several places gives several rows of one system."""
    if "place_id" in frame:
        return frame
    by = "place" if "place" in frame else "body"
    nothing = pd.Series("", index=frame.index)
    context = frame.get("place_context", nothing)
    records = frame.get("deployment_id", nothing)
    resolve = cache(partial(reference.resolve, source_id))
    moved = reference.moved_records
    resolutions = pd.Series(
        [
            resolve(name, near, record if record in moved else "")
            for name, near, record in zip(frame[by], context, records, strict=True)
        ],
        index=frame.index,
        dtype=object,
    )
    frame = frame.assign(place_id=resolutions.map(lambda resolution: resolution.place_ids))
    outside = resolutions.map(
        lambda resolution: resolution.match == "not_a_local_government"
    ).astype(bool)
    nowhere = resolutions.map(
        lambda resolution: resolution.match != "not_a_local_government" and not resolution.place_ids
    ).astype(bool)
    reasons = resolutions.map(lambda resolution: resolution.reason or resolution.match)
    refusals.take(frame, outside & (frame[AT_FAULT] == ""), by, "not_a_local_government", reasons)
    rule = said("rule-known-alias")
    frame = refusals.name(
        frame[~outside], nowhere[~outside], by, "place_unresolved", rule, ("place_id",)
    )
    frame = frame.explode("place_id", ignore_index=True)
    if "deployment_id" in frame:
        several = frame.duplicated(["deployment_id", *TRACE])
        frame.loc[several, "deployment_id"] += "@" + frame.loc[several, "place_id"]
    return frame
