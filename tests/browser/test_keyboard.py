"""The papers by keyboard alone."""

from __future__ import annotations

from itertools import pairwise

import pytest

FOCUSED = """() => {
  const e = document.activeElement, box = e.getClientRects()[0] || e.getBoundingClientRect(), style = getComputedStyle(e);
  return {
    tag: e.tagName, href: e.getAttribute('href'), id: e.id, top: box.top + scrollY, width: box.width, height: box.height,
    isInView: box.top >= 0 && box.bottom <= innerHeight + 1 && box.left >= 0 && box.right <= innerWidth + 1,
    isMarked: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== 'none',
    isCovered: ![...e.querySelectorAll('*'), e].includes(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)),
  };
}"""


@pytest.fixture
def screen(page, papers):
    page.goto(papers["ja"].as_uri())
    return page


def tabbed(page, times):
    stops = []
    for _ in range(times):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop["tag"] == "BODY":  # the last one was left
            break
        stops.append(stop)
    return stops


def test_the_first_stop_leads_past_the_head(screen):
    (stop,) = tabbed(screen, 1)

    screen.keyboard.press("Enter")

    assert stop["isInView"]
    assert stop["width"] > 24
    assert screen.evaluate("document.activeElement.tagName") == "MAIN"


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_every_stop_is_seen_and_marked(screen, theme, width):
    screen.set_viewport_size({"width": width, "height": 700})
    screen.emulate_media(color_scheme=theme)

    stops = tabbed(screen, 60)

    hidden = [stop for stop in stops if not stop["isInView"] or not stop["isMarked"] or stop["isCovered"]]
    assert hidden == []


def test_stops_follow_the_page_from_top_to_bottom(screen):
    tops = [stop["top"] for stop in tabbed(screen, 60)[1:]]

    assert all(after >= before - 40 for before, after in pairwise(tops))


def test_what_is_pressed_is_large_enough(screen):
    small = screen.evaluate(
        """() => [...document.querySelectorAll('a')].filter(a => a.checkVisibility() && !a.closest('p, td, th, dd'))
          .map(a => [a.textContent || a.ariaLabel, a.getBoundingClientRect()])
          .filter(([, box]) => box.height < 24 || box.width < 24).map(([words]) => words)"""
    )

    assert small == []
