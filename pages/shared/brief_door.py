"""The door to the city brief: one page of paper about a place, made by the exports."""

from collections.abc import Iterable

from charts.look import Look
from pages.values import Choice, Choices, File, choose
from queries import engine
from queries.selection import Selection
from words.languages import NAMES

USUAL = "en"


def brief(
    place_id: str,
    selection: Selection,
    choices: Choices,
    look: Look,
    peers: Iterable[str] = (),
) -> tuple[File, Choice]:
    """A button that opens the brief of a place in the release shown, beside the peers that the
    reader sees, and the choice of its language."""
    say = look.say
    wanted = {
        "place": place_id,
        "peers": ",".join(peers),
        "release": selection.release or engine.current(),
    } | language(choices)
    given = {name: value for name, value in wanted.items() if value}
    file = File(say("door-brief"), "brief.pdf", given, help=say("door-brief-help"))
    languages = choose(
        choices,
        "lang",
        say("door-language"),
        NAMES,
        USUAL,
        widget="segments",
        is_label_hidden=True,
    )
    return file, languages


def language(choices: Choices) -> dict[str, str]:
    """The language that the address chooses for the brief, as a parameter of the next address;
    nothing for the usual one."""
    wanted = choices.text("lang")
    return {"lang": wanted} if wanted in NAMES and wanted != USUAL else {}
