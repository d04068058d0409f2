"""What a system is: where it runs and how it stands, what its sources say side by side, and its
risk."""

from collections.abc import Mapping

from charts.look import Look
from pages.shared import basis, named, systems
from pages.shared.places import city_address, in_country
from pages.shared.record import risk_of
from pages.system.found import QUESTION, Found
from pages.values import Bullets, Drawer, Fold, Heading, Paragraph, Parts, Section, table
from queries.engine import ask
from schema import fields
from words.markdown import Markdown, joined, link, strong
from words.speech import MISSING, Speech

FIRST = 6  # places told before the others are folded
STATED = "name", "technology_as_stated"  # in the source's own words
# Told elsewhere on the page: in its head, with its date, its category or its row.
ELSEWHERE = (
    "label_en",
    "purpose",
    "evidence_url",
    "place_id",
    "system_id",
    "start_kind",
    "contract_currency",
    "risk_scheme",
    "risk_tier",
)


def in_short(system: Found, look: Look) -> Parts:
    """Each place that runs it, with where it stands and since when."""
    told = [_place(row, system, look) for row in system.rows if row["is_counted"]]
    more = look.say("system-more-places", n=len(told) - FIRST)
    rest = Fold("system-places", more, lambda: (Bullets(tuple(told[FIRST:])),))
    return (Bullets(tuple(told[:FIRST])), *((rest,) if len(told) > FIRST else ()))


def _place(row: Mapping, system: Found, look: Look) -> Markdown:
    where = in_country(row["place"], row["country"], look)
    place = link(where, city_address(row["place_id"], system.release))
    known = [
        basis.label(column, row, look.say)
        for column in ("technology", "sector")
        if not _is_unstated(column, row)
    ]
    return joined(strong(place), systems.standing(row, look.say), *known, by=" · ")


def side_by_side(system: Found, look: Look) -> Parts:
    """What each record says, a column each; facts that no record states are told in one line."""
    say, rows = look.say, system.rows
    told = [name for name in _compared() if any(not _is_unstated(name, row) for row in rows)]
    silent = [say.column("deployment", name) for name in _facts() if name not in told]
    headings = [_heading(row, system, say) for row in rows]
    columns = {say("system-fact"): [say.column("deployment", name) for name in told]} | {
        heading: [_value(name, row, say) for name in told]
        for heading, row in zip(headings, rows, strict=True)
    }
    title = say("system-sides", n=len(rows))
    return (
        Section(
            (
                Heading(title, 3, "sides"),
                table(columns, key="sides", is_wide=True, caption=title),
                Paragraph(say("system-silent", facts=say.listed(silent)), True)
                if silent
                else Paragraph(say("system-all-told"), True),
                Drawer(
                    "sides",
                    title,
                    QUESTION,
                    system.release,
                    tuple(dict.fromkeys(row["source_id"] for row in rows)),
                    {"record_id": system.speaking["deployment_id"]},
                ),
            ),
            "exhibit-sides",
        ),
    )


def _compared() -> list[str]:
    """The fields that a record says something by, its own name on top."""
    compared = (said.name for said in fields.compared() if not said.basis_of)
    own = [name for name in compared if name not in ELSEWHERE]
    return sorted(own, key=lambda name: name != "name")


def _facts() -> list[str]:
    return [said.name for said in fields.facts() if said.name not in ELSEWHERE]


def _heading(row: Mapping, system: Found, say: Speech) -> str:
    """The source of a column; its place and identifier too, as a source may have several records
    of a system."""
    if len(system.rows) == 1:
        return row["title"]
    return say(
        "system-of-source",
        source=row["title"],
        place=row["place"],
        record=row["deployment_id"].partition(":")[2],
    )


def _is_unstated(name: str, row: Mapping) -> bool:
    return row[name] in (None, "", fields.unstated("deployment").get(name))


def _value(name: str, row: Mapping, say: Speech) -> str:
    """A field of a record in words, marked where it is coded."""
    if _is_unstated(name, row):
        unread = (row["unread"] or "").split(";")
        return say("system-not-in-files") if name in unread else MISSING
    if f"{name}_basis" in row:
        return basis.label(name, row, say)
    if name == "start_date":
        return systems.since(row, say)
    if name in STATED:
        return named.stated(row[name], row)
    labels, value = fields.of("deployment")[name].labels, row[name]
    if name == "risk_label":
        return say.category(value)
    if labels:
        return say.label(labels, value)
    return _amount(row, say) if name == "contract_amount" else str(value)


def _amount(row: Mapping, say: Speech) -> str:
    """An amount with its currency."""
    amount, currency = say.decimal(row["contract_amount"], 2), row["contract_currency"]
    return say("system-amount", amount=amount, currency=currency)


def risk(system: Found, look: Look) -> Parts:
    """The category that its source states, and the rules of the screening that it meets."""
    record_id = system.speaking["deployment_id"]
    (record,) = ask("trace_record", system.release, record_id=record_id).to_pylist()
    told = risk_of(record, record_id, system.release, look.say)
    return (Heading(look.say("system-risk")), *told)
