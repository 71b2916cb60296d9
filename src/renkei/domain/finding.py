"""One thing to look at before printing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from renkei.domain.errors import Place

LEVELS = ("error", "warning", "note")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at: a code that `wording` knows, the record it speaks of, and the values its sentence names.

    `level`: "error" a figure is wrong or contradicts another · "warning" likely wrong · "note" worth knowing.
    `subject` is the record's identity: project:p012 · indicator:p012-i1 · year:2024 · breakdown:p012/2024/1.
    """

    code: str
    level: str
    subject: str
    year: int | None = None
    values: Mapping[str, object] = field(default_factory=dict)
    place: Place = Place()
