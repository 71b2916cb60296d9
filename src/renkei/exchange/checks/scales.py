"""An office's own scales are sound, and every scale that is named exists."""

from __future__ import annotations

import dataclasses

from renkei.domain.errors import Refused
from renkei.exchange.checks.whole import Whole
from renkei.exchange.gathering import Entry
from renkei.exchange.sheet import decode
from renkei.exchange.tables import REGION, VISIONS
from renkei.scales import load, presets


def scales(whole: Whole) -> None:
    """Note the faults of every scale in scales/, and names of scales that are neither there nor among the presets."""
    before = len(whole.gathering.faults)
    known = {*presets(), *_own(whole)}
    if len(whole.gathering.faults) > before:
        return  # a scale that cannot be read may be the one that is named
    for entry in (*whole.of(REGION), *whole.of(VISIONS)):
        _known(whole, entry, known)


def _own(whole: Whole) -> list[str]:
    found = []
    for path, data in whole.raw.files:
        if path.startswith("scales/"):
            text = decode(data, path, whole.gathering)
            found += _id(text, path, whole) if text is not None else []
    return found


def _id(text: str, path: str, whole: Whole) -> list[str]:
    try:
        return [load(f"{text}\n").id]
    except Refused as refused:
        for fault in refused.faults:
            place = dataclasses.replace(fault.place, file=path)
            whole.gathering.faults.append(dataclasses.replace(fault, place=place))
    return []


def _known(whole: Whole, entry: Entry, known: set[str]) -> None:
    scale = entry.record.scale
    if scale and scale not in known:
        whole.gathering.unknown("unknown_scale", entry.row.place("scale"), scale, known)
