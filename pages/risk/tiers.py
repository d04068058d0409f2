"""Display tiers through the crosswalk, which stands in the open beside what it cannot map."""

from charts import bars, theme
from charts.look import Look
from pages.risk.listed import first
from pages.shared import named
from pages.shared.places import in_country
from pages.shared.sources import sources_of
from pages.values import (
    Choice,
    Choices,
    Drawer,
    Exhibit,
    Fold,
    Heading,
    Paragraph,
    Parts,
    Section,
    choose,
    table,
)
from queries.engine import ask
from queries.selection import Selection
from words import categories
from words.foreign import with_parts_of
from words.selection import statuses

ANY = "any"  # scheme
TIERS = ("prohibited", "high", "transparency", "minimal")
# Why a system has no tier; a system of another scheme is told only where one scheme is read.
NO_TIER, OTHER_SCHEME, NOT_STATED = "no_tier", "other_scheme", "not_stated"

Rows = list[dict]


def parts(labels: Rows, running: Selection, choices: Choices, look: Look) -> Parts:
    """The tiers by the scheme that the reader chose, the crosswalk, and what it cannot map;
    `labels` as of `systems_by_risk_label`."""
    scheme = _scheme(running, choices, look)
    rows = ask("systems_by_risk_tier", running, risk_scheme=scheme.value).to_pylist()
    standing = {
        row["risk_tier"] if row["standing"] == "tier" else row["standing"]: row for row in rows
    }
    return (
        Heading(look.say("risk-tiers-heading"), 2),
        scheme,
        _tiers(standing, running, scheme.value, look),
        _crosswalk(running, look),
        *_unmapped(labels, running, scheme.value, look),
    )


def _scheme(running: Selection, choices: Choices, look: Look) -> Choice[str]:
    """The scheme to read; it narrows nothing."""
    say, release = look.say, Selection(release=running.release)
    schemes = sorted({row["risk_scheme"] for row in ask("crosswalk", release).to_pylist()})
    options = {ANY: say("risk-any-scheme")}
    options |= {scheme: say.label("risk_scheme", scheme) for scheme in schemes}
    label = say("risk-read-by")
    filtered = running.only("scheme") or ANY
    default = filtered if filtered in options else ANY
    return choose(choices, "risk_scheme", label, options, default, widget="segments")


def _tiers(standing: dict[str, dict], running: Selection, scheme: str, look: Look) -> Exhibit:
    say = look.say
    without = [NO_TIER, *([OTHER_SCHEME] if OTHER_SCHEME in standing else []), NOT_STATED]
    shown = [*TIERS, *without]
    names = [say.label("risk_tier", tier) for tier in TIERS]
    names += [say(f"risk-{reason.replace('_', '-')}") for reason in without]
    systems, places = (
        [standing[code][count] if code in standing else 0 for code in shown]
        for count in ("systems", "places")
    )
    colours = [theme.RISK_TIER.get(code) for code in shown]
    return Exhibit(
        key="risk-tiers",
        title=_title(standing, running, look),
        counted=say.sentences(_read_by(scheme, sum(systems), look), say("risk-tiers-counted")),
        figure=bars.bars(names, systems, [say.count(n) for n in systems], look, colours),
        table=table(
            {
                say("risk-tier"): names,
                say("risk-systems"): systems,
                say("risk-places"): places,
            }
        ),
        question="systems_by_risk_tier",
        selection=running,
        parameters={"risk_scheme": scheme},
        sources=sources_of(running),
    )


def _read_by(scheme: str, total: int, look: Look) -> str:
    say = look.say
    if scheme == ANY:
        return say("risk-read-by-any", n=total)
    return say("risk-read-by-one", n=total, scheme=say.label("risk_scheme", scheme))


def _title(standing: dict[str, dict], running: Selection, look: Look) -> str:
    say = look.say
    mapped = {code: row["systems"] for code, row in standing.items() if row["standing"] == "tier"}
    total = sum(row["systems"] for row in standing.values())
    told = [
        say("risk-in-tier", n=systems, tier=say.inner("risk_tier", tier))
        for tier, systems in mapped.items()
    ]
    told.append(say("risk-without-tier", n=total - sum(mapped.values())))
    status = statuses(running, say)
    return say("risk-tiers-title", total=total, status=status, tiers=", ".join(told))


def _crosswalk(running: Selection, look: Look) -> Section:
    """The crosswalk itself, in the open: every scheme is read through all of it."""
    say = look.say
    rows = ask("crosswalk_categories", running, risk_scheme=ANY).to_pylist()
    mapped = sum(bool(row["tier"]) for row in rows)
    title = say("risk-crosswalk-title", mapped=mapped, categories=len(rows))
    categories = table(
        {
            say("risk-crosswalk-category"): [_wordings(row) for row in rows],
            say("risk-scheme"): [_version(row, look) for row in rows],
            say("risk-tier-and-match"): [_tier_and_match(row, look) for row in rows],
            say("risk-systems"): [row["systems"] for row in rows],
            say("risk-why"): [say.crosswalk_reason(row["reason"]) for row in rows],
        },
        key="crosswalk",
        is_wide=True,
        is_blocks=True,
    )
    return Section(
        key="exhibit-crosswalk",
        parts=(
            Heading(title, 3, "crosswalk"),
            Paragraph(say("risk-crosswalk-counted"), is_quiet=True),
            categories,
            Drawer(
                "crosswalk",
                title,
                "crosswalk_categories",
                running,
                sources_of(running),
                {"risk_scheme": ANY},
            ),
        ),
    )


def _version(row: dict, look: Look) -> str:
    scheme = look.say.label("risk_scheme", row["risk_scheme"])
    return look.say("risk-scheme-version", scheme=scheme, version=row["scheme_version"])


def _tier_and_match(row: dict, look: Look) -> str:
    say = look.say
    if not row["tier"]:
        return say("risk-crosswalk-none")
    tier, match = say.label("risk_tier", row["tier"]), say.inner("match", row["match"])
    return say("risk-tier-with-match", tier=tier, match=match)


def _unmapped(labels: Rows, running: Selection, scheme: str, look: Look) -> Parts:
    """What the crosswalk cannot map: counted, listed by category, and system by system."""
    say = look.say
    unread = ask("categories_without_tier", running, risk_scheme=scheme).to_pylist()
    if not unread:
        return ()
    standing = {(row["risk_scheme"], row["risk_label"]): row["standing"] for row in unread}
    rows = [row for row in labels if (row["risk_scheme"], row["risk_label"]) in standing]
    title = say("risk-unmapped-title", n=unread[0]["systems_of_any"])
    why = [_why(row, standing[row["risk_scheme"], row["risk_label"]], look) for row in rows]
    listed = table(
        {
            say("risk-category"): [say.category(row["risk_label"]) for row in rows],
            say("risk-scheme"): [say.label("risk_scheme", row["risk_scheme"]) for row in rows],
            say("risk-systems"): [row["systems"] for row in rows],
            say("risk-why"): why,
        },
        key="unmapped",
        is_blocks=True,
    )
    parameters = {"risk_scheme": scheme}
    sources = tuple(sorted({one for row in unread for one in row["sources"].split(",")}))
    drawer = Drawer("unmapped", title, "systems_without_tier", running, sources, parameters)
    shown = (
        Heading(title, 3, "unmapped"),
        Paragraph(say("risk-unmapped-counted"), is_quiet=True),
        listed,
        Fold(
            "unmapped-systems", say("risk-unmapped-rows"), lambda: _systems(running, scheme, look)
        ),
        drawer,
    )
    return (Section(shown, "exhibit-unmapped"),)


def _systems(running: Selection, scheme: str, look: Look) -> Parts:
    """The systems without a tier, with their records, as many as a list has room for."""
    say = look.say
    unread, told = first("systems_without_tier", running, look, risk_scheme=scheme)
    record = say("risk-record")
    listed = table(
        {
            **named.columns(say("risk-system"), unread, say),
            say("risk-place"): [in_country(row["place"], row["country"], look) for row in unread],
            record: [row["evidence_url"] for row in unread],
            say("risk-category"): [say.category(row["risk_label"]) for row in unread],
            say("risk-status"): [say.label("status", row["status"]) for row in unread],
        },
        links=(record,),
        key="unmapped-systems",
        is_blocks=True,
    )
    return (*told, listed)


def _wordings(row: dict) -> str:
    """A category in all words that it is stated in, those of another language marked."""
    wordings = row["risk_labels"].split(" · ")
    return with_parts_of(row["risk_labels"], map(categories.stated, wordings))


def _why(row: dict, standing: str, look: Look) -> str:
    if standing == OTHER_SCHEME:
        return look.say("risk-why-other-scheme")
    return look.say("risk-why-no-tier" if row["match"] else "risk-why-unknown")
