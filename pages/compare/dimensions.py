"""Systems of cities side by side by one of their facts: sector, technology, risk as stated, or the
areas of screening."""

from collections.abc import Callable, Sequence

from charts import beside as drawn
from pages.compare.beside import Beside, in_columns
from pages.shared import basis
from pages.shared.behind import behind
from pages.shared.sources import sources_of
from pages.values import Exhibit, Heading, Paragraph, Parts, Table, table
from queries.engine import ask
from schema.codelists import codes
from words.speech import Speech

CODELISTS = {"sector": "sector", "technology": "technology", "screening": "screening_area"}
OTHERS = {"not_stated": "compare-others-not-stated", "points_nowhere": "compare-others-nowhere"}
OPENED = ("sector", "technology")  # what the shared filters can say

Rows = Sequence[dict]
Cells = dict[tuple[str, str], str]  # (code, place) -> words


def systems(dimension: str, beside: Beside) -> Parts:
    """A dot each, differences said at the right; a line where no system states this fact, and
    nothing where there is none."""
    rows = ask("place_systems", beside.here, dimension=dimension).to_pylist()
    if not any(row["code"] not in OTHERS for row in rows):
        return _unsaid(dimension, beside.say) if rows else ()
    return (_exhibit(dimension, rows, beside),)


def _unsaid(dimension: str, say: Speech) -> Parts:
    heading = Heading(say(f"compare-no-{_named(dimension)}"))
    if dimension != "risk_label":
        return (heading,)
    return (heading, Paragraph(say("compare-no-risk-label-why"), is_quiet=True))


def _named(dimension: str) -> str:
    return dimension.replace("_", "-")


def _exhibit(dimension: str, rows: Rows, beside: Beside) -> Exhibit:
    say, told = beside.say, labels(dimension, rows, beside.say)
    sides = differences(beside, rows)
    remarks = {code: say(f"compare-{side}-here") for code, side in sides.items()}
    cells = {(row["code"], row["place_id"]): _cell(row, say) for row in rows}
    dots = [_dot(row, told, cells, beside) for row in rows]
    return Exhibit(
        key=dimension,
        title=_title(dimension, told, list(sides.values()), beside),
        counted=say.sentences(
            say(f"compare-{_named(dimension)}-counted"),
            say("compare-dots-counted"),
            say("compare-coded-counted") if any(row["systems_coded"] for row in rows) else "",
            basis.in_words(dimension, beside.here, beside.look),
        ),
        figure=(
            None
            if beside.look.is_narrow
            else drawn.dots(told, beside.cities, dots, remarks, beside.look)
        ),
        table=_table(dimension, told, cells, remarks, beside),
        question="place_systems",
        selection=beside.here,
        parameters={"dimension": dimension},
        sources=sources_of(beside.here),
        opens=_opens(dimension, beside),
    )


def labels(dimension: str, rows: Rows, say: Speech) -> dict[str, str]:
    """The codes that occur with their words: in the order of their code list, a source's own words
    by the alphabet, those that state nothing last."""
    present = {row["code"] for row in rows}
    if dimension in CODELISTS:
        codelist = CODELISTS[dimension]
        named = {code: say.label(codelist, code) for code in codes(codelist)}
    else:
        named = {
            code: say("compare-in-quotes", words=say.category(code)) for code in sorted(present)
        }
    last = {code: say(sentence) for code, sentence in OTHERS.items()}
    named = {code: words for code, words in named.items() if code not in OTHERS} | last
    return {code: words for code, words in named.items() if code in present}


def _cell(row: dict, say: Speech) -> str:
    """`12, 4 in use ◇3`: how many, in use, and coded."""
    cell = say.count(row["systems"])
    if row["systems_in_use"]:
        cell = say("compare-cell", systems=row["systems"], in_use=row["systems_in_use"])
    if not row["systems_coded"]:
        return cell
    return say("compare-cell-coded", cell=cell, coded=row["systems_coded"])


def _dot(row: dict, told: dict[str, str], cells: Cells, beside: Beside) -> drawn.Dot:
    code, place = row["code"], row["place_id"]
    hover = beside.say(
        "compare-dot", city=beside.cities[place], fact=told[code], systems=cells[code, place]
    )
    is_hollow = row["systems_collected"] == row["systems"]
    is_coded = row["systems_coded"] == row["systems"]
    return drawn.Dot(code, place, row["systems"], is_hollow, hover, is_coded)


def _table(
    dimension: str, told: dict[str, str], cells: Cells, remarks: dict[str, str], beside: Beside
) -> Table:
    say = beside.say
    lines = [
        {say(f"compare-{_named(dimension)}"): words}
        | beside.bold({place: cells.get((code, place), "") for place in beside.cities})
        | {say("compare-difference"): remarks.get(code, "")}
        for code, words in told.items()
    ]
    return table(in_columns(lines), key=f"beside-{dimension}", is_wide=True, is_blocks=True)


def differences(beside: Beside, rows: Rows) -> dict[str, str]:
    """Where the city and its peers differ, by code: "only" the city has it, or it is "not" there
    while two peers, or the only one, have it."""
    having: dict[str, set[str]] = {}
    for row in rows:
        having.setdefault(row["code"], set()).add(row["place_id"])
    enough, own = min(2, len(beside.others)), beside.own
    told = {code: "only" for code, places in having.items() if places == {own}}
    told |= {
        code: "not"
        for code, places in having.items()
        if own not in places and len(places) >= enough
    }
    return {code: side for code, side in told.items() if code not in OTHERS}


def _title(dimension: str, told: dict[str, str], sides: list[str], beside: Beside) -> str:
    """`4 of 10 sectors are on record in two peers or more and not in London; 1 only in London`."""
    return beside.say(
        f"compare-{_named(dimension)}-title",
        missing=sides.count("not"),
        stated=len(set(told) - set(OTHERS)),
        peers=len(beside.others),
        city=beside.name,
        alone=sides.count("only"),
    )


def _opens(dimension: str, beside: Beside) -> Callable[[list], Parts] | None:
    """A click on a dot opens its rows, where the shared filters can say them."""
    if dimension not in OPENED:
        return None
    return lambda dot: behind(
        beside.here.but(**{dimension: (dot[0],), "place": (dot[1],)}), beside.look
    )
