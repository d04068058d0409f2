"""The peer: the Adoption page's first four charts in a small Dash app, with the same answers and
the same figures.

`python -m benchmarks.dash_app PORT` serves it. Its scripts come from the installed package: nothing
is asked of the network.
"""

import sys

from dash import Dash, Input, Output, dcc, html

from charts import bars, grids, theme
from charts.look import LIGHT
from pages.shared.explorer.asked import NOTHING, Asked, Usual
from pages.shared.explorer.parts import LOOKS
from pages.values import Choices, Exhibit
from queries import engine
from queries.engine import ask
from queries.selection import Selection
from schema import measures
from schema.codelists import codes, label


def over_time(selection: Selection, by: str = NOTHING, look_as: str = "lines") -> dict:
    """The explorer's figure: running systems by year, or what is known now."""
    asked = Asked(selection, Choices.of({"by": by}), LIGHT, Usual())
    shown = LOOKS[look_as](asked)
    return next((part.figure or {} for part in shown if isinstance(part, Exhibit)), {})


def by_sector_and_technology(selection: Selection) -> dict:
    """Sector by technology as a heat table."""
    answer = ask("systems_by_sector_technology", selection.running()).to_pylist()
    found = {(row["sector"], row["technology"]): row["systems"] for row in answer}
    rows = {
        code: label("sector", code)
        for code in codes("sector")
        if any(sector == code for sector, _ in found)
    }
    columns = {
        code: label("technology", code)
        for code in codes("technology")
        if any(technology == code for _, technology in found)
    }
    return grids.heat(
        rows, columns, [[found.get((row, column)) for column in columns] for row in rows], LIGHT
    )


def by_status(selection: Selection) -> dict:
    """Systems by status, in the order of a system's life."""
    found = {
        row["status"]: row["systems"] for row in ask("systems_by_status", selection).to_pylist()
    }
    shown = [code for code in codes("status") if code in found]
    numbers = [found[code] for code in shown]
    colours = [theme.STATUS[code] for code in shown]
    return bars.bars(
        [label("status", code) for code in shown],
        numbers,
        [measures.count(n) for n in numbers],
        LIGHT,
        colours,
    )


def by_source(selection: Selection) -> dict:
    """Systems by the source that records them."""
    titles = {row["source_id"]: row["title"] for row in ask("sources", Selection()).to_pylist()}
    rows = ask("systems_by_source", selection).to_pydict()
    return bars.bars(
        [titles[one] for one in rows["source_id"]],
        rows["systems"],
        [measures.count(n) for n in rows["systems"]],
        LIGHT,
    )


CHARTS = {
    "running": over_time,
    "heat": by_sector_and_technology,
    "status": by_status,
    "collections": by_source,
}


def app() -> Dash:
    """Two pages, one without charts and one with four, and one filter; and a third with the
    explorer alone."""
    made = Dash(__name__, serve_locally=True, suppress_callback_exceptions=True)
    options = [
        {"value": code, "label": measures.country(code)}
        for code in sorted(engine.known()["country"])
    ]
    made.layout = html.Div(
        [
            dcc.Location(id="address"),
            dcc.Link("Methods", href="/methods"),
            " ",
            dcc.Link("Adoption", href="/adoption"),
            dcc.Dropdown(options, id="country", multi=True, placeholder="Country"),
            html.Div(id="page"),
        ]
    )

    @made.callback(Output("page", "children"), Input("address", "pathname"))
    def page(path: str):
        if path == "/explorer":
            return explorer()
        if path != "/adoption":
            return html.H1("Methods")
        return [
            html.H1("Adoption"),
            *(dcc.Graph(id=name, config={"displayModeBar": False}) for name in CHARTS),
        ]

    @made.callback([Output(name, "figure") for name in CHARTS], Input("country", "value"))
    def draw(countries: list[str] | None):
        selection = Selection(area=tuple(countries or ()))
        return [chart(selection) for chart in CHARTS.values()]

    @made.callback(Output("explored", "figure"), Input("by", "value"), Input("as", "value"))
    def explore(by: str, look_as: str):
        return over_time(Selection(), by, look_as)

    return made


def explorer() -> list:
    """The explorer: by what, over the years or now, and its figure."""
    splits = [
        {"value": code, "label": label("explorer_split", code)} for code in codes("explorer_split")
    ]
    looks = [{"value": "lines", "label": "Over the years"}, {"value": "bars", "label": "Now"}]
    return [
        html.H1("Explorer"),
        dcc.Dropdown(splits, NOTHING, id="by", clearable=False),
        dcc.RadioItems(looks, "lines", id="as"),
        dcc.Graph(id="explored", config={"displayModeBar": False}),
    ]


if __name__ == "__main__":
    app().run(host="127.0.0.1", port=int(sys.argv[1]), debug=False)
