"""A sentence that was said with the same values is said from memory, and as it is said anew."""

import os

import pytest

from words.foreign import foreign
from words.said_before import said_before
from words.speech import speech

FOREIGN = foreign("Alkmaar", "nl")


def test_a_sentence_is_made_once_for_the_same_values():
    """The catalogue is asked once."""
    made = []

    def say(sentence, values):
        made.append(sentence)
        return f"{sentence} {values['n']}"

    assert [said_before(say, "systems", {"n": n}) for n in (1, 1, 2)] == [
        "systems 1",
        "systems 1",
        "systems 2",
    ]
    assert len(made) == 2


@pytest.mark.parametrize(
    ("one", "other"), [(1, True), (1, 1.0), ("1", 1), ("Alkmaar", FOREIGN), (None, "")]
)
def test_values_that_are_equal_and_are_written_otherwise_are_told_apart(one, other):
    """What was said with one value is not said of another that only equals it."""
    say = speech()
    for value in (one, other, one):
        said = say("about", number=value)
        anew = say._said("about", {"number": value})
        assert (said, type(said)) == (anew, type(anew))


def test_words_of_the_operator_are_those_of_his_file(tmp_path, monkeypatch):
    """A sentence that calls his cities as he does is said anew once his file says otherwise."""
    monkeypatch.setenv("DASHBOARD_CONFIG", str(tmp_path / "dashboard.toml"))
    said = []
    for place, word in enumerate(("cities of the coast", "members of the League")):
        (tmp_path / "dashboard.toml").write_text(
            f'members = {{ cities = "{word}" }}', encoding="utf-8"
        )
        os.utime(tmp_path / "dashboard.toml", (place, place))
        said.append(speech()("picker-founding"))
    assert "cities of the coast" in said[0] and "members of the League" in said[1]
