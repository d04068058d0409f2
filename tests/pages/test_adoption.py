"""The adoption page, alone, against the invented release of `tests/small_release.md`."""

import json
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from queries.selection import Selection

PAGE = str(Path(__file__).parents[2] / "pages" / "adoption.py")


def run(selection: Selection = Selection(), **address: str) -> AppTest:  # noqa: B008
    """The page after one run, under an address."""
    test = AppTest.from_file(PAGE, default_timeout=30)
    test.session_state["selection"] = selection
    test.query_params.update(address)
    return test.run()


def titles(page: AppTest) -> list[str]:
    return [one.value for one in page.subheader]


def captions(page: AppTest) -> str:
    return "\n".join(one.value for one in page.caption)


@pytest.fixture
def phone(monkeypatch):
    """A browser that calls itself mobile."""
    monkeypatch.setattr(type(st.context), "headers", {"User-Agent": "Mobile"})


def test_the_kinds_of_dates_are_in_the_address(small_release):
    """An address names the kinds of dates; the page shows them, and only what is not the default is written."""
    page = run(kinds="announcement")
    assert not page.exception
    assert page.get("button_group")[0].value == ["announcement"]
    assert titles(page)[0] == "By 2026, 1 dated system was running in 1 local government"
    assert "kinds" not in run().query_params


def test_an_unknown_kind_is_said_to_be_left_out(small_release):
    """What the page does not have is named and left out; the kinds that it has stay."""
    page = run(kinds="announcement,zzz")
    assert page.warning[0].value == "The address asked for kinds “zzz”, which this page does not have; left out."
    assert page.get("button_group")[0].value == ["announcement"]
    assert not run(kinds="announcement").warning


def test_pairs_that_lead_alike_are_called_so(small_release):
    """Two sectors have one camera system in use each, so no pair is called the commonest; a pair alone is."""
    assert titles(run(Selection(technology=("computer_vision",))))[1] == "No pair of sector and technology leads: 2 have 1 system each"
    alone = titles(run(Selection(place=("gb-east",))))[1]
    assert alone == "Computer vision in public order and safety is the commonest pair: 1 system"


def test_sources_without_technology_follow_the_answer(small_release):
    """A source is named as one that names no technology only where its systems are selected."""
    assert "1 of 9 names no technology: Small study (1)." in captions(run())
    assert "All name their technology." in captions(run(Selection(place=("gb-east",))))
    assert "technology:" not in captions(run(Selection(technology=("computer_vision",))))


def test_a_phone_gets_the_pairs_as_bars(small_release, phone):
    """On a phone the heat table is bars that carry their codes, and every number stands beside its bar."""
    figures = [json.loads(one.proto.spec)["data"][0] for one in run().get("plotly_chart")]
    assert "heatmap" not in {one["type"] for one in figures}
    pairs = next(one for one in figures if "customdata" in one)
    assert len(pairs["customdata"]) == len(pairs["text"]) and ["transport", "licence_plate_recognition"] in pairs["customdata"]
