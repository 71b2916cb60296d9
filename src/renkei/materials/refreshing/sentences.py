"""A sentence that people have worded anew and that still holds our figures: only these are replaced, where nothing is
left to guess."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from unicodedata import normalize

_FIGURE = re.compile(r"(?:[▲△]|(?<![0-9０-９A-Za-z])[−-])?[0-9０-９](?:[0-9０-９]|[,，.．](?=[0-9０-９]))*")


@dataclass(frozen=True, slots=True)
class Token:
    """A figure in a text: its letters, where it begins, and the letter after it (its unit)."""

    text: str
    start: int
    unit: str

    @property
    def form(self) -> tuple[str, str]:
        """What it is, full or half width."""
        return normalize("NFKC", self.text), normalize("NFKC", self.unit)

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)


def tokens(text: str) -> list[Token]:
    """The figures of a text in their order.

    >>> [one.text for one in tokens("42項目から45項目に増加（76.4％から▲2.5ポイント）")]
    ['42', '45', '76.4', '▲2.5']
    """
    return [Token(one[0], one.start(), text[one.end() : one.end() + 1]) for one in _FIGURE.finditer(text)]


def has_figure(text: str) -> bool:
    """Whether a text holds a figure.

    >>> has_figure("概ね順調に進んでいる"), has_figure("2件")
    (False, True)
    """
    return _FIGURE.search(text) is not None


def reworded(now: str, old: str, new: str) -> str | None:
    """What people wrote, with the figures of today; None where that is not certain.

    It is where old and new differ in figures alone, every figure that people left is one of ours, and each that changed
    stands there at most once, as it did before.

    >>> reworded("45項目が良好です", "42項目から45項目に増加", "42項目から44項目に増加")
    '44項目が良好です'
    >>> reworded("約50項目が良好です", "42項目から45項目に増加", "42項目から44項目に増加") is None
    True
    """
    before, after, here = tokens(old), tokens(new), tokens(now)
    if words_alone(old) != words_alone(new) or len(before) != len(after):
        return None
    changes = {
        was.form: becomes for was, becomes in zip(before, after, strict=True) if was.text != becomes.text
    }
    count_before, count_here = Counter(one.form for one in before), Counter(one.form for one in here)
    is_ours = all(form in count_before for form in count_here)
    is_once = all(count_before[form] == 1 and count_here[form] <= 1 for form in changes)
    if not is_ours or not is_once or not any(form in count_here for form in changes):
        return None
    return _replaced(now, here, changes)


def words_alone(text: str) -> str:
    """A text with all its figures alike.

    >>> words_alone("42項目から45項目に増加") == words_alone("42項目から54項目に増加")
    True
    """
    return _FIGURE.sub("0", text)


def _replaced(now: str, here: list[Token], changes: dict[tuple[str, str], Token]) -> str:
    for one in reversed(here):
        if (becomes := changes.get(one.form)) is not None:
            now = now[: one.start] + becomes.text + now[one.end :]
    return now
