"""What a release calls itself, and how it is cited."""

from queries import engine
from queries.selection import Selection
from schema.imprint import FORUM, OWN, Imprint


def imprint(selection: Selection = engine.EVERYTHING) -> Imprint:
    """Title and publisher from the release's manifest. Raises NoRelease without releases.

    A release from before manifests named them is the Forum's where the Forum's are committed, and
    own data elsewhere.
    """
    manifest = engine.manifest(selection)
    before = FORUM if engine.releases_folder() == engine.DEFAULT_RELEASES else OWN
    return Imprint(manifest.get("title", before.title), manifest.get("publisher", before.publisher))


def citation(selection: Selection = engine.EVERYTHING) -> str:
    """`Mayors AI Forum, Municipal AI dashboard, release 2026.11.1, data as of 2026-11-22`, without
    a full stop."""
    manifest = engine.manifest(selection)
    return (
        f"{imprint(selection).name}, release {manifest['version']}, data as of {manifest['as_of']}"
    )
