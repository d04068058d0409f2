"""The small release, in several files as `etl build --partitioned` writes it, answered by a
standalone cluster of Spark on this machine, a master and two workers, for all tests of this folder.
`make spark` runs them."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qsl

import pyarrow as pa
import pytest

import queries.spark.cluster
from benchmarks.standalone import HERE, Standalone
from etl import files, release
from etl.build import Built
from queries import engine, parameters
from queries.selection import read
from schema import stored
from tests.conftest import NEWER, OLDER, older_tables
from tests.test_questions import KNOWN

# Each question once, and one of them for every filter that the known answers choose by.
FIRST = list({question: (question, address) for question, address, _ in reversed(KNOWN)}.values())
FILTERED = [(question, address) for question, address, _ in KNOWN if question == "headline"]
ASKED = list(dict.fromkeys([*sorted(FIRST), *FILTERED]))
# A process that ends soon is not made fast. Of few rows most time would go into making code for
# them and into parting them.
QUICK = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
SMALL = {
    "spark.sql.shuffle.partitions": "2",
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",
    "spark.sql.adaptive.enabled": "false",
    "spark.executor.memory": "512m",
    "spark.driver.host": HERE,
}
# Seconds: where other programs have the processor nobody is gone who does not answer at once.
PATIENT = {"BEGINS_WITHIN": 400.0, "HANGS_AFTER": 400.0, "ANSWERS_WITHIN": 20.0}


@pytest.fixture(scope="session")
def small_release(small_tables, tmp_path_factory) -> Iterator[Path]:
    """The two releases of `tests/conftest.py`, the newer one's records in several files."""
    folder = tmp_path_factory.mktemp("releases")
    release.write(Built(older_tables(small_tables), {}), OLDER, folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(files, "MAX_ROWS", 5)
        parted = release.write(Built(small_tables, {}), NEWER, folder, is_parted=True)
        assert len(stored.files(parted / "deployment.parquet")) > 1
        patch.setenv("DASHBOARD_RELEASES", str(folder))
        yield folder


@pytest.fixture(scope="session")
def clustered(small_release, tmp_path_factory) -> Iterator[Standalone]:
    """The cluster; it runs until the last test has."""
    cluster = Standalone(tmp_path_factory.mktemp("spark"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(queries.spark.cluster, "SETTINGS", queries.spark.cluster.SETTINGS | SMALL)
        for name, most in PATIENT.items():
            patch.setattr(queries.spark.cluster, name, most)
        patch.setenv("JAVA_TOOL_OPTIONS", QUICK)
        patch.setenv("SPARK_LOCAL_IP", HERE)
        patch.setenv("SPARK_DAEMON_MEMORY", "600m")  # a server of Spark Connect is one, too
        patch.setenv("DASHBOARD_ENGINE", cluster.address)
        patch.setenv("DASHBOARD_QUESTION_SECONDS", "600")
        forget()
        cluster.start()
        yield cluster
        cluster.stop()
    forget()


def forget() -> None:
    """Forget answers, so that the next question reaches an engine."""
    for kept in engine.caches().values():
        kept.cache_clear()


def answer(question: str, address: str) -> pa.Table:
    given = dict(parse_qsl(address))
    selection, _ = read(given, engine.known())
    return engine.ask(question, selection, **parameters.values(question, given, engine.known()))


@pytest.fixture(scope="session")
def by_duckdb(small_release) -> dict[tuple[str, str], pa.Table]:
    """What DuckDB answers."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DASHBOARD_ENGINE", "duckdb")
        forget()
        answers = {asked: answer(*asked) for asked in ASKED}
    forget()
    return answers
