"""A PostgreSQL server of the tests' own, on loopback, for as long as it is asked for."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def programs() -> Path:
    """Where the programs of PostgreSQL are; Debian keeps them off the path."""
    found = shutil.which("initdb")
    return Path(found).parent if found else max(Path("/usr/lib/postgresql").glob("*/bin"), default=Path())


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def postgresql() -> Iterator[str]:
    """The address of a new server. It never runs as root: then as the system's nobody."""
    folder, port = Path(tempfile.mkdtemp(prefix="renkei-pg-")), free_port()
    user = pwd.getpwnam("nobody").pw_uid if os.getuid() == 0 else None
    if user is not None:
        os.chown(folder, user, -1)
    data, at = folder / "data", programs()
    options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off"
    try:
        run(
            [
                at / "initdb",
                "-D",
                data,
                "-A",
                "trust",
                "-U",
                "renkei",
                "-E",
                "UTF8",
                "--locale=C",
                "--no-sync",
            ],
            user,
            folder,
        )
        run([at / "pg_ctl", "-D", data, "-o", options, "-l", folder / "log", "-w", "start"], user, folder)
        try:
            yield f"postgresql://renkei@127.0.0.1:{port}/postgres"
        finally:
            run([at / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop"], user, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def run(command: list[object], user: int | None, folder: Path) -> None:
    quiet = subprocess.DEVNULL  # the server keeps its streams open
    subprocess.run([*map(str, command)], user=user, cwd=folder, stdout=quiet, stderr=quiet, check=True)
