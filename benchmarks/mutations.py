"""Ways in which a file can be broken or made to harm its reader, each at a place and with a word.

A mutation is a function of a file's bytes, a place (from 0 to 1, the file's end) and a word; the
same three give the same bytes. What is no table or JSON to the mutations of these is left to those
of bytes.
"""

import csv
import io
import json
from collections.abc import Callable
from typing import Any

Mutation = Callable[[bytes, float, str], bytes]
# Names of the readers' own columns, signs that mean something to somebody, and values of no use.
WORDS = [
    "problem",
    "accepted",
    "source_row",
    "source_file",
    "problem_field",
    "problem_value",
    "place_context",
    "at_fault",
    "place_ids",
    "source_id",
    "",
    " ",
    "-1",
    "0",
    "1e999",
    "NaN",
    "None",
    "null",
    "9" * 400,
    "٣",
    "2027-13-45",
    "0000-00-00",
    "9999-12-31",
    "=1+1",
    "a/b",
    "../../up",
    "|",
    "||",
    "\x00",
    "\x1b[2J",
    "\u202e",
    "\u200b",
    "\ufeff",
    "\U0001f600",
    "x" * 5_000,
    '"',
    "\n",
    "{}",
    "[]",
    "True",
]
DEEP = 100_000  # brackets in brackets


def _cut(data: bytes, at: float, word: str) -> bytes:
    return data[: int(at * len(data))]


def _without(data: bytes, at: float, word: str) -> bytes:
    start = int(at * len(data))
    return data[:start] + data[start + 1 + len(word) :]


def _with(data: bytes, at: float, word: str) -> bytes:
    start = int(at * len(data))
    return data[:start] + word.encode(errors="surrogatepass") + data[start:]


def _flipped(data: bytes, at: float, word: str) -> bytes:
    start = int(at * max(0, len(data) - 1))
    return data[:start] + bytes([data[start] ^ 0xFF]) + data[start + 1 :] if data else data


def _twice(data: bytes, at: float, word: str) -> bytes:
    start = int(at * len(data))
    return data[:start] + data[start : start + 500] * 2 + data[start + 500 :]


def _otherwise_encoded(data: bytes, at: float, word: str) -> bytes:
    names = ["utf-16", "utf-16-le", "utf-32", "cp1252", "utf-7"]
    return data.decode("utf-8", "replace").encode(names[int(at * 4.99)], "replace")


def _of_table(change: Callable[[list[list[str]], int, int, str], None]) -> Mutation:
    """A change of a table's cells, as a mutation."""

    def mutation(data: bytes, at: float, word: str) -> bytes:
        text = data.decode("utf-8-sig", "replace").replace("\0", "")
        sign = max(",;\t", key=text.split("\n", 1)[0].count)
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=sign))
        cells = sum(map(len, rows))
        if not cells:
            return data
        place, row = int(at * (cells - 1)), 0
        while place >= len(rows[row]):
            place, row = place - len(rows[row]), row + 1
        change(rows, row, place, word)
        made = io.StringIO()
        csv.writer(made, delimiter=sign).writerows(rows)
        return made.getvalue().encode(errors="surrogatepass")

    return mutation


def _cell(rows: list[list[str]], row: int, column: int, word: str) -> None:
    rows[row][column] = word


def _heading(rows: list[list[str]], row: int, column: int, word: str) -> None:
    if column < len(rows[0]):
        rows[0][column] = word


def _lost_column(rows: list[list[str]], row: int, column: int, word: str) -> None:
    for cells in rows:
        del cells[column : column + 1]


def _more_columns(rows: list[list[str]], row: int, column: int, word: str) -> None:
    for number, cells in enumerate(rows):
        cells.insert(column, word if number else word or "new")


def _lost_rows(rows: list[list[str]], row: int, column: int, word: str) -> None:
    del rows[row : row + 1 + column]


def _whole_column(rows: list[list[str]], row: int, column: int, word: str) -> None:
    for cells in rows[1:]:
        cells[column : column + 1] = [word]


VALUES: list[Any] = [None, True, -1, 1e308, float("nan"), [], {}, [[]], {"a": {}}, [1], 10**400]


def _of_json(data: bytes, at: float, word: str) -> bytes:
    """A node of a JSON file replaced by a value of another type, or a key by a word."""
    try:
        whole = json.loads(data)
    except ValueError:
        return data
    nodes: list[tuple[Any, Any]] = []
    left = [whole]
    while left:
        node = left.pop()
        keys = list(node) if isinstance(node, dict) else range(len(node))
        nodes += [(node, key) for key in keys]
        left += [node[key] for key in keys if isinstance(node[key], dict | list)]
    if not nodes:
        return data
    holder, key = nodes[int(at * (len(nodes) - 1))]
    if isinstance(holder, dict) and len(word) % 2:
        holder[word] = holder.pop(key)
    else:
        holder[key] = [*VALUES, word][len(word) % (len(VALUES) + 1)]
    return json.dumps(whole).encode(errors="surrogatepass")


def _deep(data: bytes, at: float, word: str) -> bytes:
    return data[: int(at * len(data))] + b"[" * DEEP


MUTATIONS: dict[str, Mutation] = {
    "cut": _cut,
    "without": _without,
    "with": _with,
    "flipped": _flipped,
    "twice": _twice,
    "otherwise encoded": _otherwise_encoded,
    "another cell": _of_table(_cell),
    "another heading": _of_table(_heading),
    "a lost column": _of_table(_lost_column),
    "more columns": _of_table(_more_columns),
    "lost rows": _of_table(_lost_rows),
    "a whole column": _of_table(_whole_column),
    "another value": _of_json,
    "deep": _deep,
}
