"""The files with which renkei is installed where there is a Python and no network."""

from __future__ import annotations

from pathlib import Path

from scripts.bundle_parts.licences import licences
from scripts.bundle_parts.texts_of import for_console, for_notepad, plain, script
from scripts.bundle_parts.wheels import requirements


def wheelhouse(wheels: list[Path], own: Path, version: str) -> dict[str, bytes]:
    """Path → content."""
    every = [own, *wheels]
    return {
        **{f"wheels/{path.name}": path.read_bytes() for path in every},
        **{f"ライセンス/{name}": content for name, content in licences(every).items()},
        "requirements.txt": requirements(wheels, own).encode("ascii"),
        "install.sh": plain("install.sh"),
        "install.cmd": script("install.cmd"),
        "はじめに.txt": for_notepad("wheelhouse/read-me.txt", version=version),
        **{
            f"texts/{name}.txt": for_console(f"wheelhouse/{name}.txt")
            for name in ("no-python", "failed", "installed")
        },
    }
