"""How layouts and places are told apart: by the names that we give, by those that PowerPoint gives, and by their kinds."""

from __future__ import annotations

import re
from unicodedata import normalize

COVER, DIVIDER, PAGE = "cover", "divider", "page"
OURS = {
    COVER: ("表紙", "Cover", "renkei:cover"),
    DIVIDER: ("中扉", "Section", "renkei:section"),
    PAGE: ("本文", "Page", "renkei:page"),
}
"""Sort of page → the names by which a layout is ours; any of them, alone or beside each other (表紙 Cover)."""
USUAL = {
    COVER: ("タイトルスライド", "Title Slide", "Title, Subtitle"),
    DIVIDER: ("セクション見出し", "Section Header", "セクションタイトル"),
    PAGE: ("タイトルとコンテンツ", "Title and Content", "Title, Content", "タイトルのみ", "Title Only"),
}
"""Sort of page → the names that office programs give."""
KINDS = {
    COVER: ("title",),
    DIVIDER: ("secHead",),
    PAGE: ("obj", "tx", "tbl", "chart", "titleOnly", "objOnly"),
}
"""Sort of page → the kinds of layout that fit, the best first."""
PLACES = {
    "title": ("見出し", "表題", "題名", "Headline", "Title", "renkei:title"),
    "body": ("本文", "Text", "renkei:body"),
    "section": ("節", "Section", "renkei:running-section"),
    "region": ("圏域", "Region", "renkei:region"),
    "members": ("構成市町村", "Members", "renkei:members"),
    "paper": ("資料番号", "Paper number", "renkei:paper-number"),
    "date": ("日付", "Date", "renkei:date"),
    "notice": ("注意書き", "Notice", "renkei:notice"),
    "secretariat": ("事務局", "Secretariat", "renkei:secretariat"),
    "list": ("内容", "Contents", "renkei:contents"),
}
"""What goes into a place → the names by which it is ours."""
_COPY = re.compile(r"^\d+_")
_END = re.compile(r"[\s\d]+$")


def is_named(name: str, names: tuple[str, ...]) -> bool:
    """Whether a name of the template is one of some names. Spaces, width, case, the number of a copy before it and that of a
    shape behind it do not count; of 表紙 Cover either half is enough.

    >>> is_named("1_タイトル スライド", ("タイトルスライド",)), is_named("日付 Date 4", ("日付", "Date"))
    (True, True)
    """
    return _plain(name) in {_plain(one) for one in (*names, "".join(names[:2]))}


def _plain(name: str) -> str:
    told = _END.sub("", _COPY.sub("", normalize("NFKC", name).strip()))
    return re.sub(r"\s+", "", told).casefold()
