"""One wave of three cities in the five forms in which it can arrive, read back; and each platform's
own ways."""

from dataclasses import asdict
from pathlib import Path

import pytest

from etl.reference import curated_now, word
from etl.waves import Gathered, gather, moment
from etl.waves.cities import Cities
from etl.waves.coding import non_answers, split, words
from etl.waves.headings import _blocks, _links, _options, _plain, headings, key
from schema import form
from schema.instrument import LANGUAGES, NON_ANSWERS, items
from tests.waves.one_wave import FULL, ITEMS, PERSON, QUESTIONS, RESPONSES, WAVE, response, system
from tests.waves.platforms import kobo_csv
from tests.waves.writers import WRITERS, write

CITIES = Cities.of(curated_now().places)


def read(folder: Path) -> Gathered:
    return gather(folder, WAVE, CITIES)


def expected(one: dict) -> tuple:
    """A response as it was put into the files: answers, and a status for every item without one."""
    said = {item: codes for item, codes in one["answers"].items() if codes[0] not in NON_ANSWERS}
    unsaid = {
        item.item: one["answers"].get(item.item, ["missing"])[0]
        for item in QUESTIONS
        if item.item not in said
    }
    systems = [
        {field.item: listed.get(field.item, "") for field in ITEMS if field.repeat}
        for listed in one["systems"]
    ]
    return one["city"], said, unsaid, one["links"], systems


def found(gathered: Gathered) -> list[tuple]:
    return [
        (one.place_id, one.answers, one.status, one.links, one.systems)
        for one in gathered.responses
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("platform", WRITERS)
def test_one_wave_is_the_same_through_every_platform(tmp_path, platform, language):
    """Every answer, reason, link and system that was put in comes out, in either language, and
    nothing is refused."""
    write(platform, tmp_path, RESPONSES, language)
    gathered = read(tmp_path)
    assert found(gathered) == sorted(expected(one) for one in RESPONSES)
    assert (gathered.findings, gathered.problems) == ([], [])


@pytest.mark.parametrize("multi", ["joined", "columns", "both"])
def test_kobo_writes_select_all_items_in_three_ways(tmp_path, multi):
    """Joined codes, 0/1 columns and both give the same answers; a CSV has no list of systems."""
    kobo_csv(tmp_path / "wave", multi)
    wanted = [(*expected(one)[:4], []) for one in RESPONSES]
    gathered = read(tmp_path / "wave")
    assert (found(gathered), gathered.findings, gathered.problems) == (sorted(wanted), [], [])


@pytest.mark.parametrize("platform", WRITERS)
def test_no_person_comes_through(tmp_path, platform):
    """Names, e-mail addresses, IP addresses and coordinates in an export are in nothing that was
    read from it."""
    write(platform, tmp_path, [*RESPONSES, response("Nowhere", "2027-03-05 09:00:00", FULL)])
    gathered = read(tmp_path)
    said = str([asdict(one) for one in [*gathered.responses, *gathered.findings]]) + str(
        gathered.problems
    )
    assert len(gathered.responses) == 3 and len(gathered.findings) == 1
    assert not [value for value in PERSON.values() if value in said]


@pytest.mark.parametrize("platform", ["qualtrics", "limesurvey", "workbook"])
def test_what_was_not_sent_in_is_counted_and_left_out(tmp_path, platform):
    """An unfinished response is named and gives no answer; with Qualtrics a preview too."""
    extra = [response("jp-130001", "2027-03-05 09:00:00", FULL, finished=False)]
    extra += (
        [response("ar-02", "2027-03-05 10:00:00", FULL, preview=True)]
        if platform == "qualtrics"
        else []
    )
    write(platform, tmp_path, [*RESPONSES, *extra])
    gathered = read(tmp_path)
    assert [one.place_id for one in gathered.responses] == ["es-28079", "ke-047", "us-2507000"]
    assert [finding.problem for finding in gathered.findings] == ["not_submitted"] * len(extra)


@pytest.mark.parametrize("platform", WRITERS)
def test_the_last_finished_response_of_a_city_counts(tmp_path, platform):
    """The later one stands, wherever it is in the file; the earlier one is named as replaced, with
    nothing else about it."""
    late = response(
        "us-2507000", "2027-03-09 09:00:00", {"ai_policy": ["no"]}, systems=[system("New camera")]
    )
    early = response(
        "us-2507000", "2027-03-08 09:00:00", {"ai_policy": ["yes"]}, systems=[system("Old camera")]
    )
    write(platform, tmp_path, [late, early])
    gathered = read(tmp_path)
    assert [
        (one.answers, [listed["systems.name"] for listed in one.systems])
        for one in gathered.responses
    ] == [({"ai_policy": ["no"]}, ["New camera"])]
    (finding,) = gathered.findings
    assert (finding.problem, finding.at[1]) == ("superseded", 1 if platform == "workbook" else 2)


def test_a_city_may_answer_on_two_platforms(tmp_path):
    """Times of different platforms are compared; the later response counts."""
    write(
        "limesurvey", tmp_path, [response("ke-047", "2027-03-09 09:00:00", {"ai_policy": ["yes"]})]
    )
    write("ms_forms", tmp_path, [response("ke-047", "2027-03-08 09:00:00", {"ai_policy": ["no"]})])
    gathered = read(tmp_path)
    assert [one.answers for one in gathered.responses] == [{"ai_policy": ["yes"]}]
    assert [
        (finding.problem, finding.at[0].rsplit("/", 1)[-1]) for finding in gathered.findings
    ] == [("superseded", "forms.xlsx#Form1")]


def test_headings_lead_to_one_thing():
    """No two items, options or fields are called the same, whichever way a platform writes them,
    but for an option's number."""
    known, ways = (
        headings(WAVE),
        [
            way
            for item in ITEMS
            for make in (_plain, _links, _options, _blocks)
            for way in make(item)
        ],
    )
    assert not [heading for heading, target in ways if known[key(heading)] != target]
    for item in ITEMS:
        for name in [item.item, item.wording_en, item.wording_es]:
            assert item.kind == "repeat" or known[key(name)].item == item.item
    assert {target.item for target in known.values()} == {
        item.item for item in ITEMS if item.kind != "repeat"
    }
    assert {
        (item.item, code)
        for item in QUESTIONS
        if item.kind == "many"
        for code in form.offered(item)
    } <= {(target.item, target.option) for target in known.values()}


@pytest.mark.parametrize(
    "item", [item for item in items() if item.codes], ids=lambda item: item.item
)
def test_an_options_words_lead_back_to_it(item):
    """Each option is known by its code and its label in both languages, and no two options share a
    word."""
    for code in form.offered(item):
        assert {
            words(item)[said]
            for said in (word(code), *(word(item.label(code, language)) for language in LANGUAGES))
        } == {code}
    if item.kind == "many":
        for language in LANGUAGES:
            labels = [item.label(code, language) for code in form.offered(item)]
            for text in (",".join(labels), ";".join(labels) + ";", ", ".join(labels)):
                assert [words(item)[word(one)] for one in split(text, item)] == form.offered(item)
        assert split(" ".join(form.offered(item)), item) == form.offered(item)


def test_reasons_not_to_answer_have_many_spellings():
    """At least twelve ways to give no answer are known, and none of them is an option of any
    item."""
    assert len(non_answers()) >= 12 and set(non_answers().values()) == set(NON_ANSWERS)
    options = {
        said for item in items() for said, code in words(item).items() if code not in NON_ANSWERS
    }
    assert not options & set(non_answers())


def test_times_of_submission():
    """ISO times with and without zones, and a workbook's number of days, are moments; other text is
    none."""
    assert str(moment("2027-03-01T10:00:00+02:00")) == "2027-03-01 08:00:00"
    assert str(moment("46447.5")) == "2027-03-01 12:00:00"
    assert [moment(text) for text in ("", "3/1/2027 10:00", "yesterday", "²", "9" * 400)] == [
        None
    ] * 5
