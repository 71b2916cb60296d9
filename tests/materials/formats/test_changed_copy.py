"""One figure changed in a copy of the facts changes exactly what depends on it, in every format alike."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from tests.materials.formats.conftest import FORMATS, Written

PROJECT, OPEN = "首都圏ビジネス交流拠点運営事業", "確認中の事項"  # how many there are depends on it too
_SIGNS = str.maketrans("", "", "●○□■")


def rows(written: Written, kind: str) -> Counter[tuple[str, ...]]:
    """All rows without the marks of grades, which the page draws."""
    return Counter(tuple(cell.translate(_SIGNS) for cell in row) for row in written.rows(kind))


@pytest.mark.parametrize("kind", FORMATS)
def test_rows_that_speak_of_the_figure_change_and_no_other(
    kind: str, published: Written, changed: Written
) -> None:
    before, after = rows(published, kind), rows(changed, kind)

    lost, new = before - after, after - before
    assert lost
    for row in lost:
        assert any(text in cell for cell in row for text in ("43,698", "43698", "86.5", PROJECT, OPEN)), row
    for row in new:
        assert any(text in cell for cell in row for text in ("50,500", "50500", "100.0", PROJECT, OPEN)), row
    assert len(lost) == len(new)


@pytest.mark.parametrize("kind", FORMATS)
def test_the_case_then_reads_a_hundred_percent_and_a(kind: str, published: Written, changed: Written) -> None:
    indicator = [[re.sub(r"\s", "", cell.translate(_SIGNS)) for cell in row] for row in changed.rows(kind)]

    told = [row for row in indicator if "50,500千円" in row and "100.0％" in row]

    assert told
    assert all(row[row.index("50,500千円") :][:3] == ["50,500千円", "50,500千円", "100.0％"] for row in told)
    assert kind == "html" or all("A" in row[row.index("100.0％") :] for row in told)
    assert not any("43,698" in word for word in changed.words[kind])
    assert any("43,698" in word for word in published.words[kind])


@pytest.mark.parametrize("kind", FORMATS)
def test_the_published_counts_stay(kind: str, changed: Written) -> None:
    wanted = ["31", "11", "7", "4", "2", "55", "31", "14", "5", "2", "5", "57"]

    filled = [[cell for cell in row if cell] for row in changed.rows(kind)]

    assert any(row[at : at + len(wanted)] == wanted for row in filled for at in range(len(row)))


def test_a_finding_says_that_the_published_counts_no_longer_fit(published: Written, changed: Written) -> None:
    codes = [{finding.code for finding in written.yearbook.findings} for written in (published, changed)]

    assert codes[1] - codes[0] == {"published_counts_no_longer_fit", "grade_against_number"}
