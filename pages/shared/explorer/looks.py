"""Looks at the same numbers: lines over years, bars now, countries on a map, a table."""

from collections.abc import Sequence
from dataclasses import replace

from charts import areas, bars, classes, explored, ground
from pages.shared.explorer import said
from pages.shared.explorer.asked import Asked
from pages.shared.explorer.groups import (
    QUESTION,
    Group,
    Groups,
    colours_of,
    lines,
)
from pages.shared.sources import sources_of
from pages.values import (
    Choice,
    Exhibit,
    Fold,
    Notice,
    Parts,
    Row,
    Span,
    Table,
    choose,
    choose_several,
    span,
    table,
)
from queries import outlines
from queries.parameters import as_text
from words.selection import statuses

PANELS = 8  # at most
CLASSES = (
    (1, 5, 20, 100, 500),
    (1, 100_000, 1_000_000, 10_000_000, 50_000_000),
)  # of systems or places, and of residents


def over_years(asked: Asked) -> Parts:
    """Lines, all together or each in its panel, with the years that are looked at."""
    groups = Groups(asked, "years")
    if not groups.years:
        return (dates(asked), Notice(asked.say("explorer-no-dates")))
    chosen, apart = choice_of_groups(groups, asked), _apart(asked)
    drawn = groups.drawn(chosen.value)
    if apart.value:
        known = [group for group in groups.every if group.code in chosen.value]
        drawn = tuple(known or groups.every)[:PANELS]
    looked = years_of(groups, asked)
    figure = (explored.in_panels if apart.value else explored.together)(
        explored.Years(groups.years, looked.value, said.is_whole(asked)),
        lines(drawn, asked),
        asked.look,
    )
    shown = by_year(groups, looked, asked)
    exhibit = _exhibit("running", figure, drawn, groups, asked, shown, looked.value)
    controls = (*((chosen, apart) if asked.is_split else ()), looked)
    return _with_controls(exhibit, controls, asked)


def _with_controls(exhibit: Exhibit, controls: Sequence[Choice | Span], asked: Asked) -> Parts:
    """What a look is set by stands below it, so that the figure is in the first screen."""
    shown = tuple(part for part in controls if not isinstance(part, Span) or part.least < part.most)
    row = (Row(shown, align="bottom", key="explorer-set"),) if shown else ()
    return (exhibit, *row, dates(asked))


def _exhibit(
    key: str,
    figure: dict | None,
    drawn: Sequence[Group],
    groups: Groups,
    asked: Asked,
    shown: Table,
    looked: tuple[int, int] | None = None,
) -> Exhibit:
    """One look; a click on a group narrows to it where a filter can."""
    is_clicked = asked.filter and figure and not asked.look.is_still
    clicks = asked.say("explorer-click") if is_clicked else ""
    return Exhibit(
        key=key,
        title=said.title(groups, asked, looked),
        counted=said.counted(groups, asked, groups.over),
        figure=figure,
        table=shown,
        question=QUESTION,
        selection=asked.at(groups.over),
        parameters=as_text(groups.parameters),
        sources=sources_of(asked.at(groups.over)),
        note=asked.say.sentences(clicks, said.note(drawn, groups, asked)),
        sets=asked.filter if figure else "",
        adds=True,
        ahead=(asked.shown, asked.split) if figure else (),
    )


def choice_of_groups(groups: Groups, asked: Asked) -> Choice[tuple[str, ...]]:
    """Which groups are drawn; by default the largest."""
    return choose_several(
        asked.choices,
        "groups",
        asked.say("explorer-groups"),
        groups.options,
        (),
        placeholder=asked.say("explorer-groups-usual"),
        help=asked.say("explorer-groups-help"),
        width=340,
    )


def _apart(asked: Asked) -> Choice[str]:
    words = {"": asked.say("explorer-together"), "1": asked.say("explorer-apart")}
    label = asked.say("explorer-panels")
    return choose(asked.choices, "apart", label, words, "", widget="segments")


def years_of(groups: Groups, asked: Asked) -> Span:
    """The years that are looked at: they move the axis and leave every number as it is."""
    years = groups.years
    return span(asked.choices, "years", asked.say("explorer-years"), years[0], years[-1])


def by_year(groups: Groups, looked: Span, asked: Asked) -> Table:
    """Groups down, years across, the last first, as far as they are looked at."""
    say, (first, last) = asked.say, looked.value
    base = groups.total
    shown = [*groups.every, *([base] if base and asked.is_split else [])]
    heading = say.label("explorer_split", asked.by) if asked.is_split else say("explorer-together")
    numbers = {
        str(year): [_of_year(group, year) for group in shown]
        for year in reversed(groups.years)
        if first <= year <= last
    }
    names = [group.name or say("explorer-all") for group in shown]
    return table(
        {
            heading: names,
            **numbers,
            say("explorer-coded"): [group.last["value_coded"] for group in shown],
            say("explorer-undated"): [group.last["undated"] for group in shown],
        },
        key="explorer",
        is_wide=True,
    )


def _of_year(group: Group, year: int) -> int | None:
    return next((row["value"] for row in group.rows if row["year"] == year), None)


def now(asked: Asked) -> Parts:
    """Bars of what is known at the release's day, the coded part hatched."""
    groups = Groups(asked, "now")
    if not groups.every:
        return (nothing_now(asked),)
    chosen = choice_of_groups(groups, asked)
    drawn = groups.drawn(chosen.value)
    colours = colours_of(drawn, asked)
    most = max((group.last["value"] or 0 for group in drawn if group.kind != "left_out"), default=0)
    figure = bars.bars(
        [group.name for group in drawn],
        [group.last["value"] and min(group.last["value"], most) for group in drawn],
        [_at_bar(group, most, asked) for group in drawn],
        asked.look,
        [None if group.kind in ("unknown", "left_out") else colours[group.code] for group in drawn],
        codes=[["" if group.kind == "rest" else group.code] for group in drawn],
        coded=[0 if group.kind == "left_out" else group.last["value_coded"] for group in drawn],
    )
    exhibit = _exhibit("running-bars", figure, drawn, groups, asked, at_once(groups, asked))
    return (exhibit, *((chosen,) if asked.is_split else ()))


def _at_bar(group: Group, most: int, asked: Asked) -> str:
    """Its number; of a group that is left out and larger than any drawn, that its bar is longer."""
    n, say = group.last["value"], asked.say
    number = say.residents(n) if asked.show == "residents" else say.count(n)
    return say("explorer-beyond", number=number) if (n or 0) > most else number


def nothing_now(asked: Asked) -> Notice:
    """That no system stands now where it would be counted."""
    say = asked.say
    return Notice(say("explorer-none-now", status=statuses(asked.now, say)))


def dates(asked: Asked) -> Fold:
    """Which dates count, open where the address says so."""
    kinds = asked.kinds
    is_open = bool(kinds.unknown) or kinds.value != kinds.default
    return Fold("explorer-kinds", kinds.label, lambda: (kinds,), is_open)


def at_once(groups: Groups, asked: Asked) -> Table:
    """All groups with their number now, what of it is coded, and the base."""
    say, every = asked.say, groups.every
    heading = say.label("explorer_split", asked.by) if asked.is_split else say("explorer-together")
    return table(
        {
            heading: [group.name for group in every],
            say.label("explorer_measure", asked.show): [group.last["value"] for group in every],
            say("explorer-coded"): [group.last["value_coded"] for group in every],
            say("explorer-of"): [group.last["of"] for group in every],
        },
        key="explorer-now",
    )


def on_a_map(asked: Asked) -> Parts:
    """Countries filled by their number now, whatever the split is."""
    say, codes = asked.say, outlines.alpha_3(asked.now)
    by_country = asked.by_country()
    groups = Groups(by_country, "now")
    if not groups.every:
        return (nothing_now(asked),)
    filled = [
        {
            "code": codes[group.code],
            "name": group.name,
            "value": group.last["value"],
            "status": "given",
        }
        for group in groups.every
        if group.code in codes and group.last["value"]
    ]
    heading = say.label("explorer_measure", asked.show)
    measure = classes.Measure(heading, CLASSES[asked.show == "residents"])
    figure = areas.filled(filled, "world", measure, look=asked.look)
    exhibit = _exhibit(
        "running-map", figure, groups.every, groups, by_country, at_once(groups, by_country)
    )
    note = say.sentences(say("explorer-map"), ground.caption(asked.look))
    return (replace(exhibit, note=note),)


def as_a_table(asked: Asked) -> Parts:
    """The numbers alone, all groups."""
    groups = Groups(asked, "years")
    if not groups.years:
        return (dates(asked), Notice(asked.say("explorer-no-dates")))
    looked = years_of(groups, asked)
    shown = by_year(groups, looked, asked)
    exhibit = _exhibit("running-table", None, (), groups, asked, shown, looked.value)
    return _with_controls(exhibit, (looked,), asked)
