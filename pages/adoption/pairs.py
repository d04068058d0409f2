"""Sector by technology, as a heat table; a phone has no room for its columns and gets the commonest
pairs as bars."""

from charts import bars, grids
from charts.look import Look
from pages.shared import basis, overlap
from pages.shared.behind import behind, rows_link
from pages.shared.sources import sources_of, titles
from pages.values import Exhibit, Parts, table
from queries.counts import systems_in
from queries.engine import ask
from queries.selection import Selection
from schema.codelists import codes
from words.selection import statuses

QUESTION = "systems_by_sector_technology"
PAIRS = 12  # on a phone
SOURCES = 2  # named in a sentence
UNKNOWN = "not_stated"

Rows = list[dict]


def parts(running: Selection, look: Look) -> Parts:
    """The pairs of the systems that run, and the way to their rows."""
    rows = ask(QUESTION, running).to_pylist()
    if not rows:
        return ()
    rows.sort(key=lambda row: -row["systems"])
    return (_exhibit(rows, running, look), rows_link(look.say("adoption-pairs-rows"), running))


def _exhibit(rows: Rows, running: Selection, look: Look) -> Exhibit:
    say = look.say
    known = [row for row in rows if UNKNOWN not in (row["sector"], row["technology"])]
    pairs = known or rows
    named = {
        column: [say.label(column, row[column]) for row in rows]
        for column in ("sector", "technology")
    }
    return Exhibit(
        key="heat",
        title=_title(known, look),
        counted=_counted(rows, pairs, running, look),
        figure=_pairs(pairs[:PAIRS], look) if look.is_narrow else _heat(rows, look),
        table=table(
            {
                say("adoption-sector"): named["sector"],
                say("adoption-technology"): named["technology"],
                say("adoption-systems"): [row["systems"] for row in rows],
                say("basis-systems-coded"): [row["systems_coded"] for row in rows],
                say("adoption-places"): [row["places"] for row in rows],
            }
        ),
        question=QUESTION,
        selection=running,
        sources=sources_of(running),
        opens=lambda cell: behind(running.but(sector=(cell[0],), technology=(cell[1],)), look),
    )


def _title(known: Rows, look: Look) -> str:
    """The commonest pair by name, or how many share the first place; `known` begins with the
    largest."""
    say = look.say
    if not known:
        return say("adoption-no-pair")
    first = known[0]
    tied = sum(row["systems"] == first["systems"] for row in known)
    if tied > 1:
        return say("adoption-pairs-tied", pairs=tied, systems=first["systems"])
    return say(
        "adoption-pair-leads",
        technology=say.label("technology", first["technology"]),
        sector=say.inner("sector", first["sector"]),
        systems=first["systems"],
    )


def _counted(rows: Rows, pairs: Rows, running: Selection, look: Look) -> str:
    say, total = look.say, systems_in(running)
    is_cut = look.is_narrow and len(pairs) > PAIRS
    return say.sentences(
        say("adoption-pairs-counted", n=total, status=statuses(running, say)),
        overlap.in_words(rows, total, say),
        _click(look),
        _without_technology(running, total, look),
        *(basis.in_words(column, running, look) for column in ("technology", "sector")),
        say("basis-strips") if _has_coded(pairs, look) else "",
        say("adoption-first-pairs", first=PAIRS, pairs=len(pairs)) if is_cut else "",
    )


def _has_coded(pairs: Rows, look: Look) -> bool:
    """Whether the heat table marks the coded parts of its cells."""
    return not look.is_narrow and any(row["systems_coded"] for row in pairs)


def _click(look: Look) -> str:
    if look.is_still:
        return ""
    return look.say("adoption-click-bar" if look.is_narrow else "adoption-click-cell")


def _without_technology(running: Selection, total: int, look: Look) -> str:
    """How many of the systems name no technology, and in which sources they stand."""
    if not running.of("technology", [UNKNOWN]):
        return ""
    say, rows = look.say, ask("systems_without_technology", running).to_pylist()
    if not rows:
        return say("adoption-all-name-technology")
    by_technology = ask("systems_by_technology", running).to_pylist()
    without = next(row["systems"] for row in by_technology if row["technology"] == UNKNOWN)
    title = titles(running.release)
    named = [
        say("adoption-of-source", source=title[row["source_id"]], systems=row["systems"])
        for row in rows
    ]
    return say(
        "adoption-without-technology",
        systems=without,
        total=total,
        sources=say.first(named, SOURCES),
    )


def _heat(rows: Rows, look: Look) -> dict:
    """Sectors down, technologies across, each cell its number of systems."""
    cells = {(row["sector"], row["technology"]): row for row in rows}
    down, across = (
        {
            code: look.say.label(axis, code)
            for code in codes(axis)
            if any(row[axis] == code for row in rows)
        }
        for axis in ("sector", "technology")
    )
    table_rows = [[cells.get((sector, technology), {}) for technology in across] for sector in down]
    values = [[cell.get("systems") for cell in line] for line in table_rows]
    coded = [[cell.get("systems_coded", 0) for cell in line] for line in table_rows]
    return grids.heat(down, across, values, look, coded)


def _pairs(rows: Rows, look: Look) -> dict:
    """Pairs of technology and sector as bars; a click on one gives its codes."""
    say = look.say
    names = [
        say(
            "adoption-pair",
            technology=say.label("technology", row["technology"]),
            sector=say.inner("sector", row["sector"]),
        )
        for row in rows
    ]
    numbers = [row["systems"] for row in rows]
    clicked = [[row["sector"], row["technology"]] for row in rows]
    texts, coded = [say.count(n) for n in numbers], [row["systems_coded"] for row in rows]
    return bars.bars(names, numbers, texts, look, codes=clicked, coded=coded)
