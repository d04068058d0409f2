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
from charts.look import Look
from exports.dcat_ap import as_dcat_ap
from exports.release_facts import Facts, facts
from exports.schema_org import as_schema_org
from pages import contents
from pages.values import Choices, Parts
from queries import engine
from queries.imprint import citation, imprint
from queries.selection import Selection
from schema.operator import usual
from snapshot import html, lists, markdown, pictures, search
from snapshot.contents import FILES, FIRST_FILE, PRINTED
from snapshot.downloads import PACKAGE, Downloads
from snapshot.pictures import Picture

WIDTH, NARROW, GAP = 1080, 358, 32  # pixels: a wide page, a phone, between columns
LOOKS = [
    Look(is_dark=is_dark, is_narrow=is_narrow, is_still=True)
    for is_dark, is_narrow in product((False, True), repeat=2)
]
PHONE, DARK = "screen and (max-width: 40rem)", "(prefers-color-scheme: dark)"
MEDIA = {  # of a picture that is neither light nor wide, by its look
    (True, True): f"{PHONE} and {DARK}",
    (False, True): PHONE,
    (True, False): f"screen and {DARK}",
}
SCHEMES = ("http", "https", "mailto")

Figures = dict[Look, dict[str, Picture]]


class Site(NamedTuple):
    """What every page says; `logo` is a file beside the pages, or nothing."""

    title: str
    version: str
    as_of: str
    citation: str
    url: str
    contents: dict[str, str]
    logo: str


class Standing(Facts):
    """A release's facts where its files lie beside its pages."""

    @property
    def address(self) -> str:
        return f"{self.base}dataset.jsonld"

    def file(self, name: str, kind: str) -> str:
        return f"{self.base}{PACKAGE}" if name == "bundle" else f"{self.base}data/{name}.{kind}"


class Snapshot:
    """One release, going into one folder; `url` is where the folder will stand, ending in a slash,
    or nothing. `tell` is told what is being written."""

    def __init__(self, folder: Path, release: str, url: str, tell: Callable[[str], None]):
        self._folder, self._url, self._tell = folder, url, tell
        self._look = LOOKS[0]
        self._selection = lists.everything("" if release == engine.current() else release)
        self._site = _site(release, self._selection, url, self._look)
        self._downloads = Downloads(release, url)
        self._founding = {
            city["place_id"]: city["page"] for city in lists.founding(self._selection)
        }
        self._pictures: dict[str, Picture] = {}
        self._asked: dict[str, tuple[str, str]] = {}  # each page's title and question, by file
        self._templates = Environment(
            loader=PackageLoader("snapshot"), autoescape=True, undefined=StrictUndefined
        )

    def write(self) -> None:
        """Write everything. Raises NoBrowser."""
        self._downloads.write_package(self._folder)
        self._lists()
        # The first page comes last: it names the questions of the others.
        for name, path in sorted(PRINTED.items(), key=lambda entry: entry[1] == FIRST_FILE):
            self._page(path, *self._drawn(path, name))
        for place_id, path in self._founding.items():
            self._page(path, *self._drawn(path, "city", city=place_id))
        self._tell(f"{len(self._pictures)} pictures")
        pictures.write(self._pictures, self._folder)
        self._tell("files")
        self._downloads.write_files(self._folder)
        self._beside()

    def _lists(self) -> None:
        """What the dashboard answers with widgets."""
        say, has_workbook = self._look.say, (self._folder / "data.xlsx").exists()
        for listed in (
            lists.data(self._downloads, self._url, has_workbook, say),
            lists.cities(self._selection, say),
            *lists.records(self._selection, say),
        ):
            self._page(listed.path, listed.parts, {})

    def _drawn(self, path: str, name: str, **own: str) -> tuple[Parts, Figures]:
        """A page's parts, and its figures in each look, which are noted down to be drawn."""
        self._tell(path)
        made = {
            look: tuple(contents.page(name).parts(self._selection, Choices.of(own), look))
            for look in LOOKS
        }
        drawn: Figures = {}
        for look, parts in made.items():
            width = NARROW if look.is_narrow else WIDTH
            drawn[look] = {
                key: Picture(figure, room)
                for key, (figure, room) in html.figures(parts, width, GAP).items()
            }
            self._pictures |= {
                _picture(path, key, look): picture for key, picture in drawn[look].items()
            }
        return made[self._look], drawn

    def _page(self, path: str, parts: Parts, drawn: Figures) -> None:
        page = html.Page(
            self._downloads,
            self._lead,
            lambda key, alt: _figure(path, key, alt, drawn),
            self._look,
            self._selection.release,
        )
        body = html.printed_all(parts, page)
        self._write(path, page.title, page.question, body)

    def _write(self, path: str, title: str, question: str, body: Markup) -> None:
        self._asked[path] = title, question
        written = self._templates.get_template("page.html").render(
            site=self._site,
            path=path,
            title=title,
            description=question,
            body=body,
            asked=self._others() if path == FIRST_FILE else [],
            metadata=self._dataset() if path == FIRST_FILE else "",
            cited=self._cited(path, title),
            say=self._look.say,
        )
        (self._folder / path).write_text(written + "\n", encoding="utf-8")

    def _others(self) -> list[tuple[str, str, str]]:
        """File, title and question of every page of contents but the first."""
        return [(file, *self._asked[file]) for file in FILES.values() if file != FIRST_FILE]

    def _cited(self, path: str, title: str) -> Markup:
        page = f"{title}, {self._url}{path}" if self._url else title
        cited = self._look.say.markdown("snapshot-cite", citation=self._site.citation, page=page)
        return markdown.inline(cited, lambda address: address)

    def _lead(self, address: str) -> str | None:
        """Where a link of the dashboard leads in the snapshot: a file, a page, another site, or
        nowhere."""
        if file := self._downloads.lead(address):
            return file
        parts = urlsplit(address)
        if parts.scheme in SCHEMES or (not parts.path and parts.fragment):
            return address
        if not parts.path.startswith("/") and Path(parts.path).suffix:
            return address  # a file of this folder
        name = parts.path.strip("/").rsplit("/", 1)[-1]
        asked = {key: value for key, value in parse_qsl(parts.query) if key != "release"}
        if name == "city" and asked:
            return self._founding.get(asked.get("city", ""))
        # What a filter narrows, no page of a snapshot shows.
        return None if asked else FILES.get(name)

    def _facts(self) -> Standing:
        return Standing(*facts(self._site.version, self._url))

    def _dataset(self) -> Markup:
        """The release for search engines; no text in it can end the script it stands in."""
        return Markup(_json(as_schema_org(self._facts())).replace("<", r"\u003c"))

    def _beside(self) -> None:
        """The style, the operator's logo, the metadata, and where it stands, the list of pages."""
        tones = {
            name: theme.ink(Look(is_dark=name == "dark"))._asdict() for name in ("light", "dark")
        }
        catalog = as_dcat_ap(self._facts())
        catalog.pop("dcat:service")  # a snapshot has no interface
        files = {
            "style.css": self._templates.get_template("style.css").render(tones),
            "search.js": self._templates.get_template("search.js").render(),
            search.FILE: search.script(self._selection, self._founding, self._look.say),
            "dataset.jsonld": _json(as_schema_org(self._facts())),
            "dcat.jsonld": _json(catalog),
        }
        if self._url:
            files["sitemap.xml"] = self._templates.get_template("sitemap.xml").render(
                site=self._site, pages=list(self._asked)
            )
        for path, text in files.items():
            (self._folder / path).write_text(text + "\n", encoding="utf-8")
        if logo := usual().logo:
            (self._folder / self._site.logo).write_bytes(logo.read_bytes())


def _site(release: str, selection: Selection, url: str, look: Look) -> Site:
    named = imprint(selection)
    titles = {
        file: look.say("snapshot-cities" if name == "city" else f"page-{name}")
        for name, file in FILES.items()
    }
    as_of = engine.manifest(selection)["as_of"]
    logo = f"logo{own.suffix}" if (own := usual().logo) else ""
    return Site(named.title, release, as_of, citation(selection), url, titles, logo)


def _json(said: dict[str, object]) -> str:
    return json.dumps(said, ensure_ascii=False, indent=1)


def _picture(path: str, key: str, look: Look) -> str:
    """The file of a page's figure in one look."""
    tone, width = "dark" if look.is_dark else "light", "narrow" if look.is_narrow else "wide"
    return f"pictures/{path.removesuffix('.html')}-{key}-{tone}-{width}.svg"


def _figure(path: str, key: str, alt: str, drawn: Figures) -> Markup:
    """A figure in the reader's colours and width. A phone scrolls what a page draws for wide
    screens alone."""
    sources = Markup().join(
        Markup('<source media="{}" srcset="{}" width="{}" height="{}">').format(
            media, _picture(path, key, look), figures[key].width, figures[key].height
        )
        for look, figures in reversed(drawn.items())
        if key in figures and (media := MEDIA.get((look.is_dark, look.is_narrow)))
    )
    first = drawn[LOOKS[0]][key]
    has_phone = any(look.is_narrow and key in figures for look, figures in drawn.items())
    whole = Markup() if has_phone else Markup(' class="whole" tabindex="0"')
    return Markup(
        '<figure{}><picture>{}<img src="{}" alt="{}" width="{}" height="{}"'
        ' loading="lazy"></picture></figure>'
    ).format(whole, sources, _picture(path, key, LOOKS[0]), alt, first.width, first.height)
