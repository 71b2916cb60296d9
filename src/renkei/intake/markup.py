"""XML of office files: what none of their programs writes is refused, and the rest is walked without ever following a
reference to elsewhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any
from xml.parsers import expat

from renkei.intake.refusing import refusal

_DECLARED = re.compile(rb"""\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']""")
_UTF_8 = {b"utf-8", b"utf8", b"us-ascii", b"ascii"}
_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)")
_FEW = 1_000
Attributes = Mapping[str, str]
OnStart = Callable[[str, Attributes], None]
OnEnd = Callable[[str], None]
OnText = Callable[[str], None]


def checked(part: str, data: bytes) -> bytes:
    """The XML of a part, which is UTF-8 and declares nothing of its own. Raises `FileRefused`."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or data[:4] in (b"<\0?\0", b"\0<\0?"):
        raise refusal("xml_encoding", part=part, found="UTF-16")
    declared = _DECLARED.match(data.removeprefix(b"\xef\xbb\xbf"))
    if declared and declared[1].lower() not in _UTF_8:
        raise refusal("xml_encoding", part=part, found=declared[1].decode("ascii", "replace")[:40])
    if _declares(data):
        raise refusal("xml_declares", part=part)
    return data


def _declares(data: bytes) -> bool:
    """Whether there is a <!DOCTYPE or <!ENTITY. Signs of exclamation are found much faster than those with a < before them;
    where there are many, as in running text, all are looked for at once."""
    at = data.find(b"!")
    for _ in range(_FEW):
        if at < 0:
            return False
        if _DOCTYPE.match(data, max(0, at - 1)):
            return True
        at = data.find(b"!", at + 1)
    return _DOCTYPE.search(data, max(0, at - 1)) is not None


def walk(
    part: str,
    data: bytes,
    start: OnStart,
    *,
    end: OnEnd | None = None,
    text: OnText | None = None,
    depth: int = 0,
) -> None:
    """Call `start` and the others for every element, by its name without namespace. Raises `FileRefused` where the XML is
    broken or, with a `depth`, too deep."""
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse_doctype(part)
    parser.StartElementHandler = _by_local_name(start)
    if end is not None:
        parser.EndElementHandler = _end_by_local_name(end)
    if text is not None:
        parser.CharacterDataHandler = text
    if depth:
        _bound(parser, part, depth)
    _parse(parser, part, data)


def walk_by(
    part: str,
    data: bytes,
    starts: Mapping[str, Callable[[Attributes], None]],
    ends: Mapping[str, Callable[[], None]],
    text: OnText,
) -> None:
    """The same with one handler for each name, and none for all other elements: for sheets, which hold a million."""
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse_doctype(part)
    started, ended = _Handlers(starts), _Handlers(ends)

    def start(name: str, attributes: Attributes) -> None:
        if handler := started[name]:
            handler(attributes)

    def end(name: str) -> None:
        if handler := ended[name]:
            handler()

    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, text
    _parse(parser, part, data)


class _Handlers(dict[str, Any]):
    """The handler of an element by its name with the namespace."""

    def __init__(self, by_name: Mapping[str, Callable[..., None]]) -> None:
        self._by_name = by_name

    def __missing__(self, name: str) -> Any:
        self[name] = self._by_name.get(name.rpartition("}")[2])
        return self[name]


def _parse(parser: Any, part: str, data: bytes) -> None:
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise refusal("xml_broken", part=part, line=error.lineno) from error


def _refuse_doctype(part: str) -> Callable[..., None]:
    def refuse(*_: object) -> None:
        raise refusal("xml_declares", part=part)

    return refuse


class _Local(dict[str, str]):
    """The name of an element without its namespace, found once for each."""

    def __missing__(self, name: str) -> str:
        self[name] = name.rpartition("}")[2]
        return self[name]


def _by_local_name(start: OnStart) -> OnStart:
    names = _Local()

    def called(name: str, attributes: Attributes) -> None:
        start(names[name], attributes)

    return called


def _end_by_local_name(end: OnEnd) -> OnEnd:
    names = _Local()

    def called(name: str) -> None:
        end(names[name])

    return called


def _bound(parser: Any, part: str, depth: int) -> None:
    """Count elements within elements, around the handlers that are there."""
    started, ended, now = parser.StartElementHandler, parser.EndElementHandler, 0

    def start(name: str, attributes: Attributes) -> None:
        nonlocal now
        now += 1
        if now > depth:
            raise refusal("xml_too_deep", part=part, limit=depth)
        started(name, attributes)

    def end(name: str) -> None:
        nonlocal now
        now -= 1
        if ended is not None:
            ended(name)

    parser.StartElementHandler, parser.EndElementHandler = start, end


def local(attributes: Attributes, name: str, default: str = "") -> str:
    """An attribute by its name without namespace: `id` finds r:id as well."""
    if name in attributes:
        return attributes[name]
    return next((value for key, value in attributes.items() if key.endswith("}" + name)), default)


def is_true(attributes: Attributes, name: str) -> bool:
    """Whether an attribute says yes, as office programs spell it."""
    return attributes.get(name, "").lower() in ("1", "true", "on")
