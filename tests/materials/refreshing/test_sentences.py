"""Sentences that people worded anew: a figure of ours is replaced where it is certain which one it is, else left."""

from __future__ import annotations

import pytest

from renkei.materials.refreshing.sentences import reworded

OLD = "令和5年度の57項目から59項目に増加（83.1％、▲2.5ポイント）"
NEW = "令和5年度の57項目から60項目に増加（84.5％、▲1.2ポイント）"

CERTAIN = {
    "良好な項目は59項目です": "良好な項目は60項目です",
    "59項目（８３．１％）が良好": "60項目（84.5％）が良好",
    "57項目が59項目に、割合は83.1%": "57項目が60項目に、割合は84.5%",
    "差は▲2.5ポイント": "差は▲1.2ポイント",
}
NOT_CERTAIN = {
    "a figure of their own": "良好な項目は59項目、うち3項目は新規",
    "rounded": "良好な項目は約60項目です",
    "the same figure twice": "59項目。59項目です",
    "another unit": "59事業が良好です",
    "no figure that changed": "令和5年度の57項目でした",
    "no figure": "良好な項目が増えました",
}


@pytest.mark.parametrize("now", CERTAIN)
def test_figures_are_replaced_in_the_words_that_people_wrote(now):
    assert reworded(now, OLD, NEW) == CERTAIN[now]


@pytest.mark.parametrize("why", NOT_CERTAIN)
def test_what_is_not_certain_is_left(why):
    assert reworded(NOT_CERTAIN[why], OLD, NEW) is None


def test_a_sentence_whose_own_words_changed_is_left():
    assert reworded("59項目になった", "57項目から59項目に増加", "57項目から56項目に減少") is None


def test_a_figure_that_stood_twice_is_left():
    assert reworded("3件です", "3件のうち3件", "4件のうち3件") is None
