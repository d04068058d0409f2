"""What questions answer on the small release: each one's known answers in `tests/questions.md`, and
laws of them all."""

import csv
import io
import re
from datetime import date
from pathlib import Path
from urllib.parse import parse_qsl

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl import release
from etl.build import Built
from queries import engine, parameters
from queries.selection import Selection, read, write
from schema.codelists import codes
from tests.strategies import selections

BLOCK = re.compile(r"^```csv question=(\w+)(?: (\w+=\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
DOCUMENT = Path(__file__).parent / "questions.md"
KNOWN = BLOCK.findall(DOCUMENT.read_text(encoding="utf-8"))


def written(value: object) -> str:
    """A cell as the document writes it."""
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)


def asked(question: str, selection: Selection, **given: str) -> list[dict]:
    return engine.ask(
        question, selection, **parameters.values(question, given, engine.known())
    ).to_pylist()


def test_every_question_has_a_known_answer():
    """Adding a question is adding one SQL file and one block of known answers, and no block is
    malformed."""
    assert {question for question, *_ in KNOWN} == set(engine.questions())
    assert len(KNOWN) == DOCUMENT.read_text(encoding="utf-8").count("\n```csv")


@pytest.mark.parametrize(
    ("question", "address", "body"),
    KNOWN,
    ids=["?".join(filter(None, known[:2])) for known in KNOWN],
)
def test_known_answer(small_release, question, address, body):
    """A question gives exactly the rows that were counted by hand."""
    given = dict(parse_qsl(address))
    selection, dropped = read(given, engine.known())
    assert (
        not dropped
        and given.keys() <= write(selection).keys() | parameters.declared(question).keys()
    )
    answer = engine.ask(question, selection, **parameters.values(question, given, engine.known()))
    columns, *expected = csv.reader(io.StringIO(body))
    if columns[-1] == "...":
        columns = columns[:-1]
    else:
        assert answer.column_names == columns
    found = [[written(cell) for cell in row.values()] for row in answer.select(columns).to_pylist()]
    assert found == expected


def test_every_question_says_what_it_answers():
    """A question's file begins with a sentence."""
    assert not [
        question
        for question, words in engine.questions().items()
        if not re.fullmatch(r"[A-Z].+\.", words)
    ]


law = settings(deadline=None, max_examples=8)
GROUPS = [
    "status",
    "sector",
    "technology",
    "source",
    "sector_technology",
    "status_source",
    "risk_tier",
    "risk_label",
]


@law
@given(selections())
def test_groups_add_up_to_the_total(small_release, selection):
    """For every selection a system is in exactly one group of each grouping, so groups add up to
    the headline."""
    (headline,) = asked("headline", selection)
    for group in GROUPS:
        assert (
            sum(row["systems"] for row in asked(f"systems_by_{group}", selection))
            == headline["systems"]
        ), group


@law
@given(selections(), st.sampled_from(["any", *codes("risk_scheme")]))
def test_the_scheme_never_changes_the_total(small_release, selection, scheme):
    """Whichever risk scheme is read, the same systems are counted."""
    (headline,) = asked("headline", selection)
    assert (
        sum(row["systems"] for row in asked("systems_by_risk_tier", selection, risk_scheme=scheme))
        == headline["systems"]
    )


@law
@given(selections())
def test_screening_parts_all_systems(small_release, selection):
    """Every system is listed, under Article 50 only, pointing nowhere or not to be screened."""
    (found,) = asked("screening_coverage", selection)
    parts = (
        "systems_listed",
        "systems_article_50_only",
        "systems_pointing_nowhere",
        "systems_without_technology",
    )
    assert (
        sum(found[part] for part in parts)
        == found["systems"]
        == asked("headline", selection)[0]["systems"]
    )


@law
@given(selections())
def test_countries_exceed_the_total_by_shared_systems_only(small_release, selection):
    """Systems by country add up to the headline and what several places share, and every place is
    in one country."""
    (headline,), rows = asked("headline", selection), asked("systems_by_country", selection)
    assert (
        headline["systems"]
        <= sum(row["systems"] for row in rows)
        <= headline["systems_in_places"]
        <= headline["records"]
    )
    assert sum(row["places"] for row in rows) == headline["places"]


@law
@given(selections())
def test_reach_agrees_with_the_headline(small_release, selection):
    """Residents are of the headline's places, and leaving out places inside others never adds
    any."""
    (headline,), (reach,) = asked("headline", selection), asked("reach", selection)
    assert reach["places"] == headline["places"] >= reach["places_with_population"]
    assert (reach["residents"] or 0) <= (reach["residents_naive"] or 0)
    assert sum(row["residents"] or 0 for row in asked("reach_populations", selection)) == (
        reach["residents_naive"] or 0
    )


@law
@given(selections(), st.sampled_from(["sector", "technology"]))
def test_no_group_reaches_more_than_all(small_release, selection, group):
    """A group's residents are never more than those of the whole selection."""
    (reach,) = asked("reach", selection)
    assert all(
        (row["residents"] or 0) <= (reach["residents"] or 0)
        for row in asked("reach_by", selection, dimension=group)
    )


@law
@given(selections())
def test_the_rows_are_the_number(small_release, selection):
    """The table of records holds the headline's records, and those that count are its systems in
    places."""
    (headline,), rows = asked("headline", selection), asked("table_deployment", selection)
    assert len(rows) == headline["records"]
    assert sum(row["is_counted"] for row in rows) == headline["systems_in_places"]


@law
@given(
    selections(),
    st.sampled_from(["forum_desk_research:2026", "jp_digital_agency_dx:municipalities-2023"]),
)
def test_every_place_of_a_wave_is_counted_once(small_release, selection, survey_id):
    """Yes, partly, no and silent add up to the places of an item, the reasons for silence to the
    silent, and rows to places."""
    rows = asked("survey_answers", selection, survey_id=survey_id)
    for one in asked("survey_items", selection, survey_id=survey_id):
        assert (
            one["yes"] + one["partly"] + one["no"] + one["silent"]
            == one["places"]
            == sum(row["item"] == one["item"] for row in rows)
        )
        assert (
            sum(one[reason] for reason in codes("answer_status") if reason != "given")
            == one["silent"]
        )
        assert (
            one["residents_yes"] + one["residents_partly"] + one["residents_silent"]
            <= one["residents"]
        )


@law
@given(selections())
def test_a_census_adds_up_however_it_is_grouped(small_release, selection):
    """By kind, by size and by prefecture the same places are counted."""
    totals = {
        tuple(
            sum(row[part] for row in asked(f"census_by_{group}", selection))
            for part in ("yes", "no", "not_asked", "silent", "places")
        )
        for group in ("kind", "size", "admin")
    }
    assert len(totals) == 1


def test_a_question_that_is_not_there_is_named(small_release):
    """An unknown question is a KeyError with its name; an unknown release a NoRelease with those
    there are."""
    with pytest.raises(KeyError, match="systems_by_colour"):
        engine.ask("systems_by_colour", Selection())
    for version in ("2020.1.1", "../2026.11.1", "'; drop"):
        with pytest.raises(engine.NoRelease, match=r"2026\.10\.1, 2026\.11\.1"):
            engine.ask("headline", Selection(release=version))


def test_a_retired_system_without_an_end_runs_in_no_year(
    small_tables, small_release, tmp_path, monkeypatch
):
    """Oudwijk's plate scan ran from 2014 to 2020; were the year of its end not known, nobody could
    say in which years it ran."""
    oud = Selection(place=("nl-oud",))
    assert [row["year"] for row in asked("running_by_year", oud) if row["systems"]] == [
        *range(2014, 2021)
    ]
    unended = small_tables["deployment"].assign(
        end_year=small_tables["deployment"]["end_year"].mask(lambda year: year == 2020)
    )
    release.write(Built(small_tables | {"deployment": unended}, {}), date(2026, 11, 22), tmp_path)
    monkeypatch.setenv("DASHBOARD_RELEASES", str(tmp_path))
    assert asked("running_by_year", oud) == []
    assert asked("start_kinds", oud) == [
        {"start_kind": "register_begin", "systems": 1, "systems_without_end": 1}
    ]


def test_a_permalink_stays(small_release):
    """The current release named by its version gives what it gives unnamed."""
    assert asked("headline", Selection(release="2026.11.1")) == asked("headline", Selection())
    assert engine.manifest()["version"] == engine.current() == "2026.11.1"
