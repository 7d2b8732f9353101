"""PDFs for the tests of reading, set with typst or written by hand; all names and numbers are invented."""

from pathlib import Path

import pypdfium2 as pdfium
import typst

PAGE = """
#set page(paper: "a4", margin: (top: 20mm, bottom: 20mm, left: 30mm, right: 15mm), number-align: top + center)
#set text(font: "Libertinus Serif", size: 13pt, lang: "vi", hyphenate: false)
#set par(justify: true, first-line-indent: (amount: 1cm, all: true))
"""
HEAD = """
#set par(first-line-indent: 0pt)
#grid(columns: (42%, 58%), align: center, row-gutter: 6pt,
  [UBND TỈNH LÂM SƠN], [*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM*],
  [*SỞ XÂY DỰNG*], [*Độc lập - Tự do - Hạnh phúc*],
  [Số: {number}], [_Lâm Sơn, ngày {day} tháng 4 năm 2025_],
  [V/v báo cáo kết quả rà soát các công trình đang thi công dở dang], [])
#set par(first-line-indent: (amount: 1cm, all: true))
#align(center)[Kính gửi: Ủy ban nhân dân tỉnh Lâm Sơn]
"""
ENDING = """
#set par(first-line-indent: 0pt)
#v(8pt)
#grid(columns: (50%, 50%),
  [#text(size: 10pt)[*Nơi nhận:* \\ - Như trên; \\ - Thanh tra tỉnh; \\ - Lưu: VT, QLXD.]],
  align(center)[*KT. GIÁM ĐỐC \\ PHÓ GIÁM ĐỐC* #v(30pt) *Đinh Văn Mẫu*])
"""


def paper(folder: Path, body: str, *, name: str = "paper.pdf") -> Path:
    """A PDF of a body in typst's markup."""
    return _kept(folder / name, typst.compile((PAGE + body).encode()))


def letter(folder: Path, body: str, *, number: str = "128/SXD-QLXD", day: str = "15") -> Path:
    """An official letter with its head and its ending around the body."""
    head = HEAD.replace("{number}", number).replace("{day}", day)
    return paper(folder, head + body + ENDING, name="letter.pdf")


def scan(file: Path, *, dpi: int = 150) -> Path:
    """The same pages as images, in a PDF of their own."""
    images = [page.render(scale=dpi / 72).to_pil().convert("L") for page in pdfium.PdfDocument(file)]
    made = file.with_name("scan.pdf")
    images[0].save(made, "PDF", resolution=dpi, save_all=True, append_images=images[1:])
    return made


def signed_scan(file: Path, words: str) -> Path:
    """The first page as an image, with the words of a digital signature set over it as text."""
    image = pdfium.PdfDocument(file)[0].render(scale=150 / 72).to_pil().convert("L")
    image.save(file.with_name("page.png"))
    over = file.with_name("over.typ")
    over.write_text(
        '#set page(width: 210mm, height: 297mm, margin: 5mm, background: image("page.png", width: 100%))\n'
        f'#set text(font: "Libertinus Serif", size: 8pt)\n#align(right)[{words}]',
        "utf-8",
    )
    return _kept(file.with_name("signed.pdf"), typst.compile(over))


def written(file: Path, *objects: bytes, trailer: bytes = b"") -> Path:
    """A PDF of these objects, numbered from 1; the first is the catalog."""
    out, places = b"%PDF-1.7\n", []
    for number, value in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, value)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    end = b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n"
    return _kept(file, out + end % (size, table, size, trailer, len(out)))


def stream(keys: bytes, data: bytes) -> bytes:
    """A stream object."""
    return b"<<%s/Length %d>>\nstream\n%s\nendstream" % (keys, len(data), data)


def _kept(file: Path, data: bytes) -> Path:
    file.write_bytes(data)
    return file
