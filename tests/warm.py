"""Python as a command starts it, without the second that loading other people's packages takes.

A process that has loaded them, and nothing of the project, waits; each command is a fork of it that
takes its folder, words and environment, and loads the project's own files from that folder anew.
"""

import atexit
import gc
import json
import os
import runpy
import subprocess
import sys
import traceback
from contextlib import suppress
from functools import cache
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any

ROOT = Path(__file__).parent.parent
LOADED = (
    "babel.dates",
    "babel.numbers",
    "duckdb",
    "fluent.runtime",
    "hypothesis",
    "openpyxl",
    "pandas",
    "pandera.pandas",
    "plotly.graph_objects",
    "pyarrow.parquet",
    "pytest",
    "starlette.testclient",
    "streamlit",
    "tqdm",
)


def ran(words: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """Python with these words (`-m MODULE ...` or `-c CODE ...`) in a folder, ended: its exit
    status and what it printed. What such a fork starts itself is begun as usual: for the few, to
    load the packages again would take longer."""
    if Path(sys.orig_argv[-1]).name == Path(__file__).name:
        usual = [sys.executable, *words]
        return subprocess.run(usual, cwd=folder, capture_output=True, text=True)
    with TemporaryDirectory() as aside:
        out, err = Path(aside, "out"), Path(aside, "err")
        asked = {"words": words, "folder": str(folder), "out": str(out), "err": str(err)}
        process = _waiting()
        process.stdin.write(json.dumps(asked | {"environment": dict(os.environ)}) + "\n")
        process.stdin.flush()
        status = os.waitstatus_to_exitcode(int(process.stdout.readline()))
        texts = (path.read_text(encoding="utf-8") for path in (out, err))
        return subprocess.CompletedProcess(words, status, *texts)


@cache
def _waiting() -> subprocess.Popen[str]:
    """The process that has the packages loaded; it ends when this one does."""
    return subprocess.Popen(
        [sys.executable, str(Path(__file__))],
        cwd="/",
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def _serve() -> None:
    """A fork for each line asked for; answers with how it ended."""
    del sys.path[0]  # where this file lies
    for name in LOADED:
        with suppress(ImportError):
            import_module(name)
    gc.freeze()  # no fork copies these by looking through them for what is of no use
    answers = os.dup(1)
    for line in sys.stdin:
        child = os.fork()
        if not child:
            os.close(answers)
            os._exit(_ended(**json.loads(line)))
        _, status = os.waitpid(child, 0)
        os.write(answers, f"{status}\n".encode())


def _ended(**asked: Any) -> int:
    """The exit status of what is asked for, ended as the interpreter ends, but that nothing is
    taken down one by one of what was loaded: for a short command that takes longer than all else.
    """
    status = 1
    try:
        _become(**asked)
    except SystemExit as ended:
        if isinstance(ended.code, str):
            print(ended.code, file=sys.stderr)
        else:
            status = ended.code or 0
    except BaseException:
        traceback.print_exc()
    atexit._run_exitfuncs()
    sys.stdout.flush()
    sys.stderr.flush()
    return status


def _become(words: list[str], folder: str, out: str, err: str, environment: dict[str, str]) -> None:
    """This process, as the interpreter that is started with these words."""
    for number, path in ((1, out), (2, err)):
        os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT), number)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    how, what, *others = words
    sys.path.insert(0, folder if how == "-m" else "")
    sys.argv = [what if how == "-m" else "-c", *others]
    sys.modules["__main__"] = ModuleType("__main__")
    if how == "-m":
        runpy.run_module(what, run_name="__main__", alter_sys=True)
    else:
        exec(compile(what, "<string>", "exec"), vars(sys.modules["__main__"]))
    sys.exit()


if __name__ == "__main__":
    _serve()
