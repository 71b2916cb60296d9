"""Where something stands, as its program shows it."""

from __future__ import annotations

import pytest

from renkei.domain.errors import Place
from renkei.wording import words_of
from renkei.wording.places import place as said_place


@pytest.mark.parametrize(
    ("place", "japanese", "english"),
    [
        (Place("全項目.xlsx", sheet="実績値", cell="D12"), "全項目.xlsx シート「実績値」 D12セル", "全項目.xlsx, sheet 実績値, cell D12"),
        (Place("資料.pptx", slide=3, shape="内訳"), "資料.pptx スライド3 「内訳」", "資料.pptx, slide 3, “内訳”"),
    ],
)  # fmt: skip
def test_a_place_in_an_office_file_is_said_as_its_program_shows_it(
    place: Place, japanese: str, english: str
) -> None:
    said = [said_place(words_of(language), place) for language in ("ja", "en")]

    assert said == [japanese, english]
