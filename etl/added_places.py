"""Places that a member's file adds: none is there already under another identifier, in the table of
places or in the same file, and each lies in a country."""

from dataclasses import dataclass, field

import pandas as pd

from etl.gazetteer import SAME_PLACE, apart
from etl.reference import Reference, word
from etl.refusals import Refusals
from schema.names import spellings
from words.said import said


@dataclass
class Places:
    """Places by country, kind and ways to write their names."""

    by_name: dict[tuple[str, str, str], list[dict]] = field(default_factory=dict)

    def add(self, place: dict) -> None:
        for key in _keys(place):
            self.by_name.setdefault(key, []).append(place)

    def same(self, place: dict) -> dict | None:
        """The place of another identifier that this one is; None where there is none."""
        alike = (other for key in _keys(place) for other in self.by_name.get(key, ()))
        return next(
            (
                other
                for other in alike
                if other["place_id"] != place["place_id"] and _is_same(place, other)
            ),
            None,
        )


def judged(frame: pd.DataFrame, reference: Reference, refusals: Refusals) -> pd.DataFrame:
    """The rows of a file's table of places; each that is another place's is told and refused."""
    frame = _of_region(_of_country(frame, refusals), reference, refusals)
    known, added = Places(), Places()
    for place in reference.places.to_dict("records"):
        known.add(place)
    rules: list[str] = []
    for place in frame.to_dict("records"):
        rules.append(_there(known.same(place), reference) or _above(added.same(place)))
        added.add(place)
    accepted = pd.Series(rules, index=frame.index, dtype=object)
    return refusals.name(frame, accepted != "", "place_id", "duplicate_key", accepted)


def _there(place: dict | None, reference: Reference) -> str:
    if not place:
        return ""
    place_id = place["place_id"]
    return said("rule-place-exists", place=reference.in_words[place_id], id=place_id)


def _above(place: dict | None) -> str:
    return said("rule-place-once", id=place["place_id"]) if place else ""


def _of_country(frame: pd.DataFrame, refusals: Refusals) -> pd.DataFrame:
    """The United Kingdom by its code of ISO 3166: `UK` means no other country."""
    if "country" not in frame:
        return frame
    is_uk = frame["country"].str.upper() == "UK"
    refusals.take(frame, is_uk, "country", "cleaned", said("rule-country-gb"))
    return frame.assign(country=frame["country"].mask(is_uk, "GB"))


def _of_region(frame: pd.DataFrame, reference: Reference, refusals: Refusals) -> pd.DataFrame:
    """The region of the world that a place's country lies in; another one is told and refused."""
    if "country" not in frame:
        return frame
    told = frame.get("region", pd.Series("", index=frame.index))
    derived = frame["country"].map(reference.regions_of_countries).fillna("")
    frame = frame.assign(region=told.where((told != "") | (derived == ""), derived))
    is_other = (told != "") & (derived != "") & (told.map(word) != derived)
    rules = frame["country"].map(
        lambda country: said("rule-region-of", country=country, region=_region(reference, country))
    )
    return refusals.name(frame, is_other, "region", "wrong_value", rules.astype(object))


def _region(reference: Reference, country: str) -> str:
    return reference.regions_of_countries.get(country, "")


def _keys(place: dict) -> list[tuple[str, str, str]]:
    names = {way for name in ("name", "local_name") for way in spellings(place.get(name) or "")}
    return [(place.get("country") or "", place.get("kind") or "", way) for way in sorted(names)]


def _is_same(place: dict, other: dict) -> bool:
    """Whether two places of one name may be one: near each other; or, where a point is missing, of
    one state."""
    try:
        return apart(_point(place), _point(other)) < SAME_PLACE
    except (KeyError, TypeError, ValueError):
        states = {text for each in (place, other) if (text := each.get("admin"))}
        return len(states) < 2


def _point(place: dict) -> tuple[float, float]:
    return float(place["latitude"]), float(place["longitude"])
