"""The digital signatures of a file: who signed, when, and whether the whole file is covered.

Nothing is fetched and nothing is trusted: this is what the file says of itself.
"""

import ctypes
import re
import warnings
from collections.abc import Callable
from datetime import datetime, timedelta, timezone

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from models.document import Signature

VIETNAM = timezone(timedelta(hours=7))
TIMESTAMP = "ETSI.RFC3161"
"""A signature of this kind is a time authority's, not a person's."""
PDF_TIME = re.compile(r"D?:?(\d{14})(?:(Z)|([+-]\d{2})'?(\d{2}))?")
SIGNING_TIME = bytes.fromhex("06092a864886f70d010905")
"""The object identifier of a CMS signing time (RFC 5652, 11.3)."""
SLACK = 2
"""A line end may follow the last covered byte."""


def signatures(pdf: pdfium.PdfDocument, size: int) -> tuple[Signature, ...]:
    """The signatures of a file of `size` bytes, in the order of their fields."""
    count = max(0, pdfium_c.FPDF_GetSignatureCount(pdf))
    found = (_signature(pdfium_c.FPDF_GetSignatureObject(pdf, index), size) for index in range(count))
    return tuple(signature for signature in found if signature is not None)


def _signature(handle: object, size: int) -> Signature | None:
    if not handle or _text(pdfium_c.FPDFSignatureObj_GetSubFilter, handle) == TIMESTAMP:
        return None
    contents = _bytes(pdfium_c.FPDFSignatureObj_GetContents, handle)
    if not any(contents):
        return None
    stated = _text(pdfium_c.FPDFSignatureObj_GetTime, handle)
    return Signature(
        signer=_signer(contents),
        signed_at=_pdf_time(stated) or _cms_time(contents),
        covers_whole_file=_covers(handle, size),
    )


def _bytes(call: Callable[..., int], handle: object) -> bytes:
    length = call(handle, None, 0)
    buffer = ctypes.create_string_buffer(max(1, length))
    call(handle, buffer, length)
    return buffer.raw[:length]


def _text(call: Callable[..., int], handle: object) -> str:
    return _bytes(call, handle).rstrip(b"\x00").decode("latin-1")


def _covers(handle: object, size: int) -> bool:
    """Whether the byte range runs from the file's start to its end, but for the signature itself."""
    if pdfium_c.FPDFSignatureObj_GetByteRange(handle, None, 0) != 4:
        return False
    ranges = (ctypes.c_int * 4)()
    pdfium_c.FPDFSignatureObj_GetByteRange(handle, ranges, 4)
    start, _, after, rest = ranges
    return start == 0 and size - SLACK <= after + rest <= size


def _signer(contents: bytes) -> str | None:
    """The common name in the signer's certificate: the one that certifies no other in the signature."""
    from cryptography.hazmat.primitives.serialization.pkcs7 import load_der_pkcs7_certificates
    from cryptography.x509.oid import NameOID

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # long names and loose encodings are usual here and do no harm
        try:
            certificates = load_der_pkcs7_certificates(_trimmed(contents))
            issuers = {one.issuer for one in certificates if one.issuer != one.subject}
            own = [one for one in certificates if one.subject not in issuers] or certificates
            names = own[0].subject.get_attributes_for_oid(NameOID.COMMON_NAME) if own else []
        except ValueError:
            return None
    return str(names[0].value).strip() or None if names else None


def _trimmed(contents: bytes) -> bytes:
    """The DER value without the zeros that pad its place in the file."""
    if len(contents) < 2 or contents[1] < 0x80:
        return contents[: 2 + contents[1]] if len(contents) > 1 else contents
    octets = contents[1] & 0x7F
    return contents[: 2 + octets + int.from_bytes(contents[2 : 2 + octets], "big")] if octets else contents


def _pdf_time(text: str) -> str | None:
    """A PDF date with its offset as ISO 8601; None for one without.

    >>> _pdf_time("D:20250829111327+07'00'")
    '2025-08-29T11:13:27+07:00'
    """
    match = PDF_TIME.match(text)
    if match is None or not (match[2] or match[3]):
        return None
    offset = "+0000" if match[2] else match[3] + match[4]
    return _local(match[1] + offset, "%Y%m%d%H%M%S%z")


def _cms_time(contents: bytes) -> str | None:
    """The signing time among the signature's signed attributes: UTC in the file, Vietnam's time here."""
    at = contents.find(SIGNING_TIME)
    if at < 0:
        return None
    value = contents[at + len(SIGNING_TIME) + 2 :][:24]
    digits = value[2 : 2 + value[1]].decode("latin-1").replace("Z", "+0000") if len(value) > 2 else ""
    return _local(digits, "%y%m%d%H%M%S%z" if value[:1] == b"\x17" else "%Y%m%d%H%M%S%z")


def _local(text: str, form: str) -> str | None:
    try:
        return datetime.strptime(text, form).astimezone(VIETNAM).isoformat()
    except ValueError:
        return None
