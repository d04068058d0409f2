"""What is installed: each file of requirements names what its own code imports, and the lock files
pin all of it."""

import re
import shutil
import subprocess
import sys
from email import message_from_string
from email.message import Message
from functools import cache
from importlib.metadata import packages_distributions
from typing import NamedTuple

import pytest

from deploy import licences
from deploy.licences import PAPER
from tests.tracked import ROOT, code, modules, tracked
from tests.warm import ran

# Code that runs beside the server, and the file that says what it needs on top of the server.
BESIDE = {
    "etl/": "requirements-etl.txt",
    "snapshot/": "requirements-snapshot.txt",
    "queries/spark/": "requirements-spark.txt",
    "benchmarks/": "requirements-dev.txt",
    "tests/": "requirements-dev.txt",
}
SERVER = "requirements.txt"
FILES = [SERVER, *dict.fromkeys(BESIDE.values())]
LOCKS = {SERVER: "requirements.lock", "requirements-dev.txt": "requirements-dev.lock"}
# Nobody needs it but those whose questions a cluster answers, and its lock has no other packages.
SPARK, SPARK_LOCK = "requirements-spark.txt", "requirements-spark.lock"
# They come with pandas, streamlit and Authlib, and are made to be used with them.
WITH_OTHERS = {"joserfc", "numpy", "python-dateutil", "starlette", "uvicorn"}
# Programs, and what other packages ask for when they are used as here.
NOT_IMPORTED = {
    "authlib",
    "googleapis-common-protos",
    "grpcio",
    "grpcio-status",
    "gunicorn",
    "httpx",
    "mypy",
    "ruff",
    "setuptools",
    "uv",
    "zstandard",
}
# `etl.source.load` imports a source by its name.
BY_NAME = {"etl/source.py": "etl/sources/"}
LOCKED = re.compile(
    r"(?P<name>[a-z0-9-]+)==(?P<version>[\w.]+)(?: ; [^\\\n]+)?"
    r"(?P<hashes>(?: \\\n    --hash=sha256:[0-9a-f]{64})+)\n"
)
SAID = re.compile(r"(?:    )?#(?!.*//)[ \w.,:\[\]-]*\n")


class Locked(NamedTuple):
    version: str
    hashes: str


def plain(name: str) -> str:
    """The name of a distribution as indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


@cache
def required(file: str) -> dict[str, str]:
    """Distribution -> version, of a file of requirements."""
    lines = (ROOT / file).read_text(encoding="utf-8").splitlines()
    pairs = [line.split("#")[0].strip().split("==") for line in lines if line[0] != "#"]
    return {plain(name): version for name, version in pairs}


@cache
def locked(file: str) -> dict[str, Locked]:
    """Distribution -> what a lock file says of it."""
    return {
        found["name"]: Locked(found["version"], found["hashes"])
        for found in LOCKED.finditer((ROOT / file).read_text(encoding="utf-8"))
    }


@cache
def named() -> dict[str, str]:
    """Module -> file, of all Python files of the project."""
    files = [name for name in tracked() if name.endswith(".py")]
    return {
        name.removesuffix(".py").removesuffix("/__init__").replace("/", "."): name for name in files
    }


def rooms() -> set[str]:
    return {module.split(".")[0] for module in named()}


@cache
def installed() -> dict[str, list[str]]:
    return dict(packages_distributions())


def distributions(module: str) -> set[str]:
    """The distributions that bring a module; of several, as of a namespace, those that are
    required."""
    brought = {plain(name) for name in installed().get(module, [module])}
    return brought & set().union(*map(required, FILES)) or brought


def beside(name: str) -> str:
    """The file of requirements that a file of code stands under."""
    return next((file for folder, file in BESIDE.items() if name.startswith(folder)), SERVER)


def reached(file: str) -> set[str]:
    """Distributions that the code under a file of requirements imports, and all code it imports,
    wherever in it: at once or when it is needed."""
    waiting = [name for name in named().values() if beside(name) == file]
    seen: set[str] = set()
    foreign: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        waiting += [other for other in code() if other.startswith(BY_NAME.get(name, "\0"))]
        for module in modules(name):
            parts = module.split(".")
            ours = [".".join(parts[: end + 1]) for end in range(len(parts))]
            waiting += [named()[part] for part in ours if part in named()]
            foreign |= {parts[0]} - sys.stdlib_module_names
    return set().union(*(distributions(module) for module in foreign - rooms()))


@pytest.mark.parametrize("file", FILES)
def test_requirements_say_version_and_purpose(file):
    """Every requirement has its one version, and words for what it is for."""
    lines = (ROOT / file).read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("# ")
    assert not [line for line in lines[1:] if not re.fullmatch(r"[\w.-]+==[\w.]+ +# \w.+", line)]


@pytest.mark.parametrize("file", FILES)
def test_requirements_are_what_the_code_imports(file):
    """A file of requirements names all that its code imports and the server's file does not name,
    and nothing that no code imports."""
    others = set() if file == SERVER else set(required(SERVER))
    if file == "requirements-dev.txt":
        others |= set().union(*(required(other) for other in FILES if other != file))
    assert reached(file) - others - WITH_OTHERS == set(required(file)) - NOT_IMPORTED


@pytest.mark.parametrize("lock", [*LOCKS.values(), SPARK_LOCK])
def test_a_lock_holds_versions_and_hashes_only(lock):
    """A lock file is packages with one version and their hashes: it names no index, no host and no
    folder."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    names = [found["name"] for found in LOCKED.finditer(text)]
    assert not SAID.sub("", LOCKED.sub("", text)) and len(names) == len(set(names))


def test_locks_pin_what_is_required():
    """The server's lock has the versions of requirements.txt, Spark's those of its own file, the
    third those of all others."""
    others = [file for file in FILES if file != SPARK]
    direct = {name: version for file in others for name, version in required(file).items()}
    for file, expected in (
        (SPARK_LOCK, required(SPARK)),
        ("requirements.lock", required(SERVER)),
        ("requirements-dev.lock", direct),
    ):
        pinned = {name: entry.version for name, entry in locked(file).items()}
        assert {name: pinned.get(name) for name in expected} == expected, f"{file}: make lock"


def test_the_list_of_licences_is_whole():
    """docs/licences.md has a row for every package of the lock files, with its version, whether the
    server has it, and a licence; in a table of their own those that a cluster needs beside."""
    first, of_spark = PAPER.read_text("utf-8").split(licences.OF_SPARK)
    rows = [line.strip("| ").split(" | ") for line in first.splitlines()[9:]]
    of_spark = [line.strip("| ").split(" | ") for line in of_spark.splitlines()]
    served, everything = locked("requirements.lock"), locked("requirements-dev.lock")
    assert [(name, version, by == "server") for name, version, _, by in rows] == [
        (name, everything[name].version, name in served) for name in sorted(everything)
    ], "make licences"
    pinned = {name: entry.version for name, entry in locked(SPARK_LOCK).items()}
    beside = sorted((name, pinned[name]) for name in {*pinned} - {*everything})
    assert [(name, version) for name, version, _ in of_spark] == beside, "make licences"
    assert all(re.search("[A-Za-z]", row[2]) for row in (*rows, *of_spark))
    assert licences.ELSEWHERE not in {licence for _, _, licence in of_spark}


@pytest.mark.parametrize(
    ("told", "licence"),
    [
        ({"License-Expression": "MIT OR Apache-2.0", "License": "MIT"}, "MIT OR Apache-2.0"),
        ({"License": "BSD", "Classifier": "License :: OSI Approved :: MIT License"}, "BSD"),
        ({"License": "word " * 90, "Classifier": "License :: OSI Approved :: ISC"}, "ISC"),
        ({"License": "", "Classifier": "Topic :: Software"}, licences.BY_FILE),
    ],
)
def test_a_licence_is_as_its_package_states_it(told, licence):
    """The expression before the short name, that before the class; no licence's text."""
    message = Message()
    for name, value in told.items():
        message[name] = value
    assert licences.licence(message) == licence


def test_what_is_tested_is_what_is_served():
    """Every package of the server's lock stands in the other one, at the same version with the same
    hashes; so does what Spark's lock shares with it."""
    everything = locked("requirements-dev.lock")
    served = locked("requirements.lock")
    assert {name: everything.get(name) for name in served} == served
    clustered = locked(SPARK_LOCK)
    shared = clustered.keys() & everything.keys()
    assert {name: everything[name] for name in shared} == {name: clustered[name] for name in shared}


def test_make_installs_from_the_locks():
    """All that make installs stands in a lock file, and is checked against its hash."""
    said = subprocess.run(
        ["make", "--dry-run", "--always-make", ".venv/test"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    installed = [line for line in said.splitlines() if "pip install" in line]
    assert [line.split("-r ")[1] for line in installed] == [*LOCKS.values()]
    assert all("--require-hashes" in line for line in installed)


def test_the_metadata_reads_the_requirements(tmp_path):
    """An installer that builds the project finds the requirements of each file under its extra, and
    the name, licence and Pythons."""
    for name in ["pyproject.toml", "README.md", "LICENSE", *FILES]:
        shutil.copy(ROOT / name, tmp_path)
    build = (
        "from setuptools import build_meta; print(build_meta.prepare_metadata_for_build_wheel('.'))"
    )
    run = [sys.executable, "-c", build]
    said = subprocess.run(run, cwd=tmp_path, capture_output=True, text=True, check=True).stdout
    metadata = message_from_string(
        (tmp_path / said.splitlines()[-1] / "METADATA").read_text(encoding="utf-8")
    )
    wanted = {
        (plain(name), version, "" if file == SERVER else extra)
        for file in FILES
        for extra in [file.removeprefix("requirements-").removesuffix(".txt")]
        for name, version in required(file).items()
    }
    line = re.compile(r'([\w.-]+)==([\w.]+)(?:; extra == "(\w+)")?')
    matches = [line.fullmatch(one) for one in metadata.get_all("Requires-Dist", [])]
    assert {(plain(one[1]), one[2], one[3] or "") for one in matches if one} == wanted
    assert len(matches) == len(wanted)
    assert (metadata["Name"], metadata["License-Expression"], metadata["Requires-Python"]) == (
        "municipal-ai-dashboard",
        "MIT",
        ">=3.11",
    )


@pytest.mark.parametrize(
    ("command", "package"), [("fetch", "httpx2"), ("outlines nowhere", "topojson")]
)
def test_a_command_says_what_to_install(command, package):
    """Where only the server's packages are installed, a command that needs more names the file to
    install."""
    run = (
        "import runpy, sys, warnings; warnings.simplefilter('ignore');"  # those of pyspark
        f" sys.modules[{package!r}] = None;"
        f" sys.argv = {['etl', *command.split()]!r}; runpy.run_module('etl', run_name='__main__')"
    )
    done = ran(["-c", run], ROOT)
    assert (done.returncode, done.stderr) == (
        1,
        f"This command needs {package}: pip install -r requirements-etl.txt\n",
    )
