"""python -m benchmarks.movable: three ways to draw a map that a reader can move, side by side.

The dashboard's own script, plotly's map library (`scattermap`, clustered, over our outlines) and
plotly's geo maps, each in a page of its own with the same invented places. Prints Markdown: from
the page's start to the last mark drawn, frames a second and the longest frame while the map is
dragged, and bytes that the browser had to fetch.
"""

import argparse
import json
import random
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import copyfile
from statistics import median
from tempfile import TemporaryDirectory
from threading import Thread

import plotly
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from app.movable import FOLDER, script
from benchmarks import machine
from benchmarks.browser import CHROMIUM, FLAGS, ROOT
from charts import maps, movable, theme
from charts.look import LIGHT

PLOTLY = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
OUTLINES = ROOT / "data" / "reference" / "world_outlines.geojson"
DRAW_BY_SOFTWARE = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
SIZE = ViewportSize(width=1000, height=620)
MOVES, STEP = 90, 4  # of the mouse, and pixels of each
WAYS = ("own script", "plotly scattermap", "plotly geo")
SAID = ("closer", "further", "whole", "keys", "year", "play", "pause", "allYears", "gathered")
PLOT = """
const drawn = () => { window.drawn = performance.now(); };
fetch('figure.json').then(answer => answer.json()).then(figure =>
  Plotly.newPlot('map', figure.data, figure.layout, {topojsonURL: 'maps/', scrollZoom: true}))
.then(plot => {
  const shown = plot._fullLayout.map?._subplot?.map;
  if (shown && !shown.loaded()) shown.once('idle', drawn); else drawn();
});"""
OWN = """
import show from './movable.js';
const data = await (await fetch('figure.json')).json();
const parentElement = document.getElementById('map');
parentElement.innerHTML = await (await fetch('map.html')).text();
show({ data, parentElement, setStateValue() {}, setTriggerValue() {} });
const root = parentElement.querySelector('[data-part=map]');
(function wait() {
  if (root.dataset.drawn) window.drawn = performance.now(); else requestAnimationFrame(wait);
})();"""
FRAMES = """() => {
  window.frames_ = []; let before = performance.now();
  (function next(now) {
    window.frames_.push(performance.now() - before); before = performance.now();
    requestAnimationFrame(next);
  })();
}"""


def places(number: int) -> list[dict]:
    """Invented places, most of them where cities are, always the same."""
    draw = random.Random(number)
    middles = [(52, 5, 4), (40, -95, 14), (36, 138, 3), (45, 10, 10), (0, 20, 25)]
    return [
        {
            "place_id": f"p{at}",
            "name": f"Place {at}",
            "country_name": "Nowhere",
            "latitude": max(-55, min(75, draw.gauss(latitude, spread / 2))),
            "longitude": max(-179, min(179, draw.gauss(longitude, spread))),
            "population": int(draw.paretovariate(1.1) * 2_000),
            "systems": draw.randrange(1, 30),
        }
        for at in range(number)
        for latitude, longitude, spread in [draw.choice(middles)]
    ]


def figures(number: int) -> dict[str, dict]:
    """The same places as each way takes them."""
    rows = places(number)
    still = maps.bubbles(rows, "world", "population", "systems", LIGHT)
    still["layout"]["dragmode"] = "pan"
    style = {
        "version": 8,
        "sources": {"world": {"type": "geojson", "data": "outlines.geojson"}},
        "layers": [
            {"id": "sea", "type": "background", "paint": {"background-color": theme.LIGHT.page}},
            {
                "id": "land",
                "type": "fill",
                "source": "world",
                "paint": {"fill-color": theme.LIGHT.land},
            },
        ],
    }
    points = {
        "type": "scattermap",
        "lat": [row["latitude"] for row in rows],
        "lon": [row["longitude"] for row in rows],
        "text": [row["name"] for row in rows],
        "marker": {"size": 8},
        "cluster": {"enabled": True},
    }
    layout = {"map": {"style": style, "zoom": 1}, "margin": dict.fromkeys("lrtb", 0), "height": 560}
    own = movable.places(rows, maps.VIEWS["world"], "population", "systems", LIGHT)
    own |= {"base": "maps/", "part": "world", "chosen": "", "label": "Map", "height": 560}
    own["said"] = dict.fromkeys(SAID, "-")
    return dict(zip(WAYS, (own, {"data": [points], "layout": layout}, still), strict=True))


def write(way: str, figure: dict, folder: Path) -> None:
    """A page of one way and all that it fetches."""
    (folder / "maps").mkdir()
    for file in (ROOT / "static" / "topojson").glob("*.json"):
        copyfile(file, folder / "maps" / file.name)
    copyfile(OUTLINES, folder / "outlines.geojson")
    as_list = partial(json.dumps, default=lambda array: array.tolist())
    (folder / "figure.json").write_text(as_list(figure), encoding="utf-8")
    if way == WAYS[0]:
        (folder / "movable.js").write_bytes(script())
        copyfile(FOLDER / "map.html", folder / "map.html")
        style = (FOLDER / "map.css").read_text("utf-8")
        body = f"<style>{style}</style><div id=map></div><script type=module>{OWN}</script>"
    else:
        copyfile(PLOTLY, folder / "plotly.js")
        body = f"<div id=map></div><script src=plotly.js></script><script>{PLOT}</script>"
    (folder / "index.html").write_text(f"<!doctype html>{body}", encoding="utf-8")


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing of each request."""


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/index.html"
    server.shutdown()


def measured(browser: Browser, address: str) -> tuple[float, float, float, int]:
    """Milliseconds to the last mark, frames a second and the longest frame while the map is
    dragged, and bytes."""
    page = browser.new_page(viewport=SIZE)
    sizes: list[int] = []
    page.on("response", lambda answer: sizes.append(int(answer.headers["content-length"])))
    page.goto(address)
    page.wait_for_function("window.drawn", timeout=120_000)
    drawn = page.evaluate("window.drawn")
    frames = _dragged(page)
    page.close()
    return drawn, 1000 * len(frames) / sum(frames), max(frames), sum(sizes)


def _dragged(page: Page) -> list[float]:
    x, y = SIZE["width"] / 2 + 150, SIZE["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.evaluate(FRAMES)
    for step in range(MOVES):
        page.mouse.move(x - STEP * step, y + step)
        page.wait_for_timeout(16)
    frames = page.evaluate("window.frames_")
    page.mouse.up()
    return frames[1:]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.movable", description=__doc__)
    parser.add_argument("--repetitions", type=int, default=5)
    repetitions = parser.parse_args().repetitions
    print("\n".join(f"- {name}: {value}" for name, value in machine.facts().items()))
    print("\n| places | way | ms to drawn | frames a second | longest frame ms | kB |")
    print("|---:|---|---:|---:|---:|---:|")
    with sync_playwright() as playwright:
        flags = [flag for flag in FLAGS if flag != "--disable-gpu"] + DRAW_BY_SOFTWARE
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=flags)
        for number in (3_000, 30_000):
            for way, figure in figures(number).items():
                with TemporaryDirectory() as folder, _served(Path(folder)) as address:
                    write(way, figure, Path(folder))
                    runs = [measured(browser, address) for _ in range(repetitions)]
                drawn, rate, longest, size = (median(column) for column in zip(*runs, strict=True))
                told = f"{drawn:,.0f} | {rate:.0f} | {longest:,.0f} | {size / 1000:,.0f}"
                print(f"| {number:,} | {way} | {told} |", flush=True)
        browser.close()


if __name__ == "__main__":
    main()
