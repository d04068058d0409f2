"""All pages of a snapshot, written into one folder."""

import json
from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import NamedTuple
from urllib.parse import parse_qsl, urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from charts import theme
from exports import catalogue
from exports.site import own, pictures
from exports.site.downloads import PACKAGE, Downloads
from exports.site.drawn import drawn
from exports.site.parts import Printer
from exports.site.parts import pictures as pictures_of
from exports.site.pictures import Picture
from queries import engine
from queries.imprint import citation, imprint
from queries.selection import Selection

PRINTED = {
    name: f"{name}.html"
    for name in ("map", "adoption", "risk", "reach", "governance", "changes", "quality", "methods")
}
PRINTED |= {"overview": "index.html"}  # last: it names the questions of the others
CONTENTS = {
    "index.html": "Overview",
    "map.html": "Map",
    "adoption.html": "Adoption",
    "risk.html": "Risk",
    "reach.html": "Reach",
    "governance.html": "Governance",
    "cities.html": "Cities",
    "data.html": "Data",
    "changes.html": "Changes",
    "quality.html": "Quality",
    "methods.html": "Methods",
}
LOOKS = list(product(("light", "dark"), ("wide", "narrow")))
PHONE, DARK = "screen and (max-width: 40rem)", "(prefers-color-scheme: dark)"
SCHEMES = ("http", "https", "mailto")


class Site(NamedTuple):
    """What every page says."""

    title: str
    version: str
    as_of: str
    citation: str
    url: str
    contents: dict[str, str]


class Standing(catalogue.Facts):
    """A release's facts where its files lie beside its pages."""

    @property
    def address(self) -> str:
        return f"{self.base}dataset.jsonld"

    def file(self, name: str, kind: str) -> str:
        return f"{self.base}{PACKAGE}" if name == "bundle" else f"{self.base}data/{name}.{kind}"


class Snapshot:
    """One release, going into one folder; `url` is where the folder will stand, ending in a slash,
    or nothing."""

    def __init__(self, folder: Path, release: str, url: str, say: Callable[[str], None]):
        self._folder, self._url, self._say = folder, url, say
        self._selection = Selection(release="" if release == engine.current() else release)
        manifest = engine.manifest(self._selection)
        named = imprint(self._selection)
        self._site = Site(
            named.title, release, manifest["as_of"], citation(self._selection), url, CONTENTS
        )
        self._downloads = Downloads(release, url)
        self._pictures: dict[str, Picture] = {}
        self._pages: list[str] = []
        self._asked = {
            "cities.html": "Which places are on record?",
            "data.html": "Which tables and files are there?",
        }
        self._templates = Environment(
            loader=PackageLoader("exports.site"), autoescape=True, undefined=StrictUndefined
        )

    def write(self) -> None:
        """Write everything. Raises NotDrawn and NoBrowser."""
        for page, path in PRINTED.items():
            self._print(page, path)
        for city in own.founding(self._selection):
            self._print("city", city["page"], city["name"], city=city["place_id"])
        self._say(f"{len(self._pictures)} pictures")
        pictures.write(self._pictures, self._folder)
        self._say("files")
        self._downloads.write(self._folder)
        is_large = not (self._folder / "data.xlsx").exists()
        for one in (
            own.data(self._downloads, self._url, not is_large),
            own.cities(self._selection),
            *own.records(self._selection),
        ):
            self._page(one.path, one.template, **one.holds)
        self._beside()

    def _print(self, page: str, path: str, name: str = "", **asked: str) -> None:
        """Run a page of the dashboard in each look, and print it."""
        self._say(path)
        trees = {look: drawn(page, self._selection.release, *look, **asked) for look in LOOKS}
        made = {look: pictures_of(tree, look[1] == "narrow") for look, tree in trees.items()}
        stem = path.removesuffix(".html")
        for (tone, width), found in made.items():
            self._pictures |= {
                f"pictures/{stem}-{key}-{tone}-{width}.svg": one for key, one in found.items()
            }
        printer = Printer(
            self._downloads, self._lead, lambda key, alt: _drawn(stem, key, alt, made), name
        )
        body = printer.block(trees[LOOKS[0]])
        question = printer.question or printer.title
        self._asked[path] = question
        more = {"metadata": self._dataset(), "asked": self._asked} if path == "index.html" else {}
        template = "index.html" if path == "index.html" else "page.html"
        self._page(path, template, title=printer.title, description=question, body=body, **more)

    def _lead(self, address: str) -> str | None:
        """Where a link of the dashboard leads in the snapshot: a file, a page, another site, or
        nowhere."""
        if file := self._downloads.lead(address):
            return file
        parts = urlsplit(address)
        if parts.scheme in SCHEMES or (not parts.path and parts.fragment):
            return address
        name, asked = (
            parts.path.strip("/"),
            {key: value for key, value in parse_qsl(parts.query) if key != "release"},
        )
        if name == "city" and asked:
            return next(
                (
                    one["page"]
                    for one in own.founding(self._selection)
                    if one["place_id"] == asked.get("city")
                ),
                None,
            )
        # What a filter narrows, no page of a snapshot shows.
        return None if asked else (PRINTED | {"city": "cities.html", "data": "data.html"}).get(name)

    def _page(self, path: str, template: str, **holds: object) -> None:
        made = self._templates.get_template(template).render(
            site=self._site, path=path, **{"metadata": "", **holds}
        )
        (self._folder / path).write_text(made + "\n", encoding="utf-8")
        self._pages.append(path)

    def _facts(self) -> Standing:
        return Standing(*catalogue.facts(self._site.version, self._url))

    def _dataset(self) -> Markup:
        """The release for search engines; no text in it can end the script it stands in."""
        return Markup(_json(catalogue.as_schema_org(self._facts())).replace("<", r"\u003c"))

    def _beside(self) -> None:
        """The style, the metadata, and where it stands, the list of pages."""
        tones = {"light": theme.ink(False)._asdict(), "dark": theme.ink(True)._asdict()}
        catalog = catalogue.as_dcat_ap(self._facts())
        catalog.pop("dcat:service")  # a snapshot has no interface
        files = {
            "style.css": self._templates.get_template("style.css").render(tones),
            "dataset.jsonld": _json(catalogue.as_schema_org(self._facts())),
            "dcat.jsonld": _json(catalog),
        }
        if self._url:
            files["sitemap.xml"] = self._templates.get_template("sitemap.xml").render(
                site=self._site, pages=self._pages
            )
        for path, text in files.items():
            (self._folder / path).write_text(text + "\n", encoding="utf-8")


def _json(said: dict[str, object]) -> str:
    return json.dumps(said, ensure_ascii=False, indent=1)


def _drawn(
    stem: str, key: str, alt: str, made: dict[tuple[str, str], dict[str, Picture]]
) -> Markup:
    """A figure in the reader's colours and width. A phone scrolls what a page draws for wide
    screens alone."""
    at = {
        look: f"pictures/{stem}-{key}-{look[0]}-{look[1]}.svg"
        for look, found in made.items()
        if key in found
    }
    media = {
        ("dark", "narrow"): f"{PHONE} and {DARK}",
        ("light", "narrow"): PHONE,
        ("dark", "wide"): f"screen and {DARK}",
    }
    sources = Markup().join(
        _source(at[look], words, made[look][key]) for look, words in media.items() if look in at
    )
    one = made[LOOKS[0]][key]
    whole = "" if ("light", "narrow") in at else Markup(' class="whole" tabindex="0"')
    return Markup(
        '<figure{}><picture>{}<img src="{}" alt="{}" width="{}" height="{}"'
        ' loading="lazy"></picture></figure>'
    ).format(whole, sources, at[LOOKS[0]], alt, one.width, one.height)


def _source(path: str, media: str, one: Picture) -> Markup:
    return Markup('<source media="{}" srcset="{}" width="{}" height="{}">').format(
        media, path, one.width, one.height
    )
