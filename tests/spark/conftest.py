"""The small release, answered by a standalone cluster of Spark on this machine, a master and two
workers, for all tests of this folder. `make spark` runs them."""

from collections.abc import Iterator

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
def clustered(small_release, tmp_path_factory) -> Iterator[Standalone]:
    """The cluster; it runs until the last test has."""
    queries.spark.cluster.SETTINGS |= SMALL
    cluster = Standalone(tmp_path_factory.mktemp("spark"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("JAVA_TOOL_OPTIONS", QUICK)
        patch.setenv("SPARK_LOCAL_IP", HERE)
        patch.setenv("SPARK_DAEMON_MEMORY", "200m")
        patch.setenv("DASHBOARD_ENGINE", cluster.address)
        patch.setenv("DASHBOARD_QUESTION_SECONDS", "120")
        forget()
        cluster.start()
        yield cluster
        cluster.stop()
    forget()


def forget() -> None:
    """Forget answers, so that the next question reaches an engine."""
    for kept in engine.caches().values():
        kept.cache_clear()
