"""An office's own template, read once: its parts without samples, the places that our pages fill, and what was noticed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from xml.etree import ElementTree

from renkei.domain.errors import Fault, FileRefused, Place
from renkei.materials.pptx_file.office_template.bare import PRESENTATION, bare
from renkei.materials.pptx_file.office_template.choosing import Chosen, choose
from renkei.materials.pptx_file.office_template.fit import Fit
from renkei.materials.pptx_file.office_template.fitting import fitted
from renkei.materials.pptx_file.office_template.layouts import POINT, layouts_of
from renkei.materials.pptx_file.office_template.looking import looked_at
from renkei.materials.pptx_file.office_template.noticed import ERROR, Noticed
from renkei.materials.pptx_file.opened_deck import P
from renkei.materials.pptx_file.opened_package import package_of
from renkei.materials.pptx_file.package import Package


@dataclass(frozen=True)
class OfficeTemplate:
    """A template: the layout of every sort of page, our pages fitted on them, and what was noticed. `page` is the slide's
    width and height in points."""

    package: Package
    chosen: Mapping[str, Chosen]
    fit: Fit
    page: tuple[float, float]
    noticed: tuple[Noticed, ...]

    @property
    def errors(self) -> tuple[Noticed, ...]:
        """Why no deck can be made on it; empty where one can."""
        return tuple(one for one in self.noticed if one.level == ERROR)


def read_template(content: bytes, language: str = "ja", file: str = "") -> OfficeTemplate:
    """Read a template (.pptx, .potx). `content` must be the bytes that passed the screen.

    Raises `FileRefused` for what holds no layout, or could run or fetch something.
    """
    try:
        return _read(content, language)
    except FileRefused as refused:
        raise FileRefused([Fault(one.code, Place(file), one.values) for one in refused.faults]) from refused
    except (SyntaxError, LookupError, ValueError, AttributeError, AssertionError, ArithmeticError) as error:
        raise FileRefused([Fault("template_damaged", Place(file))]) from error


def _read(content: bytes, language: str) -> OfficeTemplate:
    given = package_of(content)
    package = bare(given)
    size = ElementTree.fromstring(package.parts[PRESENTATION]).find(f"{P}sldSz")
    assert size is not None
    page = (int(size.get("cx", "0")) / POINT, int(size.get("cy", "0")) / POINT)
    chosen = choose(layouts_of(package), page)
    fit = fitted(chosen, page, language)
    return OfficeTemplate(package, chosen, fit, page, looked_at(given, chosen, fit, page, language))


def usable_template(content: bytes, language: str = "ja", file: str = "") -> OfficeTemplate:
    """The same. Raises `FileRefused` with every error for one on which no deck can be made."""
    template = read_template(content, language, file)
    if template.errors:
        told = [Fault(one.code, Place(file), {**one.values, "layout": one.layout, "place": one.place}) for one in template.errors]  # fmt: skip
        raise FileRefused(told)
    return template
