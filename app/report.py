"""Reporting an error: a link that carries the page, the exhibit and the selection, to the address
that `DASHBOARD_REPORT` names; without one to the reply form on the page Submit."""

import os
from urllib.parse import quote, urlencode

from app import address
from charts.look import Look
from words.markdown import Markdown

ASKED = "report"  # of the page Submit: the address of what is to be reported


def link(look: Look, key: str = "") -> Markdown:
    """The link for an exhibit, or for the page as it is."""
    shown, subject = address.lasting(key), look.say("product-report")
    if to := os.environ.get("DASHBOARD_REPORT"):
        told = {"subject": subject, "title": subject, "body": shown}
        whole = f"{to}?{urlencode(told, quote_via=quote)}"
    else:
        here = shown.removeprefix(address.base())
        whole = f"{address.base()}/submit?{urlencode({ASKED: here}, quote_via=quote)}"
    return look.say.markdown("foot-report", address=Markdown(whole))
