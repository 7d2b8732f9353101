"""Every row of relations.yaml: its examples are claimed by it, its counter-examples are not."""

import pytest

from extractors.citations import clauses
from extractors.citations.finding import find
from extractors.citations.phrases import Phrase, phrases
from extractors.citations.saying import Saying
from models.page import Zone
from tests.extractors.citing import flow_of, head_of

EXAMPLES = [(row, text) for row in phrases() for text in row.examples]
COUNTERS = [(row, text) for row in phrases() for text in row.counter_examples]


def rule_of(row: Phrase, text: str) -> str | None:
    """The row that claims the citation in brackets; " | " divides a heading from its paragraph."""
    at = text.index("[") - text[: text.index("[")].count(" | ") * 2
    plain = text.replace("[", "").replace("]", "").replace(" | ", "\n")
    flow = flow_of(plain, zone=Zone.HEAD_LEFT if row.place == "title" else Zone.BODY)
    head, context = head_of(row.kinds[0] if row.kinds else "cong_van" if row.relation == "answers" else "quyet_dinh")
    cited = find(flow.text)
    shown = Saying(flow, head, context).all(
        cited, clauses.places(flow.text, cited), ["Ủy ban nhân dân tỉnh Lạng Sơn"] * len(cited)
    )
    index = min(range(len(cited)), key=lambda i: abs(cited[i].start - at))
    said = shown[index]
    return said.rule if said else None


@pytest.mark.parametrize(("row", "text"), EXAMPLES, ids=[f"{row.key}-{n}" for n, (row, _) in enumerate(EXAMPLES)])
def test_an_example_shows_its_row(row: Phrase, text: str) -> None:
    assert rule_of(row, text) == row.key


@pytest.mark.parametrize(("row", "text"), COUNTERS, ids=[f"{row.key}-{n}" for n, (row, _) in enumerate(COUNTERS)])
def test_a_counter_example_does_not_show_its_row(row: Phrase, text: str) -> None:
    assert rule_of(row, text) != row.key


def test_every_row_has_an_example_and_its_own_phrases() -> None:
    for row in phrases():
        assert row.examples, row.key
        assert len(set(row.phrases)) == len(row.phrases), row.key
