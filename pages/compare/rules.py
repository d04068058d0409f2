"""What governs AI in several cities, item by item, and which items peers have that a city has
not."""

from collections.abc import Sequence

from charts import matrix
from charts.hover import escaped
from pages.compare.beside import Beside, in_columns
from pages.shared.answers import in_words, with_detail
from pages.values import Exhibit, Heading, Paragraph, Part, Parts, Table, table
from queries.engine import ask
from schema.codelists import codes
from words.markdown import link, strong
from words.speech import Speech

Answers = dict[tuple[str, str], dict]  # (item, place) -> answer


def rules(beside: Beside) -> Parts:
    """Answers to the waves that asked at least two of the cities; waves with one alone in a
    line."""
    say, waves = beside.say, ask("survey_frames", beside.whole).to_pylist()
    if not waves:
        why = Paragraph(say("compare-rules-none-why"), is_quiet=True)
        return (Heading(say("compare-rules-none")), why)
    return tuple(_wave(wave, beside) for wave in waves)


def _wave(wave: dict, beside: Beside) -> Part:
    say, survey = beside.say, wave["survey_id"]
    rows = ask("survey_answers", beside.whole, survey_id=survey).to_pylist()
    day = say.day(wave["reference_date"])
    if wave["places"] == 1:
        words = say("compare-rules-alone", city=rows[0]["name"], wave=wave["title"], day=day)
        return Paragraph(words, is_quiet=True)
    answers = {(row["item"], row["place_id"]): row for row in rows}
    items = _in_order({row["item"] for row in rows})
    missing = ahead(items, beside, answers)
    return Exhibit(
        key=f"wave-{survey}",
        title=_title(items, beside, answers, missing),
        counted=say.sentences(
            say(
                "compare-rules-counted",
                wave=wave["title"],
                day=day,
                places=wave["places"],
                cities=len(beside.cities),
                evidence=say.inner("evidence_kind", wave["evidence_kind"]),
            ),
            say("shares-not-found"),
            say("compare-bold", peers=len(beside.others), city=beside.name) if missing else "",
        ),
        figure=None if beside.look.is_narrow else _matrix(items, beside, answers, missing),
        table=_table(survey, items, beside, answers, missing),
        question="survey_answers",
        selection=beside.whole,
        parameters={"survey_id": survey},
        sources=(wave["source_id"],),
    )


def _in_order(items: set[str]) -> list[str]:
    """Items in the order of their code list, others last."""
    listed = codes("governance_item")
    return sorted(
        items, key=lambda item: (listed.index(item) if item in listed else len(listed), item)
    )


def ahead(items: Sequence[str], beside: Beside, answers: Answers) -> list[str]:
    """Items with a yes of at least two peers, or of the only one, and no yes of the city."""
    enough = min(2, len(beside.others))
    return [
        item
        for item in items
        if (item, beside.own) in answers
        and not _is_yes(answers, item, beside.own)
        and sum(_is_yes(answers, item, peer) for peer in beside.others) >= enough
    ]


def _is_yes(answers: Answers, item: str, place: str) -> bool:
    return answers.get((item, place), {}).get("answer") == "yes"


def _title(items: Sequence[str], beside: Beside, answers: Answers, missing: list[str]) -> str:
    say, own = beside.say, beside.own
    if not any(answer["answer"] for answer in answers.values()):
        return say("compare-rules-missing", answers=len(answers))
    asked = [item for item in items if (item, own) in answers]
    if not asked:
        peers = len({place for _, place in answers})
        return say("compare-rules-not-in", city=beside.name, peers=peers)
    return say(
        "compare-rules-title",
        city=beside.name,
        yes=sum(_is_yes(answers, item, own) for item in asked),
        items=len(asked),
        peers=len(beside.others),
        others=len(missing),
    )


def _matrix(items: Sequence[str], beside: Beside, answers: Answers, missing: list[str]) -> dict:
    say = beside.say
    cells = [
        matrix.Answer(item, place, answer["answer"] or answer["answer_status"], _hover(answer, say))
        for (item, place), answer in answers.items()
    ]
    rows = {item: escaped(_name(item, say)) for item in items}
    return matrix.answers(
        {item: f"<b>{name}</b>" if item in missing else name for item, name in rows.items()},
        dict(beside.cities),
        cells,
        {item: _of_cities(item, answers, say) for item in items},
        {place: _of_items(place, answers, say) for place in beside.cities},
        beside.look,
    )


def _name(item: str, say: Speech) -> str:
    return say.label("governance_item", item)


def _hover(answer: dict, say: Speech) -> str:
    cell = say(
        "compare-rules-cell",
        city=answer["name"],
        item=_name(answer["item"], say),
        answer=_said(answer, say),
    )
    return with_detail(cell, answer)


def _said(answer: dict, say: Speech) -> str:
    """`● Yes`, `– Not found`."""
    return in_words(answer["item"], answer["answer"], answer["answer_status"], say)


def _of_cities(item: str, answers: Answers, say: Speech) -> str:
    """`3 of 4`: cities with a yes, of those in the wave."""
    asked = [place for of, place in answers if of == item]
    yes = sum(_is_yes(answers, item, place) for place in asked)
    return say("part-of", part=yes, whole=len(asked))


def _of_items(place: str, answers: Answers, say: Speech) -> str:
    """`5 of 19`: a city's items with a yes, of those that it was asked."""
    asked = [item for item, of in answers if of == place]
    if not asked:
        return say("compare-rules-outside")
    yes = sum(_is_yes(answers, item, place) for item in asked)
    return say("part-of", part=yes, whole=len(asked))


def _table(
    survey: str, items: Sequence[str], beside: Beside, answers: Answers, missing: list[str]
) -> Table:
    """Every answer a link to its page."""
    say = beside.say
    rows = [
        {say("compare-item"): strong(_name(item, say)) if item in missing else _name(item, say)}
        | {name: _linked(answers.get((item, place)), say) for place, name in beside.cities.items()}
        | {say("compare-of-cities"): _of_cities(item, answers, say)}
        for item in items
    ]
    key = f"beside-wave-{survey.replace(':', '-')}"
    return table(in_columns(rows), key=key, is_wide=True, is_blocks=True)


def _linked(answer: dict | None, say: Speech) -> str:
    if answer is None:
        return say("compare-rules-outside")
    return link(_said(answer, say), answer["evidence_url"])
