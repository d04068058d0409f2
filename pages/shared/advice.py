"""What peers of a place have in use that no source shows there, with whom to call, and its next
steps; as City and the brief say them."""

from collections.abc import Sequence
from itertools import groupby

from pages.shared import basis, named
from pages.shared.peers import kinds_of, of_every_record
from queries.engine import ask
from queries.selection import Selection
from words.markdown import Markdown, joined, link
from words.speech import Speech

OF_PEERS = "answer", "register"  # rules whose evidence is what peers do
LISTED = 3  # peers or systems named of a step

Rows = Sequence[dict]


def kinds(place_id: str, peers: Sequence[str], release: str) -> list[list[dict]]:
    """Rows of `peers_do` by kind of system: those that advice may rest on."""
    return kinds_of(place_id, peers, _beside(place_id, peers, release)) if peers else []


def left_out(place_id: str, peers: Sequence[str], release: str) -> int:
    """How many more kinds would be told if any record counted, however old and whatever its
    status."""
    if not peers:
        return 0
    every, _ = of_every_record(place_id, peers, _beside(place_id, peers, release))
    return every - len(kinds(place_id, peers, release))


def _beside(place_id: str, peers: Sequence[str], release: str) -> Selection:
    return Selection(place=(place_id, *peers), release=release)


def steps(place_id: str, peers: Sequence[str], release: str) -> list[list[dict]]:
    """Rows of `next_steps` by step."""
    here = Selection(release=release)
    rows = ask("next_steps", here, place_id=place_id, peers=list(peers)).to_pylist()
    return [list(step) for _, step in groupby(rows, key=lambda row: (row["step_id"], row["held"]))]


def title(kind: Rows, say: Speech) -> str:
    """`General public services: Chatbot (coded)`."""
    first = kind[0]
    technology = (
        basis.label_of_all("technology", kind, say)
        if first["technology"] != "not_stated"
        else say("advice-technology-unsaid")
    )
    sector = basis.label_of_all("sector", kind, say)
    return say("advice-kind", technology=technology, sector=sector)


def is_coded(kind: Rows) -> bool:
    """Whether sector or technology of a kind is stated by no source."""
    return any(
        all(basis.is_coded(column, row) for row in kind) for column in ("sector", "technology")
    )


def calls(kind: Rows, most: int) -> list[dict]:
    """A record of each of so many peers, one that leads to a page first."""
    by_place: dict[str, dict] = {}
    for row in sorted(kind, key=lambda row: row["evidence_url"] is None):
        by_place.setdefault(row["place_id"], row)
    order = dict.fromkeys(row["place_id"] for row in kind)
    return [by_place[place] for place in order][:most]


def whom(row: dict, say: Speech) -> str:
    """Whom to call about a record: the place, and the body where that is another."""
    place, body = row["place"], row["body"]
    return say("advice-body-of", body=body, place=place) if place not in body else body


def step(rows: Rows, say: Speech) -> str:
    """What to do, in the imperative."""
    return say(f"advice-step-{rows[0]['step_id'].replace('_', '-')}")


def evidence(rows: Rows, place: str, say: Speech) -> str:
    """What a step rests on: of how many it holds, and of which days that is."""
    first = rows[0]
    told = say(
        f"advice-by-{first['rule']}",
        held=first["held"],
        of=first["of_cases"],
        source=first["name"] or "",
        place=place,
    )
    own = first["own_answer"]
    here = say(f"advice-own-{own.replace('_', '-')}") if own else ""
    return say.sentences(told, here, _dated(rows, say))


def _dated(rows: Rows, say: Speech) -> str:
    days = sorted({row["evidence_date"] for row in rows if row["evidence_date"]})
    if len(days) < 2:
        return say("advice-of-day", day=say.day(days[0])) if days else ""
    return say("advice-of-days", first=say.day(days[0]), last=say.day(days[-1]))


def shown_of(rows: Rows, say: Speech) -> list[dict[str, str]]:
    """The peers or systems that a step rests on, each with its words and address."""
    return [
        {
            "words": row["place"] if row["rule"] in OF_PEERS else named.name(row, say),
            "url": row["evidence_url"] or "",
        }
        for row in rows[:LISTED]
    ]


def linked(rows: Rows, say: Speech) -> Markdown:
    """The same as links, and how many more there are."""
    links = [link(row["words"], row["url"]) for row in shown_of(rows, say)]
    more = say("advice-more", n=len(rows) - LISTED) if len(rows) > LISTED else ""
    return joined(*links, more, by=", ")
