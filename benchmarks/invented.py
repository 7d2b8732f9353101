"""Invents a large store: laws that thousands cite, directives that a few follow, by ministries down to communes.

The rows are written past the program's own way of keeping a file, which would take hours for a million documents, and
are those that it would have written.
"""

import json
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from sqlalchemy import Connection, Table, text

from corpus.matching.identity import fold_text, issuer_key, number_key
from corpus.storage import schema
from corpus.store import Store

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
SYLLABLES = tuple(
    ["đo", "lường", "chất", "lượng", "báo", "cáo", "kế", "hoạch", "thực", "hiện", "tỉnh", "xã", "phường", "công", "tác", "quản", "lý", "nhà", "nước", "tổng", "kết", "đề", "án", "chương", "trình", "dự", "toán", "ngân", "sách", "đầu", "tư", "xây", "dựng", "nông", "thôn", "mới", "y", "tế", "giáo", "dục", "giao", "thông", "môi", "trường", "an", "toàn", "kiểm", "tra", "thanh", "tra", "rà", "soát", "văn", "bản", "quy", "định", "hướng", "dẫn", "phối", "hợp", "đơn", "vị", "cơ", "quan", "địa", "phương", "cán", "bộ", "công", "chức", "viên", "chức", "tháng", "năm", "quý", "kết", "quả"]
)
RELATIONS = ("implements", "answers", "forwards", "based_on", "mentions")


class Body(NamedTuple):
    """An issuing body and the letters of its symbols."""

    name: str
    letters: str
    level: int
    asks: tuple[str, ...]
    """Whom it gives tasks to."""


class Made(NamedTuple):
    """One invented document as far as later ones cite it."""

    id: str
    number: str
    issued: str
    issuer: str


def bodies() -> list[Body]:
    """All bodies, central first."""
    committees = tuple(f"Ủy ban nhân dân {province}" for province in PROVINCES)
    found = [Body(name, letters, 0, committees) for name, letters in MINISTRIES.items()]
    for province in PROVINCES:
        below = tuple(f"Sở {name} {province}" for name in DEPARTMENTS)
        communes = tuple(f"Ủy ban nhân dân xã Mẫu {n}, {province}" for n in range(60))
        found.append(Body(f"Ủy ban nhân dân {province}", "UBND", 1, below))
        found += [Body(f"Sở {name} {province}", letters, 2, communes) for name, letters in DEPARTMENTS.items()]
        found += [Body(commune, "UBND", 3, ()) for commune in communes]
    return found


class Maker:
    """Invents documents in the order of their days and the rows that the store would keep of them."""

    def __init__(self, total: int) -> None:
        self.chance = random.Random(7)
        self.total = total
        self.bodies = bodies()
        self.weights = [40 if not b.name.startswith("Ủy ban nhân dân xã") else 1 for b in self.bodies]
        self.serials: defaultdict[tuple[str, int], int] = defaultdict(int)
        self.made: list[Made] = []
        self.directives: tuple[list[Made], ...] = ([], [], [])
        self.wanted: set[str] = set()
        self.common = [1 / (n + 1) for n in range(LAWS)]

    def rows(self, index: int) -> Iterator[tuple[Table, dict[str, Any]]]:
        """The rows of one more document, table by table."""
        body = self.chance.choices(self.bodies, self.weights)[0] if index % 100 else self.bodies[0]
        issued = str(START + timedelta(days=index * DAYS // self.total))
        assigns = bool(body.asks) and self.chance.random() < 0.12
        number = self._number(body, issued)
        key = number_key(number)
        made = Made(f"d{index}", number, issued, body.name)
        cites = list(self._cites(body.level))
        tasks = [self.chance.choice(body.asks) for _ in range(self.chance.randint(1, 9))] if assigns else []
        yield from self._content(index, made, cites, tasks)
        title = " ".join(word for word in self.chance.choices(SYLLABLES, k=9) if word != "trình")
        yield schema.documents, {
            "id": made.id, "sha256": sha(index), "kind": "cong_van", "number": number, "key": str(key), "serial": key.serial,
            "symbol": key.symbol, "issued": issued, "issuer": body.name, "issuer_key": issuer_key(body.name), "title": title,
            "title_key": fold_text(title), "addressees": json.dumps(body.asks[:1]), "tasks": len(tasks),
        }  # fmt: skip
        yield from self._links(made, cites)
        for n, lead in enumerate(tasks):
            due = str(date.fromisoformat(issued) + timedelta(days=30))
            yield (
                schema.tasks,
                {"document_id": made.id, "task": f"t{n}", "lead_key": issuer_key(lead), "lead": lead, "due": due},
            )
        self.made.append(made)
        if assigns:
            self.directives[body.level].append(made)

    def _number(self, body: Body, issued: str) -> str:
        self.serials[body.name, int(issued[:4])] += 1
        return f"{self.serials[body.name, int(issued[:4])]}/{body.letters}-{self.chance.choice(('VX', 'TH', 'KH'))}"

    def _cites(self, level: int) -> Iterator[tuple[Made, bool, str]]:
        """What the next document cites: laws by a long-tailed choice, directives of late; whether it is held; how.

        A body follows directives of the bodies above it.
        """
        for n in self.chance.choices(range(LAWS), self.common, k=self.chance.randint(0, 4)):
            law = f"{n + 1}/{2010 + n % 15}/NĐ-CP"
            yield Made(f"law{n}", law, f"{2010 + n % 15}-05-06", "Chính phủ"), False, "based_on"
        for _ in range(self.chance.choice((0, 1, 1, 2, 3)) if level else 0):
            above = self.directives[self.chance.randrange(level)]
            if above:
                back = min(len(above), 1 + int(self.chance.expovariate(1 / 300)))
                yield above[-back], True, self.chance.choice(RELATIONS)

    def _content(
        self, index: int, made: Made, cites: Sequence[tuple[Made, bool, str]], tasks: list[str]
    ) -> Iterator[tuple[Table, dict[str, Any]]]:
        words = " ".join(self.chance.choices(SYLLABLES, k=120))
        if index % 500 == 0:
            words += " hiệu chuẩn áp kế"
        yield schema.contents, {
            "sha256": sha(index), "status": "done", "engine": "", "pages": 1, "sources": '["layer"]', "problems": "[]",
            "document": document_json(made, cites, tasks), "document_id": made.id, "rank": 1.0,
        }  # fmt: skip
        file = f"{made.issued[:4]}/{index}.pdf"
        yield schema.files, {"folder": "", "path": file, "sha256": sha(index), "size": 1, "mtime_ns": 1}
        yield schema.pages, {"id": index + 1, "sha256": sha(index), "number": 1, "text": words, "folded": None}

    def _links(self, made: Made, cites: Sequence[tuple[Made, bool, str]]) -> Iterator[tuple[Table, dict[str, Any]]]:
        for n, (cited, held, relation) in enumerate(cites):
            if cited.id not in self.wanted:
                self.wanted.add(cited.id)
                yield schema.wanted, wanted_row(cited, held=held)
                if not held:
                    yield schema.stubs, {
                        "id": f"stub-{cited.id}", "kind": "nghi_dinh", "number": cited.number,
                        "key": str(number_key(cited.number)), "issued": cited.issued, "issuer": cited.issuer, "title": None,
                    }  # fmt: skip
            yield schema.citations, {
                "source": made.id, "reference": f"r{n}", "wanted_id": f"w-{cited.id}", "relation": relation, "page": 1,
                "quote": f"Thực hiện văn bản số {cited.number}",
            }  # fmt: skip


def sha(index: int) -> str:
    """A stand-in for a file's hash."""
    return f"{index:064d}"


def wanted_row(cited: Made, *, held: bool) -> dict[str, Any]:
    """The cited document as citations describe it, resolved."""
    key = number_key(cited.number)
    return {
        "id": f"w-{cited.id}", "kind": "cong_van" if held else "nghi_dinh", "number": cited.number, "key": str(key),
        "serial": key.serial, "issued": cited.issued, "issuer": cited.issuer, "issuer_key": issuer_key(cited.issuer),
        "title": None, "before": None, "resolution": "matched" if held else "unmatched",
        "target": cited.id if held else f"stub-{cited.id}", "candidates": "[]", "confidence": 0.99, "why": "", "stale": False,
    }  # fmt: skip


def document_json(made: Made, cites: Sequence[tuple[Made, bool, str]], tasks: Sequence[str]) -> str:
    """The document as the store keeps it."""
    head = {
        "kind": "cong_van",
        "number": made.number,
        "issued": made.issued,
        "issuer": made.issuer,
        "title": "việc mẫu",
    }
    references = [
        {
            "id": f"r{n}", "kind": "cong_van", "number": cited.number, "issued": cited.issued, "issuer": cited.issuer,
            "relation": relation,
            "mentions": [
                {"page": 1, "start": 0, "end": 9, "text": cited.number, "sentence": f"Thực hiện văn bản số {cited.number}"}
            ],
        }
        for n, (cited, _, relation) in enumerate(cites)
    ]  # fmt: skip
    due = str(date.fromisoformat(made.issued) + timedelta(days=30))
    assigned = [
        {"id": f"t{n}", "page": 1, "text": f"Giao {lead} báo cáo", "leads": [lead], "deadline": {"text": due, "due": due},
         "deliverable": "báo cáo", "reply": True}
        for n, lead in enumerate(tasks)
    ]  # fmt: skip
    return json.dumps({"head": head, "references": references, "tasks": assigned}, ensure_ascii=False)


def make(store: Store, total: int) -> None:
    """Fills an empty store with `total` invented documents."""
    maker = Maker(total)
    with store.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
    for start in range(0, total, 20000):
        with store.engine.begin() as connection:
            waiting: defaultdict[str, tuple[Table, list[dict[str, Any]]]] = defaultdict()
            for index in range(start, min(total, start + 20000)):
                for table, row in maker.rows(index):
                    waiting.setdefault(table.name, (table, []))[1].append(row)
            for table in schema.metadata.sorted_tables:
                if table.name in waiting:
                    put(connection, *waiting[table.name])
            put_words(connection, waiting["pages"][1])
    with store.engine.begin() as connection:
        count = "INSERT INTO issuers SELECT issuer, issuer_key, count(*) FROM documents GROUP BY issuer"
        connection.execute(text(count))
        connection.execute(text("ANALYZE"))


def put(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    """Inserts rows past SQLAlchemy's row-by-row work."""
    names = list(rows[0])
    marks = ", ".join("?" * len(names))
    statement = f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({marks})"
    connection.exec_driver_sql(statement, [tuple(row[name] for name in names) for row in rows])


def put_words(connection: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Fills the full-text index."""
    statement = "INSERT INTO page_words(rowid, folded) VALUES (?, ?)"
    connection.exec_driver_sql(statement, [(row["id"], fold_text.__wrapped__(row["text"])) for row in rows])
