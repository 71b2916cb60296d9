"""The slide masters that decks are made on: office files of the package, opened once."""

from __future__ import annotations

from functools import cache
from importlib import resources

from renkei.materials.outline.sheet import Sheet
from renkei.materials.pptx_file.opened_package import package_of
from renkei.materials.pptx_file.package import Package

LATIN, LATIN_ENGLISH = 'latin typeface="BIZ UDGothic"', 'latin typeface="Noto Sans JP"'


def master(sheet: Sheet, language: str) -> Package:
    """A new package with the master of a sheet, in the letters of a language."""
    package = _opened(sheet.name).copied()
    if language == "en":
        for name in [name for name in package.parts if name.startswith("ppt/theme/")]:
            package.parts[name] = package.parts[name].replace(LATIN.encode(), LATIN_ENGLISH.encode())
    return package


@cache
def _opened(name: str) -> Package:
    """A master of the package."""
    return package_of(
        (resources.files("renkei.materials.pptx_file") / "masters" / f"{name}.pptx").read_bytes()
    )
