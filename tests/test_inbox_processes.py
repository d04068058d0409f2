"""An inbox that several processes share keeps what it promises to one."""

from multiprocessing import get_context
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Barrier
from pathlib import Path
from types import SimpleNamespace

from etl import inbox
from tests.delivered import BOSTON
from tests.test_inbox import NOW, STEWARD

PROCESSES = 4
APART = get_context("fork")  # from here, where all is imported: a start anew takes seconds


def decides(box: Path, of: str, number: int, start: Barrier, done: Queue) -> None:
    """A reviewer's decision, made when all others are ready too; tells whether it was."""
    who = inbox.Person(f"https://sign.in#{number}", frozenset(), True)
    start.wait()
    try:
        inbox.decide(box, of, inbox.RETURNED, f"By {number}.", who, NOW)
        done.put(str(number))
    except inbox.NotPossible as no:
        done.put(str(no))


def sent(box: Path) -> inbox.Submission:
    """A file that waits."""
    checked = SimpleNamespace(kind="package", accepted=1, rows=1, findings=[], found=0)
    return inbox.submit(box, "deployment.csv", b"a", BOSTON, checked, STEWARD, NOW)


def test_of_decisions_at_once_one_wins(tmp_path):
    """Of reviewers who decide on one file at the same moment in different processes one does, the
    others are told so, and the file has that one's word."""
    box = tmp_path / "inbox"
    of = sent(box).id
    start, done = APART.Barrier(PROCESSES), APART.Queue()
    running = [
        APART.Process(target=decides, args=(box, of, number, start, done))
        for number in range(PROCESSES)
    ]
    for process in running:
        process.start()
    told = [done.get(timeout=60) for _ in running]
    for process in running:
        process.join()
    (winner,) = (words for words in told if words.isdecimal())
    assert sum("decided already" in words for words in told) == PROCESSES - 1
    assert inbox.submissions(box)[0].note == f"By {winner}."
    assert not [path.name for path in (box / of).iterdir() if path.name.startswith(".")]
