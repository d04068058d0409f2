"""Pages run alone with every table open: what a reader sees after one click is tested too."""

from datetime import UTC, date, datetime
from pathlib import Path

import pandas as pd
import pytest
import streamlit as st

from etl import inbox as box
from etl import release, source
from etl.build import Built, assembled, read_source
from etl.check import apart
from etl.reference import Reference, curated_now
from tests.pages.two_waves import DAY, FIRST, SECOND, edition, responses


@pytest.fixture(autouse=True)
def open_tables(monkeypatch):
    """Expanders start open."""
    closed = st.expander
    monkeypatch.setattr(
        st, "expander", lambda label, expanded=False, **looks: closed(label, expanded=True, **looks)
    )


@pytest.fixture
def changed(small_tables, tmp_path_factory, monkeypatch):
    """A function that opens the small release with some of its tables changed: a first release each
    time, of which no changes are told."""

    def write(**tables) -> None:
        folder = tmp_path_factory.mktemp("changed")
        release.write(Built(small_tables | tables, {}), date(2026, 11, 22), folder)
        monkeypatch.setenv("DASHBOARD_RELEASES", str(folder))

    return write


@pytest.fixture(scope="module")
def tables(tmp_path_factory) -> dict[str, pd.DataFrame]:
    """Two waves, the first in a provisional and a final edition."""
    raw = tmp_path_factory.mktemp("raw")
    edition(raw, "2027-03-31", "provisional", "kobo", responses("2027", FIRST)[:2])
    edition(raw, "2027-06-30", "final", "kobo", responses("2027", FIRST))
    edition(raw, "2028-06-30", "final", "limesurvey", responses("2028", SECOND))
    return assembled(
        [read_source("forum_survey", source.snapshots(raw, "forum_survey", DAY), curated_now())],
        curated_now(),
    )


@pytest.fixture(scope="module")
def released(tables, tmp_path_factory) -> Path:
    """The folder of a release of both waves."""
    folder = tmp_path_factory.mktemp("waves")
    release.write(Built(tables, {}), DAY, folder)
    return folder


@pytest.fixture
def waves(released, monkeypatch) -> None:
    """Both waves, read by the engine during one test."""
    monkeypatch.setenv("DASHBOARD_RELEASES", str(released))


@pytest.fixture
def inbox(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("DASHBOARD_INBOX", str(tmp_path / "inbox"))
    monkeypatch.setattr(
        "app.submit.checked_file.check_apart", apart.check_and_mark
    )  # for speed, in this process
    return tmp_path / "inbox"


@pytest.fixture
def as_person(monkeypatch):
    """`as_person("steward:nl-linde")` signs in somebody with these roles."""

    def _as_person(roles: str) -> None:
        now = datetime.now(UTC)
        who = box.person(
            {"iss": "https://sign.in", "sub": roles, "iat": now.timestamp(), "roles": roles}, now
        )
        monkeypatch.setattr("app.submit.sign_in.signed_in", lambda: who)

    return _as_person


@pytest.fixture
def linde(monkeypatch) -> None:
    """Lindewijk and Fuyumachi, of which the small release shows values, are places that deliveries
    can be of."""
    known, theirs = Reference(), {"nl-linde": "Lindewijk", "jp-fuyu": "Fuyumachi"}
    places = [
        known.places.iloc[[0]].assign(place_id=place_id, name=name)
        for place_id, name in theirs.items()
    ]
    vars(known)["places"] = pd.concat([known.places, *places], ignore_index=True)
    monkeypatch.setattr("etl.check.checked.curated_now", lambda: known)
