"""Every row of `kinds.yaml` claims its examples and none of its counter-examples."""

import pytest

from extractors.kinds import Kind, kind_of_name, kind_of_symbol, kinds


def told(text: str) -> str | None:
    """The kind by symbol for a number, by name for words."""
    return kind_of_symbol(text) if any(c.isdigit() for c in text) else kind_of_name(text)


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.key)
def test_row_claims_its_examples_only(kind: Kind) -> None:
    assert kind.examples
    assert {example: told(example) for example in kind.examples} == dict.fromkeys(kind.examples, kind.key)
    assert kind.key not in {told(example) for example in kind.counter_examples}


@pytest.mark.parametrize(
    ("number", "key"),
    [
        ("/SXD-QLCL", "cong_van"),  # the number is still blank
        ("12/2020/NĐCP", "nghi_dinh"),  # a hyphen was lost
        ("12 /QÐ- UBND", "quyet_dinh"),  # blanks, and the wrong Ð (U+00D0)
        ("15c/NQ-CP", "nghi_quyet"),  # a letter after the number
        ("05/QĐ-BCĐ389", "quyet_dinh"),  # digits in the body's letters
        ("14/HDLN-BCA-BQP", "huong_dan"),  # joint documents carry LN
        ("không số", None),
        ("", None),
    ],
    ids=lambda value: str(value) or "empty",
)
def test_symbol_with_damage(number: str, key: str | None) -> None:
    assert kind_of_symbol(number) == key


@pytest.mark.parametrize("name", ["QUYẾT ĐỊNH", "quyết định", "Quyết  định", "QUYÊT ĐINH"])
def test_name_in_any_case(name: str) -> None:
    assert kind_of_name(name) == "quyet_dinh"
