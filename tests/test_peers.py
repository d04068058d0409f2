"""The rule that proposes peers, and places side by side: laws on the small release of
`tests/small_release.md`."""

from datetime import date

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl import release
from etl.build import Built
from queries.engine import ask
from queries.selection import Selection
from tests.conftest import blocks

PLACES = sorted(blocks()["place", ""]["place_id"])
WITH_DATA = set(blocks()["deployment", ""]["place_id"]) | set(blocks()["answer", ""]["place_id"])
PARTS = ("residents", "kind", "region", "data", "forum")
weights = st.fixed_dictionaries({f"weight_{part}": st.integers(0, 5) for part in PARTS})
law = settings(deadline=None, max_examples=6)


def peers(place: str, **given: object) -> list[dict]:
    return ask("peers", Selection(), place_id=place, **{"most": 20} | given).to_pylist()


@law
@given(st.sampled_from(PLACES), weights)
def test_a_distance_is_the_sum_of_its_parts(small_release, place, weights):
    """What is shown as parts adds up to what is shown as the distance, none is negative, and the
    nearest come first."""
    found = peers(place, **weights)
    for one in found:
        assert one["distance"] == pytest.approx(
            sum(one[f"from_{part}"] for part in PARTS), abs=1e-9
        )
        assert all(one[f"from_{part}"] >= 0 for part in PARTS)
        assert not any(one[f"from_{part}"] for part in PARTS if weights[f"weight_{part}"] == 0)
    assert [one["distance"] for one in found] == sorted(one["distance"] for one in found)


@law
@given(st.sampled_from(PLACES), st.sampled_from(sorted(WITH_DATA)), weights)
def test_distance_is_the_same_both_ways(small_release, one, other, weights):
    """Each of two places is as far from the other; no place is a peer of itself."""
    there = {row["place_id"]: row["distance"] for row in peers(one, pinned=[other], **weights)}
    back = {row["place_id"]: row["distance"] for row in peers(other, pinned=[one], **weights)}
    assert there.get(other) == back.get(one)
    assert one not in there and other not in back


@law
@given(
    st.sampled_from(PLACES),
    st.lists(st.sampled_from(PLACES), max_size=4),
    st.lists(st.sampled_from(PLACES), max_size=4),
    st.randoms(),
)
def test_the_order_of_wishes_changes_nothing(small_release, place, pinned, dropped, random):
    """Pinned and dropped places are sets: in any order, and named twice, they give the same
    peers."""
    shuffled = random.sample(pinned * 2, len(pinned) * 2), random.sample(dropped, len(dropped))
    assert peers(place, pinned=pinned, dropped=dropped) == peers(
        place, pinned=shuffled[0], dropped=shuffled[1]
    )


@law
@given(
    st.sampled_from(PLACES),
    st.lists(st.sampled_from(PLACES), max_size=4),
    st.lists(st.sampled_from(PLACES), max_size=4),
    st.integers(1, 7),
)
def test_wishes_are_kept(small_release, place, pinned, dropped, most):
    """All pinned places stand first and none is proposed that was dropped; only places with data
    are proposed."""
    found = peers(place, pinned=pinned, dropped=dropped, most=most)
    wanted = set(pinned) - {place}
    assert (
        {one["place_id"] for one in found if one["is_pinned"]}
        == wanted
        == {one["place_id"] for one in found[: len(wanted)]}
    )
    proposed = {one["place_id"] for one in found if not one["is_pinned"]}
    assert not proposed & set(dropped) and proposed <= WITH_DATA
    assert len(found) <= max(most, len(wanted))


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_order_of_rows_changes_nothing(
    small_tables, small_release, tmp_path, monkeypatch, seed
):
    """A release whose rows stand in another order proposes the same peers with the same
    distances."""
    before = {place: peers(place) for place in PLACES}
    shuffled = {
        name: table.sample(frac=1, random_state=seed).reset_index(drop=True)
        for name, table in small_tables.items()
    }
    release.write(Built(shuffled, {}), date(2026, 11, 22), tmp_path)
    monkeypatch.setenv("DASHBOARD_RELEASES", str(tmp_path))
    assert {place: peers(place) for place in PLACES} == before


def test_twice_the_residents_are_one_apart(small_tables, small_release, tmp_path, monkeypatch):
    """Doubling a place's residents moves it one doubling, and a figure of zero residents counts as
    not known."""
    for number, part in ((200_000, 1.0), (50_000, 1.0), (100_000, 0.0), (0, 3.0)):
        place = small_tables["place"].assign(
            population=small_tables["place"]["population"].where(
                small_tables["place"]["place_id"] != "nl-berk", number
            )
        )
        folder = tmp_path / str(number)
        release.write(Built(small_tables | {"place": place}, {}), date(2026, 11, 22), folder)
        monkeypatch.setenv("DASHBOARD_RELEASES", str(folder))
        [berk] = [one for one in peers("nl-linde") if one["place_id"] == "nl-berk"]
        assert berk["from_residents"] == part


@law
@given(st.lists(st.sampled_from(PLACES), min_size=1, max_size=8, unique=True))
def test_places_side_by_side_agree_with_each_alone(small_release, places):
    """Numbers of several places are those each has alone, and their parts add up to the systems on
    record."""
    together = Selection(place=tuple(places))
    facts = ask("place_facts", together).to_pylist()
    assert {row["place_id"] for row in facts} == set(places)
    for question in ("place_sources", "bands"):
        alone = [
            row
            for place in sorted(places)
            for row in ask(question, Selection(place=(place,))).to_pylist()
        ]
        assert ask(question, together).to_pylist() == alone
    for dimension in ("sector", "technology", "status", "tier", "risk_label"):
        rows = pd.DataFrame(
            ask("place_systems", together, dimension=dimension).to_pylist(),
            columns=["place_id", "systems", "systems_in_use"],
        )
        sums = rows.groupby("place_id")[["systems", "systems_in_use"]].sum()
        for row in facts:
            assert (
                sums["systems"].get(row["place_id"]) == row["systems"]
                and sums["systems_in_use"].get(row["place_id"]) == row["systems_in_use"]
            )


@pytest.mark.parametrize("place", PLACES)
def test_running_side_by_side_is_running_alone(small_release, place):
    """A place's systems by year are those of the question on one selection."""
    here = Selection(place=(place,))
    alone = {row["year"]: row["systems"] for row in ask("running_by_year", here).to_pylist()}
    assert {
        row["year"]: row["systems"]
        for row in ask("running_by_year", here, dimension="place").to_pylist()
    } == alone


@law
@given(
    st.sampled_from(PLACES),
    st.lists(st.sampled_from(PLACES), min_size=1, max_size=7, unique=True),
    st.integers(1, 3),
)
def test_what_peers_do_is_nowhere_on_record_here(small_release, place, others, at_least):
    """No kind that is told is on record for the place, and at least so many peers have it."""
    mine = ask("table_deployment", Selection(place=(place,))).to_pylist()
    kinds = {(row["sector"], row["technology"]) for row in mine}
    found = ask(
        "peers_do", Selection(place=(place, *others)), place_id=place, at_least=at_least
    ).to_pylist()
    for row in found:
        assert (row["sector"], row["technology"]) not in kinds and row["place_id"] != place
        assert row["technology"] != "not_stated" or row["sector"] not in {
            sector for sector, _ in kinds
        }
        same = {
            one["place_id"]
            for one in found
            if (one["sector"], one["technology"]) == (row["sector"], row["technology"])
        }
        assert len(same) == row["peers"] >= at_least
