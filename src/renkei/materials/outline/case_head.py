"""What stands over the columns of a case, and at their left: its name, its summary, who takes part. What is too long for
its place goes into the columns, where it flows."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from renkei.domain.yearbook import ProjectYear
from renkei.materials.outline.flow import Piece
from renkei.materials.outline.material import Material
from renkei.materials.outline.measure import lines, parted, text_lines
from renkei.materials.outline.model import Identity, Phrases, Points
from renkei.materials.outline.phrases import phrases
from renkei.materials.outline.points import points_piece
from renkei.materials.outline.prose_pieces import prose_piece
from renkei.materials.outline.sheet import NOTE, SIDE, TEXT, TITLE

_SUMMARY_LINE, _UNDER_LINE, _GAP = 22, 18, 21
_BULLET = 13
_MOST = 3  # lines of a headline
_BRACKET = re.compile(r"(?P<name>[^（]+)(?P<bracket>（[^（]+）)")
_OVER_SIDE = 14  # the side begins beside the headline
_MANY = 10  # names that stand one after another


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a case. `first` and `later` are the heights left for the columns of its first and its further pages;
    `flowing` is what did not find room over the columns, `members` who takes part where there are too many for the side."""

    headline: Phrases
    under: str
    lead: str
    identity: Identity
    first: int
    later: int
    flowing: tuple[Piece, ...]
    members: tuple[Piece, ...]


def case_head(material: Material, year: ProjectYear, identity: Identity, foot: int) -> Head:
    """The head of a project's case over a foot of some points."""
    headline, under, rest = _headline(material, material.name(year.project))
    first = _room(material, headline, under) - foot
    later = _room(material, material.going_on(headline), under) - foot
    summary = year.project.summary
    taken = _SUMMARY_LINE * _summary_lines(material, summary)
    is_long = taken > first // 2
    beside = material.sheet.height - _OVER_SIDE - foot
    side, members = _side(material, identity, first if material.sheet.title else beside)
    flowing = [
        prose_piece(text, material.sheet.left, material.language)
        for text in (rest, summary * is_long)
        if text
    ]
    return Head(
        headline,
        under,
        "" if is_long else summary,
        side,
        first if is_long else first - taken,
        later,
        tuple(flowing),
        tuple(members),
    )


def _headline(material: Material, name: str) -> tuple[Phrases, str, str]:
    """The project's name, what of it stands small under it, and what flows; the bracket at the end of a name that is too
    long for a line stands under it."""
    room, language = material.sheet.case_title, material.language
    pieces = phrases(name)
    if lines(pieces, room, TITLE, language) == 1:
        return pieces, "", ""
    found = _BRACKET.fullmatch(name)
    if found and text_lines(found["bracket"], room, TEXT, language) == 1:
        pieces = phrases(found["name"])
        if lines(pieces, room, TITLE, language) <= _MOST:
            return pieces, found["bracket"], ""
    if lines(pieces, room, TITLE, language) <= _MOST:
        return pieces, "", ""
    first, rest = parted(name, room, TITLE, _MOST - 1, language)
    return phrases(first), "", rest


def _room(material: Material, headline: Phrases, under: str) -> int:
    """What is left under a case's headline."""
    sheet = material.sheet
    taken = sheet.title_height(headline, sheet.case_title, material.language) + _GAP
    return sheet.height - taken - (_UNDER_LINE if under else 0)


def _summary_lines(material: Material, summary: str) -> int:
    if not summary:
        return 0
    room, language = material.sheet.main, material.language
    return max(text_lines(summary, room, TEXT, language), lines(phrases(summary), room, TEXT, language))


# ---- who takes part


def _side(material: Material, identity: Identity, room: int) -> tuple[Identity, list[Piece]]:
    """Who takes part at the left; among what flows where there are too many for the page."""
    if _side_height(material, identity) <= room or not identity.municipalities:
        return identity, []
    names = tuple(f"{name}{mark}" for name, mark in _listed(material, identity.municipalities))
    piece = points_piece(Points(identity.label, (names,)), material.sheet.left - _BULLET, material.language)
    return replace(identity, municipalities=(), unknown=""), [piece]


def _listed(material: Material, names: tuple[str, ...]) -> list[tuple[str, str]]:
    joint = "、" if material.words.is_japanese else ", "
    return [(name, joint if at + 1 < len(names) else "") for at, name in enumerate(names)]


def _side_height(material: Material, identity: Identity) -> int:
    """The square of the role, its name and field, then who takes part and what else is known."""
    language = material.language
    height = 24 + 19 * lines(identity.role_phrases, SIDE, TEXT, language)
    height += 6 + 15 * lines(identity.field, SIDE, NOTE, language) if identity.field else 0
    facts = [(identity.label, _names_lines(material, identity.municipalities))]
    facts += [
        (name, text_lines(text, SIDE - 22 * bool(sign), TEXT, language))
        for name, text, sign in identity.facts
    ]
    return height + sum(16 + 16 + 20 * count for _, count in facts)


def _names_lines(material: Material, names: tuple[str, ...]) -> int:
    if len(names) > _MANY:
        joined = tuple(f"{name}{mark}" for name, mark in _listed(material, names))
        return lines(joined, SIDE, TEXT, material.language)
    return sum(text_lines(name, SIDE, TEXT, material.language) for name in names)
