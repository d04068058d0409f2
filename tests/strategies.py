"""Selections that can be made on the small release, for laws."""

from hypothesis import strategies as st

from queries.selection import CODELISTS, FILTERS, Selection
from queries.span import Span
from schema.codelists import codes

PLACES = [
    "gb-great",
    "gb-east",
    "gb-west",
    "gb-quay",
    "nl-linde",
    "nl-berk",
    "nl-oud",
    "nl-vaag",
    "nl-leeg",
    "jp-haru",
    "jp-natsu",
    "jp-fuyu",
    "jp-aki",
]
AREAS = ["asia", "europe", "GB", "JP", "JP-01", "JP-13", "NL"]
CODES = {name: codes(codelist) for name, codelist in CODELISTS.items()} | {
    "area": AREAS,
    "place": PLACES,
    "scheme": ["eu_ai_act", "nl_publication_category", "own_scale"],
    "source": [
        "case_collection",
        "forum_desk_research",
        "jp_digital_agency_dx",
        "other_surveys",
        "small_register",
    ],
}


def options(name: str) -> list[str]:
    """What a filter of codes takes: each code, and each left out."""
    return CODES[name] + ([] if FILTERS[name].is_reading else [f"-{code}" for code in CODES[name]])


def spans() -> st.SearchStrategy[Span]:
    """Years of a start, in any order, with and without what has no date."""
    years = st.none() | st.integers(2013, 2025)
    return st.builds(Span, years, years, st.booleans())


@st.composite
def selections(draw) -> Selection:
    """Up to three filters narrowed to one or several codes, or to all but some, years, and either
    release."""
    names = draw(st.lists(st.sampled_from(sorted(CODES)), max_size=3, unique=True))
    values = {
        name: tuple(draw(st.lists(st.sampled_from(options(name)), min_size=1, max_size=4)))
        for name in names
    }
    return Selection(
        **values,
        started=draw(spans()),
        basis=draw(st.sampled_from(["", "stated"])),
        release=draw(st.sampled_from(["", "2026.10.1"])),
    )
