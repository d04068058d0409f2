"""Selections that can be made on the small release, for laws."""

from hypothesis import strategies as st

from queries.selection import CODELISTS, Selection
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
CODES = {name: codes(codelist) for name, codelist in CODELISTS.items()} | {
    "country": ["GB", "JP", "NL"],
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


@st.composite
def selections(draw) -> Selection:
    """Up to three filters narrowed to one or several codes, years, and either release."""
    names = draw(st.lists(st.sampled_from(sorted(CODES)), max_size=3, unique=True))
    values = {
        name: tuple(draw(st.lists(st.sampled_from(CODES[name]), min_size=1))) for name in names
    }
    years = {
        name: draw(st.none() | st.integers(2013, 2025))
        for name in ("from_year", "until_year")
        if draw(st.booleans())
    }
    return Selection(
        **values,
        **years,
        ai=draw(st.booleans()),
        basis=draw(st.sampled_from(["", "stated"])),
        release=draw(st.sampled_from(["", "2026.10.1"])),
    )
