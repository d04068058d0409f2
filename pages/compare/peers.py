"""A city's peers: who is proposed, how the reader changes that, and one card a city."""

from collections.abc import Sequence

from charts.look import Look
from pages.compare import coverage
from pages.compare.beside import Beside
from pages.compare.wish import FEW, MOST, PARTS, Wish, number_of_peers, size_of_peers
from pages.shared import place_picker
from pages.shared.places import city_parameters
from pages.values import Button, Choice, Choices, Fold, Link, Paragraph, Parts, Row, Section
from queries.engine import ask
from queries.selection import PLACE_FILTERS, Selection
from words.markdown import Markdown, lines, small, strong
from words.speech import Speech

ALIKE = 0.95, 1.05  # times as many residents that are about as many
SMALLEST = 0.01  # times as many residents that are told as a number


def among(selection: Selection) -> Selection:
    """The places that may be proposed: filters on systems do not narrow them."""
    filters = {name: getattr(selection, name) for name in PLACE_FILTERS}
    return Selection(release=selection.release, **filters)


def proposed(city: str, wish: Wish, selection: Selection) -> tuple[dict, ...]:
    """The peers, pinned ones first, with their distances and the parts of these."""
    return tuple(ask("peers", among(selection), **wish.parameters(city)).to_pylist())


def controls(beside: Beside, choices: Choices) -> Row:
    """How many peers, another one by name, and the ways back to the proposal."""
    say, wish = beside.say, beside.wish
    return Row(
        (
            number_of_peers(choices, beside.look),
            size_of_peers(choices, beside.look),
            _another(beside),
            *_founding(beside),
            *(
                (Button("anew", say("compare-anew"), sets={"peers": None, "without": None}),)
                if wish.pinned or wish.dropped
                else ()
            ),
        ),
        align="bottom",
    )


def _another(beside: Beside) -> Choice[str]:
    """A peer by its name, which becomes a pinned one."""
    say, wish, shown = beside.say, beside.wish, beside.places
    every = place_picker.names(beside.selection, beside.look)
    return Choice(
        "add",
        say("compare-add"),
        {place: name for place, name in every.items() if place not in shown},
        value="",
        default="",
        width=340,
        placeholder=say("compare-type"),
        writes=wish.pinning,
        is_closed=len(wish.pinned) >= MOST,
    )


def _founding(beside: Beside) -> tuple[Button, ...]:
    """The group's other cities as peers, most systems on record first: seven of them fit."""
    rows = ask("founding_cities", Selection(release=beside.selection.release)).to_pylist()
    rows.sort(key=lambda row: (-row["systems"], row["place_id"]))
    others = [row["place_id"] for row in rows if row["place_id"] != beside.own][:MOST]
    if not others:
        return ()
    most = str(len(others)) if len(others) != FEW else None
    sets = {"peers": ",".join(others), "without": None, "most": most}
    return (Button("founding", beside.say("compare-founding"), sets=sets),)


def why_these(beside: Beside) -> Fold:
    """The cards, folded at first."""
    return Fold("why-peers", beside.say("compare-why-peers"), lambda: cards(beside))


def cards(beside: Beside) -> Parts:
    """The city and each peer: who it is, what covers it, why it is a peer, and what to do with
    it."""
    say, by_place = beside.say, {peer["place_id"]: peer for peer in beside.peers}
    drawn = []
    for place, name in beside.cities.items():
        chosen = (
            _peer(by_place[place], beside.wish, say)
            if place in by_place
            else (Paragraph(strong(say("compare-your-choice"))),)
        )
        link = Link("city", name, city_parameters(place, beside.selection))
        card = (link, Paragraph(_who(place, beside)), *chosen)
        drawn.append(Section(card, key=f"card-{place}", is_framed=True))
    distance = (Paragraph(say("compare-distance"), is_quiet=True),) if beside.peers else ()
    return (*distance, Section(tuple(drawn), key="cards"))


def _who(place: str, beside: Beside) -> Markdown:
    """Kind, country, residents with their year, and the kinds of sources that cover it."""
    say, row = beside.say, beside.facts[place]
    where = [row["admin"], say.country(row["country"])]
    told = (
        say.label("place_kind", row["kind"]),
        ", ".join(part for part in where if part and part != row["name"]),
        _residents(row, say),
        coverage.kinds([source for source in beside.sources if source["place_id"] == place], say),
    )
    return lines(*(small(line) for line in told if line))


def _residents(row: dict, say: Speech) -> str:
    if row["population"] is None:
        return say("compare-residents-unknown")
    number, year = say.residents(row["population"]), row["population_year"]
    if not year:
        return say("compare-residents-undated", residents=number)
    return say("compare-residents-of-year", residents=number, year=str(year))


def _peer(peer: dict, wish: Wish, say: Speech) -> Parts:
    """What the reader can do with one peer, and why it is one."""
    place, is_pinned = peer["place_id"], peer["is_pinned"]
    sentence = "compare-at-pinned" if is_pinned else "compare-at"
    head = say.markdown(sentence, distance=say.decimal(peer["distance"], 2))
    move = wish.unpinning(place) if is_pinned else wish.pinning(place)
    pin = say("compare-unpin" if is_pinned else "compare-pin")
    buttons = (
        Button(f"pin-{place}", pin, sets=move, is_quiet=True),
        Button(f"drop-{place}", say("compare-drop"), sets=wish.dropping(place), is_quiet=True),
    )
    return (Paragraph(lines(head, *map(small, why(peer, wish, say)))), Row(buttons))


def why(peer: dict, wish: Wish, say: Speech) -> Sequence[str]:
    """The parts that make the distance, the largest first: `0.7 times as many residents: 0.52`,
    `Another country: 0.5`."""
    reasons = {
        "residents": _why_residents(peer["residents_ratio"], say),
        "kind": ("compare-why-kind", {}),
        "region": (
            "compare-why-region"
            if peer["from_region"] == wish.weights["region"]
            else "compare-why-country",
            {},
        ),
        "data": (
            "compare-why-data",
            {"common": peer["data_in_common"], "either": peer["data_of_either"]},
        ),
        "forum": ("compare-why-forum", {}),
    }
    parts = sorted(PARTS, key=lambda part: -peer[f"from_{part}"])
    told = [
        say(sentence, distance=say.decimal(peer[f"from_{part}"], 2), **values)
        for part in parts
        if peer[f"from_{part}"]
        for sentence, values in [reasons[part]]
    ]
    overlap = [say("compare-why-overlap")] if peer["is_overlapping"] else []
    return [*(told or [say("compare-why-same")]), *overlap]


def _why_residents(ratio: float | None, say: Speech) -> tuple[str, dict[str, str]]:
    if ratio is None:
        return "compare-why-residents-unknown", {}
    if ALIKE[0] <= ratio < ALIKE[1]:
        return "compare-why-residents-alike", {}
    return "compare-why-residents", {"times": ratio_in_words(ratio, say)}


def ratio_in_words(ratio: float, say: Speech) -> str:
    """`0.7`, `0.05`, `under 0.01`: how many times as many."""
    if ratio < SMALLEST:
        return say("under", number=say.decimal(SMALLEST, 2))
    return say.decimal(ratio, 1 if ratio >= 0.1 else 2)


def times(ratio: float | None, look: Look) -> str:
    """`0.7 times as many`."""
    say = look.say
    if ratio is None:
        return say("not-known")
    if ALIKE[0] <= ratio < ALIKE[1]:
        return say("compare-about-as-many")
    return say("compare-times", times=ratio_in_words(ratio, say))
