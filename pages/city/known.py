"""What is known of a place in detail: in a release or, with a file's rows, in a preview."""

from collections.abc import Mapping

from charts.look import Look
from pages.city import answers, bands, completeness, coverage, dates, in_words, who
from pages.shared import systems
from pages.shared.tabs import tabs
from pages.values import Choices, Paragraph, Parts, Tabs
from queries import preview
from queries.selection import Selection


def behind_tabs(
    place: Mapping, selection: Selection, choices: Choices, look: Look
) -> tuple[Tabs, ...]:
    """The same behind tabs, each made when it is opened."""
    made = {
        "systems": lambda: of_systems(place, selection, look) or _none("systems", look),
        "timeline": lambda: timeline(place, selection, look) or _none("timeline", look),
        "governance": lambda: answers.waves(place, selection, look) or _none("governance", look),
        "quality": lambda: quality(place, selection, look),
    }
    return tabs("city", made, selection, choices, look)


def _none(view: str, look: Look) -> Parts:
    """What it means that there is nothing to show."""
    return (Paragraph(look.say(f"city-no-{view}")),)


def known(place: Mapping, selection: Selection, look: Look) -> Parts:
    """All of it, one below the other."""
    return (
        *of_systems(place, selection, look),
        *timeline(place, selection, look),
        *answers.waves(place, selection, look),
        *quality(place, selection, look),
    )


def of_systems(place: Mapping, selection: Selection, look: Look) -> Parts:
    """Its own systems by sector, those of other levels and of places inside. A preview leads
    nowhere else."""
    records = systems.records_of(place["place_id"], selection, look)
    here = [row for row in records if not row["is_inside"]]
    own = [row for row in here if not row["body_level"]]
    others = [row for row in here if row["body_level"]]
    theirs = [row for row in records if row["is_inside"]]
    has_doors = not preview.is_one(selection)
    sector = in_words.main_sector(systems.counted(own), look.say)
    return (
        *((Paragraph(sector),) if sector else ()),
        *((Paragraph(look.say("city-of-other-levels", n=len(others))),) if others else ()),
        *(systems.by_sector(place, own, look) if own else ()),
        *(systems.of_other_levels(place, others, look) if others else ()),
        *(systems.inside(place, theirs, look, has_doors) if theirs else ()),
    )


def timeline(place: Mapping, selection: Selection, look: Look) -> Parts:
    """Its own systems by date."""
    own = systems.own_systems(systems.records_of(place["place_id"], selection, look))
    return dates.dates(place, own, selection, look) if own else ()


def quality(place: Mapping, selection: Selection, look: Look) -> Parts:
    """Residents with their definition, the sources that cover it, bands and completeness. A preview
    has no bands, whose numbers of other places it would move."""
    return (
        Paragraph(who.residents(place, look.say)),
        *coverage.coverage(place, selection, look),
        *(() if preview.is_one(selection) else bands.bands(place, selection, look)),
        *completeness.completeness(place, selection, look),
    )
