"""What every option of every filter would leave, before it is chosen."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from app import options
from queries import engine
from queries.filters import parted
from queries.selection import FILTERS, Selection
from queries.span import Span
from tests.strategies import CODES, selections
from words.speech import speech

OFFERED = [name for name in CODES if FILTERS[name].group and not FILTERS[name].is_reading]
names = st.sampled_from([*OFFERED, "started", "levels"])


def counts(selection: Selection, question: str = "systems_by_option") -> dict:
    """Systems by filter and code."""
    rows = engine.ask(question, selection).to_pylist()
    return {(row["filter_name"], row["code"]): row["systems"] for row in rows}


def systems(selection: Selection) -> int:
    return engine.ask("headline", selection).to_pylist()[0]["systems"]


@settings(deadline=None, max_examples=20)
@given(selections(), st.data())
def test_the_count_of_an_option_is_the_count_after_choosing_it(small_release, selection, data):
    """An option's number is that of the systems which are left when it alone is chosen in its
    filter, whatever else is chosen: five options of twenty selections."""
    told = counts(selection)
    for name in data.draw(st.lists(names, min_size=5, max_size=5)):
        option, then = chosen(selection, name, data)
        assert told.get(option, 0) == systems(then)


@settings(deadline=None, max_examples=20)
@given(selections(), st.data())
def test_the_count_without_an_option_is_the_count_after_leaving_it_out(
    small_release, selection, data
):
    """And of the systems which are left when it is left out too: five options of twenty
    selections."""
    told, now = counts(selection, "systems_without_option"), systems(selection)
    for name in data.draw(st.lists(st.sampled_from(OFFERED), min_size=5, max_size=5)):
        option, then = without(selection, name, data)
        assert told.get(option, now) == systems(then)


def without(selection: Selection, name: str, data) -> tuple[tuple[str, str], Selection]:
    """An option of a filter, and the selection without it."""
    code = data.draw(st.sampled_from(CODES[name]))
    return (name, code), selection.but(**{name: (*getattr(selection, name), f"-{code}")})


def chosen(selection: Selection, name: str, data) -> tuple[tuple[str, str], Selection]:
    """An option of a filter, and the selection with it."""
    if name in OFFERED:
        _, without = parted(getattr(selection, name))
        offered = [code for code in CODES[name] if code not in without]
        assume(offered)  # where every option is left out there is none to choose
        code = data.draw(st.sampled_from(offered))
        return (name, code), selection.but(**{name: (code, *(f"-{code}" for code in without))})
    code, value = {"started": ("none", Span(is_undated=True)), "levels": ("1", True)}[name]
    return (name, code), selection.but(**{name: value})


def test_a_filters_options_are_made_once_for_all_readers_of_a_selection(small_release):
    """Who asks for the same options in the same language is handed the very same ones."""
    status, chosen = FILTERS["status"], Selection(area=("NL",))
    told = options.counted(status, chosen, speech("en"))
    assert options.counted(status, Selection(area=("NL",)), speech("en")) is told
    assert options.counted(status, chosen, speech("es")) != told


def test_options_that_leave_nothing_come_last(small_release):
    """In Great Britain no system of the small release is in pilot, which is said behind those that
    are left; a filter without counts keeps the order of its list."""
    status = FILTERS["status"]
    told = options.counted(status, Selection(area=("GB",)), speech("en"))
    is_left = [not words.endswith("· none") for words in told.values()]
    assert is_left == sorted(is_left, reverse=True) and {True, False} == set(is_left)
    assert sorted(told) == sorted(options.labels(status, Selection(), speech("en")))
