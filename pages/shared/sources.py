"""Which sources stand behind a number, by their titles and the dates of their snapshots."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from queries.engine import ask, current, releases_folder
from queries.selection import Selection
from words.speech import Speech


def source_line(
    sources: tuple[str, ...], release: str, say: Speech, most: int | None = None
) -> str:
    """Titles of sources and the dates of their snapshots in a release, both dates where two files
    of a source were read; `most` names only the first few and counts the others."""
    rows = ask("sources", Selection(release=release)).to_pylist()
    titles = {row["source_id"]: _dated(row, say) for row in rows}
    named = [titles[source] for source in sources if source in titles]
    if most and len(named) > most + 1:
        more = say("drawer-more-sources", more=len(named) - most)
        return "; ".join([*named[:most], more])
    return "; ".join(named) or say("drawer-this-release")


def _dated(source: Mapping, say: Speech) -> str:
    """`Dutch Algorithm Register (2026-08-08, further facts of 2026-01-02)`."""
    title, snapshot, facts = (source[name] for name in ("title", "snapshot", "facts_date"))
    if not facts or facts == snapshot:
        return say("drawer-source-of", source=title, day=snapshot)
    return say("drawer-source-of-two-days", source=title, day=snapshot, facts=facts)


def sources_of(selection: Selection) -> tuple[str, ...]:
    """The sources of the selected systems, the one with most first."""
    return tuple(row["source_id"] for row in ask("systems_by_source", selection).to_pylist())


def titles(release: str = "") -> dict[str, str]:
    """Titles of a release's sources by identifier."""
    rows = ask("sources", Selection(release=release)).to_pylist()
    return {row["source_id"]: row["title"] for row in rows}


def languages() -> dict[str, str | None]:
    """The languages of what the current release's sources state, by the source's identifier."""
    return _languages(releases_folder(), current())


@lru_cache(maxsize=8)
def _languages(folder: Path, version: str) -> dict[str, str | None]:
    rows = ask("sources", Selection(release=version)).to_pylist()
    return {row["source_id"]: row["language"] for row in rows}


def titles_of(rows: Iterable[Mapping], release: str = "") -> list[str]:
    """The title of each row's source; its identifier where the release does not have it."""
    title = titles(release)
    return [title.get(row["source_id"], row["source_id"]) for row in rows]
