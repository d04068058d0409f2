"""What the page of paper says around the facts: its headings, and what it leaves out, whose number
only the layout knows."""

from schema.speech import Speech

HEADINGS = (
    "brief",
    "residents_source",
    "as_stated",
    "high_risk",
    "by_status",
    "nothing_on_record",
    "the_systems",
    "the_systems_first",
    "by_the_link",
    "nobody_asked",
    "among",
    "on_the_screen",
    "qr_code",
)
LEFT_OUT = ("systems", "sectors", "statuses", "categories", "areas", "items", "waves", "sources")


def words(who: dict, stamp: dict, say: Speech) -> dict[str, object]:
    """Headings by their phrase; `more` and `systems` by plural form, `one` and `other`, with {n}
    for the number; and the language's sign between thousands."""
    return {name: say(name) for name in HEADINGS} | {
        "description": say(
            "brief_description", place=who["name"], title=stamp["title"], release=stamp["release"]
        ),
        "stamp": say("release_as_of", release=stamp["release"], day=say.day(stamp["as_of"])),
        "more": {name: say.forms(f"more_{name}") for name in LEFT_OUT},
        "systems": say.forms("systems"),
        "thousands": say.count(1000)[1:-3],
    }
