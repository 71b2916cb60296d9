"""What is the matter with an office's own template, and what to do about it in PowerPoint."""

from __future__ import annotations

from renkei.wording.sentences import Sentence
from renkei.wording.words import N_

_FOOTERS = N_("In PowerPoint: View, Slide Master, choose the layout and tick “Footers”.")
_DARKER = N_("In PowerPoint: View, Slide Master, choose the layout and give its text a darker colour.")
_SIZE = N_("In PowerPoint: Design, Slide Size.")
_OTHER_SIZE = N_("In PowerPoint: Design, Slide Size, and choose A4 or 16:9.")
_SAVED = N_(
    "Open it in PowerPoint, which may mend it, and save it again; else take the template anew from where it was made."
)
_MOVED = N_("In PowerPoint: View, Slide Master, choose the layout and move it.")

TEMPLATE_FAULTS: dict[str, Sentence] = {
    # ---- no deck is made
    "template_no_deck": Sentence(
        N_("The file holds no presentation."), N_("Give a template or a deck of PowerPoint (.potx or .pptx).")
    ),
    "template_damaged": Sentence(
        N_("A part of the template is damaged."), N_("Open it in PowerPoint and save it again.")
    ),
    "template_strict": Sentence(
        N_("The template is saved as “Strict Open XML”, which few programs read."),
        N_("Save it in PowerPoint as “PowerPoint Template (.potx)”."),
    ),
    "template_without_layouts": Sentence(
        N_("The template holds no layout."), N_("Start from a template that renkei template sample writes.")
    ),
    "template_linked": Sentence(
        N_("The layout “{layout}” fetches something from outside the file: {target}."),
        N_("Insert the picture itself instead of a link to it."),
    ),
    "template_active": Sentence(
        N_("The layout “{layout}” holds an embedded program or object."),
        N_("Delete it, or put a picture there."),
    ),
    "template_slide_size": Sentence(
        N_("No program shows slides of this size: a side has from 25 to 1,422 mm."), _OTHER_SIZE
    ),
    "template_without_theme": Sentence(
        N_("The slide master ({part}) has no theme: nothing says its fonts and colours."), _SAVED
    ),
    "template_without_colour_map": Sentence(
        N_("The slide master ({part}) does not say which colours are text and which are ground (clrMap)."),
        _SAVED,
    ),
    "template_without_layout_list": Sentence(
        N_("The slide master ({part}) does not list its layouts (sldLayoutIdLst)."), _SAVED
    ),
    "template_theme_lacking": Sentence(N_("The theme ({part}) lacks what every theme has: {what}."), _SAVED),
    "template_value": Sentence(
        N_("“{layout}” ({part}) holds a value that programs do not take: {what} = {value}."), _SAVED
    ),
    "template_letters_large": Sentence(
        N_("The letters of “{place}” on the layout “{layout}” have {size} points; at most {most} can serve."),
        N_("In PowerPoint: View, Slide Master, choose the layout and make these letters smaller."),
    ),
    "template_places_alike": Sentence(
        N_(
            "On the layout “{layout}” “{place}” has the same number as “{other}”; programs take the one for the other."
        ),
        N_("In PowerPoint: View, Slide Master, choose the layout, delete one of them and insert it anew."),
    ),
    "template_upright": Sentence(
        N_("The slides are upright: {wide} mm wide and {high} mm high. The papers are for slides that lie."),
        _SIZE,
    ),
    "template_area_small": Sentence(
        N_(
            "The layout “{layout}” leaves {width} × {height} points for the content of a page; it needs at least"
            " {least_width} × {least_height}, for letters are never made smaller."
        ),
        N_("In PowerPoint: View, Slide Master, choose the layout and make the place for text larger."),
    ),
    "template_dark": Sentence(
        N_(
            "The ground of the layout “{layout}” is dark ({colour}). On it marks and patterns of the grades cannot be told apart,"
            " and printed in grey little can be read."
        ),
        N_("Give this layout a light ground. Cover and section slides may stay dark."),
    ),
    "template_text_faint": Sentence(
        N_(
            "The text of the layout “{layout}” is too faint for its ground: a contrast of {ratio}, and 4.5 is needed."
        ),
        _DARKER,
    ),
    # ---- worth mending
    "template_no_cover": Sentence(
        N_("There is no layout for a cover; it is set on “{layout}”."),
        N_("In PowerPoint: View, Slide Master, Insert Layout, and name it 表紙."),
    ),
    "template_no_divider": Sentence(
        N_("There is no layout for the slides between sections; they are set on “{layout}”."),
        N_("In PowerPoint: View, Slide Master, Insert Layout, and name it 中扉."),
    ),
    "template_no_title": Sentence(
        N_(
            "The layout “{layout}” has no place for a title over its content. Headlines become plain text, which outline view"
            " and readers aloud do not know as headlines."
        ),
        N_("In PowerPoint: View, Slide Master, choose the layout and tick “Title”."),
    ),
    "template_band_low": Sentence(
        N_(
            "On the layout “{layout}” headlines have {height} points in their band, or over their rule. A headline of two lines"
            " needs {needed} and would run out of it."
        ),
        N_(
            "In PowerPoint: View, Slide Master, choose the layout and make the band higher, or move the rule down."
        ),
    ),
    "template_no_number": Sentence(
        N_(
            "The layout “{layout}” has no page number, though contents refer to it. It is set at the lower right as text."
        ),
        _FOOTERS,
    ),
    "template_picture_behind": Sentence(
        N_(
            "A picture or pattern is behind the content of the layout “{layout}”. Nobody can reckon whether letters can be read on it."
        ),
        N_("Look at every page, in grey too; a plain ground is safer."),
    ),
    "template_drawn_over": Sentence(
        N_(
            "“{place}” is drawn where the content of the layout “{layout}” stands; both would lie on each other."
        ),
        N_("Move it, or make the place for text smaller."),
    ),
    "template_place_faint": Sentence(
        N_(
            "The letters of “{place}” on the layout “{layout}” are too faint for their ground: a contrast of {ratio}."
        ),
        _DARKER,
    ),
    "template_place_outside": Sentence(
        N_("“{place}” on the layout “{layout}” stands outside the slide; what stands there is cut off."),
        _MOVED,
    ),
    "template_picture_over": Sentence(
        N_(
            "“{picture}” is drawn where “{place}” of the layout “{layout}” stands; the words there would lie on it."
        ),
        N_("Move it, or make the place smaller."),
    ),
    "template_layouts_narrow": Sentence(
        N_(
            "The layouts reach only to {reach} of the {wide} points of the slide's width, as if made for slides of another shape."
        ),
        N_("In PowerPoint: View, Slide Master, and spread the places over the whole slide."),
    ),
    "template_page_large": Sentence(
        N_(
            "The slides are {wide} mm wide. Letters keep our sizes (14 points for text), which look small on them."
        ),
        _OTHER_SIZE,
    ),
    "template_macros": Sentence(N_("The template holds macros. They are not taken over and not run.")),
    # ---- worth knowing
    "template_no_footer": Sentence(
        N_("The layout “{layout}” has no footer; the name of the papers does not stand on its pages."),
        _FOOTERS,
    ),
    "template_day_left": Sentence(
        N_(
            "“{place}” on the layout “{layout}” shows the day of printing, or nothing; it is left away. A date that is written there is kept."
        )
    ),
    "template_quiet_faint": Sentence(
        N_(
            "The second text colour is too faint on the ground of the layout “{layout}”; small print takes the first instead."
        )
    ),
    "template_letters": Sentence(
        N_("It is not known how wide the letters of {fonts} are; room is left for the widest.")
    ),
    "template_samples": Sentence(N_("Slides in the template that are not taken over: {count}.")),
    "template_first_number": Sentence(
        N_("The template counts its slides from {number}; the papers count from 1, as their contents do.")
    ),
    "template_wide": Sentence(
        N_("--wide and --template cannot go together: the template decides on the size of slides."),
        N_("Leave one of them away."),
    ),
    "template_without_deck": Sentence(
        N_("--template is for the deck, and no deck is asked for."), N_("Write --to pptx.")
    ),
}

SORTS = {
    "cover": N_("cover"),
    "divider": N_("slides between sections"),
    "page": N_("all other pages"),
}
"""Sort of page → what it is called."""
FOUND_BY = {
    "name": N_("by its name"),
    "kind": N_("by its kind"),
    "usual_name": N_("by its usual name"),
    "place": N_("by its places"),
    "rest": N_("for want of another"),
}
"""How a layout was found."""
FILLED = {
    "title": N_("headline"),
    "body": N_("all else that the slide says"),
    "number": N_("page number"),
    "footer": N_("name of the papers"),
    "date": N_("date"),
    "day": N_("date"),
    "section": N_("section"),
    "region": N_("region, or name of the meeting"),
    "members": N_("municipalities"),
    "paper": N_("number of the paper"),
    "notice": N_("notice"),
    "secretariat": N_("secretariat"),
    "list": N_("parts of the section"),
}
"""What goes into a place."""
CONTENT = N_("tables, charts and texts")
