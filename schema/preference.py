"""Which record speaks for a system that several sources record in one place: first by the kind of
its source. `queries.narrowing.CHOICE` says the rest."""

# The official register before research before collections; kinds that hold no systems are not in
# it.
PREFERENCE = ["register", "census", "survey", "membership", "collection"]


def preference(collection_kind: str) -> int:
    """The lower, the sooner a record of such a source speaks."""
    return PREFERENCE.index(collection_kind) + 1 if collection_kind in PREFERENCE else 99
