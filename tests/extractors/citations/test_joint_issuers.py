"""Who issued a document with whom: named after it, or by the letters of its number."""

import pytest

from extractors.references import references
from tests.extractors.citing import flow_of, head_of


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        (
            "Căn cứ Thông tư liên tịch số 15/2014/TTLT-BYT-BTC ngày 02/6/2014 của Bộ Y tế, Bộ Tài chính hướng dẫn;",
            "Bộ Y tế, Bộ Tài chính",
        ),
        (
            "Căn cứ Thông tư liên tịch số 15/2014/TTLT-BYT-BTC ngày 02/6/2014 của Bộ Y tế - Bộ Tài chính hướng dẫn;",
            "Bộ Y tế, Bộ Tài chính",
        ),
        (
            "Căn cứ Thông tư liên tịch số 15/2014/TTLT-BYT-BTC ngày 02/6/2014 của Bộ Y tế và Bộ Tài chính,"
            " Bộ Nội vụ có ý kiến;",
            "Bộ Y tế, Bộ Tài chính",  # the number holds the letters of two
        ),
        ("Theo Thông tư liên tịch số 15/2014/TTLT-BYT-BTC ngày 02/6/2014.", "Bộ Y tế, Bộ Tài chính"),
        ("Theo Kết luận số 91-KL/TW ngày 12/5/2025 của Bộ Chính trị, Ban Bí thư.", "Bộ Chính trị, Ban Bí thư"),
        (
            "Theo Kết luận số 91-KL/TW ngày 12/5/2025 của Bộ Chính trị, Ban Bí thư, Ban Thường vụ Tỉnh ủy yêu cầu.",
            "Bộ Chính trị",
        ),
        ("Căn cứ Quyết định số 15/2024/QĐ-BYT ngày 02/6/2024 của Bộ Y tế, Bộ Tài chính có ý kiến;", "Bộ Y tế"),
        ("Thực hiện Kế hoạch số 15/KH-BCA-BYT ngày 02/6/2025 của Bộ Công an - Bộ Y tế.", "Bộ Công an, Bộ Y tế"),
        ("Theo Thông báo số 15/TB-BTC-VP ngày 02/6/2025 của Bộ Tài chính, Bộ Nội vụ có ý kiến.", "Bộ Tài chính"),
        (
            "Thực hiện Kế hoạch liên ngành số 15/KHLN-SNV-STC ngày 02/6/2025 của Sở Nội vụ - Sở Tài chính.",
            "Sở Nội vụ tỉnh Lạng Sơn, Sở Tài chính tỉnh Lạng Sơn",
        ),
        ("Chủ tịch UBND tỉnh phê duyệt kế hoạch theo Nghị định số 15/2024/NĐ-CP ngày 02/6/2024.", "Chính phủ"),
    ],
)
def test_joint_issuers(text: str, issuer: str) -> None:
    cited, _ = references(flow_of(text), *head_of())
    assert [reference.issuer for reference in cited] == [issuer]
