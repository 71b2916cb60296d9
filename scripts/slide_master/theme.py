"""The theme: colours and letters of LOOK, and nothing that shades, glows or rounds."""

from __future__ import annotations

from renkei.materials.pptx_file.markup import DRAWING, HEADING

# Every office knows the first name, and some by it alone; Japanese ones show the second.
FONT, JAPANESE = "BIZ UDGothic", "BIZ UDゴシック"
# Ink, ground, secondary, tint; then the grades from full circle to full square, and the two greys of bars.
COLOURS = {
    "dk1": "1A1A1A",
    "lt1": "FFFFFF",
    "dk2": "595959",
    "lt2": "F2F2F2",
    "accent1": "00316A",
    "accent2": "97D3FF",
    "accent3": "FFDFCA",
    "accent4": "AC3E00",
    "accent5": "4D4D4D",
    "accent6": "8C8C8C",
    "hlink": "1A1A1A",  # on paper a link is ink; its line says that it is one
    "folHlink": "1A1A1A",
}
_PLAIN = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'


def theme() -> str:
    """The theme's part."""
    colours = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in COLOURS.items())
    fonts = f"<a:majorFont>{_font()}</a:majorFont><a:minorFont>{_font()}</a:minorFont>"
    return (
        f'{HEADING}<a:theme xmlns:a="{DRAWING}" name="Renkei"><a:themeElements>'
        f'<a:clrScheme name="Renkei">{colours}</a:clrScheme><a:fontScheme name="Renkei">{fonts}</a:fontScheme>'
        f"{_formats()}</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>"
    )


def _font() -> str:
    return (
        f'<a:latin typeface="{FONT}"/><a:ea typeface="{FONT}"/><a:cs typeface=""/>'
        f'<a:font script="Jpan" typeface="{JAPANESE}"/>'
    )


def _formats() -> str:
    """Three fills, lines, effects and grounds, as a theme must have them; all alike and plain."""
    lines = "".join(
        f'<a:ln w="{width}" cap="flat" cmpd="sng" algn="ctr">{_PLAIN}<a:prstDash val="solid"/></a:ln>'
        for width in (6350, 9525, 25400)
    )
    effects = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    return (
        f'<a:fmtScheme name="Renkei"><a:fillStyleLst>{_PLAIN * 3}</a:fillStyleLst><a:lnStyleLst>{lines}</a:lnStyleLst>'
        f"<a:effectStyleLst>{effects}</a:effectStyleLst><a:bgFillStyleLst>{_PLAIN * 3}</a:bgFillStyleLst></a:fmtScheme>"
    )
