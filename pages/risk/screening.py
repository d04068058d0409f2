"""The dashboard's own screening for the EU AI Act, apart from what sources state: how far it
reaches, which areas it points to, and its rules."""

from charts import bars, theme
from charts.look import Look
from pages.shared import basis
from pages.shared.behind import rows_link
from pages.shared.sources import sources_of
from pages.values import (
    Drawer,
    Exhibit,
    Heading,
    Notice,
    Paragraph,
    Parts,
    Section,
    table,
)
from queries.engine import ask
from queries.selection import Selection
from words.selection import statuses

UNKNOWN = "not_stated"
# The bars of the screening's reach: their systems, and those of them that rest on coding.
BARS = {
    "points-high": ("systems_listed", "systems_listed_coded"),
    "points-article-50": ("systems_article_50_only", "systems_article_50_coded"),
    "points-nowhere": ("systems_pointing_nowhere", "systems_nowhere_coded"),
    "no-technology": ("systems_without_technology", ""),
}

Rows = list[dict]


def in_words(coverage: dict, look: Look) -> str:
    """What the rules point at, of the systems whose technology is known; the row of
    `screening_coverage`."""
    known = coverage["systems"] - coverage["systems_without_technology"]
    if not known:
        return look.say("risk-none-screened")
    return look.say("risk-screened", listed=coverage["systems_listed"], known=known)


def further_in_words(coverage: dict, running: Selection, look: Look) -> str:
    """On how much coding the screening rests, and where most of what it points at is."""
    return look.say.sentences(
        basis.screened_in_words(coverage, look), _where_in_words(coverage, running, look)
    )


def _where_in_words(coverage: dict, running: Selection, look: Look) -> str:
    """The country with the most of what points to Annex III or Article 5, where there are several
    and one leads: the Act may not hold there."""
    rows = ask("screening_by_country", running).to_pylist()
    if len(rows) < 2 or rows[0]["systems"] == rows[1]["systems"]:
        return ""
    return look.say(
        "risk-screened-where",
        country=look.say.the_country(rows[0]["country"]),
        n=rows[0]["systems"],
        listed=coverage["systems_listed"],
    )


def parts(coverage: dict, running: Selection, look: Look) -> Parts:
    """What the screening is, its reach, its areas and its rules."""
    say = look.say
    return (
        Heading(say("risk-screening-heading"), 2),
        Notice(say.markdown("risk-screening-notice")),
        *_areas(coverage, running, look),
        *_coverage(coverage, running, look),
        _rules(running, look),
    )


def _coverage(coverage: dict, running: Selection, look: Look) -> Parts:
    """How far the screening reaches: every system is in exactly one bar."""
    say, total = look.say, coverage["systems"]
    status, quiet = statuses(running, say), theme.ink(look).quiet
    unknown = coverage["systems_without_technology"]
    names = [say(f"risk-{bar}") for bar in BARS]
    systems = [coverage[number] for number, _ in BARS.values()]
    coded = [coverage[number] if number else 0 for _, number in BARS.values()]
    colours = [quiet, quiet, quiet, None]
    title = "risk-coverage-title" if unknown else "risk-coverage-whole"
    exhibit = Exhibit(
        key="screening-coverage",
        title=say(title, unknown=unknown, total=total, status=status),
        counted=say.sentences(
            say("risk-mark"),
            say("risk-coverage-counted", n=total, status=status),
            basis.in_words("technology", running, look),
        ),
        figure=bars.bars(
            names, systems, [say.count(n) for n in systems], look, colours, coded=coded
        ),
        table=table(
            {
                say("risk-screening"): names,
                say("risk-systems"): systems,
                say("basis-systems-coded"): coded,
            }
        ),
        question="screening_coverage",
        selection=running,
        sources=sources_of(running),
    )
    if not unknown:
        return (exhibit,)
    records = running.but(technology=(UNKNOWN,))
    return (exhibit, rows_link(say("risk-coverage-rows"), records))


def _areas(coverage: dict, running: Selection, look: Look) -> Parts:
    """The areas that systems point to, by instrument."""
    say, rows = look.say, ask("screening_by_area", running).to_pylist()
    if not rows:
        return ()
    known = coverage["systems"] - coverage["systems_without_technology"]
    systems = [row["systems"] for row in rows]
    coded = [row["systems_coded"] for row in rows]
    colours = [theme.ink(look).quiet] * len(rows)
    names = [_bar(row, look) for row in rows]
    exhibit = Exhibit(
        key="screening-areas",
        title=_area_title(rows, look),
        counted=say.sentences(
            say("risk-mark"),
            say("risk-areas-pointing", n=coverage["systems_pointing"], known=known),
            say("risk-areas-counted"),
            basis.screened_in_words(coverage, look),
        ),
        figure=bars.bars(
            names, systems, [say.count(n) for n in systems], look, colours, coded=coded
        ),
        table=table(
            {
                say("risk-area"): [say.label("screening_area", row["area"]) for row in rows],
                say("risk-meaning"): [say.meaning("screening_area", row["area"]) for row in rows],
                say("risk-systems"): systems,
                say("basis-systems-coded"): coded,
                say("risk-places"): [row["places"] for row in rows],
            }
        ),
        question="screening_by_area",
        selection=running,
        sources=sources_of(running),
    )
    return (exhibit,)


def _area_title(rows: Rows, look: Look) -> str:
    # Rows come by instrument and number: the first leads its instrument, perhaps with others.
    say, first = look.say, rows[0]
    names = [
        say.label("screening_area", row["area"])
        for row in rows
        if (row["instrument"], row["systems"]) == (first["instrument"], first["systems"])
    ]
    return say(
        "risk-areas-lead" if len(names) > 1 else "risk-area-leads",
        areas=say.listed(names),
        instrument=_instrument(first, look),
        systems=first["systems"],
    )


def _instrument(row: dict, look: Look) -> str:
    return look.say(f"risk-{row['instrument'].replace('_', '-')}")


def _bar(row: dict, look: Look) -> str:
    """An area's name; with its instrument unless that is Annex III."""
    say = look.say
    if row["instrument"] == "article_5":
        return say("risk-practice-to-check")
    area = say.label("screening_area", row["area"])
    if row["instrument"] == "annex_iii":
        return area
    return say("risk-area-of", area=area, instrument=_instrument(row, look))


def _rules(running: Selection, look: Look) -> Section:
    """Every rule with its reason and what it points at."""
    say, rows = look.say, ask("screening_rules", running).to_pylist()
    used = sum(bool(row["systems"]) for row in rows)
    title = say("risk-rules-title", rules=len(rows), used=used)
    told = table(
        {
            say("risk-rule-points-to"): [_points_to(row, look) for row in rows],
            say("risk-rule-when"): [_when(row, look) for row in rows],
            say("risk-rule-why"): [
                say.screening_reason(row["rule_id"], row["reason"]) for row in rows
            ],
            say("risk-systems"): [row["systems"] for row in rows],
        },
        key="rules",
        is_wide=True,
        is_blocks=True,
    )
    drawer = Drawer(
        "screening-rules",
        title,
        "screening_rules",
        running,
        sources_of(running),
        table=told,
    )
    heading = Heading(title, 3, "screening-rules")
    return Section(
        (heading, Paragraph(say("risk-mark"), is_quiet=True), drawer), "exhibit-screening-rules"
    )


def _points_to(row: dict, look: Look) -> str:
    area = look.say.label("screening_area", row["area"])
    return look.say("risk-area-provision", area=area, provision=row["provision"])


def _when(row: dict, look: Look) -> str:
    say, technology = look.say, look.say.label("technology", row["technology"])
    if not row["sector"]:
        return say("risk-when-any-sector", technology=technology)
    return say("risk-when", technology=technology, sector=say.inner("sector", row["sector"]))
