"""A page of a sentence or two, for where there is none of the dashboard's own."""

from collections.abc import Mapping
from html import escape

from starlette.responses import HTMLResponse, Response

from app import address

STYLE = "font: 1.1rem/1.5 sans-serif; max-width: 40rem; margin: 4rem auto; padding: 0 1rem"
WAY = '<p><a href="{0}">{1}</a></p>'


def bare_page(
    status: int,
    title: str,
    told: str = "",
    way: tuple[str, str] | None = None,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """An answer that says this; `way` is a page's path below the dashboard's address, and the words
    that lead there."""
    head = f'<html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title></head>'
    said = f"<h1>{escape(title)}</h1>" + (f"<p>{escape(told)}</p>" if told else "")
    led = WAY.format(f"{address.mount()}/{way[0]}", escape(way[1])) if way else ""
    body = f'<body style="{STYLE}"><main>{said}{led}</main></body></html>'
    return HTMLResponse(f"<!doctype html>{head}{body}", status, headers)
