"""What differs between two registers as one file: a page that needs nothing else, or a workbook."""

from __future__ import annotations

from renkei.materials.differences_file.compared import Compared
from renkei.wording import Words

__all__ = ["Compared", "html", "is_list", "xlsx"]


def is_list(content: bytes) -> bool:
    """Whether a file is such a list, as it was made: by the mark that each carries."""
    from renkei.materials.differences_file.marked import is_marked

    return is_marked(content)


def html(compared: Compared, words: Words) -> bytes:
    """The differences as one self-contained page: no script, no request; light, dark and on paper. Same input, same
    bytes."""
    from renkei.materials.differences_file.page import page

    return page(compared, words).encode("utf-8")


def xlsx(compared: Compared, words: Words) -> bytes:
    """The differences as a workbook: the counts, the list ready to print, what follows, and the same as clean data.
    Every cell is a text or a number, none a formula. Same input, same bytes."""
    from renkei.materials.differences_file.workbook import workbook

    return workbook(compared, words)
