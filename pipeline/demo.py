"""The bundled samples, laid out in a folder to try the program on."""

from importlib.resources import as_file, files
from pathlib import Path
from shutil import copyfile

AS_OF = "2026-06-15"
"""The day on which the samples are asked about."""


def lay_out(folder: Path) -> Path:
    """Copies the samples and their hoiam.toml into `folder`, the PDFs below `van-ban`; returns that folder."""
    pdfs = folder / "van-ban"
    pdfs.mkdir(parents=True, exist_ok=True)
    for sample in sorted(files("corpus").joinpath("samples").iterdir(), key=lambda each: each.name):
        with as_file(sample) as source:
            if source.suffix in (".pdf", ".toml"):
                copyfile(source, (pdfs if source.suffix == ".pdf" else folder) / source.name)
    return pdfs
