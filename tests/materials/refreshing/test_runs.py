"""Words changed in place keep the look that people gave them, letter by letter."""

from __future__ import annotations

import pytest
from lxml import etree

from renkei.materials.pptx_file.markup import DRAWING
from renkei.materials.pptx_file.noted import LINE_END
from renkei.materials.refreshing.runs import Ink, inks_of, rewrite, words_of_paragraph


def paragraph(*runs: tuple[str, str]):
    """A paragraph of runs: words and the attributes of their look."""
    told = "".join(
        f"<a:r><a:rPr {look}/><a:t>{text}</a:t></a:r>" if text != "|" else "<a:br/>" for text, look in runs
    )
    return etree.fromstring(f'<a:p xmlns:a="{DRAWING}"><a:pPr algn="r"/>{told}<a:endParaRPr sz="900"/></a:p>')


def runs(of) -> list[tuple[str, str]]:
    """Words and size of every run."""
    return [(one.findtext("{*}t"), one[0].get("sz", "")) for one in of.iterfind("{*}r")]


BIG, SMALL = 'sz="2000"', 'sz="900"'
CASES = {
    "one run": ([("43,698千円", BIG)], "50,500千円", [("50,500千円", "2000")]),
    "a figure large, its unit small": (
        [("59", BIG), ("項目", SMALL)],
        "60項目",
        [("60", "2000"), ("項目", "900")],
    ),
    "one digit more": ([("9", BIG), ("件", SMALL)], "10件", [("10", "2000"), ("件", "900")]),
    "a figure that was parted": ([("4", BIG), ("3,698", SMALL)], "50,500", [("5", "2000"), ("0,500", "900")]),
    "words behind": ([("3項目", BIG)], "3項目増", [("3項目増", "2000")]),
    "nothing before": ([], "5件", [("5件", "900")]),
}


@pytest.mark.parametrize("what", CASES)
def test_letters_take_the_look_of_those_they_replace(what):
    before, text, after = CASES[what]
    made = paragraph(*before)

    rewrite(made, text)

    assert runs(made) == after
    assert [one.tag.rpartition("}")[2] for one in (made[0], made[-1])] == ["pPr", "endParaRPr"]


def test_set_line_ends_stay_where_they_are():
    made = paragraph(("57項目から", BIG), ("|", ""), ("59項目に", BIG))

    rewrite(made, f"57項目から{LINE_END}60項目に")

    assert words_of_paragraph(made) == f"57項目から{LINE_END}60項目に"
    assert [one.tag.rpartition("}")[2] for one in made] == ["pPr", "r", "br", "r", "endParaRPr"]


def test_an_ink_of_ours_becomes_that_of_today():
    made = paragraph(("－", SMALL))

    rewrite(made, "○B", inks_of("", 1), inks_of("00316A:1,00316A*:1", 2))

    inks = [(one[0].get("b"), one[0].find(".//{*}srgbClr").get("val")) for one in made.iterfind("{*}r")]
    assert inks == [(None, "00316A"), ("1", "00316A")]


def test_a_colour_that_people_chose_stays():
    made = paragraph(("○B", BIG))
    etree.SubElement(
        etree.SubElement(made[1][0], f"{{{DRAWING}}}solidFill"), f"{{{DRAWING}}}srgbClr", val="FF0000"
    )

    rewrite(made, "●A", inks_of("00316A:2", 2), [Ink("AC3E00"), Ink("AC3E00", is_bold=True)])

    assert [one.get("val") for one in made.iter("{*}srgbClr")] == ["FF0000"]
    assert words_of_paragraph(made) == "●A"
