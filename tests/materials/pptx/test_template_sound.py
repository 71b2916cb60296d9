"""What programs would not open, or cannot show, is refused by part and value; what stands badly on the slide is said by place."""

from __future__ import annotations

from typing import Any

import pytest
from tests.materials.pptx.decks import POINT
from tests.materials.pptx.templates import changed, template

from renkei.domain.errors import FileRefused
from renkei.materials.archive import archived
from renkei.materials.outline.sheet import A4
from renkei.materials.pptx_file.office_template import OfficeTemplate, read_template
from renkei.materials.pptx_file.office_template.areas import on_page
from renkei.materials.pptx_file.office_template.layouts import Area
from renkei.materials.pptx_file.office_template.sample import sample
from renkei.materials.pptx_file.package import unzipped
from renkei.wording import words_of

MASTER, THEME = "ppt/slideMasters/slideMaster1.xml", "ppt/theme/theme1.xml"
COVER, MAIN = "ppt/slideLayouts/slideLayout1.xml", "ppt/presentation.xml"
RELATIONS = "ppt/slideMasters/_rels/slideMaster1.xml.rels"
SIZE = r'<p:sldSz cx="\d+" cy="\d+"'
# What is wrong → the part, what stands in it, what it is made, and what is said of which part.
UNSOUND = {
    "wider than any slide": (MAIN, SIZE, '<p:sldSz cx="51206401" cy="6858000"', "template_slide_size"),
    "lower than any slide": (MAIN, SIZE, '<p:sldSz cx="9144000" cy="914399"', "template_slide_size"),
    "of no number": (MAIN, SIZE, '<p:sldSz cx="９９０６０００" cy="6858000"', "template_slide_size"),
    "no theme": (RELATIONS, r"<Relationship [^>]*theme1\.xml\"/>", "", "template_without_theme"),
    "no colours told": (MASTER, "<p:clrMap [^>]*/>", "", "template_without_colour_map"),
    "no list": (MASTER, "(?s)<p:sldLayoutIdLst>.*</p:sldLayoutIdLst>", "", "template_without_layout_list"),
    "no colours": (THEME, "(?s)<a:clrScheme.*</a:clrScheme>", "", "template_theme_lacking"),
    "a number of a place": (COVER, 'type="subTitle" idx="1"', 'type="subTitle" idx="4294967296"', "template_value"),
    "a number below none": (COVER, 'type="subTitle" idx="1"', 'type="subTitle" idx="-1"', "template_value"),
    "letters without size": (MASTER, 'sz="4400"', 'sz="99"', "template_value"),
    "letters beyond all": (MASTER, 'sz="4400"', 'sz="400001"', "template_value"),
}  # fmt: skip


def refused(content: bytes) -> list[Any]:
    with pytest.raises(FileRefused) as raised:
        read_template(content)
    return list(raised.value.faults)


@pytest.mark.parametrize("what", UNSOUND)
def test_a_template_that_programs_would_not_open_is_refused_by_its_part(what: str) -> None:
    part, before, after, code = UNSOUND[what]

    (fault,) = refused(changed(template("usual"), part, before, after))

    assert fault.code == code
    assert fault.values.get("part", "") in (part, MASTER if part == RELATIONS else part, "")


def test_a_theme_that_is_named_and_not_there_is_missed() -> None:
    files = {name: data for name, data in unzipped(template("usual")).items() if name != THEME}

    (fault,) = refused(archived(files.items()))

    assert (fault.code, fault.values["part"]) == ("template_without_theme", MASTER)


def test_all_that_is_wrong_is_said_at_once_with_layout_and_value() -> None:
    content = changed(template("usual"), MASTER, 'sz="4400"', 'sz="0"')

    faults = refused(changed(content, COVER, 'idx="1"', f'idx="{"9" * 30}"'))

    told = {(one.values["layout"], one.values["what"], one.values["value"]) for one in faults}
    assert told == {("Title Slide", "idx", "9" * 24), (MASTER, "sz", "0")}


EDGES = {
    "the smallest side": (MAIN, SIZE, '<p:sldSz cx="51206400" cy="914400"'),
    "the last number": (COVER, 'type="subTitle" idx="1"', 'type="subTitle" idx="4294967295"'),
    "the smallest letters": (MASTER, 'sz="4400"', 'sz="100"'),
}


@pytest.mark.parametrize("what", EDGES)
def test_the_last_value_that_programs_take_is_taken(what: str) -> None:
    assert read_template(changed(template("usual"), *EDGES[what])).page


# ---- how places stand

CUT = {
    "on the slide": (Area(10, 20, 300, 100), Area(10, 20, 300, 100)),
    "out at the right and below": (Area(600, 500, 300, 100), Area(600, 500, 120, 40)),
    "out at the left and above": (Area(-50, -10, 300, 100), Area(0, 0, 250, 90)),
    "wholly outside": (Area(800, 600, 300, 100), Area(800, 600, 0, 0)),
}


@pytest.mark.parametrize("what", CUT)
def test_an_area_ends_where_the_slide_ends(what: str) -> None:
    area, cut = CUT[what]

    assert on_page(area, (720, 540)) == cut


def test_on_a_strip_of_a_slide_no_room_is_left() -> None:
    office = read_template(changed(template("usual"), MAIN, SIZE, '<p:sldSz cx="51206400" cy="914400"'))

    (small,) = (one for one in office.errors if one.code == "template_area_small")
    assert small.values["height"] == 0


def said(office: OfficeTemplate, code: str) -> list[tuple[str, str, str]]:
    return [(one.level, one.layout, one.place) for one in office.noticed if one.code == code]


def test_letters_that_no_place_holds_are_an_error() -> None:
    office = read_template(changed(template("usual"), MASTER, 'sz="4400"', 'sz="20100"'))

    assert said(office, "template_letters_large")[0][0] == "error"
    assert said(read_template(template("usual")), "template_letters_large") == []


def ours() -> bytes:
    return sample(A4, words_of("ja"))


def test_places_with_one_number_are_an_error() -> None:
    office = read_template(changed(ours(), COVER, 'type="body" idx="31"', 'type="body" idx="30"'))

    assert len(said(office, "template_places_alike")) == 1
    assert office.errors


def with_logo(left: int, top: int, wide: int, high: int) -> OfficeTemplate:
    """Our own to start from with a picture on every layout; its place in points."""
    frame = f'<a:off x="{left * POINT}" y="{top * POINT}"/><a:ext cx="{wide * POINT}" cy="{high * POINT}"/>'
    logo = f'<p:pic><p:nvPicPr><p:cNvPr id="99" name="市章"/></p:nvPicPr><p:blipFill/><p:spPr><a:xfrm>{frame}</a:xfrm></p:spPr></p:pic></p:spTree>'
    content = ours()
    for number in (1, 2, 3):
        content = changed(content, f"ppt/slideLayouts/slideLayout{number}.xml", "</p:spTree>", logo)
    return read_template(content)


def test_a_logo_over_a_place_is_said_with_its_name_the_place_and_the_layout() -> None:
    office = with_logo(700, 20, 110, 60)

    over = {(one.layout, one.place, one.values["picture"]) for one in office.noticed if one.code == "template_picture_over"}  # fmt: skip

    assert {("表紙 Cover", "資料番号 Paper number", "市章"), ("本文 Page", "資料名 Document", "市章")} <= over


LOGOS = {"beside every place": (2, 560, 30, 30), "behind all of the slide": (0, 0, 842, 596)}


@pytest.mark.parametrize("where", LOGOS)
def test_a_picture_that_no_words_stand_half_on_is_none_over_a_place(where: str) -> None:
    assert said(with_logo(*LOGOS[where]), "template_picture_over") == []


WIDTHS = {
    "4:3 as the layouts": ("9144000", []),
    "16:9 with layouts of 4:3": ("12192000", ["template_layouts_narrow"]),
    "a poster": ("51206400", ["template_layouts_narrow", "template_page_large"]),
}


@pytest.mark.parametrize("what", WIDTHS)
def test_slides_of_another_shape_than_their_layouts_are_told(what: str) -> None:
    wide, codes = WIDTHS[what]

    office = read_template(changed(template("usual"), MAIN, SIZE, f'<p:sldSz cx="{wide}" cy="6858000"'))

    assert [one.code for one in office.noticed if one.code in WIDTHS["a poster"][1]] == codes


def test_a_place_outside_the_slide_is_told() -> None:
    office = read_template(changed(template("usual"), MAIN, SIZE, '<p:sldSz cx="9144000" cy="6500000"'))

    assert ("warning", "Title Only", "Footer Placeholder 3") in said(office, "template_place_outside")
    assert said(read_template(template("usual")), "template_place_outside") == []
