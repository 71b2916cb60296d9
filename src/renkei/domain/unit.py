"""Units as officers write them: which are the same, and how many of one make another.

The table is field practice: the spellings found side by side in published plans, meeting papers and review sheets.
"""

from __future__ import annotations

import re
import unicodedata

SAME: tuple[tuple[str, ...], ...] = (
    ("人", "名", "にん", "persons", "people"),
    ("%", "パーセント", "percent"),
    ("ポイント", "pt", "points"),
    ("件", "件数", "cases"),
    ("回", "回数", "times"),
    ("箇所", "か所", "カ所", "ヵ所", "ヶ所", "ケ所", "個所", "ヵ処"),
    ("か月", "カ月", "ヵ月", "ヶ月", "ケ月", "箇月", "months"),
    ("歳", "才"),
    ("日", "日間", "days"),
    ("年", "年間", "か年", "カ年", "ヵ年", "ヶ年", "years"),
    ("時間", "h", "hours"),
    ("分", "分間"),
    ("団体", "団体数"),
    ("世帯", "世帯数"),
    ("校", "校数"),
    ("社", "社数"),
    ("円", "yen", "jpy"),
    ("ha", "ヘクタール", "hectares"),
    ("m2", "平方メートル", "平米"),
    ("km2", "平方キロメートル", "平方キロ"),
    ("m3", "立方メートル", "立米"),
    ("m", "メートル"),
    ("km", "キロメートル"),
    ("kg", "キログラム"),
    ("g", "グラム"),
    ("t", "トン"),
    ("t-co2", "tco2", "トン-co2", "トンco2", "t-co2e"),
    ("℃", "度c", "°c"),
    ("kwh", "キロワット時"),
    ("kw", "キロワット"),
    ("l", "リットル", "リッター"),
)
"""Spellings of one unit, the usual one first. 戸 and 世帯, 件 and 回, 校 and 施設 are not the same and not here."""

COUNTERS = (
    *"人名件回校社点部冊台戸店頭羽本枚組円日年分泊便席棟基隻",
    "団体",
    "種目",
    "箇所",
    "か所",
    "か月",
    "世帯",
    "施設",
)
"""Words that count, by which a number in kanji is known from a word: 百人, not 一部分."""

LATIN = frozenset(
    (
        *("km", "m", "cm", "mm", "km2", "m2", "m3", "ha", "a", "t", "kg", "g", "L", "ml", "mL", "kL", "kl"),
        *("kW", "MW", "kWh", "MWh", "GWh", "kwh", "MJ", "GJ", "TJ", "PJ", "t-CO2", "tCO2", "t-CO2e"),
        *("PV", "UU", "MB", "GB", "TB", "dB", "ppm", "pt", "h", "min", "g/L", "mg/L", "FTE"),
    )
)
"""Units in Latin letters that may follow a number. A lone l or O is not among them: it may be a mistyped digit."""

MULTIPLES = (
    ("百万", 1_000_000),
    ("十億", 1_000_000_000),
    ("千", 1_000),
    ("万", 10_000),
    ("億", 100_000_000),
    ("兆", 1_000_000_000_000),
)
_USUAL = {spelling: group[0] for group in SAME for spelling in group}
_PER_YEAR = re.compile(
    r"\s*(?:/|／|毎)\s*(?:年度?|年間)$|\s*[(（](?:毎)?(?:年度?|年間)[)）]$|(?<=.)(?:毎年度?|年間)$"
)


def usual(unit: str) -> str:
    """The usual spelling of a unit, in one width and case; an unknown one as it stands.

    >>> usual("名"), usual("％"), usual("㎡"), usual("種目")
    ('人', '%', 'm2', '種目')
    """
    folded = "".join(unicodedata.normalize("NFKC", unit).casefold().split())
    return _USUAL.get(folded, folded)


_KNOWN = frozenset((*_USUAL, *_USUAL.values(), *map(usual, COUNTERS), *map(usual, LATIN - {"l"})))


def is_known_unit(unit: str) -> bool:
    """Whether this is a unit that offices use, also in thousands or millions.

    >>> is_known_unit("千円"), is_known_unit("種目"), is_known_unit("円ほど")
    (True, True, False)
    """
    return multiple_of(unit)[1] in _KNOWN


_MEASURED = {"%", "ポイント", "倍", "℃", *map(usual, LATIN)}


def is_measured(unit: str) -> bool:
    """Whether a unit is measured, so that decimals are usual; what is counted (人, 円) hardly ever has three.

    >>> is_measured("ｋｇ"), is_measured("％"), is_measured("千円"), is_measured("")
    (True, True, False, False)
    """
    return usual(unit) in _MEASURED


def without_year(unit: str) -> str:
    """A unit without the words that say "a year": 回/年度 counts 回.

    >>> without_year("回／年度"), without_year("件（年間）"), without_year("年")
    ('回', '件', '年')
    """
    return _PER_YEAR.sub("", unit.strip()) or unit.strip()


def same_unit(a: str, b: str) -> bool:
    """Whether two spellings mean the same unit. 千円 and 円 do not: `in_unit` converts.

    >>> same_unit("名", "人"), same_unit("％", "%"), same_unit("千円", "円"), same_unit("件", "回")
    (True, True, False, False)
    """
    return usual(a) == usual(b)


def multiple_of(unit: str) -> tuple[int, str]:
    """How many of which base unit: 千円 is a thousand 円.

    >>> multiple_of("千円"), multiple_of("百万円"), multiple_of("人")
    ((1000, '円'), (1000000, '円'), (1, '人'))
    """
    plain = usual(unit)
    for word, factor in MULTIPLES:
        if plain.startswith(word) and len(plain) > len(word):
            return factor, usual(plain[len(word) :])
    return 1, plain


def in_unit(value: int, unit: str, wanted: str) -> int | None:
    """A value in whole ten-thousandths in another unit; None if the units differ in kind or it would not stay whole.

    >>> in_unit(505_000_000, "千円", "円"), in_unit(505_000_000, "千円", "人")
    (505000000000, None)
    """
    factor, base = multiple_of(unit)
    wanted_factor, wanted_base = multiple_of(wanted)
    converted, rest = divmod(value * factor, wanted_factor)
    return None if base != wanted_base or rest else converted
