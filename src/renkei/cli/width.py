"""Text on a terminal, where a Japanese character takes two columns."""

from __future__ import annotations

from collections.abc import Sequence

from renkei.cli.line_breaks import has_no_width, is_wide, pieces


def width(text: str) -> int:
    """How many columns a text takes.

    >>> width("A 順調")
    6
    """
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if is_wide(character) and not has_no_width(character):
        return 2
    return 0 if has_no_width(character) else 1


def padded(text: str, columns: int, *, right: bool = False) -> str:
    """The text with spaces up to a number of columns.

    >>> padded("順調", 6), padded("45", 4, right=True)
    ('順調  ', '  45')
    """
    space = " " * max(0, columns - width(text))
    return space + text if right else text + space


def shortened(text: str, columns: int) -> str:
    """The text in at most so many columns; what is too much is left out of its middle.

    >>> shortened("photos/商店街の春祭り.jpg", 18)
    'photos/商…祭り.jpg'
    """
    if width(text) <= columns:
        return text
    end = len(text)
    while end > 0 and width(text[end - 1 :]) <= columns // 2:
        end -= 1
    start, tail = 0, f"…{text[end:]}"
    while width(text[: start + 1] + tail) <= columns:
        start += 1
    return text[:start] + tail


def wrapped(text: str, columns: int, *, taken: int = 0) -> list[str]:
    """The text in lines of at most so many columns, broken at spaces and between Japanese characters; `taken` says how
    many columns of the first line are taken already.

    A figure stays with its sign and its unit, no line ends with an opening bracket or begins with a closing one, and
    the last line has two characters at least.

    >>> wrapped("令和6年度の資料を作ります。", 16)
    ['令和6年度の資料', 'を作ります。']
    >>> wrapped("項目は全部で57項目です。", 16)
    ['項目は全部で', '57項目です。']
    """
    lines: list[list[str]] = [[]]
    for piece in pieces(" ".join(text.split())):
        if taken and taken + width(piece.rstrip()) > columns:
            lines.append([])
            taken, piece = 0, piece.lstrip()
        lines[-1].append(piece)
        taken += width(piece)
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
    >>> hanging("F12 実績値", "1,800人 → 1,850人", 3, 20)
    ['F12 実績値 1,800人', '   → 1,850人']
    """
    if width(name) > left:
        name = f"{name} "
    room = max(columns - left, 12)
    first, *rest = wrapped(text, room, taken=max(width(name) - left, 0))
    return [padded(name, left) + first, *(" " * left + line for line in rest)]


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
