"""The rooms of the house: who may import whom, and what stands in one place only."""

import ast
import hashlib
import re
import tomllib
from pathlib import Path

import pytest

from tests.raw import RAW
from tests.tracked import ROOT, code, imported, suites, tracked, tree

MAY_IMPORT = {
    "schema": set(),
    "deploy": set(),
    "etl": {"schema", "words"},
    "queries": {"schema"},
    "words": {"schema", "queries"},
    "charts": {"schema", "words"},
    "exports": {"schema", "queries", "charts", "words"},
    "pages": {"schema", "queries", "charts", "words"},
    "snapshot": {"schema", "queries", "charts", "words", "pages", "exports"},
    "app": {"schema", "queries", "charts", "words", "pages", "exports"},
}
# The page Submit and its parts alone, and what says who may, call the checker and the inbox.
OF_SUBMIT = re.compile("app/(?:submit/(?!__init__|uploads)|session/(?!__init__))")
SUBMIT = {name for name in code() if OF_SUBMIT.match(name)}
# Briefs have pages' numbers, pictures show what a page does, the search offers pages.
OF_PAGES = {name for name in code() if re.match("exports/(?:brief/|picture/|search)", name)}
# A release tells what it changes by asking the questions that the page Changes asks.
EXCEPTIONS = (
    {name: {"etl"} for name in SUBMIT}
    | {name: {"pages"} for name in OF_PAGES}
    | {
        "etl/changelog.py": {"queries"},
    }
)
CONTRIBUTES = {"etl.check", "etl.inbox"}
NETWORK = {"aiohttp", "ftplib", "http", "httpx", "httpx2", "requests", "smtplib", "socket"}
NETWORK |= {"urllib3"}
CLOCK = {
    ("date", "today"),
    ("datetime", "now"),
    ("datetime", "today"),
    ("datetime", "utcnow"),
    ("time", "time"),
    ("time", "monotonic"),
    ("time", "perf_counter"),
    ("Timestamp", "now"),
    ("Timestamp", "today"),
    ("time", "localtime"),
}
# The provider of sign-in alone is asked by a server, and the cluster that answers questions.
CALLS_OUT = {"etl/fetch/download.py", "app/session/roles.py", "queries/spark/cluster.py"}
# /health says how old its data is; what is submitted bears the time of its arrival; sign-ins end; a
# reader may ask so often a minute; the journal says when, and how long it took; a cluster that is
# away is waited for so long; a page has its turn for so long.
COMMANDS = {
    "app/gate.py",
    "app/journal.py",
    "app/session/ended.py",
    "app/session/roles.py",
    "app/submit/unpublished.py",
    "app/submit/uploads.py",
    "app/turns.py",
    "queries/spark/cluster.py",
    "queries/watched.py",
    "etl/command_line.py",
    "etl/fetch/__init__.py",
    "etl/fetch/download.py",
    "exports/state.py",
    "app/submit/doors.py",
    "app/submit/reply_form.py",
    "app/submit/sent_files.py",
    "app/submit/sign_in.py",
    "app/submit/withdrawing.py",
}
COLOUR = re.compile(
    r"(?!rgba\(0,0,0,0\))(?:#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b|\b(?:rgb|hsl)a?\(\s*\d)",
    re.IGNORECASE,
)
SQL = re.compile(
    r"\bselect\b[\s\S]+\bfrom\b(?! read_)", re.IGNORECASE
)  # a snippet that reads an export is for readers to run
ADDRESS = re.compile(rb"[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\b", re.IGNORECASE)
WORKPLACE = re.compile(rb"(?<![\w.])/(?:work|root)/")
REGISTRY = re.compile(
    rb"pypi\.org|pythonhosted|registry\.npmjs|registry\.yarnpkg|proxy\.golang|crates\.io"
    rb"|artifactory",
    re.IGNORECASE,
)


def texts(name: str) -> list[str]:
    """The text constants of a file that are no docstrings; the fixed parts of a formatted text are
    joined."""
    docstrings, parts, found = set(), set(), []
    for node in ast.walk(tree(name)):
        if (
            isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
            and ast.get_docstring(node) is not None
        ):
            docstrings.add(id(node.body[0].value))
        if isinstance(node, ast.JoinedStr):
            fixed = [part for part in node.values if isinstance(part, ast.Constant)]
            parts |= {id(part) for part in fixed}
            found.append(" ".join(str(part.value) for part in fixed))
    constants = [
        node
        for node in ast.walk(tree(name))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    return found + [node.value for node in constants if id(node) not in docstrings | parts]


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_import_rules(room):
    """A room imports only from the rooms the design allows it."""
    for name in code():
        if name.startswith(f"{room}/"):
            allowed = MAY_IMPORT[room] | EXCEPTIONS.get(name, set()) | {room}
            assert not (imported(name) & set(MAY_IMPORT)) - allowed, name


def test_submitting_knows_the_checker_and_the_inbox_only():
    """Of `etl`, the page where cities submit imports the checker and the inbox, and nothing that
    builds."""
    found = set()
    for node in ast.walk(tree("app/submit/doors.py")):
        if isinstance(node, ast.ImportFrom) and str(node.module).split(".")[0] == "etl":
            found |= (
                {f"etl.{alias.name}" for alias in node.names}
                if node.module == "etl"
                else {str(node.module)}
            )
        assert not isinstance(node, ast.Import) or not any(
            alias.name.startswith("etl") for alias in node.names
        )
    assert found == CONTRIBUTES


def test_all_code_has_a_room():
    """Besides the app's entry, the benchmarks and the tests, every file of code lies in a room."""
    outside = [name for name in code() if name.split("/")[0] not in {*MAY_IMPORT, "benchmarks"}]
    assert set(outside) <= {"dashboard.py"}
    assert imported("dashboard.py") & set(MAY_IMPORT) <= {"app", "exports"}


def test_a_page_needs_no_server():
    """What gives a page's parts imports neither Streamlit nor a database."""
    pages = [name for name in code() if name.startswith("pages/")]
    assert len(pages) > 60
    for name in pages:
        assert not imported(name) & {"streamlit", "duckdb"}, name


def test_questions_are_asked_in_queries_only():
    """No other room holds SQL."""
    for name in code():
        if not name.startswith(("queries/", "benchmarks/")):
            assert not [text for text in texts(name) if SQL.search(text)], name
    assert not [
        name for name in tracked() if name.endswith(".sql") and not name.startswith("queries/")
    ]


def test_colours_are_named_in_the_theme_only():
    """No other file of code names a colour, transparency aside; Streamlit's own settings repeat the
    theme's."""
    for name in code():
        if name != "charts/theme.py":
            assert not [text for text in texts(name) if COLOUR.search(text)], name


def test_settings_and_theme_agree():
    """Streamlit's settings paint the page in the theme's own tones."""
    from charts import theme

    settings = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))[
        "theme"
    ]
    for ink, control, own in (
        (theme.LIGHT, theme.CONTROL, settings["light"]),
        (theme.DARK, theme.DARK.accent, settings["dark"]),
    ):
        assert (ink.page, ink.ink, control) == (
            own["backgroundColor"],
            own["textColor"],
            own["primaryColor"],
        )


def test_the_network_is_reached_by_fetch_only():
    """No other file imports what could call out, but those that ask the provider of sign-in and the
    cluster that answers questions."""
    for name in code():
        if name not in CALLS_OUT and not name.startswith("benchmarks/"):
            assert not imported(name) & NETWORK, name
            assert "urllib.request" not in (ROOT / name).read_text(encoding="utf-8"), name


def test_the_clock_is_read_by_commands_only():
    """Everything else gives the same on any day."""
    for name in code():
        if name not in COMMANDS and not name.startswith("benchmarks/"):
            read = {
                (_last(node.value), node.attr)
                for node in ast.walk(tree(name))
                if isinstance(node, ast.Attribute)
            }
            assert not read & CLOCK, name


def _last(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def test_no_source_is_named_but_by_itself():
    """What a source is it declares: no question, figure, export or page, nor the curated tables'
    reader, holds the name of one. A source may be called as a question is."""
    named = {Path(name).stem for name in tracked() if name.startswith("etl/sources/")}
    named -= {"__init__"} | {Path(name).stem for name in tracked() if name.endswith(".sql")}
    rooms = ("queries/", "charts/", "exports/", "pages/", "etl/reference.py")
    for name in tracked():
        if name.startswith(rooms) and name.endswith((".py", ".sql", ".typ")):
            content = (ROOT / name).read_text(encoding="utf-8")
            assert not [source for source in named if source in content], name


def test_no_room_for_odds_and_ends():
    """No module is named for holding what nobody found a place for."""
    stems = {Path(name).stem for name in code()} | {
        part for name in code() for part in Path(name).parent.parts
    }
    assert not stems & {"utils", "util", "helpers", "helper", "common", "misc"}


def test_files_and_lines_are_short():
    """A file of code or of tests is at most 300 lines long, and a line takes at most 100 bytes,
    however its letters are counted."""
    for name in tracked():
        if name.endswith(".py"):
            lines = (ROOT / name).read_bytes().splitlines()
            assert len(lines) <= 300 and max(map(len, lines), default=0) <= 100, name


def test_functions_are_short():
    """A function of the code is at most 40 lines long."""
    assert not [
        f"{name}: {node.name}"
        for name in code()
        for node in ast.walk(tree(name))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno >= 40
    ]


def test_every_test_states_its_claim():
    """A test has a docstring of at least four words, and no two tests of a file have one name."""
    for name in suites():
        named = [
            node
            for node in tree(name).body
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
        ]
        assert not [
            node.name for node in named if len((ast.get_docstring(node) or "").split()) < 4
        ], name
        assert len({node.name for node in named}) == len(named), name


def test_nothing_private_is_committed():
    """No tracked file holds an e-mail address, a path of somebody's workplace, or a package
    registry's host."""
    for name in tracked():
        if Path(name).suffix != ".parquet" and name != "tests/test_rooms.py":
            content = (ROOT / name).read_bytes()
            assert not [
                found[0]
                for pattern in (ADDRESS, WORKPLACE, REGISTRY)
                if (found := pattern.search(content))
            ], name


def test_no_raw_file_is_committed():
    """Nothing below data/raw is tracked, and no tracked file has the bytes of a raw snapshot, where
    those are at hand."""
    assert not [name for name in tracked() if name.startswith("data/raw/")]
    sums = RAW / "SHA256SUMS"
    raw = (
        {line.split()[0] for line in sums.read_text(encoding="utf-8").splitlines() if line}
        if sums.exists()
        else set()
    )
    assert not [
        name for name in tracked() if hashlib.sha256((ROOT / name).read_bytes()).hexdigest() in raw
    ]
