"""Group addressees: what they are, and whom they take in."""

import pytest

from corpus.collection import Collection
from corpus.judging.addressees import asked_bodies, complete
from corpus.judging.groups import Group, expand, group_of
from corpus.rows import rows
from tests.builders import COMMITTEE, HEALTH, MINISTRY, document, task

ROWS = rows("groups", Group)


@pytest.mark.parametrize(("row", "name"), [pytest.param(r, n, id=n) for r in ROWS for n in r.examples])
def test_example_is_of_its_group(row: Group, name: str) -> None:
    assert group_of(name) == row.members


@pytest.mark.parametrize(
    ("row", "name"), [pytest.param(r, n, id=f"{r.key}: {n}") for r in ROWS for n in r.counter_examples]
)
def test_counter_example_is_not(row: Group, name: str) -> None:
    assert group_of(name) != row.members


ALL = "Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương"
COMMUNE = "Ủy ban nhân dân xã Tô Múa, tỉnh Sơn La"


@pytest.mark.parametrize(
    ("addressee", "issuer", "owner", "members"),
    [
        pytest.param(ALL, MINISTRY, HEALTH, (COMMITTEE,), id="all-provinces"),
        pytest.param(ALL, MINISTRY, COMMITTEE, (COMMITTEE,), id="all-provinces-for-one-of-them"),
        pytest.param("Các sở, ban, ngành tỉnh", COMMITTEE, HEALTH, (HEALTH,), id="departments"),
        pytest.param("Các sở, ban, ngành", "Ủy ban nhân dân tỉnh Lai Châu", HEALTH, (), id="departments-elsewhere"),
        pytest.param("Các sở, ban, ngành", HEALTH, HEALTH, (), id="not-the-one-who-asks"),
        pytest.param("Sở Y tế các tỉnh, thành phố", MINISTRY, HEALTH, (HEALTH,), id="the-same-department"),
        pytest.param("Sở Xây dựng các tỉnh, thành phố", "Bộ Xây dựng", HEALTH, (), id="another-department"),
        pytest.param("Sở Y tế các tỉnh: Lai Châu, Sơn La", MINISTRY, HEALTH, (HEALTH,), id="provinces-listed"),
        pytest.param("Sở Y tế các tỉnh: Lai Châu, Cà Mau", MINISTRY, HEALTH, (), id="provinces-listed-without"),
        pytest.param(
            "Sở Y tế các tỉnh: Yên Bái, Cà Mau",
            MINISTRY,
            "Sở Y tế tỉnh Lào Cai",
            ("Sở Y tế tỉnh Yên Bái",),
            id="a-province-listed-that-came-to-ours",
        ),
        pytest.param("UBND các xã, phường", COMMITTEE, HEALTH, (), id="communes"),
        pytest.param("UBND các xã, phường", COMMITTEE, COMMUNE, (COMMUNE,), id="communes-for-one-of-them"),
        pytest.param("Các cơ quan, địa phương", COMMITTEE, COMMUNE, (COMMUNE,), id="bodies-and-localities"),
        pytest.param("Các cơ quan, đơn vị", COMMITTEE, COMMUNE, (), id="bodies-are-no-localities"),
        pytest.param("Các địa phương", COMMITTEE, HEALTH, (), id="localities-of-a-province"),
        pytest.param(ALL, MINISTRY, None, (), id="no-owner"),
    ],
)
def test_expand(addressee: str, issuer: str, owner: str | None, members: tuple[str, ...]) -> None:
    assert expand(addressee, issuer=issuer, owner=owner) == members


def test_the_users_list_expands_a_group() -> None:
    lists = {"Các bệnh viện": ("Bệnh viện Đa khoa tỉnh Sơn La", "Bệnh viện Phổi tỉnh Sơn La")}
    assert expand("các  bệnh viện", issuer=HEALTH, groups=lists) == lists["Các bệnh viện"]


def bodies(*leads: str, owner: str | None = HEALTH) -> list[tuple[str, bool]]:
    (held,) = Collection.of(
        [document("1/UBND-VX", COMMITTEE, "2025-05-05", tasks=(task("Báo cáo", leads=leads),))]
    ).documents.values()
    return [(asked.body, asked.group) for asked in asked_bodies(held, owner=owner)]


def test_a_group_without_the_owner_stays_one_addressee() -> None:
    assert bodies("UBND các xã, phường") == [("UBND các xã, phường", True)]
    assert bodies("Các sở, ban, ngành", owner=None) == [("Các sở, ban, ngành", True)]


def test_groups_asked_together_are_one_group() -> None:
    assert bodies("Các sở, ban, ngành", "UBND các xã, phường") == [(HEALTH, False)]


def test_a_body_named_twice_is_asked_once() -> None:
    assert bodies("Các sở, ban, ngành", HEALTH) == [(HEALTH, False)]


@pytest.mark.parametrize(
    ("body", "issuer", "whole"),
    [
        ("Sở Y tế", COMMITTEE, HEALTH),
        ("Công an tỉnh", COMMITTEE, "Công an tỉnh Sơn La"),
        ("Phòng Nghiệp vụ Y", HEALTH, f"Phòng Nghiệp vụ Y, {HEALTH}"),
        ("Bộ Y tế", COMMITTEE, "Bộ Y tế"),
        ("Sở Y tế", MINISTRY, "Sở Y tế"),
        ("Chi cục Kiểm lâm", "Sở Công Thương tỉnh Sơn La", "Chi cục Kiểm lâm tỉnh Sơn La"),
        ("Chi cục Thuế khu vực IX", "Sở Tài chính tỉnh Sơn La", "Chi cục Thuế khu vực IX"),
    ],
)
def test_complete(body: str, issuer: str, whole: str) -> None:
    assert complete(body, issuer) == whole


COMMUNES = ("Ủy ban nhân dân xã Tô Múa", "Ủy ban nhân dân phường Tô Hiệu")
HOSPITALS = ("Bệnh viện Đa khoa Mai Sơn", "Trung tâm Y tế khu vực Mộc Châu")
COMPANY, RIVAL = "Tổng công ty Dược Hòa Bình", "Tổng công ty Thiết bị y tế"
FAR, FARTHER = "Ủy ban nhân dân tỉnh Lai Châu", "Ủy ban nhân dân tỉnh Cà Mau"
EVERY_HEALTH = "Sở Y tế các tỉnh, thành phố"


@pytest.mark.parametrize(
    ("issuer", "to", "lead", "bodies"),
    [
        pytest.param(HEALTH, COMMUNES, "Ủy ban nhân dân các xã, phường", COMMUNES, id="communes-above"),
        pytest.param(HEALTH, HOSPITALS, "Các đơn vị có tên nêu trên", HOSPITALS, id="units-above"),
        pytest.param(HEALTH, HOSPITALS, "Mỗi đơn vị", HOSPITALS, id="each-unit"),
        pytest.param(HEALTH, (*COMMUNES, HOSPITALS[0]), "Các xã, phường", COMMUNES, id="only-the-communes"),
        pytest.param(MINISTRY, (EVERY_HEALTH,), "Sở Y tế", (HEALTH,), id="bare-name-of-the-group"),
        pytest.param(MINISTRY, (), "Sở Y tế", (HEALTH,), id="bare-name-of-ours"),
        pytest.param(MINISTRY, ("Sở Y tế tỉnh Lai Châu",), "Sở Y tế", ("Sở Y tế tỉnh Lai Châu",), id="of-another"),
        pytest.param(MINISTRY, (ALL,), "Ủy ban nhân dân tỉnh", (COMMITTEE,), id="bare-committee"),
        pytest.param(MINISTRY, (COMPANY, COMMITTEE), "Tổng công ty", (COMPANY,), id="begun-by-its-name"),
        pytest.param(MINISTRY, (COMPANY, RIVAL), "Tổng công ty", ("Tổng công ty",), id="two-begin-so"),
        pytest.param(MINISTRY, (COMMITTEE, FAR), "Ủy ban nhân dân các tỉnh", (COMMITTEE,), id="ours-of-the-listed"),
        pytest.param(MINISTRY, (FAR, FARTHER), "Ủy ban nhân dân các tỉnh", (FAR, FARTHER), id="others-listed"),
        pytest.param(COMMITTEE, ("Các sở, ban, ngành",), "Sở Nội vụ", ("Sở Nội vụ tỉnh Sơn La",), id="by-its-name"),
    ],
)
def test_short_names_mean_the_addressees(issuer: str, to: tuple[str, ...], lead: str, bodies: tuple[str, ...]) -> None:
    _, order = document("15/CV", issuer, "2025-05-05", to=to, tasks=(task("Báo cáo", leads=(lead,)),))
    (held,) = Collection.of([("order.pdf", order)]).documents.values()
    assert tuple(asked.body for asked in asked_bodies(held, owner=HEALTH)) == bodies
