"""Two looks at single places and pairs: systems by residents of the place, and any two things
crossed."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from charts import grids, theme
from charts.spread import Cloud, spread
from pages.shared.explorer.asked import MOST, NOTHING, Asked
from pages.shared.explorer.groups import every_code, inner_name, name
from pages.shared.sources import sources_of, titles
from pages.values import Choice, Exhibit, Notice, Parts, Table, choose, table
from queries.counts import systems_in
from queries.engine import ask
from schema.codelists import codes
from words.selection import statuses

PLACES, PAIRS = "systems_by_place_source", "explore_pairs"
CELLS = 400  # more are no figure to read; the table has them

Rows = list[dict]


def over_places(asked: Asked) -> Parts:
    """A point a place and source: how many systems a source records there, by its residents."""
    say, rows = asked.say, ask(PLACES, asked.now).to_pylist()
    told = [row for row in rows if row["population"]]
    if not told:
        return (Notice(say("explorer-no-residents")),)
    first = max(told, key=lambda row: row["systems"])
    exhibit = Exhibit(
        key="running-spread",
        title=say("explorer-spread-title", place=first["place"], systems=first["systems"]),
        counted=say(
            "explorer-spread-counted",
            places=len({row["place_id"] for row in told}),
            without=len({row["place_id"] for row in rows if not row["population"]}),
            status=statuses(asked.now, say),
        ),
        figure=spread(_clouds(told, asked), asked.look),
        table=_of_places(rows, asked),
        question=PLACES,
        selection=asked.now,
        sources=sources_of(asked.now),
        note=say("explorer-spread-note"),
    )
    return (exhibit,)


def _clouds(rows: Rows, asked: Asked) -> list[Cloud]:
    """The sources with most points, then all others."""
    say, title = asked.say, titles(asked.selection.release)
    by_source = [list(of) for _, of in groupby(rows, key=lambda row: row["source_id"])]
    by_source.sort(key=len, reverse=True)
    own = by_source[: MOST - 1]
    rest, more = [row for of in by_source[MOST - 1 :] for row in of], len(by_source) - len(own)
    order = every_code("source", asked.selection.release)
    colours = theme.categories("source", [of[0]["source_id"] for of in own], asked.look, order)
    clouds = [
        Cloud(title[of[0]["source_id"]], _points(of, asked), colours[of[0]["source_id"]])
        for of in own
    ]
    return clouds + (
        [Cloud(say("explorer-more-sources", n=more), _points(rest, asked), theme.GREY)]
        if rest
        else []
    )


def _points(rows: Rows, asked: Asked) -> list[tuple[int, int, str]]:
    say = asked.say
    return [
        (
            row["population"],
            row["systems"],
            say(
                "explorer-spread-point",
                place=row["place"],
                n=row["systems"],
                residents=say.residents(row["population"]),
            ),
        )
        for row in rows
    ]


def _of_places(rows: Rows, asked: Asked) -> Table:
    say, title = asked.say, titles(asked.selection.release)
    ordered = sorted(rows, key=lambda row: -row["systems"])
    return table(
        {
            say("explorer-place"): [row["place"] for row in ordered],
            say.label("explorer_split", "country"): [
                say.country(row["country"]) for row in ordered
            ],
            say.label("explorer_measure", "residents"): [row["population"] for row in ordered],
            say.label("explorer_split", "source"): [title[row["source_id"]] for row in ordered],
            say.label("explorer_measure", "systems"): [row["systems"] for row in ordered],
        },
        key="explorer-places",
    )


@dataclass(frozen=True)
class Crossed:
    """The pairs of two splits, `down` and `across`: rows of `explore_pairs`."""

    down: str
    across: str
    rows: Sequence[dict]

    def named(self, column: str, asked: Asked) -> dict[str, str]:
        """The groups of one of the two, the one with most systems first."""
        by = self.down if column == "code" else self.across
        sums: dict[str, int] = {}
        for row in self.rows:
            sums[row[column]] = sums.get(row[column], 0) + row["systems"]
        ordered = sorted(sums, key=lambda code: (-sums[code], code))
        return {code: name(by, code, asked.say, asked.selection) for code in ordered}


def of_two(asked: Asked) -> Parts:
    """What the reader splits by, crossed with another split: a table of numbers, coloured."""
    say, down = asked.say, asked.by if asked.is_split else "sector"
    other = "technology" if down != "technology" else "sector"
    splits = {
        code: say.label("explorer_split", code)
        for code in codes("explorer_split")
        if code not in (NOTHING, down)
    }
    across: Choice[str] = choose(
        asked.choices, "across", say("explorer-across"), splits, other, width=260
    )
    rows = ask(PAIRS, asked.now, by=down, across=across.value).to_pylist()
    if not rows:
        return (across, Notice(say("explorer-none-now", status=statuses(asked.now, say))))
    return (across, _exhibit(Crossed(down, across.value, rows), asked))


def _exhibit(crossed: Crossed, asked: Asked) -> Exhibit:
    say, first = asked.say, max(crossed.rows, key=lambda row: row["systems"])
    down, across = crossed.named("code", asked), crossed.named("across_code", asked)
    systems = {(row["code"], row["across_code"]): row["systems"] for row in crossed.rows}
    coded = {(row["code"], row["across_code"]): row["systems_coded"] for row in crossed.rows}
    parts = [[coded.get((row, column), 0) for column in across] for row in down]
    values = [[systems.get((row, column)) for column in across] for row in down]
    is_drawn = not asked.look.is_narrow and len(down) * len(across) <= CELLS
    return Exhibit(
        key="running-cross",
        title=say(
            "explorer-cross-title",
            first=down[first["code"]],
            second=inner_name(crossed.across, first["across_code"], say, asked.selection),
            systems=first["systems"],
        ),
        counted=say(
            "explorer-cross-counted",
            n=systems_in(asked.now),
            status=statuses(asked.now, say),
        ),
        figure=grids.heat(down, across, values, asked.look, parts) if is_drawn else None,
        table=_of_pairs(crossed, down, across, asked),
        question=PAIRS,
        selection=asked.now,
        parameters={"by": crossed.down, "across": crossed.across},
        sources=sources_of(asked.now),
        note=say("basis-strips") if is_drawn and any(coded.values()) else "",
    )


def _of_pairs(
    crossed: Crossed, down: dict[str, str], across: dict[str, str], asked: Asked
) -> Table:
    say, rows = asked.say, sorted(crossed.rows, key=lambda row: -row["systems"])
    return table(
        {
            say.label("explorer_split", crossed.down): [down[row["code"]] for row in rows],
            say.label("explorer_split", crossed.across): [
                across[row["across_code"]] for row in rows
            ],
            say.label("explorer_measure", "systems"): [row["systems"] for row in rows],
            say("basis-systems-coded"): [row["systems_coded"] for row in rows],
            say.label("explorer_measure", "places"): [row["places"] for row in rows],
        },
        key="explorer-pairs",
    )
