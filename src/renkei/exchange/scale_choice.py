"""Which scale grades a year of a register: one asked for, else the vision period's, else the region's.

An office's own scales are carried in its facts (`scales/*.toml`) and go before the presets of the package.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache, partial

from renkei.domain.errors import Fault, NotKnown, Place
from renkei.domain.register import Register
from renkei.domain.scale import Scale
from renkei.scales import find
from renkei.scales.loading import decoded
from renkei.scales.shelf import all_of, of_year


def scale_of(register: Register, year: int | None, asked: str = "") -> Scale:
    """The scale of a fiscal year; `asked` is an id, or the path of a scale's file (`….toml`).

    Raises `NotKnown` if none is named or there is none of that id, `ScaleRefused` if its file has faults.
    """
    vision = register.vision_of(year) if year is not None else None
    wanted = asked or (vision.scale if vision else "") or register.region.scale
    if not wanted:
        raise NotKnown([Fault("no_scale", Place("region.toml", key="region.scale"))])
    versions = [scale for scale in own_scales(register) if scale.id == wanted]
    return of_year(versions, year) if versions else find(wanted)


def scales_of(register: Register) -> Callable[[int], Scale | None]:
    """By which scale the region itself grades a fiscal year, in the version valid then; None where it names none.

    What it gives raises as `scale_of` where a year names a scale that is not there.
    """

    @cache
    def own(year: int) -> Scale | None:
        vision = register.vision_of(year)
        is_named = (vision and vision.scale) or register.region.scale
        return scale_of(register, year) if is_named else None

    return own


def own_scales(register: Register) -> tuple[Scale, ...]:
    """The scales that the facts themselves hold. Raises `ScaleRefused` with the faults of all of them."""
    files = tuple(
        (path, content)
        for path, content in register.files
        if path.startswith("scales/") and path.endswith(".toml")
    )
    return _parsed(files)


@lru_cache(maxsize=32)  # registers: their scales are asked for again with every year
def _parsed(files: tuple[tuple[str, bytes], ...]) -> tuple[Scale, ...]:
    return all_of((path, partial(decoded, content)) for path, content in files)
