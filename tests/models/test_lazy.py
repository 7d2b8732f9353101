"""A sequence made when it is first asked for is like the tuple it makes, and is made once."""

import pickle

import pytest

from models.lazy import Lazy

MADE: list[str] = []


def letters(text: str) -> tuple[str, ...]:
    MADE.append(text)
    return tuple(text)


@pytest.fixture(autouse=True)
def nothing_made() -> None:
    MADE.clear()


def test_it_is_made_when_it_is_asked_for_and_once() -> None:
    word = Lazy(letters, "abc")
    assert MADE == []
    assert (len(word), word[0], word[1:], list(word)) == (3, "a", ("b", "c"), ["a", "b", "c"])
    assert MADE == ["abc"]


def test_it_equals_what_it_makes() -> None:
    word = Lazy(letters, "abc")
    assert word == ("a", "b", "c") == word
    assert word != ("a", "b")
    assert (hash(word), repr(word)) == (hash(("a", "b", "c")), repr(("a", "b", "c")))


def test_it_can_be_sent_to_another_process() -> None:
    assert pickle.loads(pickle.dumps(Lazy(letters, "abc"))) == ("a", "b", "c")


def test_it_may_be_empty() -> None:
    assert not Lazy(letters, "")
