"""Invents documents: laws that thousands cite, directives that some follow, by ministries down to communes.

A body follows its own superiors, the latest directives most; a report answers the one it names. The rows are those that
the program would have written itself.
"""

import json
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import accumulate
from typing import NamedTuple

from corpus.matching.identity import NumberKey, fold_text, issuer_key, number_key
from corpus.storage.citers import listed
from corpus.storage.words import indexed

Row = tuple[str | int | float | None, ...]

START = date(2016, 1, 1)
DAYS = 3650
LAWS = 3000
PROVINCES = [f"tỉnh Mẫu {n}" for n in range(1, 35)]
DEPARTMENTS = {
    "Y tế": "SYT",
    "Nội vụ": "SNV",
    "Tài chính": "STC",
    "Xây dựng": "SXD",
    "Công Thương": "SCT",
    "Tư pháp": "STP",
}
MINISTRIES = {
    "Bộ Y tế": "BYT",
    "Bộ Nội vụ": "BNV",
    "Bộ Tài chính": "BTC",
    "Bộ Xây dựng": "BXD",
    "Bộ Công Thương": "BCT",
}
TEXT = (
    "đo lường chất lượng báo cáo kế hoạch thực hiện tỉnh xã phường công tác quản lý nhà nước tổng kết đề "
    "án chương trình dự toán ngân sách đầu tư xây dựng nông thôn mới y tế giáo dục giao thông môi trường "
    "an toàn kiểm tra thanh tra rà soát văn bản quy định hướng dẫn phối hợp đơn vị cơ quan địa phương cán "
    "bộ công chức viên chức tháng năm quý kết quả "
)
SYLLABLES = tuple(TEXT.split())
RELATIONS = ("answers", "answers", "answers", "implements", "implements", "forwards", "based_on", "mentions")
DOES = {"answers": "báo cáo kết quả như sau", "forwards": "sao gửi để thực hiện", "implements": "triển khai như sau"}
GROUP = "Các sở, ban, ngành"
HAMLETS = "Các thôn, tổ dân phố"
PASSED_TO = 4
"""Bodies below to which a letter is passed on, at most."""
RUN, RUNS, ON_PAGE = 10, 20_000, 20
"""Texts are put together from so many runs of so many syllables, so many on a page."""
RARE = ("hiệu chuẩn áp kế", "hieu chuan ap ke")
"""Words of one document in 500, as printed and folded."""
COLUMNS = {
    "contents": "sha256, status, engine, pages, sources, problems, document, document_id, rank",
    "files": "folder, path, sha256, size, mtime_ns",
    "pages": "id, sha256, number, text",
    "page_words": "rowid, folded",
    "documents": "id, sha256, kind, number, key, serial, symbol, issued, issuer, issuer_key, title, title_key, "
    "addressees, tasks",
    "stubs": "id, kind, number, key, issued, issuer, title",
    "wanted": "id, kind, number, key, serial, symbol, issued, issuer, issuer_key, resolution, target, candidates, "
    "confidence, why, stale",
    "citations": "source, reference, wanted_id, relation, page, quote",
    "tasks": "document_id, task, lead_key, lead, due, issuer_key",
}


class Body(NamedTuple):
    """An issuing body, the letters of its symbols, whom it gives tasks to, and whom it follows."""

    name: str
    letters: str
    weight: int
    asks: tuple[str, ...] = ()
    above: tuple[str, ...] = ()


class Made(NamedTuple):
    """One invented document as far as others cite it."""

    id: str
    number: str
    issued: str
    issuer: str
    key: NumberKey
    held: bool = True


Cites = Sequence[tuple[Made, str]]
"""Cited documents and what is done with them."""


def bodies() -> list[Body]:
    """All bodies, central first."""
    committees = tuple(f"Ủy ban nhân dân {province}" for province in PROVINCES)
    found = [Body(name, letters, 40, committees) for name, letters in MINISTRIES.items()]
    for province, committee in zip(PROVINCES, committees, strict=True):
        below = tuple(f"Sở {name} {province}" for name in DEPARTMENTS)
        communes = tuple(f"Ủy ban nhân dân xã Mẫu {n}, {province}" for n in range(60))
        found.append(Body(committee, "UBND", 40, (*below, GROUP), tuple(MINISTRIES)))
        above = (committee, committee, *MINISTRIES)
        found += [Body(f"Sở {name} {province}", of, 40, communes, above) for name, of in DEPARTMENTS.items()]
        found += [Body(commune, "UBND", 1, (), (*below, committee)) for commune in communes]
    return found


class Maker:
    """Invents documents in the order of their days, and gives the rows that the store keeps of them."""

    def __init__(self, total: int) -> None:
        self.chance = random.Random(7)
        self.total = total
        self.bodies = bodies()
        self.weights = list(accumulate(body.weight for body in self.bodies))
        self.common = list(accumulate(1 / (n + 1) for n in range(LAWS)))
        self.laws = [_law(n) for n in range(LAWS)]
        runs = (" ".join(self.chance.choices(SYLLABLES, k=RUN)) for _ in range(RUNS))
        self.runs = [(run, fold_text.__wrapped__(run)) for run in runs]
        self.titles = [run for run in self.runs if "trinh" not in run[1].split()]
        """Nothing is titled as a submission: what those drafted is not invented here."""
        self.serials: defaultdict[tuple[str, str], int] = defaultdict(int)
        self.directives: defaultdict[str, list[Made]] = defaultdict(list)
        self.wanted: set[str] = set()

    def rows(self, index: int) -> Iterator[tuple[str, Row]]:
        """The rows of one more document, each with its table."""
        body = self.chance.choices(self.bodies, cum_weights=self.weights)[0]
        issued = str(START + timedelta(days=index * DAYS // self.total))
        assigns = bool(body.asks) and self.chance.random() < 0.12
        number = self._number(body, issued)
        made = Made(f"d{index:08d}", number, issued, body.name, number_key(number))
        cites = [*self._laws(), *self._above(body)]
        tasks = [self.chance.choice(body.asks) for _ in range(self.chance.randint(1, 9))] if assigns else []
        to = self._addressees(body, cites)
        yield from self._content(index, made, cites, tasks, to)
        yield from self._document(index, made, tasks, to)
        yield from self._links(made, cites)
        if assigns:
            self.directives[body.name].append(made)

    def _number(self, body: Body, issued: str) -> str:
        self.serials[body.name, issued[:4]] += 1
        return f"{self.serials[body.name, issued[:4]]}/{body.letters}-{self.chance.choice(('VX', 'TH', 'KH'))}"

    def _laws(self) -> Iterator[tuple[Made, str]]:
        """Laws by a long-tailed choice."""
        for law in self.chance.choices(self.laws, cum_weights=self.common, k=self.chance.randint(0, 4)):
            yield law, "based_on"

    def _above(self, body: Body) -> Iterator[tuple[Made, str]]:
        """Directives of the bodies above, those of late most."""
        for _ in range(self.chance.choice((0, 1, 1, 2, 3)) if body.above else 0):
            above = self.directives[self.chance.choice(body.above)]
            if above:
                back = min(len(above), 1 + int(self.chance.expovariate(1 / 20)))
                yield above[-back], self.chance.choice(RELATIONS)

    def _addressees(self, body: Body, cites: Cites) -> list[str]:
        """A reply goes to who asked; what is passed on goes to some of those below."""
        done = {relation: cited for cited, relation in reversed(cites)}
        if "answers" in done:
            return [done["answers"].issuer]
        if "forwards" in done:
            return sorted(self.chance.sample(body.asks, k=min(PASSED_TO, len(body.asks)))) or [HAMLETS]
        return []

    def _content(
        self, index: int, made: Made, cites: Cites, tasks: Sequence[str], to: list[str]
    ) -> Iterator[tuple[str, Row]]:
        said = [sentence(made, cited, relation) for cited, relation in cites]
        runs = self.chance.choices(self.runs, k=ON_PAGE) + [RARE] * (index % 500 == 0)
        document = document_json(made, cites, tasks, to)
        yield "contents", (sha(index), "done", "", 1, '["layer"]', "[]", document, made.id, 1.0)
        yield "files", ("", f"{made.issued[:4]}/{index}.pdf", sha(index), 1, 1)
        yield "pages", (index + 1, sha(index), 1, ". ".join((*said, *(run for run, _ in runs))))
        folded = " ".join((*map(fold_text.__wrapped__, said), *(run for _, run in runs)))
        yield "page_words", (index + 1, indexed(folded, made.number, made.issued, made.issuer))

    def _document(self, index: int, made: Made, tasks: Sequence[str], to: list[str]) -> Iterator[tuple[str, Row]]:
        title, folded = self.chance.choice(self.titles)
        key, issuer = made.key, issuer_key(made.issuer)
        named = (made.number, str(key), key.serial, key.symbol, made.issued, made.issuer, issuer)
        yield "documents", (made.id, sha(index), "cong_van", *named, title, folded, listed(tuple(to)), len(tasks))
        for n, lead in enumerate(tasks):
            yield "tasks", (made.id, f"t{n}", issuer_key(lead), lead, due_of(made), issuer)

    def _links(self, made: Made, cites: Cites) -> Iterator[tuple[str, Row]]:
        for n, (cited, relation) in enumerate(cites):
            if cited.id not in self.wanted:
                self.wanted.add(cited.id)
                yield "wanted", wanted_row(cited)
                if not cited.held:
                    named = (cited.number, str(cited.key), cited.issued, cited.issuer)
                    yield "stubs", (cited.id, "nghi_dinh", *named, None)
            yield "citations", (made.id, f"r{n}", f"w-{cited.id}", relation, 1, sentence(made, cited, relation))


def _law(n: int) -> Made:
    number = f"{n + 1}/{2010 + n % 15}/NĐ-CP"
    return Made(f"law{n}", number, f"{2010 + n % 15}-05-06", "Chính phủ", number_key(number), held=False)


def sha(index: int) -> str:
    """A stand-in for a file's hash."""
    return f"{index:064d}"


def due_of(made: Made) -> str:
    """The day on which what the document asks for is due."""
    return str(date.fromisoformat(made.issued) + timedelta(days=30))


def sentence(made: Made, cited: Made, relation: str) -> str:
    """The sentence that cites another document."""
    day = "/".join(reversed(cited.issued.split("-")))
    does = DOES.get(relation, "")
    return f"Thực hiện văn bản số {cited.number} ngày {day} của {cited.issuer}, {made.issuer} {does}".strip()


def wanted_row(cited: Made) -> Row:
    """The cited document as citations describe it, resolved."""
    key, kind = cited.key, "cong_van" if cited.held else "nghi_dinh"
    named = (str(key), key.serial, key.symbol, cited.issued, cited.issuer, issuer_key(cited.issuer))
    resolution = "matched" if cited.held else "unmatched"
    return (f"w-{cited.id}", kind, cited.number, *named, resolution, cited.id, "[]", 0.99, "", 0)


def document_json(made: Made, cites: Cites, tasks: Sequence[str], to: list[str]) -> str:
    """The document as the store keeps it."""
    head = {"kind": "cong_van", "number": made.number, "issued": made.issued, "issuer": made.issuer}
    references = [
        {
            "id": f"r{n}", "kind": "cong_van", "number": cited.number, "issued": cited.issued, "issuer": cited.issuer,
            "relation": relation,
            "mentions": [
                {"page": 1, "start": 0, "end": 9, "text": cited.number, "sentence": sentence(made, cited, relation)}
            ],
        }
        for n, (cited, relation) in enumerate(cites)
    ]  # fmt: skip
    due = due_of(made)
    assigned = [
        {"id": f"t{n}", "page": 1, "text": f"Giao {lead} báo cáo", "leads": [lead], "deliverable": "báo cáo",
         "deadline": {"text": due, "due": due}, "reply": True}
        for n, lead in enumerate(tasks)
    ]  # fmt: skip
    said = {
        "head": {**head, "title": "việc mẫu", "addressees": to},
        "references": references,
        "tasks": assigned,
    }
    return json.dumps(said, ensure_ascii=False)
