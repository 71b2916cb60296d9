"""The characters of the papers, looked at before anything is written: which of them no font of ours can show, and where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any
from unicodedata import category

from renkei.charts import Bar, Mark
from renkei.domain.errors import Fault, PapersRefused
from renkei.materials.outline.model import Outline, Page
from renkei.materials.typeface import Typeface

_FACES = ("BIZUDGothic-Regular.ttf", "NotoSansJP-Regular.ttf")
_GETA = "〓"  # what printers set for a letter that they do not have
_AROUND = 8  # characters before and after
# What is not set in type: identities, the names of kinds, and what is for the ear alone, such as why a cell has a dash
# (beside a bar that is missing it is printed).
_SILENT = frozenset(
    {
        "id",
        "kind",
        "record",
        "share_record",
        "key",
        "style",
        "scope",
        "align",
        "page",
        "part",
        "file",
        "media",
    }
    | {"content", "opens", "alternative", "reason", "sheet", "language", "width", "height"}
)
_PHRASES = frozenset({"phrases", "headline", "label", "role_phrases", "field"})  # texts in pieces

Found = dict[tuple[str, str], list[Page]]
"""A character with the words round it → the pages it stands on."""


def unprintable(papers: Outline) -> tuple[Fault, ...]:
    """Every character that no font of the papers has, in the order of the pages: emoji, letters of one computer's own
    (外字), unassigned code points, halves of characters, control characters.

    Each fault names the character's code point, the pages, the first page's title, the record beside it where there is one,
    and the words round it with 〓 in its place. Selectors of variants and joiners are no faults: the usual form is set.
    """
    texts = [(page, text) for page in papers.pages for text in _texts(page)]
    texts += [(papers.pages[0], text) for text in _of_all(papers)] if papers.pages else []
    return _faults(texts)


def unprintable_in(title: str, said: object) -> tuple[Fault, ...]:
    """The same of a text document, told by its title and by what it is made from."""
    page = Page(title, "document", "", (title,), number=1)
    return _faults([(page, text) for text in _texts(said)])


def _faults(texts: list[tuple[Page, str]]) -> tuple[Fault, ...]:
    signs = sorted(set().union(*(text for _, text in texts)))
    wanting = {sign: code for sign in signs if (code := _fault_of(sign))}
    if not wanting:
        return ()
    found: Found = {}
    for page, text in texts:
        for sign, around in _places(text, wanting):
            found.setdefault((sign, around), []).append(page)
    return tuple(
        Fault(wanting[sign], values=_values(sign, around, pages, wanting))
        for (sign, around), pages in found.items()
    )


def refuse_unprintable(papers: Outline) -> None:
    """Raises `PapersRefused` with all unprintable characters at once."""
    if faults := unprintable(papers):
        raise PapersRefused(faults)


def _of_all(papers: Outline) -> tuple[str, ...]:
    """What stands on every page."""
    return papers.title, papers.document, papers.notice


def _texts(value: object) -> Iterator[str]:
    """All words in a part of the papers, deeply, in their order."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one)
    elif is_dataclass(value) and not isinstance(value, Mark):  # whose name only screens say
        for name in (*_names(value.__class__), *(("reason",) if isinstance(value, Bar) else ())):
            part = getattr(value, name)
            is_one_text = name in _PHRASES and part and isinstance(part[0], str)
            yield from _texts("".join(part) if is_one_text else part)


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind) if field.name not in _SILENT)


@cache
def _fault_of(sign: str) -> str:
    """What is wrong with a character; nothing with one that can be set, or needs no form of its own."""
    kind = category(sign)
    if kind in ("Cc", "Zl", "Zp"):
        return "" if sign in "\n\t" else "character_of_control"
    if kind == "Cs":
        return "character_in_half"
    if kind == "Cf" or "\ufe00" <= sign <= "\ufe0f" or "\U000e0100" <= sign <= "\U000e01ef":
        return ""
    if any(Typeface.of(face).glyph(ord(sign)) for face in _FACES):
        return ""
    if kind == "Co":
        return "character_of_own"
    return "character_combining" if kind.startswith("M") else "character_without_form"


def _places(text: str, wanting: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The wanting characters of a text, each with the words round it."""
    for sign in wanting:
        at = text.find(sign)
        if at >= 0:
            yield sign, _shown(text[max(at - _AROUND, 0) : at + _AROUND + 1], wanting)


def _shown(text: str, wanting: Iterable[str]) -> str:
    """A text that any screen can show."""
    return "".join(_GETA if sign in wanting else " " if sign in "\n\t" else sign for sign in text)


def _values(sign: str, around: str, pages: list[Page], wanting: Iterable[str]) -> dict[str, object]:
    return {
        "character": f"U+{ord(sign):04X}",
        "around": around,
        "pages": tuple(dict.fromkeys(page.number for page in pages)),
        "title": _shown(pages[0].title, wanting),
        "page": pages[0].id,
    }
