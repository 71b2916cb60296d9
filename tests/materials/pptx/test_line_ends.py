"""Where lines end on slides: between phrases, and in running text so that nothing is left alone."""

from __future__ import annotations

import re

import pytest
from tests.materials.pptx.decks import POINT, every

from renkei.materials.outline.phrases import finer, phrases
from renkei.materials.pptx_file.frame import Frame
from renkei.materials.pptx_file.lines import broken, running
from renkei.materials.pptx_file.measuring import wide
from renkei.materials.pptx_file.places import ASIDE
from renkei.materials.pptx_file.settling import less_room

TEXT = 14

# A text, its room in signs, and what may not begin the last line or any other.
ENDS = [
    ("募集から申請の期限までが短いので、余裕がほしい", 22, "い"),
    ("令和6年度は受講がなかったので、受講を促したい", 22.5, "い"),
    ("農作業の手間を減らし生産性を高める講習会などを開く。", 25, "く。"),
    ("低いほどよい指標は、目標値を実績値で割る", 19, "る"),
    ("待合・案内の棟の完成（令和7年3月まで）", 16, "月まで）"),
    ("実りの里めぐりの道（令和6年10月）", 15, "月）"),
    ("実績値：令和2～6年度の累計、19 ＋ 23 ＋ 30 ＋ 31 ＋ 36 ＝ 139", 29, "139"),
]


def filled(text, room, air):
    """A text as a program breaks it that sets so much air (of a sign) where letters of both kinds meet; signs that may not
    begin a line stay with the one before."""
    lines, line = [], ""
    for word in re.findall(r"[（「]?(?:[A-Za-z0-9,.]+|.)[。、）」％ー]* *", text):
        said = (line + word).rstrip()
        meets = len(
            re.findall(r"(?<=[0-9A-Za-z]) ?(?=[ぁ-鿿（＋＝])|(?<=[ぁ-鿿）＋＝]) ?(?=[0-9A-Za-z])", said)
        )
        if line and sum(0.5 if sign.isascii() else 1 for sign in said) + air * meets > room:
            lines.append(line)
            line = ""
        line += word
    return [*lines, line]


@pytest.mark.parametrize(("text", "room", "end"), ENDS)
def test_running_text_ends_well_in_programs_with_and_without_air(text, room, end):
    less = running(text, room * TEXT, TEXT, "ja").less / TEXT

    with_air, without = (filled(text, room - less, air) for air in (0.2, 0))

    assert end in {filled(text, room, air)[-1] for air in (0.2, 0)}, "it would end so without a narrower room"
    assert with_air[-1] != end
    assert without[-1] != end


def test_text_that_ends_well_keeps_its_room():
    assert less_room((("市町村が連携して除排雪に当たる。", TEXT),), 12 * TEXT, "ja") == 0


@pytest.mark.parametrize("room", [17.5, 18.5, 19.5, 20.5])
def test_a_narrower_room_takes_no_further_line(room):
    text = "評価の対象となる数値の一部が会議の時期に間に合わない。集計の時期を早める。"
    told = running(text, room * TEXT, TEXT, "ja")

    assert running(text, room * TEXT - told.less, TEXT, "ja").count == told.count


@pytest.mark.parametrize(
    ("name", "pieces"),
    [
        ("観光交流部文化振興課", ["観光交流部", "文化振興課"]),
        ("都市整備部市街地整備課", ["都市整備部", "市街地整備課"]),
        ("教育部学校教育課", ["教育部", "学校教育課"]),
        ("みほん駅前広場再整備事業", ["みほん駅前広場再整備事業"]),
    ],
)
def test_names_of_divisions_part_after_their_department(name, pieces):
    assert list(phrases(name)) == pieces


@pytest.mark.parametrize(
    ("name", "room", "lines"),
    [
        ("地域再生エネルギー導入事業", 12.5, ["地域再生エネルギー", "導入事業"]),
        ("観光交流部文化振興課", 8, ["観光交流部", "文化振興課"]),
        ("都市整備部市街地整備課", 8, ["都市整備部", "市街地整備課"]),
    ],
)
def test_a_name_that_no_line_holds_parts_between_its_words(name, room, lines):
    assert list(broken(phrases(name), room * TEXT, TEXT, "ja").texts) == lines


def test_parts_of_a_phrase_make_the_phrase():
    phrase = "地域再生可能エネルギー導入に関する共同の研究を支える事業"

    assert "".join(finer(phrase)) == phrase
    assert len(finer(phrase)) > 3


def test_air_is_counted_as_the_program_sets_it_that_sets_most():
    assert wide("令和7年度", "ja") == 450 + 2 * 25


def aside(slide):
    return next(place for place in slide.placeholders if place.placeholder_format.idx == ASIDE)


@pytest.mark.parametrize(("name", "few"), [("みほん", 2), ("Aomori in English", 2)])
def test_sums_beside_a_headline_grow_downward_and_end_no_line_with_a_stroke(name, few):
    deck = every(name)
    slide = next(s for s in deck.slides if s._element.cSld.get("name") == "programme")
    place, table = aside(slide), next(s for s in slide.shapes if s.has_table)

    lines = place.text_frame.text.replace("\v", "\n").split("\n")

    assert len(lines) == few
    assert not [line for line in lines if re.search(r"[／/]\s*$|^\s*[／/]", line)]
    assert place.top / POINT > Frame(deck.papers.sheet).headline
    assert (place.top + place.height) / POINT < table.top / POINT
