"""Decks of ours with more words, cells and points than anybody writes: a check reads them in the time that their length asks
for, or refuses them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from scripts.hostile.decks import CHART, SLIDE, DeckCase, Parts

_LINES = {
    "long-claims": ("「順調」は{at}項目", 10_000),
    "long-numbers": ("1 " * 990, 800),
    "long-totals": ("計1、" * 500, 1_000),
    "long-money": ("1億2千万" * 330, 300),
    "long-moves": ("1件から2件へ" * 250, 350),
    "long-growths": ("110人（前年度100人、1％増）" * 120, 300),
    "long-rates": ("1人が回答（回収率1％）" * 150, 300),
    "long-percentages": ("1％増" * 390, 300),
}


def long_cases() -> Iterator[DeckCase]:
    """All of them."""
    for name, (line, count) in _LINES.items():
        yield DeckCase(name, _told(line, count))
    yield DeckCase("long-table", _table(1_000, 100, is_covered=False))
    yield DeckCase("long-table-covered", _table(280, 90, is_covered=True))
    yield DeckCase("long-series", _series)


def _told(line: str, count: int) -> Callable[[Parts], None]:
    """A text box with many lines."""

    def spoil(parts: Parts) -> None:
        said = "".join(
            f"<a:p><a:r><a:t>{line.replace('{at}', f'{at}')}</a:t></a:r></a:p>" for at in range(count)
        )
        _replace(parts, SLIDE, "</p:txBody>", f"{said}</p:txBody>")

    return spoil


def _table(rows: int, columns: int, *, is_covered: bool) -> Callable[[Parts], None]:
    """A table with many more rows, of numbers or of cells that say they are covered."""

    def spoil(parts: Parts) -> None:
        covered = ' vMerge="1"' if is_covered else ""
        body = "<a:txBody><a:bodyPr/><a:p>{}</a:p></a:txBody><a:tcPr/>"
        cell = f"<a:tc{covered}>{body}</a:tc>"
        told = (
            "".join(cell.format("" if is_covered else _number(row, at)) for at in range(1, columns))
            for row in range(rows)
        )
        head = f"<a:tc>{body.format('<a:r><a:t>計</a:t></a:r>')}</a:tc>"
        lines = "".join(f'<a:tr h="9">{head}{cells}</a:tr>' for cells in told)
        parts[SLIDE] = _with_table(parts[SLIDE].decode(), lines, columns).encode()

    return spoil


def _number(row: int, at: int) -> str:
    """One that no other is like, so that the part does not shrink too well."""
    return f"<a:r><a:t>{row * 7_919 * at * at % 9_999_991}</a:t></a:r>"


def _with_table(slide: str, lines: str, columns: int) -> str:
    """The slide with other rows and columns in its first table."""
    start, end = slide.index("<a:tblGrid>"), slide.index("</a:tbl>")
    grid = "<a:tblGrid>" + '<a:gridCol w="9"/>' * columns + "</a:tblGrid>"
    return f"{slide[:start]}{grid}{lines}{slide[end:]}"


def _series(parts: Parts) -> None:
    """A chart that draws the same long column thousands of times."""
    chart = parts[CHART].decode()
    start, end = chart.index("<c:ser>"), chart.index("</c:ser>") + len("</c:ser>")
    sheet = chart[chart.index("<c:f>") + len("<c:f>") : chart.index("!")]
    one = f"<c:ser><c:val><c:numRef><c:f>{sheet}!$A$1:$A$5000</c:f></c:numRef></c:val></c:ser>"
    parts[CHART] = f"{chart[:start]}{one * 3_000}{chart[end:]}".encode()


def _replace(parts: Parts, part: str, old: str, new: str) -> None:
    before = parts[part].decode()
    if old not in before:
        raise ValueError(f"{part} has no {old!r}")
    parts[part] = before.replace(old, new, 1).encode()
