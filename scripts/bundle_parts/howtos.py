"""The how-tos as pages that open by a double click, for computers that know no Markdown."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token
from scripts.bundle_parts.wheels import ROOT

DOCS = ROOT / "docs"
_STYLE = (
    "body{font-family:'BIZ UDPGothic','Yu Gothic',Meiryo,sans-serif;line-height:1.8;max-width:60em;margin:2em auto;padding:0 1em;color:#1a1a1a}"
    "table{border-collapse:collapse}th,td{border:1px solid #767676;padding:.3em .7em;text-align:left;vertical-align:top}"
    "pre{background:#f2f2f2;padding:.8em;overflow:auto}code{font-family:'BIZ UDGothic','MS Gothic',monospace}h1,h2{line-height:1.4}"
)


def pages() -> dict[str, bytes]:
    """Path → page of every how-to, and of the documents that they name; the first is index.html."""
    found = {}
    for path in sorted(
        [*DOCS.glob("howto/*.md"), DOCS / "facts.md", DOCS / "grading.md", DOCS / "glossary.md"]
    ):
        name = path.relative_to(DOCS).as_posix()
        found[_page_name(name)] = page(path.read_text(encoding="utf-8"), name)
    found |= {f"schema/{path.name}": path.read_bytes() for path in sorted(DOCS.glob("schema/*.json"))}
    found["index.html"] = _forward("howto/index.html")
    return found


def page(text: str, name: str) -> bytes:
    """A document as a page of its own. Links to documents that are pages here go to the pages; others become plain words."""
    reader = MarkdownIt("commonmark").enable("table")
    reader.add_render_rule("softbreak", _break)
    body = reader.render(text)
    body = re.sub(r'<a href="([^"]*)">(.*?)</a>', lambda found: _link(found[1], found[2], name), body)
    body = re.sub(r"<h([1-6])>(.*?)</h\1>", _heading, body)
    title = html.escape(text.partition("\n")[0].lstrip("# "))
    return (
        f'<!doctype html>\n<html lang="ja"><head><meta charset="utf-8"><title>{title}</title>'
        f"<style>{_STYLE}</style></head>\n<body>\n{body}</body></html>\n"
    ).encode()


def _break(renderer: object, tokens: Sequence[Token], at: int, *_: object) -> str:
    """A line's end in the text: a space between words, nothing between Japanese characters."""
    before, after = (tokens[near].content if 0 <= near < len(tokens) else "" for near in (at - 1, at + 1))
    is_japanese = before[-1:] > "\u2e80" or after[:1] > "\u2e80"
    return "" if is_japanese else "\n"


def _heading(found: re.Match[str]) -> str:
    id = re.sub(r"<.*?>", "", found[2]).replace(" ", "-")
    return f'<h{found[1]} id="{id}">{found[2]}</h{found[1]}>'


def _page_name(name: str) -> str:
    return name.replace("README.md", "index.html").replace(".md", ".html")


def _link(target: str, words: str, name: str) -> str:
    path, _, part = target.partition("#")
    there = (DOCS / name).parent.joinpath(path).resolve()
    if (
        "://" not in target
        and path
        and not (there.exists() and there.is_relative_to(DOCS) and _is_kept(there))
    ):
        return words
    return f'<a href="{_page_name(path)}{"#" if part else ""}{part}">{words}</a>'


def _is_kept(path: Path) -> bool:
    name = path.relative_to(DOCS).as_posix()
    return name.startswith(("howto/", "schema/")) or name in ("facts.md", "grading.md", "glossary.md")


def _forward(to: str) -> bytes:
    return f'<!doctype html>\n<html lang="ja"><meta charset="utf-8"><title>使い方</title><meta http-equiv="refresh" content="0;url={to}"><a href="{to}">使い方</a></html>\n'.encode()
