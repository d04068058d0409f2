"""How many AI systems the cities of the member survey say they use, city by city and wave by
wave."""

from charts import bars
from charts.look import Look
from pages.governance.editions import Editions, base_words, change, edition, preferred, wave
from pages.values import Exhibit, Parts, Table, table
from queries.engine import ask
from queries.selection import Selection
from words.speech import Speech

ITEM = "systems_total"
QUESTION = "wave_numbers"
DRAWN = 25  # cities in the figure; the others are in the table

Rows = list[dict]


def parts(publisher: str, selection: Selection, look: Look) -> Parts:
    """Every city's number in the newest wave, and the totals of those that answered before."""
    say = look.say
    editions: Editions = {}
    for row in ask(QUESTION, selection, item=ITEM, publisher=publisher).to_pylist():
        editions.setdefault(row["survey_id"], []).append(row)
    if not editions:
        return ()
    newest = preferred(editions)
    rows = editions[newest]
    drawn = rows[:DRAWN]
    numbers = [row["number"] for row in drawn]
    texts = [say.count(number) for number in numbers]
    exhibit = Exhibit(
        key="wave-numbers",
        title=_title(rows, say),
        counted=say.sentences(
            rows[0]["wording"],
            say("governance-bases", bases=base_words(rows[0], say)),
            say("governance-numbers"),
            say("governance-numbers-drawn", n=DRAWN) if len(rows) > DRAWN else "",
        ),
        figure=bars.bars([row["name"] for row in drawn], numbers, texts, look),
        table=_table(editions, rows, say),
        question=QUESTION,
        selection=selection,
        parameters={"item": ITEM, "publisher": publisher},
        sources=(publisher,),
        note=_same_cities(editions, newest, selection, say),
    )
    return (exhibit,)


def _title(rows: Rows, say: Speech) -> str:
    """All systems together, and what the city in the middle has."""
    first = rows[0]
    when, total = edition(first["survey_id"], say), first["total"]
    if first["base"] == 1:
        return say("governance-total-of-one", edition=when, systems=total)
    median = say.decimal(first["median"])
    return say("governance-total", edition=when, cities=first["base"], systems=total, median=median)


def _table(editions: Editions, newest: Rows, say: Speech) -> Table:
    """Cities as rows, those of the newest wave first, each edition a column; no number is a
    dash."""
    names = {row["place_id"]: row["name"] for rows in (newest, *editions.values()) for row in rows}
    numbers = {
        survey_id: {row["place_id"]: row["number"] for row in rows}
        for survey_id, rows in editions.items()
    }
    return table(
        {say("governance-city"): names.values()}
        | {
            edition(survey_id, say): [given.get(place) for place in names]
            for survey_id, given in numbers.items()
        }
    )


def _same_cities(editions: Editions, newest: str, selection: Selection, say: Speech) -> str:
    """How the total of the cities that answered in two waves moved: no new member is in it."""
    before = [each for each in editions if wave(each) != wave(newest)]
    if not before:
        return ""
    earlier = preferred(before)
    names = {"earlier": edition(earlier, say), "later": edition(newest, say)}
    if change(editions[earlier], editions[newest]) != "same":
        return say("governance-numbers-not-compared", **names)
    both = {"earlier": earlier, "later": newest}
    (moves,) = ask("wave_number_moves", selection, item=ITEM, **both).to_pylist()
    if not moves["matched"]:
        return say("governance-no-number-twice", **names)
    told = [
        say(f"governance-number-{way}", n=moves[way])
        for way in ("rose", "stayed", "fell")
        if moves[way]
    ]
    return say.sentences(
        say("governance-totals-differ"),
        say(
            "governance-numbers-moved",
            n=moves["matched"],
            then=moves["earlier_total"],
            now=moves["later_total"],
            moves=", ".join(told),
            **names,
        ),
    )
