"""How a page will be seen: what decides its colours, shapes and words, and none of its numbers."""

from dataclasses import dataclass, replace
from typing import Any

from words.speech import Speech, speech


@dataclass(frozen=True)
class Look:
    """The reader's page: dark or light, as narrow as a phone or wide, in which language; `is_still`
    where nothing can be clicked, as in a snapshot; `is_in_section` below a section's heading."""

    is_dark: bool = False
    is_narrow: bool = False
    language: str = "en"
    is_still: bool = False
    is_in_section: bool = False

    @property
    def say(self) -> Speech:
        """The language speaking. Raises KeyError for one that there is not."""
        return speech(self.language)

    def but(self, **changes: Any) -> "Look":
        """The same look with something changed."""
        return replace(self, **changes)


LIGHT = Look()
