"""Every kind of chart with ordinary and awkward figures, for the tests and for people who look."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from renkei.charts import (
    Achievement,
    Band,
    Bar,
    Bars,
    Chart,
    Gap,
    Mark,
    Sign,
    Stacked,
    StackedRow,
    Strip,
    StripRow,
    YearPoint,
    Years,
    signs,
)
from renkei.domain.scale import GradeStep


def steps(symbols: str, favourable: str) -> list[GradeStep]:
    return [
        GradeStep(symbol, symbol, favourable=symbol in favourable if favourable else None)
        for symbol in symbols
    ]


def marks_of(symbols: str, favourable: str) -> tuple[Sign, ...]:
    return signs(steps(symbols, favourable), lambda step: step.label, none_label="評価なし")


AD = marks_of("ABCD", "AB")
SCALES = {
    "A–D": AD,
    "◎○△×": marks_of("◎○△×", "◎○"),
    "S–E": marks_of("SABCDE", "SAB"),
    "five steps": marks_of("54321", "543"),
    "no side": marks_of("abcd", ""),
    "one bad": marks_of("ABC", "AB"),
    "words": signs(
        [GradeStep("達成", "達成", favourable=True), GradeStep("未達成", "未達成", favourable=False)],
        lambda step: step.label,
        none_label="評価なし",
    ),
}


def marks(counts: tuple[int, ...], scale: tuple[Sign, ...] = AD) -> tuple[Mark, ...]:
    return tuple(Mark(sign) for sign, count in zip(scale, counts, strict=True) for _ in range(count))


YEARS_STRIP = Strip(
    "strip",
    (
        StripRow("令和5年度", marks((31, 11, 7, 4, 2)), 42),
        StripRow("令和6年度", marks((31, 14, 5, 2, 5)), 45),
    ),
    "令和5年度はA31、B11、C7、D4、評価なし2。令和6年度はA31、B14、C5、D2、評価なし5。",
)
ROLES_STRIP = Strip(
    "roles",
    (
        StripRow("役割1　経済成長のけん引", marks((7, 4, 2, 0, 3)), short="1", total="16項目"),
        StripRow("役割2　都市機能の集積・強化", marks((1, 0, 0, 0, 0)), short="2", total="1項目"),
        StripRow("役割3　生活関連機能サービスの向上", marks((23, 10, 3, 2, 2)), short="3", total="40項目"),
    ),
    "役割1は16項目、役割2は1項目、役割3は40項目。",
    side_by_side=True,
)
FULL_STRIP = Strip("full", (StripRow("FY2024", marks((40, 30, 20, 8, 2)), 70),), "100 items.")
ONE_STRIP = Strip("one", (StripRow("令和6年度", marks((0, 0, 0, 1, 0)), 0),), "D1。")
LARGE_STRIP = Strip(
    "large",
    (
        StripRow("令和5年度", marks((300, 112, 70, 41, 2)), 412),
        StripRow("令和6年度", marks((310, 141, 52, 20, 47)), 451),
    ),
    "令和6年度はA310、B141、C52、D20、評価なし47。",
)
STACKED = Stacked(
    "stacked",
    (
        StackedRow(
            "令和6年度",
            tuple(
                (sign, count, f"{sign.symbol.replace('-', '－')}{count}")
                for sign, count in zip(AD, (31, 14, 5, 2, 5), strict=True)
            ),
        ),
    ),
    "A31、B14、C5、D2、評価なし5。",
)
FIVE_STACKED = Stacked(
    "five",
    tuple(
        StackedRow(
            label,
            tuple(
                (sign, count, f"{sign.symbol.replace('-', '－')}{count}")
                for sign, count in zip(SCALES["S–E"], counts, strict=True)
            ),
        )
        for label, counts in (
            ("役割1　圏域全体の経済成長のけん引", (2, 80, 1, 1, 1, 1, 1)),
            ("役割2　高次の都市機能の集積・強化", (0, 0, 0, 1, 1, 1, 1)),
        )
    ),
    "役割1と役割2の評価。",
)

BANDS = tuple(
    Band(symbol, Fraction(low), str(low)) for symbol, low in (("A", 100), ("B", 75), ("C", 50), ("D", 0))
)


def achievement(
    rate: str, symbol: str, bands: tuple[Band, ...] = BANDS, target_label: str = "目標"
) -> Achievement:
    return Achievement(
        f"rate{rate}",
        "record",
        Fraction(rate),
        f"{rate}％",
        symbol,
        bands,
        Fraction(100),
        target_label,
        f"達成率{rate}％。評価{symbol}。",
    )


FINE_BANDS = tuple(
    Band(s, Fraction(n), str(n))
    for s, n in (("S", 120), ("A", 100), ("B", 95), ("C", 90), ("D", 85), ("E", 0))
)
MANY_BANDS = tuple(
    Band(s, Fraction(n), str(n)) for s, n in zip("7654321", (100, 90, 80, 70, 60, 50, 0), strict=True)
)
ACHIEVEMENTS = (
    achievement("86.5", "B"),
    achievement("0.0", "D"),
    achievement("-12.5", "D"),
    achievement("100.0", "A"),
    achievement("105.2", "A"),
    achievement("240.7", "A"),
    achievement("98.9", "B"),
    achievement("1.5", "D"),
    achievement("93.1", "C", FINE_BANDS, "Target"),
    achievement("126.0", "S", FINE_BANDS),
    achievement("87.0", "5", MANY_BANDS),
)


def bar(label: str, value: int | None, text: str = "", reason: str = "", note: str = "") -> Bar:
    return Bar(label, value, text or ("－" if value is None else f"{value:,}"), reason=reason, note=note)


BREAKDOWN = Bars(
    "breakdown",
    "イベント件数の内訳",
    "市町村別、件",
    (bar("青森市", 86), bar("平内町", 1), bar("今別町", 2), bar("蓬田村", 1), bar("外ヶ浜町", 2)),
    bar("計", 92),
    "青森市86、平内町1、今別町2、蓬田村1、外ヶ浜町2、計92件。",
)
MISSING = Bars(
    "missing",
    "補助",
    "名",
    (
        bar("青森市", 61, note="うち町村の住民 12"),
        bar("平内町", 0),
        bar("今別町", None, reason="対象外"),
        bar("蓬田村", None, reason="未報告"),
        bar("外ヶ浜町", None),
    ),
    bar("計", 61),
    "青森市61、平内町0、今別町は対象外、蓬田村は未報告、計61名。",
)
LONG = Bars(
    "long",
    "長い名",
    "千円",
    (
        bar("青森地域広域事務組合消防本部", 1_234_567),
        bar("いちき串木野市", 765_432),
        bar("県・東北・全国中学校体育大会に出場した学校の合同実行委員会", 12),
        bar("𠮷野町", 0),
        bar("Association of Neighbouring Municipalities", 345_678, note="前年度の繰越を含む。" * 4),
    ),
    bar("計", 2_345_689),
    "長い名の内訳。",
)
NEGATIVE = Bars(
    "negative",
    "増減",
    "人",
    (
        bar("青森市", -1_200, "－1,200"),
        bar("平内町", 300, "＋300"),
        bar("今別町", 0, "±0"),
        bar("蓬田村", -5, "－5"),
    ),
    bar("計", -905, "－905"),
    "青森市は1,200人減。",
)
MANY = Bars(
    "many",
    "市町村別",
    "人",
    tuple(bar(f"第{n}町", n * n) for n in range(14)),
    None,
    "14町の人数。",
)
SINGLE = Bars("single", "", "", (bar("青森市", 5),), None, "青森市5。")
ZEROS = Bars("zeros", "", "", (bar("青森市", 0), bar("平内町", 0)), bar("計", 0), "どちらも0。")
BREAKDOWNS = (BREAKDOWN, MISSING, LONG, NEGATIVE, MANY, SINGLE, ZEROS)


def point(
    label: str, share: str | None, projects: int | None, joined: int = 0, reported: bool = False
) -> YearPoint:
    return YearPoint(
        label=label,
        share=Fraction(share) if share is not None else None,
        share_text=share or "",
        is_reported=reported,
        projects=projects,
        projects_text="－" if projects is None else f"{projects:,}",
        joined=joined,
        joined_text=f"＋{joined}" if joined else "",
        record=f"year:{label}",
    )


def years(id: str, points: tuple[YearPoint, ...], gaps: tuple[Gap, ...] = ()) -> Years:
    return Years(
        id=id,
        share_title="比較的順調（A＋B）の割合",
        share_unit="％",
        projects_title="事業数",
        continuing="開始時または前年度から続く事業",
        joined="その年度に加わった事業",
        reported="割合のみ公表",
        points=points,
        gaps=gaps,
        alternative="割合と事業数の推移。",
    )


LOOK_BACK = years(
    "lookback",
    (
        point("令和2年度", "48.9", 44, reported=True),
        point("3", None, 48, 4),
        point("4", None, 52, 4),
        point("5", "76.4", 55, 3),
        point("6", "78.9", 57, 2),
    ),
    (Gap(1, 2, ("令和3・4年度は", "公表値なし")),),
)
TEN = years(
    "ten",
    tuple(
        point(label, share, projects, joined)
        for label, share, projects, joined in (
            ("平成27年度", "12.0", 40, 0),
            ("28", "100.0", 45, 5),
            ("29", "35.0", 50, 12),
            ("30", None, 52, 2),
            ("令和元年度", "60.0", 52, 0),
            ("2", "55.5", 53, 1),
            ("3", "61.2", 55, 2),
            ("4", "70.0", 57, 2),
            ("5", "76.4", 55, 0),
            ("6", "100.0", 120, 65),
        )
    ),
    (Gap(3, 3, ("公表値なし",)),),
)
ODD = years(
    "odd",
    (
        point("令和4年度", "0.0", None, reported=True),
        point("5", "97.0", 1_570, 570, reported=True),
        point("6", "100.0", 1_000),
    ),
)
FIRST = replace(
    years("first", (point("FY2024", "78.9", 57, 3),)),
    share_title="Share of favourable items (on track or mostly on track)",
    share_unit="%",
    projects_title="Projects",
    continuing="going on from the start or the year before",
    joined="joined in the year",
)
LOOK_BACKS = (LOOK_BACK, TEN, ODD, FIRST)

CHARTS: tuple[Chart, ...] = (
    YEARS_STRIP,
    ROLES_STRIP,
    FULL_STRIP,
    ONE_STRIP,
    LARGE_STRIP,
    STACKED,
    FIVE_STACKED,
    *ACHIEVEMENTS,
    *BREAKDOWNS,
    *LOOK_BACKS,
)
