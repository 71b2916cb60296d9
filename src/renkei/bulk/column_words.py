"""What headings of real tables are called: meanings beyond those of `indicator_rows.headings`, and years that stand in headings."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from renkei.domain.fiscal_year import parse_fiscal_year
from renkei.intake.indicator_rows.headings import folded, recognised

RATE, GRADE = "published_rate", "published_grade"
PLACES = ("municipality", "municipality_code")
WORDS: Mapping[str, tuple[str, ...]] = {
    "indicator": ("施策指標", "指標名称", "指標の名称", "kpi名", "indicator_name", "name_of_indicator"),
    "unit": ("指標の単位", "units", "unit_of_measure"),
    "direction": ("指標の方向", "目標の方向", "方向性", "増減の別", "desired_direction", "polarity"),
    "baseline": ("当初値", "策定時", "策定時の値", "baseline_value", "base_value"),
    "target": ("目標数値", "計画値", "達成目標", "target_value"),
    "actual": ("実績数値", "actual_value", "result", "result_value"),
    "year": ("対象年度", "評価年度", "実績年度", "年度(西暦)", "fy", "reporting_year"),
    "previous": ("前年の実績値", "previous_value", "previous_year"),
    RATE: ("達成率", "達成度", "目標達成率", "進捗率", "rate", "published_rate", "progress_rate"),
    GRADE: ("評価", "評価結果", "達成状況", "達成区分", "rating", "published_grade"),
    "municipality": ("自治体", "自治体名", "市町村", "市町村名", "市区町村", "市区町村名", "団体名", "municipality", "organisation", "organization"),
    "municipality_code": (
        "市町村コード", "市区町村コード", "自治体コード", "団体コード", "全国地方公共団体コード", "lgcode", "municipality_code", "org_code",
    ),
}  # fmt: skip
"""What is current is not among them: 現状値 is the baseline to one office and the actual to another."""
_MEANT = {folded(word): name for name, words in WORDS.items() for word in words}
_MAIN = frozenset((RATE, GRADE, *PLACES))
_ROLES = frozenset(("actual", "target", "baseline", "previous", RATE, GRADE))
_YEAR = re.compile(
    r"(?<![0-9a-z])(?:fy_?)?(?:(?:令和|平成|昭和)_?(?:元|[0-9]{1,2})|[rhs]\.?_?[0-9]{1,2}|(?:19|20)[0-9]{2})(?:_?(?:年度|年|fy))?"
    r"(?![0-9a-z])",
    re.I,
)
_AIR = " _-・･()[]「」『』【】<>〈〉:/,.の"
_UNIT = re.compile(r"[(\[（][^()\[\]（）]*[)\]）]$")


@dataclass(frozen=True, slots=True)
class Meant:
    """What a heading stands for. `year`: the one that stands in it; `is_sure`: whether it is one of the main spellings."""

    name: str
    is_sure: bool
    year: int | None = None


def meant(heading: str) -> Meant | None:
    """What a heading stands for; None if nothing is known of it.

    >>> meant("実績値"), meant("達成率（％）"), meant("R6目標"), meant("2023_actual")
    (Meant(name='actual', is_sure=True, year=None), Meant(name='published_rate', is_sure=False, year=None), \
Meant(name='target', is_sure=False, year=2024), Meant(name='actual', is_sure=False, year=2023))
    """
    if found := _named(heading):
        return found
    text = folded(heading)
    if found := _of_year(text):
        return found
    bare = _UNIT.sub("", text).strip(_AIR)
    again = _named(bare) if bare and bare != text else None
    return Meant(again.name, is_sure=False) if again else None


def _named(heading: str) -> Meant | None:
    name = next(iter(recognised([heading])), None)
    if name:
        return Meant(name, is_sure=folded(heading) in _main(name))
    also = _MEANT.get(folded(heading))
    return Meant(also, is_sure=also in _MAIN) if also else None


def _main(name: str) -> tuple[str, ...]:
    """The two main spellings of a meaning."""
    from renkei.intake.indicator_rows.headings import OPTIONAL, REQUIRED

    return name, {**REQUIRED, **OPTIONAL}[name]


def _of_year(text: str) -> Meant | None:
    """A year and what the rest of the heading stands for: that year's actual, target, baseline …"""
    years = [*_YEAR.finditer(text)]
    if len(years) != 1:
        return None
    year = fiscal_year(years[0][0])
    rest = f"{text[: years[0].start()]} {text[years[0].end() :]}"
    bare = _named(rest.strip(_AIR)) or _named(_UNIT.sub("", rest.strip()).strip(_AIR))
    if year is None or bare is None or bare.name not in _ROLES:
        return None
    return Meant(bare.name, is_sure=False, year=year)


def fiscal_year(text: str) -> int | None:
    """A year in a heading; 年 without 度 is a fiscal year there, since the table has one column a year.

    >>> fiscal_year("r5"), fiscal_year("令和元年度"), fiscal_year("2024年"), fiscal_year("fy_2023")
    (2023, 2019, 2024, 2023)
    """
    plain = unicodedata.normalize("NFKC", text).replace("_", "").strip()
    return parse_fiscal_year(plain.removesuffix("年") + ("年度" if plain.endswith("年") else ""))
