"""The rows behind a number."""

from charts.look import Look
from pages.shared import named
from pages.shared.systems import system_address
from pages.values import Link, Paragraph, Parts, table
from queries.engine import ask
from queries.selection import Selection, write
from words import selection as words_of


def behind(selection: Selection, look: Look) -> Parts:
    """The systems behind a number, under the figure they were asked from, each with its page."""
    say = look.say
    rows = [row for row in ask("table_deployment", selection).to_pylist() if row["is_counted"]]
    systems = len({row["system_id"] for row in rows})
    words = words_of.in_words(selection, say, words_of.MOST_NAMED)
    counted = say("behind-counted", selection=words, systems=say("systems", n=systems))
    link, page = say("behind-link"), say("behind-page")
    listed = table(
        {
            **named.columns(say("behind-system"), rows, say),
            say("behind-place"): [row["place"] for row in rows],
            say("behind-country"): [say.country(row["country"]) for row in rows],
            say("behind-status"): [say.label("status", row["status"]) for row in rows],
            say("behind-supplier"): [row["vendor"] for row in rows],
            page: [system_address(row["deployment_id"], selection) for row in rows],
            link: [row["evidence_url"] for row in rows],
        },
        links=[page, link],
        key="behind",
    )
    return (Paragraph(counted, is_quiet=True), listed, rows_link(say("behind-rows"), selection))


def rows_link(words: str, selection: Selection, table: str = "") -> Link:
    """A link to the rows of a selection in the data table: its systems, or those of another table
    of the page Data."""
    return Link("data", words, write(selection) | ({"table": table} if table else {}))
