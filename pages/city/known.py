"""What is known of a place: in a release or, with a file's rows, in a preview."""

from collections.abc import Mapping

from charts.look import Look
from pages.city import answers, bands, completeness, coverage, dates
from pages.shared import systems
from pages.values import Parts
from queries import preview
from queries.selection import Selection


def known(place: Mapping, selection: Selection, look: Look) -> Parts:
    """Coverage, dates, systems by sector, systems of other levels and of places inside, answers,
    bands and completeness of a place as the question `city` gives it.

    A preview has no bands, whose numbers of other places it would move, and leads nowhere else.
    """
    is_preview = preview.is_one(selection)
    records = systems.records_of(place["place_id"], selection, look)
    here = [row for row in records if not row["is_inside"]]
    own = [row for row in here if not row["body_level"]]
    others = [row for row in here if row["body_level"]]
    theirs = [row for row in records if row["is_inside"]]
    return (
        *coverage.coverage(place, selection, look),
        *(dates.dates(place, systems.counted(own), selection, look) if own else ()),
        *(systems.by_sector(place, own, look) if own else ()),
        *(systems.of_other_levels(place, others, look) if others else ()),
        *(systems.inside(place, theirs, look, has_doors=not is_preview) if theirs else ()),
        *answers.waves(place, selection, look),
        *(() if is_preview else bands.bands(place, selection, look)),
        *completeness.completeness(place, selection, look),
    )
