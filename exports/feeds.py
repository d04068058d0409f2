"""What is new, for readers of feeds (Atom, RFC 4287): releases, and what changed of one place from
release to release.

An entry's identifier follows from a release's content and the place, and from nothing else: it is
the same on every server and whenever the feed is made.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree

from starlette.requests import Request
from starlette.responses import Response

from exports import address, unchanged, wanted
from exports.problem import Problem
from exports.public import whole
from queries import engine
from queries.engine import ask
from queries.imprint import imprint
from queries.selection import Selection
from schema import fields
from words.speech import Speech, speech

ATOM = "http://www.w3.org/2005/Atom"
MEDIA_TYPE = "application/atom+xml; charset=utf-8"
MOST_NAMED = 20  # systems of a change that are told by name
FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # in XML


class Entry(NamedTuple):
    """One thing that is new: `about` makes its identifier, `day` is the release's, `to` a page."""

    about: str
    title: str
    day: str
    to: str
    told: tuple[str, ...]


def releases(request: Request) -> Response:
    """All releases, newest first."""
    wanted.single(request.query_params.multi_items(), ())
    return _route(request, "releases.atom", "", speech()("feed-releases"), _releases)


def changes(request: Request) -> Response:
    """What changed of one place. Raises Problem for a place that there is not."""
    asked = wanted.single(request.query_params.multi_items(), ("place",))
    place = asked.get("place", "")
    named = {row["place_id"]: row["name"] for row in ask("place_names", Selection()).to_pylist()}
    if place not in named:
        told = {"place": engine.known()["place"]}
        raise Problem(400, f"place={place[:40]!r} is no place of this release.", told)
    title = speech()("feed-changes", place=named[place])
    return _route(request, "changes.atom", place, title, lambda base: _changes(place, base))


def _route(
    request: Request,
    path: str,
    place: str,
    title: str,
    entries: Callable[[str], Iterable[Entry]],
) -> Response:
    base = address.base(request)
    tag = unchanged.etag(engine.current(), path, place, base, engine.versions())
    query = {"place": place} if place else {}
    here = address.of(base, path, query)
    return whole(
        request, tag, lambda: _feed(f"{path} {place}", title, here, entries(base)), MEDIA_TYPE
    )


def _releases(base: str) -> Iterator[Entry]:
    say = speech()
    for version in reversed(engine.versions()):
        manifest = engine.manifest(Selection(release=version))
        rows = manifest["counts"]["rows"]
        told = say("feed-release-holds", systems=rows["deployment"], answers=rows["answer"])
        page = address.page(base, "changes", {"release": version})
        day = manifest["as_of"]
        title = say("feed-release", release=version, day=say.day(day))
        yield Entry(manifest["content"], title, day, page, (told,))


def _changes(place: str, base: str) -> Iterator[Entry]:
    say = speech()
    for since, version in reversed(list(pairwise(engine.versions()))):
        told = tuple(_moved(Selection(release=version, place=(place,)), since, say))
        if not told:
            continue
        manifest = engine.manifest(Selection(release=version))
        title = say("feed-changed", release=version, n=len(told))
        query = {"release": version, "since": since, "place": place}
        page = address.page(base, "changes", query)
        yield Entry(f"{manifest['content']} {place}", title, manifest["as_of"], page, told)


def _moved(chosen: Selection, since: str, say: Speech) -> Iterator[str]:
    """What joined, left and changed, a sentence each."""
    for row in ask("changes_systems", chosen, since=since).to_pylist():
        told = {"name": row["name"], "reason": say.label(f"change_{row['way']}", row["change"])}
        yield say(f"feed-{row['way']}", **told)
    for row in ask("changes_fields", chosen, since=since).to_pylist():
        values = {when: _in_words(row["field"], row[when], say) for when in ("earlier", "later")}
        field = say.column("deployment", row["field"])
        yield say("feed-field", name=row["name"], field=field, **values)


def _in_words(field: str, value: str | None, say: Speech) -> str:
    """A value of a field, a code by its label."""
    if value is None:
        return say("feed-nothing")
    codelist = fields.field_of("deployment", field).codelist
    return say.label(codelist, value) if codelist else value


def _feed(about: str, title: str, here: str, entries: Iterable[Entry]) -> bytes:
    """The feed as XML."""
    called, manifest = imprint(), engine.manifest()
    root = ElementTree.Element(f"{{{ATOM}}}feed", {"xml:lang": "en"})
    _put(root, "id", f"urn:uuid:{uuid5(NAMESPACE_URL, f'{called.name} {about}')}")
    _put(root, "title", f"{called.title}: {title}")
    _put(root, "updated", f"{manifest['as_of']}T00:00:00Z")
    _put(_put(root, "author"), "name", called.publisher or called.title)
    _put(root, "link", rel="self", type="application/atom+xml", href=here)
    for entry in entries:
        item = _put(root, "entry")
        _put(item, "id", f"urn:uuid:{uuid5(NAMESPACE_URL, entry.about)}")
        _put(item, "title", entry.title)
        _put(item, "updated", f"{entry.day}T00:00:00Z")
        _put(item, "link", rel="alternate", type="text/html", href=entry.to)
        left = len(entry.told) - MOST_NAMED
        more = [speech()("feed-more", n=left)] if left > 0 else []
        _put(item, "summary", "\n".join([*entry.told[:MOST_NAMED], *more]))
    ElementTree.register_namespace("", ATOM)
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)


def _put(
    above: ElementTree.Element, name: str, text: str = "", **attributes: str
) -> ElementTree.Element:
    element = ElementTree.SubElement(above, f"{{{ATOM}}}{name}", attributes)
    element.text = FORBIDDEN.sub("", text) or None
    return element
