"""What the explorer says and draws of the invented release of `tests/small_release.md`."""

import pyarrow as pa
import pytest
from babel import Locale

from app.draw.exhibits import narrowed
from charts import theme
from charts.look import LIGHT, Look
from pages.shared.explorer import crossed, groups, shares
from pages.shared.explorer.asked import MOST, Asked, Usual
from pages.shared.explorer.parts import explorer
from pages.values import Choice, Choices, Exhibit, Notice, Span, Tabs, every
from queries.engine import ask
from queries.selection import Selection
from schema.codelists import codes
from tests.pages.read import PHONE, WIDE, exhibit, of, rows

EVERYTHING = Selection()


def explored(selection: Selection = EVERYTHING, look: Look = WIDE, **choices: str):
    """The explorer as Adoption has it."""
    return explorer(selection, Choices.of(choices), look)


def years(shown) -> Span:
    return of(Span, shown)[0]


@pytest.mark.parametrize("show", codes("explorer_measure"))
@pytest.mark.parametrize("by", codes("explorer_split"))
def test_every_state_is_a_useful_page(small_release, show, by):
    """Each measure by each split has a figure with a number in its title, or a word why not."""
    shown = explored(show=show, by=by)
    exhibits, notices = of(Exhibit, shown), of(Notice, shown)
    assert exhibits or notices
    for told in exhibits:
        is_nothing = "nothing is known of any of them" in told.title or "be joined" in told.title
        assert any(letter.isdigit() for letter in told.title) or is_nothing
        assert told.counted and told.table.rows


def test_the_leader_is_named_with_its_base(small_release):
    """The title names the group with most, how many it has and of how many; over years, in the
    last one, with the group that is larger but mostly undated; groups that lead alike are
    counted."""
    assert exhibit("running-bars", explored(by="kind")).title == (
        "By kind of government, municipality leads: 4 of 8 systems"
    )
    assert exhibit("running-bars", explored(by="country")).title == (
        "By country, 2 groups share the first place, with 4 systems each"
    )
    assert exhibit("running", explored(by="technology")).title == (
        "By technology, licence-plate recognition leads in 2026: 3 of 8 dated systems"
    )
    assert exhibit("running", explored(by="technology", kinds="pilot_start")).title == (
        "By technology, generative AI leads in 2026: 1 of 1 dated system;"
        " licence-plate recognition has 4 without a date"
    )
    assert exhibit("running", explored(show="residents")).title == (
        "In 2026 about 1.6 million residents lived in a place with a dated system running,"
        " against 160,000 in 2016"
    )


def test_nothing_leads_where_most_are_not_known(small_release):
    """Where no value is known of more than half of the systems the title says that, and not which
    of the few others has most."""
    assert exhibit("running-bars", explored(by="tier")).title == (
        "By risk tier as stated, most are not known: 6 of 8 systems"
    )


def test_a_group_alone_does_not_lead(small_release):
    """Where all systems are of one group, the title counts them and names no leader."""
    here = Selection(technology=("computer_vision",))
    title = exhibit("running-bars", explored(here, by="technology")).title
    assert title.endswith("known in use") and "leads" not in title


def test_at_most_six_groups_are_drawn_and_the_table_has_all(small_release):
    """The largest are drawn, what is not known among them, and all others as one; the reader may
    choose others, and the table has every group and its base."""
    usual = exhibit("running", explored(by="technology"))
    names = list(dict.fromkeys(trace["name"] for trace in usual.figure["data"]))
    assert len(names) == MOST + 1 and names[-2:] == ["Not stated", "Not drawn: 2 groups"]
    chosen = exhibit("running", explored(by="technology", groups="speech_audio"))
    assert len(usual.table.columns[0].cells) == len(chosen.table.columns[0].cells) > MOST


def test_what_is_chosen_is_drawn_with_all_others_apart(small_release):
    """One group and the rest together, each system in one of the two."""
    chosen = exhibit("running", explored(by="technology", groups="licence_plate_recognition"))
    last = {trace["name"]: trace["y"][-1] for trace in chosen.figure["data"]}
    assert last == {"Licence-plate recognition": 3, "Not drawn: 7 groups": 5}


def test_a_group_has_one_colour_in_every_look(small_release):
    """Technologies and sectors keep their colour over the years and now, whichever others are
    drawn beside them."""
    for by, code in (("technology", "speech_audio"), ("sector", "health"), ("status", "ended")):
        drawn = set()
        for chosen in ("", code):
            over = exhibit("running", explored(by=by, groups=chosen or f"{code},unknown"))
            drawn |= {t["line"]["color"] for t in over.figure["data"] if code in t["customdata"]}
        assert drawn == {theme.stroke(theme.fixed(by)[code], LIGHT)}


@pytest.mark.parametrize("by", ["country", "source", "region", "kind"])
def test_no_filter_changes_the_colour_of_a_group(small_release, by):
    """A country, source, region or kind has one colour whatever stands beside it, over the years
    and now."""
    drawn: dict[str, set[str]] = {}
    for selection in (EVERYTHING, Selection(levels=True), Selection(sector=("transport",))):
        for trace in exhibit("running", explored(selection, by=by)).figure["data"]:
            if trace["customdata"][0]:
                drawn.setdefault(trace["customdata"][0], set()).add(trace["line"]["color"])
    assert len(drawn) > 1 and all(len(colours) == 1 for colours in drawn.values())
    assert len(set.union(*drawn.values())) == len(drawn)


@pytest.fixture
def two_hundred(small_release, monkeypatch) -> list[str]:
    """The codes of as many countries, each with systems."""
    every = sorted(code for code in Locale("en").territories if len(code) == 2 and code.isalpha())
    row = {
        "value_coded": 0,
        "undated": 1,
        "of": 20_100,
        "undated_of": 200,
        "systems_coded": 0,
        "places": 1,
    }

    def asked(question: str, selection: Selection, **own: object) -> pa.Table:
        if question not in ("explore", "explore_pairs") or own["by"] != "country":
            return ask(question, selection, **own)
        chosen = ["rest"] if "groups" in own else every[:200]
        times = [None] if own.get("over", "now") == "now" else [2025, 2026]
        counted = {"value": 1, "systems": 1, "across_code": "other"}
        return pa.Table.from_pylist(
            [row | counted | {"code": code, "year": at} for code in chosen for at in times]
        )

    monkeypatch.setattr(groups, "ask", asked)
    monkeypatch.setattr(crossed, "ask", asked)
    return every[:200]


@pytest.mark.parametrize(
    ("key", "own", "marks"),
    [
        ("running", {}, 7),
        ("running", {"apart": "1"}, 8),
        ("running-bars", {"as": "bars"}, 7),
        ("running-cross", {"as": "cross"}, 200),
    ],
)
def test_two_hundred_groups_are_a_useful_page(two_hundred, key, own, marks):
    """Six are drawn and the rest as one, at most eight in panels; the table has all, each can be
    chosen, and a cross-table stays a figure while it can be read."""
    shown = explored(by="country", **own)
    told = exhibit(key, shown)
    traces = told.figure["data"]
    drawn = traces[0]["y"] if own.get("as") else {t["name"] for t in traces if t.get("name")}
    assert len(drawn) == marks and told.table.rows >= 200
    chosen = [part for part in of(Choice, shown) if part.name == "groups"]
    assert all(sorted(part.options) == two_hundred for part in chosen)


def test_what_is_left_out_does_not_set_the_scale(small_release):
    """A narrowed figure fits its own groups; a larger one left out says that it is longer."""
    here = Selection(status=("pilot",))
    bars = exhibit("running-bars", explored(here, by="status")).figure
    longest = max(max(trace["x"]) for trace in bars["data"])
    assert bars["layout"]["xaxis"]["range"][1] == longest == 2
    assert "8, beyond the scale" in bars["data"][0]["text"]


def test_the_table_begins_with_the_last_year(small_release):
    """Behind a group's name stands its number of the last year looked at."""
    headings = [
        column.heading for column in exhibit("running", explored(by="sector")).table.columns
    ]
    assert headings[1:3] == ["2026", "2025"]


def test_years_zoom_and_never_filter(small_release):
    """The years of the address move the axis, whichever comes first; base and files are the same,
    and the title tells of the last year in sight."""
    whole, zoomed = explored(by="sector"), explored(by="sector", years="2020-2016")
    assert years(zoomed).value == (2016, 2020) and years(whole).value == (2014, 2026)
    one, other = exhibit("running", whole), exhibit("running", zoomed)
    assert (one.counted, one.parameters) == (other.counted, other.parameters)
    assert "in 2026" in one.title and "in 2020" in other.title
    assert one.figure["data"] == other.figure["data"]
    assert one.figure["layout"]["xaxis"] != other.figure["layout"]["xaxis"]


def test_the_title_is_of_the_years_in_sight(small_release):
    """All together are told in the last year looked at, against ten years before where those are in
    sight."""
    near, far = (exhibit("running", explored(years=f"{first}-2025")) for first in (2016, 2015))
    assert near.title.endswith("in 2025") and far.title.endswith("in 2015")


def test_undated_systems_are_a_number(small_release):
    """How many stand in no year, of all that run or ran, is said beside the figure."""
    assert "4 of 14 stand in no year" in exhibit("running", explored()).counted


@pytest.mark.parametrize(
    ("name", "value"), [("by", "colour"), ("show", "joy"), ("groups", "zzz"), ("years", "1-2")]
)
def test_what_the_address_cannot_mean_is_told(small_release, name, value):
    """An unknown code leaves the usual one and is named."""
    shown = explored(**({"by": "technology"} | {name: value}))
    assert [
        part.unknown for part in every(shown) if isinstance(part, Choice | Span) and part.unknown
    ]
    assert of(Exhibit, shown)


def test_an_unknown_look_is_told(small_release):
    """A look that there is not is named, and the usual one stands there."""
    shown = explored(**{"as": "pie"})
    assert of(Notice, shown)[0].text == "This cannot be looked at as “pie”."
    assert of(Tabs, shown)[0].value == "lines"


def test_a_click_narrows_and_adds(small_release):
    """A mark's code is the filter's; groups that the filter leaves out are drawn faintly, so that
    they can be added, and are in neither table nor base."""
    shown = explored(Selection(area=("NL",)), by="country")
    bars = exhibit("running-bars", shown)
    assert (bars.sets, bars.adds) == ("area", True)
    assert [code for (code,) in bars.figure["data"][0]["customdata"]] == ["NL", "GB"]
    assert [row[0] for row in rows(bars.table)] == ["Netherlands"]
    assert not exhibit("running-bars", explored(by="size")).sets


def test_a_click_on_what_is_left_out_adds_it():
    """A first click narrows to a group, one on a group left out adds it, one on a group that is
    there narrows to that."""
    assert narrowed((), ["robotics"]) == ["robotics"]
    assert narrowed(("robotics",), ["speech_audio"]) == ["robotics", "speech_audio"]
    assert narrowed(("robotics", "speech_audio"), ["robotics"]) == ["robotics"]


def test_a_share_has_a_frame(small_release):
    """Of a census the base is who was asked, of a register its bodies; nobody was asked by
    technology, and a word says by what."""
    titles = {part.title for part in of(Exhibit, explored(show="share"))}
    assert "1 of 4 have adopted AI (Small census)" in titles
    assert "100% have registered a system: 5 of 5 (Small register)" in titles
    (told, *_) = [
        part.text
        for part in of(Notice, explored(show="share", by="technology"))
        if "asked" in part.text
    ]
    assert told.startswith("Nobody was asked by technology")


def test_on_a_phone_the_figure_comes_before_what_sets_it(small_release):
    """A narrow page shows the figure first."""
    (look,) = of(Tabs, explored(look=PHONE, by="technology"))
    shown = look.tabs["lines"][1]()
    assert isinstance(shown[0], Exhibit)


def test_published_series_say_that_they_cannot_be_split(small_release, monkeypatch):
    """Over the years shares stand as published, and a word says that no split parts them, and
    where what is known by it stands."""
    published = exhibit("running", explored())
    monkeypatch.setattr(shares.series, "exhibit", lambda *_: published)
    monkeypatch.setattr(
        shares, "ask", lambda *_, **__: pa.table({"source_id": ["a"], "frame_size": [1]})
    )

    def words(by: str) -> list[str]:
        usual = Asked(EVERYTHING, Choices.of({"by": by}), WIDE, Usual())
        return [part.text for part in shares.over_years(usual) if isinstance(part, Notice)]

    assert not words("none") and words("region")[0].endswith("stands under “Now”.")
    whole, known = words("technology")  # nobody was asked by it: another look has nothing either
    assert whole.endswith("cannot be split by technology.") and "Shares are known by" in known
