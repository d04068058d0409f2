"""A part of the governance page: the Forum's own survey, wave by wave: who answered, what they left
open, and what they chose."""

from collections.abc import Iterable

import pandas as pd
import streamlit as st

from charts import bars
from charts.exhibit import Exhibit
from pages import _numbers, _own, _show
from pages._moves import SOURCE, base, edition, one_answer, option_name, preferred
from queries.engine import ask
from queries.selection import Selection
from schema import instrument, measures
from schema.codelists import codes, label

OPEN = [code for code in codes("answer_status") if code not in ("given", "not_asked")]
NAMED = 2  # options in a title


def ours(selection: Selection) -> None:
    """Every wave of the Forum's survey in the release; nothing where there is none."""
    found = ask("wave_response", selection, publisher=SOURCE).to_pylist()
    if not found:
        return
    st.header("The Forum’s own survey, wave by wave")
    response(found, selection)
    if not any(one["asked"] for one in found):
        st.caption("The selection holds no answers to it.")
        return
    left_open([one for one in found if one["asked"]], selection)
    rows = ask("wave_levels", selection, publisher=SOURCE).to_pylist()
    one_answer(
        by_item(
            row for row in rows if not row["is_several"] and row["option"] != instrument.NUMBER
        ),
        selection,
    )
    _numbers.systems_in_use(selection)
    several_answers(by_item(row for row in rows if row["is_several"]), selection)


def by_item(rows: Iterable[dict]) -> dict[str, dict[str, list[dict]]]:
    """Rows by item, in the instrument's order, and edition, oldest first."""
    found: dict[str, dict[str, list[dict]]] = {}
    for row in rows:
        found.setdefault(row["item"], {}).setdefault(row["survey_id"], []).append(row)
    order = {one.item: at for at, one in enumerate(instrument.items())}
    return dict(sorted(found.items(), key=lambda pair: order.get(pair[0], len(order))))


def response(found: list[dict], selection: Selection) -> None:
    """How many members answered each wave, and how many did not."""
    last, names = found[-1], [edition(one["survey_id"]) for one in found]
    members = "member" if last["frame_size"] == 1 else "members"
    given = [measures.share(one["respondents"], one["frame_size"]) for one in found]
    _show.exhibit(
        Exhibit(
            title=(
                f"{names[-1]}: {given[-1]} {members} answered,"
                f" {measures.count(last['silent']) if last['silent'] else 'none'} did not"
            ),
            counted=(
                "Members with at least one answer, of all that were asked in that wave. A member"
                " that did not answer is not a city without AI. Response is told of all members,"
                " whatever the selection; provisional and final editions are told apart."
            ),
            figure=bars.bars(
                names,
                [one["respondents"] / (one["frame_size"] or 1) for one in found],
                given,
                _show.look(),
                most=1,
            ),
            table=pd.DataFrame(
                {
                    "Wave": names,
                    "Date": [one["reference_date"] for one in found],
                    "Members asked": [one["frame_size"] for one in found],
                    "Answered": [one["respondents"] for one in found],
                    "Did not answer": [one["silent"] for one in found],
                    "Response": given,
                }
            ),
            question="wave_response",
            parameters={"publisher": SOURCE},
            sources=(SOURCE,),
        ),
        key="wave-response",
        selection=selection,
    )


def left_open(found: list[dict], selection: Selection) -> None:
    """What the cities that sent a form left open, by why."""
    last = found[-1]
    kinds = [kind for kind in OPEN if any(one[kind] for one in found)]
    none = [label("answer_status", kind).lower() for kind in OPEN if kind not in kinds]
    now = sorted((kind for kind in kinds if last[kind]), key=lambda kind: -last[kind])
    _show.exhibit(
        Exhibit(
            title=open_title(last),
            counted=(
                f"Each question put to each of {measures.plural(last['places'], 'city', 'cities')}"
                " that sent a form counts once. "
            )
            + (f"Reasons that do not occur: {', '.join(none)}. " if none else "")
            + not_asked_words(last),
            figure=(
                bars.bars(
                    [label("answer_status", kind) for kind in now],
                    [last[kind] for kind in now],
                    [measures.share(last[kind], last["asked"]) for kind in now],
                    _show.look(),
                    [None] * len(now),
                )
                if now
                else None
            ),
            table=pd.DataFrame(
                {
                    "Wave": [edition(one["survey_id"]) for one in found],
                    "Asked": [one["asked"] for one in found],
                }
                | {
                    label("answer_status", kind): [one[kind] for one in found]
                    for kind in ("given", *kinds, "not_asked")
                }
                | {"Cities": [one["places"] for one in found]}
            ),
            question="wave_response",
            parameters={"publisher": SOURCE},
            sources=(SOURCE,),
        ),
        key="wave-open",
        selection=selection,
    )


def open_title(one: dict) -> str:
    missing, asked = one["asked"] - one["given"], f"asked for in {edition(one['survey_id'])}"
    if not missing:
        return (
            f"{measures.plural(one['asked'], 'answer was', 'answers were')} {asked}, and none is"
            " missing"
        )
    words = "answer" if one["asked"] == 1 else "answers"
    return (
        f"{measures.share(missing, one['asked'])} {words} {asked}"
        f" {'was' if missing == 1 else 'were'} not given"
    )


def not_asked_words(one: dict) -> str:
    """Items that a form did not have are in no base."""
    if not one["not_asked"]:
        return "Every form had every question."
    return (
        f"{measures.plural(one['not_asked'], 'question was', 'questions were')} not on a city's"
        " form: not asked, and not counted here."
    )


def several_answers(items: dict[str, dict[str, list[dict]]], selection: Selection) -> None:
    """Items of which a city may choose several options: how many chose each in one wave; shares add
    up to more than all."""
    if not items:
        return
    words = {item: list(found.values())[-1][-1]["wording"] for item, found in items.items()}
    item = _own.choice("wave_list", "Question with several answers", words, next(iter(words)))
    found = items[item]
    names = {one: edition(one) for one in found}
    chosen = (
        _own.choice("list_wave", "Wave of that question", names, preferred(found), width=180)
        if len(names) > 1
        else preferred(found)
    )
    rows = sorted(found[chosen], key=lambda row: -row["places"])
    answers = rows[0]["base"]
    _show.exhibit(
        Exhibit(
            title=often(item, rows, edition(chosen)),
            counted=(
                f"{words[item]} Base: {base(rows[0])}. A city may choose several, so the shares add"
                " up to more than 100%. "
            )
            + (
                ""
                if len(found) == 1
                else "Other waves are in the table; other cities may have answered them."
            ),
            figure=(
                bars.bars(
                    [option_name(item, row["option"]) for row in rows],
                    [row["places"] for row in rows],
                    [measures.share(row["places"], row["base"]) for row in rows],
                    _show.look(),
                    most=answers,
                )
                if answers
                else None
            ),
            table=several_table(item, found, [row["option"] for row in rows]),
            question="wave_levels",
            parameters={"publisher": SOURCE, "item": item},
            sources=(SOURCE,),
        ),
        key="wave-several",
        selection=selection,
    )


def often(item: str, rows: list[dict], when: str) -> str:
    """The option chosen most often, or the first of those that lead together."""
    most = rows[0]["places"]
    if not most:
        return f"{when}: nobody chose any of {measures.plural(len(rows), 'option', 'options')}"
    leading = [option_name(item, row["option"]) for row in rows if row["places"] == most]
    more = len(leading) - NAMED
    named = ", ".join(leading[:NAMED]) + (f" and {measures.count(more)} more" if more > 0 else "")
    return (
        f"{when}, chosen most often: {named}, by {measures.share(most, rows[0]['base'])}"
        f" {'city' if rows[0]['base'] == 1 else 'cities'}"
    )


def several_table(item: str, found: dict[str, list[dict]], order: list[str]) -> pd.DataFrame:
    """Options as rows, each edition a column that states its base."""
    columns = {}
    for survey_id, rows in found.items():
        chosen = {row["option"]: measures.share(row["places"], row["base"]) for row in rows}
        columns[edition(survey_id)] = [chosen.get(option, "not offered") for option in order]
    return pd.DataFrame({"Answer": [option_name(item, option) for option in order], **columns})
