"""The floor: the peer's charts in one page that asks a server for nothing but files, with
every figure made before it is asked for.

`python -m benchmarks.static_app PORT` makes and serves it: nothing is made while a reader waits,
and nothing stands between plotly and the page.
"""

import json
import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

import plotly
from plotly.io.json import to_json_plotly

from benchmarks.browser import COUNTRIES
from benchmarks.dash_app import CHARTS
from queries import engine
from queries.selection import Selection
from schema import measures

PAGE = """<!doctype html><meta charset="utf-8"><title>Floor</title>
<script src="/plotly.js"></script>
<a href="#methods">Methods</a> <a href="#adoption">Adoption</a> <span id="countries"></span>
<div id="page"></div>
<script>
const [charts, countries, root] = [CHARTS, COUNTRIES, document.getElementById('page')];
let chosen = 'all';
async function draw() {
  const figures = await (await fetch(`/${chosen}.json`)).json();
  charts.forEach((name, at) => Plotly.react(
    name, figures[at].data, figures[at].layout, {displayModeBar: false}));
}
function show(page) {
  const boxes = charts.map(name => `<div id="${name}"></div>`).join('');
  root.innerHTML = page === 'methods' ? '<h1>Methods</h1>' : `<h1>Adoption</h1>${boxes}`;
  if (page !== 'methods') draw();
}
for (const link of document.querySelectorAll('a')) link.onclick = () => show(link.hash.slice(1));
for (const [code, words] of Object.entries(countries)) {
  const button = document.createElement('button');
  Object.assign(button, {textContent: words, onclick() { chosen = code; draw(); }});
  document.getElementById('countries').append(button);
}
show('adoption');
</script>"""


def write(folder: Path) -> None:
    """The page and all its figures: of everything, and of each country that is chosen."""
    names = {measures.country(code): code for code in engine.known()["country"]}
    chosen = {names[name]: name for name in COUNTRIES if name in names}
    for code in ("all", *chosen):
        selection = Selection(area=() if code == "all" else (code,))
        made = [to_json_plotly(chart(selection)) for chart in CHARTS.values()]
        (folder / f"{code}.json").write_text(f"[{','.join(made)}]", encoding="utf-8")
    script = files(plotly) / "package_data" / "plotly.min.js"
    (folder / "plotly.js").write_bytes(script.read_bytes())
    page = PAGE.replace("CHARTS", json.dumps(list(CHARTS))).replace("COUNTRIES", json.dumps(chosen))
    (folder / "adoption").mkdir()
    (folder / "adoption" / "index.html").write_text(page, encoding="utf-8")


def main(port: int) -> None:
    """Make it and serve it until the process is ended."""
    with TemporaryDirectory() as folder:
        write(Path(folder))
        files_of = partial(SimpleHTTPRequestHandler, directory=folder)
        ThreadingHTTPServer(("127.0.0.1", port), files_of).serve_forever()


if __name__ == "__main__":
    main(int(sys.argv[1]))
