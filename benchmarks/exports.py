"""python -m benchmarks.exports: a large table leaves as each format; how long, how large, and in
how much memory.

Makes a release of --rows systems drawn from the current one, and lets each format leave in a
process of its own. Memory is what the process holds with the release open, and at most while the
rows leave, sampled. Beside CSV and Parquet stands what DuckDB's own COPY of the same question takes
of the processor, to a file on disk, and our share of it: the aim is at most 1.3.
"""

import argparse
import multiprocessing
import os
import shutil
import tempfile
import threading
import time
from pathlib import Path

from benchmarks import machine, sample
from exports import about
from exports.formats.kinds import KINDS
from queries import engine
from queries.questions import question_text
from queries.selection import Selection
from queries.stream import Rows

COPIED = ("csv", "parquet")
EVERY_S = 0.02


def main() -> None:
    """Print one line a format."""
    top = argparse.ArgumentParser(prog="python -m benchmarks.exports", description=__doc__)
    top.add_argument("--rows", type=int, default=1_000_000)
    top.add_argument("--kinds", nargs="*", default=list(KINDS), choices=list(KINDS))
    given = top.parse_args()
    print(f"# {given.rows:,} rows of the deployment table\n")
    print(
        "| format | first piece s | whole s | processor s | rows a second | file MB |"
        " memory before MB | most MB | COPY, processor s | ratio |"
    )
    print("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DASHBOARD_RELEASES"] = str(sample.releases(Path(folder), given.rows))
        for kind in given.kinds:
            ours = _apart(measured, kind)
            copied = _apart(copy, kind) if kind in COPIED else 0.0
            beside = [f"{copied:,.1f}", f"{ours[2] / copied:.2f}"] if copied else ["", ""]
            first, whole, busy, *others = (f"{figure:,.1f}" for figure in ours)
            told = [first, whole, busy, f"{given.rows / ours[2]:,.0f}", *others, *beside]
            print(f"| {kind} | {' | '.join(told)} |", flush=True)


def _apart(measure, kind: str):
    """What a process of its own measures."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(measure, (kind,))


def copy(kind: str) -> float:
    """Seconds of the processor that DuckDB takes to write the same rows itself."""
    selection = Selection(release=engine.current())
    rows = Rows("table_deployment", selection)
    columns = rows.schema.names  # which opens the release
    connection, answer = rows.run(question_text("table_deployment"))
    setting = connection.execute("select current_setting('temp_directory')").fetchall()
    folder = Path(setting[0][0])  # the one folder that it may write to
    folder.mkdir(exist_ok=True)
    file, worked = str(folder / f"copy.{kind}"), time.process_time()
    chosen = answer.select(*columns)
    if kind == "csv":
        chosen.write_csv(file)
    else:
        chosen.write_parquet(file, compression="zstd")
    worked = time.process_time() - worked
    shutil.rmtree(folder)
    return worked


def measured(kind: str) -> tuple[float, ...]:
    """Seconds to the first piece and to the last, of the processor, megabytes sent, megabytes held
    before and at most."""
    selection = Selection(release=engine.current())
    engine.ask("table_source", selection)
    rows = Rows("table_deployment", selection)
    _ = rows.schema  # which opens the files
    before, held, ended = machine.resident(), [0.0], threading.Event()
    threading.Thread(target=_watch, args=(held, ended), daemon=True).start()
    began, worked, first, size = time.monotonic(), time.process_time(), 0.0, 0
    for piece in KINDS[kind].pieces(rows, about.about(rows)):
        first = first or time.monotonic() - began
        size += len(piece)
    ended.set()
    return (
        first,
        time.monotonic() - began,
        time.process_time() - worked,
        size / 1e6,
        before,
        max(held),
    )


def _watch(held: list[float], ended: threading.Event) -> None:
    while not ended.wait(EVERY_S):
        held[0] = max(held[0], machine.resident())


if __name__ == "__main__":
    main()
