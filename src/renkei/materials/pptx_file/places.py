"""The layouts of the slide masters and their places by number: what the writer and the masters agree on."""

from __future__ import annotations

SECTION, DOCUMENT, FOOT, NUMBER = 10, 11, 12, 13
ASIDE, BODY, LIST, NUMERAL, LEAD, WHO = 20, 21, 22, 23, 24, 25
REGION, MEMBERS, PAPER_NUMBER, DATE, NOTICE, SECRETARIAT = 30, 31, 32, 33, 34, 35

HEADLINE_NAME = "見出し Headline"  # of the place of headlines

LAYOUTS = {
    "cover": "表紙 Cover",
    "contents": "目次 Contents",
    "divider": "中扉 Section",
    "page": "本文 Page",
    "case": "事業 Project",
    "programme": "体系図 Programme chart",
}
"""Layout → its name in the master, in the order of the parts slideLayout1.xml, slideLayout2.xml …"""


def layout_of(kind: str) -> str:
    """The layout for a kind of page."""
    return kind if kind in LAYOUTS else "page"
