"""The command `python -m snapshot`: a release as plain pages that need no server."""

import argparse
import os
import shutil
import sys
from pathlib import Path

from queries import engine
from snapshot.contents import FIRST_FILE
from snapshot.folder import Snapshot
from snapshot.pictures import NoBrowser

ASIDE = ".writing"  # in the folder, while the pages are written
NAMES = ".names"  # in that one, what is being put in place


def main() -> int:
    """Write the snapshot; gives 1 and one plain line where it cannot."""
    given = _given()
    try:
        release = given.release or engine.current()
        if release not in engine.versions():
            return _refused(f"There is no release {release}: {', '.join(engine.versions())}.")
        if is_taken(given.out):
            return _refused(
                f"{given.out} is not empty. Name a new folder: a snapshot is never mixed with"
                " another."
            )
        _write(given.out, release, given.url and given.url.rstrip("/") + "/")
    except (engine.NoRelease, NoBrowser) as error:
        return _refused(str(error))
    except OSError as error:  # a folder that cannot be written to, a full disk
        return _refused(
            f"The snapshot cannot be written: {error}. The next run clears what is left."
        )
    files = [path.stat().st_size for path in given.out.rglob("*") if path.is_file()]
    print(
        f"{given.out}: release {release}, {len(list(given.out.glob('*.html')))} pages, {len(files)}"
        f" files, {sum(files) / 1e6:.1f} MB"
    )
    return 0


def is_taken(out: Path) -> bool:
    """Whether a folder holds something that no killed run has left."""
    return out.exists() and any(path.name not in _left(out) for path in out.iterdir())


def _left(out: Path) -> set[str]:
    """The names of what a killed run left: what it wrote aside, and what it was putting in place,
    by its list of that. The first page is put there last, and is none of them."""
    names = out / ASIDE / NAMES
    listed = names.read_text(encoding="utf-8").splitlines() if names.exists() else []
    return {ASIDE, *(Path(name).name for name in listed)} - {FIRST_FILE}


def _clear(out: Path) -> None:
    """Take away what a killed run left, and nothing else."""
    for path in [out / name for name in _left(out)] if out.exists() else []:
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def _write(out: Path, release: str, url: str) -> None:
    """Aside first: a folder has its first page once it has all others."""
    aside = out / ASIDE
    _clear(out)
    try:
        aside.mkdir(parents=True)
        Snapshot(aside, release, url, lambda words: print(words, flush=True)).write()
        written = sorted(aside.iterdir(), key=lambda path: path.name == FIRST_FILE)
        (aside / NAMES).write_text("\n".join(path.name for path in written), encoding="utf-8")
        for path in written:
            path.rename(out / path.name)
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _given() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m snapshot", description=__doc__)
    parser.add_argument("out", type=Path, help="folder to write, new or empty")
    parser.add_argument("--release", default="", help="version; the current one by default")
    parser.add_argument(
        "--url",
        default=os.environ.get("DASHBOARD_SITE_URL", ""),
        help="https://... where the folder will stand",
    )
    return parser.parse_args()


def _refused(words: str) -> int:
    print(words, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
