"""`changes.md` of a release: what changed since the one before, in words and tables. Pure: two sets
of tables in, text out."""

from collections import Counter
from collections.abc import Iterable

from etl import changes
from etl.changes import Moves, Tables
from schema.changes import CODED, FIELDS, REASONS, SOURCED, group
from schema.codelists import label
from schema.measures import count, plural


def first(version: str) -> str:
    """The text of a release that has none before it."""
    return (
        f"# Changes in release {version}\n\nThis is the first release; there is none to compare it"
        " with.\n"
    )


def text(earlier: Tables, later: Tables, before: str, version: str) -> str:
    """What changed between two releases, over everything; the page Changes shows the same, and
    narrows it."""
    recorded, running = changes.systems(earlier, later), changes.systems(earlier, later, "in_use")
    parts = [
        f"# Changes in release {version}",
        _summary(recorded, before, version),
        "## Systems\n\n" + _decomposed(recorded, running, before, version),
        "## Sources\n\n" + _sources(earlier, later, recorded),
        "## Records that changed\n\n" + _fields(earlier, later),
        "## Records withdrawn\n\n" + _withdrawn(earlier, later),
        "## Places and answers\n\n" + _covered(earlier, later),
    ]
    return "\n\n".join(parts) + "\n"


def _summary(moves: Moves, before: str, version: str) -> str:
    """`Between A and B, 312 systems were added: 289 with newer files of a known source, 23 with a
    source new to the release.`"""
    totals = by_reason(moves)
    new = {kind: totals["joined", kind] for kind in SOURCED if totals["joined", kind]}
    gone = sum(totals["left", kind] for kind in SOURCED)
    words = {
        "files": "with newer files of a known source",
        "source": "with a source new to the release",
        "reading": "from the same files, read anew",
    }
    of = (
        ": " + ", ".join(f"{count(number)} {words[kind]}" for kind, number in new.items())
        if new
        else ""
    )
    was, were = ("was" if number == 1 else "were" for number in (sum(new.values()), gone))
    added = f"{plural(sum(new.values()), 'system', 'systems')} {was} added{of}"
    return (
        f"Between {before} and {version}, {added}; {plural(gone, 'system', 'systems')} {were}"
        " withdrawn."
    )


def by_reason(moves: Moves) -> Counter:
    """(way, reason) -> systems, over all sources."""
    totals: Counter = Counter()
    for (way, kind, _), number in moves.parts.items():
        totals[way, kind] += number
    return totals


def _decomposed(recorded: Moves, running: Moves, before: str, version: str) -> str:
    """Before, what joined, what left and after, for systems on record and in use: each column adds
    up."""
    totals = [by_reason(moves) for moves in (recorded, running)]
    rows = [[before, count(recorded.before), count(running.before)]]
    for way, sign in (("joined", "+"), ("left", "−")):
        for kind, reason in REASONS.items():
            numbers = [total[way, kind] for total in totals]
            if any(numbers):
                rows.append(
                    [
                        getattr(reason, way),
                        *(f"{sign}{count(number)}" if number else "" for number in numbers),
                    ]
                )
    return _table(
        ["", "On record", "In use"], [*rows, [version, count(recorded.after), count(running.after)]]
    )


def _sources(earlier: Tables, later: Tables, moves: Moves) -> str:
    then, now = (tables["source"].set_index("source_id") for tables in (earlier, later))
    rows = []
    for source_id in dict.fromkeys([*now.index, *then.index]):
        new, gone = (
            sum(moves.parts[way, kind, source_id] for kind in SOURCED) for way in ("joined", "left")
        )
        snapshots = [
            rows.at[source_id, "snapshot"] if source_id in rows.index else "–"
            for rows in (then, now)
        ]
        title = (now if source_id in now.index else then).at[source_id, "title"]
        rows.append([title, *snapshots, count(new), count(gone)])
    return _table(
        ["Source", "Snapshot before", "Snapshot now", "Systems new", "Systems withdrawn"], rows
    )


def _fields(earlier: Tables, later: Tables) -> str:
    changed = changes.fields(earlier, later)
    if changed.empty:
        return "No field changed in any record of both releases."
    now = later["deployment"].set_index("deployment_id")
    names = later["place"].set_index("place_id")["name"]
    rows = [
        [
            group(one.field),
            FIELDS[one.field],
            now.at[one.deployment_id, "name"],
            names[now.at[one.deployment_id, "place_id"]],
            _word(one.field, one.earlier),
            _word(one.field, one.later),
            f"`{one.deployment_id}`",
        ]
        for one in changed.itertuples()
    ]
    return _table(["Change", "Field", "System", "Place", "Before", "Now", "Record"], rows)


def _word(field: str, value: object) -> str:
    if value is None:
        return "–"
    return label(CODED[field], str(value)) if field in CODED else str(value)


def _withdrawn(earlier: Tables, later: Tables) -> str:
    gone = earlier["deployment"][
        lambda rows: ~rows["deployment_id"].isin(later["deployment"]["deployment_id"])
    ]
    names = earlier["place"].set_index("place_id")["name"]
    rows = [
        [row.name, names[row.place_id], label("status", row.status), f"`{row.deployment_id}`"]
        for row in gone.itertuples(index=False)
    ]
    return _table(["System", "Place", "Status then", "Record"], rows) if rows else "None."


def _covered(earlier: Tables, later: Tables) -> str:
    new, gone = changes.places(earlier, later)
    then, now, other = (
        changes.respondents(earlier),
        changes.respondents(later),
        changes.answers(earlier, later),
    )
    have, none = (plural(len(found), "place has", "places have") for found in (new, gone))
    lines = [f"{have} a record and had none; {none} none any more."]
    known = set(earlier["survey"]["survey_id"])
    for survey, title in later["survey"].set_index("survey_id")["title"].items():
        answering = now.get(survey, set())
        started = plural(
            len(answering - then.get(survey, set())), "new respondent", "new respondents"
        )
        told = f"{started}, {plural(other[survey], 'answer', 'answers')} changed"
        new_wave = f"a new wave, {plural(len(answering), 'respondent', 'respondents')}"
        lines.append(f"{title}: {told if survey in known else new_wave}.")
    return "\n".join(f"- {line}" for line in lines)


def _table(header: list[str], rows: Iterable[list[str]]) -> str:
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join(
        "| " + " | ".join(str(cell).replace("|", "\\|").replace("\n", " ") for cell in line) + " |"
        for line in lines
    )
