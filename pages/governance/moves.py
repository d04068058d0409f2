"""How the cities that answered one question in two waves moved: no new member is among them."""

from charts import flows
from charts.look import Look
from pages.governance.editions import Editions, change, edition
from pages.shared.answers import option
from pages.values import Exhibit, Heading, Paragraph, Parts, Table, table
from queries.engine import ask
from queries.selection import Selection
from words.speech import Speech

QUESTION = "wave_transitions"

Rows = list[dict]


def moved(
    publisher: str,
    editions: Editions,
    both: tuple[str, str],
    selection: Selection,
    look: Look,
) -> Parts:
    """The moves between two editions, the earlier one first, or why there are none."""
    say = look.say
    before, after = (editions[survey_id] for survey_id in both)
    names = {"earlier": edition(both[0], say), "later": edition(both[1], say)}
    compared = change(before, after)
    if compared == "break":
        return _none("governance-no-moves", say("governance-no-moves-why"), names, say)
    parameters = {"item": after[0]["item"], "earlier": both[0], "later": both[1]}
    rows = ask(QUESTION, selection, **parameters).to_pylist()
    matched = rows[0]["matched"] if rows else 0
    alone = _left_out(before, after, matched, names, say)
    if not matched:
        why = say.sentences(say("governance-no-moves-to-show"), alone)
        return _none("governance-nobody-twice", why, names, say)
    options = {row["option"]: option(row["item"], row["option"], say) for row in (*before, *after)}
    differs = say("governance-moves-differ") if compared != "same" else ""
    exhibit = Exhibit(
        key="wave-moves",
        title=_title(rows, names, say),
        counted=say.sentences(
            say("governance-matched", n=matched), alone, differs, say("governance-moves")
        ),
        figure=_drawn(rows, options, names, look),
        table=_table(rows, options, names, say),
        question=QUESTION,
        selection=selection,
        parameters=parameters,
        sources=(publisher,),
    )
    return (exhibit,)


def _none(heading: str, why: str, names: dict[str, str], say: Speech) -> Parts:
    """That there are no moves, and why."""
    return (Heading(say(heading, **names)), Paragraph(why, is_quiet=True))


def _table(rows: Rows, options: dict[str, str], names: dict[str, str], say: Speech) -> Table:
    """Each move: from which answer, to which, by how many of how many."""
    edition_of = {name: say("governance-in-edition", edition=names[name]) for name in names}
    return table(
        {
            edition_of["earlier"]: [options[row["from_answer"]] for row in rows],
            edition_of["later"]: [options[row["to_answer"]] for row in rows],
            say("governance-number-of-cities"): [row["places"] for row in rows],
            say("governance-of-matched"): [row["matched"] for row in rows],
        }
    )


def _left_out(before: Rows, after: Rows, matched: int, names: dict[str, str], say: Speech) -> str:
    """How many answered only once."""
    return say(
        "governance-left-out",
        before=before[0]["base"] - matched,
        after=after[0]["base"] - matched,
        **names,
    )


def _title(rows: Rows, names: dict[str, str], say: Speech) -> str:
    matched = rows[0]["matched"]
    changed = sum(row["places"] for row in rows if row["from_answer"] != row["to_answer"])
    if matched == 1:
        return say(
            "governance-one-city-changed" if changed else "governance-one-city-kept", **names
        )
    return say("governance-moves-title", n=matched, changed=changed, **names)


def _drawn(rows: Rows, options: dict[str, str], names: dict[str, str], look: Look) -> dict:
    moves = [
        flows.Move(
            row["from_answer"],
            row["to_answer"],
            row["places"],
            look.say(
                "governance-move",
                before=options[row["from_answer"]],
                after=options[row["to_answer"]],
                n=row["places"],
            ),
        )
        for row in rows
    ]
    return flows.moves(moves, options, (names["earlier"], names["later"]), look)
