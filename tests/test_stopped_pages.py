"""A page whose question is stopped, or that nobody answers: the reader is told why, can choose
otherwise, and the next try is answered."""

import pytest
from streamlit.testing.v1 import AppTest

from app import page, serving
from queries import engine

PAGE = 'from app.page import draw_page\ndraw_page("overview")'
ALONE = """
from app.frame import _stopped
from words.speech import Speech
_stopped("Why.", Speech())
"""


@pytest.mark.parametrize("why", [engine.TookTooLong(30), engine.TookTooMuch()])
def test_filters_stay_where_a_question_is_stopped(small_release, monkeypatch, why):
    """What takes too long or too much can be narrowed: the filters stand there without the page,
    and the page is there again once its question is answered."""

    def stopped(*_: object) -> None:
        raise why

    with monkeypatch.context() as patch:
        patch.setattr(page, "parts", stopped)
        app = AppTest.from_string(PAGE, default_timeout=60).run()
        assert app.exception and app.sidebar.multiselect
    assert not app.run().exception and app.title


def test_a_page_that_was_stopped_can_be_asked_again():
    """Under the sentence that says why stands a button that has the page made anew."""
    app = AppTest.from_string(ALONE, default_timeout=60).run()
    assert [each.value for each in app.error] == ["Why."]
    (again,) = app.button
    assert not again.click().run().exception


def test_a_cluster_that_is_away_at_the_start_is_one_line_of_the_log(monkeypatch, caplog):
    """What begins with the server needs the cluster, too: its absence is told once, by its
    address."""

    def away() -> None:
        raise engine.NoEngine("spark://master:7077")

    monkeypatch.setattr(engine, "begin", away)
    serving._begin()
    assert caplog.messages == ["No engine answers at spark://master:7077."]
