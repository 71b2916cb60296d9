"""All files of a meeting's papers at once: what fails in one format costs no other, and no old file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.materials.paper import yearbook

from renkei.domain.errors import PapersRefused
from renkei.domain.meeting import Attendee, Meeting
from renkei.materials import Paper, write_papers
from renkei.materials.papers import Papers
from renkei.wording import words_of

NAMES = {
    "pptx": ["materials-2024.pptx"],
    "pdf": ["materials-2024.pdf", "materials-2024-booklet.pdf"],
    "xlsx": ["materials-2024.xlsx"],
    "html": ["materials-2024.html"],
    "docx": ["agenda-2024.docx", "members-2024.docx"],
}


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every writer gives a few bytes at once: what is in the files is tested elsewhere."""
    for maker in ("pptx", "pdf", "booklet", "xlsx", "html", "agenda", "members"):
        monkeypatch.setattr(Papers, maker, lambda self, maker=maker: maker.encode())


def names(papers: tuple[Paper, ...]) -> list[str]:
    return [paper.path.name for paper in papers]


@pytest.mark.parametrize("kind", NAMES)
@pytest.mark.usefixtures("quick")
def test_a_kind_gives_its_files(kind: str, tmp_path: Path) -> None:
    made = write_papers(yearbook(), tmp_path, (kind,))

    assert names(made) == NAMES[kind]
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(NAMES[kind])


@pytest.mark.parametrize(
    ("handout", "wide", "deck", "pdf"),
    [
        (False, False, "materials-2024.pptx", "materials-2024.pdf"),
        (True, False, "materials-2024-handout.pptx", "materials-2024-handout.pdf"),
        (False, True, "materials-2024-wide.pptx", "materials-2024.pdf"),
        (True, True, "materials-2024-handout-wide.pptx", "materials-2024-handout.pdf"),
    ],
)
@pytest.mark.usefixtures("quick")
def test_a_handout_and_a_wide_deck_stand_beside_the_working_one(
    handout: bool, wide: bool, deck: str, pdf: str, tmp_path: Path
) -> None:
    made = write_papers(yearbook(), tmp_path, ("pptx", "pdf"), handout=handout, wide=wide)

    assert names(made)[:2] == [deck, pdf]


@pytest.mark.usefixtures("quick")
def test_english_papers_stand_beside_the_japanese_ones(tmp_path: Path) -> None:
    made = write_papers(yearbook(), tmp_path, language="en", handout=True)

    assert [path for path in names(made) if "-2024-en" not in path] == []


@pytest.mark.usefixtures("quick")
def test_a_writer_that_fails_leaves_the_other_formats_and_the_old_file_alone(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "materials-2024.xlsx").write_bytes(b"of yesterday")
    monkeypatch.setattr(Papers, "xlsx", lambda self: 1 // 0)

    made = write_papers(yearbook(), tmp_path, ("pptx", "xlsx", "html"))

    assert [type(paper.error) for paper in made] == [type(None), ZeroDivisionError, type(None)]
    contents = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert contents == {
        "materials-2024.pptx": b"pptx",
        "materials-2024.xlsx": b"of yesterday",
        "materials-2024.html": b"html",
    }


@pytest.mark.usefixtures("quick")
def test_a_file_that_cannot_be_replaced_costs_no_other(tmp_path: Path) -> None:
    (tmp_path / "materials-2024.pdf").mkdir()

    made = write_papers(yearbook(), tmp_path, ("pdf",))

    assert [isinstance(paper.error, OSError) for paper in made] == [True, False]
    assert sorted(path.name for path in tmp_path.iterdir()) == NAMES["pdf"][::-1]


@pytest.mark.usefixtures("quick")
def test_a_kind_asked_for_twice_is_made_once(tmp_path: Path) -> None:
    made = write_papers(yearbook(), tmp_path, ("html", "pptx", "html"))

    assert names(made) == ["materials-2024.html", "materials-2024.pptx"]


@pytest.mark.parametrize(("kinds", "language"), [(("html", "odt"), "ja"), (("html",), "fr")])
def test_an_unknown_kind_or_language_is_refused_before_anything_is_written(
    kinds: tuple[str, ...], language: str, tmp_path: Path
) -> None:
    with pytest.raises(ValueError, match=r"odt|fr"):
        write_papers(yearbook(), tmp_path, kinds, language=language)

    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("quick")
def test_each_file_is_announced_before_work_on_it_begins(tmp_path: Path) -> None:
    told: list[tuple[str, bool]] = []

    write_papers(
        yearbook(), tmp_path, ("pdf",), on_start=lambda path: told.append((path.name, path.exists()))
    )

    assert told == [("materials-2024.pdf", False), ("materials-2024-booklet.pdf", False)]


def test_characters_that_other_fonts_must_show_are_told_with_the_file(tmp_path: Path) -> None:
    named = replace(yearbook(), meeting=Meeting(2025, 2024, title="笑顔😀の会議"))

    made = write_papers(named, tmp_path, ("html", "pptx", "xlsx", "docx"))

    wanting = {paper.what: {fault.values["character"] for fault in paper.unprintable} for paper in made}
    assert wanting.pop("members") == set()
    assert set(map(frozenset, wanting.values())) == {frozenset({"U+1F600"})}
    assert all(paper.error is None and paper.path.exists() for paper in made)


def test_a_name_that_only_one_computer_can_show_is_told_with_the_list_of_members(tmp_path: Path) -> None:
    named = replace(yearbook(), meeting=Meeting(2025, 2024, attendees=(Attendee(name="\ue000田"),)))

    agenda, members = write_papers(named, tmp_path, ("docx",))

    assert [fault.code for fault in members.unprintable] == ["character_of_own"]
    assert agenda.unprintable == ()


@pytest.mark.usefixtures("quick")
def test_what_fails_while_a_file_is_looked_at_costs_no_other(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(Papers, "unprintable", lambda self, kind, what: 1 // (kind != "html"))

    made = write_papers(yearbook(), tmp_path, ("html", "pptx"))

    assert [paper.error is None for paper in made] == [False, True]


@pytest.mark.parametrize(
    ("parts", "handout", "code"),
    [
        (("plan",), False, "papers_without_pages"),
        (("questions", "findings"), True, "handout_without_pages"),
    ],
)
def test_papers_without_a_page_are_refused(
    parts: tuple[str, ...], handout: bool, code: str, tmp_path: Path
) -> None:
    nothing = replace(yearbook(), plan=None, meeting=Meeting(2025, 2024, parts=parts))

    made = write_papers(nothing, tmp_path, ("pptx", "pdf", "html"), handout=handout)

    errors = {paper.path.suffix: paper.error for paper in made if paper.what == "papers"}
    assert {fault.code for error in errors.values() for fault in error.faults} == {code}  # type: ignore[union-attr]
    assert "載せる内容がありません" in words_of("ja").fault(errors[".pptx"].faults[0])  # type: ignore[union-attr]
    assert not [path for path in tmp_path.iterdir() if "booklet" not in path.name]


def test_a_pdf_refuses_what_the_other_formats_only_warn_of(tmp_path: Path) -> None:
    named = replace(yearbook(), meeting=Meeting(2025, 2024, title="笑顔😀の会議"))

    made = write_papers(named, tmp_path, ("pdf", "html"))

    assert [type(paper.error) for paper in made] == [PapersRefused, PapersRefused, type(None)]
    assert [path.name for path in tmp_path.iterdir()] == ["materials-2024.html"]
