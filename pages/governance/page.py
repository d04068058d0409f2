"""Governance: who has rules?"""

from charts.look import Look
from pages.governance import census_places, published, series, survey
from pages.governance.cities import Cities
from pages.governance.publishers import by_waves, followed
from pages.shared import census
from pages.shared.behind import rows_link
from pages.shared.nothing import nothing
from pages.shared.tabs import TAB, tabs
from pages.values import Choices, Head, Paragraph, Parts, Sentences
from queries.engine import ask
from queries.selection import DEPLOYMENT_FILTERS, Selection

CHOICES = (
    TAB,
    "survey_id",
    "count",
    "order",
    "city",
    "survey_of",
    "wave_item",
    "later",
    "earlier",
    "wave_list",
    "list_wave",
    "item",
)


def parts(selection: Selection, choices: Choices, look: Look) -> Parts:
    """Cities item by item, the member survey by waves, the census, and what others published."""
    say, cities, sources = look.say, Cities(selection, choices, look), followed(selection)
    surveys, figures = by_waves(selection), published.figures(sources, selection)
    made = (
        (
            "cities",
            cities.has_waves,
            lambda: (*cities.parts(), rows_link(say("governance-rows"), selection, "answer")),
        ),
        ("survey", surveys, lambda: survey.parts(surveys, selection, choices, look)),
        (
            "census",
            census.census_of(selection),
            lambda: census_places.parts(selection, choices, look),
        ),
        (
            "published",
            sources or figures,
            lambda: (
                *series.parts(sources, selection, look),
                *published.parts(figures, sources, selection, look),
            ),
        ),
    )
    filled = {code: parts for code, is_there, parts in made if is_there}
    return (
        Head(say("page-governance"), say("governance-question")),
        *_without_effect(selection, look),
        *_nobody(selection, look),
        Sentences((*cities.in_words(), census.in_words(selection, look))),
        *tabs("governance", filled, selection, choices, look),
    )


def _without_effect(selection: Selection, look: Look) -> Parts:
    """That filters on systems change nothing here, where there are any."""
    on_systems = [name for name in DEPLOYMENT_FILTERS if name != "source"]
    if not any(getattr(selection, name) for name in on_systems):
        return ()
    return (Paragraph(look.say("governance-filters"), is_quiet=True),)


def _nobody(selection: Selection, look: Look) -> Parts:
    """That nobody was asked, where it is so."""
    if ask("survey_frames", selection).num_rows or by_waves(selection):
        return ()
    what = look.say("governance-no-answers")
    return nothing(selection, what, look, things="answers", number_of=_answers_of)


def _answers_of(selection: Selection) -> int:
    return ask("table_answer", selection).num_rows
