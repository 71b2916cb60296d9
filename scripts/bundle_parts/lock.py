"""The lock: which packages, in which version, with which files."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

_PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)(?:\s*;\s*([^\\]+?))?\s*\\?$", re.M)


@dataclass(frozen=True)
class Pin:
    """One line of the lock. `marker` says on which systems it is needed; empty: on all."""

    name: str
    version: str
    marker: str = ""

    def is_of(self, wheel: Path) -> bool:
        """Whether a wheel is a file of this pin."""
        return wheel.name.split("-")[:2] == [re.sub(r"[-_.]+", "_", self.name).lower(), self.version]

    def line(self, hashes: Iterable[str]) -> str:
        """The pin as pip reads it, with the hashes of the files that it may take."""
        marker = f" ; {self.marker}" if self.marker else ""
        return " \\\n    ".join(
            [f"{self.name}=={self.version}{marker}", *(f"--hash=sha256:{h}" for h in hashes)]
        )


def pins(text: str) -> tuple[Pin, ...]:
    r"""The pins of a lock, in order.

    >>> pins("click==8.1 \\\n    --hash=sha256:ab\ncolorama==0.4 ; sys_platform == 'win32' \\\n    --hash=sha256:cd\n")
    (Pin(name='click', version='8.1', marker=''), Pin(name='colorama', version='0.4', marker="sys_platform == 'win32'"))
    """
    return tuple(Pin(name, version, marker) for name, version, marker in _PIN.findall(text))
