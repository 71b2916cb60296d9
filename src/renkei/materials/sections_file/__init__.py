"""A list of tables with a heading each as one self-contained page: no script, no request; light, dark and on paper."""

from __future__ import annotations

from renkei.materials.sections_file.page import MARK, Section, is_ours, page

__all__ = ["MARK", "Section", "is_ours", "page"]
