"""Which page of the dashboard becomes which file, and which need a server."""

from pages.contents import FIRST, LED_TO, NAMES

# Where the dashboard lets a reader choose, a snapshot lists: all places, all tables.
LISTED = {"city": "cities.html", "data": "data.html"}
# Comparing is choosing, sending a file needs somebody who takes it, and a page for each of some
# thousands of systems would be most of a snapshot: their records stand by country.
NEED_A_SERVER = ("compare", "submit", *LED_TO)
FIRST_FILE = "index.html"
PRINTED = {
    name: FIRST_FILE if name == FIRST else f"{name}.html"
    for name in NAMES
    if name not in (*LISTED, *NEED_A_SERVER)
}
FILES = {name: (PRINTED | LISTED)[name] for name in NAMES if name not in NEED_A_SERVER}
