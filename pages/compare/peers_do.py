"""What peers are doing that a city is not, as far as sources tell: cases to call about."""

from collections.abc import Sequence

from pages.compare.beside import Beside
from pages.shared import basis, named, systems
from pages.shared.peers import (
    EVERY_RECORD,
    IN_USE,
    QUESTION,
    kind_of,
    kinds_of,
    of_every_record,
    parameters,
)
from pages.values import (
    Bullets,
    Choice,
    Choices,
    Drawer,
    Fold,
    Heading,
    Notice,
    Paragraph,
    Parts,
    Section,
    choose,
)
from queries.parameters import as_text
from words.markdown import Markdown, joined, lines, link, small, strong
from words.speech import Speech

KEY = "peers-do"
OPEN, OPEN_NARROW = 3, 1  # kinds shown open at first
LISTED = 12  # systems named of each

Rows = Sequence[dict]


def peers_do(beside: Beside, choices: Choices) -> Section:
    """Kinds of systems that at least two peers have and no source records of the city."""
    say, choice = beside.say, _counted(choices, beside.say)
    counted = str(choice.value)
    kinds = kinds_of(beside.own, beside.others, beside.here.but(status=()), counted)
    rows = [row for kind in kinds for row in kind]
    first = OPEN_NARROW if beside.look.is_narrow else OPEN
    title = say(
        "compare-peers-do",
        kinds=len(kinds),
        city=beside.name,
        peers=len(beside.others),
    )
    return Section(
        (
            Heading(title, anchor=KEY),
            Paragraph(_caption(beside), is_quiet=True),
            choice,
            *(_otherwise(beside) if not rows and counted == IN_USE else ()),
            *((Notice(say("compare-no-advice", city=beside.name)),) if counted != IN_USE else ()),
            *(_fold(kind, at < first, beside) for at, kind in enumerate(kinds)),
            *((_drawer(rows, title, counted, beside),) if rows else ()),
        ),
        key=f"exhibit-{KEY}",
    )


def _counted(choices: Choices, say: Speech) -> Choice[str]:
    """Whether a system counts whose source states no status."""
    options = {
        IN_USE: say("compare-counted-in-use"),
        EVERY_RECORD: say("compare-counted-every"),
    }
    label = say("compare-counted")
    return choose(choices, "counted", label, options, IN_USE, widget="segments")


def _drawer(rows: Rows, title: str, counted: str, beside: Beside) -> Drawer:
    return Drawer(
        KEY,
        title,
        QUESTION,
        beside.here.but(status=()),
        tuple(dict.fromkeys(row["source_id"] for row in rows)),
        as_text(parameters(beside.own, beside.others, counted)),
    )


def _caption(beside: Beside) -> str:
    """That a kind is not found does not mean that it is absent, and who looked."""
    say = beside.say
    covering = [
        row["title"]
        for row in beside.sources
        if row["place_id"] == beside.own and (row["systems"] or row["has_known_bodies"])
    ]
    sentence = "compare-peers-do-covered" if covering else "compare-peers-do-uncovered"
    return say.sentences(
        say("compare-peers-do-kind", city=beside.name),
        say(sentence, city=beside.name, sources="; ".join(covering)),
        say("compare-peers-do-left-out"),
        say("basis-key"),
    )


def _otherwise(beside: Beside) -> Parts:
    """Nothing in use: whether sources without statuses would show something."""
    here = beside.here.but(status=())
    _, more = of_every_record(beside.own, beside.others, here)
    return (
        (Notice(beside.say("compare-otherwise", systems=more, city=beside.name)),) if more else ()
    )


def _fold(rows: Rows, is_open: bool, beside: Beside) -> Fold:
    """One kind: who has it, and the records to open."""
    say, first = beside.say, rows[0]
    sector, technology = kind_of(first)
    title = say(
        "compare-kind-of-system",
        sector=basis.label_of_all("sector", rows, say),
        technology=say("compare-technology-unsaid")
        if technology == "not_stated"
        else basis.label_of_all("technology", rows, say),
        peers=first["peers"],
        systems=first["systems"],
    )
    key = f"kind-{beside.own}-{sector}-{technology}"
    return Fold(key, title, lambda: _listed(rows, beside), is_open)


def _listed(rows: Rows, beside: Beside) -> Parts:
    say, first = beside.say, rows[0]
    notes = (
        say("compare-more-systems", n=len(rows) - LISTED) if len(rows) > LISTED else "",
        say("compare-own-unstated", n=first["unstated"], city=beside.name)
        if first["unstated"]
        else "",
        say("compare-inside", n=first["inside"], city=beside.name) if first["inside"] else "",
    )
    points = Bullets(tuple(_point(row, beside) for row in rows[:LISTED]))
    return (points, *(Paragraph(note, is_quiet=True) for note in notes if note))


def _point(row: dict, beside: Beside) -> Markdown:
    """One system as a point of a list, with its page, the public page that tells of it, what it is
    for, and what of its kind is coded."""
    say = beside.say
    since = systems.since(row, say)
    told = systems.status_in_words(row["status"], say), since, systems.of_level(row, say)
    status = ", ".join(filter(None, told))
    city = say.markdown("compare-of-city", city=strong(beside.cities[row["place_id"]]))
    vendor = say("systems-supplier", supplier=row["vendor"]) if row["vendor"] else ""
    elsewhere = "" if row["is_source_here"] else small(say.markdown("compare-source-elsewhere"))
    coded = (column for column in ("sector", "technology") if basis.is_coded(column, row))
    kind = ", ".join(basis.label(column, row, say) for column in coded)
    body = row["body"] if row["body"] and row["place"] not in row["body"] else ""
    address = systems.system_address(row["deployment_id"], beside.here)
    system = joined(city, link(named.name(row, say), address))
    public = link(say("advice-public-page"), row["evidence_url"]) if row["evidence_url"] else ""
    return lines(
        joined(system, body, status, kind, vendor, public, elsewhere, by=" · "),
        row["purpose"] or "",
    )
