"""How fast a large store answers: `python benchmarks/scale.py [--documents 1000000] [--store FILE]`.

Makes a store of invented documents (see invented.py), then prints the median and the 95th percentile of each question
in milliseconds, by the clock and of this process alone, and the memory of this process without the pages of the file
that it shares with the system. A store that is there already is asked without being made anew. Every kind of question
is asked a few times before it is measured, and the file is read once: the figures are those of a warm machine.
"""

import argparse
import random
import resource
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path

from bulk import make
from invented import PROVINCES, SYLLABLES, Made, document_json
from sqlalchemy import text

from corpus.matching.identity import number_key
from corpus.search import Query
from corpus.storage.files import FileFacts
from corpus.store import Store
from corpus.verdicts import judge, select
from models.document import Document, Extraction
from models.page import Page
from models.verdict import TaskRow

Question = Callable[[], object]

ASKED, WARMING = 200, 2
"""Questions of each kind; so many of them are asked before the clock runs."""


def questions(store: Store) -> Iterator[tuple[str, Sequence[Question]]]:
    """Each kind of question with ASKED of them."""
    chance = random.Random(11)
    with store.engine.begin() as connection:
        invented = text("SELECT count(*) FROM documents WHERE id BETWEEN 'd0' AND 'd9'")
        total = connection.execute(invented).scalar_one()
    picked = [f"d{chance.randrange(total):08d}" for _ in range(ASKED)]
    directives = [cited for one in picked for cited in near_directive(store, one)]
    yield "trace directive", [partial(store.trace, n[0], issued=n[1]) for n in directives]
    numbers = [number_of(store, one) for one in picked]
    yield "trace any", [partial(store.trace, n[0], issued=n[1]) for n in numbers]
    laws = [f"{n + 1}/{2010 + n % 15}/NĐ-CP" for n in range(20)]
    yield "trace much cited law", [partial(store.trace, n) for n in laws if store.find(n)]
    yield "show", [partial(store.records_of, n[0], issued=n[1]) for n in numbers]
    yield from searches(store, chance, numbers)
    departments = [f"Sở Y tế {province}" for province in PROVINCES[:12]]
    yield "unanswered of a body", [partial(unanswered, store, b) for b in departments]
    yield "add", [partial(add, store, i, numbers) for i in range(ASKED)]


def searches(
    store: Store, chance: random.Random, numbers: list[tuple[str, str]]
) -> Iterator[tuple[str, Sequence[Question]]]:
    """Words that are rare, common and absent; numbers; a body in a year."""
    pairs = [" ".join(chance.choices(SYLLABLES, k=2)) for _ in range(ASKED)]
    yield "search two words", [partial(store.search, Query(words=w)) for w in pairs]
    yield "search rare words", [partial(store.search, Query(words="hieu chuan ap ke"))] * ASKED
    yield "search number", [partial(store.search, Query(number=n[0][:6])) for n in numbers]
    yield "search number's beginning", [partial(store.search, Query(number=n[0][:2])) for n in numbers]
    years = [(chance.choice(PROVINCES), str(chance.randint(2016, 2024))) for _ in range(ASKED)]
    asked = [Query(words="do luong", body=f"Sở Y tế {p}", since=y, until=y) for p, y in years]
    yield "search words, body, year", [partial(store.search, q) for q in asked]
    yield "search body, year", [partial(store.search, q.model_copy(update={"words": ""})) for q in asked]


def near_directive(store: Store, id_: str) -> Iterator[tuple[str, str]]:
    """A directive that the document cites, if it cites one."""
    with store.engine.begin() as connection:
        query = (
            "SELECT d.number, d.issued FROM citations c JOIN wanted w ON w.id = c.wanted_id "
            "JOIN documents d ON d.id = w.target WHERE c.source = :id LIMIT 1"
        )
        yield from ((row.number, row.issued) for row in connection.execute(text(query), {"id": id_}))


def number_of(store: Store, id_: str) -> tuple[str, str]:
    """A document's number and day."""
    with store.engine.begin() as connection:
        row = connection.execute(text("SELECT number, issued FROM documents WHERE id = :id"), {"id": id_}).one()
    return row.number, row.issued


def add(store: Store, index: int, numbers: list[tuple[str, str]]) -> None:
    """Keeps and links one more document that cites five others."""
    made = cited(f"{time.time_ns() % 10**6}/SYT-MOI", "2026-01-05", "Sở Y tế tỉnh Mẫu 1")
    chosen = [numbers[(index * 7 + n) % len(numbers)] for n in range(3)]
    cites = [(cited(number, issued, ""), "implements") for number, issued in chosen]
    cites += [(cited(f"{n + index}/2015/NĐ-CP", "2015-05-06", "Chính phủ"), "based_on") for n in (1, 2)]
    document = Document.model_validate_json(
        document_json(made, cites, [], []).replace('"issuer": ""', '"issuer": null')
    )
    page = Page(number=1, width=595, height=842, text=" ".join(SYLLABLES * 3))
    facts = FileFacts(path=f"moi/{time.time_ns()}.pdf", sha256=f"{time.time_ns():064d}", size=1, mtime_ns=1)
    store.keep(facts, Extraction(pages=(page,), document=document))
    store.link()


def cited(number: str, issued: str, issuer: str) -> Made:
    """A document as another one cites it."""
    return Made("", number, issued, issuer, number_key(number))


def unanswered(store: Store, body: str) -> list[TaskRow]:
    """The open tasks of a body on a day near the end of the invented years."""
    day, found = date(2025, 12, 15), list[TaskRow]()
    for part in store.asking(body, owner=body):
        rows = judge(part.collection, as_of=day, owner=body, org=body, directives=part.directives)
        found += (row for row in select(rows, org=body) if row.status.startswith("open"))
    return found


def timed(question: Question) -> tuple[float, float]:
    """Milliseconds that the question takes: by the clock, of this process."""
    start, own = time.perf_counter(), time.process_time()
    question()
    return (time.perf_counter() - start) * 1000, (time.process_time() - own) * 1000


def shown(times: Sequence[float]) -> str:
    """Median and 95th percentile."""
    return f"{statistics.median(times):9.1f}{statistics.quantiles(times, n=20)[-1]:9.1f}"


def memory() -> float:
    """Megabytes of this process's own memory."""
    with suppress(OSError):
        for line in Path("/proc/self/status").read_text().splitlines():
            if line.startswith("RssAnon"):
                return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def warm(place: Path) -> None:
    """Reads the file once."""
    with place.open("rb") as file:
        while file.read(1 << 24):
            pass


def main() -> None:
    """Makes the store if it is not there, asks, prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=1_000_000)
    parser.add_argument("--store", type=Path, default=Path(tempfile.gettempdir()) / "hoiam-scale.db")
    args = parser.parse_args()
    if not args.store.exists():
        made, _ = timed(lambda: make(args.store, args.documents))
        print(f"made in {made / 1000:.0f} s, {args.store.stat().st_size / 2**30:.1f} GB")
    warm(args.store)
    print(f"{'milliseconds':28}{'median':>9}{'95 %':>9}{'of it own time':>18}{'n':>6}{'MB':>8}")
    with Store.open(args.store) as store:
        for name, asked in questions(store):
            for question in asked[:WARMING]:
                question()
            clock, own = zip(*map(timed, asked[WARMING:]), strict=True)
            print(f"{name:28}{shown(clock)}{shown(own)}{len(clock):6}{memory():8.0f}", flush=True)


if __name__ == "__main__":
    main()
