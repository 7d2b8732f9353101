"""Whole files through `read`: text in order, zones, fields, tables, and files that cannot be read."""

from pathlib import Path

import pypdfium2 as pdfium
import pytest

from extractors.read import read
from extractors.text.paragraphs import join
from models.document import Reading
from models.errors import UnreadableFile
from models.page import Page, Source, Zone
from tests.extractors.papers import letter, paper, scan, signed_scan, stream, written

BODY = """
Thực hiện Công văn số 77/UBND-XD ngày 02/4/2025 của Ủy ban nhân dân tỉnh về việc rà soát các công trình đang
thi công dở dang trên địa bàn, Sở Xây dựng báo cáo như sau:

1. Đã rà soát 12 công trình theo Nghị định số 15/2021/NĐ-CP#footnote[Đã được sửa đổi năm 2023.] của Chính phủ.

2. Kiến nghị Ủy ban nhân dân tỉnh xem xét, chỉ đạo./.
"""
FONT = b"<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"
CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
ONE_PAGE = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"


def zone(page: Page, zone: Zone) -> list[str]:
    return [page.text[line.start : line.end] for line in page.lines if line.zone is zone]


def blocks(reading: Reading) -> list[str]:
    flow = join(reading.pages)
    return [flow.text[block.start : block.end] for block in flow.blocks]


@pytest.fixture(scope="module")
def reading(tmp_path_factory: pytest.TempPathFactory) -> Reading:
    return read(letter(tmp_path_factory.mktemp("read"), BODY))


@pytest.fixture(scope="module")
def scanned(tmp_path_factory: pytest.TempPathFactory) -> Reading:
    return read(scan(letter(tmp_path_factory.mktemp("scan"), BODY)))


def test_the_heads_columns_are_kept_apart(reading: Reading) -> None:
    page = reading.pages[0]
    assert zone(page, Zone.HEAD_LEFT)[:3] == ["UBND TỈNH LÂM SƠN", "SỞ XÂY DỰNG", "Số: 128/SXD-QLXD"]
    assert zone(page, Zone.HEAD_RIGHT) == [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Lâm Sơn, ngày 15 tháng 4 năm 2025",
    ]


def test_recipients_and_signer_are_kept_apart(reading: Reading) -> None:
    page = reading.pages[0]
    assert zone(page, Zone.RECIPIENTS) == ["Nơi nhận:", "- Như trên;", "- Thanh tra tỉnh;", "- Lưu: VT, QLXD."]
    assert zone(page, Zone.SIGNATURE) == ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Đinh Văn Mẫu"]


def test_paragraphs_are_whole_and_the_footnote_follows(reading: Reading) -> None:
    found = blocks(reading)
    assert "V/v báo cáo kết quả rà soát các công trình đang thi công dở dang" in found
    assert "1. Đã rà soát 12 công trình theo Nghị định số 15/2021/NĐ-CP của Chính phủ." in found
    assert found.index("2. Kiến nghị Ủy ban nhân dân tỉnh xem xét, chỉ đạo./.") < len(found)
    assert [block for block in found if block.endswith("Đã được sửa đổi năm 2023.")]


def test_a_footnotes_mark_stays_on_the_page(reading: Reading) -> None:
    assert "15/2021/NĐ-CP¹ của" in reading.pages[0].text


def test_every_line_and_word_is_a_piece_of_the_page(reading: Reading) -> None:
    page = reading.pages[0]
    for line in page.lines:
        words = [page.text[word.start : word.end] for word in line.words]
        assert " ".join(words) == page.text[line.start : line.end]
        assert all(line.start <= word.start < word.end <= line.end for word in line.words)


def test_a_flows_span_is_on_the_page(reading: Reading) -> None:
    flow = join(reading.pages)
    start = flow.text.index("Nghị định số 15/2021/NĐ-CP của")
    span = flow.span(start, start + len("Nghị định số 15/2021/NĐ-CP của"))
    assert span.text == "Nghị định số 15/2021/NĐ-CP¹ của"
    assert reading.pages[0].text[span.start : span.end] == span.text
    assert span.bbox


def test_a_scan_has_the_same_zones(scanned: Reading) -> None:
    page = scanned.pages[0]
    assert page.source is Source.OCR
    assert zone(page, Zone.HEAD_LEFT)[1:3] == ["SỞ XÂY DỰNG", "Số: 128/SXD-QLXD"]
    assert zone(page, Zone.SIGNATURE)[:2] == ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]
    assert any(block.startswith("2. ") and block.endswith("chỉ đạo./.") for block in blocks(scanned))


def test_words_set_over_a_scan_are_not_all_that_it_says(tmp_path: Path) -> None:
    over = "Người ký: Sở Xây dựng tỉnh Lâm Sơn. Thời gian ký: 16/4/2025 09:41:12"
    page = read(signed_scan(letter(tmp_path, BODY), over)).pages[0]
    assert page.source is Source.OCR
    assert "Số: 128/SXD-QLXD" in zone(page, Zone.HEAD_LEFT)


def test_without_ocr_a_scan_is_empty(tmp_path: Path) -> None:
    assert read(scan(paper(tmp_path, "Một trang.")), ocr=False).pages[0].text == ""


def test_number_and_day_in_fields_are_read_at_their_place(tmp_path: Path) -> None:
    field = b"<</Type/Annot/Subtype/Stamp/Rect[%d 700 %d 714]/AP<</N %d 0 R>>/F 4>>"
    look = b"/Type/XObject/Subtype/Form/BBox[0 0 40 14]/Resources " + FONT
    text = b"BT /F 12 Tf 60 702 Td (So:) Tj ET BT /F 12 Tf 118 702 Td (/SXD-QLXD) Tj ET"
    file = written(
        tmp_path / "field.pdf",
        CATALOG,
        ONE_PAGE,
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Annots[5 0 R]/Resources %s>>" % FONT,
        stream(b"", text),
        field % (85, 115, 6),
        stream(look, b"BT /F 12 Tf 2 2 Td (412) Tj ET"),
    )
    page = read(file, ocr=False).pages[0]
    assert page.text == "So: 412 /SXD-QLXD\n"
    assert page.lines[0].source is Source.FIELD


TABLE = """
#table(columns: (1cm, 6cm, 4cm, 4cm), [TT], [Nội dung], [Chủ trì], [Thời hạn],
  [1], [Rà soát hồ sơ của các công trình chậm tiến độ], [Sở Tài chính], [Quý II/2025],
  [2], [Báo cáo kết quả], [Thanh tra tỉnh], [Trước ngày 30/5/2025])
"""


@pytest.mark.parametrize("as_scan", [False, True], ids=["drawn", "seen"])
def test_a_table_is_read_cell_by_cell(tmp_path: Path, as_scan: bool) -> None:
    file = paper(tmp_path, "Phân công nhiệm vụ:\n" + TABLE)
    flow = join(read(scan(file) if as_scan else file).pages)
    cells = {block.cell: flow.text[block.start : block.end] for block in flow.blocks if block.cell}
    assert cells[0, 0, 1] == "Nội dung"
    assert cells[0, 1, 1] == "Rà soát hồ sơ của các công trình chậm tiến độ"
    assert cells[0, 2, 3] == "Trước ngày 30/5/2025"


def test_a_table_over_two_pages_is_one(tmp_path: Path) -> None:
    rows = ", ".join(f"[{n}], [Nhiệm vụ thứ {n}], [Sở Tài chính]" for n in range(1, 60))
    head = "table.header([TT], [Nội dung], [Chủ trì])"
    flow = join(read(paper(tmp_path, f"#table(columns: (1cm, 8cm, 5cm), {head}, {rows})")).pages)
    cells = {block.cell: flow.text[block.start : block.end] for block in flow.blocks if block.cell}
    assert len(flow.pages) == 2
    assert cells[0, 59, 1] == "Nhiệm vụ thứ 59"
    assert sum(text == "Nội dung" for text in cells.values()) == 1


KEYS = (b"11" * 32, b"22" * 32)
ENCRYPTED = b"/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -3904/O<%s>/U<%s>>>/ID[<01><01>]" % KEYS
LOOP = (CATALOG, b"<</Type/Pages/Kids[2 0 R]/Count 3>>")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"", "empty", id="zero bytes"),
        pytest.param(b"<!DOCTYPE html><html>Not Found</html>", "web page", id="HTML named .pdf"),
        pytest.param(b"PK\x03\x04....", "Office document", id="DOCX named .pdf"),
        pytest.param(b"%PDF-1.7\n" + b"\x00" * 999, "damaged", id="rubbish after the header"),
    ],
)
def test_what_is_no_pdf_says_so(tmp_path: Path, data: bytes, reason: str) -> None:
    file = tmp_path / "bad.pdf"
    file.write_bytes(data)
    with pytest.raises(UnreadableFile, match=reason):
        read(file)


def test_a_file_cut_off_says_so(tmp_path: Path) -> None:
    whole = letter(tmp_path, BODY).read_bytes()
    (tmp_path / "cut.pdf").write_bytes(whole[: len(whole) // 3])
    with pytest.raises(UnreadableFile, match="damaged or cut off"):
        read(tmp_path / "cut.pdf")


def test_an_encrypted_file_says_so(tmp_path: Path) -> None:
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"
    with pytest.raises(UnreadableFile, match="encrypted"):
        read(written(tmp_path / "locked.pdf", CATALOG, ONE_PAGE, page, trailer=ENCRYPTED))


def test_a_page_tree_that_holds_itself_says_so(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="no page can be read"):
        read(written(tmp_path / "loop.pdf", *LOOP))


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="cannot be opened"):
        read(tmp_path / "absent.pdf")


def test_a_page_of_five_metres_is_read(tmp_path: Path) -> None:
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 14173 14173]/Contents 4 0 R/Resources %s>>" % FONT
    text = stream(b"", b"BT /F 900 Tf 100 7000 Td (BANG HIEU) Tj ET")
    assert read(written(tmp_path / "huge.pdf", CATALOG, ONE_PAGE, page, text)).pages[0].text == "BANG HIEU\n"


def test_pages_past_the_limit_are_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractors.read.MOST_PAGES", 1)
    found = read(paper(tmp_path, "Một.\n#pagebreak()\nHai."))
    assert len(found.pages) == 1
    assert "only the first 1 of 2" in found.problems[0].reason


def test_a_turned_page_is_read_as_its_reader_sees_it(tmp_path: Path) -> None:
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 842 595]/Rotate 90/Contents 4 0 R/Resources %s>>" % FONT
    text = stream(b"", b"0 1 -1 0 300 100 cm BT /F 12 Tf 0 0 Td (Turned page) Tj ET")
    found = read(written(tmp_path / "turned.pdf", CATALOG, ONE_PAGE, page, text), ocr=False).pages[0]
    assert found.text == "Turned page\n"
    assert (found.width, found.height) == (595.0, 842.0)
    box = found.lines[0].box
    assert 0 <= box.x0 < box.x1 <= found.width
    assert 0 <= box.y0 < box.y1 <= found.height


@pytest.mark.parametrize("lies", [90, 180, 270])
def test_a_page_scanned_on_its_side_or_head_is_read_upright(tmp_path: Path, lies: int) -> None:
    made = scan(letter(tmp_path, BODY))
    pdf = pdfium.PdfDocument(made)
    image = pdf[0].render(scale=2).to_pil().rotate(lies, expand=True)
    image.save(tmp_path / "turned.pdf", "PDF", resolution=144)
    page = read(tmp_path / "turned.pdf").pages[0]
    assert page.turned * 90 == lies
    assert page.width < page.height
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in zone(page, Zone.HEAD_RIGHT)
    last = page.filed(page.lines[-1].box)
    assert last.x1 <= max(page.width, page.height)
