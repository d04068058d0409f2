"""Whose dashboard this is: what one file, `dashboard.toml`, says of name, publisher, logo, colours,
first text, contact and the group of cities that stands behind it.

It lies in the folder of the releases or beside that folder; `DASHBOARD_CONFIG` names another one. A
key that is wrong is told with what is accepted, and costs itself alone.
"""

import os
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

FILE = "dashboard.toml"
LONGEST, LONGEST_ABOUT = 200, 1_000  # characters
LARGEST_LOGO = 512 * 1024  # bytes
Known = Mapping[str, Callable[..., Any]]
WORDS = ("name", "publisher", "about", "cities", "founder", "member", "claim")


@dataclass(frozen=True)
class Operator:
    """What the file says; empty is not said, and `members` None where no file says who they are.

    - name, publisher: what the dashboard is called and who publishes it
    - about: the first text of the first page
    - contact: `mailto:` or a page
    - logo: an SVG or PNG file
    - accent, accent_dark: `#0072B2`, of the light and the dark page
    - cities: what the group's cities are called within a sentence: founding cities, members of ...
    - founder, member: what one of them is called
    - claim, claim_url: what is claimed of the group elsewhere, a sentence, and where
    - website: the group's own page
    - members: place -> `founding` or `member`
    - file: where all this stands
    - translated: language -> the same words in it
    """

    name: str = ""
    publisher: str = ""
    about: str = ""
    contact: str = ""
    logo: Path | None = None
    accent: str = ""
    accent_dark: str = ""
    cities: str = ""
    founder: str = ""
    member: str = ""
    claim: str = ""
    claim_url: str = ""
    website: str = ""
    members: tuple[tuple[str, str], ...] | None = None
    file: Path | None = None
    translated: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()
    problems: tuple[str, ...] = ()

    def word(self, name: str, language: str = "en") -> str:
        """One of WORDS, in a language where it is said in it."""
        return dict(dict(self.translated).get(language, ())).get(name) or getattr(self, name)

    def filled(self, text: str) -> str:
        """A text of a source that the operator collects, with {publisher} and {website} put in."""
        who = self.publisher or "The publisher of this dashboard"
        where = self.website or "https://example.org/"
        return text.replace("{publisher}", who).replace("{website}", where)


NOBODY = Operator()
RELEASES = Path(__file__).parent.parent / "data" / "releases"


def usual() -> Operator:
    """What is said for the releases that this process reads."""
    return of(Path(os.environ.get("DASHBOARD_RELEASES") or RELEASES))


def of(releases: Path) -> Operator:
    """What is said for a folder of releases; nothing where there is no file. The file is read again
    when it has changed."""
    named = os.environ.get("DASHBOARD_CONFIG")
    paths = [Path(named)] if named else [releases / FILE, releases.parent / FILE]
    for path in paths:
        try:
            return _read(path, path.stat().st_mtime_ns)
        except FileNotFoundError:
            continue
    missing = f"DASHBOARD_CONFIG names {named}, which is no file"
    return replace(NOBODY, problems=(missing,)) if named else NOBODY


@lru_cache(maxsize=8)
def _read(path: Path, changed: int) -> Operator:
    try:
        said = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as wrong:
        return replace(NOBODY, problems=(f"{path.name} is no TOML: {wrong}",))
    return replace(read(said, path.parent), file=path)


def read(said: Mapping[str, object], folder: Path) -> Operator:
    """What a file says, its keys checked one by one; `folder` is where its logo lies."""
    reading = _Reading(folder)
    members = reading.inner(said, "members", MEMBERS)
    languages = {
        name: reading.inner(said, name, KINDS_OF_WORD)
        for name in said
        if re.fullmatch(r"[a-z]{2}", name)
    }
    plain = reading.keys(said, PLAIN, "", {"colours", "members", *languages})
    standing = dict.fromkeys(members.pop("joined", ()), "member")
    standing |= dict.fromkeys(members.pop("founding", ()), "founding")
    return Operator(
        **plain,
        **reading.inner(said, "colours", COLOURS),
        **members,
        members=tuple(standing.items()),
        translated=tuple((name, tuple(words.items())) for name, words in languages.items()),
        problems=tuple(reading.problems),
    )


@dataclass
class _Reading:
    """One file while it is read, and what is wrong with it."""

    folder: Path
    problems: list[str] = field(default_factory=list)

    def inner(self, said: Mapping, name: str, known: Known) -> dict:
        """The keys of a table."""
        table = said.get(name, {})
        if not isinstance(table, dict):
            self.problems.append(f"{FILE}, {name}: is a table, written [{name}]")
            return {}
        return self.keys(table, known, f"{name}.", set())

    def keys(self, said: Mapping, known: Known, above: str, others: set) -> dict:
        """The keys that are known and right."""
        taken = {}
        for key, value in said.items():
            if key in others:
                continue
            if key not in known:
                accepted = ", ".join([*known, *sorted(others)])
                self.problems.append(f"{FILE}, {above}{key}: is no key; accepted: {accepted}")
                continue
            try:
                taken[key] = known[key](value, self.folder)
            except ValueError as wrong:
                self.problems.append(f"{FILE}, {above}{key}: {str(value)[:80]!r} is not {wrong}")
        return taken


def _line(value: object, _: Path, most: int = LONGEST) -> str:
    if not isinstance(value, str) or not value.strip() or len(value) > most:
        raise ValueError(f"a text of at most {most:,} characters")
    return " ".join(value.split())


def _about(value: object, folder: Path) -> str:
    return _line(value, folder, LONGEST_ABOUT)


def _page(value: object, _: Path) -> str:
    if not isinstance(value, str) or not re.fullmatch(r"https?://[^\s<>\"']+", value):
        raise ValueError("an address that begins with https:// or http://")
    return value


def _contact(value: object, folder: Path) -> str:
    if isinstance(value, str) and re.fullmatch(r"mailto:[^\s<>\"'@]+@[^\s<>\"'@]+", value):
        return value
    try:
        return _page(value, folder)
    except ValueError:
        raise ValueError("mailto: with an address, or a page that begins with https://") from None


def _logo(value: object, folder: Path) -> Path:
    path = folder / str(value)
    if not re.fullmatch(r"[\w-][\w.-]*\.(svg|png)", str(value)) or not path.is_file():
        raise ValueError(f"the name of an SVG or PNG file beside {FILE}")
    if path.stat().st_size > LARGEST_LOGO:
        raise ValueError(f"a file of at most {LARGEST_LOGO // 1024} kB")
    return path


def _colour(value: object, _: Path) -> str:
    if not isinstance(value, str) or not re.fullmatch(r"#[0-9A-Fa-f]{6}", value):
        raise ValueError("a colour: # and six digits or letters from A to F")
    return value.upper()


def _places(value: object, _: Path) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(
        isinstance(place, str) and re.fullmatch(r"[a-z]{2}-[a-z0-9-]+", place) for place in value
    ):
        raise ValueError('a list of place_id, as ["us-2507000"]')
    return tuple(value)


PLAIN: Known = {
    "name": _line,
    "publisher": _line,
    "about": _about,
    "contact": _contact,
    "logo": _logo,
}
KINDS_OF_WORD: Known = {**dict.fromkeys(WORDS, _line), "about": _about}
COLOURS: Known = {"accent": _colour, "accent_dark": _colour}
MEMBERS: Known = {
    "cities": _line,
    "founder": _line,
    "member": _line,
    "claim": _line,
    "claim_url": _page,
    "website": _page,
    "founding": _places,
    "joined": _places,
}
