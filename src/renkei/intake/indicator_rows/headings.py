"""The headings of a table to be graded: which column is which, in English and Japanese."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from itertools import islice

from renkei.domain.errors import Fault, Place, Refused
from renkei.intake.nearness import nearest

_LONGEST_TITLE = 20  # rows above the headings
ADDED = ("achievement_rate", "grade", "reason", "trace")
REQUIRED = {
    "indicator": "指標", "unit": "単位", "direction": "方向", "baseline": "基準値",
    "target": "目標値", "actual": "実績値", "year": "年度",
}  # fmt: skip
OPTIONAL = {
    "previous": "前年度値", "start_year": "開始年度", "end_year": "最終年度", "accumulation": "累計区分",
    "target_kind": "目標の種類", "score": "得点", "full": "満点", "method": "把握方法", "kind": "指標区分", "judged": "判定",
}  # fmt: skip
_USUAL = {**REQUIRED, **OPTIONAL}
_ALSO: Mapping[str, tuple[str, ...]] = {
    "indicator": ("指標名", "成果指標", "評価指標", "重要業績評価指標", "kpi"),
    "direction": ("向き", "望ましい方向", "目指す方向"),
    "baseline": ("基準",),
    "target": ("目標",),
    "actual": ("実績",),
    "year": ("年", "fiscal_year", "会計年度"),
    "previous": ("前年度", "前年度実績", "前年度実績値", "前年値", "前年実績"),
    "start_year": ("初年度", "期間開始年度", "計画開始年度"),
    "end_year": ("終了年度", "期間終了年度", "計画最終年度"),
    "accumulation": ("集計区分", "単年・累計"),
    "target_kind": ("目標種類", "目標種別", "目標区分"),
    "score": ("点数", "評点"),
    "full": ("配点",),
    "method": ("測定方法",),
    "kind": ("指標の種類", "指標種別"),
}
_MAIN = {spelling: name for name, japanese in _USUAL.items() for spelling in (name, japanese)}
_SPELLINGS = {**{also: name for name, others in _ALSO.items() for also in others}, **_MAIN}


def folded(heading: str) -> str:
    """A heading in one width and case, without spaces.

    >>> folded(" Start Year "), folded("目標値　")
    ('start_year', '目標値')
    """
    return "_".join(unicodedata.normalize("NFKC", heading).strip().casefold().replace("-", " ").split())


def known(headings: Sequence[str]) -> int:
    """How many of the headings are known: by this the delimiter is recognised."""
    return sum(folded(heading) in _SPELLINGS for heading in headings)


def recognised(headings: Sequence[str]) -> dict[str, str]:
    """The headings that are known, by the English name of what they stand for.

    >>> recognised(["事業", "実績値", "target", "目標"])
    {'actual': '実績値', 'target': 'target'}
    """
    found: dict[str, str] = {}
    for spellings in (_MAIN, _SPELLINGS):
        for heading in headings:
            if name := spellings.get(folded(heading)):
                found.setdefault(name, heading)
    return found


def not_there(names: Iterable[str], headings: Sequence[str], file: str) -> list[Fault]:
    """Of the columns asked for, those that no heading stands for, each with what is probably meant."""
    found = recognised(headings)
    return [_not_there(name, headings, file) for name in names if name not in found]


def columns_of(headings: Sequence[str], file: str) -> dict[str, int]:
    """Where each column stands, by its English name.

    Raises `Refused` with every heading that is missing or stands twice, and what is probably meant.
    """
    faults = [*_repeated(headings, file), *_taken(headings, file)]
    found: dict[str, int] = {}
    for name in _USUAL:
        at = [i for i, heading in enumerate(headings) if _SPELLINGS.get(folded(heading)) == name]
        main = [i for i in at if folded(headings[i]) in _MAIN]
        chosen = main or at
        if len(chosen) > 1 and len({headings[i].strip() for i in chosen}) > 1:
            values = {"name": _both(name), "headings": [headings[i] for i in chosen]}
            faults.append(Fault("table_heading_same", Place(file, 1), values))
        if chosen:
            found[name] = chosen[0]
    faults += _missing(headings, found, file)
    if faults:
        raise Refused(faults)
    return found


def headings_below(records: Iterator[tuple[int, Sequence[str]]], first: Sequence[str]) -> int | None:
    """The row, among the first below a title, in which most headings are known; None where none is."""
    rows = islice(records, _LONGEST_TITLE)
    found = max(((known(cells), -row) for row, cells in rows), default=(0, 0))
    return -found[1] if found[0] > max(known(first), len(REQUIRED) // 2) else None


def near_misses(headings: Sequence[str], found: Mapping[str, int]) -> list[tuple[str, str]]:
    """Headings that are not read though they nearly are one of the optional ones, with that one."""
    absent = {spelling for spelling, name in _MAIN.items() if name in OPTIONAL and name not in found}
    others = (heading for at, heading in enumerate(headings) if at not in found.values() and heading.strip())
    near = ((heading, get_close_matches(folded(heading), absent, n=1, cutoff=0.8)) for heading in others)
    return [(heading, meant[0]) for heading, meant in near if meant]


def _repeated(headings: Sequence[str], file: str) -> list[Fault]:
    named = [heading.strip() for heading in headings if heading.strip()]
    repeated = dict.fromkeys(heading for heading in named if named.count(heading) > 1)
    return [Fault("table_heading_twice", Place(file, 1), {"heading": heading}) for heading in repeated]


def _taken(headings: Sequence[str], file: str) -> list[Fault]:
    taken = [heading for heading in headings if folded(heading) in ADDED]
    return [Fault("table_heading_taken", Place(file, 1), {"heading": heading}) for heading in taken]


def _missing(headings: Sequence[str], found: Mapping[str, int], file: str) -> list[Fault]:
    return [_not_there(name, headings, file) for name in REQUIRED if name not in found]


def _not_there(name: str, headings: Sequence[str], file: str) -> Fault:
    unread = {folded(heading): heading for heading in headings if folded(heading) not in _SPELLINGS}
    spellings = [spelling for spelling, meant in _SPELLINGS.items() if meant == name]
    close = next(filter(None, (nearest(spelling, unread) for spelling in spellings)), "")
    values = {"heading": _both(name), "proposal": unread.get(close, "")}
    return Fault("table_heading_missing_near" if close else "table_heading_missing", Place(file, 1), values)


def _both(name: str) -> str:
    return f"{name}（{_USUAL[name]}）"
