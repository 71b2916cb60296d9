"""The sections through the template."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from jinja2 import Template
from markupsafe import Markup

from renkei.materials.html_file.fonts import faces
from renkei.materials.html_file.rendering import environment_of
from renkei.wording import Words

MARK = "renkei profile"
_FONTS = "<style>\n/* fonts */"  # what officers wrote is escaped and cannot hold it
_HEAD = 2_000  # bytes of a page in which its mark stands


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, a sentence below it, and a table: headings, rows of texts, and which columns hold numbers. A row's first cell
    is what it is of."""

    title: str
    note: str = ""
    headings: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    numbers: frozenset[int] = frozenset()


def page(title: str, lead: Sequence[str], sections: Sequence[Section], words: Words) -> bytes:
    """The whole document. Same input, same bytes."""
    text = _template().render(
        title=title, lead=lead, sections=sections, words=words, style=_style(), mark=MARK
    )
    return text.replace(_FONTS, "<style>\n" + faces(text), 1).encode("utf-8")


def is_ours(content: bytes) -> bool:
    """Whether a file is such a page, by its mark."""
    return f'<meta name="generator" content="{MARK}">'.encode() in content[:_HEAD]


@cache
def _template() -> Template:
    return environment_of("renkei.materials.sections_file").get_template("sections.html.j2")


@cache
def _style() -> Markup:
    colours = resources.files("renkei.materials.html_file") / "styles" / "colours.css"
    flow = resources.files("renkei.materials.differences_file") / "styles" / "differences.css"
    own = resources.files("renkei.materials.sections_file") / "styles" / "sections.css"
    return Markup("\n".join(file.read_text(encoding="utf-8") for file in (colours, flow, own)))
