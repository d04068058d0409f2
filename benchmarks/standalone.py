"""A standalone cluster of Spark on this machine, from the wheel: a master and its workers."""

import importlib.util
import os
import signal
import socket
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path

from benchmarks.machine import free_port

HERE = "127.0.0.1"
STARTS_WITHIN = 300  # seconds, as of a machine that has much else to do
CONNECT, INSIDE = "org.apache.spark.sql.connect.service.SparkConnectServer", "spark-internal"
ENDS_WITH_US = ("setpriv", "--pdeathsig", "KILL")  # a worker's executors end with it
JOINED = "Registering worker"  # what the master writes of each worker


class Standalone:
    """A master and its workers, each a process group of its own with the executors it starts. They
    end with the thread that began them, however it ends. `folder` keeps what they write."""

    def __init__(self, folder: Path, cores: int = 1, memory: str = "600m"):
        wheel = importlib.util.find_spec("pyspark")
        if wheel is None or wheel.origin is None:
            raise ImportError("This needs pyspark: pip install -r requirements-spark.lock")
        self._program = Path(wheel.origin).parent / "bin" / "spark-class"
        self._folder, self._cores, self._memory = folder, cores, memory
        self._port = free_port()
        self.address = f"spark://{HERE}:{self._port}"
        self._processes: list[subprocess.Popen] = []

    def start(self, workers: int = 2) -> None:
        """Begin, and wait until all workers have joined."""
        self._log.write_bytes(b"")
        port = ["--host", HERE, "--port", str(self._port), "--webui-port", "0"]
        self._run("master.Master", *port)
        for _ in range(workers):
            self.add_worker()
        end = time.monotonic() + STARTS_WITHIN
        while self._log.read_text(encoding="utf-8", errors="replace").count(JOINED) < workers:
            if time.monotonic() > end:
                raise TimeoutError(self._log.read_text(encoding="utf-8")[-2000:])
            time.sleep(0.2)

    def add_worker(self) -> None:
        """One more worker."""
        has = ["--cores", str(self._cores), "--memory", self._memory, "--webui-port", "0"]
        work = ["--work-dir", str(self._folder / "work")]
        self._run("worker.Worker", "--host", HERE, *has, *work, self.address)

    def connect(self, settings: Mapping[str, str]) -> str:
        """A server of Spark Connect beside them, which answers with two threads of its own; gives
        its address once it listens."""
        port = free_port()
        told = {"spark.connect.grpc.binding.port": str(port), "spark.ui.enabled": "false"}
        named = [f"{name}={value}" for name, value in (dict(settings) | told).items()]
        options = [word for each in named for word in ("--conf", each)]
        self._run("SparkSubmit", "--master", "local[2]", "--class", CONNECT, *options, INSIDE)
        end = time.monotonic() + STARTS_WITHIN
        while not _listens(port):
            if time.monotonic() > end:
                raise TimeoutError(self._log.read_text(encoding="utf-8")[-2000:])
            time.sleep(0.2)
        return f"sc://{HERE}:{port}"

    def kill(self, nth: int) -> None:
        """End the master (0) or a worker at once, with the executors that it has started."""
        process = self._processes[nth]
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()

    def stop(self) -> None:
        """End all of them."""
        for nth in range(len(self._processes)):
            self.kill(nth)
        self._processes.clear()

    def _run(self, program: str, *arguments: str) -> None:
        run = [*ENDS_WITH_US, str(self._program), f"org.apache.spark.deploy.{program}", *arguments]
        with self._log.open("ab") as log:
            self._processes.append(
                subprocess.Popen(run, stdout=log, stderr=log, start_new_session=True)
            )

    @property
    def _log(self) -> Path:
        return self._folder / f"log-{self._port}"


def _listens(port: int) -> bool:
    with socket.socket() as asked:
        return asked.connect_ex((HERE, port)) == 0
