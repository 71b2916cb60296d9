"""What officers bring: very long, very wide, very many, broken, and signs that mean something to typesetters."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.materials import crafted
from tests.materials.pdf.printed import Printed, of, with_blocks

from renkei.domain.errors import PapersRefused
from renkei.materials.outline.model import Cell, Column, Picture, Pictures, Prose, Row, Table

TYPST = '#import "x": y $a^2$ \\ @label <name> *stark* _kursiv_ `code` // note /* c */ [a] #emph[b] ~ -- ---'


def named(name: str) -> Printed:
    """A region in which every project has this name."""
    register = crafted.large(4, comments=4)
    return of(replace(register, projects=tuple(replace(p, name=name) for p in register.projects)))


def test_what_typst_would_take_for_markup_is_printed_as_it_is() -> None:
    text = named(TYPST).text

    assert TYPST.replace(" ", "") in text


def test_prose_is_commonmark_and_nothing_else() -> None:
    text = with_blocks(Prose("**太い**字と#emph[b]、$x$と`#panic()`を\n\n- 一つ目 @ref\n- 二つ目 <l>")).text

    assert "太い字と#emph[b]、$x$と#panic()を" in text
    assert "一つ目@ref" in text


def test_a_name_of_400_signs_is_printed_whole() -> None:
    parts = [f"第{n:03d}号の広域連携" for n in range(40)]
    printed = named("".join(parts))

    assert len("".join(parts)) == 400
    assert [part for part in parts if part not in printed.page("project-p001")] == []
    assert len(printed.file.pages) == len(printed.papers.pages)


@pytest.mark.parametrize("towns", [1, 40])
def test_a_region_of_any_size_shows_every_member(towns: int) -> None:
    printed = of(crafted.large(4, towns=towns))
    covers = printed.pages[0]

    assert sum(covers.count(name) for name in {m.name for m in crafted.municipalities(towns)}) == towns


def test_all_of_300_comments_are_printed() -> None:
    printed = of(crafted.large(6, comments=300))

    assert printed.text.count("募集から申請の期限までが短い") == 300
    assert len(printed.file.pages) == len(printed.papers.pages)


def wide(columns: int) -> Table:
    """A table with so many columns of figures."""
    figures = range(1, columns)
    heads = (Cell(("項目",), scope="col"), *(Cell((f"列{n:02d}",), scope="col") for n in figures))
    body = (Cell(("受講者数",), scope="row"), *(Cell((f"{n * 1001:,}人",), "number") for n in figures))
    keys = (Column("name", 60), *(Column(f"c{n}", 0, "right") for n in figures))
    return Table("wide", "list", "広い表", keys, (Row(heads, kind="head"),), (Row(body),))


def test_a_table_of_60_columns_is_set_in_parts_that_fit_the_page() -> None:
    printed = with_blocks(wide(60))

    assert [
        n for n in range(1, 60) if f"列{n:02d}" not in printed.text or f"{n * 1001:,}人" not in printed.text
    ] == []
    assert printed.text.count("受講者数") == len(printed.tags("Table")) > 1


def photograph(content: bytes) -> Pictures:
    """A photograph with some bytes as its file."""
    return Pictures((Picture("photos/a.jpg", content, "image/jpeg", 40, 30, "会場の様子", "机を囲む人々"),))


def test_a_photograph_has_its_alternative_text_and_caption() -> None:
    printed = with_blocks(photograph(crafted.png()))

    assert [str(figure.Alt) for figure in printed.tags("Figure")] == ["机を囲む人々"]
    assert "会場の様子" in printed.text


@pytest.mark.parametrize("content", [b"", b"no picture", crafted.png()[:40], b"\xff\xd8\xff\xe0broken"])
def test_a_photograph_that_cannot_be_read_leaves_the_paper_whole_and_says_so(content: bytes) -> None:
    printed = with_blocks(photograph(content), photograph(crafted.png()))

    assert "写真photos/a.jpgは表示できません。" in printed.text
    assert len(printed.tags("Figure")) == 1


def test_all_characters_that_no_font_has_are_refused_at_once() -> None:
    with pytest.raises(PapersRefused) as refused:
        named("地域\ue000振興🎏事業")

    assert len({fault.values["character"] for fault in refused.value.faults}) == 2


def test_a_rare_character_is_set_in_the_other_font() -> None:
    assert "𠮷野市" in of(crafted.large(4)).text


def test_a_zero_and_a_missing_value_are_told_apart() -> None:
    heads = (Row((Cell(("値",), scope="col"), Cell(("値",), scope="col")), kind="head"),)
    row = Row((Cell(("0",), "zero", value=0), Cell(("-",), "missing", reason="集計中")))
    table = Table("t", "list", "表", (Column("a", 60, "right"), Column("b", 60, "right")), heads, (row,))

    assert "0－" in with_blocks(table).text


def test_a_case_without_any_figure_has_its_page() -> None:
    printed = of(crafted.bare(actual=None))

    assert len(printed.file.pages) == len(printed.papers.pages)
    assert "共同研修事業" in printed.text


@pytest.mark.parametrize("projects", [1, 2, 3])
def test_any_number_of_cases_stands_in_the_contents_before_the_next_part(projects: int) -> None:
    names = [project.name for project in crafted.large(projects).projects]

    text = of(crafted.large(projects)).text

    assert [text.count(name.replace(" ", "")) > 1 for name in names] == [True] * projects
