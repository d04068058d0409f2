"""What the page of paper says around the facts: its headings, and what it leaves out, whose number
only the layout knows."""

from exports.brief.stamped import Imprint, Who
from words.speech import Speech, forms

HEADINGS = (
    "brief",
    "residents_source",
    "systems_dated",
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


def words(who: Who, stamp: Imprint, say: Speech) -> dict[str, object]:
    """Headings by their name; `more` and `systems` by plural form, `one` and `other`, with {n} for
    the number; and the language's sign between thousands."""
    return {
        **{name: say(f"brief-{name.replace('_', '-')}") for name in HEADINGS},
        "description": say(
            "brief-brief-description",
            place=who["name"],
            title=stamp["title"],
            release=stamp["release"],
        ),
        "stamp": say("brief-release-as-of", release=stamp["release"], day=say.day(stamp["as_of"])),
        "more": {name: forms(say, f"brief-more-{name}") for name in LEFT_OUT},
        "systems": forms(say, "systems"),
        "thousands": say.count(1000)[1:-3],
    }
