"""Parts of running text that a line's end never parts: dates, and figures with their units."""

from __future__ import annotations

import re
from collections.abc import Iterator

from renkei.wording.units import UNITS

_UNITS = "|".join(sorted(UNITS, key=len, reverse=True))
_WHOLE = re.compile(
    r"（?(?:(?:令和|平成|昭和)(?:元|\d{1,2})年度?(?:\d{1,2}月)?(?:\d{1,2}日)?|\d{1,2}月(?:\d{1,2}日)?"
    rf"|[0-9][0-9,.]*(?:[％%]|町村|{_UNITS}))(?:（[月火水木金土日]）)?(?:まで|から|より|時点|以上|以下|未満|増|減)?[）、。]*"
)


def wholes(text: str) -> Iterator[tuple[str, bool]]:
    """The pieces of a text, and of each whether it is one that never parts.

    >>> list(wholes("平成25年度より30%減"))
    [('平成25年度より', True), ('30%減', True)]
    """
    at = 0
    for match in _WHOLE.finditer(text):
        if match.start() > at:
            yield text[at : match.start()], False
        yield match.group(), True
        at = match.end()
    if at < len(text):
        yield text[at:], False
