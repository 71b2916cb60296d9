"""A scale's file → the Scale, or a refusal that names every fault at once."""

from __future__ import annotations

import re
from pathlib import Path

from renkei.domain.errors import Fault, OutOfReach, Place, ScaleRefused
from renkei.domain.scale import Scale
from renkei.domain.scale_check import check
from renkei.scales.building import build
from renkei.scales.reading import Reading
from renkei.scales.toml_text import parse

LARGEST = 1_000_000  # bytes; the largest preset has some thousand


def load(text_or_path: str | Path) -> Scale:
    """The scale of a TOML text, or of a file: a `Path`, or a `str` without line end and without `=`.

    >>> load("format = 1").name
    Traceback (most recent call last):
        ...
    renkei.domain.errors.ScaleRefused: scale_key_missing {'key': 'id'} ...

    Raises `ScaleRefused` with all faults, each with its key path; `OutOfReach` if the file cannot be read.
    """
    if isinstance(text_or_path, str) and ("\n" in text_or_path or "=" in text_or_path or not text_or_path):
        return load_text(text_or_path)
    path = Path(text_or_path)
    return load_text(read_text(path, file=path.name), file=path.name)


def load_text(text: str, *, file: str = "") -> Scale:
    """The scale of a TOML text; `file` is what faults call it."""
    reading = Reading(file)
    data = reading.scale(parse(text.removeprefix("\ufeff"), file=file))
    scale = build(data)
    structural = reading.faults
    sound = [_in_file(fault, file) for fault in check(scale)] if data else []
    faults = [*structural, *(fault for fault in sound if not _is_shadowed(fault, structural))]
    if faults:
        raise ScaleRefused(faults)
    return scale


def read_text(path: Path, *, file: str) -> str:
    """A file's text, a byte order mark taken off.

    Raises `OutOfReach` if it cannot be read, `ScaleRefused` if it is too large or not UTF-8.
    """
    try:
        with path.open("rb") as opened:
            raw = opened.read(LARGEST + 1)
    except (OSError, ValueError) as error:  # ValueError: a path that no file can have
        raise OutOfReach([Fault("scale_file_unreadable", Place(file))]) from error
    return decoded(raw, file=file)


def decoded(raw: bytes, *, file: str) -> str:
    """The text of a file's bytes, a byte order mark taken off. Raises `ScaleRefused` if too large or not UTF-8."""
    if len(raw) > LARGEST:
        raise ScaleRefused([Fault("scale_file_too_large", Place(file), {"most": LARGEST})])
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise ScaleRefused([Fault("scale_not_utf8", Place(file, row=line))]) from error


def _in_file(fault: Fault, file: str) -> Fault:
    return Fault(fault.code, Place(file, key=fault.place.key), fault.values)


_LADDER = re.compile(r"(?:(?:case|axis)\[[0-9]+\]\.)?grade\b")
_TELLING = re.compile(r"\[[0-9]+\](?:\.(?:when|otherwise|symbol)\b.*)?")
_RESTS_ON = {  # a key → the parts of the file from which its soundness is judged
    "group": ("grade",),
    "rules.rate": ("grade", "rules"),
    "case": ("grade", "case", "rules"),
    "missing": ("grade", "missing"),
}


def _is_shadowed(fault: Fault, structural: list[Fault]) -> bool:
    """A fault that may only follow from another: a ladder whose bounds could not all be read has gaps of its own."""
    key = fault.place.key
    if fault.code.startswith("scale_points"):
        return any(other.place.key.startswith("grade") for other in structural)
    if found := _LADDER.match(key):
        return any(_tells(other, found[0]) for other in structural)
    rests_on = next((parts for start, parts in _RESTS_ON.items() if key.startswith(start)), ())
    return bool(rests_on) and any(other.place.key.startswith(rests_on) for other in structural)


def _tells(fault: Fault, ladder: str) -> bool:
    key = fault.place.key
    if key == ladder or key.startswith(("rules.compare_on", "rules.reference")):
        return True
    if not key.startswith(f"{ladder}["):
        return False
    if fault.code == "scale_key_missing":
        return fault.values["key"] == "symbol" or ".when" in key
    if fault.code == "scale_key_unknown_near":
        return ".when" in key or fault.values["nearest"] in ("when", "otherwise")
    return _TELLING.fullmatch(key.removeprefix(ladder)) is not None
