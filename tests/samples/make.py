"""Makes corpus/samples/*.pdf from the texts in documents/: `python tests/samples/make.py`.

The same texts always give the same bytes. Some leave as text, one with its number and day in annotations only, some as
scans (an image a little crooked and dirty), one twice under two names.
"""

import ctypes
import re
from io import BytesIO
from pathlib import Path
from shutil import copyfile
from time import gmtime

import numpy as np
import pypdfium2 as pdfium
import typst
from PIL import Image

HERE = Path(__file__).parent
SAMPLES = HERE.parents[1] / "corpus" / "samples"

STAMPED = {"03-cong-van-486-ubnd-ktn": (("486", 140.0, 739.0), ("24", 389.0, 739.0))}
"""What the annotations say and where: points from the left and from the bottom."""

SCANNED = {"07-cong-van-604-stc-hcsn": 0.7, "10-cong-van-712-sxd-htkt": -0.5, "12-bao-cao-88-bc-stc": 0.4}
"""How crooked, in degrees."""

COPIES = {"02-cong-van-612-bct-tknl": "15-ban-sao-cong-van-612"}


def main() -> None:
    """Makes every sample anew."""
    for source in sorted((HERE / "documents").glob("*.typ")):
        content = typeset(source)
        if source.stem in STAMPED:
            content = stamped(content, STAMPED[source.stem])
        if source.stem in SCANNED:
            content = scanned(content, SCANNED[source.stem])
        (SAMPLES / f"{source.stem}.pdf").write_bytes(content)
    for original, copy in COPIES.items():
        copyfile(SAMPLES / f"{original}.pdf", SAMPLES / f"{copy}.pdf")


def typeset(source: Path) -> bytes:
    """The document as a PDF with text, in the font that the typst package carries."""
    fonts = typst.Fonts(include_system_fonts=False)
    compiler = typst.Compiler(str(source), root=str(HERE), font_paths=fonts)
    return bytes(compiler.compile(format="pdf"))


def stamped(content: bytes, marks: tuple[tuple[str, float, float], ...]) -> bytes:
    """The document with each mark as the appearance of a stamp annotation on page 1."""
    raw = pdfium.raw
    document = pdfium.PdfDocument(content)
    page = document[0]
    for words, x, y in marks:
        annotation = raw.FPDFPage_CreateAnnot(page, raw.FPDF_ANNOT_STAMP)
        raw.FPDFAnnot_SetRect(annotation, raw.FS_RECTF(left=x, top=y + 14, right=x + 40, bottom=y - 4))
        text = raw.FPDFPageObj_NewTextObj(document, b"Times-Roman", 13.0)
        raw.FPDFText_SetText(text, (ctypes.c_ushort * (len(words) + 1))(*map(ord, words), 0))
        raw.FPDFPageObj_Transform(text, 1, 0, 0, 1, x, y)
        raw.FPDFAnnot_AppendObject(annotation, text)
        raw.FPDFAnnot_SetFlags(annotation, raw.FPDF_ANNOT_FLAG_PRINT)
        raw.FPDFPage_CloseAnnot(annotation)
    saved = BytesIO()
    document.save(saved)
    return re.sub(rb"/ID ?\[.*?\]", b"", saved.getvalue())  # PDFium draws the file's id at random


def scanned(content: bytes, degrees: float) -> bytes:
    """The document as a scanner would give it: grey images at 150 dpi, crooked, with dust and no text."""
    noise = np.random.default_rng(30)
    pages = [dirty(page.render(scale=150 / 72).to_pil(), degrees, noise) for page in pdfium.PdfDocument(content)]
    saved = BytesIO()
    pages[0].save(
        saved, "PDF", save_all=True, append_images=pages[1:], resolution=150, quality=45,
        creationDate=gmtime(0), modDate=gmtime(0),
    )  # fmt: skip
    return saved.getvalue()


def dirty(page: Image.Image, degrees: float, noise: np.random.Generator) -> Image.Image:
    """One page turned a little, paler ink, uneven paper and specks of dust."""
    turned = page.convert("L").rotate(degrees, Image.Resampling.BICUBIC, fillcolor=255)
    grey = 30.0 + np.asarray(turned, dtype=np.float64) * 0.85
    grey += noise.normal(0, 3, grey.shape)
    grey[noise.random(grey.shape) < 0.0002] = 60
    return Image.fromarray(grey.clip(0, 255).astype(np.uint8))


if __name__ == "__main__":
    main()
