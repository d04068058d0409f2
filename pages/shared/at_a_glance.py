"""Places at a glance, a row each: residents, systems in use of those on record, and answers."""

from collections.abc import Mapping, Sequence

from pages.values import Exhibit, Table, table
from queries.engine import ask
from queries.selection import Selection
from words.markdown import strong
from words.speech import Speech

Rows = Sequence[Mapping]


def facts_of(places: Sequence[str], here: Selection) -> list[dict]:
    """Rows of `place_facts` in the order of the places."""
    by_place = {row["place_id"]: row for row in ask("place_facts", here).to_pylist()}
    return [by_place[place] for place in places]


def exhibit(
    key: str,
    facts: Rows,
    names: Sequence[str],
    here: Selection,
    say: Speech,
    who: str = "",
    beware: str = "",
) -> Exhibit:
    """The places beside each other, the first one's own number in the title; `here` is the
    selection that `facts` are of. `who` the others are stands before what is counted, and what to
    `beware` of behind it."""
    covering = ask("place_sources", Selection(place=here.place, release=here.release)).to_pylist()
    return Exhibit(
        key=key,
        title=title(facts, say),
        counted=say.sentences(
            who,
            say("glance-counted"),
            say("glance-answered") if are_asked(facts) else "",
            beware,
        ),
        table=_rows_of_places(facts, names, say),
        question="place_facts",
        selection=here,
        sources=tuple(dict.fromkeys(row["source_id"] for row in covering)),
    )


def _rows_of_places(facts: Rows, names: Sequence[str], say: Speech) -> Table:
    """A row a place, the first one bold; the column of answers where somebody was asked."""
    columns: dict[str, list] = {
        say("advice-place"): [strong(names[0]), *names[1:]],
        say("advice-residents"): [say.count(row["population"]) for row in facts],
        say("advice-in-use"): [in_use_of(row, say) for row in facts],
    }
    if are_asked(facts):
        columns[say("advice-yes-on-rules")] = [yes_of(row, say) for row in facts]
    return table(columns, key="at-a-glance")


def are_asked(facts: Rows) -> bool:
    """Whether a study, survey or census looked at any of the places."""
    return any(row["answers"] for row in facts)


def title(facts: Rows, say: Speech) -> str:
    """`39 in use; at 4 peers 7 to 33`: the first place's number beside those of the others that any
    source tells."""
    own, *peers = facts
    told = [row["systems_in_use"] for row in peers if is_told(row)]
    if not told:
        return say("glance-unsaid", peers=len(peers))
    least, most = min(told), max(told)
    if least < most:
        between = say("glance-from-to", least=least, most=most)
    else:
        between = say("glance-each", n=least) if len(told) > 1 else say.count(least)
    if not is_told(own):
        return say("glance-peers", peers=len(told), between=between)
    in_use = own["systems_in_use"]
    return say("glance-title", own=in_use, peers=len(told), between=between)


def is_told(row: Mapping) -> bool:
    """Whether a place has a system on record whose status is stated: else none in use is not a
    zero."""
    return bool(row["systems"]) and row["systems"] != row["systems_unknown"]


def in_use_of(row: Mapping, say: Speech) -> str:
    """`39 of 46`: systems in use, of those on record."""
    if not row["systems"]:
        return say("advice-none-on-record")
    if not is_told(row):
        return say("advice-status-unstated", systems=row["systems"])
    return say("part-of", part=row["systems_in_use"], whole=row["systems"])


def yes_of(row: Mapping, say: Speech) -> str:
    """`6 of 19`: answers on what governs AI that are yes, of those looked for."""
    if not row["answers"]:
        return say("advice-not-asked")
    return say("part-of", part=row["answers_yes"], whole=row["answers"])
