"""What the tests of the command share: the published facts, what a command came to, a change to a file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

AOMORI = Path(__file__).parents[2] / "examples/aomori"


@dataclass(frozen=True)
class Ran:
    """What a command came to."""

    code: int
    out: str
    err: str


def rewrite(path: Path, old: str, new: str) -> None:
    """Change one text in a file that must hold it."""
    text = path.read_bytes().decode()
    assert old in text
    path.write_bytes(text.replace(old, new, 1).encode())
