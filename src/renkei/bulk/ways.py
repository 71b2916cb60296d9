"""Which ways rows may go: one for each kind of indicator and target, those that go the same way together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from renkei.domain.indicator import Accumulation, Direction, Indicator, IndicatorKind
from renkei.domain.rule import CompiledScale, Way
from renkei.domain.target import TargetKind, usual_kind

OTHER = ""  # a method that no case of the scale names
_WORDS: Mapping[str, tuple[str, ...]] = {
    "accumulation": tuple(Accumulation),
    "kind": tuple(IndicatorKind),
}
_USUAL = {"accumulation": Accumulation.YEARLY, "kind": IndicatorKind.OUTCOME}


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of row: `target` is what a target means, None where there is none; the words a scale's cases ask for."""

    direction: Direction | None
    target: TargetKind | None
    words: tuple[tuple[str, str], ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The columns of its words."""
        return ("direction", "target_kind", *(name for name, _ in self.words))

    @property
    def meant(self) -> TargetKind:
        """What the target means, of a row without one as well."""
        return self.target or usual_kind(self.direction)

    def word(self, name: str) -> str | None:
        """Its word of a column."""
        found = {"direction": self.direction, "target_kind": self.target, **dict(self.words)}[name]
        return None if found is None else str(found)

    def way(self, compiled: CompiledScale) -> Way:
        """How such rows are graded."""
        words = {**_USUAL, "method": "", **dict(self.words)}
        indicator = Indicator(
            "", "", "", "", self.direction,
            kind=IndicatorKind(words["kind"]),
            accumulation=Accumulation(words["accumulation"]),
            method=words["method"],
        )  # fmt: skip
        return compiled.way(indicator, self.meant)


def kinds(compiled: CompiledScale, present: frozenset[str]) -> Iterator[Kind]:
    """Every kind that a table with these columns may have, the usual ones first."""
    asked = [name for name in _asked(compiled) if name in present]
    for direction in (*Direction, None) if "direction" in present else (None,):
        targets: tuple[TargetKind | None, ...] = (None,)
        if "target_kind" in present:
            targets = (
                usual_kind(direction),
                *(kind for kind in TargetKind if kind != usual_kind(direction)),
                None,
            )
        for target in targets:
            for words in product(*(_values(compiled, name) for name in asked)):
                yield Kind(direction, target, tuple(zip(asked, words, strict=True)))


def _asked(compiled: CompiledScale) -> tuple[str, ...]:
    """The words that the cases of the scale ask for."""
    named = {name for case in compiled.scale.cases for name, _ in case.where}
    return tuple(name for name in ("accumulation", "method", "kind") if name in named)


def _values(compiled: CompiledScale, name: str) -> tuple[str, ...]:
    if name in _WORDS:
        return _WORDS[name]
    named = [value for case in compiled.scale.cases for of, value in case.where if of == name]
    return (*dict.fromkeys(named), OTHER)


def needed(compiled: CompiledScale) -> tuple[str, ...]:
    """What a scale needs of a table to grade the usual indicator, by the letters of `domain.formula`, and its direction.

    >>> from renkei.domain.rule import compile_scale
    >>> from renkei.scales import preset
    >>> needed(compile_scale(preset("aomori")))
    ('direction', 'a', 't')
    """
    way = Kind(Direction.HIGHER, None).way(compiled)
    if way.is_judged:
        return ("judged",)
    formulas = way.formulas or ((way.printed,) if way.printed else ())
    letters = dict.fromkeys(
        letter[-1] for formula in formulas for letter in formula.columns if letter != "one"
    )
    is_directed = any(formula.name not in ("score", "done") for formula in formulas)
    return (
        *(("direction",) if is_directed else ()),
        *("t" if letter == "f" else letter for letter in letters),
    )
