"""A part of the governance page: one question of the Forum's survey over its waves, and the moves
of the cities that answered twice."""

import pandas as pd
import streamlit as st

from charts import flows, levels
from charts.exhibit import Exhibit
from charts.levels import Level
from pages import _own, _shares, _show
from queries import shares
from queries.engine import ask
from queries.selection import Selection
from schema import instrument, measures
from schema.codelists import label

SOURCE = "forum_survey"
COMPARED = {
    "same": "",
    "definition differs": "definition differs",
    "break": "question changed",
}  # from alike to not to be joined


def wave(survey_id: str) -> str:
    """`2027`, of `forum_survey:2027:final`."""
    return survey_id.split(":")[1]


def is_provisional(survey_id: str) -> bool:
    return survey_id.endswith(":provisional")


def edition(survey_id: str) -> str:
    """`2027`, or `2027, provisional`."""
    return wave(survey_id) + (", provisional" if is_provisional(survey_id) else "")


def option_name(item: str, code: str) -> str:
    """What the instrument calls an option; its code where the instrument does not have the item any
    more."""
    known = {one.item: one for one in instrument.items()}
    return known[item].label(code, "en") if item in known else code


def short(item: str, rows: list[dict]) -> str:
    """An item's short name; where it has none its wording, of `How far: robotics?` the end."""
    name = label("governance_item", item)
    return rows[-1]["wording"].rpartition(": ")[2].rstrip("?") if name == item else name


def one_answer(items: dict[str, dict[str, list[dict]]], selection: Selection) -> None:
    """One item with one answer: its level in every wave, and beside it how the same cities moved
    between two."""
    if not items:
        return
    words = {item: list(found.values())[-1][-1]["wording"] for item, found in items.items()}
    item = _own.choice(
        "wave_item",
        "Question of the survey",
        words,
        "ai_policy" if "ai_policy" in words else next(iter(words)),
    )
    with st.container(horizontal=True):
        earlier, later = two_editions(items[item])
    if not earlier:
        level(item, items[item], earlier, later, selection)
        st.caption(f"No other wave asked this before {wave(later)}: there are no moves to show.")
        return
    left, right = st.columns(2, gap="large")
    with left:
        level(item, items[item], earlier, later, selection)
    with right:
        moved(item, items[item], earlier, later, selection)


def two_editions(found: dict[str, list[dict]]) -> tuple[str, str]:
    """The two editions to look at, of two waves: by the address, else the last two, final ones
    where there are any."""
    waves = list(dict.fromkeys(map(wave, found)))
    names = {one: edition(one) for one in found}
    after = {one: name for one, name in names.items() if wave(one) != waves[0]}
    if not after:
        return "", preferred(found)
    later = _own.choice("later", "Wave", after, preferred(after), clears=("earlier",), width=180)
    before = {
        one: name
        for one, name in names.items()
        if waves.index(wave(one)) < waves.index(wave(later))
    }
    return _own.choice("earlier", "Compared with", before, preferred(before), width=180), later


def preferred(editions) -> str:
    """The last wave's final edition, or its provisional one where there is no other."""
    last = wave(list(editions)[-1])
    return min((one for one in editions if wave(one) == last), key=is_provisional)


def change(before: list[dict], after: list[dict]) -> str:
    """How the question of one edition compares with that of another: a key of COMPARED."""
    if before[0]["wording"] == after[0]["wording"]:
        return "same"
    return max(
        (rows[0]["comparability"] or "same" for rows in (before, after)), key=list(COMPARED).index
    )


def lines_of(found: dict[str, list[dict]]) -> dict[str, tuple[int, str]]:
    """For each edition the line it may be joined in, and how its question compares with the wave
    before: `` for the first."""
    lines: dict[str, tuple[int, str]] = {}
    for survey_id, rows in found.items():
        earlier = {
            one: then
            for one, then in found.items()
            if one in lines and wave(one) != wave(survey_id)
        }
        if not earlier:
            lines[survey_id] = 0, ""
            continue
        before = preferred(earlier)
        compared = change(earlier[before], rows)
        lines[survey_id] = lines[before][0] + bool(COMPARED[compared]), compared
    return lines


def level(
    item: str, found: dict[str, list[dict]], earlier: str, later: str, selection: Selection
) -> None:
    """Each option in each wave: share of the answers, and what the silent members could make of
    it."""
    whole = _shares.is_whole(selection)
    lines = lines_of(found)
    panels: dict[str, list[Level]] = {}
    for survey_id, rows in found.items():
        for row in rows:
            panels.setdefault(option_name(item, row["option"]), []).append(
                marked(row, lines[survey_id], whole)
            )
    withheld = all(
        one.share is None and one.low is None for marks in panels.values() for one in marks
    )
    _show.exhibit(
        Exhibit(
            title=level_title(item, found, earlier, later),
            counted=(
                f"{found[later][0]['wording']} Base:"
                f" {'; '.join(base(rows[0]) for rows in found.values())}. {how_to_read(whole)}"
            ),
            figure=(
                None
                if withheld
                else levels.levels(
                    panels,
                    _show.look(),
                    columns=2 if _show.is_phone() and len(panels) > 3 else 3,
                )
            ),
            table=level_table(item, found, lines, whole),
            question="wave_levels",
            parameters={"publisher": SOURCE, "item": item},
            sources=(SOURCE,),
            note=(
                "The cities that answer are not the same in each wave: a level may rise because"
                " others answered."
            ),
        ),
        key="wave-levels",
        selection=selection,
    )


def how_to_read(whole: bool) -> str:
    marks = (
        "Marks are shares of the answers given, hollow ones provisional; a changed question breaks"
        " the line."
    )
    if not whole:
        return (
            f"{marks} Which members of the selection did not answer is not known here, so no bounds"
            " are drawn."
        )
    return (
        f"{marks} The grey bounds are the share among all members, were every missing answer"
        " another one, or were every one this one."
    )


def base(row: dict) -> str:
    """`2027: 6 answers of 10 members`."""
    members = measures.plural(row["frame_size"], "member", "members")
    return (
        f"{edition(row['survey_id'])}: {measures.plural(row['base'], 'answer', 'answers')} of"
        f" {members}"
    )


def marked(row: dict, line: tuple[int, str], whole: bool) -> Level:
    """One option in one edition, with a share where its base is large enough and bounds where its
    frame is."""
    name = edition(row["survey_id"])
    share = row["places"] / row["base"] if row["base"] >= measures.SMALLEST_BASE else None
    low, high = ends(row, whole) or (None, None)
    words = f"{name}: {measures.share(row['places'], row['base'])}" + (
        f"; bounds {measures.percent(low, high)}" if low is not None else ""
    )
    counts = f"{measures.count(row['places'])} of {measures.count(row['base'])}"
    return Level(
        wave(row["survey_id"]),
        share,
        low,
        high,
        counts,
        words,
        line[0],
        is_provisional(row["survey_id"]),
        COMPARED.get(line[1], ""),
    )


def ends(row: dict, whole: bool) -> tuple[float, float] | None:
    """Bounds among all members of the wave; none for a selection of places, whose silent members
    are not known."""
    if not whole or row["frame_size"] < measures.SMALLEST_BASE:
        return None
    return shares.bounds(row["places"], row["frame_size"] - row["base"], row["frame_size"])


def level_title(item: str, found: dict[str, list[dict]], earlier: str, later: str) -> str:
    """The first option in the later wave, beside the earlier one."""
    then = f"; {of_answers(found[earlier][0])} in {edition(earlier)}" if earlier else ""
    first = option_name(item, found[later][0]["option"])
    return (
        f"{short(item, found[later])}: “{first}” in {of_answers(found[later][0])} in"
        f" {edition(later)}{then}"
    )


def of_answers(row: dict) -> str:
    """`5 of 8 (62.5%) answers`."""
    return (
        f"{measures.share(row['places'], row['base'])}"
        f" {'answer' if row['base'] == 1 else 'answers'}"
        if row["base"]
        else "no answer"
    )


def level_table(
    item: str, found: dict[str, list[dict]], lines: dict[str, tuple[int, str]], whole: bool
) -> pd.DataFrame:
    """The marks as rows, with bounds and how the question compares with the wave before."""
    rows = [row for given in found.values() for row in given]
    bounds = [ends(row, whole) for row in rows]
    return pd.DataFrame(
        {
            "Wave": [edition(row["survey_id"]) for row in rows],
            "Answer": [option_name(item, row["option"]) for row in rows],
            "Cities": [row["places"] for row in rows],
            "Share of answers": [measures.share(row["places"], row["base"]) for row in rows],
            "Bounds among members": [
                measures.percent(*one) if one else "not for this base" for one in bounds
            ],
            "Question": [compared_words(lines[row["survey_id"]][1]) for row in rows],
        }
    )


def compared_words(compared: str) -> str:
    words = {
        "": "first asked",
        "same": "same as before",
        "definition differs": "definition differs",
        "break": "changed: a break",
    }
    return words[compared]


def moved(
    item: str, found: dict[str, list[dict]], earlier: str, later: str, selection: Selection
) -> None:
    """How the cities that answered both times moved: no new member is among them."""
    compared, between = (
        change(found[earlier], found[later]),
        f"{edition(earlier)} and {edition(later)}",
    )
    if compared == "break":
        st.subheader(f"No moves between {between}: the question changed")
        st.caption(
            "Its words mean something else since, so a different answer is no move of a city."
        )
        return
    rows = ask("wave_transitions", selection, item=item, earlier=earlier, later=later).to_pylist()
    matched = rows[0]["matched"] if rows else 0
    alone = f"Left out: {once(found[earlier][0], matched)}, and {once(found[later][0], matched)}."
    if not matched:
        st.subheader(f"No city answered this in both {between}")
        st.caption(f"There are no moves to show. {alone}")
        return
    names = {
        row["option"]: option_name(item, row["option"]) for row in [*found[earlier], *found[later]]
    }
    note = (
        "The definition differs between the two: some moves may be of the question, not of a city."
        if COMPARED[compared]
        else ""
    )
    flow(item, rows, names, (earlier, later), f"{alone} {note}".strip(), selection)


def flow(
    item: str,
    rows: list[dict],
    names: dict[str, str],
    both: tuple[str, str],
    left_out: str,
    selection: Selection,
) -> None:
    """The moves between two editions, drawn and as a table."""
    (first, then), matched = map(edition, both), rows[0]["matched"]
    told = [
        f"{names[row['from_answer']]} → {names[row['to_answer']]}:"
        f" {measures.plural(row['places'], 'city', 'cities')}"
        for row in rows
    ]
    drawn = [
        flows.Move(row["from_answer"], row["to_answer"], row["places"], words)
        for row, words in zip(rows, told, strict=True)
    ]
    _show.exhibit(
        Exhibit(
            title=moves_title(rows, matched, f"{first} and {then}"),
            counted=(
                f"Only cities that answered this both times: {measures.count(matched)}. {left_out}"
                " New members are no movement. Grey bands kept their answer, coloured ones"
                " changed it."
            ),
            figure=flows.moves(drawn, names, (first, then), _show.look()),
            table=pd.DataFrame(
                {
                    f"In {first}": [names[row["from_answer"]] for row in rows],
                    f"In {then}": [names[row["to_answer"]] for row in rows],
                    "Cities": [row["places"] for row in rows],
                    "Of matched cities": [matched] * len(rows),
                }
            ),
            question="wave_transitions",
            parameters={"item": item, "earlier": both[0], "later": both[1]},
            sources=(SOURCE,),
        ),
        key="wave-moves",
        selection=selection,
    )


def once(row: dict, matched: int) -> str:
    """`2 cities that answered only in 2028`."""
    return (
        f"{measures.plural(row['base'] - matched, 'city', 'cities')} that answered only in"
        f" {edition(row['survey_id'])}"
    )


def moves_title(rows: list[dict], matched: int, between: str) -> str:
    changed = sum(row["places"] for row in rows if row["from_answer"] != row["to_answer"])
    if matched == 1:
        return (
            f"The one city that answered in {between} {'changed' if changed else 'kept'} its answer"
        )
    theirs = {0: "none changed its answer", 1: "1 changed its answer"}.get(
        changed, f"{measures.count(changed)} changed their answer"
    )
    return f"Of {measures.count(matched)} cities that answered in {between}, {theirs}"
