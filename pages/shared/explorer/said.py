"""What the explorer says of its numbers: the finding, what is counted, and what marks mean."""

from collections.abc import Sequence

from pages.shared import basis, shared_dates
from pages.shared.explorer.asked import Asked
from pages.shared.explorer.groups import Group, Groups, inner_name
from queries import engine
from queries.counts import systems_in
from queries.engine import ask
from queries.selection import Selection
from words.selection import statuses

BACK = 10  # years from the last one to the one it is compared with
RAN = ("pilot", "in_use", "retired", "ended")  # where those stand today that run in some year


def title(groups: Groups, asked: Asked, looked: tuple[int, int] | None) -> str:
    """The group that leads, all together, or that most are not known: now, or in the last of the
    years looked at."""
    if not asked.is_split or [group.kind for group in groups.every] == ["known"]:
        return _all_years(groups, asked, looked) if looked else _all_now(groups, asked)
    say, split = asked.say, asked.say.inner("explorer_split", asked.by)
    year = looked[1] if looked else None
    known = [group for group in groups.every if group.kind == "known" and group.at(year)["value"]]
    if not known:
        return say("explorer-none-known", split=split)
    if unknown := _unknown_most(groups, asked, year):
        return unknown
    n = max(group.at(year)["value"] for group in known)
    first, *tied = [group for group in known if group.at(year)["value"] == n]
    if tied:
        told = {"split": split, "tied": 1 + len(tied), "n": n, "number": say.about(n)}
        return say(f"explorer-tied-{asked.show}", **told)
    base = first.at(year)["of"] or 0
    leader = inner_name(asked.by, first.code, say, asked.selection)
    told = {"split": split, "group": leader, "of": base, "n": n}
    told |= {"number": say.about(n), "base": say.about(base)}
    if year is None:
        return say(f"explorer-leads-{asked.show}", **told)
    told["year"] = str(year)
    if more := _more_undated(groups, asked, first, year):
        code, undated = more.code, more.last["undated"]
        told |= {"more": inner_name(asked.by, code, say, asked.selection), "undated": undated}
        return say("explorer-leads-among-dated", **told)
    return say(f"explorer-leads-in-year-{asked.show}", **told)


def _more_undated(groups: Groups, asked: Asked, first: Group, year: int) -> Group | None:
    """The group that has more systems than the one that leads among those dated, where it is
    counted with those that stand in no year; None where there is none."""

    def with_undated(group: Group) -> int:
        return (group.at(year)["value"] or 0) + group.last["undated"]

    if asked.show != "systems":
        return None
    known = [group for group in groups.every if group.kind == "known"]
    most = max(known, key=with_undated)
    return most if with_undated(most) > with_undated(first) else None


def _unknown_most(groups: Groups, asked: Asked, year: int | None) -> str:
    """That more than half of the systems are in no group that is known, so that none leads; nothing
    where it is otherwise, or where groups overlap."""
    unknown = [group.at(year) for group in groups.every if group.kind == "unknown"]
    n, of = sum(row["value"] or 0 for row in unknown), groups.every[0].at(year)["of"] or 0
    if asked.show != "systems" or 2 * n <= of:
        return ""
    told = {"split": asked.say.inner("explorer_split", asked.by), "n": n, "of": of}
    if year is None:
        return asked.say("explorer-unknown-most", **told)
    return asked.say("explorer-unknown-most-in-year", year=str(year), **told)


def _all_now(groups: Groups, asked: Asked) -> str:
    n = groups.base
    status = statuses(asked.now, asked.say)
    return asked.say(
        f"explorer-all-now-{asked.show}", n=n, number=asked.say.about(n), status=status
    )


def _all_years(groups: Groups, asked: Asked, looked: tuple[int, int]) -> str:
    rows, say = groups.every[0].rows, asked.say
    last = groups.every[0].at(looked[1])
    earlier = last["year"] - BACK
    then = next((row for row in rows if row["year"] == earlier >= looked[0] and row["value"]), None)
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
        n = systems_in(asked.now)
        told = say("explorer-counted-now", n=n, status=statuses(asked.now, say))
    else:
        ran = statuses(_that_ran(asked), say)
        told = say("explorer-counted-years", status=ran, undated=_undated(groups), all=_ran(asked))
    means = say(f"explorer-means-{asked.show}") if asked.show != "systems" else ""
    return say.sentences(told, means, _overlap(asked))


def _undated(groups: Groups) -> int:
    return groups.total.last["undated"] if groups.total else 0


def _undated_most(groups: Groups, asked: Asked) -> str:
    """The group that most of those are in that stand in no year: it may be the largest of all, and
    low among the lines."""
    first = max(groups.every, key=lambda group: group.last["undated"])
    n = first.last["undated"]
    if not asked.is_split or 2 * n <= _undated(groups) or len(groups.every) == 1:
        return ""
    return asked.say("explorer-undated-most", n=n, group=first.name)


def _ran(asked: Asked) -> int:
    """The systems that run or ran, dated or not."""
    return sum(row["systems"] for row in ask("start_kinds", asked.selection).to_pylist())


def _overlap(asked: Asked) -> str:
    """That groups do not add up, where a place or a system can be in several."""
    is_parted = asked.show == "systems" and asked.by != "area"
    return "" if is_parted or not asked.is_split else asked.say("explorer-groups-overlap")


def note(drawn: Sequence[Group], groups: Groups, asked: Asked) -> str:
    """What the marks mean that are drawn, and what to beware of."""
    say, kinds = asked.say, {group.kind for group in drawn}
    coded = any(group.is_coded for group in drawn if group.kind != "rest")
    is_over_years = groups.over == "years"
    return say.sentences(
        say("explorer-means-systems") if asked.show == "systems" else "",
        _undated_most(groups, asked) if is_over_years else "",
        say("explorer-screening") if asked.by == "area" else "",
        say("explorer-dashed") if coded and is_over_years else "",
        say("explorer-hollow") if "unknown" in kinds else "",
        say("explorer-faint") if "left_out" in kinds else "",
        unfinished(asked) if is_over_years else "",
        basis.in_words(asked.basis, asked.at(groups.over), asked.look, RAN if is_over_years else ())
        if asked.basis in ("technology", "sector")
        else "",
        shared_dates.in_words(asked.selection, asked.look, asked.kinds.value)
        if is_over_years
        else "",
        say("explorer-rise") if is_over_years else "",
    )


def _that_ran(asked: Asked) -> Selection:
    """The systems that a figure over years is about."""
    chosen = asked.selection.status
    return asked.selection.but(status=tuple(code for code in RAN if not chosen or code in chosen))


def is_whole(asked: Asked) -> bool:
    """Whether the year of the release is over."""
    return engine.manifest(asked.selection)["as_of"].endswith("12-31")


def unfinished(asked: Asked) -> str:
    """Until when the last year is known; nothing where it is over."""
    as_of = engine.manifest(asked.selection)["as_of"]
    return "" if is_whole(asked) else asked.say("explorer-dotted", day=asked.say.day(as_of))
