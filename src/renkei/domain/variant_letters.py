"""Letters of one word in several shapes: 𠮷ヶ﨑 and 吉ヶ崎 are one name. Other shapes are proposed, never taken unasked.

The pairs are those that stand in names of municipalities and persons: the older or rarer shape, then the usual one.
"""

from __future__ import annotations

import re

_USUAL = [
    "𠮷吉",
    "﨑崎",
    "嵜崎",
    "碕崎",
    "髙高",
    "濵浜",
    "濱浜",
    "邊辺",
    "邉辺",
    "齋斎",
    "齊斎",
    "斉斎",
    "德徳",
    "瀨瀬",
    "增増",
    "曾曽",
    "黑黒",
    "眞真",
    "淸清",
    "舘館",
    "龍竜",
    "瀧滝",
    "澤沢",
    "鷗鴎",
    "嶋島",
    "嶌島",
    "栁柳",
    "槇槙",
    "祇祗",
    "冨富",
    "國国",
    "圓円",
    "廣広",
    "櫻桜",
    "惠恵",
    "豐豊",
    "莊荘",
    "縣県",
    "鹽塩",
    "驒騨",
    "彌弥",
    "會会",
    "條条",
    "萬万",
    "壽寿",
    "與与",
    "藏蔵",
    "舩船",
    "峯峰",
    "埜野",
    "嶽岳",
    "渕淵",
    "籔薮",
    "檜桧",
    "榮栄",
    "靜静",
    "橫横",
]
_TABLE = str.maketrans({pair[0]: pair[1] for pair in _USUAL})
_SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")  # which of its shapes a letter is drawn in


def usual_letters(text: str) -> str:
    """The text in the usual shapes of its letters.

    >>> usual_letters("𠮷ヶ﨑町"), usual_letters("渡邉"), usual_letters("葛\U000e0100城")
    ('吉ヶ崎町', '渡辺', '葛城')
    """
    return _SELECTORS.sub("", text).translate(_TABLE)
