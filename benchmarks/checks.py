"""python -m benchmarks.checks [WORDS]: what checking the worst files costs, each in a process of
its own without limits of time.

Prints Markdown: the file, its size packed and unpacked, seconds of the processor, the most memory,
and what is said of it.
"""

import io
import resource
import sys
import tempfile
import zipfile
from multiprocessing import get_context
from pathlib import Path

from benchmarks.worst_files import files
from etl.check import check


def cost(name: str, data: bytes, sender) -> None:
    """Seconds, megabytes and the outcome, of a check in this process."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        before = resource.getrusage(resource.RUSAGE_SELF)
        try:
            said = check(path).said
        except ValueError as problem:
            said = str(problem).partition(": ")[2]
        except MemoryError:
            said = "out of memory"
    after = resource.getrusage(resource.RUSAGE_SELF)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    sender.send((seconds, after.ru_maxrss / (1024 if sys.platform == "linux" else 1024**2), said))


def measured(name: str, data: bytes) -> tuple[float, float, str]:
    """The cost in a process that is started for it."""
    context = get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    child = context.Process(target=cost, args=(name, data, sender))
    child.start()
    sender.close()
    try:
        return receiver.recv()
    except EOFError:
        return float("nan"), float("nan"), "the process died"
    finally:
        child.join()


def unpacked(data: bytes) -> int:
    """Bytes of an archive's content, or the file's own."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return sum(entry.file_size for entry in archive.infolist())
    except zipfile.BadZipFile:
        return len(data)


def main(words: str = "") -> None:
    """One line a file; with words, of those whose title has them."""
    print(
        "| file | MB | unpacked MB | seconds | MB of memory | what is said"
        " |\n|---|---:|---:|---:|---:|---|"
    )
    for title, (name, make) in files().items():
        if words not in title:
            continue
        data = make()
        seconds, memory, said = measured(name, data)
        print(
            f"| {title} | {len(data) / 1e6:.2f} | {unpacked(data) / 1e6:.1f} | {seconds:.1f} |"
            f" {memory:.0f} | {said} |",
            flush=True,
        )


if __name__ == "__main__":
    main(*sys.argv[1:])
