"""Figures as SVG files, drawn by plotly.js in a Chromium that reaches nothing outside."""

import asyncio
import json
import os
import re
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import kaleido
from choreographer.errors import ChromeNotFoundError

TOPOJSON = Path(__file__).parents[1] / "static" / "topojson"
HEIGHT = 450  # of a figure that names none, as Streamlit draws it
NOWHERE = (  # a proxy that is not there: whatever would be asked for outside fails at once
    "127.0.0.1:9"
)
SECONDS = 120
LONG = re.compile(rb"\d+\.\d{3,}")


class NoBrowser(Exception):
    """There is no Chromium to draw with; says what to install."""


class Picture(NamedTuple):
    """A plotly figure and the width in pixels at which it is drawn."""

    figure: dict
    width: int

    @property
    def height(self) -> int:
        """In pixels."""
        return int(self.figure["layout"].get("height") or HEIGHT)


def write(pictures: Mapping[str, Picture], folder: Path) -> None:
    """Draw pictures into files below the folder, by their paths. Raises NoBrowser."""
    try:
        with ThreadPoolExecutor(1) as apart:  # whoever calls may run a loop of its own
            apart.submit(asyncio.run, _write(pictures, folder)).result()
    except ChromeNotFoundError as error:
        raise NoBrowser(
            "Pictures are drawn by Chromium, which is not here. Install it (on Debian: apt-get"
            " install chromium), or name it in CHROMIUM."
        ) from error


async def _write(pictures: Mapping[str, Picture], folder: Path) -> None:
    with TemporaryDirectory() as aside:
        page = kaleido.PageGenerator(
            mathjax=False, others=[(_boundaries(Path(aside)).as_uri(), "utf-8")]
        )
        browser = {"path": os.environ["CHROMIUM"]} if "CHROMIUM" in os.environ else {}
        async with kaleido.Kaleido(
            n=1, timeout=SECONDS, page_generator=page, proxy_server=NOWHERE, **browser
        ) as drawing:
            for path, picture in pictures.items():
                opts = {"format": "svg", "width": picture.width, "height": picture.height}
                made = await drawing.calc_fig(picture.figure, opts=opts)
                (folder / path).parent.mkdir(parents=True, exist_ok=True)
                (folder / path).write_bytes(steady(made))


def _boundaries(folder: Path) -> Path:
    """A script with the maps' boundaries, which plotly looks for before it would fetch them."""
    found = {
        path.stem: json.loads(path.read_text(encoding="utf-8"))
        for path in sorted(TOPOJSON.glob("*.json"))
    }
    script = folder / "boundaries.js"
    script.write_text(f"var PlotlyGeoAssets = {{topojson: {json.dumps(found)}}};", encoding="utf-8")
    return script


def steady(svg: bytes) -> bytes:
    """The same picture with the same bytes each time: plotly names its parts by chance, and
    outlines to the billionth of a pixel, now a little above a whole one and now below."""
    if drawn := re.search(rb'id="(?:top)?defs-([0-9a-f]+)"', svg):
        svg = svg.replace(drawn[1], b"p")
    for number, name in enumerate(dict.fromkeys(re.findall(rb"\btrace([0-9a-f]{6})\b", svg))):
        svg = svg.replace(name, b"t%d" % number)
    return LONG.sub(lambda long: (b"%.2f" % float(long[0])).rstrip(b"0").rstrip(b"."), svg)
