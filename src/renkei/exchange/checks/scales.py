"""An office's own scales are sound, and every scale that is named exists."""

from __future__ import annotations

from renkei.domain.errors import Refused
from renkei.exchange.checks.whole import Whole
from renkei.exchange.gathering import Entry
from renkei.exchange.tables import REGION, VISIONS
from renkei.scales import presets
from renkei.scales.loading import decoded, load_text


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
    for path, content in whole.raw.files:
        if path.startswith("scales/"):
            try:
                found.append(load_text(decoded(content, file=path), file=path).id)
            except Refused as refused:
                whole.gathering.faults.extend(refused.faults)
    return found


def _known(whole: Whole, entry: Entry, known: set[str]) -> None:
    scale = entry.record.scale
    if scale and scale not in known:
        whole.gathering.unknown("unknown_scale", entry.row.place("scale"), scale, known)
