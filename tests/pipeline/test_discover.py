"""Every PDF below a folder is found, whatever it is called and wherever it lies."""

import os
import unicodedata
from pathlib import Path

import pytest

from models.errors import WrongUse
from pipeline.discover import discover

NAMES = (
    "a.pdf", "B.PDF", "Công văn đến số 12.Pdf", unicodedata.normalize("NFD", "Quyết định.pdf"), "sâu/hơn nữa/ .pdf",
    "-x.pdf", "dòng\nmới.pdf",
)  # fmt: skip


def make(folder: Path, *names: str) -> None:
    """Empty files of these names."""
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()


def test_every_pdf_is_found_in_the_order_of_names(tmp_path: Path) -> None:
    make(tmp_path, *NAMES, "note.txt", "pdf", "a.pdf.bak")
    found = discover(tmp_path)
    assert {path.relative_to(tmp_path).as_posix() for path in found.files} == set(NAMES)
    assert found.files == discover(tmp_path).files
    assert found.closed == ()


def test_links_in_a_circle_end(tmp_path: Path) -> None:
    make(tmp_path, "in/a.pdf")
    (tmp_path / "in" / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self.pdf").symlink_to(tmp_path / "self.pdf")
    (tmp_path / "elsewhere").symlink_to(tmp_path / "in", target_is_directory=True)
    names = [path.name for path in discover(tmp_path).files]
    assert names.count("a.pdf") == 1


def test_name_that_is_no_text_is_found(tmp_path: Path) -> None:
    with open(os.fsencode(tmp_path) + b"/\xff.pdf", "wb"):  # noqa: PTH123
        pass
    assert [os.fsencode(path.name) for path in discover(tmp_path).files] == [b"\xff.pdf"]


def test_closed_folder_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "open/a.pdf", "closed/b.pdf")
    scan = os.scandir

    def scandir(path: Path) -> object:
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr(os, "scandir", scandir)
    found = discover(tmp_path)
    assert [path.name for path in found.files] == ["a.pdf"]
    assert [(each.folder.name, each.reason) for each in found.closed] == [("closed", "Permission denied")]


def test_one_file_and_no_folder(tmp_path: Path) -> None:
    make(tmp_path, "a.pdf")
    assert discover(tmp_path / "a.pdf").files == (tmp_path / "a.pdf",)
    with pytest.raises(WrongUse, match="no folder"):
        discover(tmp_path / "missing")
