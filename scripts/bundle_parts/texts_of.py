"""The texts that people and Windows read: with their holes filled, in the encoding and the line ends that they need."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent / "texts"


def filled(name: str, **holes: str) -> str:
    """A text with its holes filled: `@VERSION@` by `version=…`."""
    text = (FOLDER / name).read_text(encoding="utf-8")
    for hole, value in holes.items():
        text = text.replace(f"@{hole.upper()}@", value)
    return text


def script(name: str, **holes: str) -> bytes:
    """A script of Windows' command processor: ASCII, since it is read in whatever code page the console has."""
    return filled(name, **holes).replace("\n", "\r\n").encode("ascii")


def for_console(name: str, **holes: str) -> bytes:
    """A text that `type` shows on a Japanese Windows: CP932."""
    return filled(name, **holes).replace("\n", "\r\n").encode("cp932")


def for_notepad(name: str, **holes: str) -> bytes:
    """A text that opens rightly in every editor of Windows: UTF-8 with its mark."""
    return filled(name, **holes).replace("\n", "\r\n").encode("utf-8-sig")


def plain(name: str, **holes: str) -> bytes:
    """A text for Linux or for Python."""
    return filled(name, **holes).encode("utf-8")
