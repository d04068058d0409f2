"""A census by state or prefecture: a mark each on the map, and a table to sort."""

from charts import groups, maps
from charts.groups import Group
from charts.look import Look
from pages.shared.census_groups import counts, extremes, of_wave, share_words
from pages.shared.shares import said
from pages.values import Exhibit, Paragraph, Parts, Table, table
from queries.engine import ask
from queries.selection import Selection
from schema.codelists import codes
from schema.measures import SMALLEST_BASE
from words.speech import Speech

QUESTION = "census_by_admin"

Rows = list[dict]


def prefectures(wave: dict, item: str, view: str, selection: Selection, look: Look) -> Exhibit:
    """Shares of yes; a click shows the prefecture's municipalities. `view` is the part of the
    world that shows them."""
    say = look.say
    rows = of_wave(wave, ask(QUESTION, selection, item=item).to_pylist())
    names = [row["admin"] or say("governance-no-prefecture") for row in rows]
    marks = _marks(rows, names, say)
    beside = len(rows) - len(marks)
    heading = say("governance-share-of-yes", item=say.label("governance_item", item))
    return Exhibit(
        key="prefectures",
        title=extremes(rows, names, say),
        counted=say("governance-prefectures", n=len(rows)),
        figure=groups.marks(marks, view, heading, look) if marks else None,
        table=_table(rows, names, say),
        question=QUESTION,
        selection=selection,
        parameters={"item": item},
        sources=(wave["source_id"],),
        note=say.sentences(
            say("governance-without-point", n=beside) if beside else "", maps.caption(look)
        ),
        opens=lambda admin: _municipalities(wave, item, admin, selection, look),
    )


def _marks(rows: Rows, names: list[str], say: Speech) -> list[Group]:
    """Groups with a point; those with the largest and the smallest share are named."""
    placed = [
        (row, name, _sure(row))
        for row, name in zip(rows, names, strict=True)
        if row["latitude"] is not None
    ]
    shares = [share for _, _, share in placed if share is not None]
    ends = (min(shares), max(shares)) if shares else ()
    return [
        Group(
            name,
            row["latitude"],
            row["longitude"],
            row["residents"],
            share,
            _hover(row, say),
            say("census-group-share", group=name, share=say.percent(share))
            if share is not None and share in ends
            else "",
        )
        for row, name, share in placed
    ]


def _hover(row: dict, say: Speech) -> str:
    told = say("governance-of-group", share=share_words(row, say), base=row["places"])
    return f"{told}<br>{say('governance-residents-of-group', n=row['residents'])}"


def _sure(row: dict) -> float | None:
    """The share of yes if every missing answer were a no; none under the smallest base."""
    return row["yes"] / row["places"] if row["places"] >= SMALLEST_BASE else None


def _table(rows: Rows, names: list[str], say: Speech) -> Table:
    shares = [_sure(row) for row in rows]
    return table(
        {
            say("governance-prefecture"): names,
            say("governance-yes-per-cent"): [
                None if share is None else round(100 * share, 1) for share in shares
            ],
            **counts(rows, say),
            say("governance-residents"): [row["residents"] for row in rows],
        }
    )


def _municipalities(wave: dict, item: str, admin: str, selection: Selection, look: Look) -> Parts:
    """The municipalities of the clicked prefecture with their answers."""
    say = look.say
    rows = of_wave(wave, ask("census_places", selection, item=item).to_pylist())
    there = [row for row in rows if row["admin"] == admin]
    return (
        Paragraph(say.markdown("governance-municipalities", prefecture=admin, n=len(there))),
        table(
            {
                say("governance-place"): [row["name"] for row in there],
                say("governance-answer"): [_said(row["answer"], say) for row in there],
                say("governance-residents"): [row["population"] for row in there],
            }
        ),
    )


def _said(code: str, say: Speech) -> str:
    """An answer or the reason why there is none, which `census_places` has in one column."""
    is_answer = code in codes("answer")
    return said({"answer": code if is_answer else None, "answer_status": code}, say)
