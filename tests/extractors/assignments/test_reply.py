"""What asks for something in writing, and what is handed in."""

import pytest

from extractors.assignments.reply import asks_reply, deliverable, product_rows, replies_to, reply_rows
from extractors.bodies.context import around

ASKING = [text for row in reply_rows() for text in (row.examples if row.reply else row.counter_examples)]
SILENT = [text for row in reply_rows() for text in (row.counter_examples if row.reply else row.examples)]
THINGS = [(row.key, text) for row in product_rows() for text in row.examples]
NOTHING = [text for row in product_rows() for text in row.counter_examples]


@pytest.mark.parametrize("text", ASKING)
def test_asks(text: str) -> None:
    assert asks_reply(text)


@pytest.mark.parametrize("text", SILENT)
def test_does_not_ask(text: str) -> None:
    assert not asks_reply(text)


@pytest.mark.parametrize(("key", "text"), THINGS, ids=[key for key, _ in THINGS])
def test_deliverables(key: str, text: str) -> None:
    assert deliverable(text) == key


def test_what_an_order_is_for_is_not_handed_in() -> None:
    text = "Để kịp lập phương án, trình UBND tỉnh trong quý IV, đề nghị các địa phương gửi báo cáo về Sở Xây dựng"
    assert deliverable(text) == "báo cáo"
    assert replies_to(text, around("Ủy ban nhân dân tỉnh Lào Cai")) == ("Sở Xây dựng tỉnh Lào Cai",)


@pytest.mark.parametrize("text", sorted(set(NOTHING)))
def test_no_deliverable(text: str) -> None:
    assert deliverable(text) is None


SENDING = {
    "về": ("gửi báo cáo kết quả về Sở Xây dựng trước ngày 15/6/2026", ["Sở Xây dựng tỉnh Lào Cai"]),
    "trình": ("xây dựng đề án, trình UBND tỉnh phê duyệt", ["Ủy ban nhân dân tỉnh Lào Cai"]),
    "only a coordinator": ("phối hợp với Sở Xây dựng rà soát hồ sơ", []),
}


@pytest.mark.parametrize(("text", "names"), SENDING.values(), ids=SENDING.keys())
def test_to_whom(text: str, names: list[str]) -> None:
    assert list(replies_to(text, around("Ủy ban nhân dân tỉnh Lào Cai"))) == names


def test_rows_are_sorted() -> None:
    for found in (reply_rows(), product_rows()):
        keys = [row.key for row in found]
        assert keys == sorted(set(keys))
