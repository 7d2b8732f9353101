"""Citations are matched, unmatched or ambiguous; what is not held is one stub for all who mean it."""

import pytest

from corpus.collection import Collection
from models.link import Link
from models.reference import Reference
from tests.builders import COMMITTEE, HEALTH, MINISTRY, cite, document

ASKS = document("318/BYT-KH", MINISTRY, "2025-02-03", "báo cáo nhân lực y tế", to=(COMMITTEE,))


def linked(*cites: Reference, among: tuple[object, ...] = (ASKS,)) -> tuple[Collection, list[Link]]:
    """The links of a document of 1 June 2025 that cites so, in a collection with these others."""
    citing = document("9/BC-SYT", HEALTH, "2025-06-01", "tổng hợp", cites=cites)
    collection = Collection.of([*among, citing])  # type: ignore[list-item]
    source = collection.by_number("9/BC-SYT")[0].id
    return collection, [link for link in collection.links if link.source == source]


@pytest.mark.parametrize(
    "citation",
    [
        pytest.param(cite("318/BYT-KH", "2025-02-03", issuer=MINISTRY), id="whole"),
        pytest.param(cite("318/BYTKH", "2025-02-03"), id="lost hyphen"),
        pytest.param(cite("318/BYT-KH", issuer=MINISTRY), id="no day"),
        pytest.param(cite("318/BYT-KHTC", "2025-02-03", issuer=MINISTRY), id="wrong suffix"),
        pytest.param(cite("381/BYT-KH", "2025-02-03", issuer=MINISTRY), id="two digits changed places"),
        pytest.param(cite(None, "2025-02-03", issuer=MINISTRY, title="báo cáo nhân lực y tế"), id="day and title"),
    ],
)
def test_evidence_finds_the_held_document(citation: Reference) -> None:
    collection, (link,) = linked(citation)
    assert (link.resolution, link.target) == ("matched", collection.by_number("318/BYT-KH")[0].id)
    assert 0.5 <= link.confidence <= 1
    assert link.why


def test_two_documents_that_fit_are_both_kept() -> None:
    """One province's committee started its numbers anew after the merger: one number, two days, none cited."""
    old = document("45/UBND-VX", COMMITTEE, "2025-01-10", "kế hoạch thi")
    new = document("45/UBND-VX", COMMITTEE, "2025-04-08", "rà soát văn bản")
    collection, (link,) = linked(cite("45/UBND-VX", issuer=COMMITTEE), among=(old, new))
    assert (link.resolution, link.target) == ("ambiguous", None)
    assert set(link.candidates) == {held.id for held in collection.by_number("45/UBND-VX")}
    assert collection.perhaps_citing(link.candidates[0])[0].link == link


def test_a_document_of_a_later_day_is_no_candidate() -> None:
    old = document("45/UBND-VX", COMMITTEE, "2025-01-10", "kế hoạch thi")
    later = document("45/UBND-VX", COMMITTEE, "2025-07-08", "rà soát văn bản")
    collection, (link,) = linked(cite("45/UBND-VX", issuer=COMMITTEE), among=(old, later))
    assert link.resolution == "matched"
    assert collection.documents[str(link.target)].document.head.issued == "2025-01-10"


def test_the_exact_issuer_wins_over_an_unknown_one() -> None:
    known = document("45/UBND-VX", COMMITTEE, "2025-01-10", "kế hoạch thi")
    other = document("45/UBND-VX", "Ủy ban nhân dân tỉnh Lai Châu", "2025-01-10", "việc khác")
    collection, (link,) = linked(cite("45/UBND-VX", "2025-01-10", issuer=COMMITTEE), among=(known, other))
    assert collection.documents[str(link.target)].document.head.issuer == COMMITTEE


@pytest.mark.parametrize(
    "citation",
    [
        pytest.param(cite("996/QĐ-TTg", issuer="Thủ tướng Chính phủ"), id="no day"),
        pytest.param(cite("996/QĐ-TTg", "2018-08-10"), id="no issuer"),
        pytest.param(cite("996/QD-TTg", "2018-08-10", issuer="Thủ tướng Chính phủ"), id="typed without Đ"),
    ],
)
def test_citations_of_one_absent_document_share_a_stub(citation: Reference) -> None:
    whole = cite("996/QĐ-TTg", "2018-08-10", issuer="Thủ tướng Chính phủ").model_copy(update={"id": "whole"})
    collection, links = linked(whole, citation)
    assert len({link.target for link in links}) == 1
    stub = collection.stubs[str(links[0].target)]
    assert (stub.number, stub.issued, stub.issuer) == (stub.number, "2018-08-10", "Thủ tướng Chính phủ")
    assert all(link.resolution == "unmatched" for link in links)


def test_absent_documents_of_two_provinces_are_two_stubs() -> None:
    a = cite("302/QĐ-UBND", "2024-03-06", issuer=COMMITTEE)
    b = cite("302/QĐ-UBND", "2022-05-25", issuer="Ủy ban nhân dân tỉnh Lai Châu")
    undated = cite("302/QĐ-UBND")
    collection, links = linked(a, b, undated)
    assert len({link.target for link in links}) == 3, "without a day it may be either, so it is neither"
    assert len(collection.stubs) == 3


def test_a_short_name_is_followed_to_what_another_text_defines() -> None:
    defines = cite("996/QĐ-TTg", "2018-08-10", issuer="Thủ tướng Chính phủ")
    defines = defines.model_copy(update={"short_names": ("Đề án 996",)})
    other = document("318/BYT-KH", MINISTRY, "2025-02-03", "báo cáo", cites=(defines,))
    collection, (link,) = linked(cite(None, title="Đề án 996", issuer="Thủ tướng Chính phủ"), among=(other,))
    assert collection.stubs[str(link.target)].number == "996/QĐ-TTg"


def test_a_short_name_that_two_texts_define_differently_is_left_alone() -> None:
    def defining(number: str, by: str) -> object:
        means = cite(number, "2018-08-10", issuer="Thủ tướng Chính phủ").model_copy(
            update={"short_names": ("Đề án 06",)}
        )
        return document(by, MINISTRY, "2025-02-03", "báo cáo", cites=(means,))

    among = (defining("6/QĐ-TTg", "318/BYT-KH"), defining("706/QĐ-TTg", "319/BYT-KH"))
    collection, (link,) = linked(cite(None, title="Đề án 06"), among=among)
    assert collection.stubs[str(link.target)].number is None


def test_links_are_the_same_whatever_the_order_of_the_documents() -> None:
    citing = document("9/BC-SYT", HEALTH, "2025-06-01", "x", cites=(cite("318/BYT-KH"), cite("7/QĐ-BYT", "2024-01-02")))
    first, second = Collection.of([ASKS, citing]), Collection.of([citing, ASKS])
    assert sorted(first.links, key=str) == sorted(second.links, key=str)
    assert first.stubs == second.stubs
