"""python -m benchmarks.brief: city briefs in every language: how many fail, how many pages each
has, and how long they take.

Of each twentieth place with data, or of all of them with --all, in one process. Times are the
processor's own. A place is asked about once: its brief in the next language is answered from
memory.
"""

import argparse
import io
import resource
import sys
import time
from statistics import median, quantiles
from typing import NamedTuple

from pypdf import PdfReader

from exports.brief.facts import facts
from exports.brief.page import page
from queries import engine
from queries.engine import ask
from queries.selection import Selection
from words.languages import NAMES

ADDRESS = "https://dashboard.example.org/city?city={}&release={}"
EVERY = 20


class Made(NamedTuple):
    """One brief: milliseconds of asking and of setting, pages, bytes, and what went wrong."""

    place: str
    language: str
    asking: float
    setting: float
    pages: int
    size: int
    failure: str


def main() -> None:
    """Print the times of asking and setting, sizes, pages, and the briefs that fail."""
    top = argparse.ArgumentParser(prog="python -m benchmarks.brief", description=__doc__)
    top.add_argument("--all", action="store_true", help="every place with data, not each twentieth")
    every, release = 1 if top.parse_args().all else EVERY, engine.current()
    places = [
        row["place_id"] for row in ask("place_names", Selection()).to_pylist() if row["is_covered"]
    ][::every]
    made = []
    for number, place in enumerate(places, 1):
        made += [brief(place, release, language) for language in NAMES]
        print(f"\r{number:,} of {len(places):,}", end="", file=sys.stderr, flush=True)
    print(f"# City briefs of release {release}: {len(places):,} places with data\n")
    for language in NAMES:
        told(language, [one for one in made if one.language == language])
    print(f"\nMemory at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB.")


def brief(place: str, release: str, language: str) -> Made:
    """One brief, made and read back. Whatever goes wrong is counted, and the next one is made."""
    start = time.process_time()
    try:
        found = facts(place, release, language=language)
        asked = time.process_time()
        data = page(found, ADDRESS.format(place, release), "pdf")
    except Exception as error:
        return Made(place, language, 0, 0, 0, 0, repr(error)[:200])
    end = time.process_time()
    return Made(
        place,
        language,
        1000 * (asked - start),
        1000 * (end - asked),
        len(PdfReader(io.BytesIO(data)).pages),
        len(data),
        "",
    )


def told(language: str, briefs: list[Made]) -> None:
    """The briefs of one language in a few lines."""
    whole = [one for one in briefs if not one.failure]
    print(f"- {NAMES[language]}: {len(whole):,} made, {sum(one.pages for one in whole):,} pages")
    parts = {"asking": [one.asking for one in whole], "setting": [one.setting for one in whole]}
    for name, values in (parts | {"both": [one.asking + one.setting for one in whole]}).items():
        print(
            f"  - {name}: median {median(values):.0f} ms, 95th percentile"
            f" {quantiles(values, n=20)[-1]:.0f}, most {max(values):.0f}"
        )
    print(
        f"  - size: median {median(one.size for one in whole) / 1000:.0f} kB, most"
        f" {max(one.size for one in whole) / 1000:.0f} kB"
    )
    print(f"  - not one page: {[one.place for one in whole if one.pages != 1]}")
    print(f"  - failed: {[(one.place, one.failure) for one in briefs if one.failure]}")


if __name__ == "__main__":
    main()
