"""The peer: the Adoption page's charts in a small Dash app, with the same answers and
the same figures.

`gunicorn "benchmarks.dash_app:server()"` serves it as operators would. It keeps figures in memory
as the dashboard keeps its pages. Its scripts come from the installed package: nothing is asked of
the network.
"""

from dash import Dash, Input, Output, dcc, html

from charts import grids
from charts.look import LIGHT
from pages.shared.explorer.asked import NOTHING, Asked, Usual
from pages.shared.explorer.parts import LOOKS
from pages.values import Choices, Exhibit
from queries import engine
from queries.engine import ask
from queries.kept import MB, Kept
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


CHARTS = {
    "running": over_time,
    "heat": by_sector_and_technology,
}


def _drawn(chart: str, selection: Selection) -> dict:
    return CHARTS[chart](selection)


drawn = Kept(_drawn, most=96 * MB)
explored = Kept(over_time, most=96 * MB)


def server():
    """The app for a server of its kind."""
    return app().server


def app() -> Dash:
    """Two pages, one without charts and one with two, and one filter; and a third with the
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
        return [drawn(chart, selection) for chart in CHARTS]

    @made.callback(Output("explored", "figure"), Input("by", "value"), Input("as", "value"))
    def explore(by: str, look_as: str):
        return explored(Selection(), by, look_as)

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
