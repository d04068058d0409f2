"""What browsers say that stands in a page's fields, and what no field of its kind says."""

import json

import pytest
from streamlit.elements.widgets.multiselect import MultiSelectSerde
from streamlit.proto.Common_pb2 import StringArray
from streamlit.proto.WidgetStates_pb2 import WidgetState
from streamlit.runtime.state.common import WidgetMetadata
from streamlit.runtime.state.session_state import Serialized, WStates

from app import widget_values

SAID = {
    "nothing": {},
    "another kind": {"bool_value": True},
    "no JSON": {"json_value": '{"Jane":'},
    "JSON without end": {"json_value": "[" * 100_000},
    "JSON of another shape": {"json_value": '{"other": 1}'},
}


@pytest.fixture
def read(monkeypatch):
    """What a field has when a browser says this of it; `first` where it says nothing."""
    monkeypatch.setattr(WStates, "__getitem__", WStates.__getitem__)
    widget_values.take()

    def shape(said: dict | str | None) -> str:
        return said["chosen"] if isinstance(said, dict) else said or "first"

    def _read(**said: object) -> list[str]:
        states = WStates()
        states.set_widget_metadata(WidgetMetadata("field", shape, json.dumps, "json_value"))
        states["field"] = Serialized(WidgetState(id="field", **said))
        return [states["field"], *dict(states.items()).values()]

    return _read


def test_what_a_field_says_is_read(read):
    """As the field of its kind understands it."""
    assert read(json_value='{"chosen": "second"}') == ["second", "second"]


@pytest.mark.parametrize("name", SAID)
def test_what_no_field_says_was_not_said(read, name):
    """The page is drawn as if nobody had touched the field."""
    assert read(**SAID[name]) == ["first", "first"]


@pytest.mark.parametrize(
    ("said", "chosen"),
    [(["B", "A"], ["b", "a"]), (["Jane", "B", "Doe", "B"], ["b"]), (["Jane", "Doe"], []), ([], [])],
)
def test_a_list_of_names_is_read_as_options(monkeypatch, said, chosen):
    """What is no option is passed over, however many are named, and none is chosen twice."""
    monkeypatch.setattr(WStates, "__getitem__", WStates.__getitem__)
    widget_values.take()
    words, places = {"a": "A", "b": "B"}, {"A": 0, "B": 1}
    field = MultiSelectSerde(
        [*words],
        formatted_options=[*words.values()],
        formatted_option_to_option_index=places,
        default_options_indices=[0],
        format_func=words.get,
    )
    states = WStates()
    states.set_widget_metadata(
        WidgetMetadata("field", field.deserialize, field.serialize, "string_array_value")
    )
    names = StringArray(data=said)
    states["field"] = Serialized(WidgetState(id="field", string_array_value=names))
    assert states["field"] == chosen
    assert list(states.get_serialized("field").string_array_value.data) == [
        words[each] for each in chosen
    ]
