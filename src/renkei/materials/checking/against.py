"""A number of a page against the one that the facts hold, where both are of one unit."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from renkei.domain.errors import Place
from renkei.domain.finding import Finding
from renkei.domain.measure import scaled
from renkei.domain.reckoning.told import Told, printed
from renkei.domain.unit import in_unit
from renkei.materials.checking.known import Value


def differs(told: Told, unit: str, value: Value) -> bool | None:
    """Whether a printed number is another than the facts', as far as its decimals tell; None where their units cannot be
    held against each other."""
    if value.value is None:
        return None
    if not unit or not value.unit:
        own, step = told.value, told.step
    else:
        converted, one = in_unit(told.value, unit, value.unit), in_unit(told.step, unit, value.unit)
        if converted is None or one is None:
            return None
        own, step = converted, one
    return abs(own - value.value) >= step if value.value % step else own != value.value


def differs_from_rate(told: Told, rate: Decimal) -> bool:
    """Whether a printed rate is another, however it was rounded."""
    exact = scaled(rate)
    return abs(told.value - exact) >= max(told.step, 1) if exact % told.step else told.value != exact


def finding(
    place: Place, told: Told, unit: str, value: Value, year: int, labels: Mapping[str, object]
) -> Finding:
    """A number that is another one in the facts; `labels` say where it stands."""
    assert value.value is not None
    values = {
        "name": value.name,
        "project": value.project,
        "stands": printed(told.value, told.decimals),
        "written_unit": unit or value.unit,
        "value": printed(value.value, min(value.decimals, 4)),
        "unit": value.unit,
        **labels,
    }
    return Finding("figure_differs_from_facts", "error", value.record, year, values, place)
