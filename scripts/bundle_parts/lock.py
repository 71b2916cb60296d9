"""The lock: which packages, in which version, with which files."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

_PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)(?:\s*;\s*([^\\]+?))?\s*\\?$", re.M)

_HASH = re.compile(r"--hash=sha256:([0-9a-f]+)")


@dataclass(frozen=True)
class Pin:
    """One line of the lock. `marker` says on which systems it is needed; empty: on all. `hashes` are those of its files."""

    name: str
    version: str
    marker: str = ""
    hashes: frozenset[str] = frozenset()

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

    >>> first, second = pins("click==8.1 \\\n    --hash=sha256:ab\ncolorama==0.4 ; sys_platform == 'win32' \\\n    --hash=sha256:cd\n")
    >>> first
    Pin(name='click', version='8.1', marker='', hashes=frozenset({'ab'}))
    >>> second.name, second.marker, sorted(second.hashes)
    ('colorama', "sys_platform == 'win32'", ['cd'])
    """
    found = list(_PIN.finditer(text))
    ends = [each.start() for each in found[1:]] + [len(text)]
    return tuple(
        Pin(pin[1], pin[2], pin[3] or "", frozenset(_HASH.findall(text, pin.end(), end)))
        for pin, end in zip(found, ends, strict=True)
    )
