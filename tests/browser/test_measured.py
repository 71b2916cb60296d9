"""What is measured beforehand holds in a real typesetter: lines are never more than were counted."""

from __future__ import annotations

from collections import Counter

import pytest
from tests.browser.conftest import EXAMPLES
from tests.materials.hard_regions import ADDRESS

import renkei
from renkei.materials.html_file.fonts import faces
from renkei.materials.html_file.phrasing import pieces, whole
from renkei.materials.outline.measure import lines, text_lines
from renkei.materials.outline.phrases import phrases

ROOMS = (60, 100, 145, 219, 227, 372, 619)
HARD = (
    *(ADDRESS, "A" * 120, "（仮称）" * 20, "「」、。" * 30, "ー" * 50, "・・・" * 20, "っゃゅょ" * 20, "word " * 60),
    *("𠮷野市と青ヶ島南町の小さな拠点をつなぐ事業", "か゚き゚く゚" * 15, "令和7年3月31日（月）まで、令和6年度は12,345千円、98.7％。" * 4),
    "圏域ICT・DX推進によるAI-OCR/RPAの導入、2,000人超（前年度比＋12.5ポイント）。" * 3,
)  # fmt: skip
LINES = """document.fonts.ready.then(() => [...document.querySelectorAll('p')].map(
  p => Math.round(p.getBoundingClientRect().height / parseFloat(getComputedStyle(p).lineHeight))))"""
STYLE = """p { font: 14pt/20pt "Renkei Figures", "Renkei Rare"; line-break: strict; overflow-wrap: anywhere; margin: 0;
text-spacing-trim: space-all } .nb { white-space: nowrap } .phrases { word-break: keep-all }"""


def texts():
    book = renkei.open_year(renkei.load(EXAMPLES / "mihon"))
    said = [comment.text for comment in book.comments]
    told = [year.project.summary for year in book.projects if year.project.summary]
    return [text.replace("\n", " ") for text in (*said[:20], *told[:20], *HARD) if text]


def shown(page, tmp_path, paragraphs):
    file = tmp_path / "texts.html"
    style = f"<style>{faces(''.join(texts()))}{STYLE}</style>"
    file.write_text(f"<!doctype html><html lang=ja><meta charset=utf-8>{style}{''.join(paragraphs)}", "utf-8")
    page.goto(file.as_uri())
    return page.evaluate(LINES)


@pytest.mark.parametrize(
    ("kind", "markup", "count"),
    [
        ("text", whole, text_lines),
        ("phrases", lambda text: pieces(phrases(text)), lambda text, *at: lines(phrases(text), *at)),
    ],
)
def test_a_browser_needs_no_more_lines_than_were_counted_and_seldom_fewer(
    page, tmp_path, kind, markup, count
):
    cases = [(text, room) for text in texts() for room in ROOMS]
    counted = [count(text, room, 14) for text, room in cases]

    needed = shown(
        page, tmp_path, [f'<p class={kind} style="width:{room}pt">{markup(text)}</p>' for text, room in cases]
    )

    spare = Counter(before - after for before, after in zip(counted, needed, strict=True))
    assert min(spare) == 0
    assert spare[0] > 0.9 * len(cases)
