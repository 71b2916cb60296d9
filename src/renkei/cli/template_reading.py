"""A template read from its file, screened."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from renkei.materials.pptx_file.office_template import OfficeTemplate


def template_of(path: Path, language: str, *, is_usable: bool = False) -> OfficeTemplate:
    """The template. Raises `FileRefused`, `OutOfReach`; with `is_usable` also for one on which no deck can be made."""
    from renkei.intake.limits import DECK_LIMITS
    from renkei.intake.reaching import file_bytes
    from renkei.intake.screen import screened
    from renkei.materials.pptx_file.office_template import read_template, usable_template

    safe = screened(file_bytes(path, DECK_LIMITS), "pptx", limits=DECK_LIMITS, file=path.name)
    return (usable_template if is_usable else read_template)(safe, language, path.name)
