"""Plotly's script as browsers are sent it: kept by them for as long as this version of it is
installed."""

from importlib.resources import files

import plotly
from starlette.requests import Request
from starlette.responses import Response

from app import kept_by_browsers


def path() -> str:
    """Where it is served, below the dashboard's address."""
    return f"/plotly-{plotly.__version__}.js"


def sent(request: Request) -> Response:
    """The script."""
    return kept_by_browsers.sent(request, _script)


def _script() -> bytes:
    return (files(plotly) / "package_data" / "plotly.min.js").read_bytes()
