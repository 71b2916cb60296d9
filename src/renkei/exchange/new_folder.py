"""A new facts folder: valid, in canonical form, and with a README that says what belongs where."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import resources
from pathlib import Path

from renkei.domain.errors import Fault, OutOfReach, Place
from renkei.domain.meeting import Meeting
from renkei.domain.municipality import Municipality
from renkei.domain.register import Region, Register, Vision
from renkei.domain.tree import Node, Tree
from renkei.exchange.out_of_reach import refusal
from renkei.exchange.writing import save

# The three roles that the scheme (連携中枢都市圏構想推進要綱) gives every region.
_ROLES = (
    Node(
        "r1",
        1,
        "圏域全体の経済成長のけん引",
        english="Driving the economic growth of the whole region",
        breaks="圏域全体の|経済成長の|けん引",
    ),
    Node(
        "r2",
        2,
        "高次の都市機能の集積・強化",
        english="Concentrating and strengthening higher urban functions",
        breaks="高次の|都市機能の|集積・強化",
    ),
    Node(
        "r3",
        3,
        "圏域全体の生活関連機能サービスの向上",
        english="Improving the services of daily life in the whole region",
        breaks="圏域全体の|生活関連機能|サービスの|向上",
    ),
)
# Fictional: right check digits, but no municipality bears these codes.
_EXAMPLE = (
    Municipality("092916", "見本市", is_hub=True, english="Mihon City"),
    Municipality("097811", "雛形町", english="Hinagata Town"),
)


def new_folder(
    folder: str | Path,
    *,
    name: str = "",
    municipalities: Sequence[tuple[str, str]] = (),
    scale: str = "plain",
    first_year: int | None = None,
    last_year: int | None = None,
    language: str = "ja",
) -> tuple[str, ...]:
    """Start a facts folder: region, members, the three roles of the scheme, and every table with its headings.

    `municipalities` are codes and names in official order, the hub first; without any, a fictional region stands there
    as an example. `first_year` and `last_year` begin and end the first vision period; the meeting that reports its first
    year stands there to be filled in. Returns the paths that were written.

    Raises `FactsRefused` for a code or year that is wrong; `OutOfReach` if the folder is not empty or cannot be written.
    """
    folder = Path(folder)
    _refuse_occupied(folder)
    members = tuple(
        Municipality(code, named, is_hub=not at) for at, (code, named) in enumerate(municipalities)
    )
    first = first_year if first_year is not None else last_year
    last = last_year if last_year is not None else first_year
    return save(
        Register(
            region=Region(name or "みほん圏域連携中枢都市圏", "連携中枢都市圏", scale=scale),
            municipalities=members or _EXAMPLE,
            tree=Tree(_ROLES),
            visions=(Vision("v1", "第1期ビジョン", first, last),) if first and last else (),
            meetings=(Meeting(first + 1, first, plans=first + 2),) if first and last else (),
            readme=_readme(name or "みほん圏域連携中枢都市圏", language),
        ),
        folder,
    )


def _refuse_occupied(folder: Path) -> None:
    try:
        occupied = folder.exists() and (not folder.is_dir() or any(folder.iterdir()))
    except OSError as error:
        raise refusal(error, folder) from error
    if occupied:
        code = "folder_not_empty" if folder.is_dir() else "is_a_file"
        raise OutOfReach([Fault(code, Place(str(folder)))])


def _readme(name: str, language: str) -> str:
    from renkei.exchange.described import tables_described  # here, since only a new folder needs the words
    from renkei.wording.words import words_of

    text = resources.files("renkei.exchange").joinpath(f"skeleton.{language}.md").read_text("utf-8")
    return text.replace("{name}", name) + "\n" + tables_described(words_of(language))
