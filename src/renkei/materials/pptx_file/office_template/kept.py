"""The places that a deck was fitted into, as its list keeps them: with them it is refreshed, whatever became of the template.
They come back in a file that others had in their hands, so each of them is looked at."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from dataclasses import asdict, fields
from typing import Any

from renkei.materials.outline.measure import FOREIGN
from renkei.materials.outline.sheet import Sheet
from renkei.materials.pptx_file.office_template.fit import NAME, Band, Fit, Form, Slot
from renkei.materials.pptx_file.office_template.layouts import Area, Drawn
from renkei.materials.pptx_file.office_template.names import COVER, DIVIDER, PAGE
from renkei.materials.pptx_file.office_template.paint import Paint

_FARTHEST = 10_000  # points; the largest slide has 4,032
_SIDES = ("l", "ctr", "r", "just", "dist", "justLow", "thaiDist")
_COLOUR = re.compile(r"[0-9A-F]{6}")
_LEAST_ROOM = 100  # of a sheet's width and height


def kept(fit: Fit) -> str:
    """The places as a text, on one line."""
    return json.dumps(asdict(fit), ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def fit_of(text: str) -> Fit:
    """The places of a text. Raises `ValueError` for anything else than `kept` writes."""
    try:
        told = json.loads(text)
        forms = {sort: _form(told["forms"][sort]) for sort in (COVER, DIVIDER, PAGE)}
        inks = {_text(one): _text(other) for one, other in told["inks"].items()}
        return Fit(_sheet(told["sheet"]), forms, inks)
    except (LookupError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError("no places of an office's template") from error


def _sheet(told: Mapping[str, Any]) -> Sheet:
    lengths = {
        one.name: int(_number(told[one.name])) for one in fields(Sheet) if one.name not in ("name", "letters")
    }
    name, letters = _text(told["name"]), _text(told["letters"])
    rooms = (lengths[one] for one in ("width", "height", "left", "right"))
    if name != NAME or letters.strip(FOREIGN) or min(rooms) < _LEAST_ROOM:
        raise ValueError("no sheet of an office's template")
    return Sheet(name, **lengths, letters=letters)


def _form(told: Mapping[str, Any]) -> Form:
    slots = {_text(what): _slot(one) for what, one in told["slots"].items()}
    band = None if told["band"] is None else _band(told["band"])
    drawn = tuple(map(_area, told["drawn"]))
    return Form(_text(told["part"]), slots, _area(told["area"]), drawn, band, _paint(told["paint"]))


def _band(told: Mapping[str, Any]) -> Band:
    return Band(_number(told["top"]), _number(told["bottom"]), _colour(told["fill"]))


def _paint(told: Mapping[str, Any]) -> Paint:
    grounds = tuple(map(_colour, told["grounds"]))
    return Paint(grounds, tuple(map(_drawn, told["drawn"])), {_text(one): _colour(other) for one, other in told["colours"].items()})  # fmt: skip


def _drawn(told: Mapping[str, Any]) -> Drawn:
    return Drawn(_text(told["name"]), _area(told["area"]), told["is_picture"] is True, _colour(told["fill"]))


def _slot(told: Mapping[str, Any]) -> Slot:
    return Slot(
        _text(told["kind"]),
        int(_number(told["idx"], most=2**32)),
        _area(told["area"]),
        _area(told["room"]),
        _text(told["name"]),
        _text(told["anchor"]),
        _number(told["size"]),
        _text(told["ink"]),
        tuple(_text(one) for one in told["words"]),
        _side(told["side"]),
    )


def _area(told: Mapping[str, Any]) -> Area:
    return Area(**{one.name: _number(told[one.name]) for one in fields(Area)})


def _number(told: object, most: float = _FARTHEST) -> float:
    if (
        isinstance(told, bool)
        or not isinstance(told, int | float)
        or not math.isfinite(told)
        or abs(told) > most
    ):
        raise ValueError("no number of points")
    return told


def _side(told: object) -> str:
    if (text := _text(told)) in _SIDES:
        return text
    raise ValueError("no side")


def _colour(told: object) -> str:
    """Six hexadecimal digits, or nothing."""
    if not (text := _text(told)) or _COLOUR.fullmatch(text):
        return text
    raise ValueError("no colour")


def _text(told: object) -> str:
    if not isinstance(told, str):
        raise ValueError("no text")
    return told
