"""What the project says of itself: its papers lead somewhere, and are true of the code."""

import ast
import re
import shlex
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path

import pytest
import yaml

from deploy import __main__ as deploy
from etl.__main__ import parser
from tests.tracked import ROOT, tracked, tree

PAPERS = [
    name for name in tracked() if re.fullmatch(r"(?:docs/|benchmarks/)?\w+\.md", name)
]  # the worked examples below tests/ are read by the tests of what they show
LINK = re.compile(r"\]\((?!\w+:)([^)#\s]*)(?:#([^)\s]+))?\)")
BLOCK = re.compile(r"^ *```sh\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
OPERATING = "docs/operating.md"
# What Citation File Format 1.2.0 knows of, demands, and has as types.
CFF_DEMANDED = {"authors", "cff-version", "message", "title"}
CFF_KNOWN = CFF_DEMANDED | {
    "abstract",
    "commit",
    "contact",
    "date-released",
    "doi",
    "identifiers",
    "keywords",
    "license",
    "license-url",
    "preferred-citation",
    "references",
    "repository",
    "repository-artifact",
    "repository-code",
    "type",
    "url",
    "version",
}


@cache
def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def headings(paper: str) -> set[str]:
    """The anchors of a paper's headings."""
    lines = re.findall(r"^#+ (.+)$", text(paper), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", line.lower()).replace(" ", "-") for line in lines}


@cache
def project() -> dict:
    return tomllib.loads(text("pyproject.toml"))["project"]


def commands() -> list[str]:
    """Every line that a paper shows for a terminal, without its comment and the variables before
    it."""
    lines = [
        line.strip()
        for paper in PAPERS
        for block in BLOCK.findall(text(paper))
        for line in block.splitlines()
    ]
    return [re.sub(r"^(?:[A-Z_]+=\S+ )+|\s+#.*$", "", line) for line in lines if line]


@pytest.mark.parametrize("paper", PAPERS)
def test_links_lead_to_what_is_there(paper):
    """Every link of a paper to a file leads to one that is tracked, and every anchor to a
    heading."""
    for target, anchor in LINK.findall(text(paper)):
        path = (ROOT / paper).parent / target if target else ROOT / paper
        name = path.resolve().relative_to(ROOT.resolve()).as_posix()
        assert name in tracked(), target
        assert not anchor or anchor in headings(name), f"{target}#{anchor}"


def test_every_paper_is_reached_from_the_first():
    """Who begins at README.md comes by links to every other paper."""
    waiting, seen = ["README.md"], set()
    while waiting:
        paper = waiting.pop()
        if paper in seen:
            continue
        seen.add(paper)
        targets = [target for target, _ in LINK.findall(text(paper)) if target.endswith(".md")]
        paths = [((ROOT / paper).parent / target).resolve() for target in targets]
        names = [path.relative_to(ROOT.resolve()).as_posix() for path in paths]
        waiting += [name for name in names if name in PAPERS]
    assert seen == set(PAPERS)


def test_commands_that_are_shown_exist():
    """What a paper shows for a terminal are targets of make, commands with the options they take,
    and files that are there."""
    targets = set(re.findall(r"^([\w.]+):", text("Makefile"), re.MULTILINE))
    known = {"make": targets, "pip": set(tracked()), "streamlit": {"dashboard.py"}}
    shown: dict[str, set[str]] = {name: set() for name in known}
    for command in commands():
        program, *words = command.removeprefix(".venv/bin/").split()
        if program == "make":
            shown["make"] |= {word for word in words if "=" not in word}
        elif program == "pip":
            shown["pip"].add(words[words.index("-r") + 1])
        elif program == "streamlit":
            shown["streamlit"].add(words[1])
        else:
            assert program in ("python", "python3") and words[0] == "-m", command
    assert all(shown.values())
    assert not [words - known[name] for name, words in shown.items() if words - known[name]]


def test_modules_that_are_shown_take_their_options():
    """`python -m` with what a paper writes behind it is understood by that command."""
    calls = [shlex.split(line.split(" -m ", 1)[1]) for line in commands() if " -m " in line]
    assert {module for module, *_ in calls} == {"etl", "deploy", "snapshot", "pytest", "venv"}
    for module, *words in calls:
        if module in ("etl", "deploy"):
            {"etl": parser, "deploy": deploy.parser}[module]().parse_args(words)
    options = {word for module, *words in calls if module == "snapshot" for word in words}
    said = subprocess.run(
        [sys.executable, "-m", "snapshot", "--help"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert not [word for word in options if word.startswith("--") and word not in said]


def read_in_python() -> set[str]:
    """Variables of the environment that some Python file asks for."""
    found: set[str] = set()
    for name in tracked():
        if name.endswith(".py"):
            for node in ast.walk(tree(name)):
                found |= {str(part.value) for part in asked(node) if isinstance(part, ast.Constant)}
    return found


def asked(node: ast.AST) -> list[ast.expr]:
    """What stands for a variable's name where the environment is asked for one by index, `get`,
    `getenv` or `in`."""
    match node:
        case ast.Subscript(value=ast.Attribute(attr="environ"), slice=variable):
            return [variable]
        case ast.Call(func=ast.Attribute(attr="get", value=ast.Attribute(attr="environ"))):
            return node.args[:1]
        case ast.Call(func=ast.Attribute(attr="getenv")):
            return node.args[:1]
        case ast.Compare(left=variable, comparators=[ast.Attribute(attr="environ")]):
            return [variable]
    return []


def test_the_table_of_variables_is_whole():
    """docs/operating.md lists every variable that the code or the Makefile reads, and no other."""
    rows = re.findall(r"^\| `(\w+)` \|", text(OPERATING), re.MULTILINE)
    made = set(re.findall(r"\$\((\w+)\)", text("Makefile")))
    fixed = set(re.findall(r"^(\w+) =", text("Makefile"), re.MULTILINE))
    assert sorted(rows) == sorted(read_in_python() | (made - fixed))


def test_no_variable_is_spoken_of_that_is_not_in_the_table():
    """Every name `DASHBOARD_...` that a paper, a setting or the code writes is in the table."""
    table = set(re.findall(r"^\| `(\w+)` \|", text(OPERATING), re.MULTILINE))
    for name in tracked():
        if Path(name).suffix in {".cff", ".md", ".py", ".toml", ""}:
            assert set(re.findall(r"\bDASHBOARD_[A-Z_]+\b", text(name))) <= table, name


def test_the_software_can_be_cited():
    """CITATION.cff has the keys that its format demands and none that it does not know, with the
    version, licence and authors of pyproject.toml."""
    said = yaml.safe_load(text("CITATION.cff"))
    assert CFF_DEMANDED <= set(said) <= CFF_KNOWN
    assert (said["cff-version"], said["type"]) == ("1.2.0", "software")
    assert (said["version"], said["license"]) == (project()["version"], project()["license"])
    assert said["authors"] == project()["authors"]
    assert all(isinstance(word, str) for word in said["keywords"])


def test_the_licence_is_the_one_that_is_named():
    """LICENSE is the licence that pyproject.toml names, of those whom it names as authors."""
    first, _, rights = text("LICENSE").splitlines()[:3]
    (author,) = project()["authors"]
    assert first == f"{project()['license']} License"
    assert rights.lower() == f"copyright (c) 2026 {author['name'].lower()}"
