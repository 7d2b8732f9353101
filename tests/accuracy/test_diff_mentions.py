"""What the comparison of two revisions makes of their exports."""

from typing import Any

from tests.accuracy.diff_mentions import Row, judged, rows_of

EXPORT: list[dict[str, Any]] = [
    {
        "file": "den/1.pdf",
        "references": [
            {
                "kind": "cong_van",
                "number": "15/SNV-VP",
                "title": None,
                "issued": None,
                "relation": "answers",
                "mentions": [{"page": 2, "text": "Công văn số\n15/SNV-VP"}],
            },
            {"kind": "luat", "number": None, "title": "Luật Giá", "relation": "based_on", "mentions": []},
        ],
    },
    {"file": "den/2.pdf", "references": None},
]


def test_rows_are_what_is_said_of_each_cited_document() -> None:
    assert rows_of(EXPORT) == {
        Row("1.pdf", "15/SNV-VP", "kind", "cong_van"),
        Row("1.pdf", "15/SNV-VP", "relation", "answers"),
        Row("1.pdf", "15/SNV-VP", "page 2", "Công văn số 15/SNV-VP"),
        Row("1.pdf", "Luật Giá", "kind", "luat"),
        Row("1.pdf", "Luật Giá", "relation", "based_on"),
    }


def test_gold_judges_what_it_speaks_of() -> None:
    gold = {Row("1.pdf", "15/SNV-VP", "relation", "answers")}
    assert judged(Row("1.pdf", "15/SNV-VP", "relation", "answers"), gold) == "right"
    assert judged(Row("1.pdf", "15/SNV-VP", "relation", "mentions"), gold) == "wrong"
    assert judged(Row("1.pdf", "15/SNV-VP", "page 2", "Công văn số 15/SNV-VP"), gold) == ""
    assert judged(Row("2.pdf", "15/SNV-VP", "relation", "answers"), gold) == ""
