"""What stands where an entry of the list stands, and why it says something else than the facts: it came late, it was typed
over, or it was worded anew."""

from __future__ import annotations

from dataclasses import dataclass

from renkei.materials.refreshing.deck_list import Entry
from renkei.materials.refreshing.locating import Found
from renkei.materials.refreshing.sentences import has_figure, tokens
from renkei.materials.refreshing.written_over import says

__all__ = ["Found", "Stood", "figures_differ", "says"]


@dataclass(frozen=True, slots=True)
class Stood:
    """An entry where it stands, and what it would say today (None where the facts do not say it any more)."""

    found: Found
    today: Entry | None

    @property
    def is_figure(self) -> bool:
        """Whether it speaks of one record."""
        return self.found.entry.kind in ("cell", "words")

    @property
    def agrees(self) -> bool:
        """Whether the deck says what the facts say."""
        return self.today is not None and says(self.found, self.today)

    @property
    def today_text(self) -> str:
        """What it would say today, in the form in which it stands: a figure alone, or with the words round it."""
        if self.today is None:
            return ""
        is_alone = _joined(self.found.text) == _joined(self.found.entry.printed)
        return self.today.printed if is_alone else self.today.told

    @property
    def code(self) -> str | None:
        """What is the matter; None where nothing is. Words without figures are left to people."""
        entry, today = self.found.entry, self.today
        if self.agrees or not self.found.text.strip():
            return None
        if today is None:
            return "figure_gone" if self.is_figure and has_figure(self.found.text) else None
        if self.is_figure:
            return "figure_late" if says(self.found, entry) else "figure_typed_over"
        if not has_figure(entry.whole) and not has_figure(today.whole):
            return None
        if says(self.found, entry):
            return "sentence_late"
        return "sentence_figures_differ" if figures_differ(self.found.text, today) else None


def _joined(text: str) -> str:
    return "".join(text.split())


def figures_differ(now: str, today: Entry) -> bool:
    """Whether a sentence worded anew holds a figure that is none of today's."""
    known = {token.form for token in tokens(today.whole)}
    return any(token.form not in known for token in tokens(now))
