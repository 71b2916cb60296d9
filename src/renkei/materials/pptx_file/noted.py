"""What is noted of every shape while a deck is written, so that the deck can later be refreshed without a guess: its
number on the slide, where it stood, which words it held, and the colours of these."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from html import unescape

_PIECE = re.compile(
    r"<a:br>|</a:p>|<a:(?:r|fld)\b[^>]*?><a:rPr ([^>]*)>(.*?)</a:rPr><a:t>([^<]*)</a:t>", re.DOTALL
)
_COLOUR = re.compile(r'^<a:solidFill><a:(?:srgb|scheme)Clr val="([^"]*)"/></a:solidFill>')
LINE_END, PARAGRAPH_END = "\u2028", "\n"


@dataclass(frozen=True, slots=True)
class Noted:
    """A shape: `kind` text, table, chart or rule; `id` its number on the slide; `at` left, top, width and height in the
    file's unit; `words` its paragraphs' markup; `drawing` the chart that it belongs to; `described` its alternative text;
    `part` the part of a chart."""

    kind: str
    id: int
    name: str
    at: tuple[int, int, int, int] | None
    words: str = ""
    drawing: str = ""
    described: str = ""
    part: str = ""


@dataclass(frozen=True, slots=True)
class Letters:
    """Words with their paragraphs' ends (a line feed) and set line ends (a line separator), and the inks of their runs:
    colour, a star where bold, and how many letters are in it."""

    text: str
    inks: str = ""


@lru_cache(maxsize=4096)
def letters(markup: str) -> Letters:
    """The words of paragraphs that were written here.

    >>> letters('<a:p><a:r><a:rPr sz="1400" b="1"><a:solidFill><a:srgbClr val="767676"/></a:solidFill></a:rPr>'
    ...         '<a:t>45</a:t></a:r></a:p>')
    Letters(text='45', inks='767676*:2')
    """
    told, inks, is_plain = [], [], True
    for found in _PIECE.finditer(markup):
        text = found[3]
        if text is None:
            told.append(LINE_END if found[0] == "<a:br>" else PARAGRAPH_END)
        else:
            told.append(unescape(text) if "&" in text else text)
            ink = _ink(found[1], found[2])
            is_plain = is_plain and not ink
            inks.append(f"{ink}:{len(told[-1])}")
    return Letters("".join(told).removesuffix(PARAGRAPH_END), "" if is_plain else ",".join(inks))


def _ink(attributes: str, inside: str) -> str:
    colour = _COLOUR.match(inside)
    return (colour[1] if colour else "") + ("*" if 'b="1"' in attributes else "")
