"""An office's own scales are sound, and every scale that is named exists."""

from __future__ import annotations

from functools import partial

from renkei.domain.errors import ScaleRefused
from renkei.domain.scale import Scale
from renkei.exchange.checks.reasons import reasons
from renkei.exchange.checks.whole import Whole
from renkei.exchange.gathering import Entry
from renkei.exchange.tables import REGION, VISIONS
from renkei.scales import presets
from renkei.scales.loading import decoded
from renkei.scales.shelf import all_of


def scales(whole: Whole) -> None:
    """Note the faults of every scale in scales/, names of scales that are neither there nor presets, unknown reasons."""
    own = _own(whole)
    if own is None:
        return  # a scale that cannot be read may be the one that is named
    known = {*presets(), *(scale.id for scale in own)}
    before = len(whole.gathering.faults)
    for entry in (*whole.of(REGION), *whole.of(VISIONS)):
        _known(whole, entry, known)
    if len(whole.gathering.faults) == before:
        reasons(whole, own)


def _own(whole: Whole) -> tuple[Scale, ...] | None:
    """The scales in scales/; None, with faults, if one of them is unsound or two are one version of the same."""
    if any(path.startswith("scales/") for path in whole.raw.unread):
        return None
    files = [(path, content) for path, content in whole.raw.files if path.startswith("scales/")]
    try:
        return all_of((path, partial(decoded, content)) for path, content in files)
    except ScaleRefused as refused:
        whole.gathering.faults.extend(refused.faults)
        return None


def _known(whole: Whole, entry: Entry, known: set[str]) -> None:
    scale = entry.record.scale
    if scale and scale not in known:
        whole.gathering.unknown("unknown_scale", entry.row.place("scale"), scale, known)
