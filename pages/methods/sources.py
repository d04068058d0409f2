"""Every source's card."""

from charts.look import Look
from pages.values import Choices, Paragraph, Parts, Reference
from queries.engine import ask
from queries.selection import Selection
from schema import fields
from schema.codelists import narrower
from words.speech import Speech


def parts(everything: Selection, choices: Choices, look: Look) -> Parts:
    """One folded card a source, and how many have a frame."""
    say, rows = look.say, ask("sources", everything).to_pylist()
    framed = narrower("collection_kind", "framed")
    with_frame = [row for row in rows if row["collection_kind"] in framed and row["frame_size"]]
    told = say("methods-sources-framed", sources=len(rows), framed=len(with_frame))
    return (Paragraph(told), *(_card(row, say) for row in rows))


def _card(row: dict, say: Speech) -> Reference:
    """One row of the source table, column by column, under the meanings the schema gives them."""
    kind = row["collection_kind"]
    said = row | {"collection_kind": f"{say.label('collection_kind', kind)}: {_meaning(kind, say)}"}
    cards = tuple(
        (say.description("source", name), said[name])
        for name in fields.of("source")
        if said.get(name) is not None
    )
    if row["facts_date"]:
        day = say("methods-facts-of", day=say.day(row["facts_date"]))
        cards += ((say.description("deployment", "facts_date"), day),)
    label = say.label("collection_kind", kind)
    meaning = f"{label}; {row['licence']}; {row['snapshot']}"
    return Reference(f"source-{row['source_id']}", row["title"], meaning, cards=cards)


def _meaning(kind: str, say: Speech) -> str:
    return say.meaning("collection_kind", kind)
