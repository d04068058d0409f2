"""What a release calls itself, and how it is cited."""

from queries import engine
from queries.selection import Selection
from schema.imprint import OWN, Imprint
from schema.operator import usual


def imprint(selection: Selection = engine.EVERYTHING) -> Imprint:
    """Title and publisher as the operator says; where he does not, as the release's manifest says,
    and own data before manifests said it. Raises NoRelease without releases."""
    manifest = engine.manifest(selection)
    if named := called():
        return named
    return Imprint(manifest.get("title", OWN.title), manifest.get("publisher", OWN.publisher))


def called() -> Imprint | None:
    """Title and publisher as the operator says; None where he does not."""
    who = usual()
    return Imprint(who.name, who.publisher) if who.name else None


def citation(selection: Selection = engine.EVERYTHING) -> str:
    """`Mayors AI Forum, Municipal AI dashboard, release 2026.11.1, data as of 2026-11-22`, without
    a full stop."""
    manifest = engine.manifest(selection)
    return (
        f"{imprint(selection).name}, release {manifest['version']}, data as of {manifest['as_of']}"
    )
