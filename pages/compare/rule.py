"""The rule that proposes peers: in words, its weights, and the nearest places with the parts of
their distances."""

from charts.look import Look
from pages.compare.beside import Beside
from pages.compare.peers import among, times
from pages.compare.wish import HEAVIEST, PARTS, usual
from pages.values import Exhibit, Fold, Notice, Number, Paragraph, Parts, Row, table
from queries.engine import ask
from queries.parameters import as_text

LISTED = 20


def rule(beside: Beside) -> Fold:
    """Folded at first."""
    return Fold("rule", beside.say("compare-rule-title"), lambda: _rule(beside))


def _rule(beside: Beside) -> Parts:
    say, weights = beside.say, beside.wish.weights
    are_zero = not any(weights.values())
    return (
        Paragraph(say("compare-rule")),
        Row(_weights(beside)),
        *((Notice(say("compare-weightless"), "warning"),) if are_zero else ()),
        *_nearest(beside),
    )


def _weights(beside: Beside) -> tuple[Number, ...]:
    """The weight of each part, all in one parameter."""
    weights, by_rule = beside.wish.weights, usual()
    return tuple(
        Number(
            "weights",
            beside.say(f"compare-part-{part}"),
            weights[part],
            0,
            HEAVIEST,
            by_rule[part],
            position,
            tuple(weights.values()),
            tuple(by_rule.values()),
        )
        for position, part in enumerate(PARTS)
    )


def _nearest(beside: Beside) -> tuple[Exhibit, ...]:
    """The nearest places, those shown and those that would come next."""
    say, here = beside.say, among(beside.selection)
    parameters = beside.wish.parameters(beside.own, most=LISTED)
    rows = ask("peers", here, **parameters).to_pylist()
    if not rows:
        return ()
    first = rows[0]
    exhibit = Exhibit(
        key="nearest",
        title=say(
            "compare-nearest-title",
            city=beside.name,
            place=first["name"],
            distance=say.decimal(first["distance"], 2),
        ),
        counted=say("compare-nearest-counted", places=len(rows)),
        table=table(
            _columns(rows, beside.look), key="beside-nearest", is_wide=True, is_blocks=True
        ),
        question="peers",
        selection=here,
        parameters=as_text(beside.wish.parameters(beside.own, most=LISTED)),
    )
    return (exhibit,)


def _columns(rows: list[dict], look: Look) -> dict[str, list[str]]:
    """Who each place is, its distance and the parts of it."""
    say = look.say
    distances = {"distance": "compare-part-distance"} | {
        f"from_{part}": f"compare-part-{part}" for part in PARTS
    }
    return {
        say("compare-place"): [row["name"] for row in rows],
        say("compare-country"): [say.country(row["country"]) for row in rows],
        say("compare-kind"): [say.label("place_kind", row["kind"]) for row in rows],
        **{
            say(heading): [say.decimal(row[column], 2) for row in rows]
            for column, heading in distances.items()
        },
        say("compare-residents-are"): [times(row["residents_ratio"], look) for row in rows],
        say("compare-data-in-common"): [
            say("part-of", part=row["data_in_common"], whole=row["data_of_either"]) for row in rows
        ],
    }
