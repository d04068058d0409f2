"""The one list of contents: navigation, snapshot, sitemap and tests follow it."""

from importlib import import_module
from types import ModuleType

CONTENTS: dict[str, tuple[str, ...]] = {
    "explore": ("overview", "map", "adoption", "risk", "reach", "governance"),
    "cities": ("compare", "city"),
    "data": ("data", "changes", "quality", "methods"),
    "contribute": ("submit",),
}
# Pages that others lead to and no menu lists: they show one thing, which the address names.
LED_TO = ("system",)
NAMES = (*(name for names in CONTENTS.values() for name in names), *LED_TO)
FIRST = NAMES[0]


def page(name: str) -> ModuleType:
    """A page by its name. Raises KeyError for one that there is not."""
    if name not in NAMES:
        raise KeyError(name)
    return import_module(f"pages.{name}.page")
