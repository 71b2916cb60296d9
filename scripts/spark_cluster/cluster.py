"""A standalone cluster of Spark on this machine alone: a master and workers on loopback, from the installed pyspark."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pyspark

HERE = "127.0.0.1"
WORKERS = 2
_FILE = "processes.json"
_CLASSES = "org.apache.spark.deploy"
_PATIENCE = 60.0  # seconds until a cluster stands
_POLITE = 5.0  # seconds that a process is given to end by itself
_SETTINGS = {"SPARK_LOCAL_IP": HERE, "SPARK_NO_DAEMONIZE": "1"}


@dataclass(frozen=True, slots=True)
class Started:
    """A process that we started; `since` tells it from another that has its number later."""

    name: str
    pid: int
    since: str

    @property
    def is_running(self) -> bool:
        """Whether it still runs, and is the same."""
        return _since(self.pid) == self.since


class Cluster:
    """The cluster whose processes are noted in a folder; all that it writes is in there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._own: list[subprocess.Popen[bytes]] = []  # those of this very process; to be waited for

    @property
    def started(self) -> list[Started]:
        """What was started and has not been stopped."""
        try:
            noted = json.loads((self.folder / _FILE).read_text(encoding="utf-8"))
        except FileNotFoundError:
            return []
        return [Started(**one) for one in noted]

    @property
    def running(self) -> list[Started]:
        """What runs of it."""
        return [one for one in self.started if one.is_running]

    @property
    def address(self) -> str:
        """What `renkei grade --engine` is given."""
        return (self.folder / "address").read_text(encoding="utf-8").strip()

    def start(self, *, workers: int = WORKERS, cores: int = 1, memory: str = "1G") -> str:
        """Start a master and its workers, each with so many cores and so much memory. Gives the address; raises
        `RuntimeError` where one does not come up, and then none is left."""
        self.folder.mkdir(parents=True, exist_ok=True)
        port = _free_port()
        address = f"spark://{HERE}:{port}"
        try:
            self._run("master", "master.Master", "-h", HERE, "-p", str(port), "--webui-port", "0")
            self._wait("master", "I have been elected leader")
            for number in range(1, workers + 1):
                own = self.folder / f"worker-{number}"
                limits = ("-c", str(cores), "-m", memory, "--webui-port", "0")
                self._run(own.name, "worker.Worker", "-h", HERE, *limits, "-d", str(own.resolve()), address)
            for number in range(1, workers + 1):
                self._wait(f"worker-{number}", "Successfully registered with master")
        except BaseException:
            self.stop()
            raise
        (self.folder / "address").write_text(address + "\n", encoding="utf-8")
        return address

    def stop(self) -> None:
        """End what we started, the executors of its workers too, and remove the folder."""
        running = self.running
        for one in running:
            _signal(one, signal.SIGTERM)
        end = time.monotonic() + _POLITE
        while any(one.is_running for one in running) and time.monotonic() < end:
            time.sleep(0.05)
        for one in self.started:
            if one in running:
                _signal(one, signal.SIGKILL)
        for process in self._own:
            process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def kill(self, name: str) -> None:
        """Kill a worker with its executors at once, as when a machine loses its power."""
        for one in self.running:
            if one.name == name:
                _signal(one, signal.SIGKILL)

    def _run(self, name: str, kind: str, *arguments: str) -> None:
        home = Path(pyspark.__path__[0])
        java = _java()
        with (self.folder / f"{name}.log").open("wb") as log:
            process = subprocess.Popen(
                [java, "-cp", f"{home}/jars/*", "-Xmx256m", f"{_CLASSES}.{kind}", *arguments],
                env={**os.environ, **_SETTINGS, "SPARK_HOME": str(home), "SPARK_SCALA_VERSION": _scala(home)},
                cwd=self.folder,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,  # its executors are in its group
            )
        self._own.append(process)
        noted = [*self.started, Started(name, process.pid, _since(process.pid))]
        text = json.dumps([{"name": one.name, "pid": one.pid, "since": one.since} for one in noted])
        (self.folder / _FILE).write_text(text, encoding="utf-8")

    def _wait(self, name: str, sign: str) -> None:
        """Until a process says in its log that it is ready."""
        log = self.folder / f"{name}.log"
        end = time.monotonic() + _PATIENCE
        while time.monotonic() < end:
            said = log.read_text(encoding="utf-8", errors="replace")
            if sign in said:
                return
            if not any(one.name == name for one in self.running):
                break
            time.sleep(0.05)
        raise RuntimeError(f"{name} did not come up:\n{log.read_text(encoding='utf-8', errors='replace')}")


def _signal(one: Started, sign: signal.Signals) -> None:
    """To a process and to those that it started."""
    with suppress(ProcessLookupError):
        os.killpg(one.pid, sign)


def _since(pid: int) -> str:
    """When a process was started, in the system's own ticks; empty where there is none or it has ended."""
    try:
        told = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return ""
    return "" if told[0] == "Z" else told[19]


def _scala(home: Path) -> str:
    """Which Scala the jars are for: a worker asks before it starts an executor."""
    core = next((home / "jars").glob("spark-core_*.jar")).name
    return core.removeprefix("spark-core_").partition("-")[0]


def _java() -> str:
    home = os.environ.get("JAVA_HOME")
    found = shutil.which("java", path=f"{home}/bin" if home else None)
    if found is None:
        raise RuntimeError("Java is missing. On Debian: apt-get install openjdk-17-jre-headless")
    return found


def _free_port() -> int:
    with socket.socket() as found:
        found.bind((HERE, 0))
        return int(found.getsockname()[1])
