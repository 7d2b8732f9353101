"""Which heading or lead-in holds for an item, and whom "Quý Sở" and "các đơn vị" stand for below it."""

from dataclasses import replace

from extractors.assignments.above import Above
from extractors.assignments.actors import Actor
from extractors.assignments.items import PLAIN, Item
from extractors.assignments.scopes import Scope
from extractors.text.flow import Block
from models.page import Zone

ROOT = Scope(0, "report")


def item(level: int) -> Item:
    return Item(Block(0, 5, 1, Zone.BODY), 0, 5, level, "Rà soát")


def actor(name: str, *, back: bool = False) -> Actor:
    return Actor(0, len(name), name, False, back)


def above() -> Above:
    return Above(ROOT, lambda: ("Sở Nội vụ tỉnh Đồng Hà",))


def test_a_heading_holds_for_what_is_deeper_and_ends_with_its_like() -> None:
    scopes = above()
    scopes.enter(heading := Scope(4, "order", (actor("Sở Y tế"),)))
    assert scopes.over(item(6)) == replace(heading, filled=True)
    assert scopes.over(item(4)) == replace(ROOT, filled=True)


def test_a_heading_takes_the_place_of_its_like() -> None:
    scopes = above()
    scopes.enter(Scope(4, "order", (actor("Sở Y tế"),)))
    scopes.enter(later := Scope(4, "order", (actor("Sở Công Thương"),)))
    assert scopes.nearest == later
    assert scopes.over(item(4)) == replace(ROOT, filled=True)


def test_plain_text_after_the_items_is_no_longer_under_their_heading() -> None:
    scopes = above()
    scopes.enter(heading := Scope(4, "order", (actor("Sở Y tế"),)))
    assert scopes.over(item(PLAIN)) == heading
    scopes.over(item(6))
    assert scopes.over(item(PLAIN)) == ROOT


def test_words_that_point_back_are_those_of_the_nearest_scope_that_names_anybody() -> None:
    scopes = above()
    assert [a.name for a in scopes.who((actor("Quý Sở", back=True),))] == ["Sở Nội vụ tỉnh Đồng Hà"]
    scopes.enter(Scope(4, "order", (actor("Sở Y tế"), actor("Sở Công Thương"))))
    scopes.enter(Scope(6, "order"))
    assert [a.name for a in scopes.who((actor("các Sở", back=True),))] == ["Sở Y tế", "Sở Công Thương"]


def test_a_vague_word_says_no_less_than_the_groups_addressed() -> None:
    scopes = Above(ROOT, lambda: ("Các sở, ban, ngành tỉnh", "Báo Đồng Hà"))
    vague = (actor("các đơn vị", back=True),)
    assert scopes.who(vague, told=True) == vague
    assert [a.name for a in scopes.who(vague)] == ["Các sở, ban, ngành tỉnh", "Báo Đồng Hà"]
    assert [a.name for a in scopes.who((actor("Quý đơn vị", back=True),))] == ["Các sở, ban, ngành tỉnh", "Báo Đồng Hà"]


def test_a_body_called_by_its_first_words() -> None:
    scopes = Above(ROOT, lambda: ("Sở Y tế", "Tổng công ty Dược Đồng Hà"))
    assert [a.name for a in scopes.who((actor("Tổng công ty", back=True),))] == ["Tổng công ty Dược Đồng Hà"]
    other = (actor("Học viện", back=True),)
    assert scopes.who(other) == other


def test_a_name_stands_for_itself() -> None:
    named = (actor("Sở Tài chính"),)
    assert above().who(named) == named
