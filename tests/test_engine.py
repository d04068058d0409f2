"""How the engine keeps what a selection narrows."""

from concurrent.futures import ThreadPoolExecutor

from queries import engine
from queries.selection import Selection

QUESTIONS = ("headline", "reach", "systems_by_sector", "places", "answers_filled", "contradictions")


def test_many_at_once(small_release):
    """Questions of several selections asked by many threads at once give what they give one after the other."""
    selections = [Selection(), Selection(country=("NL",)), Selection(source=("case_collection",)), Selection(status=("in_use",), ai=True)]
    asked = [(question, selection) for question in QUESTIONS for selection in selections] * 3
    alone = [engine.ask(*one) for one in asked]
    for remembered in (engine._answer, engine._chosen):
        remembered.cache_clear()
    with ThreadPoolExecutor(8) as threads:
        together = list(threads.map(lambda one: engine._fresh(small_release, engine.current(), *one, ()), asked))
    assert all(left.equals(right) for left, right in zip(alone, together, strict=True))


def test_only_named_tables_are_made(small_release):
    """A question writes the tables it names and no others, and `release.place` is not `place`."""
    chosen = engine._Chosen(engine.database(small_release, engine.current()), Selection(country=("NL",)))
    chosen.ask("select count(*) as n from release.place", {})
    assert chosen._missing == set(engine.NARROWED)
    assert chosen.ask("select count(*) as n from place", {}).to_pylist() == [{"n": 5}]
    assert chosen._missing == {"record", "deployment", "answer"}


def test_earlier_tables_are_narrowed_alike(small_release):
    """A comparison's `earlier_deployment` is the other release's `deployment`; the first release is compared with nothing."""
    text = "select (select count(*) from deployment) as now, (select count(*) from earlier_deployment) as before"
    selection = Selection(country=("NL",), status=("in_use", "pilot"), sector=("transport",))
    for since, before in (("2026.10.1", 5), ("2026.11.1", 4), ("", 0)):
        chosen = engine._chosen(small_release, "2026.11.1", selection, since)
        assert chosen.ask(text, {}).to_pylist() == [{"now": 4, "before": before}]
    assert [engine._before(version) for version in engine.versions()] == ["", "2026.10.1"]
