"""Overview: what is known, about how many."""

from charts import ground, maps
from charts.look import Look
from pages.overview import findings, headline
from pages.shared import overlap
from pages.shared.behind import rows_link
from pages.shared.explorer.asked import Usual
from pages.shared.explorer.parts import figure
from pages.shared.nothing import no_systems
from pages.shared.places import with_countries
from pages.shared.sources import sources_of
from pages.shared.two_releases import Two, before
from pages.values import (
    Bullets,
    Choices,
    Columns,
    Exhibit,
    Finder,
    Head,
    Heading,
    Link,
    Paragraph,
    Parts,
    Section,
    Sentences,
    table,
)
from queries import engine
from queries.engine import ask
from queries.selection import Selection
from schema.operator import usual
from words.selection import statuses

HEIGHT, NARROW_HEIGHT = 480, 340  # of the map, in pixels
DOORS = {"adoption": "trends", "city": "city", "data": "table"}


def parts(selection: Selection, choices: Choices, look: Look) -> Parts:
    """What is known of adoption, the findings, the map, what changed, and three ways on."""
    say, running = look.say, selection.running()
    head = (Head(say("overview-title"), say("overview-question")), *_about(look), _finder(look))
    counts = ask("headline", running).to_pylist()[0]
    if not counts["systems"]:
        return (*head, *no_systems(running, look))
    return (
        *head,
        headline.numbers(counts, selection, look),
        Sentences(
            (
                headline.in_words(counts, selection, look),
                *findings.sentences(counts["systems"], running, look),
            )
        ),
        rows_link(say("overview-rows"), running),
        _map(counts["systems"], running, look),
        Link("map", say("overview-open-map")),
        *figure(selection, look, Usual(by="technology")),
        *_since_last_release(selection, look),
        _doors(look),
    )


def _about(look: Look) -> Parts:
    """The operator's own first text."""
    about = usual().word("about", look.language)
    return (Paragraph(about),) if about else ()


def _finder(look: Look) -> Finder:
    """The search, for who has a name in mind; it offers the reader's own city."""
    label = look.say("overview-find")
    return Finder("overview", label, label, is_label_hidden=True)


def _map(total: int, running: Selection, look: Look) -> Exhibit:
    """A still map of the world: one that can be moved would catch the wheel of who reads down the
    page, and stands one click away. `total` is the number of systems."""
    say, places = look.say, with_countries(ask("places", running), look)
    countries = len(places["country"].unique())
    by_country = ask("systems_by_country", running).to_pylist()
    status = statuses(running, say)
    figure = maps.bubbles(places.to_pandas(), "world", "population", "systems", look, status)
    height = NARROW_HEIGHT if look.is_narrow else HEIGHT
    return Exhibit(
        key="overview-map",
        title=say("overview-map-title", places=places.num_rows, countries=countries),
        counted=say.sentences(
            say("overview-map-counted", status=status), overlap.in_words(by_country, total, say)
        ),
        figure=figure | {"layout": figure["layout"] | {"height": height}},
        table=table(
            {
                say("overview-country"): [say.country(row["country"]) for row in by_country],
                say("overview-systems"): [row["systems"] for row in by_country],
                say("overview-places"): [row["places"] for row in by_country],
            }
        ),
        question="systems_by_country",
        selection=running,
        sources=sources_of(running),
        note=ground.caption(look),
    )


def _since_last_release(selection: Selection, look: Look) -> Parts:
    """What came and went since the release before, whatever its status."""
    earlier = before(selection.release or engine.current())
    if not earlier:
        return ()
    joined = Two(selection, earlier[0]).joined_in_words(look.say)
    return (
        Heading(look.say("overview-since", release=earlier[0])),
        Bullets(joined),
        Link("changes", look.say("overview-what-changed")),
    )


def _doors(look: Look) -> Section:
    """Three ways on, for three kinds of reader."""
    say = look.say
    doors = tuple(
        (Link(page, say(f"overview-{reader}")), Paragraph(say(f"overview-{reader}-why"), True))
        for page, reader in DOORS.items()
    )
    return Section((Heading(say("overview-doors")), Columns(doors)), key="doors")
