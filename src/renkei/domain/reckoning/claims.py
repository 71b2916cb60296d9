"""One figure told on two pages with two numbers: 「順調 31項目」 here, 「順調 30項目」 there.

Only figures are compared that are told in so many words: a name, a number and its unit, of the same years and the same part
of the region. A name that may mean many things is compared only where the pages have the same title.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from renkei.domain.reckoning.grid import Grid, Line
from renkei.domain.reckoning.labels import Kind, flat
from renkei.domain.reckoning.odd import Odd, amounts
from renkei.domain.reckoning.page import Page, Passage, Table, usual_year
from renkei.domain.reckoning.sentence import NUMBER, Sentence, sentences
from renkei.domain.reckoning.told import Told, plain
from renkei.domain.reckoning.years import SEVERAL, years_in

_N = NUMBER
_NAME = rf"[^、,。:;\s()「」【】『』・{_N[1:-1]}]"
_CLAIM = re.compile(
    rf"(?:^|[、,。:;\s(・●○■□◆◇※])(?:「(?P<quoted>{_NAME}{{2,30}})」|(?P<bare>{_NAME}{{2,30}}?))"
    rf"\s*(?:の?数)?\s*(?:は|が|:|：|＝|=)?\s*(?P<n>{_N})"
    rf"(?=\s*(?:$|[、,。;)(]|で(?!の|は)|です|でした|となっ|とな|であ|に増|に減|に上|に達))"
)
_NOT_A_NAME = re.compile(
    r"前年|昨年|前回|目標|うち|約|増|減|年度|から|まで|新た|ほか|当たり|のみ|以上|未満|計$|残り|平均|各|達成|全|合計|および|→|÷|第\d"
)
_OPENING = re.compile(r"^(?:また|なお|さらに)、?")
_COMMON = re.compile(
    r"(?:概ね|おおむね|比較的)?順調|やや遅れている?|遅れている?|評価(?:なし|困難|不能)|[A-ES](?:評価|判定)|評価[A-ES]"
)
_SCOPE = re.compile(
    r"役割\s*\d|分野\s*\S|第\s*\d+\s*期|[一-龠ヶケ々ぁ-んァ-ン]{1,8}[市町村](?![村長議町]|町村)|Ⅰ|Ⅱ|Ⅲ"
)
_LONG = 10  # letters from which on a name means one thing


@dataclass(frozen=True)
class Claim:
    """A figure that a page tells: its key, its number, and where."""

    name: str
    told: Told
    unit: str
    years: frozenset[int]
    scope: frozenset[str]  # the roles and towns it is of; empty for all
    home: str  # the title of the page, for names that mean something else elsewhere
    page: Page
    shape: str
    row: int | None = None
    column: int | None = None

    @property
    def key(self) -> tuple[object, ...]:
        """What it is of."""
        return self.name, self.unit, self.years, self.scope, self.home

    @property
    def year(self) -> int | None:
        """Its only year."""
        return next(iter(self.years)) if len(self.years) == 1 else None


def claims(pages: Sequence[Page]) -> list[Claim]:
    """The figures that pages tell in so many words, and the totals of their tables by grade."""
    found: list[Claim] = []
    usual = usual_year(pages)
    for page in pages:
        own = [*_in_words(page, usual), *_in_tables(page, usual)]
        found += _unambiguous(own)
    return found


def _unambiguous(own: Sequence[Claim]) -> list[Claim]:
    """Those of a page that tell one number for one name."""
    numbers: dict[tuple[object, ...], set[int]] = defaultdict(set)
    for one in own:
        numbers[one.key].add(one.told.value)
    return [one for one in own if len(numbers[one.key]) == 1]


def _in_words(page: Page, usual: int | None) -> Iterator[Claim]:
    for passage in page.passages:
        for sentence in () if passage.is_notes else sentences(passage.text):
            yield from _of_sentence(page, passage, sentence, usual)


def _of_sentence(page: Page, passage: Passage, sentence: Sentence, usual: int | None) -> Iterator[Claim]:
    for found in _CLAIM.finditer(sentence.masked):
        name, told = flat(found["quoted"] or found["bare"]), sentence.number(found["n"])
        name = _OPENING.sub("", name).rstrip("はがの")
        if len(name) < 2 or not told.unit or told.is_rough or told.sign or _NOT_A_NAME.search(name):
            continue
        years = _years(usual, sentence.text, passage.text, page.title)
        if SEVERAL in years or len(years) > 1:
            continue
        scope = _scope(sentence.text) | _scope(page.title)
        home = _home(name, page)
        yield Claim(name, told, told.unit, years, scope, home, page, passage.shape)


def _years(usual: int | None, *texts: str) -> frozenset[int]:
    """The years of the nearest text that names some; else the usual one."""
    rest = frozenset() if usual is None else frozenset((usual,))
    return next((found for text in texts if (found := years_in(text))), rest)


@lru_cache(maxsize=256)  # a sentence of many claims is asked for each of them
def _scope(text: str) -> frozenset[str]:
    """The roles, fields and towns that a text names."""
    return frozenset(_SCOPE.findall(plain(text)))


def _home(name: str, page: Page) -> str:
    """The title of the page, for names that mean something else elsewhere."""
    is_one_thing = _COMMON.fullmatch(name) or len(name) >= _LONG
    return "" if is_one_thing else re.sub(r"[（(]続き[）)]|\s", "", page.title)


def _in_tables(page: Page, usual: int | None) -> Iterator[Claim]:
    """The totals of columns that are named by a grade."""
    for table, grid in page.grids:
        totals = [row for row in grid.rows if row.kind is Kind.TOTAL]
        if len(totals) == 1:
            for column in grid.columns:
                if (one := _of_total(page, table, grid, (totals[0], column), usual)) is not None:
                    yield one


def _of_total(page: Page, table: Table, grid: Grid, at: tuple[Line, Line], usual: int | None) -> Claim | None:
    row, column = at
    told, name = grid.cell(row, column).told, re.sub(r"^[A-E]\s*[()（）]?|[()（）]", "", column.own).strip()
    if told is None or told.is_rough or not _COMMON.fullmatch(name) or row.group:
        return None
    years = _years(usual, column.label, row.label, page.title)
    unit = grid.unit_of(row, column)
    scope = _scope(f"{row.label} {column.label}") | _scope(page.title)
    if SEVERAL in years or len(years) > 1 or unit == "%":
        return None
    return Claim(name, told, unit or "項目", years, scope, "", page, table.shape, row.at, column.at)


def told_differently(pages: Sequence[Page]) -> Iterator[tuple[Claim, Odd]]:
    """The figures that two pages tell differently: the rarer number, or the later one, is the finding."""
    by_key: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for one in claims(pages):
        by_key[one.key].append(one)
    for group in by_key.values():
        values = [one.told.value for one in group]
        if len(set(values)) < 2:
            continue
        usual = max(dict.fromkeys(values), key=values.count)
        first = next(one for one in group if one.told.value == usual)
        for one in group:
            if one.told.value != usual:
                yield one, _odd(one, first)


def _odd(one: Claim, first: Claim) -> Odd:
    decimals = max(one.told.decimals, first.told.decimals)
    values = amounts(one.unit or first.unit, decimals, stands=one.told.value, other=first.told.value)
    named = {"name": one.name, "other_slide": f"{first.page.number}", **values}
    return Odd("told_differently", "warning", named, one.row, one.column)
