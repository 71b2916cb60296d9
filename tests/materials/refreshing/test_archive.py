"""An office file with a part replaced: every other byte of it is as it was."""

from __future__ import annotations

import io
import zipfile

import pytest

from renkei.materials.refreshing.archive import carried, holds_the_same

PARTS = {
    "[Content_Types].xml": b"<Types/>",
    "ppt/slides/slide1.xml": b"<p/>" * 500,
    "ppt/media/図.png": b"\x89PNG" * 9,
}


class Stream(io.BytesIO):
    """What is written once and never gone back in, as programs do that put the sizes behind each part."""

    def seekable(self) -> bool:
        return False

    def seek(self, *args: object) -> int:
        raise io.UnsupportedOperation

    def tell(self) -> int:
        raise io.UnsupportedOperation


def packed(*, is_streamed: bool = False, comment: bytes = b"") -> bytes:
    """A zip of some parts; streamed, with the sizes behind each."""
    stream = Stream() if is_streamed else io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.comment = comment
        for name, content in PARTS.items():
            entry = zipfile.ZipInfo(name, (2025, 11, 14, 9, 30, 0))
            entry.compress_type = zipfile.ZIP_STORED if name.endswith("png") else zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return stream.getvalue()


HEADER = 30  # of a part in a zip, before its name
FILES = {
    "plain": packed(),
    "streamed": packed(is_streamed=True),
    "with a remark": packed(comment="保存済み".encode()),
}


@pytest.mark.parametrize("which", FILES)
def test_a_part_is_replaced_and_the_others_keep_their_bytes(which):
    made = carried(FILES[which], {"ppt/slides/slide1.xml": b"<new/>"})

    with zipfile.ZipFile(io.BytesIO(made)) as archive, zipfile.ZipFile(io.BytesIO(FILES[which])) as before:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == {
            **PARTS,
            "ppt/slides/slide1.xml": b"<new/>",
        }
        assert [one.date_time for one in archive.infolist()] == [one.date_time for one in before.infolist()]
        assert archive.comment == before.comment
    head = FILES[which].index(b"ppt/slides") - HEADER
    assert made[:head] == FILES[which][:head]


def test_nothing_replaced_is_the_same_file():
    assert carried(FILES["plain"], {}) is FILES["plain"]


def test_parts_of_other_names_and_contents_are_not_the_same():
    other = carried(FILES["plain"], {"ppt/slides/slide1.xml": b"<new/>"})

    assert holds_the_same(FILES["plain"], FILES["with a remark"])
    assert not holds_the_same(FILES["plain"], other)


def test_what_is_no_zip_is_refused():
    with pytest.raises(zipfile.BadZipFile):
        carried(b"no zip", {"a": b""})
