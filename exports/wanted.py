"""Text of an address -> the rows wanted, or a problem that says what would be accepted."""

from collections.abc import Collection, Mapping, Sequence

from exports.problem import Problem
from exports.trackers import is_tracker
from queries import engine, parameters, watched
from queries.parameters import Rejected
from queries.questions import declared, questions
from queries.selection import FILTERS, IN_ADDRESS, LISTS, OLDER, Selection, accepted, read, write
from queries.stream import Rows
from queries.view import View
from schema.names import LONGEST

LOOKS = ("columns", "q", "sort")
MOST_NAMED = 5

Given = Sequence[tuple[str, str]]


def names() -> list[str]:
    """Everything that can be had: tables by their own names, then questions."""
    ordered = sorted(questions(), key=lambda name: (not name.startswith("table_"), name))
    return [name.removeprefix("table_") for name in ordered]


def question(name: str) -> str:
    """The question of a table or question by the name it has in an address. Raises Problem where
    there is none."""
    for question_name in (f"table_{name}", name):
        if question_name in questions() and name in names():
            return question_name
    raise Problem(404, f"There is no table or question named {name[:80]!r}.", {"names": names()})


def rows(name: str, pairs: Given, others: Sequence[str] = ()) -> Rows:
    """The rows that an address asks for. `others` are parameters that mean something to the caller.

    Raises Problem for what means nothing here, a release that there is not, and a parameter given
    twice.
    """
    asked = question(name)
    asked_for = single(pairs, (*IN_ADDRESS, *LOOKS, *declared(asked), *others), lists=_lists(asked))
    chosen = selection(asked_for)
    try:
        own = parameters.values(asked, asked_for, engine.known(chosen.release))
    except Rejected as error:
        raise Problem(400, str(error), error.accepted) from error
    return Rows(asked, chosen, own, _view(Rows(asked, chosen, own), asked_for))


def single(
    pairs: Given, accepted_names: Sequence[str], lists: Sequence[str] = ()
) -> dict[str, str]:
    """One text a parameter: values of a list given apart are put together. Raises Problem for a
    name that means nothing here, for a second value where one is meant, and for one text of more
    than LONGEST characters; a tracker is no name."""
    values: dict[str, str] = {}
    for name, value in pairs:
        if is_tracker(name):
            continue
        if name not in accepted_names:
            raise Problem(
                400, f"{name[:40]!r} is not a parameter here.", {"parameters": list(accepted_names)}
            )
        if name in values and name not in lists:
            raise Problem(400, f"{name} is given more than once.", {name: "one value"})
        if len(value) > LONGEST and name not in lists:
            most = f"at most {LONGEST} characters"
            raise Problem(400, f"{name} is longer than {LONGEST} characters.", {name: most})
        values[name] = f"{values[name]},{value}" if name in values else value
    return values


def one_of(values: Mapping[str, str], name: str, options: Collection[str], words: str) -> str:
    """The option that a parameter names, the first without one. Raises Problem for any other, with
    `words` for what the parameter means."""
    value = values.get(name) or next(iter(options))
    if value not in options:
        said = f"{name}={value[:40]!r} is none of {', '.join(options)}"
        raise Problem(400, f"{said}: {words}.", {name: list(options)})
    return value


def _lists(asked: str) -> list[str]:
    own = [name for name, parameter in declared(asked).items() if parameter.is_list]
    return [*filter_lists(), "columns", "sort", *own]


def filter_lists() -> list[str]:
    """The filters of an address that list several values, older names among them."""
    older = [name for name, each in OLDER.items() if each.name in LISTS]
    return [*(FILTERS[name].parameter for name in (*LISTS, "started")), *older]


def selection(values: Mapping[str, str]) -> Selection:
    """The filters of an address, with the release they are of by name."""
    if (release := values.get("release", "")) and release not in engine.versions():
        raise Problem(404, f"There is no release {release[:40]!r}.", {"release": engine.versions()})
    known = engine.known(release)
    chosen, dropped = read(values, known)
    if dropped:
        options = {
            name: codes
            for name, codes in accepted(known).items()
            if any(words.startswith(f"{name} ") for words in dropped)
        }
        more = f" and {len(dropped) - MOST_NAMED:,} more" if len(dropped) > MOST_NAMED else ""
        raise Problem(400, f"Not known here: {', '.join(dropped[:MOST_NAMED])}{more}.", options)
    _in_order(chosen)
    chosen = chosen.but(release=release or engine.current())
    watched.chosen(chosen)
    return chosen


def _in_order(chosen: Selection) -> None:
    first, last = chosen.started.first, chosen.started.last
    if chosen.started.is_reversed:
        options = {
            "started": [f"{last}-{first}"],
            "from": [f"a year up to {last}"],
            "until": [f"a year from {first}"],
        }
        raise Problem(
            400, f"{first} is later than {last}: no system can have started between.", options
        )


def _view(whole: Rows, values: Mapping[str, str]) -> View:
    listed = {
        name: [word for word in values.get(name, "").split(",") if word]
        for name in ("columns", "sort")
    }
    bare = [*listed["columns"], *(key.removeprefix("-") for key in listed["sort"])]
    if unknown := [name for name in bare if name not in whole.schema.names]:
        raise Problem(
            400, f"There is no column {unknown[0][:40]!r}.", {"columns": whole.schema.names}
        )
    # A column named twice is shown once, and sorted by as it was named first.
    sort = {key.removeprefix("-"): key for key in reversed(listed["sort"])}
    order = dict.fromkeys(key.removeprefix("-") for key in listed["sort"])
    return View(
        tuple(dict.fromkeys(listed["columns"])),
        values.get("q", ""),
        tuple(sort[name] for name in order),
    )


def query(rows: Rows) -> dict[str, str]:
    """Everything that was asked for, as the parameters of an address: filters with the release, own
    parameters, look."""
    own = parameters.as_text(rows.parameters)
    look = {
        "columns": ",".join(rows.view.columns),
        "q": rows.view.search,
        "sort": ",".join(rows.view.sort),
    }
    return write(rows.selection) | {name: value for name, value in {**own, **look}.items() if value}
