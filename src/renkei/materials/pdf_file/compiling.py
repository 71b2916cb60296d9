"""Papers to PDF: written down as data, set by typst with our templates and our fonts alone."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from renkei.materials.outline.model import Outline
from renkei.materials.outline.sheet import GUTTER, SIDE
from renkei.materials.pdf_file.manuscript import Manuscript
from renkei.materials.pdf_file.pages import page_data
from renkei.wording import Words

if TYPE_CHECKING:
    import typst

_TEMPLATES = (
    "look.typ",
    "marks.typ",
    "table.typ",
    "charts.typ",
    "blocks.typ",
    "pages.typ",
    "cover.typ",
    "deck.typ",
    "booklet.typ",
)
_BOOKLET_SCALE = 0.7


@dataclass(frozen=True, slots=True)
class Prepared:
    """All that a compile needs: `files` by name, among them the templates, `main.typ` and `data.json`."""

    files: dict[str, bytes]


def prepared(papers: Outline, words: Words, *, layout: str = "deck") -> Prepared:
    """Papers as files for typst. `layout`: deck (a page of the outline is a page) · booklet (A4 portrait, all flows)."""
    manuscript = Manuscript(papers, words)
    data = _data(manuscript, layout)
    files = {name: _template(name) for name in _TEMPLATES}
    files |= manuscript.files
    files["main.typ"] = f'#import "{layout}.typ": papers\n#papers()\n'.encode()
    files["data.json"] = _json(data)
    return Prepared(files)


def compiled(prepared: Prepared) -> bytes:
    """The PDF, checked against PDF/UA-1. A photograph that cannot be read is left out, and its place says so.

    Raises `typst.TypstError` where the standard is not met.
    """
    import typst

    try:
        return _compiled(prepared.files)
    except typst.TypstError:
        pictures = [name for name in prepared.files if name.startswith("picture-")]
        unreadable = [name for name in pictures if not _is_read(prepared, name)]
        if not unreadable:
            raise
    data = {**json.loads(prepared.files["data.json"]), "unreadable": unreadable}
    kept = {name: content for name, content in prepared.files.items() if name not in unreadable}
    return _compiled({**kept, "data.json": _json(data)})


def _is_read(prepared: Prepared, name: str) -> bool:
    import typst

    source = f'#set document(title: "-")\n#image("{name}", alt: "-")'
    try:
        _compiled({name: prepared.files[name], "main.typ": source.encode()})
    except typst.TypstError:
        return False
    return True


def _compiled(files: Mapping[str, bytes]) -> bytes:
    import typst

    with TemporaryDirectory(prefix="renkei-") as folder:
        for name, content in files.items():
            Path(folder, name).write_bytes(content)
        return typst.compile(
            str(Path(folder, "main.typ")),
            root=folder,
            format="pdf",
            font_paths=_fonts(),
            ignore_system_fonts=True,
            pdf_standards=["ua-1"],
            timestamp=0,
        )


def _json(data: object) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


@cache
def _fonts() -> typst.Fonts:
    import typst

    folder = resources.files("renkei.materials") / "fonts"
    with resources.as_file(folder) as path:
        return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(path)])


@cache
def _template(name: str) -> bytes:
    return (resources.files("renkei.materials.pdf_file") / "templates" / name).read_bytes()


def _data(manuscript: Manuscript, layout: str) -> dict[str, object]:
    papers, words = manuscript.papers, manuscript.words
    return {
        "language": papers.language,
        "title": papers.title,
        "document": papers.document,
        "notice": papers.notice,
        "scale": _BOOKLET_SCALE if layout == "booklet" else 1,
        "width": papers.sheet.width,
        "main": papers.sheet.main,
        "side": SIDE,
        "gutter": GUTTER,
        "page": [papers.sheet.page_width, papers.sheet.page_height],
        "unreadable": [],
        "words": {"continued": words("(continued)"), "page": words("page")},
        "signs": manuscript.signs(),
        "pages": [page_data(manuscript, page) for page in papers.pages],
    }
