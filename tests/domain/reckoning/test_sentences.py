"""Breakdowns, shares and changes in sentences as officers write them."""

from __future__ import annotations

import pytest

from renkei.domain.reckoning.checked import of_words

WRONG = {
    "A 31件、B 14件、C 5件、D 2件、評価なし5件の計58件": ("text_sum_differs", "error"),
    "57件（内訳：A 31件、B 14件、C 5件、D 3件、評価なし5件）": ("text_sum_differs", "error"),
    "57件（A31件、B14件、C5件、D3件、評価なし5件）": ("text_sum_differs", "warning"),
    "計53事業（継続50、新規2、拡充2）": ("text_sum_differs", "error"),
    "内訳は、継続50事業、新規2事業、拡充1事業、計54事業": ("text_sum_differs", "error"),
    "57件の内訳は、A 31件、B 14件、C 13件である。": ("text_sum_differs", "error"),
    "参加者は青森市86人、平内町10人、合わせて97人": ("text_sum_differs", "error"),
    "イベント件数：92件、青森市86、平内町1、今別町2、蓬田村1、外ヶ浜町2、計93": ("text_sum_differs", "error"),
    "参加者390人（農業フェア355人、報告会40人）": ("text_sum_differs", "warning"),
    "事業費は、国費1,200千円、県費600千円、市費601千円の合計2,400千円": ("text_sum_off_by_rounding", "note"),
    "総事業費1億2,000万円（国費6,000万円、県費3,000万円、市町村費2,000万円）": (
        "text_sum_differs",
        "warning",
    ),
    "相談は132件で、内訳は移住が70件、就労が41件、住まいが12件である。": ("text_sum_differs", "error"),
    "３１＋１４＋５＝５１": ("text_sum_differs", "error"),
    "42項目から45項目に4項目増加": ("text_difference_differs", "error"),
    "76.4％から78.9％へ2.8ポイント上昇": ("text_difference_differs", "error"),
    "13 → 11（－3）": ("text_difference_differs", "error"),
    "42項目から45項目に減少した。": ("text_direction_differs", "error"),
    "57項目中45項目（79.9％）": ("text_share_differs", "error"),
    "全57項目のうち、順調31項目（54.4％）、概ね順調14項目（24.9％）、やや遅れている5項目（8.8％）": (
        "text_share_differs",
        "error",
    ),
    "57項目のうち75項目が順調": ("text_part_more_than_whole", "error"),
    "43,698 ÷ 50,500 ＝ 87.5％": ("text_quotient_differs", "error"),
    "割合は76.4％から78.9％へ2.5％上昇した。": ("percent_for_points_in_text", "warning"),
    "100から110への伸び率が11.0％になっている。": ("text_growth_differs", "error"),
    "100人から110人へ、伸び率11.0％": ("text_growth_differs", "error"),
    "100人から110人に11.0％増加": ("text_growth_differs", "error"),
    "1.2億円（前年度1.1億円、23.0％増）": ("text_growth_differs", "error"),
    "110人（前年度100人、11.0％増）": ("text_growth_differs", "error"),
    "90人（前年度100人、9.0％減）": ("text_growth_differs", "error"),
    "歳入総額は253億2,200万円で、前年度に比べ3億2,200万円（12.9％）の増となった。": (
        "text_growth_differs",
        "error",
    ),
    "530人（目標500人、達成率104.0％）": ("text_quotient_differs", "warning"),
    "目標500人に対し、実績530人（達成率104.0％）": ("text_quotient_differs", "warning"),
    "500人に調査し、412人が回答（回収率84.2％）。": ("text_quotient_differs", "warning"),
    "KPI30項目中21項目（75％）が目標を達成。": ("text_share_differs", "error"),
    "移住相談は195件、起業相談は125件、計330件": ("text_sum_differs", "error"),
    "令和6年度（2023年度）": ("year_names_disagree_in_text", "error"),
    "2024年（R5）": ("year_names_disagree_in_text", "error"),
    "令和7年11月14日（木）": ("weekday_differs", "error"),
}

RIGHT = [
    "A 31件、B 14件、C 5件、D 2件、評価なし5件の計57件",
    "57件（A31件、B14件、C5件、D2件、評価なし5件）",
    "構成比（％）：A 56.4、B 20.0、C 12.7、D 7.3、評価なし3.6、計100.0",
    "男12人、女15人、計27人（うち連携町村14人）",
    "会場A 120人、会場B 80人ほか計230人",
    "総事業費1億2,000万円（国費6,000万円、県費3,000万円、市町村費3,000万円）",
    "31、14、5の計51",  # of what is not said
    "0件中0件（0.0％）",
    "45項目（前年度42項目、令和2年度22項目）",
    "参加者395人（定員500人、申込410人）",
    "57項目（主にA 31、B 14）",
    "42項目から45項目に3項目増加",
    "76.4％から78.9％へ2.5ポイント上昇",
    "76.4％から78.9％へ2.6ポイント上昇",  # of the exact shares
    "100人から120人に20％増加",
    "100から110への伸び率が10.0％",
    "100人から90人へ、増減率10.0％",
    "110人（前年度100人、10.0％増）",
    "90人（前年度100人、10.0％減）",
    "歳入総額は253億2,200万円で、前年度に比べ3億2,200万円（1.3％）の増",
    "1.2億円（前年度1.1億円、13.0％増）",  # of the exact amounts
    "歳入は253億円で、前年度に比べ3億円（1.3％）の増",
    "売上1.2億円（目標1.1億円、達成率112.0％）",
    "530人（目標500人、達成率106.0％）",
    "530人（目標600人、達成率30.0％）",  # from a base that is not told
    "目標10件、実績8件、達成率120.0％",  # the fewer the better
    "500人に調査し、412人が回答（回収率82.4％）。",
    "1,000人に依頼し、500人に督促、412人が回答（回収率41.2％）。",
    "412人が回答し、うち300人は紙で回答（回収率60.0％）。",
    "KPI30項目中21項目（70％）が目標を達成。",
    "移住相談は195件、起業相談は125件、計320件",
    "相談は320件、移住195件、起業125件、計320件",
    "待機児童は10人から5人に改善",
    "57項目中45項目（78.9％）",
    "57項目中14項目（24.5％）、14項目（24.6％）",  # by the largest remainders, and each by itself
    "全57項目のうち、順調31項目（54.4％）、概ね順調14項目（24.5％）、やや遅れている5項目（8.8％）、遅れている2項目（3.5％）、評価なし5項目（8.8％）",
    "43,698 ÷ 50,500 ＝ 86.5％ → B（75％以上100％未満）",
    "令和6年度（2025年3月末）",
    "R6(2024)年度、令和元年度（2019年度）、平成31年（2019年）、令和2～6年度（2020～2024年度）",
    "令和7年11月14日（金）",
    "令和6年度は57事業のうち59項目が比較的順調となった。",  # two kinds of count
    "第1期の5年間で、事業は44から57に、比較的順調な項目は48.9％から78.9％に",
    "10時30分から12時、3階301会議室、電話017-734-1111、資料1、P.3～5",
]


@pytest.mark.parametrize("sentence", WRONG)
def test_a_sentence_that_contradicts_itself_is_found(sentence: str) -> None:
    assert [(one.code, one.level) for one in of_words(sentence)] == [WRONG[sentence]]


@pytest.mark.parametrize("sentence", RIGHT)
def test_a_sentence_that_is_right_or_not_certain_is_left_alone(sentence: str) -> None:
    assert list(of_words(sentence)) == []


def test_a_finding_says_what_stands_and_what_is_right() -> None:
    (found,) = of_words("57項目中45項目（79.9％）")

    said = {name: f"{found.values[name]}" for name in ("count", "whole", "share", "right")}
    assert said == {"count": "45", "whole": "57", "share": "79.9", "right": "78.9"}


@pytest.mark.parametrize(
    "text",
    [
        "1、" * 900,
        "A1 " * 600,
        "（" * 1000 + "1" + "）" * 1000,
        "計1（1、2）" * 150,
        "1から" * 400 + "2",
        "57項目のうち" * 250,
    ],
)
def test_no_text_takes_long(text: str) -> None:
    assert len(list(of_words(text))) < 400
