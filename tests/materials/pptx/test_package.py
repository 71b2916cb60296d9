"""The file itself: what office programs need to open it without repair, and nothing that was left over."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections import Counter
from functools import cache
from xml.etree import ElementTree

import pytest
from tests.materials.pptx.decks import ALL, EXAMPLE_DECKS, every, example, made

from renkei.materials.pptx_file.markup import DRAWING, SHEET

A, P = f"{{{DRAWING}}}", f"{{{SHEET}}}"
CHARTS = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
# The order that the schema asks for, element by element.
ORDERS = {
    f"{A}tcPr": ["lnL", "lnR", "lnT", "lnB", "lnTlToBr", "lnBlToTr", "noFill", "solidFill", "extLst"],
    f"{A}pPr": ["lnSpc", "spcBef", "spcAft", "buClr", "buSzPct", "buFont", "buNone", "buChar", "tabLst", "defRPr"],
    f"{A}rPr": ["ln", "noFill", "solidFill", "effectLst", "highlight", "latin", "ea", "cs", "sym", "hlinkClick"],
    f"{A}bodyPr": ["noAutofit", "normAutofit", "spAutoFit"],
    f"{A}tc": ["txBody", "tcPr"],
    f"{A}tr": ["tc", "extLst"],
    f"{A}tbl": ["tblPr", "tblGrid", "tr"],
    f"{A}p": ["pPr", "r", "br", "fld", "endParaRPr"],
    f"{P}sp": ["nvSpPr", "spPr", "txBody"],
    f"{P}spPr": ["xfrm", "prstGeom", "noFill", "solidFill", "pattFill", "ln"],
    f"{P}pic": ["nvPicPr", "blipFill", "spPr"],
    f"{P}graphicFrame": ["nvGraphicFramePr", "xfrm", "graphic"],
    f"{P}sld": ["cSld", "clrMapOvr"],
    f"{P}presentation": ["sldMasterIdLst", "notesMasterIdLst", "sldIdLst", "sldSz", "notesSz", "kinsoku", "defaultTextStyle"],
}  # fmt: skip
MIXED = {f"{A}p": {"r", "br", "fld"}}


@cache
def files(name: str) -> dict[str, bytes]:
    """The parts of a deck."""
    archive = zipfile.ZipFile(io.BytesIO(every(name).content))
    return {one: archive.read(one) for one in archive.namelist()}


@cache
def parsed(name: str) -> dict[str, ElementTree.Element]:
    """Those that are XML."""
    found = files(name).items()
    return {part: ElementTree.fromstring(data) for part, data in found if part.endswith((".xml", ".rels"))}


def slides(name: str) -> list[ElementTree.Element]:
    """The slides' parts."""
    return [root for part, root in parsed(name).items() if re.fullmatch(r"ppt/slides/slide\d+\.xml", part)]


@pytest.mark.parametrize("name", ALL)
def test_shapes_of_a_slide_have_numbers_of_their_own(name):
    twice = [
        number
        for root in slides(name)
        for number, count in Counter(shape.get("id") for shape in root.iter(f"{P}cNvPr")).items()
        if count > 1
    ]

    assert twice == []


@pytest.mark.parametrize("name", ALL)
def test_every_relation_leads_to_a_part(name):
    parts = files(name)

    lost = []
    for part, root in parsed(name).items():
        folder = posixpath.dirname(posixpath.dirname(part))
        for one in root if part.endswith(".rels") else ():
            target = posixpath.normpath(posixpath.join(folder, one.get("Target", "")))
            lost += [] if target in parts else [(part, target)]
    assert lost == []


@pytest.mark.parametrize("name", ALL)
def test_every_id_of_a_relation_is_related(name):
    lost = []
    for part, root in parsed(name).items():
        folder, _, file = part.rpartition("/")
        related = parsed(name).get(f"{folder}/_rels/{file}.rels")
        known = {one.get("Id") for one in related} if related is not None else set()
        used = {
            value
            for one in root.iter()
            for key, value in one.attrib.items()
            if key.startswith("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}")
        }
        lost += [(part, id) for id in used - known]

    assert lost == []


@pytest.mark.parametrize("name", EXAMPLE_DECKS)
def test_every_part_is_reached_and_has_a_type(name):
    types = parsed(name)["[Content_Types].xml"]
    named = {one.get("PartName", "").lstrip("/") for one in types}
    endings = {one.get("Extension") for one in types}
    parts = [part for part in files(name) if not part.endswith(".rels") and part != "[Content_Types].xml"]

    untyped = [
        p
        for p in parts
        if p not in named and (p.rpartition(".")[2] not in endings or p.startswith("ppt/slides/"))
    ]

    assert untyped == []
    assert named - {""} <= set(parts)


@pytest.mark.parametrize("name", ALL)
def test_elements_stand_in_the_order_of_the_schema(name):
    wrong = set()
    for part, root in parsed(name).items():
        for element in root.iter() if not part.startswith("ppt/charts") else ():
            order = ORDERS.get(element.tag)
            if order is None:
                continue
            children = [child.tag.partition("}")[2] for child in element]
            unknown = set(children) - set(order)
            ranks = [
                0 if child in MIXED.get(element.tag, ()) else order.index(child)
                for child in children
                if child in order
            ]
            ranks = ranks if element.tag not in MIXED else [rank for rank in ranks if rank]
            wrong |= {(element.tag, *sorted(unknown))} if unknown or ranks != sorted(ranks) else set()

    assert wrong == set()


@pytest.mark.parametrize("name", ALL)
def test_every_row_has_as_many_cells_as_the_table_has_columns(name):
    uneven = [
        (len(table.findall(f"{A}tblGrid/{A}gridCol")), len(row.findall(f"{A}tc")))
        for root in slides(name)
        for table in root.iter(f"{A}tbl")
        for row in table.iter(f"{A}tr")
        if len(row.findall(f"{A}tc")) != len(table.findall(f"{A}tblGrid/{A}gridCol"))
    ]

    assert uneven == []


@pytest.mark.parametrize("name", EXAMPLE_DECKS)
def test_keys_of_rows_and_columns_are_unlike_in_their_table(name):
    alike = [
        key
        for root in slides(name)
        for table in root.iter(f"{A}tbl")
        for kind in ("rowId", "colId")
        for key, count in Counter(
            one.get("val") for one in table.iter() if one.tag.endswith(f"main}}{kind}")
        ).items()
        if count > 1 or not 0 < int(key or 0) < 2**32
    ]

    assert alike == []


@pytest.mark.parametrize("name", EXAMPLE_DECKS)
def test_tables_charts_and_pictures_say_what_they_show(name):
    silent = [
        frame.find(f"*/{P}cNvPr").get("name")
        for root in slides(name)
        for frame in (*root.iter(f"{P}graphicFrame"), *root.iter(f"{P}pic"))
        if not frame.find(f"*/{P}cNvPr").get("descr")
    ]

    assert silent == []


@pytest.mark.parametrize("name", EXAMPLE_DECKS)
def test_every_word_has_a_language(name):
    language = "en-US" if "English" in name else "ja-JP"

    runs = [run for root in slides(name) for run in root.iter(f"{A}rPr")]

    assert {run.get("lang") for run in runs} == {language}


@pytest.mark.parametrize("name", ALL)
def test_letters_have_the_sizes_of_the_design_alone(name):
    used = {int(run.get("sz")) for root in slides(name) for run in root.iter(f"{A}rPr") if run.get("sz")}

    assert used <= {1100, 1400, 1800, 2400, 3600, 4800, 10_800}


@pytest.mark.parametrize("name", EXAMPLE_DECKS)
def test_no_upright_rules_no_boxes_no_bands(name):
    for root in slides(name):
        assert {one.get("bandRow") for one in root.iter(f"{A}tblPr")} <= {None}
        sides = [line for side in ("lnL", "lnR") for line in root.iter(f"{A}{side}")]
        assert all(line.find(f"{A}noFill") is not None for line in sides)


def test_the_same_papers_give_the_same_bytes():
    deck = example("aomori")

    assert made(deck.yearbook).content == deck.content


def test_parts_stand_in_order_and_have_no_day_of_their_own():
    entries = zipfile.ZipFile(io.BytesIO(example("mihon").content)).infolist()
    names = [entry.filename for entry in entries]

    assert names == ["[Content_Types].xml", *sorted(names[1:])]
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}


def test_the_same_picture_is_in_the_file_once():
    pictures = [data for part, data in files("みほん").items() if part.startswith("ppt/media/")]

    assert len(pictures) == len(set(pictures)) > 0


@pytest.mark.parametrize(("language", "title"), [("ja", "青森圏域"), ("en", "Aomori")])
def test_the_file_says_its_title_and_language(language, title):
    properties = example("aomori", language).opened.core_properties

    assert title in properties.title
    assert properties.language == {"ja": "ja-JP", "en": "en-US"}[language]
    assert properties.created == properties.modified
