"""The systems stated or screened high, with their records and places; rows of `systems_high`, one a
system and place."""

from charts.look import Look
from pages.shared import basis, named
from pages.shared.places import city_address, in_country
from pages.shared.sources import sources_of
from pages.shared.systems import system_address
from pages.values import Drawer, Heading, Paragraph, Parts, Section, Table, table
from queries.engine import ask
from queries.selection import Selection
from words.selection import statuses

QUESTION = "systems_high"
UNKNOWN = "not_stated"
MOST = 2_000  # rows of a list; files have all

Rows = list[dict]


def parts(coverage: dict, selection: Selection, look: Look) -> Parts:
    """Those that their own source puts high, then those that the screening alone points at;
    `coverage` is the row of `screening_coverage` for the systems that run."""
    say, running = look.say, selection.running()
    high, only = coverage["systems_stated_high"], coverage["systems_listed_only"]
    listed = (
        Heading(say("risk-list-heading"), 2, "systems-high"),
        Heading(say("risk-list-stated", n=high)),
        Paragraph(_stated_counted(high, selection, look), is_quiet=True),
        *(_stated(running, look) if high else ()),
        *(_screened(only, running, look) if only else ()),
    )
    if high or only:
        title = say("risk-list-title", status=statuses(running, say))
        listed += (Drawer("systems-high", title, QUESTION, running, sources_of(running)),)
    return (Section(listed, "exhibit-systems-high"),)


def _stated_counted(high: int, selection: Selection, look: Look) -> str:
    say = look.say
    ever = ask("screening_coverage", selection).to_pylist()[0]["systems_stated_high"]
    return say.sentences(
        say("risk-list-stated-by", status=statuses(selection.running(), say)),
        say("risk-list-every-status", n=ever) if ever > high else "",
    )


def _stated(running: Selection, look: Look) -> Parts:
    say, (rows, told) = look.say, first(QUESTION, running, look, high_by="source")
    category = {say("risk-category"): [say.category(row["risk_label"]) for row in rows]}
    return (*told, _table(rows, running, look, category, key="stated", is_wide=True))


def _screened(systems: int, running: Selection, look: Look) -> Parts:
    say, (rows, told) = look.say, first(QUESTION, running, look, high_by="screening")
    counted = say.sentences(say("risk-mark"), say("risk-list-row"))
    return (
        Heading(say("risk-list-screened", n=systems)),
        Paragraph(counted, is_quiet=True),
        *told,
        _table(rows, running, look, {}, key="screened"),
    )


def first(question: str, running: Selection, look: Look, **own: str) -> tuple[Rows, Parts]:
    """As many rows of a list as there is room for, and the words that there are more; `own` are the
    question's own parameters."""
    rows = ask(question, running, most=MOST + 1, **own).to_pylist()
    more = (Paragraph(look.say("risk-list-first", most=MOST), is_quiet=True),)
    return rows[:MOST], more if len(rows) > MOST else ()


def _table(rows: Rows, running: Selection, look: Look, columns: dict[str, list], **looks) -> Table:
    """The list, its links before what a screen may have no room for."""
    say = look.say
    page, record, place = say("behind-page"), say("risk-record"), say("risk-place-page")
    listed = {
        **named.columns(say("risk-system"), rows, say),
        say("risk-place"): [in_country(row["place"], row["country"], look) for row in rows],
        page: [system_address(row["deployment_id"], running) for row in rows],
        record: [row["evidence_url"] for row in rows],
        place: [city_address(row["place_id"], running) for row in rows],
    }
    listed |= columns | {say("risk-pointing"): [_pointing(row, look) for row in rows]}
    for column in ("technology", "sector"):
        listed[say(f"risk-{column}")] = [basis.label(column, row, say) for row in rows]
    listed[say("risk-status")] = [say.label("status", row["status"]) for row in rows]
    return table(listed, links=(page, record, place), is_blocks=True, **looks)


def _pointing(row: dict, look: Look) -> str:
    say = look.say
    if row["technology"] == UNKNOWN:
        return say("risk-not-screened")
    areas = [say.label("screening_area", area) for area in row["areas"].split(", ") if area]
    return ", ".join(areas) or say("risk-nowhere")
