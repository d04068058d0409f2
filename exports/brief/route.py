"""The city brief over HTTP: which place, of which release, beside which peers, in which
language."""

from starlette.requests import Request
from starlette.responses import Response

from exports import address, unchanged, wanted
from exports.brief.facts import facts
from exports.brief.page import KINDS, Kind, page
from exports.problem import Problem
from exports.public import called, sent
from queries import engine
from queries.search import hits
from queries.selection import Selection, write
from words.languages import NAMES

PARAMETERS = ("place", "peers", "release", "lang")
MOST_PEERS = 7
MOST_NEAR = 12


def pdf(request: Request) -> Response:
    """The brief as one tagged A4 page."""
    return _answer(request, "pdf")


def png(request: Request) -> Response:
    """The same page as a picture, for slides."""
    return _answer(request, "png")


def _answer(request: Request, kind: Kind) -> Response:
    said = wanted.single(request.query_params.multi_items(), PARAMETERS, lists=("peers",))
    release = wanted.selection({name: said[name] for name in ("release",) if name in said}).release
    place, peers, language = (
        _place(said.get("place", ""), release),
        _peers(said, release),
        wanted.one_of(said, "lang", NAMES, "the language of the brief"),
    )
    screen = _screen(address.base(request), place, release)
    tag = unchanged.etag(release, "brief", kind, place, peers, language, screen)
    name = f"brief-{place}-{release}{'' if language == 'en' else f'-{language}'}.{kind}"
    headers = {
        "Content-Type": KINDS[kind],
        **called(name, "inline"),
        "Content-Language": language,
        "X-Release": release,
    }
    return sent(
        request,
        tag,
        lambda: iter([page(facts(place, release, peers, language), screen, kind)]),
        lambda: headers,
    )


def _place(given: str, release: str) -> str:
    """The place meant. Raises Problem with places of near names where there is none."""
    if not given:
        raise Problem(
            400, "A place is needed: place=gb-e12000007.", {"place": engine.known(release)["place"]}
        )
    if given not in engine.known(release)["place"]:
        near = _near(given, release)
        hint = (
            f" Near it: {', '.join(f'{name} ({place})' for place, name in near.items())}."
            if near
            else ""
        )
        raise Problem(
            404,
            f"There is no place {given[:40]!r}.{hint}",
            {"place": list(near) or engine.known(release)["place"]},
        )
    return given


def _near(given: str, release: str) -> dict[str, str]:
    """Places that what was given may mean."""
    meant = hits(given, Selection(release=release), ("place",))
    return {hit.found.id: hit.found.name for hit in meant[:MOST_NEAR]}


def _peers(said: dict[str, str], release: str) -> tuple[str, ...]:
    """The peers the reader chose; none where they are to be proposed."""
    given = [one for one in said.get("peers", "").split(",") if one]
    known = engine.known(release)["place"] - {said.get("place")}
    if unknown := [one for one in given if one not in known]:
        raise Problem(400, f"peers: {unknown[0][:40]!r} cannot be a peer.", {"peers": known})
    if len(given) > MOST_PEERS:
        raise Problem(400, f"peers: at most {MOST_PEERS}.", {"peers": f"up to {MOST_PEERS} places"})
    return tuple(dict.fromkeys(given))


def _screen(base: str, place: str, release: str) -> str:
    """The address of the place's page in the same release."""
    return (
        address.page(base, "city", {"city": place, **write(Selection(release=release))})
        if base
        else ""
    )
