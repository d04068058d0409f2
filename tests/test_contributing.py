"""CONTRIBUTING.md, followed to the letter: the recipes are carried out one after the other in a
copy of the tree, and their commands are run there.

Before a block stands what to do with it: write it to a file, add it above, below or at the end, or
put it in place of a line. A block `sh` is run, the block `text` behind one is what it prints.
"""

import json
import re
import shlex
import subprocess
import sys
from functools import cache
from pathlib import Path
from shutil import copy2
from typing import NamedTuple

import pandas as pd
import pytest

from tests.tracked import ROOT, tracked
from tests.warm import ran

FENCED = re.compile(r"^(`{3,})(\w+)\n(.*?)^\1$", re.MULTILINE | re.DOTALL)
TOLD = re.compile(
    r"(?:Write `(?P<new>[^`]+)`"
    r"|At the end of `(?P<end>[^`]+)`, add"
    r"|In `(?P<path>[^`]+)`, (?P<where>above|below|in place of) the line that begins with"
    r" (?:`` (?P<quoted>.+) ``|`(?P<line>[^`]+)`), (?:add|write)):$"
)
LEFT_OUT = "docs/pictures/"  # large, and in no recipe
BY_HAND = ("make", ".venv/bin/streamlit")  # commands that install or serve


class Step(NamedTuple):
    """One block of a recipe: what is said right before it, its kind and its text."""

    said: str
    kind: str
    text: str


@cache
def recipes() -> dict[str, list[Step]]:
    """The steps of each recipe, by its heading."""
    paper = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    told = {}
    for section in re.split(r"^## (?=A )", paper, flags=re.MULTILINE)[1:]:
        steps, last = [], 0
        for block in FENCED.finditer(section):
            said = section[last : block.start()].strip().split("\n\n")[-1]
            steps.append(Step(" ".join(said.split()), block[2], block[3]))
            last = block.end()
        told[section.split("\n")[0]] = steps
    return told


@pytest.fixture(scope="module")
def tree(tmp_path_factory) -> Path:
    """A copy of the project, to be changed by one recipe after the other, with what is compiled of
    it: Python compiles a file anew that is not as old as it was then."""
    folder = tmp_path_factory.mktemp("clone") / "tree"
    for name in tracked():
        if not name.startswith(LEFT_OUT):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            copy2(ROOT / name, folder / name)
    for room in {Path(name).parent for name in tracked() if name.endswith(".py")}:
        (folder / room / "__pycache__").mkdir(exist_ok=True)
        for compiled in (ROOT / room).glob("__pycache__/*.pyc"):
            copy2(compiled, folder / room / "__pycache__")
    return folder


def follow(recipe: str, tree: Path) -> str:
    """Carries out a recipe, and gives what its last command printed. Its commands must succeed and
    print what it says."""
    printed = ""
    for step in recipes()[recipe]:
        if step.kind == "sh":
            printed = "".join(run(command, tree) for command in step.text.splitlines())
        elif step.kind == "text":
            lines = [line.strip() for line in printed.splitlines()]
            assert not [line for line in step.text.splitlines() if line not in lines], printed
        else:
            put(step, tree)
    check_style(tree)
    return printed


def check_style(tree: Path) -> None:
    """Fails where what was written is not in the style of the project."""
    for words in (["check", "--quiet", "."], ["format", "--check", "--quiet", "."]):
        ended = ran(["-m", "ruff", *words], tree)
        assert not ended.returncode, ended.stdout


def put(step: Step, tree: Path) -> None:
    """Does with a block what is said before it."""
    told = TOLD.search(step.said)
    assert told, f"what is to be done with this is not said: {step.said}"
    path = tree / (told["new"] or told["end"] or told["path"])
    if told["new"]:
        assert not path.exists(), path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(step.text, encoding="utf-8")
        return
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    if told["end"]:
        path.write_text("".join([*lines, step.text]), encoding="utf-8")
        return
    begins = told["quoted"] or told["line"]
    (at,) = [number for number, line in enumerate(lines) if line.lstrip().startswith(begins)]
    first, last = {"above": (at, at), "below": (at + 1, at + 1)}.get(told["where"], (at, at + 1))
    path.write_text("".join([*lines[:first], step.text, *lines[last:]]), encoding="utf-8")


def run(command: str, tree: Path) -> str:
    """What a command prints; nothing for one that is done by hand. It must succeed."""
    words = shlex.split(re.sub(r"^(?:[A-Z_]+=\S+ )+", "", command), comments=True)
    if words[0] in BY_HAND:
        return ""
    assert words[0] == ".venv/bin/python", command
    ended = ran(words[1:], tree)
    assert not ended.returncode, ended.stdout + ended.stderr
    return ended.stdout


def asked(script: str, tree: Path) -> object:
    """What a script prints in the changed tree, as JSON."""
    ended = ran(["-c", script], tree)
    assert not ended.returncode, ended.stderr
    return json.loads(ended.stdout)


@pytest.mark.parametrize(
    "code",
    [
        "import atexit; atexit.register(print, 'late'); print('soon')",
        "import sys; sys.exit(3)",
        "import sys; sys.exit('Not so.')",
        "raise ValueError('Not so.')",
    ],
)
def test_a_command_that_is_run_ends_as_one_that_is_started(code, tmp_path):
    """Its exit status, what it printed and what it said last are those of an interpreter."""
    apart = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    here = ran(["-c", code], tmp_path)
    assert (here.returncode, here.stdout) == (apart.returncode, apart.stdout)
    assert here.stderr.splitlines()[-1:] == apart.stderr.splitlines()[-1:]


def test_every_recipe_is_followed():
    """No recipe is without a test here, and the table at the top names them all."""
    paper = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    tests = Path(__file__).read_text(encoding="utf-8")
    assert len(recipes()) == 6
    for recipe in recipes():
        assert f'follow("{recipe}", tree)' in tests or f'recipes()["{recipe}"]' in tests, recipe
        assert f"| [{recipe[0].lower()}{recipe[1:]}](#" in paper, recipe


def test_a_source(tree):
    """The register of an invented town gives three systems with dates of three precisions and
    tiers of its own scheme, and refuses by name what nobody can read."""
    follow("A source", tree)
    (release,) = [path for path in (tree.parent / "try").iterdir() if path.is_dir()]
    systems = pd.read_parquet(release / "deployment.parquet").set_index("deployment_id")
    shown = systems[["place_id", "status", "start_date", "start_precision", "risk_tier"]]
    assert shown.T.to_dict("list") == {
        "fi_sepittela_register:A1": ["fi-999", "in_use", "2023-03-01", "day", "not_assessed"],
        "fi_sepittela_register:A2": ["fi-999", "pilot", "2024-12", "month", "minimal"],
        "fi_sepittela_register:A3": ["fi-999", "retired", "2019", "year", "high"],
    }
    refusals = pd.read_parquet(release / "refusal.parquet")
    assert set(zip(refusals["field"], refusals["value"], refusals["problem"], strict=True)) == {
        ("status", "hankittu", "unknown_code"),
        ("start_date", "30.2.2024", "wrong_value"),
        ("body", "Sepittelän Vesi Oy", "not_a_local_government"),
    }
    (source,) = pd.read_parquet(release / "source.parquet").to_dict("records")
    assert source["citation"] == "Sepittelän kaupunki, Algoritmirekisteri, 28 November 2026"


def test_a_question(tree):
    """One file and one block of known answers are a question."""
    assert "3 passed" in follow("A question", tree)


def test_a_column(tree):
    """A line and a code list are a column of the table, and of the format of deliveries."""
    follow("A column", tree)
    script = """
import json
from schema import fields
from schema.tables import columns
said = fields.of("deployment")["human_review"]
print(json.dumps(["human_review" in columns("deployment"), said.label, said.unstated]))"""
    assert asked(script, tree) == [True, "Human review", "unknown"]


# What a program, a question and a reader meet of the recipe's filter.
MET = """
import json
from app.sidebar import GROUPS
from exports import openapi, wanted
from queries import engine
from queries.narrowing import narrowed
from queries.selection import *
from schema.codelists import codes
from words.selection import chosen
from words.speech import speech
first = Selection(dated=("first_use",))
rows = lambda *given: wanted.rows("deployment", [("dated", code) for code in given]).count
print(json.dumps({
    "address": write(first),
    "read": [read({"dated": "first_use"})[0] == first, read({"dated": "someday"})[1]],
    "codes": codes("start_kind"),
    "accepted": accepted(engine.known())["dated"],
    "described": openapi.description(engine.current())["components"]["parameters"]["dated"],
    "sql": narrowed(first)[0].count("list_contains($dated, start_kind)"),
    "parameters": narrowed(first)[1],
    "narrows": "dated" in DEPLOYMENT_FILTERS,
    "asked": [rows("first_use"), rows("first_use", "evidence"), rows()],
    "counted": [engine.ask("headline", each).to_pylist()[0]["systems"]
                for each in (first, Selection())],
    "group": GROUPS["when"],
    "words": [words for words, _ in chosen(first, speech())],
}))"""


def test_a_shared_filter(tree, small_release):
    """A line and a name are a filter in the address, the SQL, the values accepted, the interface
    and its description, the sidebar and in words, and it narrows."""
    follow("A shared filter", tree)
    met = asked(MET, tree)
    codes = met.pop("codes")
    accepted = [*codes, *(f"-{code}" for code in codes)]
    assert met.pop("described") == {
        "name": "dated",
        "in": "query",
        "required": False,
        "description": "deployment.start_kind: What the start date is a date of;"
        " a code behind a minus is left out",
        "style": "form",
        "explode": False,
        "schema": {"type": "array", "items": {"type": "string", "enum": ["", *accepted]}},
    }
    assert met == {
        "address": {"dated": "first_use"},
        "read": [True, ["dated “someday”"]],
        "accepted": accepted,
        "sql": 3,
        "parameters": {"dated": ["first_use"]},
        "narrows": True,
        "asked": [1, 2, 18],
        "counted": [1, 16],
        "group": ["dated", "started"],
        "words": ["Kind of date: First use"],
    }


def test_a_page(tree, small_release):
    """A file, its name in the contents and its sentences are a page that snapshots have too."""
    follow("A page", tree)
    script = """
import json
from charts.look import Look
from pages.contents import page
from pages.values import Choices
from queries.selection import Selection
from snapshot.contents import FILES
head, exhibit = page("suppliers").parts(Selection(status=()), Choices(), Look())
print(json.dumps([head.title, exhibit.title, exhibit.table.rows, FILES["suppliers"]]))"""
    title, finding, rows, file = asked(script, tree)
    assert (title, file) == ("Suppliers", "suppliers.html")
    assert finding == "Scanco supplies 5 local governments" and rows == 1


def test_a_language(tree):
    """A line and a catalogue are a language: what it has it says, the rest is English, and what the
    brief still lacks is named."""
    *steps, (_, kind, command) = recipes()["A language"]
    for step in steps:
        put(step, tree)
    check_style(tree)
    script = """
import json
from exports import openapi_others
from words.speech import speech
say = speech("fi")
print(json.dumps([say("systems", n=1), say("systems", n=1234), say("filter-status"),
                  say("filter-sector"), say.label("status", "in_use"), openapi_others.NAMES]))"""
    one, many, ours, english, label, names = asked(script, tree)
    assert (one, many) == ("1 järjestelmä", "1\xa0234 järjestelmää")
    assert (ours, english, label, names["fi"]) == ("Tila", "Sector", "In use [en]", "Suomi")
    assert kind == "sh"
    printed = ran(shlex.split(command)[1:], tree).stdout
    failed = set(re.findall(r"^FAILED .*\[([\w-]+)\]", printed, re.MULTILINE))
    assert "brief-residents" in failed and "brief-on-record" not in failed
