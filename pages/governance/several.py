"""Questions of the member survey of which a city may choose several options: how many chose each in
one wave; shares add up to more than all."""

from charts import bars
from charts.look import Look
from pages.governance.editions import Editions, base_words, edition, preferred
from pages.shared.answers import option
from pages.values import Choices, Exhibit, Parts, Table, choose, table
from queries.selection import Selection
from words.speech import Speech

NAMED = 2  # options in a title
WIDTH = 180  # of the list of waves, in pixels

Rows = list[dict]


def parts(
    publisher: str, items: dict[str, Editions], selection: Selection, choices: Choices, look: Look
) -> Parts:
    """The choices of question and wave, and how often each option was chosen."""
    if not items:
        return ()
    say = look.say
    words = {item: list(editions.values())[-1][-1]["wording"] for item, editions in items.items()}
    label = say("governance-several-item")
    item = choose(choices, "wave_list", label, words, next(iter(words)))
    editions = items[str(item.value)]
    names = {survey_id: edition(survey_id, say) for survey_id in editions}
    label = say("governance-several-wave")
    chosen = choose(choices, "list_wave", label, names, preferred(editions), width=WIDTH)
    # With one edition there is nothing to choose, whatever the address asks for.
    is_alone = len(names) == 1
    survey_id = preferred(editions) if is_alone else str(chosen.value)
    exhibit = _exhibit(publisher, editions, survey_id, selection, look)
    return (item, exhibit) if is_alone else (item, chosen, exhibit)


def _exhibit(
    publisher: str, editions: Editions, survey_id: str, selection: Selection, look: Look
) -> Exhibit:
    say, rows = look.say, sorted(editions[survey_id], key=lambda row: -row["places"])
    first = rows[0]
    labels = [option(row["item"], row["option"], say) for row in rows]
    numbers = [row["places"] for row in rows]
    texts = [say.share(row["places"], row["base"]) for row in rows]
    has_answers = first["base"] > 0
    return Exhibit(
        key="wave-several",
        title=_title(rows, edition(survey_id, say), say),
        counted=say.sentences(
            first["wording"],
            say("governance-bases", bases=base_words(first, say)),
            say("governance-several"),
            say("governance-several-other-waves") if len(editions) > 1 else "",
        ),
        figure=bars.bars(labels, numbers, texts, look, most=first["base"]) if has_answers else None,
        table=_table(editions, rows, say),
        question="wave_levels",
        selection=selection,
        parameters={"publisher": publisher, "item": first["item"]},
        sources=(publisher,),
    )


def _title(rows: Rows, when: str, say: Speech) -> str:
    """The option chosen most often, or the first of those that lead together."""
    most, base = rows[0]["places"], rows[0]["base"]
    if not most:
        return say("governance-nobody-chose", edition=when, options=len(rows))
    leading = [option(row["item"], row["option"], say) for row in rows if row["places"] == most]
    return say(
        "governance-chosen-most-often",
        edition=when,
        options=say.first(leading, NAMED),
        share=say.share(most, base),
        base=base,
    )


def _table(editions: Editions, ordered: Rows, say: Speech) -> Table:
    """Options as rows, each edition a column that states its base."""
    none = say("governance-not-offered")
    columns: dict[str, list[str]] = {
        say("governance-answer"): [option(row["item"], row["option"], say) for row in ordered]
    }
    for survey_id, rows in editions.items():
        given = {row["option"]: say.share(row["places"], row["base"]) for row in rows}
        columns[edition(survey_id, say)] = [given.get(row["option"], none) for row in ordered]
    return table(columns)
