"""python -m benchmarks.brief: the brief of every place with data, in one process: none fails, each is one page, and how long they take."""

import argparse
import io
import resource
import time
from statistics import median, quantiles

from pypdf import PdfReader

from exports.brief.facts import facts
from exports.brief.page import page
from queries import engine
from queries.engine import ask
from queries.selection import Selection

ADDRESS = "https://dashboard.example.org/city?city={}&release={}"


def main() -> None:
    """Print the times of asking and setting, the places that are not one page, and those that fail."""
    top = argparse.ArgumentParser(prog="python -m benchmarks.brief", description=__doc__)
    top.add_argument("--every", type=int, default=1, help="only each so manieth place")
    release = engine.current()
    places = [row["place_id"] for row in ask("place_names", Selection()).to_pylist() if row["is_covered"]][:: top.parse_args().every]
    made = [measured(place, release) for place in places]
    print(f"# City briefs of release {release}: {len(places):,} places with data\n")
    for name, values in (
        ("asking", [one[0] for one in made]),
        ("setting", [one[1] for one in made]),
        ("both", [sum(one[:2]) for one in made]),
    ):
        print(f"- {name}: median {median(values):.0f} ms, 95th percentile {quantiles(values, n=20)[-1]:.0f} ms, most {max(values):.0f} ms")
    print(f"- size: median {median(one[3] for one in made) / 1000:.0f} kB, most {max(one[3] for one in made) / 1000:.0f} kB")
    print(f"- not one page: {[place for place, one in zip(places, made, strict=True) if one[2] != 1]}")
    print(f"- memory at most: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def measured(place: str, release: str) -> tuple[float, float, int, int]:
    """Milliseconds of asking and of setting, pages, and bytes of one brief."""
    start = time.perf_counter()
    found = facts(place, release)
    asked = time.perf_counter()
    data = page(found, ADDRESS.format(place, release), "pdf")
    end = time.perf_counter()
    return 1000 * (asked - start), 1000 * (end - asked), len(PdfReader(io.BytesIO(data)).pages), len(data)


if __name__ == "__main__":
    main()
