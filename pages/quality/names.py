"""Names of bodies that lead to no place, searchable."""

from charts.look import Look
from pages.shared.sources import titles_of
from pages.values import Choices, Exhibit, Heading, Parts, Search, table
from queries.engine import ask
from queries.selection import Selection
from queries.view import View

SEARCH = "name"  # the parameter that holds what is searched for


def unresolved(selection: Selection, choices: Choices, look: Look) -> Parts:
    """The names that hold what the reader looks for, each with the rows that it costs."""
    say, answer = look.say, ask("unresolved_names", selection)
    every = answer.to_pylist()
    title = say("quality-names-title", n=len(every), rows=sum(row["rows"] for row in every))
    if not every:
        return (Heading(title),)
    search = choices.text(SEARCH)
    label, placeholder = say("quality-search-names"), say("quality-city-or-body")
    rows = View(search=search).of(answer).to_pylist()
    exhibit = Exhibit(
        key="names",
        title=title,
        counted=say.sentences(
            say("quality-names-counted", shown=len(rows), n=len(every)), say("quality-whole")
        ),
        table=table(
            {
                say("quality-name"): [row["name"] for row in rows],
                say("quality-source"): titles_of(rows, selection.release),
                say("quality-costs"): [row["rows"] for row in rows],
                say("quality-file"): [row["file"] for row in rows],
                say("quality-first-row"): [row["first_row"] for row in rows],
            }
        ),
        question="unresolved_names",
        selection=selection,
        parameters={"q": search} if search else {},
        sources=tuple(sorted({row["source_id"] for row in every})),
    )
    return (Search(SEARCH, label, search, placeholder), exhibit)
