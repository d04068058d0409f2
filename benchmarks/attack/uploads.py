"""Strangers who choose files: thirty sessions put files of as many bytes as is taken, and of more,
into a server of its own; what the server then holds is measured."""

import argparse
import time
from collections import Counter

from benchmarks.strangers import MB, key, opened, put, resident, server

SESSIONS, ROUNDS = 30, 4
MOST_GROWN = 150  # MB that the server may hold more than before


def main(words: list[str]) -> int:
    """Tries and prints; 1 where the server holds more than it may."""
    argparse.ArgumentParser(prog="python -m benchmarks.attack uploads", description=__doc__)
    with server() as (address, process):
        token = key(address)
        pages = [opened(address, token) for _ in range(SESSIONS)]
        time.sleep(10)  # until what the start took is given back
        before, answers = resident(process), Counter[tuple[int, int]]()
        for size in (19 * MB, 5 * MB - 1000):
            for number in range(ROUNDS):
                for page in pages:
                    file = f"f{size}{number}"
                    answers[size // MB, put(address, page.session, file, size, token)] += 1
        after = resident(process)
        for page in pages:
            page.line.close()
    print("| files of MB | answer | times |\n|---:|---:|---:|")
    for (size, answer), times in sorted(answers.items()):
        print(f"| {size} | {answer} | {times} |")
    print(f"\nThe server held {before} MB before and {after} MB after.")
    return 1 if after - before > MOST_GROWN or not answers[4, 204] else 0
