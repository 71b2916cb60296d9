"""The vocabulary: every word and sign that stands around a number or instead of one, and every unit."""

from __future__ import annotations

import pytest

from renkei.domain.spelled_kanji import kanji_number, power
from renkei.domain.spelled_number import read_number
from renkei.domain.spelled_words import missing_reason
from renkei.domain.unit import COUNTERS, LATIN, is_known_unit, same_unit

REASONS = {
    "unspecified": "- -- --- … …… ... ‥ ‥‥ ・ /// \\ nan null ー ― — ｰ 不明 斜線",
    "being_compiled": "集計中 調査中 確認中 算定中 未確定 未公表",
    "off_year": "隔年 隔年実施 隔年事業",
    "merged": "統合 統合事業",
    "no_target": "目標なし 目標設定なし 目標未設定",
    "not_evaluable": "評価困難 評価不能 算定不能",
    "out_of_scope": "対象外 該当なし 非該当 n/a N/A",
    "completed": "終了 事業終了",
    "not_reported": "未報告 未回答 未提出 未入力 空欄",
}
BESIDE = {
    "about": "約 およそ おおよそ おおむね 概ね 概数 程度 くらい ぐらい ほど 前後 弱 強 余 余り あまり 推計 概算",
    "bound": "以上 以下 未満 超 以内 最大 最低 最高 最小",
    "expected": "見込 見込み 見込値 予定 予測 計画",
    "preliminary": "速報 速報値 暫定 暫定値",
    "cumulative": "累計 延べ のべ 延",
    "plain": "実績 実績値 確定 確定値 合計 計",
}
SAME_UNITS = (
    "人 名 にん persons people", "% ％ パーセント percent", "ポイント pt points", "件 件数 cases", "回 回数 times",
    "箇所 か所 カ所 ヵ所 ヶ所 ケ所 個所 ヵ処", "か月 カ月 ヵ月 ヶ月 ケ月 箇月 months", "歳 才", "日 日間 days",
    "年 年間 か年 カ年 ヵ年 ヶ年 years", "時間 h hours", "分 分間", "団体 団体数", "世帯 世帯数", "校 校数", "社 社数",
    "円 yen jpy JPY", "ha ヘクタール hectares ㏊", "m2 ㎡ 平方メートル 平米", "km2 平方キロメートル 平方キロ", "m3 立方メートル 立米",
    "m メートル", "km キロメートル", "kg キログラム ㎏", "g グラム", "t トン", "t-co2 tCO2 トン-CO2 トンCO2 t-CO2e", "℃ 度C °C",
    "kWh キロワット時", "kW キロワット", "l L リットル リッター",
)  # fmt: skip
COUNTED = "人 名 件 回 校 社 点 部 冊 台 戸 店 頭 羽 本 枚 組 円 日 年 分 泊 便 席 棟 基 隻 団体 種目 箇所 か所 か月 世帯 施設"
MEASURED = (
    "km m cm mm km2 m2 m3 ha a t kg g L ml mL kL kl kW MW kWh MWh GWh kwh MJ GJ TJ PJ t-CO2 tCO2 t-CO2e "
    "PV UU MB GB TB dB ppm pt h min g/L mg/L FTE"
)


def pairs(table: dict[str, str]) -> list[tuple[str, str]]:
    return [(word, meaning) for meaning, words in table.items() for word in words.split()]


@pytest.mark.parametrize(("word", "reason"), pairs(REASONS))
def test_a_word_for_a_missing_value_is_its_reason(word, reason):
    assert missing_reason(word) == reason
    assert missing_reason(f"({word})") == reason
    assert read_number(word).missing == reason


@pytest.mark.parametrize(("word", "meaning"), pairs(BESIDE))
def test_a_word_beside_a_number_says_the_same_before_behind_and_in_brackets(word, meaning):
    cells = (f"{word}100", f"100人{word}", f"100人({word})")

    assert [(read_number(cell).value, read_number(cell).qualifiers) for cell in cells] == [
        (1_000_000, (meaning,))
    ] * 3


@pytest.mark.parametrize(("word", "meaning"), pairs(BESIDE))
def test_only_what_leaves_the_number_sure_is_taken(word, meaning):
    is_sure = meaning in ("preliminary", "cumulative", "plain")

    assert (read_number(f"100人（{word}）").taken is not None) == is_sure


@pytest.mark.parametrize("spellings", SAME_UNITS)
def test_spellings_of_one_unit_are_the_same_and_known(spellings):
    usual, *others = spellings.split()

    assert all(same_unit(usual, other) for other in others)
    assert all(map(is_known_unit, (usual, *others)))


def test_no_two_groups_of_units_mean_the_same():
    usual = [spellings.split()[0] for spellings in SAME_UNITS]

    assert [(a, b) for a in usual for b in usual if a < b and same_unit(a, b)] == []


def test_what_is_counted_is_known_also_in_kanji_numbers():
    assert set(COUNTERS) == set(COUNTED.split())
    assert [word for word in COUNTED.split() if read_number(f"百{word}").value != 1_000_000] == []


def test_what_is_measured_in_latin_letters_is_known():
    assert set(LATIN) == set(MEASURED.split())
    assert [unit for unit in MEASURED.split() if not read_number(f"5{unit}").certain] == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("一", 1), ("九", 9), ("十", 10), ("十二", 12), ("二十", 20), ("百", 100), ("三百五十", 350), ("千", 1_000),
        ("二千三百四十五", 2_345), ("一万", 10_000), ("万", 10_000), ("一万二千", 12_000), ("三十万", 300_000), ("千二百万五", 12_000_005),
        ("二億", 200_000_000), ("一億二千万", 120_000_000), ("三兆", 3_000_000_000_000),
    ],
)  # fmt: skip
def test_a_number_in_kanji_has_its_value(text, number):
    assert kanji_number(text) == number


@pytest.mark.parametrize(
    ("signs", "value"), [("", 1), ("十", 10), ("百", 100), ("千", 1_000), ("万", 10_000), ("百万", 10**6), ("千万", 10**7), ("億", 10**8), ("十億", 10**9), ("兆", 10**12)]
)  # fmt: skip
def test_powers_of_ten_stand_together(signs, value):
    assert power(signs) == value
