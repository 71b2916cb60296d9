"""Two texts are held against each other word by word: nothing is lost, and what is the same is found."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from renkei.domain.text_difference import Kept, Piece, listed, pieces

TEXTS = st.text("青森市の研修会を開く。ア12,.\n ab", max_size=40)


def shown(found: tuple[Piece, ...]) -> str:
    marks = {Kept.BOTH: "{}", Kept.BEFORE: "-{}-", Kept.AFTER: "+{}+"}
    return "".join(marks[piece.kept].format(piece.text) for piece in found)


@pytest.mark.parametrize(
    ("before", "after", "wanted"),
    [
        ("研修会を開く。", "研修会を開く。", "研修会を開く。"),
        ("研修会を開く。", "講習会を開く。", "-研修会-+講習会+を開く。"),
        ("参加者は1,234人", "参加者は1,235人", "参加者は-1,234-+1,235+人"),
        ("率は3.5％", "率は3.6％", "率は-3.5-+3.6+％"),
        ("一つ目。二つ目。", "一つ目。新しい文。二つ目。", "一つ目。+新しい文。+二つ目。"),
        ("", "新しい", "+新しい+"),
        ("古い", "", "-古い-"),
        ("連携 事業", "連携事業", "-連携 事業-+連携事業+"),
    ],
)
def test_what_was_taken_out_and_put_in_is_told_by_words(before: str, after: str, wanted: str) -> None:
    assert shown(pieces(before, after)) == wanted


@settings(max_examples=60)
@given(TEXTS, TEXTS)
def test_the_pieces_give_back_both_texts(before: str, after: str) -> None:
    found = pieces(before, after)

    assert "".join(piece.text for piece in found if piece.kept is not Kept.AFTER) == before
    assert "".join(piece.text for piece in found if piece.kept is not Kept.BEFORE) == after


def test_texts_of_many_thousand_signs_are_told_as_a_whole() -> None:
    before, after = "研修 " * 16_000, "交流 " * 16_000

    assert pieces(before, after) == (Piece(Kept.BEFORE, before), Piece(Kept.AFTER, after))


@pytest.mark.parametrize(
    ("before", "after", "wanted"),
    [
        (["青森市", "平内町", "今別町"], ["青森市", "今別町"], "青森市、-平内町、-今別町"),
        (["青森市"], ["青森市", "平内町"], "青森市、+平内町+"),
        (["青森市", "平内町"], ["青森市", "外ヶ浜町", "平内町"], "青森市、+外ヶ浜町、+平内町"),
    ],
)
def test_lists_are_told_by_whole_names(before: list[str], after: list[str], wanted: str) -> None:
    assert shown(listed(before, after, joint="、")) == wanted
