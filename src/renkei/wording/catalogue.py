"""The Japanese catalogue. English stands in the code itself and needs none."""

from __future__ import annotations

import os
from functools import cache
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
    compiled = os.path.join(os.path.dirname(__file__), "locale", language, "LC_MESSAGES", "renkei.mo")
    with open(compiled, "rb") as stream:  # importlib.resources would take a tenth of the command's start
        return GNUTranslations(stream)
