"""MB/s of `extractors.references.find` on plain text, one core.

    python benchmarks/references.py [FILE] [--megabytes 4]

Without FILE the text is generated from invented sentences, one citation in about 700 bytes as in dense reports. Where
eyecite (United States; with Hyperscan if it is installed) or legal-reference-extraction (Germany) are installed, each
is measured
in the same run on text of its own language of the same size, because machines differ. Time is processor time.
"""

import argparse
import importlib
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from extractors.references import find

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
)
GERMAN = (
    "Die Klage ist nach § {n} Abs. 1 BGB in Verbindung mit § 280 ZPO begründet, so auch BGH, Urteil vom 3. Mai 2001 "
    "- VI ZR {n}/00. ",
    "Der Kläger hat die Frist gewahrt, weil ihm der Bescheid erst nach dem Ende des Monats zugegangen ist. ",
    "Auf die Frage, wann die Behörde den Vorgang abgegeben hat, kommt es danach nicht an. ",
)


def main() -> None:
    """Prints one line a program: its MB/s of UTF-8 text and how many citations it found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, nargs="?", help="a UTF-8 text to read instead of the generated one")
    parser.add_argument("--megabytes", type=float, default=4.0)
    args = parser.parse_args()
    text = args.file.read_text("utf-8") if args.file else made_of(VIETNAMESE, args.megabytes)
    sys.stdout.write(f"{'program':34}{'MB':>8}{'MB/s':>9}{'citations':>11}\n")
    report("hoiam find", find, text)
    size = len(text.encode()) / 1e6
    for name, run, sentences in others():
        report(name, run, made_of(sentences, size))


def made_of(sentences: Iterable[str], megabytes: float) -> str:
    """A text of about that size; numbers differ from sentence to sentence."""
    parts, size, number = [], 0, 1
    every = tuple(sentences)
    while size < megabytes * 1e6:
        parts.append("".join(sentence.format(n=number % 900 + 1) for sentence in every) + "\n")
        size += len(parts[-1].encode())
        number += 7
    return "".join(parts)


def report(name: str, run: Callable[[str], Iterable[object]], text: str) -> None:
    """Runs once on a little text, so that nothing is loaded on the clock, then on all of it."""
    list(run(text[:5000]))
    start = time.process_time()
    found = sum(1 for _ in run(text))
    seconds = time.process_time() - start
    size = len(text.encode()) / 1e6
    sys.stdout.write(f"{name:34}{size:8.2f}{size / seconds:9.2f}{found:11d}\n")


def others() -> Iterable[tuple[str, Callable[[str], Iterable[object]], tuple[str, ...]]]:
    """The other programs that are installed."""
    if eyecite := installed("eyecite"):
        yield "eyecite", lambda text: eyecite.get_citations(text), ENGLISH
        if installed("hyperscan"):
            tokenizer = importlib.import_module("eyecite.tokenizers").HyperscanTokenizer(cache_dir=tempfile.mkdtemp())
            yield "eyecite with Hyperscan", lambda text: eyecite.get_citations(text, tokenizer=tokenizer), ENGLISH
    if refex := installed("refex.orchestrator"):
        extractor = refex.CitationExtractor()
        yield "legal-reference-extraction", lambda text: extractor.extract(text).citations, GERMAN


def installed(name: str):  # type: ignore[no-untyped-def]
    """The module, or None where it is not installed."""
    try:
        return importlib.import_module(name)
    except ImportError:
        return None


if __name__ == "__main__":
    main()
