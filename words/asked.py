"""What a question was asked for, in words: how a citation names its rows."""

from collections.abc import Mapping

from words.speech import Speech

OF_GROUP = {"founding_cities": "asked-group", "founding_population": "asked-group-residents"}


def in_words(question: str, parameters: Mapping[str, object], say: Speech) -> str:
    """`Local governments by technology, each year`, as the explorer was asked; the name of any
    other question."""
    if question == "explore_pairs":
        pair = [say.inner("explorer_split", str(parameters[name])) for name in ("by", "across")]
        return say("asked-pairs", split=pair[0], across=pair[1])
    if question == "systems_by_place_source":
        return say("asked-places")
    if question != "explore":
        return named(question.removeprefix("table_"), say)
    show, by, over = (str(parameters[name]) for name in ("show", "by", "over"))
    told = {"measure": say.label("explorer_measure", show)}
    if by != "none":
        told["split"] = say.inner("explorer_split", by)
    if show != "share":
        told["time"] = say.inner("explorer_time", over)
    return say(f"asked-{'-'.join(told)}", **told)


def named(question: str, say: Speech) -> str:
    """A question's or table's name in words; a group's own cities are called as its operator calls
    them."""
    return say(OF_GROUP[question]) if question in OF_GROUP else question.replace("_", " ")
