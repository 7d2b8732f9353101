"""Lists in statements: as many as one likes in SQLite, a parameter each elsewhere."""

import pytest
from sqlalchemy import create_engine, select

from corpus.storage.among import among
from corpus.storage.schema import meta

KEYS = ["a", 'b"', "c\\", "đ", ""]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        pytest.param([], set(), id="none"),
        pytest.param(["a", "z"], {"a"}, id="one that is there"),
        pytest.param(KEYS, set(KEYS), id="marks, letters, nothing at all"),
        pytest.param([f"{n}" for n in range(40_000)] + ["a"], {"a"}, id="more than a statement has parameters"),
    ],
)
def test_values_of_a_list_are_found(asked: list[str], found: set[str]) -> None:
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        meta.create(connection)
        connection.execute(meta.insert(), [{"key": key, "value": ""} for key in KEYS])
        query = select(meta.c.key).where(among(meta.c.key, connection.dialect.name))
        assert set(connection.execute(query, {"ids": asked}).scalars()) == found


def test_other_databases_take_a_parameter_for_each() -> None:
    query = select(meta.c.key).where(among(meta.c.key, "postgresql", name="keys"))
    words = str(query.compile(compile_kwargs={"render_postcompile": False}))
    assert "json_each" not in words
    assert "IN (__[POSTCOMPILE_keys])" in words
