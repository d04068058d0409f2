"""What the explorer says of its numbers: the finding, what is counted, and what marks mean."""

from collections.abc import Sequence

from pages.shared import basis, shared_dates
from pages.shared.explorer.asked import Asked
from pages.shared.explorer.groups import Group, Groups, inner_name
from queries import engine
from queries.engine import ask
from words.selection import statuses

BACK = 10  # years from the last one to the one it is compared with


def title(groups: Groups, asked: Asked, over: str) -> str:
    """The group that leads, or all together."""
    if not asked.is_split:
        return _all_now(groups, asked) if over == "now" else _all_years(groups, asked)
    say, split = asked.say, asked.say.inner("explorer_split", asked.by)
    known = [group for group in groups.every if group.kind == "known" and group.last["value"]]
    if not known:
        return say("explorer-none-known", split=split)
    first = known[0]
    n = first.last["value"]
    tied = sum(group.last["value"] == n for group in known)
    if tied > 1:
        return say(f"explorer-tied-{asked.show}", split=split, tied=tied, n=n)
    leader = inner_name(asked.by, first.code, say, asked.selection)
    told = {"split": split, "group": leader, "of": groups.base, "n": n}
    told |= {"number": say.about(n), "base": say.about(groups.base)}
    if over == "now":
        return say(f"explorer-leads-{asked.show}", **told)
    return say(f"explorer-leads-in-year-{asked.show}", year=str(groups.years[-1]), **told)


def _all_now(groups: Groups, asked: Asked) -> str:
    n = groups.base
    status = statuses(asked.now, asked.say)
    return asked.say(
        f"explorer-all-now-{asked.show}", n=n, number=asked.say.about(n), status=status
    )


def _all_years(groups: Groups, asked: Asked) -> str:
    rows, say = groups.every[0].rows, asked.say
    last = rows[-1]
    then = next((row for row in rows if row["year"] == last["year"] - BACK and row["value"]), None)
    told: dict[str, object] = {"n": last["value"] or 0, "year": str(last["year"])}
    told["number"] = say.about(last["value"] or 0)
    if then is None:
        return say(f"explorer-all-in-year-{asked.show}", **told)
    before = {"then": say.about(then["value"]), "before": str(then["year"])}
    return say(f"explorer-all-since-{asked.show}", **told, **before)


def counted(groups: Groups, asked: Asked, over: str) -> str:
    """What is counted and of how many; over years how many stand in none."""
    say = asked.say
    if over == "now":
        n = ask("headline", asked.now).to_pylist()[0]["systems"]
        told = say("explorer-counted-now", n=n, status=statuses(asked.now, say))
    else:
        told = say("explorer-counted-years", undated=_undated(groups), all=_ran(asked))
    return say.sentences(told, say(f"explorer-means-{asked.show}"), _overlap(asked))


def _undated(groups: Groups) -> int:
    return groups.total.last["undated"] if groups.total else 0


def _ran(asked: Asked) -> int:
    """The systems that run or ran, dated or not."""
    return sum(row["systems"] for row in ask("start_kinds", asked.selection).to_pylist())


def _overlap(asked: Asked) -> str:
    """That groups do not add up, where a place or a system can be in several."""
    is_parted = asked.show == "systems" and asked.by != "area"
    return "" if is_parted or not asked.is_split else asked.say("explorer-groups-overlap")


def note(drawn: Sequence[Group], asked: Asked, over: str) -> str:
    """What the marks mean that are drawn, and what to beware of."""
    say, kinds = asked.say, {group.kind for group in drawn}
    coded = any(group.is_coded for group in drawn if group.kind != "rest")
    is_over_years = over == "years"
    return say.sentences(
        say("explorer-screening") if asked.by == "area" else "",
        say("explorer-dashed") if coded and is_over_years else "",
        say("explorer-hollow") if "unknown" in kinds else "",
        say("explorer-faint") if "left_out" in kinds else "",
        unfinished(asked) if is_over_years else "",
        basis.in_words(asked.basis, asked.at(over), asked.look)
        if asked.basis in ("technology", "sector")
        else "",
        shared_dates.in_words(asked.selection, asked.look, asked.kinds.value)
        if is_over_years
        else "",
        say("explorer-rise") if is_over_years else "",
    )


def is_whole(asked: Asked) -> bool:
    """Whether the year of the release is over."""
    return engine.manifest(asked.selection)["as_of"].endswith("12-31")


def unfinished(asked: Asked) -> str:
    """Until when the last year is known; nothing where it is over."""
    as_of = engine.manifest(asked.selection)["as_of"]
    return "" if is_whole(asked) else asked.say("explorer-dotted", day=asked.say.day(as_of))
