"""The adoption page, alone, against the invented release of `tests/small_release.md`."""

import json

import pytest
import streamlit as st

from queries.selection import Selection
from tests.pages.alone import captions, opened, ran, titles


@pytest.fixture
def phone(monkeypatch):
    """A browser that calls itself mobile."""
    monkeypatch.setattr(type(st.context), "headers", {"User-Agent": "Mobile"})


def test_the_kinds_of_dates_are_in_the_address(small_release):
    """An address names the kinds of dates; the page shows them, and only what is not the default is
    written."""
    page = opened("adoption", kinds="announcement")
    assert not page.exception
    assert page.get("button_group")[0].value == ["announcement"]
    assert titles(page)[0] == "By 2026, 1 dated system was running in 1 local government"
    assert "kinds" not in opened("adoption").query_params


def test_an_unknown_kind_is_said_to_be_left_out(small_release):
    """What the page does not have is named and left out; the kinds that it has stay."""
    page = opened("adoption", kinds="announcement,zzz")
    assert (
        page.warning[0].value
        == "The address asked for kinds “zzz”, which this page does not have; left out."
    )
    assert page.get("button_group")[0].value == ["announcement"]
    assert not opened("adoption", kinds="announcement").warning


def test_pairs_that_lead_alike_are_called_so(small_release):
    """Two sectors have one camera system in use each, so no pair is called the commonest; a pair
    alone is."""
    assert (
        titles(opened("adoption", Selection(technology=("computer_vision",))))[1]
        == "No pair of sector and technology leads: 2 have 1 system each"
    )
    alone = titles(opened("adoption", Selection(place=("gb-east",))))[1]
    assert alone == "Computer vision in public order and safety is the commonest pair: 1 system"


def test_sources_without_technology_follow_the_answer(small_release):
    """A source is named as one that names no technology only where its systems are selected."""
    assert "1 of 9 names no technology: Small study (1)." in captions(opened("adoption"))
    assert "All name their technology." in captions(
        opened("adoption", Selection(place=("gb-east",)))
    )
    assert "technology:" not in captions(
        opened("adoption", Selection(technology=("computer_vision",)))
    )


def test_a_phone_gets_the_pairs_as_bars(small_release, phone):
    """On a phone the heat table is bars that carry their codes, and every number stands beside its
    bar."""
    figures = [
        json.loads(one.proto.spec)["data"][0] for one in opened("adoption").get("plotly_chart")
    ]
    assert "heatmap" not in {one["type"] for one in figures}
    pairs = next(one for one in figures if "customdata" in one)
    assert (
        len(pairs["customdata"]) == len(pairs["text"])
        and ["transport", "licence_plate_recognition"] in pairs["customdata"]
    )


def test_an_empty_selection_says_what_to_loosen(small_release):
    """A selection without systems offers a click that brings systems back."""
    page = opened("adoption", Selection(country=("NL",), technology=("robotics",)))
    assert page.info[0].value == "No systems for this selection."
    door = next(one for one in page.button if one.label.startswith("Without “Robotics”"))
    after = ran(door.click().run())
    assert after.session_state["selection"] == Selection(country=("NL",)) and titles(after)
