"""The city brief is one page whatever the place, its name and its data."""

import copy
import re
import time
from itertools import cycle

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from exports.brief.facts import facts
from exports.brief.page import page
from exports.brief.systems import shortened
from queries import engine
from queries.engine import ask
from queries.selection import Selection
from tests.exports.pdf import ADDRESS, opened, read
from words.languages import NAMES
from words.speech import speech

SMALLEST = 8.5  # points of any text
SLOWEST = (
    1.0  # seconds of the processor for a brief in the middle of them, asking and setting together
)
SCRIPTS = {
    "Latin": "Łódź, Đà Nẵng, İzmir",
    "Cyrillic": "Київ Їжакевич",
    "Greek": "Αθήνα Ὕδρα",
    "Japanese": "東京都渋谷区檮原町さいたまアイヌ",
    "Korean": "서울특별시",
    "Chinese": "北京市 臺北市 广州",
    "Arabic": "القاهرة",
    "Hebrew": "ירושלים",
    "Devanagari": "दिल्ली",
    "Bengali": "ঢাকা",
    "Tamil": "சென்னை",
    "Telugu": "హైదరాబాద్",
    "Thai": "กรุงเทพ",
    "Georgian": "თბილისი",
    "Armenian": "Երևան",
    "Ethiopic": "አዲስ አበባ",
    "Lao": "ວຽງຈັນ",
    "Sinhala": "කොළඹ",
    "Cherokee": "ᏣᎳᎩ",
}
SYNTAX = (
    r'#import "x": *; *bold* _it_ $x^2$ @ref \ <label> `raw` = - + / [a] {b} // c /* d */ ~'
    r' "quoted" #{1+1}'
)


def sizes(data: bytes) -> set[float]:
    """The sizes of text in points."""
    found = set()
    [only] = opened(data).pages
    only.extract_text(
        visitor_text=lambda text, cm, tm, _, size: (
            found.add(round(size * tm[3] * cm[3], 2)) if text.strip() else None
        )
    )
    return {abs(one) for one in found}


def test_every_script_is_written(linde):
    """A name in any of these scripts is set with letters, none of them replaced."""
    every = " ".join(SCRIPTS.values())
    linde["who"] |= {"name": every, "local": every}
    data = page(linde, ADDRESS, "pdf")
    assert opened(data).metadata.title == f"City brief: {every}"
    assert "\N{REPLACEMENT CHARACTER}" not in read(data)


def test_a_name_without_letters_to_set(linde):
    """Characters that no font has, and those that are none, are shown as replaced and stop
    nothing."""
    linde["who"]["local"] = "ရန်ကုန် \x00\x07\ue000\uffff"
    assert "\N{REPLACEMENT CHARACTER}" in read(page(linde, ADDRESS, "pdf"))


def test_names_are_never_code(linde):
    """Names with typst's own signs are written as they are."""
    linde["who"]["name"] = linde["cases"]["title"] = linde["coverage"]["title"] = SYNTAX
    linde["systems"]["listed"][0]["name"] = SYNTAX
    assert read(page(linde, ADDRESS, "pdf")).replace(" ", "").count(SYNTAX.replace(" ", "")) == 4


texts = st.text(st.characters(codec="utf-8"), max_size=80).filter(
    str.strip
)  # the schema has no place without a name


@settings(
    max_examples=4,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@example(name="x" * 80, system="y" * 64, number=60)
@example(name="\x00", system="", number=0)
@given(name=texts, system=texts, number=st.integers(0, 90))
def test_it_is_one_page(small_release, name, system, number):
    """Whatever the names and however many systems, it is one page, and no text on it is too small
    to read."""
    found = copy.deepcopy(facts("nl-linde", "2026.11.1"))
    found["who"] |= {"name": shortened(name, 80), "local": shortened(name, 80)}
    found["systems"]["listed"] = [
        {
            "name": shortened(system, 64),
            "purpose": "",
            "status": "In use",
            "url": "https://example.org",
        }
    ] * number
    data = page(found, ADDRESS, "pdf")
    assert len(opened(data).pages) == 1
    assert min(sizes(data)) >= SMALLEST


def test_too_much_for_a_page(linde):
    """With long texts everywhere it is still one page, and tells how many of each are left out."""
    long = "Wärmebedarfsplanung und Donaudampfschifffahrtsgesellschaft "
    linde["who"] |= {"name": (long * 2)[:80], "local": "東京都" * 26, "where": long * 4}
    linde["residents"]["source"] = long * 6
    own = linde["systems"]
    own["listed"] = [
        {"name": long, "purpose": long, "status": "Status not stated", "url": "https://example.org"}
    ] * 60
    for name in ("sectors", "statuses", "stated", "screening"):
        own[name] = [own[name][0] | {"label": long}] * 12
    linde["governance"] = [
        linde["governance"][0]
        | {
            "groups": [
                {"code": code, "label": code, "number": "9", "items": [long] * 9}
                for code in ("yes", "partly", "no", "other", "not_found", "declined")
            ]
        }
    ] * 4
    linde["bands"]["found"] = [
        {"title": long, "number": "3 systems", "words": long * 3, "first": 1, "last": 2}
    ] * 6
    case = {"kind": long * 2, "peers": "2 of 7 peers", "systems": 2}
    example = {"place": long, "name": long, "day": long, "purpose": long, "url": ""}
    step = {"step": long, "evidence": long * 3, "more": "and 30 more"}
    linde["steps"] |= {"shown": [step | {"links": [{"words": long[:30], "url": ""}] * 3}] * 3}
    linde["beside"] |= {"rows": [[long[:30], "14,101,583", long[:20], "17 of 29"]] * 5}
    linde["beside"]["headings"] = ["Place", "Residents", "In use", "Yes on rules"]
    linde["cases"] |= {
        "shown": [case | {"examples": [example] * 2}] * 3,
        "note": long * 7,
    }
    linde["coverage"]["sources"] = [
        {"title": long, "url": "https://example.org", "holds": long}
    ] * 9
    data = page(linde, ADDRESS, "pdf")
    assert min(sizes(data)) >= SMALLEST
    assert re.search(
        r"and \d+ more systems|and \d+ more sectors", read(data)
    ) and "more studies or censuses" in read(data)


def test_systems_left_out_are_counted(linde):
    """Of 60 systems it names as many as there is room for, and the number of the others; together
    they are 60."""
    linde["systems"]["listed"] = [
        {"name": f"System {n} of many", "purpose": "", "status": "In use", "url": ""}
        for n in range(60)
    ]
    text = read(page(linde, ADDRESS, "pdf"))
    assert (
        len(re.findall(r"System \d+ of many", text))
        + int(re.search(r"and (\d+) more systems", text)[1])
        == 60
    )


def test_purposes_stand_below_the_first_systems(linde):
    """Of few systems the page says what each is for; of sixty it names the first ones with what
    they are for, and counts the others."""
    system = {"name": "A system", "purpose": "Sorts letters", "status": "In use", "url": ""}
    linde["systems"]["listed"] = [system] * 3
    assert read(page(linde, ADDRESS, "pdf")).count("Sorts letters") == 3
    linde["systems"]["listed"] = [system] * 60
    crowded = page(linde, ADDRESS, "pdf")
    told = read(crowded).count("Sorts letters")
    assert told >= 5 and f"and {60 - told} more systems" in read(crowded)
    assert len(opened(crowded).pages) == 1


def test_a_coded_technology_is_marked(small_release):
    """Below a system's name stands what it is for, and its technology where no source states it."""
    (system,) = facts("jp-fuyu", "2026.11.1")["systems"]["listed"]
    assert system["name"] == "Old forecast (Forecast of illness)"
    purpose = "Forecasts illness from absences at school · ◇ Prediction and scoring (coded)"
    assert system["purpose"] == purpose
    assert purpose in read(page(facts("jp-fuyu", "2026.11.1"), ADDRESS, "pdf"))


def test_all_answers_missing(small_release):
    """Harushi's answers are told as not found and declined, and no yes is counted."""
    found = facts("jp-haru", "2026.11.1")
    [study] = [one for one in found["governance"] if one["items"] == 2]
    assert {group["code"] for group in study["groups"]} == {"not_found", "declined"} and study[
        "title"
    ] == "Governance: a yes to 0 of 2 items"
    assert study["title"] in read(page(found, ADDRESS, "pdf"))


def test_a_place_without_data(monkeypatch):
    """Its page says that no source covers it and what that does not mean, and shows no zero for
    systems."""
    monkeypatch.setenv("DASHBOARD_RELEASES", str(engine.DEFAULT_RELEASES))
    uncovered = next(
        row["place_id"]
        for row in ask("place_names", Selection()).to_pylist()
        if not row["is_covered"]
    )
    text = read(page(facts(uncovered, engine.current()), ADDRESS, "pdf"))
    assert (
        "No source covers" in text
        and "That is not a zero" in text
        and "– systems on record" in text
    )


def traits(row: dict) -> set[tuple[str, object]]:
    """What may make the brief of a place another one: kind, standing in the Forum, none, one, some
    or many systems."""
    size = next(
        name
        for most, name in ((0, "none"), (1, "one"), (9, "some"), (float("inf"), "many"))
        if row["systems"] <= most
    )
    return {
        ("kind", row["kind"]),
        ("forum", row["forum_status"]),
        ("systems", size),
    }


def spread(covered: list[dict]) -> list[dict]:
    """The place with most systems and the one with the longest name, and of the others whoever has
    a trait that none before has."""
    found = (
        sorted(covered, key=lambda row: -row["systems"])[:1]
        + sorted(covered, key=lambda row: -len(row["local_name"] or ""))[:1]
    )
    seen = set().union(*map(traits, found))
    for row in sorted(covered, key=lambda row: (-len(row["name"]), row["place_id"])):
        if traits(row) - seen:
            found.append(row)
            seen |= traits(row)
    return found


def test_a_spread_of_places(monkeypatch):
    """Places of every kind and size, the longest names and most systems among them, are each one
    page within the time, in one language or the other. `python -m benchmarks.brief --all`
    makes those of every place."""
    monkeypatch.setenv("DASHBOARD_RELEASES", str(engine.DEFAULT_RELEASES))
    covered = [row for row in ask("place_names", Selection()).to_pylist() if row["is_covered"]]
    took = []
    for row, language in zip(spread(covered), cycle(NAMES), strict=False):
        start = time.process_time()
        reader = opened(
            page(facts(row["place_id"], engine.current(), language=language), ADDRESS, "pdf")
        )
        took.append(time.process_time() - start)
        assert (len(reader.pages), reader.metadata.title) == (
            1,
            f"{speech(language)('brief-brief')}: {row['name']}",
        )
    assert len(took) >= 8 and sorted(took)[len(took) // 2] < SLOWEST


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "Technology: 0 stated by sources, 1 coded, 0 not known."),
        ("es", "Tecnología: 0 indicadas por las fuentes, 1 codificadas, 0 no conocidas."),
    ],
)
def test_the_brief_says_what_is_coded(small_release, language, told):
    """The screening of the brief tells how much of the technology is coded, in both languages;
    sectors that are all stated say nothing of it."""
    systems = facts("gb-quay", engine.current(), language=language)["systems"]
    assert systems["screening_note"].endswith(told)
    assert "1 cod" not in systems["sectors_note"]
