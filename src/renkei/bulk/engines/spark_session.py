"""A session of Spark: within this machine, or by a cluster at the address of its master."""

from __future__ import annotations

import os
import socket
import tempfile
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

from renkei.bulk.engines.failing import unreachable

LOCAL = "local[*]"
_HERE = "127.0.0.1"
_PATIENCE = 5  # seconds until a master answers
_SETTINGS = {
    "spark.sql.ansi.enabled": "true",  # too large a number is an error, never another number
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.shuffle.partitions": "8",
    "spark.log.level": "OFF",
    "spark.sql.maxPlanStringLength": "1000",
}


def session_of(master: str) -> Any:
    """The session, started where there is none. Raises `OutOfReach` where the master does not answer or Java is missing."""
    _refuse_silent(master)
    from pyspark import SparkConf, SparkContext
    from pyspark.sql import SparkSession

    settings = SparkConf().setMaster(master).setAppName("renkei").setAll([*_SETTINGS.items()])
    if is_here(master):
        os.environ.setdefault("SPARK_LOCAL_IP", _HERE)
        settings.set("spark.driver.bindAddress", _HERE).set("spark.driver.host", _HERE)
    with tempfile.TemporaryFile() as said:
        try:
            _start_java(settings, said)
            return SparkSession(SparkContext.getOrCreate(settings))
        except Exception as error:  # whatever py4j or Java says
            raise unreachable(master, _last_words(said) or error) from error


def is_here(master: str) -> bool:
    """Whether Spark runs on this machine, so that its workers see the files of it."""
    return master.startswith("local") or urlsplit(master).hostname in (_HERE, "localhost")


def _start_java(settings: Any, said: Any) -> None:
    """Start Java without its remarks, which would stand in the terminal among ours."""
    from pyspark import SparkContext
    from pyspark.java_gateway import launch_gateway

    if SparkContext._gateway is None:
        launch: Any = launch_gateway  # has no types
        gateway = launch(settings, {"stdout": said, "stderr": said})
        SparkContext._ensure_initialized(gateway=gateway, conf=settings)


def _last_words(said: Any) -> Exception | None:
    """What Java or its starter said last; None where it came up."""
    with suppress(OSError):
        said.seek(0)
        lines = said.read().decode(errors="replace").strip().splitlines()
        if lines and "java" in lines[-1].lower():
            return RuntimeError(lines[-1])
    return None


def _refuse_silent(master: str) -> None:
    """Raise `OutOfReach` for a master that does not answer: Spark itself would try for minutes."""
    if master.startswith("local"):
        return
    address = urlsplit(master)
    try:
        socket.create_connection((address.hostname or "", address.port or 7077), timeout=_PATIENCE).close()
    except (OSError, ValueError) as error:
        raise unreachable(master, error) from error
