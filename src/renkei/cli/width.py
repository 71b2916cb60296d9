"""Text on a terminal, where a Japanese character takes two columns."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

_NEVER_FIRST = "、。，．・）」』】〉》％…ー々ゃゅょっァィゥェォャュョッ,.)]:;"


def width(text: str) -> int:
    """How many columns a text takes.

    >>> width("A 順調")
    6
    """
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def padded(text: str, columns: int, *, right: bool = False) -> str:
    """The text with spaces up to a number of columns.

    >>> padded("順調", 6), padded("45", 4, right=True)
    ('順調  ', '  45')
    """
    space = " " * max(0, columns - width(text))
    return space + text if right else text + space


def wrapped(text: str, columns: int) -> list[str]:
    """The text in lines of at most so many columns, broken at spaces and between Japanese characters.

    A figure and its unit stay together, and the last line has two characters at least.

    >>> wrapped("令和6年度の資料を作ります。", 16)
    ['令和6年度の資料', 'を作ります。']
    >>> wrapped("項目は全部で57項目です。", 18)
    ['項目は全部で57項目', 'です。']
    """
    lines: list[list[str]] = [[]]
    for piece in _pieces(" ".join(text.split())):
        taken = sum(map(width, lines[-1]))
        if lines[-1] and taken + width(piece.rstrip()) > columns:
            lines.append([piece.lstrip()])
        else:
            lines[-1].append(piece)
    _keep_company(lines)
    return ["".join(line).rstrip() for line in lines]


def _keep_company(lines: list[list[str]]) -> None:
    """Give the last line a second character where it stands alone."""
    if len(lines) > 1 and len(lines[-2]) > 1 and _is_lonely("".join(lines[-1])):
        lines[-1].insert(0, lines[-2].pop())


def _is_lonely(line: str) -> bool:
    return len(line.rstrip("。、）」")) == 1 and width(line[0]) == 2


def hanging(name: str, text: str, left: int, columns: int) -> list[str]:
    """A name, and beside it a text whose further lines stand under its first one.

    >>> hanging("A", "順調に進んでいる", 3, 15)
    ['A  順調に進んで', '   いる']
    """
    first, *rest = wrapped(text, max(columns - left, 12))
    if width(name) > left:
        name = f"{name} "
    return [padded(name, left) + first, *(" " * left + line for line in rest)]


def _pieces(text: str) -> list[str]:
    pieces: list[str] = []
    for character in text:
        breaks = not pieces or _may_break(pieces[-1][-1], character)
        if breaks:
            pieces.append(character)
        else:
            pieces[-1] += character
    return pieces


def _may_break(before: str, after: str) -> bool:
    if after in _NEVER_FIRST or after == " " or before in "「『（(":
        return False
    if (_is_digit(before) and _columns(after) == 2) or (_is_digit(after) and before in "和成元"):
        return False  # 57項目, 令和6年度
    return before == " " or _columns(before) == 2 or _columns(after) == 2


def _is_digit(character: str) -> bool:
    return character.isascii() and character.isdigit()


def table(head: Sequence[str], rows: Sequence[Sequence[str]], *, figures: Sequence[int] = ()) -> list[str]:
    """A plain table: columns two spaces apart, those named in `figures` set to the right.

    >>> table(("評価", "項目"), [("A", "31"), ("B", "14")], figures=(1,))
    ['評価  項目', 'A       31', 'B       14']
    """
    lines = [tuple(head), *map(tuple, rows)] if head else [*map(tuple, rows)]
    widths = [max(map(width, column)) for column in zip(*lines, strict=True)]
    return [
        "  ".join(padded(cell, widths[i], right=i in figures) for i, cell in enumerate(line)).rstrip()
        for line in lines
    ]
