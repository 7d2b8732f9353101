"""Every row of the registry of bodies is found by its examples, not by its counter-examples, and its data is sound."""

import re
import unicodedata
from importlib.resources import files

import pytest

from extractors.bodies.context import Context
from extractors.bodies.registry import Body, LocalBody, bodies, local_bodies
from extractors.organizations import bodies_in, resolve
from extractors.rows import rows

HERE = Context(
    issuer="Ủy ban nhân dân tỉnh Lạng Sơn",
    superior=None,
    province="tỉnh Lạng Sơn",
    level="province",
    issued="2025-05-01",
)
FILES = ("abbreviations", "bodies", "domains", "kinds", "local_bodies", "naming")


@pytest.mark.parametrize("body", bodies(), ids=lambda body: body.key)
def test_row_is_found_by_its_examples(body: Body) -> None:
    assert {example: resolve(example, HERE) for example in body.examples} == dict.fromkeys(body.examples, body.name)
    for other in body.counter_examples:
        assert body.name not in [found.name for found in bodies_in(other, HERE)]


@pytest.mark.parametrize("local", rows("local_bodies", LocalBody), ids=lambda local: local.key)
def test_local_row_is_found_by_its_examples(local: LocalBody) -> None:
    assert local.examples
    for example in local.examples:
        found = resolve(example, HERE)
        assert found is not None
        assert found.startswith(local.name + " ")
    for other in local.counter_examples:
        assert not any(found.name.startswith(local.name) and not found.group for found in bodies_in(other, HERE))


@pytest.mark.parametrize("name", FILES)
def test_file_is_sorted_unique_and_nfc(name: str) -> None:
    text = files("extractors").joinpath(f"data/{name}.yaml").read_text("utf-8")
    keys = re.findall(r"^(\w+):", text, re.MULTILINE)
    assert keys == sorted(set(keys))
    assert unicodedata.is_normalized("NFC", text)


def test_successors_exist_and_take_over_after() -> None:
    known = {body.key: body for body in bodies()}
    for body in bodies():
        assert body.superior is None or body.superior in known
        if body.successor:
            assert body.valid_to is not None
            started = known[body.successor].valid_from
            assert started is None or started > body.valid_to


def test_departments_come_from_the_fields_of_work() -> None:
    names = {local.name for local in local_bodies()}
    assert {"Sở Y tế", "Sở Khoa học và Công nghệ", "Công an"} <= names
