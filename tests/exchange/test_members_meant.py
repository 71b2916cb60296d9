"""Which members an officer means: other shapes of a letter, several in one text, and never only a part of what stands there."""

import pytest

from renkei.exchange.member_names import members_meant

NAMES = ("見本市", "雛形町", "𠮷ヶ﨑町", "東ためし野ヶ原町", "外ヶ浜町", "今別町")


@pytest.mark.parametrize(
    ("found", "meant"),
    [
        ("吉ヶ崎町", ("𠮷ヶ﨑町",)),
        ("吉が崎", ("𠮷ヶ﨑町",)),
        ("外ケ浜町", ("外ヶ浜町",)),
        ("見本", ("見本市",)),
        ("東ためし野", ("東ためし野ヶ原町",)),
        ("雛型町", ("雛形町",)),
        ("見本市・雛形町", ("見本市", "雛形町")),
        ("見本市／雛形", ("見本市", "雛形町")),
        ("見本市及び吉ヶ崎町", ("見本市", "𠮷ヶ﨑町")),
        ("雛形町、", ("雛形町",)),
        ("青森県見本市", ("見本市",)),
        ("青森県東津軽郡雛形町", ("雛形町",)),
    ],
)
def test_members_are_known_by_what_is_written(found: str, meant: tuple[str, ...]) -> None:
    assert members_meant(found, NAMES) == meant


@pytest.mark.parametrize(
    "found",
    [
        "見本市ほか2町",
        "見本市雛形町",
        "見本市・別の町",
        "別の町",
        "見本市（雛形町を除く）",
        "全市町村",
        "見本市役所観光課",
        "・",
        "",
    ],
)
def test_a_text_that_says_more_than_names_means_no_member(found: str) -> None:
    assert members_meant(found, NAMES) == ()
