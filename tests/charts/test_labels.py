"""Labels keep apart."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from renkei.charts.advance import advance, lines
from renkei.charts.spread import Label, fits, spread

labels = some.lists(
    some.builds(Label, some.integers(0, 1_800), some.integers(10, 200), some.sampled_from((1, 50))),
    min_size=1,
    max_size=12,
).map(lambda found: sorted(found, key=lambda label: label.place))


@given(labels)
def test_labels_that_fit_stand_clear_of_one_another_and_inside(found):
    room, gap = 1_800, 20
    starts = [
        label.place - label.width // 2 + move
        for label, move in zip(found, spread(found, room, gap), strict=True)
    ]

    ends = [start + label.width for start, label in zip(starts, found, strict=True)]

    assert all(after - before >= gap for before, after in zip(ends, starts[1:], strict=False))
    assert starts[0] >= 0
    assert not fits(found, room, gap) or ends[-1] <= room


def test_labels_with_room_do_not_move():
    assert spread([Label(200, 100), Label(500, 100), Label(900, 100)], 1_000, 20) == [0, 0, 0]


def test_letters_yield_to_numbers():
    number, letter = spread([Label(500, 100, weight=50), Label(530, 100)], 1_000, 20)

    assert abs(number) < 5
    assert letter > 80


@given(some.text(alphabet="青森県の連携、。「」年度12 abc", max_size=40), some.integers(300, 1_800))
def test_broken_lines_lose_no_word(words, room):
    broken = lines(words, room)

    assert "".join(broken).replace(" ", "") == words.replace(" ", "")


@given(some.text(alphabet="青森県の連携", min_size=1, max_size=40), some.integers(200, 1_800))
def test_broken_lines_fit_their_room(words, room):
    assert all(advance(line) <= room for line in lines(words, room))


def test_no_line_starts_with_a_full_stop_or_parts_a_figure_from_its_unit():
    assert lines("令和6年度、57項目。", 400) == ("令和", "6年度、", "57項", "目。")
