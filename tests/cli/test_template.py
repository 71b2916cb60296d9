"""`renkei template` and `renkei materials --template`: what is said, written and refused."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from pptx import Presentation
from tests.cli.office import AOMORI, Ran
from tests.materials.pptx.templates import template

from renkei.cli.width import width


@pytest.fixture
def office(tmp_path: Path) -> Callable[[str], Path]:
    """A template by its name, as a file."""

    def written(name: str) -> Path:
        path = tmp_path / "様式.potx"
        path.write_bytes(template(name))
        return path

    return written


def test_check_says_which_layout_is_for_which_pages_and_what_is_worth_mending(
    renkei: Callable[..., Ran], office: Callable[[str], Path]
) -> None:
    ran = renkei("template", "check", office("japanese"), "--lang", "ja")

    first, verdict, *_ = ran.out.splitlines()
    assert first == "様式.potx：スライドの大きさ 横780×縦540ポイント"
    assert verdict == "このテンプレートでスライドを作れます。要確認4件、参考2件"
    assert "表紙：レイアウト「タイトル スライド」（種類による）" in ran.out
    assert "Subtitle 2 ← そのほかの文" in ran.out
    assert (ran.code, ran.err) == (1, "")


def test_check_of_one_on_which_nothing_can_be_made_says_why(
    renkei: Callable[..., Ran], office: Callable[[str], Path]
) -> None:
    ran = renkei("template", "check", office("small_area"), "--lang", "en")

    told = ran.out.replace("\n     ", " ")
    assert "leaves 305 × 192 points" in told
    assert "305 × 192 points" in told.splitlines()[-1]
    assert ran.out.splitlines()[1].startswith("No deck can be made on this template before its errors are")
    assert ran.code == 1


def test_check_says_what_is_lacking_before_what_goes_where_and_each_remedy_once(
    renkei: Callable[..., Ran], office: Callable[[str], Path]
) -> None:
    told = renkei("template", "check", office("japanese"), "--lang", "ja").out.replace("\n     ", "")

    assert told.count("文字の色を地の色とはっきり違う色にしてください。") == 1
    assert told.index("要確認：直した方がよい点") < told.index("表紙：レイアウト")


def test_arrows_of_a_layout_stand_under_each_other(
    renkei: Callable[..., Ran], office: Callable[[str], Path]
) -> None:
    told = renkei("template", "check", office("usual"), "--lang", "ja").out.split("\n\n")

    places = [[width(line.partition("←")[0]) for line in part.splitlines() if "←" in line] for part in told]

    assert [len(set(one)) for one in places if one] == [1, 1, 1]


def test_check_gives_all_of_it_to_programs(renkei: Callable[..., Ran], office: Callable[[str], Path]) -> None:
    ran = renkei("template", "check", office("usual"), "--json")

    told = json.loads(ran.out)
    assert (told["kind"], told["usable"], told["page"]) == (
        "template",
        True,
        {"width": 720, "height": 540},
    )
    assert told["pages"]["page"]["slides_on"] == "Title Only"
    assert {one["level"] for one in told["noticed"]} == {"warning", "note"}


NO_TEMPLATES = {
    "a text": (b"no office file", 3),
    "a program": (b"MZ\x90\x00" + bytes(64), 3),
    "what fetches a picture": (template("linked"), 3),
}


@pytest.mark.parametrize("what", NO_TEMPLATES)
def test_what_is_no_template_is_refused(renkei: Callable[..., Ran], tmp_path: Path, what: str) -> None:
    content, code = NO_TEMPLATES[what]
    (tmp_path / "x.potx").write_bytes(content)

    ran = renkei("template", "check", tmp_path / "x.potx", "--lang", "en")

    assert (ran.code, ran.out) == (code, "")
    assert ran.err.startswith("x.potx: ")


@pytest.mark.parametrize(("wide", "size"), [((), (842, 595)), (("--wide",), (960, 540))], ids=["A4", "16:9"])
def test_a_sample_is_written_that_lacks_nothing(
    renkei: Callable[..., Ran], tmp_path: Path, wide: tuple[str, ...], size: tuple[int, int]
) -> None:
    made = renkei("template", "sample", "-o", tmp_path / "新/様式.pptx", *wide, "--lang", "ja")

    checked = renkei("template", "check", tmp_path / "新/様式.pptx", "--lang", "ja")
    opened = Presentation(tmp_path / "新/様式.pptx")
    assert (made.code, checked.code) == (0, 0)
    assert (round(opened.slide_width.pt), round(opened.slide_height.pt)) == size
    assert [one.name for one in opened.slide_layouts] == ["表紙 Cover", "中扉 Section", "本文 Page"]


def test_papers_are_made_on_the_template_and_what_is_worth_mending_is_said(
    renkei: Callable[..., Ran], office: Callable[[str], Path], tmp_path: Path
) -> None:
    ran = renkei(
        "materials", AOMORI, "--to", "pptx", "--template", office("japanese"), "-o", tmp_path / "out"
    )

    deck = Presentation(tmp_path / "out/materials-2024.pptx")
    assert ran.code == 0
    assert "things in the template are worth mending: renkei template check" in ran.err
    assert {slide.slide_layout.name for slide in deck.slides} == {
        "タイトル スライド",
        "セクション見出し",
        "タイトルのみ",
    }


REFUSED = {
    "with another size": (("usual", "--to", "pptx", "--wide"), "the template decides on the size of slides"),
    "without a deck": (("usual", "--to", "html"), "no deck is asked for"),
    "on a dark ground": (
        ("dark", "--to", "pptx"),
        "様式.potx: The ground of the layout “Title and Content” is dark",
    ),
}


@pytest.mark.parametrize("what", REFUSED)
def test_a_template_that_cannot_serve_is_refused_before_anything_is_written(
    renkei: Callable[..., Ran], office: Callable[[str], Path], tmp_path: Path, what: str
) -> None:
    (name, *more), said = REFUSED[what]

    ran = renkei(
        "materials", AOMORI, "--template", office(name), *more, "-o", tmp_path / "out", "--lang", "en"
    )

    assert ran.code == 3
    assert said in ran.err
    assert not (tmp_path / "out").exists()
