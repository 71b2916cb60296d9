"""What a table of the facts holds, in words."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Meaning:
    """A table in one line, and its columns by heading. Texts of the catalogue."""

    says: str
    columns: dict[str, str] = field(default_factory=dict)
