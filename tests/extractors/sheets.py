"""Pages for tests of what is read on them: lines with their zones, set out as Decree 30/2020/NĐ-CP sets them."""

from collections.abc import Iterable

from extractors.head import find_head
from extractors.text.flow import Flow
from extractors.text.paragraphs import join
from models.document import Head, Signature
from models.page import Box, Line, Page, Source, Zone

WIDTH, HEIGHT, STEP = 595.0, 842.0, 16.0
MARGIN, RIGHT = 85.0, 540.0
MOTTO = "Độc lập - Tự do - Hạnh phúc"
PARAGRAPH = "Thực hiện nhiệm vụ được giao, cơ quan đã tổ chức triển khai các nội dung theo đúng kế hoạch đề ra trong"


class Sheet:
    """A page under construction: each call prints lines in one zone at their usual place."""

    def __init__(self, *, number: int = 1, source: Source = Source.LAYER) -> None:
        self.number = number
        self.source = source
        self.text = ""
        self.lines: list[Line] = []
        self.low = 200.0

    def print(self, text: str, *, zone: Zone, x0: float, y0: float, x1: float | None = None) -> None:
        """One line; its width follows from its length unless it is given."""
        start = len(self.text)
        self.text += text + "\n"
        box = Box(x0, y0, x1 or x0 + 5.2 * len(text), y0 + 13)
        self.lines.append(Line(start=start, end=start + len(text), box=box, zone=zone, source=self.source))

    def left(self, *texts: str) -> "Sheet":
        """The head's left column: bodies, number, V/v."""
        return self._column(texts, Zone.HEAD_LEFT, 100, 60)

    def right(self, *texts: str) -> "Sheet":
        """The head's right column: place and date, under the motto."""
        return self._column(("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", *texts), Zone.HEAD_RIGHT, 300, 60)

    def stamp(self, *texts: str) -> "Sheet":
        """Marks at the page's top that are not the document's own."""
        return self._column(texts, Zone.STAMP, 400, 5)

    def centred(self, *texts: str) -> "Sheet":
        """The kind and title."""
        for text in texts:
            half = min(5.6 * len(text), RIGHT - MARGIN) / 2
            middle = (MARGIN + RIGHT) / 2
            self._next(text, middle - half, middle + half)
        self.low += STEP
        return self

    def to(self, *texts: str) -> "Sheet":
        """Kính gửi and its list."""
        for text in texts:
            self._next(text, 250.0 if text.startswith("-") else 190.0, None)
        self.low += STEP
        return self

    def body(self, *texts: str) -> "Sheet":
        """Paragraphs over the whole width; without words, one of no matter."""
        for text in texts or (PARAGRAPH,) * 5:
            self._next(text, MARGIN, RIGHT)
        self.low += STEP
        return self

    def recipients(self, *texts: str) -> "Sheet":
        """Nơi nhận, at the left."""
        return self._column(("Nơi nhận:", *texts), Zone.RECIPIENTS, 85, 600)

    def signature(self, *texts: str) -> "Sheet":
        """Capacity, role and name, at the right."""
        return self._column(texts, Zone.SIGNATURE, 360, 600)

    def page(self) -> Page:
        """The page as a reader gives it."""
        return Page(number=self.number, width=WIDTH, height=HEIGHT, text=self.text, lines=tuple(self.lines))

    def _column(self, texts: Iterable[str], zone: Zone, x0: float, top: float) -> "Sheet":
        for row, text in enumerate(texts):
            self.print(text, zone=zone, x0=x0, y0=top + row * STEP)
        return self

    def _next(self, text: str, x0: float, x1: float | None) -> None:
        self.print(text, zone=Zone.BODY, x0=x0, y0=self.low, x1=x1)
        self.low += STEP


def read(*sheets: Sheet, signatures: tuple[Signature, ...] = ()) -> Head:
    """The head of the document on these pages."""
    pages = tuple(sheet.page() for sheet in sheets)
    return find_head(pages, join(pages), signatures)


def flow(*sheets: Sheet) -> Flow:
    """The running text of these pages."""
    return join(tuple(sheet.page() for sheet in sheets))


def letter(*left: str, day: str = "Lạng Sơn, ngày 05 tháng 3 năm 2024", source: Source = Source.LAYER) -> Sheet:
    """A first page with these lines at the left of its head, and that place and date."""
    return Sheet(source=source).left(*left).right(MOTTO, day)
