"""The one list of contents: navigation, snapshot, sitemap and tests follow it."""

from importlib import import_module
from pathlib import Path
from types import ModuleType

CONTENTS: dict[str, tuple[str, ...]] = {
    "explore": ("overview", "map", "adoption", "risk", "reach", "governance"),
    "cities": ("compare", "city"),
    "data": ("data", "changes", "quality", "methods"),
    "contribute": ("submit",),
}
NAMES = tuple(name for names in CONTENTS.values() for name in names)
FIRST = NAMES[0]
# Pages that are still scripts of Streamlit and not yet values.
SCRIPTS = {name: path for name in NAMES if (path := Path(__file__).parent / f"{name}.py").exists()}


def page(name: str) -> ModuleType:
    """A page by its name. Raises KeyError for one that there is not, or that is still a script."""
    if name not in NAMES or name in SCRIPTS:
        raise KeyError(name)
    return import_module(f"pages.{name}.page")
