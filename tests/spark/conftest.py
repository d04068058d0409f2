"""A standalone cluster of Spark on this machine, a master and two workers, for all tests of this
folder. `make spark` runs them."""

import os

import pytest

import queries.spark.cluster
from benchmarks.standalone import HERE, Standalone
from queries import engine

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


@pytest.fixture(scope="session")
def standalone(tmp_path_factory):
    """The cluster; it runs until the last test has."""
    os.environ |= {
        "JAVA_TOOL_OPTIONS": QUICK,
        "SPARK_LOCAL_IP": HERE,
        "SPARK_DAEMON_MEMORY": "200m",
    }
    queries.spark.cluster.SETTINGS |= SMALL
    cluster = Standalone(tmp_path_factory.mktemp("spark"))
    cluster.start()
    yield cluster
    cluster.stop()


@pytest.fixture
def clustered(small_release, standalone, monkeypatch) -> Standalone:
    """The small release, answered by the cluster."""
    monkeypatch.setenv("DASHBOARD_ENGINE", standalone.address)
    monkeypatch.setenv("DASHBOARD_QUESTION_SECONDS", "120")
    forget()
    return standalone


def forget() -> None:
    """Forget answers, so that the next question reaches an engine."""
    for kept in engine.caches().values():
        kept.cache_clear()
