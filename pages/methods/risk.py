"""The crosswalk of stated categories, and the rules of the screening."""

from charts.look import Look
from pages.values import Choices, Drawer, Paragraph, Parts, Reference, Section, Table, table
from queries.engine import ask
from queries.selection import Selection
from words import categories
from words.speech import Speech

# Columns whose codes are told by their labels.
CROSSWALK = {"risk_scheme": "risk_scheme", "tier": "risk_tier", "match": "match"}
SCREENING = {"technology": "technology", "sector": "sector", "area": "screening_area"}

Rows = list[dict]


def parts(everything: Selection, choices: Choices, look: Look) -> Parts:
    """Both tables, each with its ways out."""
    return (_crosswalk(everything, look.say), _screening(everything, look.say))


def _crosswalk(everything: Selection, say: Speech) -> Section:
    rows = [
        row
        | {
            "risk_label": categories.stated(row["risk_label"]),
            "reason": say.crosswalk_reason(row["reason"]),
        }
        for row in ask("crosswalk", everything).to_pylist()
    ]
    schemes = dict.fromkeys(say.label("risk_scheme", row["risk_scheme"]) for row in rows)
    told = say.markdown(
        "methods-crosswalk-mapped",
        mapped=sum(row["tier"] is not None for row in rows),
        wordings=len(rows),
        unmapped=say.inner("risk_tier", "not_assessed"),
    )
    listed = _headed("crosswalk", rows, CROSSWALK, say)
    title = say("methods-crosswalk")
    return Section(
        (
            Paragraph(told),
            Reference("crosswalk", title, ", ".join(schemes), listed),
            Drawer("crosswalk", title, "crosswalk", everything),
        ),
        "exhibit-crosswalk",
    )


def _screening(everything: Selection, say: Speech) -> Section:
    rows = [
        row | {"reason": say.screening_reason(row["rule_id"], row["reason"])}
        for row in ask("screening_rules", everything).to_pylist()
    ]
    areas = dict.fromkeys(say.label("screening_area", row["area"]) for row in rows)
    title = say("methods-screening")
    return Section(
        (
            Paragraph(say.markdown("methods-screening-rules", n=len(rows))),
            Reference(
                "screening",
                title,
                ", ".join(areas),
                _headed("screening_rule", rows, SCREENING, say),
            ),
            Drawer("screening", title, "screening_rules", everything),
        ),
        "exhibit-screening",
    )


def _headed(name: str, rows: Rows, coded: dict[str, str], say: Speech) -> Table:
    """A table with the schema's meanings as headings and labels in place of codes."""
    columns = list(rows[0]) if rows else []
    cells = {
        column: [_word(row[column], coded.get(column), say) for row in rows] for column in columns
    }
    return table({say.description(name, column): cells[column] for column in columns})


def _word(value: object, codelist: str | None, say: Speech) -> object:
    if codelist is None:
        return value
    return say.label(codelist, value) if isinstance(value, str) else ""
