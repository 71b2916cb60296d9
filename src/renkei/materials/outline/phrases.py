"""Where a line may end. Names and headlines break between phrases, never inside a word; 「令和6年度」 never parts."""

from __future__ import annotations

import re
from functools import lru_cache

from renkei.domain.tree import Node
from renkei.materials.outline.measure import width
from renkei.materials.outline.model import Phrases

_WORDS = "|".join(
    (
        *("推進", "支援", "形成", "開催", "運営", "活動", "育成", "養成", "確保", "向上", "活性化", "普及"),
        *(
            "関係機関",
            "連携事業",
            "共同",
            "合同",
            "相互",
            "交流",
            "対策",
            "環境",
            "整備",
            "体制",
            "促進",
            "広域",
        ),
        *("総合", "高度", "戦略", "施設", "利用", "管理", "情報", "事業費", "委員会", "協議会", "会議資料"),
    )
)
_SMALL = re.compile(r"[ァィゥェォッャュョヮー々、。，．・：；！？）」』】〕〉》ぁぃぅぇぉっゃゅょ％]")
_BREAK = re.compile(
    r"(?<=[、。・：）」』】〕])(?![、。・：）」』】〕（「『【〔])"  # after a comma, a stop, a closing bracket
    r"|(?<=[^（「『【〔])(?=[（「『【〔])"  # before an opening bracket
    r"|(?<=[はがをにでとのへや])(?<![ぁ-ん][ぁ-ん][ぁ-ん][とにで])(?=[一-鿿々ァ-ヶA-Za-z0-9「（])"  # after a particle
    r"|(?<=[一-鿿々ァ-ヶー])(?=及び|並びに)|(?<=及び)(?=[一-鿿ァ-ヶ])"  # before and after "and"
    r"|(?<=から)(?=[一-鿿ァ-ヶA-Za-z0-9])|(?<=による)(?=[一-鿿ァ-ヶ])"
    r"|(?<=[ァ-ヴー])(?<![一-鿿][ケノツ])(?=[一-鿿])(?!年|月|日|度|間|的|化|性)"  # from katakana to a word; 外ヶ浜 and 龍ケ崎 are one
    r"|(?<=[一-鿿][一-鿿])(?=[ァ-ヶ][ァ-ヶー]{2})"  # from a word to katakana
    rf"|(?<=[一-鿿々][一-鿿々])(?<!再)(?={_WORDS})(?!..[部局課室])"
    r"|(?<=[一-鿿々ぁ-んァ-ヶー]{2})(?=まちづくり)"
    r"|(?<=[一-鿿々ぁ-んァ-ヶー]{2}[部局])(?=[一-鿿々ぁ-んァ-ヶー・]{2,12}[課室所]$)"  # from a department to its division
)
_NUMERAL = re.compile(r"^\(\d+\)\s*$|^[①-⑳]$")
_LAST_WORD = re.compile(r"(?:事業|事務|大会|会議|研修会?|講習会|協議会|連絡会)[）」]*$")
_PARTICLES = re.compile(r".{2,}?[のをにがはと](?=..)|.+")
_LONG, _COLUMN = 1500, 700
_MIN = 200  # a piece of less than two characters does not stand alone


@lru_cache(maxsize=4096)
def phrases(text: str) -> Phrases:
    """The pieces of a name or a headline.

    >>> phrases("在宅医療推進のための共同セミナー開催事業")
    ('在宅医療', '推進のための', '共同', 'セミナー', '開催事業')
    >>> phrases("budget and cost")
    ('budget ', 'and ', 'cost')
    """
    if text.isascii():
        return tuple(re.findall(r"\S+\s*", text)) or (text,)
    cuts = sorted({found.start() for found in _BREAK.finditer(text)} - {0, len(text)})
    pieces = [text[a:b] for a, b in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    shorter = [part for piece in pieces for part in _shorter(piece)]
    return _joined([word for piece in shorter for word in _spaced(piece)])


def _shorter(piece: str) -> list[str]:
    """A long piece parts before the word at its end."""
    found = _LAST_WORD.search(piece) if width(piece) > _LONG else None
    return [piece[: found.start()], piece[found.start() :]] if found and found.start() else [piece]


def _spaced(piece: str) -> list[str]:
    """Latin words part at their spaces."""
    return re.findall(r"\S+\s*|\s+", piece) if " " in piece else [piece]


def _joined(pieces: list[str]) -> Phrases:
    """Pieces too short to stand alone go with the one before; signs that may not begin a line never do."""
    made: list[str] = []
    for piece in pieces:
        if made and (width(piece.strip()) < _MIN or _SMALL.match(piece)):
            made[-1] += piece
        else:
            made.append(piece)
    if len(made) > 1 and (width(made[0]) < _MIN or _NUMERAL.match(made[0])):
        made[:2] = [made[0] + made[1]]
    return tuple(made)


def finer(phrase: str) -> Phrases:
    """A phrase that no line holds, in parts: after its particles, and before the word at its end.

    >>> finer("地域花いっぱいまちづくり事業"), finer("圏域内の企業に就職した人の数")
    (('地域花いっぱいまちづくり', '事業'), ('圏域内の', '企業に', '就職した人の数'))
    """
    pieces = _PARTICLES.findall(phrase)
    found = _LAST_WORD.search(pieces[-1])
    if found and found.start():
        pieces[-1:] = [pieces[-1][: found.start()], pieces[-1][found.start() :]]
    return tuple(pieces)


def node_phrases(node: Node, name: str) -> Phrases:
    """The pieces of a role's or field's name: its own break points, which are data, else ours."""
    if node.breaks and node.breaks.replace("|", "") == name:
        return tuple(part for piece in node.breaks.split("|") for part in _narrow(piece))
    return phrases(name)


def _narrow(piece: str) -> Phrases:
    """A piece that is wider than a column of the programme chart parts once more."""
    return phrases(piece) if width(piece) > _COLUMN else (piece,)
