"""Whose dashboard a release makes: what it is called and who publishes it, wherever the dashboard
cites itself."""

from typing import NamedTuple


class Imprint(NamedTuple):
    """A title, and a publisher, which may be empty."""

    title: str
    publisher: str

    @property
    def name(self) -> str:
        """Publisher and title in one line, as a citation begins."""
        return ", ".join(filter(None, (self.publisher, self.title)))


OWN = Imprint("Own data", "")  # who built it did not say what it is
