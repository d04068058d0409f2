"""What desk research and censuses say of a place, wave by wave."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from charts.look import Look
from pages.shared import replies
from pages.shared.answers import in_words, tally
from pages.values import Exhibit, Parts, Table, table
from queries.engine import ask
from queries.selection import Selection
from words.speech import Speech

CODED = "coded_from_documents"

Rows = Sequence[Mapping]


def rows_by_wave(place_id: str, selection: Selection) -> list[list[dict]]:
    """Rows of `city_answers` by study or census."""
    rows = ask("city_answers", selection, place_id=place_id).to_pylist()
    return [list(wave) for _, wave in groupby(rows, key=lambda row: row["survey_id"])]


def waves(place: Mapping, selection: Selection, look: Look) -> Parts:
    """An exhibit a wave, with the replies of the place beside its answers."""
    grouped = rows_by_wave(place["place_id"], selection)
    told = replies.to_answers(place["place_id"], selection, look.say) if grouped else {}
    sizes = _of_size(place["place_id"], selection, look.say) if grouped else {}
    return tuple(_wave(place, wave, told, sizes, selection, look) for wave in grouped)


def _of_size(place_id: str, selection: Selection, say: Speech) -> dict[tuple[str, str], str]:
    """`234 of 249`: how many places of its size said yes, by wave and item."""
    rows = ask("city_size_class", selection, place_id=place_id).to_pylist()
    return {
        (row["survey_id"], row["item"]): say("part-of", part=row["yes"], whole=row["places"])
        for row in rows
    }


def _wave(
    place: Mapping, rows: Rows, told: Mapping, sizes: Mapping, selection: Selection, look: Look
) -> Exhibit:
    say, first = look.say, rows[0]
    kind = "coded" if first["evidence_kind"] == CODED else "said"
    given = tally([(row["answer"], row["answer_status"]) for row in rows], say)
    return Exhibit(
        key=f"answers-{first['survey_id']}",
        title=say(f"city-wave-{kind}", tally=given, questions=len(rows)),
        counted=say(
            f"city-wave-{kind}-counted",
            survey=first["survey"],
            day=say.day(first["reference_date"]),
            places=first["frame_size"],
        ),
        table=_table(rows, told, sizes, say),
        question="city_answers",
        selection=selection,
        parameters={"place_id": place["place_id"]},
        sources=(first["source_id"],),
    )


def _table(rows: Rows, told: Mapping, sizes: Mapping, say: Speech) -> Table:
    """A row a question, which names it; columns that nothing stands in are left out."""
    given = [in_words(row["item"], row["answer"], row["answer_status"], say) for row in rows]
    columns = {
        say("city-question-asked"): [row["wording"] for row in rows],
        say("city-topic"): [row["topic"] for row in rows],
        say("city-answer"): given,
    }
    of_size = [sizes.get((row["survey_id"], row["item"]), "") for row in rows]
    if any(of_size):
        columns[say("city-size-heading")] = of_size
    if any(row["detail"] for row in rows):
        columns[say("answers-detail")] = [row["detail"] or "" for row in rows]
    replied = [told.get((row["survey_id"], row["item"]), "") for row in rows]
    if any(replied):
        columns[say("city-reply")] = replied
    link = say("city-page-read")
    if any(row["evidence_url"] for row in rows):
        years = [row["evidence_year"] for row in rows]
        columns[say("city-year")] = [str(year) if year else "" for year in years]
        columns[link] = [row["evidence_url"] for row in rows]
    return table(columns, links=[link])
