"""The registers that can fill a map, by what they declare: each holds every place of one kind in a
country, whose view it fills. A country that has no view of its own gets one."""

from charts import views
from charts.look import Look
from charts.views import VIEWS, View
from queries.engine import ask
from queries.selection import Selection


def registers(selection: Selection) -> list[dict]:
    """Rows of the question of this name, the register of the most places first."""
    return ask("registers", Selection(release=selection.release)).to_pylist()


def views_of(selection: Selection) -> dict[str, View]:
    """The parts of the world by code: those of every release, and one for each further country
    with a register."""
    return VIEWS | {code.lower(): _national(code, selection) for code in _further(selection)}


def labels(selection: Selection, look: Look) -> dict[str, str]:
    """What these are called, in the order of their buttons."""
    further = {code.lower(): look.say.country(code) for code in _further(selection)}
    return views.views(look) | further


def register_of(view: str, selection: Selection) -> dict | None:
    """The register whose places a view can fill; None where there is none."""
    only = views_of(selection)[view].only
    return next((row for row in registers(selection) if only == ("country", row["country"])), None)


def _further(selection: Selection) -> list[str]:
    """The countries with a register that no view is made for."""
    known = {view.only for view in VIEWS.values()}
    countries = {row["country"] for row in registers(selection)}
    return sorted(code for code in countries if ("country", code) not in known)


def _national(code: str, selection: Selection) -> View:
    every = ask("table_place", Selection(area=(code,), release=selection.release))
    return views.national(code, every.to_pandas())
