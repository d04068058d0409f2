"""A city in sentences: what it has on record and what it answered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages.city import in_words
from pages.shared import at_a_glance, systems
from queries.engine import ask
from queries.selection import EVERYTHING
from tests.pages import read
from tests.pages.city_opened import SAY
from tests.pages.invented import INVENTED, strays
from tests.pages.read import SLIPS


@pytest.mark.parametrize(
    ("on_record", "in_use", "unknown", "newest", "sentence"),
    [
        (
            3,
            2,
            0,
            2024,
            "Kyiv: 3 systems on record, 2 known to be in use; the newest that is dated started in"
            " 2024.",
        ),
        (1, 0, 0, None, "Kyiv: 1 system on record, none known to be in use."),
        (2, 0, 2, None, "Kyiv: 2 systems on record, the status of none is stated."),
        (
            None,
            0,
            0,
            None,
            "No source has a system of Kyiv on record, which does not say that there is none.",
        ),
    ],
)
def test_a_city_in_words(on_record, in_use, unknown, newest, sentence):
    """A city's systems are told with what is known of their use; none on record is no zero."""
    assert systems.on_record("Kyiv", on_record, in_use, unknown, SAY, newest) == sentence


def test_a_city_from_its_records():
    """Only kinds of dates that are starts make the newest one, and a single system has no commonest
    sector."""
    records = [
        {"status_today": "in_use", "start_date": "2021-05", "start_kind": "deployment"},
        {"status_today": "pilot", "start_date": "2025", "start_kind": "announcement"},
        {"status_today": "in_use", "start_date": None, "start_kind": None},
    ]
    sectors = ["health", "health", "not_stated"]
    records = [row | {"sector": sector} for row, sector in zip(records, sectors, strict=True)]
    told = in_words.of_systems("Kyiv", records, SAY)
    assert told.endswith("2 known to be in use; the newest that is dated started in 2021.")
    assert in_words.main_sector(records, SAY) == "Its commonest sector is health: 2 of 3 systems."
    assert in_words.main_sector(records[2:], SAY) == ""


@pytest.mark.parametrize(
    ("sectors", "sentence"),
    [
        (
            ["health", "health", "transport", "transport"],
            "Its commonest sectors are health and transport: 2 of 4 systems each.",
        ),
        (
            ["health", "transport", "defence"] * 2,
            "Its commonest sectors are health and 2 more: 2 of 6 systems each.",
        ),
        (["health", "transport"], "No sector has more than 1 of them: those known are 2."),
    ],
)
def test_sectors_that_lead_alike(sectors, sentence):
    """Two sectors that lead are named, more are counted, and where all have one none leads."""
    assert in_words.main_sector([{"sector": code} for code in sectors], SAY) == sentence


def test_a_common_sector_says_how_much_of_it_is_coded():
    """Sectors that no source states are counted after the commonest one."""
    bases = ["stated", "coded", "coded"]
    records = [{"sector": "health", "sector_basis": basis} for basis in bases]
    assert in_words.main_sector(records, SAY) == (
        "Its commonest sector is health: 3 of 3 systems. 2 of the sectors are coded from name and"
        " purpose; no source states them."
    )


@pytest.mark.parametrize(
    ("kind", "answers", "sentence"),
    [
        (
            "coded_from_documents",
            ["yes", "yes", "partly", None],
            "Of 4 questions on what governs AI, 2 yes and 1 partly; for 1 no page or document about"
            " it was found, which is not a no.",
        ),
        ("self_reported", ["no"], "Of 1 question that it was asked, 1 no."),
        (
            "self_reported",
            [None, None],
            "Of 2 questions that it was asked, none is answered; for 2 there is no answer, which is"
            " not a no.",
        ),
        (
            "self_reported",
            ["12", "yes"],
            "Of 2 questions that it was asked, 1 yes and 1 other answer.",
        ),
        ("self_reported", [], ""),
    ],
)
def test_answers_in_words(kind, answers, sentence):
    """Answers are told by what they are, and what is missing is no no."""
    told = [{"answer": answer, "evidence_kind": kind} for answer in answers]
    assert in_words.answers(told, SAY) == sentence


@given(
    st.lists(st.sampled_from(["yes", "partly", "no", "12", None]), max_size=12),
    st.sampled_from(["coded_from_documents", "self_reported"]),
)
def test_any_answers_make_a_fit_sentence(given_answers, kind):
    """Whatever is answered, the sentence ends with a full stop, has its base and no slip, and says
    something where something was asked."""
    told = [{"answer": answer, "evidence_kind": kind} for answer in given_answers]
    sentence = in_words.answers(told, SAY)
    assert bool(sentence) is bool(told) and not SLIPS.search(sentence)
    if told:
        assert sentence.startswith(f"Of {len(told)} question") and sentence.endswith(".")


@given(
    st.integers(0, 3_000), st.integers(0, 3_000), st.integers(0, 3_000), st.none() | st.just(2024)
)
def test_any_systems_make_a_fit_sentence(on_record, in_use, unknown, newest):
    """However many systems there are, the sentence is one and has no slip."""
    sentence = systems.on_record("Kyiv", on_record, in_use, unknown, SAY, newest)
    assert sentence.endswith(".") and sentence.count(". ") == 0 and not SLIPS.search(sentence)


@pytest.mark.parametrize("place", ["nl-linde", "gb-great", "jp-haru", "nl-leeg", "", "wijk"])
def test_every_text_is_from_the_catalogue(small_release, place):
    """In the invented language every letter outside its marks is a name or a text of the data."""
    tables = [
        ask(f"table_{name}", EVERYTHING) for name in ("place", "source", "deployment", "reply")
    ]
    of_place = [ask(name, EVERYTHING, place_id=place) for name in ("city", "city_answers")]
    assert not strays(read.parts("city", look=INVENTED, city=place), [*tables, *of_place])


@pytest.mark.parametrize(
    ("at_peers", "said"),
    [((1, 1, 1), "2 in use; at 3 peers 1 each"), ((7, 33), "2 in use; at 2 peers 7 to 33")],
)
def test_numbers_of_peers_are_each_ones_own(at_peers, said):
    """One number for several peers is what each has, not what all have together."""
    facts = [{"systems": 40, "systems_unknown": 0, "systems_in_use": n} for n in (2, *at_peers)]
    assert at_a_glance.title(facts, SAY) == said
