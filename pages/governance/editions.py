"""Editions of the waves of a survey: which there are, how their questions compare, and how they are
named. An edition's identifier is `SOURCE:WAVE:provisional` or `SOURCE:WAVE:final`."""

from collections.abc import Iterable

from pages.values import Choice, Choices, choose
from words.speech import Speech

WIDTH = 180  # of a list of editions, in pixels

# From alike to not to be joined.
COMPARED = ("same", "definition differs", "break")

# edition -> its rows of `wave_levels` or `wave_numbers`, oldest first
Editions = dict[str, list[dict]]


def wave(survey_id: str) -> str:
    """`2027`, of `SOURCE:2027:final`."""
    return survey_id.split(":")[1]


def is_provisional(survey_id: str) -> bool:
    """Whether a later edition of the same wave is to be expected."""
    return survey_id.endswith(":provisional")


def edition(survey_id: str, say: Speech) -> str:
    """`2027`, or `2027, provisional`."""
    if is_provisional(survey_id):
        return say("governance-provisional", wave=wave(survey_id))
    return wave(survey_id)


def preferred(editions: Iterable[str]) -> str:
    """The last wave's final edition, or its provisional one where there is no other."""
    survey_ids = list(editions)
    last = wave(survey_ids[-1])
    return min((each for each in survey_ids if wave(each) == last), key=is_provisional)


def base_words(row: dict, say: Speech) -> str:
    """`2027: 6 answers of 10 members`."""
    return say(
        "governance-base-of-edition",
        edition=edition(row["survey_id"], say),
        answers=row["base"],
        members=row["frame_size"],
    )


def change(before: list[dict], after: list[dict]) -> str:
    """How the question of one edition compares with that of another: one of COMPARED."""
    if before[0]["wording"] == after[0]["wording"]:
        return "same"
    return max((rows[0]["comparability"] or "same" for rows in (before, after)), key=COMPARED.index)


def lines_of(editions: Editions) -> dict[str, tuple[int, str]]:
    """For each edition the line it may be joined in, and how its question compares with the wave
    before: `` for the first."""
    lines: dict[str, tuple[int, str]] = {}
    for survey_id, rows in editions.items():
        earlier = [each for each in lines if wave(each) != wave(survey_id)]
        if not earlier:
            lines[survey_id] = 0, ""
            continue
        before = preferred(earlier)
        compared = change(editions[before], rows)
        lines[survey_id] = lines[before][0] + (compared != "same"), compared
    return lines


def two_editions(
    editions: Editions, choices: Choices, say: Speech
) -> tuple[Choice | None, Choice | None]:
    """The choices of two editions of two waves, the earlier and the later one: by the address, else
    the last two, final ones where there are any. None where there is one wave alone."""
    waves = list(dict.fromkeys(map(wave, editions)))
    names = {each: edition(each, say) for each in editions}
    after = {each: name for each, name in names.items() if wave(each) != waves[0]}
    if not after:
        return None, None
    label = say("governance-wave")
    clears = ("earlier",)
    later = choose(choices, "later", label, after, preferred(after), clears=clears, width=WIDTH)
    at = waves.index(wave(str(later.value)))
    before = {each: name for each, name in names.items() if waves.index(wave(each)) < at}
    label = say("governance-compared-with")
    return choose(choices, "earlier", label, before, preferred(before), width=WIDTH), later
