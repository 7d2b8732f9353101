"""The surroundings that a head gives to the names in its document."""

from extractors.head import context_of
from models.document import Head

WARD = "Ủy ban nhân dân xã Phù Cát"


def test_commune_lies_in_the_province_of_whom_it_writes_to() -> None:
    head = Head(issuer=WARD, addressees=("Sở Y tế tỉnh Gia Lai",))
    assert context_of(head).province == "tỉnh Gia Lai"


def test_the_one_addressee_is_whom_the_text_honours() -> None:
    head = Head(issuer="Sở Y tế tỉnh Gia Lai", addressees=("Sở Tài chính",))
    assert context_of(head).addressee == "Sở Tài chính tỉnh Gia Lai"


def test_of_several_addressees_none_is_meant_alone() -> None:
    head = Head(issuer="Sở Y tế tỉnh Gia Lai", addressees=("Sở Tài chính", "Sở Nội vụ"))
    assert context_of(head).addressee is None
