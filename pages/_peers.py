"""A city's peers: the rule that proposes them, and what the reader pins, drops and weighs. All of
it stands in the address."""

import re
from typing import NamedTuple

import pandas as pd
import streamlit as st

from charts.exhibit import Exhibit
from pages import _cities, _own, _show
from pages._sentences import opened
from queries.engine import ask, known
from queries.questions import declared
from queries.selection import PLACE_FILTERS, Selection
from schema import measures
from schema.codelists import label

PARTS = {
    "residents": "Residents",
    "kind": "Kind of government",
    "region": "Region",
    "data": "Data on both",
    "forum": "Forum",
}
RULE = (
    "A peer's distance adds up, each times its weight: how many doublings lie between the numbers"
    " of residents (3 where one is not known); 1 for another kind of government (½ between kinds of"
    " municipality); 1 for another region of the world (½ for another country of the same one); the"
    " share of the data on either, source by source, that exists for only one; and 1 where only one"
    " is in the Mayors AI Forum. The nearest are proposed; places inside the city, or around it,"
    " are not."
)
DISTANCE = (
    "A peer's distance says how unlike the city it is: 0 would be alike in residents, kind of"
    " government, region, data on both and the Forum. Each card says what adds to it."
)
FEW = 4  # peers proposed where the address does not say how many
MOST, HEAVIEST, LISTED = 7, 5, 20


class Wish(NamedTuple):
    """What the address says of peers: pinned and dropped places, weights by part, and how many
    peers stand beside the city."""

    pinned: tuple[str, ...]
    dropped: tuple[str, ...]
    weights: dict[str, int]
    most: int

    def parameters(self, city: str) -> dict[str, object]:
        """The question's own parameters."""
        weights = {f"weight_{part}": weight for part, weight in self.weights.items()}
        return {
            "place_id": city,
            "pinned": list(self.pinned),
            "dropped": list(self.dropped),
            "most": self.most,
        } | weights


def usual() -> dict[str, int]:
    """The weights the question declares."""
    return {part: declared("peers")[f"weight_{part}"].value for part in PARTS}


def wished(city: str, selection: Selection) -> tuple[Wish, list[str]]:
    """What the address asks for that can be had, and in words what was left out."""
    places, said = known(selection.release)["place"], []
    pinned, dropped = _listed("peers"), _listed("without")
    said += [
        f"“{_show.plain(one[:40])}”, which this release does not have"
        for one in (*pinned, *dropped)
        if one not in places
    ]
    said += ["the city itself: it cannot be its own peer"] if city in pinned else []
    pinned = [one for one in pinned if one in places and one != city]
    said += (
        [f"{measures.plural(len(pinned) - MOST, 'peer', 'peers')} beyond {MOST}"]
        if len(pinned) > MOST
        else []
    )
    weights, bad = _weights(st.query_params.get("weights", ""))
    said += (
        [f"weights “{_show.plain(bad[:40])}”: five whole numbers from 0 to {HEAVIEST} are needed"]
        if bad
        else []
    )
    most = st.query_params.get("most", "")
    most = int(most) if re.fullmatch(f"[1-{MOST}]", most) else FEW
    return (
        Wish(tuple(pinned[:MOST]), tuple(one for one in dropped if one in places), weights, most),
        said,
    )


def _listed(name: str) -> list[str]:
    return list(dict.fromkeys(one for one in st.query_params.get(name, "").split(",") if one))


def _weights(text: str) -> tuple[dict[str, int], str]:
    """The weights in the order of PARTS, and the text where it means nothing."""
    if not text:
        return usual(), ""
    if not re.fullmatch(rf"[0-{HEAVIEST}](,[0-{HEAVIEST}]){{{len(PARTS) - 1}}}", text):
        return usual(), text
    return dict(zip(PARTS, map(int, text.split(",")), strict=True)), ""


def among(selection: Selection) -> Selection:
    """The places that may be proposed: filters on systems do not narrow them."""
    return Selection(
        release=selection.release, **{name: getattr(selection, name) for name in PLACE_FILTERS}
    )


def found(city: str, wish: Wish, selection: Selection) -> list[dict]:
    """The peers, pinned ones first, with their distances and parts."""
    return ask("peers", among(selection), **wish.parameters(city)).to_pylist()


def controls(city: str, wish: Wish, peers: list[dict], selection: Selection) -> None:
    """How many peers, another one by name, and the ways back to the proposal."""
    options = {
        code: words
        for code, words in _cities.names(selection).items()
        if code not in {city, *(one["place_id"] for one in peers)}
    }
    with st.container(horizontal=True, vertical_alignment="bottom"):
        _own.choice(
            "most",
            "Peers beside it",
            {str(n): str(n) for n in range(1, MOST + 1)},
            str(FEW),
            width=130,
        )
        # A new key empties the box once its place has become a peer.
        st.selectbox(
            "Add a peer",
            list(options),
            index=None,
            key=f"add-{len(wish.pinned)}",
            format_func=options.get,
            width=340,
            placeholder="Type a name",
            disabled=len(wish.pinned) >= MOST,
            on_change=lambda: pin(st.session_state[f"add-{len(wish.pinned)}"], wish),
        )
        founding = [one for one in founding_cities(selection) if one != city]
        st.button(
            "Founding cities as peers",
            on_click=_own.write,
            key="founding",
            args=(
                {
                    "peers": ",".join(founding[:MOST]),
                    "without": None,
                    "most": str(min(len(founding), MOST)),
                },
            ),
        )
        if wish.pinned or wish.dropped:
            st.button(
                "Propose anew",
                on_click=_own.write,
                args=({"peers": None, "without": None},),
                key="anew",
            )


def founding_cities(selection: Selection) -> list[str]:
    """The founding cities of the Forum, most systems on record first: seven of them fit."""
    rows = ask("founding_cities", Selection(release=selection.release)).to_pylist()
    return [
        row["place_id"] for row in sorted(rows, key=lambda row: (-row["systems"], row["place_id"]))
    ]


def pin(place_id: str, wish: Wish) -> None:
    """Keep a peer, whatever the rule proposes."""
    pinned = list(dict.fromkeys([*wish.pinned, place_id]))
    _put(pinned, [one for one in wish.dropped if one != place_id], max(wish.most, len(pinned)))


def unpin(place_id: str, wish: Wish) -> None:
    """Leave a peer to the rule again."""
    _put([one for one in wish.pinned if one != place_id], list(wish.dropped), wish.most)


def drop(place_id: str, wish: Wish) -> None:
    """Take a peer away, and never propose it again; the next nearest takes its place."""
    _put(
        [one for one in wish.pinned if one != place_id],
        list(dict.fromkeys([*wish.dropped, place_id])),
        wish.most,
    )


def _put(pinned: list[str], dropped: list[str], most: int) -> None:
    _own.write(
        {
            "peers": ",".join(pinned),
            "without": ",".join(dropped),
            "most": str(most) if most != FEW else None,
        }
    )


def card(peer: dict, wish: Wish) -> None:
    """What the reader can do with one peer, and why it is one."""
    pinned = " · pinned" if peer["is_pinned"] else ""
    st.markdown(
        "  \n".join(
            [
                f"**Distance {peer['distance']:g}**{pinned}",
                *(f":small[{one}]" for one in why(peer, wish)),
            ]
        )
    )
    with st.container(horizontal=True, gap="medium"):
        do, words = (unpin, "Unpin") if peer["is_pinned"] else (pin, "Pin")
        st.button(
            words,
            on_click=do,
            args=(peer["place_id"], wish),
            key=f"pin-{peer['place_id']}",
            type="tertiary",
        )
        st.button(
            "Drop",
            on_click=drop,
            args=(peer["place_id"], wish),
            key=f"drop-{peer['place_id']}",
            type="tertiary",
        )


def why(peer: dict, wish: Wish) -> list[str]:
    """The parts that make the distance, the largest first: `0.7 times as many residents: 0.52`,
    `Another country: 0.5`."""
    far = (
        "Another region of the world"
        if peer["from_region"] == wish.weights["region"]
        else "Another country"
    )
    words = {
        "residents": (
            "Residents not known"
            if peer["residents_ratio"] is None
            else f"{opened(times(peer['residents_ratio']))} residents"
        ),
        "kind": "Another kind of government",
        "region": far,
        "data": f"{peer['data_in_common']} of {peer['data_of_either']} kinds of data on both",
        "forum": "Only one is in the Forum",
    }
    parts = sorted(
        ((peer[f"from_{part}"], words[part]) for part in PARTS), key=lambda part: -part[0]
    )
    told = [f"{reason}: {number:g}" for number, reason in parts if number] or [
        "The same by every part that is weighed"
    ]
    return told + ["One lies inside the other"] * peer["is_overlapping"]


def times(ratio: float | None) -> str:
    """`0.7 times as many`."""
    if ratio is None:
        return "not known"
    if 0.95 <= ratio < 1.05:
        return "about as many"
    return f"{ratio:.1f} times as many" if ratio >= 0.1 else f"{ratio:.2g} times as many"


def rule(city: str, name: str, wish: Wish, selection: Selection) -> None:
    """The rule in words, its weights, and the nearest places with the parts of their distances."""
    with st.expander("How peers are proposed, and weights", on_change="rerun", key="rule") as shown:
        if not shown.open:
            return
        st.markdown(RULE)
        with st.container(horizontal=True):
            for part, words in PARTS.items():
                key = f"weight-{part}"
                st.session_state[key] = wish.weights[part]
                st.number_input(words, 0, HEAVIEST, key=key, step=1, width=160, on_change=_weigh)
        if not any(wish.weights.values()):
            st.warning("Every weight is 0: all places are equally near, and the alphabet chooses.")
        nearest(city, name, wish, selection)


def _weigh() -> None:
    weights = {part: st.session_state[f"weight-{part}"] for part in PARTS}
    _own.put("weights", None if weights == usual() else ",".join(map(str, weights.values())))


def nearest(city: str, name: str, wish: Wish, selection: Selection) -> None:
    """The nearest places, those shown and those that would come next."""
    parameters = wish._replace(most=LISTED).parameters(city)
    rows = ask("peers", among(selection), **parameters).to_pylist()
    if not rows:
        return
    table = pd.DataFrame(
        [
            {
                "Place": row["name"],
                "Country": measures.country(row["country"]),
                "Kind": label("place_kind", row["kind"]),
                "Distance": f"{row['distance']:g}",
            }
            | {words: f"{row[f'from_{part}']:g}" for part, words in PARTS.items()}
            | {
                "Residents are": times(row["residents_ratio"]),
                "Data in common": f"{row['data_in_common']} of {row['data_of_either']}",
            }
            for row in rows
        ]
    )
    with st.container(key="wide-beside-nearest"):
        _show.exhibit(
            Exhibit(
                title=f"Nearest to {name}: {rows[0]['name']}, at {rows[0]['distance']:g}",
                counted=(
                    f"The {len(rows)} nearest places of the selection with any record or answer,"
                    " pinned ones first; each part of the distance is already weighted."
                ),
                table=table,
                question="peers",
                sources=(),
                parameters={key: _text(value) for key, value in parameters.items()},
            ),
            key="nearest",
            selection=among(selection),
        )


def _text(value: object) -> str:
    return ",".join(value) if isinstance(value, list) else str(value)
