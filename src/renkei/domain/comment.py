"""What municipalities said of projects, and what was answered."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Comment:
    """A municipality's comment on a project's year: an effect, an improvement, or 「意見なし」 (no_comment)."""

    project: str
    year: int
    order: int
    municipality: str
    kind: str  # effect · improvement · no_comment
    text: str
    is_summary: bool = False  # shortened or put in other words: printed with （要旨）
    answer: str = ""
    as_printed: str = ""  # the project's name as it stood there


@dataclass(frozen=True, slots=True)
class ReviewPoint:
    """One line of the look back on a vision period."""

    vision: str
    order: int
    kind: str  # effect · improvement
    text: str
    as_printed: str = ""  # the published words, where the text corrects them
