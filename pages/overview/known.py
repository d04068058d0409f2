"""Where everybody was asked, looked at or invited to register: the only shares there are."""

from charts.look import Look
from pages.values import Metric
from queries.engine import ask
from queries.selection import DEPLOYMENT_FILTERS, Selection
from schema.measures import SMALLEST_BASE
from words.selection import statuses

# What a census or a survey asked that tells of adoption, the widest question first.
ITEMS = ("ai_adopted", "citizen_chatbot_live")
ASKED = ("census", "survey")


def shares(running: Selection, look: Look) -> tuple[Metric, ...]:
    """A share for each country where everybody was asked or looked at, the largest frame first,
    then one for each register whose bodies are known."""
    waves = [wave for wave in ask("survey_frames", running).to_pylist() if _is_of_all(wave)]
    countries: dict[str, Metric] = {}
    for wave in sorted(waves, key=lambda wave: -wave["frame_size"]):
        country = wave["country"]
        if country not in countries and (metric := _asked(wave, running, look)):
            countries[country] = metric
    return (*countries.values(), *_registered(running, look))


def _is_of_all(wave: dict) -> bool:
    return wave["collection_kind"] in ASKED and wave["places"] >= SMALLEST_BASE


def _asked(wave: dict, running: Selection, look: Look) -> Metric | None:
    """The share of a wave's first item that tells of adoption, silent bodies in its base."""
    say = look.say
    asked = {"survey_id": wave["survey_id"], "items": list(ITEMS)}
    rows = ask("survey_items", running, **asked).to_pylist()
    items = {row["item"]: row for row in rows}
    told = next((items[code] for code in ITEMS if code in items), None)
    if not told:
        return None
    yes, base, silent = told["yes"], told["places"], told["silent"]
    return Metric(
        say(f"overview-{told['item'].replace('_', '-')}", country=say.country(wave["country"])),
        say.percent(yes / base, (yes + silent) / base),
        say(
            f"overview-yes-{wave['evidence_kind'].replace('_', '-')}",
            yes=yes,
            base=base,
            day=say.day(wave["reference_date"]),
        ),
    )


def _registered(running: Selection, look: Look) -> tuple[Metric, ...]:
    say = look.say
    frames = ask("register_shares", running).to_pylist()
    is_narrowed = any(getattr(running, name) for name in DEPLOYMENT_FILTERS if name != "status")
    return tuple(
        Metric(
            say("overview-registered", register=frame["title"]),
            say.percent(frame["places"] / frame["bodies"]),
            say(
                "overview-registered-counted",
                places=frame["places"],
                bodies=frame["bodies"],
                status=statuses(running, say),
                which="matching" if is_narrowed else "any",
            ),
        )
        for frame in frames
        if frame["bodies"] >= SMALLEST_BASE
    )
