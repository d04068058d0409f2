"""How numbers are read, counted and withheld, each printed from the place that applies it."""

from charts.look import Look
from pages.values import Bullets, Choices, Code, Fold, Parts, Table, table
from queries import engine
from queries.narrowing import narrowed
from queries.selection import EVERYTHING, Selection
from schema.codelists import narrower
from schema.measures import MEASURES, SMALLEST_BASE
from words.markdown import Markdown
from words.speech import Speech


def parts(everything: Selection, choices: Choices, look: Look) -> Parts:
    """What each number means, and the rules of counting."""
    say = look.say
    counting = Fold("counting", say("methods-rule-once-sql"), lambda: (_counting(),))
    return (_readings(say), Bullets(_rules(say)), counting)


def _readings(say: Speech) -> Table:
    return table(
        {
            say(f"methods-measure-{part}"): [
                say.told("measure", name, part, text=getattr(measure, part))
                for name, measure in MEASURES.items()
            ]
            for part in ("label", "unit", "reading")
        },
        caption=say("methods-tab-rules"),
    )


def _rules(say: Speech) -> tuple[Markdown, ...]:
    undated, missing = (say.meaning("population_quality", code) for code in ("undated", "missing"))
    order = [say.inner("collection_kind", kind) for kind in engine.PREFERENCE]
    return (
        say.markdown(
            "methods-rule-shares",
            kinds=_labels("collection_kind", "framed", say),
            base=SMALLEST_BASE,
        ),
        say.markdown("methods-rule-dates", kinds=_labels("start_kind", "usable", say)),
        say.markdown(
            "methods-rule-population",
            undated=say.label("population_quality", "undated"),
            undated_meaning=undated,
            missing=say.label("population_quality", "missing"),
            missing_meaning=missing,
        ),
        say.markdown("methods-rule-once", order=", ".join(order)),
        say.markdown("methods-rule-level"),
        say.markdown("methods-rule-ended"),
    )


def _labels(name: str, broader: str, say: Speech) -> str:
    return ", ".join(say.inner(name, code) for code in narrower(name, broader))


def _counting() -> Code:
    sql, _ = narrowed(EVERYTHING)
    return Code(sql, "sql")
