"""The document's own title (trích yếu): what of its citations stands there, and what it says of them."""

import re
from functools import cached_property

from extractors.citations.finding import Citation
from extractors.text.flow import Flow
from extractors.text.folding import fold
from models.document import Head
from models.page import Zone

REMINDER = re.compile(r"^\W*(?:ve viec|v/v|ve)?\s*(?:don doc|nhac)")
REPORTED = re.compile(
    r"(?<![a-z])(?:ket qua|tinh hinh|tien do)\s(?:[^;]{0,200}?\s)?(?:thuc hien|trien khai|theo)"
    r"(?:\s+(?:yeu cau|de nghi|chi dao|noi dung|nhiem vu|duoc giao|giao|y kien|tai|cac|cua)){0,4}\s*$"
)


class Titles:
    """Tells which citations of one document stand in its title."""

    def __init__(self, flow: Flow, head: Head) -> None:
        self.flow = flow
        self.head = head

    def reported(self, citation: Citation) -> tuple[int, int] | None:
        """Where a title tells of what was done by the citation: "Kết quả thực hiện", "Kết quả rà soát … theo"."""
        base, before = self.words(citation, citation.opening)
        said = REPORTED.search(before)
        return said and (base + said.start(), base + said.end())

    def words(self, citation: Citation, base: int) -> tuple[int, str]:
        """The folded words before a citation in the title and where they start; those of a reminder say nothing."""
        text = self.flow.text
        block = self.flow.block_at(citation.start)
        mark = max(
            text.rfind("V/v", block.start, citation.opening), text.rfind("Về việc", block.start, citation.opening)
        )
        base = max(mark, block.start) if mark >= 0 else block.start
        before = fold(text[base : citation.opening])
        return base, "" if REMINDER.match(before) else before

    def has(self, citation: Citation) -> bool:
        """True if the citation stands in the document's title."""
        block = self.flow.block_at(citation.start)
        if block.zone is Zone.HEAD_LEFT:
            return True
        evidence = self.head.evidence.get("title")
        if evidence is not None:
            page, start = self.flow.place(citation.start)
            return page == evidence.page and evidence.start <= start < evidence.end
        return bool(self.head.title) and citation.start < self._body and self._titled(citation)

    def _titled(self, citation: Citation) -> bool:
        printed = "".join(fold(self.flow.text[citation.start : citation.end]).split())
        return printed in "".join(fold(self.head.title or "").split())

    @cached_property
    def _body(self) -> int:
        """Where the body's sentences begin: after "Kính gửi", or the first line of authorities."""
        match = re.search(r"Kính gửi|(?:^|\n)(?:Căn cứ|Thực hiện|Triển khai|Ngày|Theo)\s", self.flow.text)
        return match.start() if match else 1200
