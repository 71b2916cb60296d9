"""The Japanese catalogue. English stands in the code itself and needs none."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gettext import NullTranslations

LANGUAGES = ("ja", "en")


@cache
def catalogue(language: str) -> NullTranslations:
    """The texts of a language; those of English are the code's own.

    Raises `ValueError` for a language other than ja and en.
    """
    from gettext import (
        GNUTranslations,
        NullTranslations,
    )  # here, so that a command that says nothing stays fast

    if language not in LANGUAGES:
        raise ValueError(f"language {language!r}: ja or en")
    if language == "en":
        return NullTranslations()
    compiled = resources.files("renkei.wording") / "locale" / language / "LC_MESSAGES" / "renkei.mo"
    with compiled.open("rb") as stream:
        return GNUTranslations(stream)
