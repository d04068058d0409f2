"""What peers have in use that no source shows here, with whom to call, and the next steps."""

from collections.abc import Mapping, Sequence

from charts.look import Look
from pages.shared import advice, named, systems
from pages.shared.places import city_parameters
from pages.values import Bullets, Drawer, Fold, Heading, Link, Paragraph, Parts, Section
from queries.engine import ask
from queries.selection import Selection
from words.markdown import Markdown, joined, lines, link, small, strong
from words.speech import Speech

FIRST, CALLS = 3, 2  # kinds and steps that stand open, and records named of a kind

Rows = Sequence[dict]


def peers_have(place: Mapping, peers: Rows, selection: Selection, look: Look) -> Parts:
    """Kinds of systems in use at two or more of the peers, each with records to call about."""
    say, place_id, ids = look.say, place["place_id"], [peer["place_id"] for peer in peers]
    if not ids:
        return ()
    if not _are_listed(ids, selection):
        return _unlisted(peers, say)
    kinds = advice.kinds(place_id, ids, selection.release)
    more = advice.left_out(place_id, ids, selection.release)
    title = say("city-peers-have", n=len(kinds), place=place["name"], peers=len(ids))
    parameters = city_parameters(place_id, selection) | {"most": str(len(ids))}
    caption = say.sentences(
        say("advice-rests-on", names=say.listed([peer["name"] for peer in peers])),
        say("advice-not-absent") if kinds else "",
        say("basis-key") if any(map(advice.is_coded, kinds)) else "",
        say("advice-left-out", n=more) if more else "",
    )
    rows = [row for kind in kinds for row in kind]
    rest = _kinds(kinds[FIRST:], len(ids), selection, say)
    return (
        Section(
            (
                Heading(title),
                *((Bullets(_kinds(kinds[:FIRST], len(ids), selection, say)),) if kinds else ()),
                *_folded("kinds", say("advice-more-kinds", n=len(rest)), rest),
                Paragraph(caption, is_quiet=True),
                *((_drawer(place_id, ids, rows, title, selection),) if rows else ()),
                Link("compare", say("city-peers-do-more"), parameters),
            ),
            key="exhibit-peers-have",
        ),
    )


def _are_listed(places: list[str], selection: Selection) -> bool:
    """Whether any source has a system of one of these places."""
    facts = ask("place_facts", Selection(place=tuple(places), release=selection.release))
    return any(facts["systems"].to_pylist())


def _unlisted(peers: Rows, say: Speech) -> Parts:
    """That nobody knows what peers use, which is not that they use nothing."""
    names = say.listed([peer["name"] for peer in peers])
    told = say("city-peers-unlisted-why", peers=len(peers), names=names)
    return (Heading(say("city-peers-unlisted")), Paragraph(told))


def _kinds(
    kinds: Sequence[Rows], peers: int, selection: Selection, say: Speech
) -> tuple[Markdown, ...]:
    return tuple(_kind(kind, peers, selection, say) for kind in kinds)


def _kind(kind: Rows, peers: int, selection: Selection, say: Speech) -> Markdown:
    """`**Health: Chatbot** at 3 of 7 peers`, and below it whom to call about what."""
    first = kind[0]
    told = joined(
        strong(advice.title(kind, say)), say("advice-at-peers", part=first["peers"], peers=peers)
    )
    inside = say("advice-inside", n=first["inside"]) if first["inside"] else ""
    return lines(told, *(_call(row, selection, say) for row in advice.calls(kind, CALLS)), inside)


def _call(row: dict, selection: Selection, say: Speech) -> Markdown:
    """The body, its system with the page on it, and the public page that tells of it."""
    system = link(named.name(row, say), systems.system_address(row["deployment_id"], selection))
    public = link(say("advice-public-page"), row["evidence_url"]) if row["evidence_url"] else ""
    whom = say.markdown("advice-call", whom=advice.whom(row, say), system=system)
    told = joined(public, systems.since(row, say), row["purpose"] or "", by=" · ")
    return joined(whom, small(told))


def _drawer(
    place_id: str, peers: list[str], rows: Rows, title: str, selection: Selection
) -> Drawer:
    parameters = {"place_id": place_id, "at_least": str(min(2, len(peers)))}
    here = Selection(place=(place_id, *peers), release=selection.release)
    sources = tuple(dict.fromkeys(row["source_id"] for row in rows))
    return Drawer("peers-have", title, "peers_do", here, sources, parameters)


def next_steps(place: Mapping, peers: Rows, selection: Selection, look: Look) -> Parts:
    """What the rules of the curated table give here, each with its evidence; that there is nothing
    to advise, where it is so."""
    say, ids = look.say, [peer["place_id"] for peer in peers]
    steps = advice.steps(place["place_id"], ids, selection.release)
    if not steps:
        nothing = Paragraph(say("advice-nothing", place=place["name"]))
        return (Heading(say("city-next-steps", n=0)), nothing)
    told = tuple(_step(rows, place["name"], say) for rows in steps)
    title = say("city-next-steps", n=len(steps))
    parameters = {"place_id": place["place_id"], "peers": ",".join(ids)}
    sources = tuple(dict.fromkeys(row["source_id"] for rows in steps for row in rows))
    here = Selection(release=selection.release)
    return (
        Section(
            (
                Heading(title),
                Bullets(told[:FIRST]),
                *_folded("steps", say("advice-more-steps", n=len(told) - FIRST), told[FIRST:]),
                Paragraph(say("advice-rules"), is_quiet=True),
                Drawer("next-steps", title, "next_steps", here, sources, parameters),
            ),
            key="exhibit-next-steps",
        ),
    )


def _step(rows: Rows, place: str, say: Speech) -> Markdown:
    return lines(
        strong(advice.step(rows, say)),
        joined(advice.evidence(rows, place, say), advice.linked(rows, say)),
    )


def _folded(key: str, title: str, told: tuple[Markdown, ...]) -> Parts:
    return (Fold(f"more-{key}", title, lambda: (Bullets(told),)),) if told else ()
