"""Colours by what they are for: as CSS variables where a page brings light and dark, as numbers where a file is on its own."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

Palette = Mapping[str, str]

# The names of the page's variables; light, dark and forced colours are decided there.
VARIABLES: Palette = MappingProxyType(
    {
        "ground": "var(--rk-ground)",
        "ink": "var(--rk-ink)",
        "sub": "var(--rk-ink-sub)",
        "zero": "var(--rk-ink-zero)",
        "rule": "var(--rk-rule)",
        "hair": "var(--rk-hair)",
        "tint": "var(--rk-tint)",
        "bar": "var(--rk-bar)",
        "quiet": "var(--rk-bar-quiet)",
        "line": "var(--rk-a-line)",
        "circle-full": "var(--rk-a-fill)",
        "circle-full-line": "var(--rk-a-line)",
        "circle-full-on": "var(--rk-a-on)",
        "circle-half": "var(--rk-ab-fill)",
        "circle-half-line": "var(--rk-ab-line)",
        "circle-half-on": "var(--rk-ab-on)",
        "circle-light": "var(--rk-b-fill)",
        "circle-light-line": "var(--rk-b-line)",
        "circle-light-on": "var(--rk-b-on)",
        "square-light": "var(--rk-c-fill)",
        "square-light-line": "var(--rk-c-line)",
        "square-light-on": "var(--rk-c-on)",
        "square-half": "var(--rk-cd-fill)",
        "square-half-line": "var(--rk-cd-line)",
        "square-half-on": "var(--rk-cd-on)",
        "square-full": "var(--rk-d-fill)",
        "square-full-line": "var(--rk-d-line)",
        "square-full-on": "var(--rk-d-on)",
        "dash-empty": "none",
        "dash-empty-line": "var(--rk-none-line)",
        "dash-empty-on": "var(--rk-ink)",
    }
)

# White paper, read in colour, in grey and by colour-blind readers.
PAPER: Palette = MappingProxyType(
    {
        "ground": "#ffffff",
        "ink": "#1a1a1a",
        "sub": "#595959",
        "zero": "#767676",
        "rule": "#1a1a1a",
        "hair": "#b3b3b3",
        "tint": "#f2f2f2",
        "bar": "#4d4d4d",
        "quiet": "#8c8c8c",
        "line": "#00316a",
        "circle-full": "#00316a",
        "circle-full-line": "#00316a",
        "circle-full-on": "#ffffff",
        "circle-half": "#57b8ff",
        "circle-half-line": "#00316a",
        "circle-half-on": "#00234b",
        "circle-light": "#97d3ff",
        "circle-light-line": "#00316a",
        "circle-light-on": "#00234b",
        "square-light": "#ffdfca",
        "square-light-line": "#ac3e00",
        "square-light-on": "#6d2700",
        "square-half": "#ffa66d",
        "square-half-line": "#ac3e00",
        "square-half-on": "#1a1a1a",
        "square-full": "#ac3e00",
        "square-full-line": "#ac3e00",
        "square-full-on": "#ffffff",
        "dash-empty": "none",
        "dash-empty-line": "#767676",
        "dash-empty-on": "#1a1a1a",
    }
)

# The dark screen.
DARK: Palette = MappingProxyType(
    {
        "ground": "#161616",
        "ink": "#f2f2f2",
        "sub": "#b3b3b3",
        "zero": "#9a9a9a",
        "rule": "#cccccc",
        "hair": "#454545",
        "tint": "#262626",
        "bar": "#b3b3b3",
        "quiet": "#808080",
        "line": "#97d3ff",
        "circle-full": "#97d3ff",
        "circle-full-line": "#97d3ff",
        "circle-full-on": "#00234b",
        "circle-half": "#57b8ff",
        "circle-half-line": "#97d3ff",
        "circle-half-on": "#00234b",
        "circle-light": "#00316a",
        "circle-light-line": "#97d3ff",
        "circle-light-on": "#dcf0ff",
        "square-light": "#541e00",
        "square-light-line": "#ff8d44",
        "square-light-on": "#ffdfca",
        "square-half": "#ffa66d",
        "square-half-line": "#ff8d44",
        "square-half-on": "#1a1a1a",
        "square-full": "#ff8d44",
        "square-full-line": "#ff8d44",
        "square-full-on": "#1a1a1a",
        "dash-empty": "none",
        "dash-empty-line": "#9a9a9a",
        "dash-empty-on": "#f2f2f2",
    }
)

# Forced colours: the reader's own two; shape, letter and hatch tell grades apart.
FORCED: Palette = MappingProxyType(
    {
        name: "none"
        if name == "dash-empty"
        else "Canvas"
        if name in ("ground", "tint") or name.endswith(("-light", "-half", "-full-on"))
        else "CanvasText"
        for name in PAPER
    }
)


def declarations(palette: Palette) -> str:
    """A palette as the values of the page's variables.

    >>> declarations(PAPER).split(";")[:2]
    ['--rk-ground:#ffffff', '--rk-ink:#1a1a1a']
    """
    values = {
        name.removeprefix("var(").removesuffix(")"): palette[use]
        for use, name in VARIABLES.items()
        if name.startswith("var(") and use not in ("line", "dash-empty-on")
    }
    return ";".join(f"{name}:{value}" for name, value in values.items())
