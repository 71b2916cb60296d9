"""How each kind of value is read from what officers write, and written in one way."""

import datetime
from decimal import Decimal

import pytest

from renkei.exchange import kinds
from renkei.exchange.kinds.texts import unspoiled

NAMES = {"青森市": "022012", "外ヶ浜町": "023078"}
READ: tuple[tuple[kinds.Kind, object, object], ...] = (
    (kinds.Number(), "43698", 436_980_000),
    (kinds.Number(), "43,698", 436_980_000),
    (kinds.Number(), "４３，６９８", 436_980_000),
    (kinds.Number(), "▲3.5", -35_000),
    (kinds.Number(), "－2", -20_000),
    (kinds.Number(), "0", 0),
    (kinds.Number(), "0.0001", 1),
    (kinds.Number(), "99999999999.9999", 999_999_999_999_999),
    (kinds.Number(), Decimal("12.5"), 125_000),
    (kinds.Printed(), "30.0", "30.0"),
    (kinds.Printed(), "４８．９", "48.9"),
    (kinds.Count(), "１２", 12),
    (kinds.Year(), "R6", 2024),
    (kinds.Year(), "令和元年度", 2019),
    (kinds.Year(), "平成32年度", 2020),
    (kinds.Day(), "2024-08-10", datetime.date(2024, 8, 10)),
    (kinds.Day(), "2024/8/10", datetime.date(2024, 8, 10)),
    (kinds.Day(), "令和6年8月10日", datetime.date(2024, 8, 10)),
    (kinds.Day(), "R6.8.10", datetime.date(2024, 8, 10)),
    (kinds.Flag(), "TRUE", True),
    (kinds.Flag(), "○", True),
    (kinds.Flag(), "いいえ", False),
    (kinds.Code(), "022012", "022012"),
    (kinds.Code(), "０２２０１２", "022012"),
    (kinds.Code(), "02201", "022012"),
    (kinds.Code(), "外ヶ浜町", "023078"),
    (kinds.Several(kinds.Code()), "青森市、023078", ("022012", "023078")),
    (kinds.Reason(), "集計中", "being_compiled"),
    (kinds.Reason(), "own-reason", "own-reason"),
    (kinds.Text(), "か\u3099", "が"),
    (kinds.Text(), "一\r\n二\r三", "一\n二\n三"),
    (kinds.Text(), "𠮷ヶ﨑（㎡）", "𠮷ヶ﨑（㎡）"),
)
REFUSED: tuple[tuple[kinds.Kind, object, str], ...] = (
    (kinds.Number(), "1,23", "not_a_number"),
    (kinds.Number(), "1e5", "not_a_number"),
    (kinds.Number(), "３人", "not_a_number"),
    (kinds.Number(), "-", "not_a_number"),
    (kinds.Number(), True, "not_a_number"),
    (kinds.Number(), Decimal("NaN"), "not_a_number"),
    (kinds.Number(), Decimal("1E+20"), "too_many_digits"),
    (kinds.Number(), "0.00001", "too_many_digits"),
    (kinds.Number(), "1234567890123456", "too_many_digits"),
    (kinds.Count(), "-1", "not_a_count"),
    (kinds.Count(), "1.5", "not_a_count"),
    (kinds.Count(), True, "not_a_count"),
    (kinds.Year(), "令和6年", "not_a_year"),
    (kinds.Year(), "1850", "not_a_year"),
    (kinds.Year(), "45505", "not_a_year"),
    (kinds.Day(), "2024-02-30", "not_a_date"),
    (kinds.Day(), "45505", "not_a_date"),
    (kinds.Day(), datetime.datetime(2024, 8, 10, 1), "not_a_date"),
    (kinds.Id(), "1E5", "id_mangled"),
    (kinds.Id(), "MAR1", "id_mangled"),
    (kinds.Id(), "3-1", "id_mangled"),
    (kinds.Id(), "1月3日", "id_mangled"),
    (kinds.Id(), "r6-4-1", "id_mangled"),
    (kinds.Id(), "true", "id_mangled"),
    (kinds.Id(), "12", "id_mangled"),
    (kinds.Id(), "職員研修", "id_malformed"),
    (kinds.Id(), "p_1", "id_malformed_near"),
    (kinds.Id(), "a" * 41, "id_malformed"),
    (kinds.Code(), "22012", "code_lost_zero"),
    (kinds.Code(), 22012, "code_lost_zero"),
    (kinds.Code(), "022013", "code_wrong_check_digit"),
    (kinds.Code(), "480002", "code_malformed"),
    (kinds.Text(), "a\x00", "control_character"),
    (kinds.Text(), "\ud800", "control_character"),
    (kinds.Text(), "a_x000D_", "excel_line_break"),
    (kinds.Text(), "\ufffd", "text_damaged"),
    (kinds.Text(), "縺ゅ♀繧ゅｊ縺ｮ", "mojibake"),
    (kinds.Text(), 3, "not_a_text"),
)


@pytest.mark.parametrize(("kind", "raw", "value"), READ)
def test_what_can_be_read_in_one_way_only_is_read(kind: kinds.Kind, raw: object, value: object) -> None:
    assert kind.read(raw, NAMES) == value


@pytest.mark.parametrize(("kind", "raw", "code"), REFUSED)
def test_what_is_not_sure_is_refused_and_never_guessed(kind: kinds.Kind, raw: object, code: str) -> None:
    with pytest.raises(kinds.Unreadable) as refused:
        kind.read(raw)

    assert refused.value.code == code


@pytest.mark.parametrize(("kind", "raw", "value"), [case for case in READ if case[2] is not False])
def test_what_is_written_is_read_as_the_same(kind: kinds.Kind, raw: object, value: object) -> None:
    assert kind.read(kind.text(value), NAMES) == value


@pytest.mark.parametrize("text", ["青森市", "譁", "荳", "縺", "plain", "ｱｵﾓﾘ"])
def test_text_that_was_never_spoiled_is_left_alone(text: str) -> None:
    assert unspoiled(text) == ""


def test_a_number_that_is_no_whole_ten_thousandth_is_never_written() -> None:
    with pytest.raises(TypeError):
        kinds.Number().text(12.5)
