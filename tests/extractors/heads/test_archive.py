"""The drafting unit in the archive's line sets a misread letter of a number right."""

import pytest

from extractors.heads.archive import with_unit
from models.page import Source, Zone
from tests.extractors.sheets import letter, read


@pytest.mark.parametrize(
    ("number", "units", "right"),
    [
        pytest.param("218/UBND-KIN", ("KTN",), "218/UBND-KTN", id="a letter misread"),
        pytest.param("218/SXD-QLDT", ("QLĐT",), "218/SXD-QLĐT", id="a stroke not seen"),
        pytest.param("218/UBND-KTN", ("KTH",), "218/UBND-KTH", id="the archive's line is believed"),
        pytest.param("218/UBND-KTN", ("KTN", "KTH"), "218/UBND-KTN", id="a unit that is named"),
        pytest.param("218/UBND-KIN", ("KTN", "KIH"), "218/UBND-KIN", id="two that it may be"),
        pytest.param("218/UBND-NC", ("NN",), "218/UBND-NC", id="letters too few to tell"),
        pytest.param("18/KH-SYT", ("SYTE",), "18/KH-SYT", id="a body behind a kind"),
        pytest.param(None, ("KTN",), None, id="no number"),
    ],
)
def test_with_unit(number: str | None, units: tuple[str, ...], right: str | None) -> None:
    assert with_unit(number, units) == right


@pytest.mark.parametrize(("source", "number"), [(Source.OCR, "218/UBND-KTN"), (Source.LAYER, "218/UBND-KIN")])
def test_only_what_was_seen_is_set_right(source: Source, number: str) -> None:
    sheet = letter("ỦY BAN NHÂN DÂN", "TỈNH LẠNG SƠN", "Số: 218/UBND-KIN", "V/v góp ý dự thảo", source=source).body()
    for at, text in enumerate(("Nơi nhận:", "- Như trên;", "- Lưu: VT, KTN (2b).")):
        sheet.print(text, zone=Zone.RECIPIENTS, x0=85, y0=600 + 14 * at)
    assert read(sheet).number == number
