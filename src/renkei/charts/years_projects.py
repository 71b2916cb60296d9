"""The lower panel of the look back: the number of projects, those that joined on top of those that continue."""

from __future__ import annotations

from renkei.charts.advance import advance, lines
from renkei.charts.canvas import NOTE, WIDTH, Canvas
from renkei.charts.columns import LEFT, Columns
from renkei.charts.model import Years
from renkei.charts.spread import Label, fits, spread

_LONGEST, _WIDEST = 720, 1_000  # of the bars, down and across
_BIG = 114  # 16 of 14
_KEY = 112  # a line of the key
_SWATCH = 71
_GAP = 40


def project_panel(sheet: Canvas, chart: Years, top: int) -> int:
    """Bars from 0 with their figures, and the years below; where the panel ends."""
    hatch = sheet.pattern("joined", ground="ground", stroke="ink")
    sheet.text(0, top + 86, chart.projects_title, bold=True)
    head = _key(sheet, chart, top, hatch) if any(point.joined for point in chart.points) else top + 110
    columns = Columns(len(chart.points))
    bars = _Bars(chart, columns, foot=head + 180 + _LONGEST)
    for index in range(len(chart.points)):
        bars.draw(sheet, index, hatch)
    sheet.line(LEFT, bars.foot, WIDTH, bars.foot, colour="rule")
    foot = bars.joined(sheet)
    return _labels(sheet, chart, columns, foot)


def _key(sheet: Canvas, chart: Years, top: int, hatch: str) -> int:
    """What the two kinds of bars mean, beside the title or below it; where the key ends."""
    beside = advance(chart.projects_title) + 100
    widest = max(advance(words, NOTE) for words in (chart.joined, chart.continuing))
    is_beside = beside + 110 + widest <= sheet.room
    left, baseline = (beside, top + 82) if is_beside else (0, top + 216)
    for words, fill, line in ((chart.joined, hatch, "ink"), (chart.continuing, "quiet", "")):
        sheet.swatch(left, baseline - 67, _SWATCH, fill=fill, line=line)
        for broken in lines(words, sheet.room - left - 110, NOTE):
            sheet.text(0, baseline, broken, size=NOTE, dx=left + 110)
            baseline += _KEY
    return baseline - _KEY + 24


class _Bars:
    """The bars of one panel, all on one scale."""

    def __init__(self, chart: Years, columns: Columns, *, foot: int) -> None:
        self.points = chart.points
        self.columns = columns
        self.foot = foot
        self.width = min(columns.pitch * 38 // 100, _WIDEST)
        self._full = max([point.projects or 0 for point in chart.points] + [1])

    def draw(self, sheet: Canvas, index: int, hatch: str) -> None:
        """A year's bar and its figure; a year without a number has its dash and no bar."""
        point, x, width = self.points[index], self.columns.middle(index), self.width
        if point.projects is None:
            sheet.text(x, self.foot - 40, point.projects_text, anchor="middle", colour="sub")
            return
        height, joined = self._tall(point.projects), self._tall(point.joined)
        sheet.rect(x - width // 2, self.foot - height + joined, width, height - joined, fill="quiet")
        if joined:
            sheet.rect(x - width // 2, self.foot - height, width, joined, fill=hatch, line="ink")
        size = _BIG if advance(point.projects_text, _BIG) + 20 <= sheet.em(self.columns.pitch) else NOTE
        sheet.text(x, self.foot - height - 36, point.projects_text, size=size, anchor="middle", bold=True)

    def joined(self, sheet: Canvas) -> int:
        """How many joined: beside their bars or, where that is too narrow, in a row under the axis. Where it ends."""
        joined = [(index, point) for index, point in enumerate(self.points) if point.joined]
        widest = max((advance(point.joined_text, NOTE) for _, point in joined), default=0)
        is_beside = widest + 25 <= sheet.em(self.columns.pitch - self.width)
        for index, point in joined:
            x = self.columns.middle(index)
            if is_beside:
                middle = self.foot - self._tall(point.projects or 0) + self._tall(point.joined) // 2
                side = x + self.width // 2
                sheet.text(side, middle + 28, point.joined_text, size=NOTE, dx=20)
            else:
                sheet.text(x, self.foot + 105, point.joined_text, size=NOTE, anchor="middle")
        return self.foot if is_beside else self.foot + 105

    def _tall(self, count: int) -> int:
        return count * _LONGEST // self._full


def _labels(sheet: Canvas, chart: Years, columns: Columns, top: int) -> int:
    """The years; where they are many, the long ones (with their era) stand a line lower. Where they end."""
    places = [columns.middle(index) for index in range(len(chart.points))]
    labels = [Label(sheet.em(x), advance(point.label)) for x, point in zip(places, chart.points, strict=True)]
    moves, lower = _moves(labels, sheet.room, sheet.em(columns.pitch))
    for x, point, move, down in zip(places, chart.points, moves, lower, strict=True):
        sheet.text(x, top + 140 + down, point.label, anchor="middle", dx=move)
    return top + 170 + max(lower, default=0)


def _moves(labels: list[Label], room: int, pitch: int) -> tuple[list[int], list[int]]:
    """How far each label moves along, and down."""
    moves = spread(labels, room, _GAP)
    if fits(labels, room, _GAP) and all(abs(move) <= pitch // 5 for move in moves):
        return moves, [0] * len(labels)
    lower = [140 if label.width > pitch else 0 for label in labels]
    for line in set(lower):
        here = [index for index, down in enumerate(lower) if down == line]
        for index, move in zip(here, spread([labels[i] for i in here], room, _GAP), strict=True):
            moves[index] = move
    return moves, lower
