"""The words and lines that stand round a chart: they move with its figures, where people have left them in their places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from renkei.materials.refreshing.edited import EditedShape, EditedSlide
from renkei.materials.refreshing.listed import Stand

At = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Anchor:
    """A chart: where it stood, where it would stand today, and where it stands on the slide."""

    old: At
    new: At
    now: At

    def place(self, old: At, new: At, now: At) -> At | None:
        """Where a shape beside it belongs today; None where it need not move, or people have moved it."""
        if not new or not self.stands(old, now):
            return None
        if _beside(old, self.old) + old[2:] == _beside(new, self.new) + new[2:]:
            return None
        return self.beside(new)

    def stands(self, old: At, now: At) -> bool:
        """Whether a shape still stands beside its chart as it was drawn."""
        if not old or not now or now[2:] != old[2:] or self.now[2:] != self.old[2:]:
            return False
        return _beside(old, self.old) == _beside(now, self.now)

    def beside(self, new: At) -> At:
        """Where a shape is drawn beside the chart as this stands on the slide."""
        left, top = _beside(new, self.new)
        return (self.now[0] + left, self.now[1] + top, *new[2:])


def _beside(at: At, anchor: At) -> At:
    return at[0] - anchor[0], at[1] - anchor[1]


def rules_of(
    slide: EditedSlide, old: Sequence[Stand], new: Sequence[Stand]
) -> Iterator[tuple[EditedShape, Stand, Stand]]:
    """The lines of a drawing on a slide, each with where it stood and where it would stand; none where their number changed."""
    if len(old) != len(new):
        return
    shapes = {(shape.name, shape.id): shape for shape in slide.shapes}
    for one, other in zip(old, new, strict=True):
        shape = shapes.get((one.shape, one.id))
        if shape is not None and one.shape == other.shape:
            yield shape, one, other
