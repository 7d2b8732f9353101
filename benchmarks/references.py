"""MB/s of `extractors.references.find` on plain text, one core, beside programs for other countries' citations.

    python benchmarks/references.py [FILE] [--megabytes 4]

Without FILE the text is generated from invented sentences, a citation in about 700 bytes as in dense reports, in
documents of 50 KB. eyecite (United States; with Hyperscan too) and legal-reference-extraction (Germany) are measured in
the same run, because machines differ, on text of their own languages of the same size and as dense. They are no part of
this package: `pip install eyecite hyperscan legal-reference-extraction` into an environment of your own. What is not
installed is named and left out. Time is processor time; what a program loads once is not counted.
"""

import argparse
import importlib
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import cast

from extractors.references import find

Find = Callable[[str], Sequence[object]]
DOCUMENT = 0.05
"""Megabytes of a document."""

VIETNAMESE = (
    "Căn cứ Nghị định số {n}/2024/NĐ-CP ngày 02 tháng 4 năm 2024 của Chính phủ quy định về hoạt động đo lường tại "
    "địa phương; ",
    "Thực hiện Công văn số {n}/STC-NS ngày 05/6/2025 của Sở Tài chính về việc lập dự toán, Sở Nội vụ báo cáo như sau. ",
    "Các đơn vị tổ chức tập huấn cho cán bộ, công chức cấp xã; đến ngày 30/6/2025 có 12/12 xã hoàn thành, đạt 98,5% "
    "kế hoạch. ",
    "Việc bố trí kinh phí được thực hiện từ nguồn ngân sách nhà nước và các nguồn hợp pháp khác theo Luật Ngân sách "
    "nhà nước. ",
    "Công tác tuyên truyền được thực hiện qua hệ thống truyền thanh cơ sở, trang thông tin điện tử và các buổi sinh "
    "hoạt cộng đồng. ",
    "Một số địa phương còn lúng túng khi triển khai do thiếu nhân lực có chuyên môn, cơ sở vật chất chưa đáp ứng "
    "được yêu cầu. ",
    "Trong thời gian tới, các cơ quan tập trung tháo gỡ khó khăn, bảo đảm hoàn thành các chỉ tiêu đã đăng ký từ đầu "
    "năm 2025. ",
    "Kinh phí đã sử dụng là 1.214/1.850 triệu đồng; các hạng mục còn lại tiếp tục được nghiệm thu, thanh toán theo "
    "tiến độ. ",
    "Nhìn chung, công tác chỉ đạo, điều hành được quan tâm, các nhiệm vụ cơ bản hoàn thành đúng tiến độ đã đề ra "
    "trong năm. ",
)
ENGLISH = (
    "The court followed Smith v. Jones, {n} U.S. 200, 210 (1999), and the rule of Doe v. Roe, {n} F.3d 12 (9th Cir. "
    "2001). ",
    "The parties agree that the statute applies, but they differ on what it means for a contract signed before it "
    "took effect. ",
    "Nothing in the record shows that notice was given in time, and the plaintiff does not claim that it was. ",
    "The landlord had promised to mend the roof before winter, and the tenant had paid the rent of two quarters in "
    "advance. ",
    "When the rain came in, the tenant moved the goods to a warehouse in the next town and asked for the "
    "cost of doing so. ",
    "The trial judge heard nine witnesses over three days and believed those who had seen the damage with "
    "their own eyes. ",
    "A letter that one side never opened cannot bind the other to more than what its envelope said. ",
    "We need not decide how long a party may wait, because here nobody waited longer than the contract itself "
    "allowed. ",
    "What remains is the question of interest, which runs from the day on which the money was first asked for. ",
    "The order below took the wrong day and the wrong rate, and on that point alone the case must go back. ",
    "Costs follow the outcome, save those of the second expert, whom neither side needed. ",
)
GERMAN = (
    "Die Klage ist nach § {n} Abs. 1 BGB in Verbindung mit § 280 ZPO begründet, so auch BGH, Urteil vom 3. Mai 2001 "
    "- VI ZR {n}/00. ",
    "Der Kläger hat die Frist gewahrt, weil ihm der Bescheid erst nach dem Ende des Monats zugegangen ist. ",
    "Auf die Frage, wann die Behörde den Vorgang abgegeben hat, kommt es danach nicht an. ",
    "Der Beklagte hatte zugesagt, das Dach vor dem Winter zu richten, und die Miete für zwei Quartale schon erhalten. ",
    "Als der Regen kam, brachte die Mieterin ihre Ware in ein Lager im Nachbarort und verlangte die Kosten dafür. ",
    "Das Gericht hat neun Zeugen gehört und denen geglaubt, die den Schaden mit eigenen Augen gesehen haben. ",
    "Ein Brief, den die eine Seite nie geöffnet hat, bindet die andere nicht an mehr, als auf dem Umschlag stand. ",
    "Wie lange eine Partei warten darf, muss nicht entschieden werden, denn hier hat niemand zu lange gewartet. ",
    "Es bleibt die Frage der Zinsen, die von dem Tag an laufen, an dem das Geld zum ersten Mal gefordert wurde. ",
    "Insoweit hat das Landgericht den falschen Tag und den falschen Satz angenommen, und nur deshalb ist "
    "neu zu rechnen. ",
)


def main() -> None:
    """Prints one line a program: its MB/s of UTF-8 text and how many citations it found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, nargs="?", help="a UTF-8 text to read instead of the generated one")
    parser.add_argument("--megabytes", type=float, default=4.0)
    args = parser.parse_args()
    own = [args.file.read_text("utf-8")] if args.file else documents(VIETNAMESE, args.megabytes)
    sys.stdout.write(f"{'program':34}{'MB':>8}{'MB/s':>9}{'citations':>11}\n")
    report("hoiam find", find, own)
    for name, of, sentences in OTHERS:
        try:
            run = of()
        except ImportError as missing:
            sys.stdout.write(f"{name:34}is not installed ({missing.name}), left out\n")
        else:
            report(name, run, documents(sentences, megabytes(own)))


def documents(sentences: Sequence[str], size: float) -> list[str]:
    """Texts of that many megabytes together; numbers differ from sentence to sentence."""
    count = max(1, round(size / DOCUMENT))
    return [made_of(sentences, size / count, first=first * 1009) for first in range(count)]


def made_of(sentences: Sequence[str], size: float, *, first: int = 0) -> str:
    """A text of that many megabytes."""
    parts, made, number = [], 0, first + 1
    while made < size * 1e6:
        parts.append("".join(sentence.format(n=number % 900 + 1) for sentence in sentences) + "\n")
        made += len(parts[-1].encode())
        number += 7
    return "".join(parts)


def megabytes(texts: Sequence[str]) -> float:
    """Their size as UTF-8."""
    return sum(len(text.encode()) for text in texts) / 1e6


def report(name: str, run: Find, texts: Sequence[str]) -> None:
    """Runs once on a little text, so that nothing is loaded on the clock, then on all of it."""
    run(texts[0][:5000])
    start = time.process_time()
    found = sum(len(run(text)) for text in texts)
    seconds = time.process_time() - start
    size = megabytes(texts)
    sys.stdout.write(f"{name:34}{size:8.2f}{size / seconds:9.2f}{found:11d}\n")
    sys.stdout.flush()


def eyecite() -> Find:
    """The citations of a text as eyecite finds them."""
    return cast("Find", importlib.import_module("eyecite").get_citations)


def eyecite_with_hyperscan() -> Find:
    """The same with its patterns compiled by Hyperscan."""
    importlib.import_module("hyperscan")
    tokenizers = importlib.import_module("eyecite.tokenizers")
    tokenizer = tokenizers.HyperscanTokenizer(cache_dir=tempfile.mkdtemp())
    return lambda text: eyecite()(text, tokenizer=tokenizer)  # type: ignore[call-arg]


def legal_reference_extraction() -> Find:
    """The citations of a text as legal-reference-extraction finds them."""
    extractor = importlib.import_module("refex.orchestrator").CitationExtractor()
    return lambda text: cast("Sequence[object]", extractor.extract(text).citations)


OTHERS = (
    ("eyecite", eyecite, ENGLISH),
    ("eyecite with Hyperscan", eyecite_with_hyperscan, ENGLISH),
    ("legal-reference-extraction", legal_reference_extraction, GERMAN),
)

if __name__ == "__main__":
    main()
