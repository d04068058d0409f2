"""The words of figures: all are of the catalogue or the data, in the reader's language."""

import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator

import pytest

import charts
from charts import (
    areas,
    bars,
    beside,
    classes,
    explored,
    flows,
    grids,
    groups,
    intervals,
    ladder,
    levels,
    lines,
    maps,
    matrix,
    spread,
    theme,
    timeline,
    waterfall,
)
from charts.look import LIGHT, Look
from pages.shared.explorer.groups import ORDER
from schema import codelists
from words.languages import PSEUDO

# In the invented language sentences stand between marks and have accents on their vowels; names in
# the data are of a letter that no English text has.
DATA = "ж"
MARKED, SPANISH = Look(language=PSEUDO), Look(language="es")
LABELS = {row["label"] for name in codelists.names() for row in codelists.codelist(name).values()}
SHOWN = {"text", "hovertext", "hovertemplate", "ticktext", "name"}
# Parts of figures, drawn with them; maps for the screen have tests of their own.
PARTS = {"cells", "ground", "movable", "panels", "theme"}

PLACES = [
    {
        "place_id": f"p{at}",
        "name": DATA * (at + 1),
        "country_name": DATA,
        "latitude": 50.0 + at,
        "longitude": 4.0 + at,
        "population": residents,
        "population_year": residents and 2020,
        "systems": systems,
        "first_year": year,
        "technology": technology,
        "technology_is_coded": technology == "robotics",
        "screening": screening,
        "risk_tier": tier,
        "ai_adopted": answer,
    }
    for at, (residents, systems, year, technology, tier, answer, screening) in enumerate(
        [
            (1_234_567, 1, 1999, "generative_ai", "high", "yes", "transparency"),
            (1_000, 3, 2023, "robotics", "minimal", "no", "education"),
            (None, None, None, None, None, "missing", "not_stated"),
            (10, 1_000, 2025, "not_stated", "prohibited", "not_asked", "points_nowhere"),
            (20, 7, 2016, "other", "transparency", "no_source", "employment"),
        ]
    )
]
AREAS = [
    {"code": "NLD", "name": DATA, "value": 1_234, "status": "given"},
    {"code": "DEU", "name": DATA, "value": 0, "status": "given"},
    {"code": "FRA", "name": DATA, "value": None, "status": "missing"},
    {"code": "BEL", "name": DATA, "value": None, "status": "not_asked"},
    {"code": "ITA", "name": DATA, "value": None, "status": "no_source"},
]
EXPLORED = explored.Years([2025, 2026], (2025, 2026), False)
LINES = [
    explored.Line(DATA, DATA, [1, 1_234], [DATA, DATA], theme.BLUE, kind, kind == "known")
    for kind in ORDER
]
GROUPS = [
    groups.Group(DATA, 35, 135, 10, share, DATA, DATA) for share in (None, 0.1, 0.3, 0.5, 0.7, 0.9)
]
SHARES = [intervals.Share(0.6, 0.5, 0.9, DATA), intervals.Share(None, None, None, DATA)]
OBSERVED = [
    lines.Observation("2018-11-15", 60, 0, False, False, DATA),
    lines.Observation("2020-02-15", 5.8, 1, False, True, DATA),
    lines.Observation("2020-12-31", 75, 0, True, False, DATA),
]
LEVELS = [
    levels.Level("2027", 0.2, 0.1, 0.6, DATA, DATA, 0, True),
    levels.Level("2028", 0.5, 0.4, 0.6, DATA, DATA, 1, False, DATA),
]
ITEM, CITY = DATA, DATA * 2
ANSWERS = [matrix.Answer(ITEM, CITY, code, DATA) for code in theme.cells(LIGHT)]
DOTS = [timeline.Dot("2020", DATA, DATA, True), timeline.Dot("2021-05", DATA, DATA, False)]
STEPS = dict.fromkeys(theme.LADDER, DATA)
RUNGS = [ladder.Rung("2018", [12, 8, 1, 1, 1, 1], False), ladder.Rung("2019", [1] * 6, True)]
HEAT = {"a": DATA}, {"x": DATA, "y": DATA * 2}, [[1, 1_234]]
COUNT = maps.COUNT._replace(label=DATA)
FIGURES = {
    **{
        f"maps.bubbles {colour} {size}": lambda look, colour=colour, size=size: maps.bubbles(
            PLACES, "world", size, colour, look
        )
        for colour in maps.COLOURS
        for size in maps.SIZES
    },
    "areas.filled": lambda look: areas.filled(AREAS, "world", COUNT, look=look),
    "groups.marks": lambda look: groups.marks(GROUPS, "japan", DATA, look),
    "bars.bars": lambda look: bars.bars([DATA], [3], ["3"], look),
    "bars.stacked": lambda look: bars.stacked([DATA], [(DATA, [1_234], theme.BLUE)], look),
    "grids.heat": lambda look: grids.heat(*HEAT, look),
    "grids.filled": lambda look: grids.filled([DATA], [DATA, DATA], [[1, 1]], [2, 1_234], look),
    "beside.dots": lambda look: beside.dots(
        {"a": DATA}, {"x": DATA, "y": DATA}, [beside.Dot("a", "x", 1_234, True, DATA)], {}, look
    ),
    "beside.running": lambda look: beside.running(
        [beside.Panel(DATA, [2020, 2021], [1, 2], DATA)], look
    ),
    "explored.together": lambda look: explored.together(EXPLORED, LINES, look),
    "explored.in_panels": lambda look: explored.in_panels(EXPLORED, LINES, look),
    "flows.moves": lambda look: flows.moves(
        [flows.Move("a", "b", 1_234, DATA)], {"a": DATA, "b": DATA}, (DATA, DATA), look
    ),
    "intervals.shares": lambda look: intervals.shares([DATA, DATA], [(DATA, SHARES)], look),
    "ladder.ladder": lambda look: ladder.ladder(RUNGS, STEPS, look),
    "levels.levels": lambda look: levels.levels({DATA: LEVELS}, look),
    "lines.observations": lambda look: lines.observations(
        {DATA: [(DATA, OBSERVED, theme.BLUE)]}, look
    ),
    "matrix.answers": lambda look: matrix.answers(
        {DATA: None, ITEM: DATA}, {CITY: DATA}, ANSWERS, {}, {}, look
    ),
    "spread.spread": lambda look: spread.spread(
        [spread.Cloud(DATA, [(1_234, 1, DATA)], theme.BLUE)], look
    ),
    "timeline.dots": lambda look: timeline.dots(DOTS, look),
    "waterfall.waterfall": lambda look: waterfall.waterfall(
        (DATA, 3), [(DATA, 1)], (DATA, 4), ["3", "+1", "4"], look
    ),
}


def shown(part: object, key: str = "") -> Iterator[str]:
    """Every text of a figure that a reader sees."""
    if isinstance(part, dict):
        for inner, value in part.items():
            yield from shown(value, inner)
    elif isinstance(part, str):
        if key in SHOWN:
            yield re.sub(r"<[^>]*>|%\{[^}]*\}", "", part)
    elif hasattr(part, "__iter__"):
        for value in part:
            yield from shown(value, key)


def is_from_the_catalogue(text: str) -> bool:
    """Whether all letters of a text of the invented language are of the catalogue, of a code list
    or of the data."""
    while inmost := re.search("⟦([^⟦⟧]*)⟧", text):
        if inmost[1] not in LABELS and re.search("[aeiouAEIOU]", inmost[1]):
            return False
        text = text[: inmost.start()] + text[inmost.end() :]
    return not re.search(rf"[^\W\d_{DATA}]", text)


@pytest.mark.parametrize("kind", FIGURES)
def test_no_figure_has_english_of_its_own(kind):
    """Each letter that a figure shows is of a sentence of the catalogue, of a label, or of the
    data."""
    texts = list(shown(FIGURES[kind](MARKED)))
    assert any(DATA in text for text in texts)
    assert not [text for text in texts if not is_from_the_catalogue(text)]


def test_every_kind_of_figure_is_drawn_here():
    """A new kind of figure cannot be left out of the test above."""
    kinds = set()
    for module in pkgutil.iter_modules(charts.__path__):
        found = importlib.import_module(f"charts.{module.name}")
        for name, function in inspect.getmembers(found, inspect.isfunction):
            signature = inspect.signature(function)
            is_own = function.__module__ == found.__name__ and not name.startswith("_")
            if is_own and signature.return_annotation is dict and "look" in signature.parameters:
                kinds.add(f"{module.name}.{name}")
    drawn = {kind.split()[0] for kind in FIGURES}
    assert {kind for kind in kinds if kind.split(".")[0] not in PARTS} == drawn


@pytest.mark.parametrize(
    "kind",
    ["areas.filled", "bars.stacked", "grids.heat", "grids.filled", "beside.dots", "flows.moves"],
)
def test_numbers_are_written_as_the_language_does(kind):
    """Spanish parts thousands by a point, in texts and in the numbers that plotly writes."""
    for look, number, separators in ((LIGHT, "1,234", ".,"), (SPANISH, "1.234", ",.")):
        figure = FIGURES[kind](look)
        written = {found for text in shown(figure) for found in re.findall("1.?234", text)}
        assert written == {number} and figure["layout"]["separators"] == separators


def test_codes_have_words():
    """A page finds words for each view, colouring and size of the maps, in their order."""
    assert list(maps.views(LIGHT)) == list(maps.VIEWS)
    assert tuple(maps.headings(LIGHT)) == maps.COLOURS and tuple(maps.sizes(LIGHT)) == maps.SIZES
    assert maps.sizes(LIGHT, "in pilot")["systems"] == "Systems in pilot"
    assert maps.headings(LIGHT, asked="Policy")["ai_adopted"] == "Policy"


@pytest.mark.parametrize(
    ("measure", "words"),
    [
        (maps.SYSTEMS, ["1", "2 to 4", "5 to 9", "10 to 19", "20 or more"]),
        (
            maps.FIRST_YEAR,
            ["Before 2015", "2015 to 2018", "2019 to 2021", "2022 or 2023", "2024 or later"],
        ),
        (
            groups.SHARES,
            ["Under 20%", "20 to 39%", "40 to 59%", "60 to 79%", "80% and more"],
        ),
    ],
)
def test_classes_are_told_by_their_ends(measure, words):
    """No two classes share a number, and each says where it ends."""
    assert list(classes.words(measure, LIGHT).values()) == words
