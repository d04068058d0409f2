"""What every option of every filter would leave, before it is chosen."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from queries import engine
from queries.filters import parted
from queries.selection import FILTERS, Selection
from queries.span import Span
from tests.strategies import CODES, selections

OFFERED = [name for name in CODES if FILTERS[name].group and not FILTERS[name].is_reading]
names = st.sampled_from([*OFFERED, "started", "levels"])


def counts(selection: Selection, question: str = "systems_by_option") -> dict:
    """Systems by filter and code."""
    rows = engine.ask(question, selection).to_pylist()
    return {(row["filter_name"], row["code"]): row["systems"] for row in rows}


def systems(selection: Selection) -> int:
    return engine.ask("headline", selection).to_pylist()[0]["systems"]


@settings(deadline=None, max_examples=40)
@given(selections(), st.data())
def test_the_count_of_an_option_is_the_count_after_choosing_it(small_release, selection, data):
    """An option's number is that of the systems which are left when it alone is chosen in its
    filter, whatever else is chosen: five options of forty selections."""
    told = counts(selection)
    for name in data.draw(st.lists(names, min_size=5, max_size=5)):
        option, then = chosen(selection, name, data)
        assert told.get(option, 0) == systems(then)


@settings(deadline=None, max_examples=40)
@given(selections(), st.data())
def test_the_count_without_an_option_is_the_count_after_leaving_it_out(
    small_release, selection, data
):
    """And of the systems which are left when it is left out too: five options of forty
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
