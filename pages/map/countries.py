"""Countries filled by number of systems: counts, since nobody knows how many cities were looked
at."""

from charts import areas, maps
from pages.map import in_words
from pages.map.arranged import TALL, others
from pages.map.drawn import NAMED
from pages.map.wanted import Wanted, nothing_here
from pages.shared.sources import sources_of
from pages.values import Exhibit, Parts, Sentences, table
from queries import outlines
from queries.engine import ask

QUESTION = "systems_by_country"

Rows = list[dict]


def parts(wanted: Wanted) -> Parts:
    """What the countries say, and the map of them."""
    rows = ask(QUESTION, wanted.here).to_pylist()
    if not rows:
        return nothing_here(wanted)
    said = (in_words.one_place_alone(rows, wanted),)
    return (Sentences(said), *others(wanted), _exhibit(rows, wanted))


def _exhibit(rows: Rows, wanted: Wanted) -> Exhibit:
    say, look, codes = wanted.look.say, wanted.look, outlines.alpha_3(wanted.here)
    names = {row["country"]: say.country(row["country"]) for row in rows}
    without = [names[code] for code in names if code not in codes]
    systems = say("map-systems-of-status", status=wanted.status)
    filled = [
        {
            "code": codes[row["country"]],
            "name": names[row["country"]],
            "value": row["systems"],
            "status": "given",
        }
        for row in rows
        if row["country"] in codes
    ]
    return Exhibit(
        key="map",
        title=_title(rows, wanted),
        counted=say("map-countries-counted", status=wanted.status, countries=len(rows)),
        figure=areas.filled(filled, wanted.view, maps.COUNT._replace(label=systems), look=look),
        table=table(
            {
                say("map-country"): list(names.values()),
                systems: [row["systems"] for row in rows],
                say("map-local-governments"): [row["places"] for row in rows],
            }
        ),
        question=QUESTION,
        selection=wanted.here,
        sources=sources_of(wanted.here),
        note=say.sentences(
            say("map-without-outline", countries=say.first(without, NAMED)) if without else "",
            maps.caption(look),
        ),
        table_at="beside" if wanted.view in TALL else "below",
    )


def _title(rows: Rows, wanted: Wanted) -> str:
    """The country with the most systems; several where they have as many."""
    say, most = wanted.look.say, max(row["systems"] for row in rows)
    first = [say.the_country(row["country"]) for row in rows if row["systems"] == most]
    return say(
        "map-countries-title" if len(first) > 1 else "map-country-title",
        countries=say.first(first, NAMED),
        systems=most,
        status=wanted.status,
    )
