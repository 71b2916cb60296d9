"""What the typesetter is given: the papers as data, and the pictures and charts as files beside them."""

from __future__ import annotations

from dataclasses import dataclass, field

from renkei.charts import PAPER, Chart, Sign, letter_size, svg
from renkei.materials.outline.measure import widest
from renkei.materials.outline.model import Outline, Phrases, Picture
from renkei.materials.outline.phrases import phrases
from renkei.materials.pdf_file.lines import Runs, full_line, runs, set_lines
from renkei.wording import Words

# Charts are drawn in steps of 0.7 pt, so that their thin lines are as thin as those of tables.
STEP, EM = 7, 20
_PNG = b"\x89PNG"


@dataclass(frozen=True)
class Manuscript:
    """The papers on their way to the typesetter: what cells and blocks need to know of the whole, and the files that
    they leave behind."""

    papers: Outline
    words: Words
    files: dict[str, bytes] = field(default_factory=dict)

    @property
    def family(self) -> str:
        """The font of the language's figures and text."""
        return "BIZ UDGothic" if self.words.is_japanese else "Noto Sans JP"

    @property
    def has_sections(self) -> bool:
        """Whether dividers part the papers: then they are the first headings, and pages the second."""
        return any(page.kind == "divider" for page in self.papers.pages)

    def lines(self, said: Phrases | str, room: int, size: int) -> list[str]:
        """Words in their lines; a text parts between its phrases."""
        parted = phrases(said) if isinstance(said, str) else said
        return list(set_lines(parted, room, size, self.words.language)) if any(parted) else []

    def runs(self, text: str, room: int, size: int) -> Runs:
        """Running text in `room` points."""
        return runs(text, full_line(room, size), self.words.language)

    def width(self, *said: tuple[str, int]) -> int:
        """How wide texts stand beside each other, each at its size, in points."""
        return sum(widest([text], size, self.words.language) for text, size in said)

    def sign(self, sign: Sign) -> int:
        """The place of a sign among those of the papers."""
        return self.papers.signs.index(sign)

    def has_page(self, id: str) -> bool:
        """Whether there is a page to point to."""
        return self.papers.page(id) is not None

    def chart(self, chart: Chart, room: int) -> dict[str, object]:
        """A chart drawn for a room in points, left as a file."""
        steps = room * 10 // STEP
        drawn = svg(chart, palette=PAPER, fixed=(steps, EM))
        head = '<svg xmlns="http://www.w3.org/2000/svg" font-family="' + self.family + '" '
        if " xmlns=" in drawn.partition(">")[0]:
            head = f'<svg font-family="{self.family}" '
        name = f"chart-{len(self.files)}.svg"
        self.files[name] = drawn.replace("<svg ", head, 1).encode("utf-8")
        is_strip = "viewBox" in drawn.partition(">")[0]
        return {"file": name, "alt": chart.alternative, "width": room if is_strip else steps * STEP / 10}

    def picture(self, picture: Picture) -> str:
        """A photograph, left as a file; the same one only once."""
        for name, content in self.files.items():
            if content is picture.content:
                return name
        name = f"picture-{len(self.files)}.{_suffix(picture.content)}"
        self.files[name] = picture.content
        return name

    def signs(self) -> list[dict[str, object]]:
        """How the grades are drawn, in the papers' order."""
        return [self._sign(sign) for sign in self.papers.signs]

    def _sign(self, sign: Sign) -> dict[str, object]:
        said = self.words("grade {symbol} {label}", symbol=sign.symbol, label=sign.label)
        return {
            "symbol": sign.symbol,
            "alt": said,
            "shape": sign.shape.value,
            "full": sign.fill.value == "full",
            "fill": PAPER[sign.style],
            "line": PAPER[f"{sign.style}-line"],
            "on": PAPER[f"{sign.style}-on"],
            "letter": letter_size(sign) / 2400,
        }


def _suffix(content: bytes) -> str:
    """What a photograph is by its first bytes, whatever its name says: papers hold JPEG and PNG alone."""
    return "png" if content.startswith(_PNG) else "jpg"
