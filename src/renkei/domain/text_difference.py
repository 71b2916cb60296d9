"""What differs between two texts, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum


class Kept(StrEnum):
    """Whether a piece stands in both texts, in the older alone, or in the newer alone."""

    BOTH = "both"
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text and where it stands."""

    kept: Kept
    text: str


# Figures with their points and commas, Latin words, runs of kanji, katakana or hiragana; any other sign by itself.
_WORD = re.compile(
    r"[0-9０-９]+(?:[.,．，][0-9０-９]+)*|[A-Za-zＡ-Ｚａ-ｚ]+|[一-鿿㐀-䶿々ヶ]+|[ァ-ヴー]+|[ぁ-ん]+|\s+|.",
    re.S,
)
_SENTENCE = re.compile(r"[^。\n]*(?:[。\n]+|$)")
_MOST = 1_500  # words of a passage that are held against each other; beyond, passages are told as a whole


def pieces(before: str, after: str) -> tuple[Piece, ...]:
    """The pieces of both texts in reading order: what was taken out stands before what was put in its place.

    >>> [(piece.kept.value, piece.text) for piece in pieces("年2回開催する", "年3回開催した")]
    [('both', '年'), ('before', '2'), ('after', '3'), ('both', '回開催'), ('before', 'する'), ('after', 'した')]
    """
    found: list[Piece] = []
    for old, new in _passages(before, after):
        found += [Piece(Kept.BOTH, old)] if old == new else _words(old, new)
    return _joined(found)


def listed(before: Sequence[str], after: Sequence[str], *, joint: str) -> tuple[Piece, ...]:
    """The pieces of two lists of names, whole names alone.

    >>> [(piece.kept.value, piece.text) for piece in listed(["青森市", "平内町"], ["青森市", "今別町"], joint="、")]
    [('both', '青森市、'), ('before', '平内町'), ('after', '今別町')]
    """
    found: list[Piece] = []
    for _, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        old = joint.join(before[i:j]) + (joint if j < len(before) and i < j else "")
        new = joint.join(after[k:m]) + (joint if m < len(after) and k < m else "")
        same = before[i:j] == after[k:m]
        found += [Piece(Kept.BOTH, new)] if same else [Piece(Kept.BEFORE, old), Piece(Kept.AFTER, new)]
    return _joined(found)


def _passages(before: str, after: str) -> Iterator[tuple[str, str]]:
    """Sentences that stand in both; between them what differs, as a whole."""
    old, new = _SENTENCE.findall(before), _SENTENCE.findall(after)
    for _, i, j, k, m in SequenceMatcher(
        None, old, new
    ).get_opcodes():  # blank lines by the thousand do no harm
        yield "".join(old[i:j]), "".join(new[k:m])


def _words(before: str, after: str) -> list[Piece]:
    old, new = _WORD.findall(before), _WORD.findall(after)
    if len(old) > _MOST or len(new) > _MOST:
        return [Piece(Kept.BEFORE, before), Piece(Kept.AFTER, after)]
    found: list[Piece] = []
    for same, gone, come in _runs(old, new):
        found += [Piece(Kept.BOTH, same), Piece(Kept.BEFORE, gone), Piece(Kept.AFTER, come)]
    return found


def _runs(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """What is the same, then what differs. A sign or two between two differences belong to both: they would only
    tear them apart."""
    gone = come = ""
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for at, (code, i, j, k, m) in enumerate(codes):
        was, is_now = "".join(old[i:j]), "".join(new[k:m])
        is_between = 0 < at < len(codes) - 1 and len(was) < 2 and not was.isspace()
        if code != "equal" or is_between:
            gone, come = gone + was, come + is_now
            continue
        yield "", gone, come
        yield was, "", ""
        gone = come = ""
    yield "", gone, come


def _joined(found: Sequence[Piece]) -> tuple[Piece, ...]:
    made: list[Piece] = []
    for piece in found:
        if not piece.text:
            continue
        if made and made[-1].kept is piece.kept:
            made[-1] = Piece(piece.kept, made[-1].text + piece.text)
        else:
            made.append(piece)
    return tuple(made)
