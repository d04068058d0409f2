"""Which sources cover which of several cities, and what may therefore be compared."""

from collections.abc import Sequence

from pages.compare.beside import Beside, in_columns
from pages.values import Button, Exhibit, Notice, Paragraph, Parts, Row, table
from words import selection as words_of
from words.speech import Speech

Sources = Sequence[dict]


def unlikeness(beside: Beside) -> Parts:
    """In words where cities are covered unlike, and the comparison on a shared source."""
    return (*_alike(beside), *_offers(beside))


def covered(beside: Beside) -> Parts:
    """Which sources say something of which city."""
    return (_exhibit(beside),) if beside.sources else ()


def _exhibit(beside: Beside) -> Exhibit:
    say, groups = beside.say, by_source(beside.sources)
    rows = [_row(group, beside) for group in groups]
    return Exhibit(
        key="sources",
        title=_title(beside),
        counted=say("compare-sources-counted"),
        table=table(in_columns(rows), key="beside-sources", is_wide=True, is_blocks=True),
        question="place_sources",
        selection=beside.whole,
        sources=tuple(dict.fromkeys(row["source_id"] for row in beside.sources)),
    )


def by_source(sources: Sources) -> list[list[dict]]:
    """The rows of each source together, the source of most cities first."""
    grouped: dict[str, list[dict]] = {}
    for row in sources:
        grouped.setdefault(row["source_id"], []).append(row)
    return sorted(grouped.values(), key=lambda group: -len(group))


def _row(group: Sources, beside: Beside) -> dict[str, str]:
    say, first, by_place = beside.say, group[0], {row["place_id"]: row for row in group}
    source = say(
        "compare-source-of",
        source=first["title"],
        kind=say.inner("collection_kind", first["collection_kind"]),
        day=first["snapshot"],
    )
    cells = {name: _held(by_place.get(place), say) for place, name in beside.cities.items()}
    return {say("compare-source"): source} | cells


def _held(row: dict | None, say: Speech) -> str:
    """`70 systems, 19 answers`; a register that could hold it and does not is told from a source
    that does not reach it."""
    if row is None:
        return say.count(None)
    told = [say(name, n=row[name]) for name in ("systems", "answers") if row[name]]
    return ", ".join(told) or say("compare-could-be")


def holding(place: str, sources: Sources) -> frozenset[str]:
    """The sources that hold systems of a place, or whose known bodies include it."""
    return frozenset(
        row["source_id"]
        for row in sources
        if row["place_id"] == place and (row["systems"] or row["has_known_bodies"])
    )


def _title(beside: Beside) -> str:
    """How many sources hold systems of all the cities, or answers where none holds systems of
    any."""
    say, cities = beside.say, len(beside.cities)
    held_by = {place: holding(place, beside.sources) for place in beside.cities}
    if not any(held_by.values()):
        of_all = [len(group) for group in by_source(beside.sources)].count(cities)
        return say("compare-sources-answers", cities=cities, sources=of_all)
    if common := frozenset.intersection(*held_by.values()):
        return say("compare-sources-common", sources=len(common), cities=cities)
    shares = sum(bool(held_by[beside.own] & held_by[other]) for other in beside.others)
    return say(
        "compare-sources-shared",
        cities=cities,
        city=beside.name,
        shares=shares,
        peers=len(beside.others),
    )


def is_alike(beside: Beside) -> bool:
    """Whether numbers may stand beside each other: the same sources cover all, or the reader chose
    one."""
    held_by = {holding(place, beside.sources) for place in beside.cities}
    return bool(beside.here.only("source")) or len(held_by) == 1


def _alike(beside: Beside) -> Parts:
    """Where the systems of two cities come from unlike collections, their numbers are not
    compared, and the page says so."""
    say, sources, cities = beside.say, beside.sources, beside.cities
    if beside.here.only("source"):
        return (_on_one_source(beside),)
    own = holding(beside.own, sources)
    unlike = [cities[place] for place in beside.others if holding(place, sources) != own]
    if unlike and own:
        told = say.markdown(
            "compare-unlike",
            city=beside.name,
            sources=say.listed(_named(beside.own, sources, say)),
            others=say.listed(unlike),
        )
        return (Notice(told, "warning"),)
    collected = {row["collection_kind"] for row in sources if row["systems"]} == {"collection"}
    if collected and not unlike:
        return (Paragraph(say("compare-collected"), is_quiet=True),)
    return ()


def _on_one_source(beside: Beside) -> Notice:
    say, source = beside.say, beside.here.only("source")
    missing = [
        name
        for place, name in beside.cities.items()
        if source not in holding(place, beside.sources)
    ]
    title = words_of.word("source", source, say, beside.selection.release)
    return Notice(
        say.sentences(
            say("compare-on-one-source", source=title),
            say("compare-not-covered", cities=say.listed(missing)) if missing else "",
        )
    )


def _named(place: str, sources: Sources, say: Speech) -> list[str]:
    """`a register with known bodies (Dutch Algorithm Register)`, `a collection (...)`."""
    held = holding(place, sources)
    return [
        say(_kind(row["collection_kind"], row["has_known_bodies"]), source=row["title"])
        for row in sources
        if row["place_id"] == place and row["source_id"] in held
    ]


def _kind(kind: str, has_known_bodies: bool) -> str:
    return f"compare-named-{kind}-known" if has_known_bodies else f"compare-named-{kind}"


def kinds(sources: Sources, say: Speech) -> str:
    """`Covered by a register and a collection`: the kinds of sources of one place."""
    told = [say(f"compare-a-{kind}") for kind in dict.fromkeys(_kinds(sources))]
    return say("compare-covered-by", kinds=say.listed(told)) if told else say("compare-uncovered")


def _kinds(sources: Sources) -> list[str]:
    return [row["collection_kind"] for row in sources]


def _offers(beside: Beside) -> Parts:
    """The comparison on one source that the city shares with a peer, as a click."""
    if is_alike(beside):
        return ()
    buttons = []
    for group in by_source(beside.sources):
        source = group[0]["source_id"]
        having = [place for place in beside.cities if source in holding(place, beside.sources)]
        if beside.own in having and len(having) > 1:
            words = beside.say(
                "compare-on",
                source=group[0]["title"],
                having=len(having),
                cities=len(beside.cities),
            )
            chosen = beside.selection.but(source=(source,))
            buttons.append(Button(f"on-{source}", words, selection=chosen))
    return (Row(tuple(buttons)),) if buttons else ()
