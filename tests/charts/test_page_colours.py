"""The page and the charts mean the same colours by the same names."""

from __future__ import annotations

import re
from importlib import resources

import pytest

from renkei.charts import DARK, PAPER, declarations

# A screen's hairlines are a little lighter than those of paper.
SCREEN_ONLY = {"--rk-hair"}


def declared(text):
    return dict(re.findall(r"(--rk-[\w-]+):\s*(#[0-9a-f]{6})", text))


def page_colours():
    styles = (resources.files("renkei.materials.html_file") / "styles/colours.css").read_text(
        encoding="utf-8"
    )
    light, _, rest = styles.partition("prefers-color-scheme: dark")
    return {"light": declared(light), "dark": declared(rest)}


@pytest.mark.parametrize(("theme", "palette"), [("light", PAPER), ("dark", DARK)], ids=["light", "dark"])
def test_the_page_gives_every_colour_of_the_charts(theme, palette):
    wanted = declared(declarations(palette))

    given = page_colours()[theme]

    assert {name: given.get(name) for name in wanted if name not in SCREEN_ONLY} == {
        name: colour for name, colour in wanted.items() if name not in SCREEN_ONLY
    }
