"""What is noticed of a template."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

ERROR, WARNING, NOTE = "error", "warning", "note"
LEVELS = (ERROR, WARNING, NOTE)


@dataclass(frozen=True, slots=True)
class Noticed:
    """One thing: how serious, what (a code that `wording` knows), on which layout, in which place, and the values that its
    sentence names. With an error no deck is made on the template."""

    level: str
    code: str
    layout: str = ""
    place: str = ""
    values: Mapping[str, object] = field(default_factory=dict)
