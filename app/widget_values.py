"""What browsers say that stands in a page's fields: a value that no field of its kind has is as if
nothing had been said. Streamlit would end the page in a traceback, and so would each one after it.
"""

from typing import Any

from streamlit.elements.widgets.multiselect import MultiSelectSerde
from streamlit.runtime.state.session_state import Serialized, Value, WStates


def take() -> None:
    """Pass over such values from now on."""
    read = WStates.__getitem__

    def taken(self: WStates, field: str) -> Any:
        said, known = self.states.get(field), self.widget_metadata.get(field)
        if not known or not isinstance(said, Serialized):
            return read(self, field)
        if said.value.WhichOneof("value") == known.value_type:
            _keep_options(said, getattr(known.deserializer, "__self__", None))
            try:
                return read(self, field)
            except Exception:  # whatever it is, no field says it
                pass
        unsaid = known.deserializer(None)
        self.states[field] = Value(unsaid)
        return unsaid

    setattr(WStates, "__getitem__", taken)  # noqa: B010 - which mypy would take for a mistake


def _keep_options(said: Serialized, of: object) -> None:
    """Leave each option once of a list of names that are to be options: Streamlit takes all others
    for options too, and looks for each name in the whole list."""
    if isinstance(of, MultiSelectSerde):
        names = said.value.string_array_value.data
        names[:] = [
            name for name in dict.fromkeys(names) if name in of.formatted_option_to_option_index
        ]
