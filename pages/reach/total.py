"""Residents of the distinct places, each counted once, and how many a plain sum counts twice."""

from charts.look import Look
from pages.reach.residents import bars_of, is_rounded, of_years
from pages.shared.sources import sources_of
from pages.values import Exhibit, Parts, table
from queries.engine import ask
from queries.selection import Selection
from words.selection import statuses

MOST_NAMED = 3  # of the places that hold others

Rows = list[dict]


def twice_in_words(reach: dict, look: Look) -> str:
    """Residents who would count twice; the row of `reach`."""
    inside, say = reach["places_inside_others"], look.say
    if not inside or reach["residents"] is None:
        return ""
    return say("reach-twice", residents=say.about(reach["residents_naive"]), inside=inside)


def left_out_in_words(reach: dict, look: Look) -> str:
    """Places that add nothing to the sum; the row of `reach`."""
    without = reach["places"] - reach["places_with_population"]
    if not without:
        return ""
    return look.say("reach-adds-nothing", without=without, places=reach["places"])


def parts(reach: dict, running: Selection, look: Look) -> Exhibit:
    """Residents, each once, beside the plain sum where that differs."""
    say, status = look.say, statuses(running, look.say)
    sums = {say("reach-once"): reach["residents"]}
    if reach["places_inside_others"]:
        sums[say("reach-added-up")] = reach["residents_naive"]
    names, residents = list(sums), list(sums.values())
    return Exhibit(
        key="reach-total",
        title=_title(reach, status, look),
        counted=say.sentences(
            say(
                "reach-counted",
                dated=reach["places_with_population"],
                places=reach["places"],
                status=status,
            ),
            of_years(reach, look),
            say("reach-reading"),
        ),
        figure=bars_of(names, residents, look),
        table=table({say("reach-count"): names, say("reach-residents"): residents}),
        question="reach",
        selection=running,
        sources=sources_of(running),
        note=_inside(reach, ask("reach_overlaps", running).to_pylist(), look),
    )


def _title(reach: dict, status: str, look: Look) -> str:
    say, residents = look.say, reach["residents"]
    if residents is None:
        return say("reach-not-known", places=reach["places"])
    return say(
        "reach-total-title",
        n=residents,
        residents=say.residents(residents),
        is_rounded=is_rounded(residents),
        status=status,
    )


def _inside(reach: dict, outer: Rows, look: Look) -> str:
    """Why the two sums differ, from the actual places; rows of `reach_overlaps`."""
    say = look.say
    if not outer:
        return say("reach-none-inside")
    named = [
        say(
            "reach-lies-inside",
            others=row["places_inside"] - 1,
            inner=row["largest_inside"],
            outer=row["outer_name"],
        )
        for row in outer[:MOST_NAMED]
    ]
    more = len(outer) - MOST_NAMED
    return say.sentences(
        say(
            "reach-sums-differ-and-more" if more > 0 else "reach-sums-differ",
            n=reach["places_inside_others"],
            places="; ".join(named),
            more=more,
        ),
        _apart(reach, look),
    )


def _apart(reach: dict, look: Look) -> str:
    """Why the map names more places inside others than the sums know."""
    inside = reach["places_inside"]
    more = inside - reach["places_inside_others"]
    return look.say("reach-map-tells", inside=inside, more=more) if more else ""


def overlaps(running: Selection, look: Look) -> Parts:
    """The counted places that hold other counted places."""
    say, rows = look.say, ask("reach_overlaps", running).to_pylist()
    if not rows:
        return ()
    names, residents = (
        [row["outer_name"] for row in rows],
        [row["residents_inside"] for row in rows],
    )
    exhibit = Exhibit(
        key="reach-overlaps",
        title=say(
            "reach-overlaps-title",
            n=residents[0],
            residents=say.residents(residents[0]),
            is_rounded=is_rounded(residents[0]),
            place=names[0],
        ),
        counted=say("reach-overlaps-counted", places=len(rows)),
        figure=bars_of(names, residents, look),
        table=table(
            {
                say("reach-outer"): names,
                say("reach-country"): [say.country(row["country"]) for row in rows],
                say("reach-outer-residents"): [row["outer_population"] for row in rows],
                say("reach-inner"): [row["places_inside"] for row in rows],
                say("reach-inner-residents"): residents,
                say("reach-which"): [row["names_inside"] for row in rows],
            }
        ),
        question="reach_overlaps",
        selection=running,
        sources=sources_of(running),
        note=say("reach-overlaps-note"),
    )
    return (exhibit,)
