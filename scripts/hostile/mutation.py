"""Real workbooks, spoiled: bytes of the file, or of the XML within it so that the spoiled part is reached by the readers."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from hypothesis import strategies as st
from scripts.hostile.raw_book import zipped

_SIGNS = st.sampled_from(
    [b"<", b">", b'"', b"&", b"/", b"\0", b"\xff", b"-1", b"99999999999", b"A1048576", b"XFD1", b"<!DOCTYPE a>", b"<c/>",
     b"<row>", b"</row>", b' t="e"', b' t="s"', b' r="B2"', b"NaN", b"1e999", "あ".encode(), b"]]>", b"&#0;", b"_x000D_"]
)  # fmt: skip


@st.composite
def edited(draw: st.DrawFn, content: bytes) -> bytes:
    """Bytes cut out, put in or changed at a few places."""
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, max(0, len(content) - 1)))
        taken = draw(st.sampled_from([0, 1, 1, 2, 8, 100]))
        content = content[:at] + draw(_SIGNS | st.binary(max_size=4)) + content[at + taken :]
    return content


@st.composite
def cut(draw: st.DrawFn, content: bytes) -> bytes:
    """The file cut off."""
    return content[: draw(st.integers(0, len(content)))]


@st.composite
def part_edited(draw: st.DrawFn, parts: Mapping[str, bytes]) -> bytes:
    """The file with one of its parts edited, its checksum right again."""
    name = draw(st.sampled_from(sorted(parts)))
    changed = draw(edited(parts[name]))
    return zipped({**parts, name: changed})


@st.composite
def part_left_out(draw: st.DrawFn, parts: Mapping[str, bytes]) -> bytes:
    """The file without one of its parts, or with two exchanged."""
    first, second = (draw(st.sampled_from(sorted(parts))) for _ in range(2))
    kept = {name: part for name, part in parts.items() if name != first}
    return zipped(kept if draw(st.booleans()) else {**parts, first: parts[second], second: parts[first]})


def mutants(content: bytes) -> st.SearchStrategy[bytes]:
    """All ways to spoil a workbook."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return st.one_of(
        part_edited(parts), part_edited(parts), part_left_out(parts), edited(content), cut(content)
    )
