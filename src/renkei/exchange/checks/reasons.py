"""Why a value is missing is said in a word that the scheme or a scale of the region knows."""

from __future__ import annotations

from renkei.domain.errors import Place
from renkei.domain.scale import Scale
from renkei.exchange.checks.whole import Whole
from renkei.exchange.kinds import REASONS
from renkei.exchange.tables import REGION, RESULTS, VISIONS
from renkei.exchange.tables.doings import FIGURES, PARTS_OF_BREAKDOWNS
from renkei.intake.nearness import nearest
from renkei.scales.shelf import preset


def reasons(whole: Whole, own: tuple[Scale, ...]) -> None:
    """Note every reason that neither the glossary nor a scale of the region or of its facts knows."""
    named = {entry.record.scale for entry in (*whole.of(REGION), *whole.of(VISIONS))} - {""}
    scales = (*own, *(preset(id) for id in sorted(named - {scale.id for scale in own})))
    of_scales = tuple(dict.fromkeys(rule.reason for scale in scales for rule in scale.missing))
    known = {*REASONS.values(), *of_scales}
    for table in (RESULTS, FIGURES, PARTS_OF_BREAKDOWNS):
        for row, found in whole.cells(table, "missing"):
            if found and found not in known:
                _note(whole, row.place("missing"), str(found), of_scales)


def _note(whole: Whole, place: Place, found: str, of_scales: tuple[str, ...]) -> None:
    words = {
        **{reason: reason for reason in of_scales},
        **{str(code): word for word, code in REASONS.items()},
    }
    near = nearest(found, [*words, *words.values()])
    if near:
        whole.gathering.fault("unknown_reason_near", place, found=found, proposal=near)
    else:
        listed = tuple(code if code == word else f"{code}/{word}" for code, word in words.items())
        whole.gathering.fault("unknown_reason", place, found=found, known=listed)
