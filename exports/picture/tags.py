"""What a page's address answers to who runs no scripts: previews of links, and a still page."""

from html import escape
from urllib.parse import urlencode

from exports import address, wanted
from exports.picture import city
from exports.picture.asked import AT, STILL, asked
from exports.problem import Problem
from pages import contents
from pages.shared import named
from pages.system.found import found
from pages.values import Choices
from queries import engine
from queries.engine import ask
from queries.selection import IN_ADDRESS, Selection, read, write
from words.markdown import bare

# Of a page without scripts: a line of words, and below it the still page to the screen's end.
STILL_STYLE = """<style>
  :root { color-scheme: light dark; }
  body { margin: 0; }
  noscript { display: flex; flex-direction: column; height: 100vh; font: 1rem/1.5 sans-serif; }
  noscript p { box-sizing: border-box; width: 100%; max-width: 66rem; margin: 0 auto;
    padding: 0.5rem 1rem; }
  noscript iframe { flex: 1; width: 100%; border: 0; }
</style>"""
CARD = {"og:image:width": "1200", "og:image:height": "630", "og:image:type": "image/png"}


def tags(page: str, pairs: wanted.Given, base: str) -> dict[str, str]:
    """Property -> content: the picture of what an address shows, with title and description where
    it leads to one exhibit or one place. What means nothing in the address is left out.

    `base` is where the dashboard stands for the reader; without it nothing can be told, as a
    preview needs whole addresses.
    """
    if not base:
        return {}
    query = meant(page, pairs)
    exhibit = _exhibit(query)
    told = exhibit or _subject(query)
    if not exhibit:
        query["exhibit"] = page
    image = address.of(base, "picture.png", query | {"card": "1"})
    alt = told.get("og:title") or STILL.say(f"page-{page}")
    card = {"og:image": image, "og:image:alt": alt, "twitter:card": "summary_large_image"}
    return told | card | CARD


def still(page: str, pairs: wanted.Given) -> str:
    """The page in a frame, for browsers that run no scripts: those that do ask for nothing."""
    say, query = STILL.say, urlencode(meant(page, pairs) | {"exhibit": page})
    title = escape(say(f"page-{page}"))
    frame = f'<iframe src="./api/v1/picture.html?{escape(query)}" title="{title}"></iframe>'
    return f"{STILL_STYLE}<p>{escape(say('raw-without-scripts'))}</p>{frame}"


def meant(page: str, pairs: wanted.Given) -> dict[str, str]:
    """Filters, own parameters and exhibit of a page's address, without what means nothing. One
    that is given several times lists all its values, as on the page."""
    given: dict[str, str] = {}
    names = (*IN_ADDRESS, *getattr(contents.page(page), "CHOICES", ()))
    for name, value in pairs:
        if name in names and value:
            given[name] = f"{given[name]},{value}" if name in given else value
    release = given.get("release", "")
    known = engine.known(release if release in engine.versions() else "")
    chosen, _ = read(given, known)
    key = dict(pairs).get(AT) or dict(pairs).get("exhibit", "")
    own = Choices.of({name: value for name, value in given.items() if name not in IN_ADDRESS})
    return dict(own.given) | write(chosen) | {"exhibit": f"{page}.{key}" if key else page}


def _exhibit(query: dict[str, str]) -> dict[str, str]:
    """Title and base of the exhibit that the address leads to; nothing where there is none."""
    if "." not in query["exhibit"]:
        return {}
    try:
        exhibit = asked(list(query.items())).exhibit
    except Problem:
        return {}
    return _said(bare(exhibit.title), bare(exhibit.counted)) if exhibit else {}


def subject(page: str, pairs: wanted.Given) -> str:
    """The one place or system that a page's address shows; empty where it shows none."""
    return _subject(meant(page, pairs) | {"exhibit": page}).get("og:title", "")


def _subject(query: dict[str, str]) -> dict[str, str]:
    """The name of the place or system that the page is about, and how much is on record."""
    say, here = STILL.say, Selection(release=query.get("release", ""))
    place_id = query.get("city", "")
    if query["exhibit"] in ("city", "compare") and city.is_place(place_id, here.release):
        [place] = ask("city", here, place_id=place_id).to_pylist()
        name = "place" if query["exhibit"] == "city" else "compare"
        about = say(f"raw-{name}", place=place["name"], n=place["systems"])
        return _said(place["name"], about)
    if query["exhibit"] == "system" and (system := found(query.get("id", ""), here)).rows:
        name = bare(named.name(system.speaking, say))
        return _said(name, say("raw-system", name=name, place=system.speaking["place"]))
    return {}


def _said(title: str, about: str) -> dict[str, str]:
    return {"og:title": title, "og:description": about}
