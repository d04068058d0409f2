"""A survey wave by wave, that of the members or one that came with a package: who answered, what
they left open, and what they chose."""

from collections.abc import Iterable

from charts import bars
from charts.look import Look
from pages.governance import levels, numbers, several
from pages.governance.editions import Editions, edition
from pages.governance.silence import without
from pages.values import Choice, Choices, Exhibit, Heading, Paragraph, Parts, choose, table
from queries.engine import ask
from queries.selection import Selection
from schema import instrument
from schema.codelists import codes
from words.speech import Speech

OPEN = [code for code in codes("answer_status") if code not in ("given", "not_asked")]

Rows = list[dict]


def parts(surveys: Rows, selection: Selection, choices: Choices, look: Look) -> Parts:
    """Every wave of one of the `surveys` (rows of `member_surveys`); nothing without any."""
    if not surveys:
        return ()
    say, which = look.say, _which(surveys, choices, look.say)
    publisher = str(which.value)
    waves = ask("wave_response", selection, publisher=publisher).to_pylist()
    if not waves:
        return ()
    shown = (
        Heading(_heading(publisher, surveys, say), level=2),
        *((which,) if len(surveys) > 1 else ()),
        _response(waves, selection, look),
    )
    put = [wave for wave in waves if wave["asked"]]
    if not put:
        return (*shown, Paragraph(say("governance-no-answers-to-survey"), is_quiet=True))
    rows = ask("wave_levels", selection, publisher=publisher).to_pylist()
    one_answer = (
        row for row in rows if not row["is_several"] and row["option"] != instrument.NUMBER
    )
    return (
        *shown,
        _left_open(put, selection, look),
        *levels.parts(publisher, by_item(one_answer), selection, choices, look),
        *numbers.parts(publisher, selection, look),
        *several.parts(
            publisher, by_item(row for row in rows if row["is_several"]), selection, choices, look
        ),
    )


def _which(surveys: Rows, choices: Choices, say: Speech) -> Choice:
    """Whose survey is shown."""
    names = {survey["source_id"]: survey["title"] for survey in surveys}
    clears = ("wave_item", "later", "earlier", "wave_list", "list_wave")
    label, first = say("governance-survey-of"), surveys[0]["source_id"]
    return choose(choices, "survey_of", label, names, first, clears=clears)


def _heading(publisher: str, surveys: Rows, say: Speech) -> str:
    shown = next(survey for survey in surveys if survey["source_id"] == publisher)
    if shown["collection_kind"] == "membership":
        return say("governance-own-survey")
    return say("governance-survey-by-waves", title=shown["title"])


def by_item(rows: Iterable[dict]) -> dict[str, Editions]:
    """Rows by item, in the instrument's order, and edition, oldest first."""
    items: dict[str, Editions] = {}
    for row in rows:
        items.setdefault(row["item"], {}).setdefault(row["survey_id"], []).append(row)
    order = {asked.item: at for at, asked in enumerate(instrument.items())}
    return dict(sorted(items.items(), key=lambda pair: order.get(pair[0], len(order))))


def _parameters(wave: dict) -> dict[str, str]:
    return {"publisher": wave["source_id"]}


def _response(waves: Rows, selection: Selection, look: Look) -> Exhibit:
    """How many members answered each wave, and how many did not."""
    say, last = look.say, waves[-1]
    names = [edition(wave["survey_id"], say) for wave in waves]
    shares = [say.share(wave["respondents"], wave["frame_size"]) for wave in waves]
    answered = [wave["respondents"] / (wave["frame_size"] or 1) for wave in waves]
    return Exhibit(
        key="wave-response",
        title=say(
            "governance-response-title",
            edition=names[-1],
            share=shares[-1],
            members=last["frame_size"],
            silent=last["silent"],
        ),
        counted=say("governance-response"),
        figure=bars.bars(names, answered, shares, look, most=1),
        table=table(
            {
                say("governance-wave"): names,
                say("governance-date"): [wave["reference_date"] for wave in waves],
                say("governance-members-asked"): [wave["frame_size"] for wave in waves],
                say("governance-answered"): [wave["respondents"] for wave in waves],
                say("governance-did-not-answer"): [wave["silent"] for wave in waves],
                say("governance-response-share"): shares,
            }
        ),
        question="wave_response",
        selection=selection,
        parameters=_parameters(last),
        sources=(last["source_id"],),
    )


def _left_open(waves: Rows, selection: Selection, look: Look) -> Exhibit:
    """What the cities that sent a form left open, by why."""
    say, last = look.say, waves[-1]
    kinds = [kind for kind in OPEN if any(wave[kind] for wave in waves)]
    now = sorted((kind for kind in kinds if last[kind]), key=lambda kind: -last[kind])
    labels = [say.label("answer_status", kind) for kind in now]
    numbers_now = [last[kind] for kind in now]
    shares = [say.share(number, last["asked"]) for number in numbers_now]
    figure = bars.bars(labels, numbers_now, shares, look, [None] * len(now)) if now else None
    return Exhibit(
        key="wave-open",
        title=_open_title(last, say),
        counted=say.sentences(
            say("governance-left-open", n=last["places"]),
            without(kinds, OPEN, say),
            say("governance-not-on-the-form", n=last["not_asked"]),
        ),
        figure=figure,
        table=table(
            {
                say("governance-wave"): [edition(wave["survey_id"], say) for wave in waves],
                say("governance-asked"): [wave["asked"] for wave in waves],
            }
            | {
                say.label("answer_status", kind): [wave[kind] for wave in waves]
                for kind in ("given", *kinds, "not_asked")
            }
            | {say("governance-number-of-cities"): [wave["places"] for wave in waves]}
        ),
        question="wave_response",
        selection=selection,
        parameters=_parameters(last),
        sources=(last["source_id"],),
    )


def _open_title(wave: dict, say: Speech) -> str:
    missing, when = wave["asked"] - wave["given"], edition(wave["survey_id"], say)
    if not missing:
        return say("governance-none-missing", n=wave["asked"], edition=when)
    share = say.share(missing, wave["asked"])
    return say("governance-not-given", n=missing, share=share, base=wave["asked"], edition=when)
