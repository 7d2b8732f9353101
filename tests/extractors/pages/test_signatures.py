"""What a file's digital signatures say of themselves."""

from pathlib import Path

import pypdfium2 as pdfium
import pytest

from extractors.pages.signatures import _cms_time, _pdf_time, _signer, _trimmed, signatures
from tests.extractors.papers import paper

UTC_TIME = bytes.fromhex("06092a864886f70d010905310f170d") + b"250829041327Z"
"""A signed attribute: signing time, 29 August 2025, 04:13:27 UTC."""


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        pytest.param("D:20250829111327+07'00'", "2025-08-29T11:13:27+07:00", id="with its offset"),
        pytest.param("D:20250829041327Z", "2025-08-29T11:13:27+07:00", id="UTC is told in Vietnam's time"),
        pytest.param("D:20250829111327", None, id="without offset nothing is claimed"),
        pytest.param("D:20251329111327+07'00'", None, id="a month that is none"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_times_of_the_signature_dictionary(stated: str, expected: str | None) -> None:
    assert _pdf_time(stated) == expected


def test_the_signed_time_is_found_among_the_attributes() -> None:
    assert _cms_time(b"....." + UTC_TIME + b"....") == "2025-08-29T11:13:27+07:00"
    assert _cms_time(b"nothing of the kind") is None
    assert _cms_time(UTC_TIME[:14]) is None


def test_padding_is_cut_off() -> None:
    assert _trimmed(b"\x30\x82\x00\x03abc" + b"\x00" * 50) == b"\x30\x82\x00\x03abc"
    assert _trimmed(b"\x30\x03abc\x00\x00") == b"\x30\x03abc"


def test_a_broken_signature_has_no_signer() -> None:
    assert _signer(b"\x30\x03abc") is None


def test_an_unsigned_file_has_no_signatures(tmp_path: Path) -> None:
    file = paper(tmp_path, "Không ký số.")
    assert signatures(pdfium.PdfDocument(file), file.stat().st_size) == ()
