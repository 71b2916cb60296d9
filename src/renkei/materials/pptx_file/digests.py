"""A check sum of what a page says: the same page has the same one on every machine and in every year.

A deck keeps it for each of its pages, so that a refresh looks only at pages that say something else now."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable
from dataclasses import fields, is_dataclass

_FIELDS: dict[type, tuple[str, ...]] = {}
_END = "\x1f"
_WORDS = re.compile(rb"<a:t(?: [^>]*)?>([^<]*)<")


def digest_of(content: object) -> str:
    """The check sum of a page, or of anything of the outline, as eight hexadecimal digits.

    >>> digest_of(("43", "698")) == digest_of(("436", "98"))
    False
    """
    told: list[str] = []
    _tell(content, told)
    return text_digest(_END.join(told))


def text_digest(text: str) -> str:
    """The check sum of a text.

    >>> text_digest("43,698")
    '242c9ace'
    """
    return f"{zlib.crc32(text.encode('utf-8', 'surrogatepass')):08x}"


def said_digest(slide: bytes, charts: Iterable[bytes]) -> str:
    """The check sum of the words of a slide in their order and of the parts of its charts, without reading them as XML. The
    same words may have another one once an office program has written them anew.

    >>> said_digest(b"<a:t>43</a:t><a:t>698</a:t>", ()) == said_digest(b"<a:t>436</a:t><a:t>98</a:t>", ())
    False
    """
    return f"{zlib.crc32(_END.encode().join((*words_in(slide), *charts))):08x}"


def words_in(part: bytes) -> list[bytes]:
    """The words of a slide as they stand in its part, run by run."""
    return _WORDS.findall(part)


def _tell(content: object, told: list[str]) -> None:
    kind = type(content)
    if kind is str:
        told.append(str(content))
    elif isinstance(content, tuple):
        told.append("(")
        _tell_all(content, told)
        told.append(")")
    elif isinstance(content, bytes):
        told.append(f"{zlib.crc32(content)}")
    elif names := _names(kind):
        told.append(kind.__name__)
        _tell_all([getattr(content, name) for name in names], told)
    else:
        told.append(repr(content))


def _tell_all(contents: Iterable[object], told: list[str]) -> None:
    """Most is text, nothing or empty: these without a call for each."""
    for one in contents:
        if type(one) is str:
            told.append(one)
        elif one is None:
            told.append("None")
        elif one == ():
            told.append("()")
        else:
            _tell(one, told)


def _names(kind: type) -> tuple[str, ...]:
    if kind not in _FIELDS:
        _FIELDS[kind] = tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
    return _FIELDS[kind]
