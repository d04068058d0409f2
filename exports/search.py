"""What a name may mean, as the search asks for it while it is typed: `search.json?q=utr`.

Each hit says in the reader's language what it is, and which page with which parameters shows it.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from exports import unchanged, wanted
from exports.problem import Problem
from exports.public import whole
from pages.contents import CONTENTS
from pages.shared import named
from queries.search import KINDS, Found, hits
from schema.names import Called, How, Names
from words.languages import NAMES
from words.speech import Speech, speech

PARAMETERS = ("q", "kinds", "release", "lang")
PAGE = "page"
EVERY_KIND = (*KINDS, PAGE)
MOST = 12
MOST_OF_A_KIND = {"place": 6, "inside": 8}  # so that no kind leaves the others no room
MOST_OF_ANOTHER = 3


@dataclass(frozen=True)
class Offer:
    """A hit as the reader meets it; `page` and `parameters` are those of the address that shows
    it, `language` is that of its name where this is known to be another one than the page's."""

    kind: str
    id: str
    name: str
    detail: str
    page: str
    parameters: dict[str, str]
    language: str | None = None


def route(request: Request) -> Response:
    """The likeliest meanings of `q`, at most MOST."""
    said = wanted.single(request.query_params.multi_items(), PARAMETERS, lists=("kinds",))
    chosen = {name: said[name] for name in ("release",) if name in said}
    release, kinds = wanted.selection(chosen).release, _kinds(said)
    language = wanted.one_of(said, "lang", NAMES, "the language of what is told")
    text = said.get("q", "")
    say = speech(language)

    def body() -> bytes:
        found = [vars(each) for each in offers(text, kinds, release, say)]
        told = say("search-count", n=len(found)) if found else say("search-none", name=text[:40])
        answer = {"q": text, "release": release, "told": told, "hits": found}
        return json.dumps(answer, ensure_ascii=False).encode()

    tag = unchanged.etag(release, "search", text, kinds, language)
    return whole(request, tag, body, "application/json")


def _kinds(said: dict[str, str]) -> tuple[str, ...]:
    given = tuple(filter(None, said.get("kinds", "").split(",")))
    if unknown := [kind for kind in given if kind not in EVERY_KIND]:
        raise Problem(400, f"kinds: {unknown[0][:40]!r} is none.", {"kinds": [*EVERY_KIND]})
    return given or EVERY_KIND


def offers(text: str, kinds: Iterable[str], release: str, say: Speech) -> list[Offer]:
    """What a text may mean, the likeliest first; of each kind only so many. A page comes first
    where it is called so, and else last."""
    kinds, room = tuple(kinds), Counter[str]()
    pages = list(_pages(text, say))[:MOST_OF_ANOTHER] if PAGE in kinds else []
    called = [offer for how, offer in pages if how == How.WHOLE]
    others = [offer for how, offer in pages if how != How.WHOLE]
    offered: list[Offer] = []
    for hit in hits(text, wanted.selection({"release": release}), kinds):
        kind = "inside" if hit.is_inside else hit.found.kind
        room[kind] += 1
        if room[kind] <= MOST_OF_A_KIND.get(kind, MOST_OF_ANOTHER):
            offered.append(_offer(hit.found, say))
    return [*called, *offered[: MOST - len(pages)], *others]


def _pages(text: str, say: Speech) -> Iterator[tuple[How, Offer]]:
    """The pages of the menu whose title is meant."""
    listed = (page for pages in CONTENTS.values() for page in pages)
    titles = {page: say(f"page-{page}") for page in listed}
    names = Names(Called(page, (page, title)) for page, title in titles.items())
    for each in names.meant(text):
        offer = Offer(PAGE, each.key, titles[each.key], say("search-of-page"), each.key, {})
        yield each.how, offer


def _offer(found: Found, say: Speech) -> Offer:
    name = say.country(found.country) if found.kind == "country" else found.name
    page, parameters = _way(found)
    told = detail(found, say)
    return Offer(found.kind, found.id, name, told, page, parameters, language(found))


def language(found: Found) -> str | None:
    """The language of a system's name, where it is known to be none of the pages' own."""
    return named.language({"deployment_id": found.id}) if found.kind == "system" else None


def _way(found: Found) -> tuple[str, dict[str, str]]:
    """The page that shows it: a place's own, that of the one system, else the rows of the name."""
    if found.kind == "country" and found.is_covered:
        return "overview", {"area": found.id}
    if found.kind == "system" and found.places == found.systems == 1:
        return "system", {"id": found.id}
    if found.kind in ("system", "supplier"):
        return "data", {"q": found.name}
    return "city", {"city": found.id}


def detail(found: Found, say: Speech) -> str:
    """What it is, where, and how much of it is on record."""
    country = say.country(found.country) if found.country else ""
    where = ", ".join(filter(None, (found.state, country)))
    if found.kind in ("place", "city"):
        if not found.is_covered:
            return say("search-of-place-uncovered", where=where)
        return say("search-of-place", where=where, n=found.systems)
    if found.kind == "country":
        covered = "" if found.is_covered else "-uncovered"
        return say(f"search-of-country{covered}", n=found.places)
    if found.kind == "state":
        return say("search-of-state", where=country)
    many = "" if found.places == 1 else "s"
    told = {"n": found.systems, "places": found.places, "where": found.place}
    return say(f"search-of-{found.kind}{many}", **told)
