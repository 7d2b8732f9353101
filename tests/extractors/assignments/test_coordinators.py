"""Who helps, by the words before their names."""

import pytest

from extractors.assignments.coordinators import coordinators
from extractors.bodies.context import around
from extractors.text.sentences import marked

CONTEXT = around("Ủy ban nhân dân tỉnh Lào Cai", issued="2026-03-03")
TC, YT = "Sở Tài chính tỉnh Lào Cai", "Sở Y tế tỉnh Lào Cai"


def helpers(text: str) -> list[str]:
    return [actor.name for actor in coordinators(marked(text), 0, len(text), CONTEXT)]


def test_coordinators_stand_after_phoi_hop() -> None:
    text = "Giao Sở Xây dựng chủ trì, phối hợp với Sở Tài chính, Sở Y tế và các đơn vị liên quan rà soát hồ sơ."
    assert helpers(text) == [TC, YT, "các đơn vị liên quan"]


@pytest.mark.parametrize(
    "purpose",
    ["trong công tác tiêm chủng", "trong việc cấp phát", "để nâng cao chất lượng", "nhằm giữ vệ sinh"],
)
def test_what_coordinators_help_in_is_no_part_of_their_name(purpose: str) -> None:
    text = f"Giao Sở Xây dựng phối hợp với Sở Y tế và các xã ven sông {purpose}, Công an tỉnh theo dõi."
    assert helpers(text) == [YT, "các xã ven sông"]


SAID = {
    "cùng": ("Sở Xây dựng khẩn trương cùng Sở Y tế rà soát hồ sơ.", [YT]),
    "with the help of": ("Chủ trì, có sự tham gia của Sở Y tế, tổng kết đề án.", [YT]),
    "without với": ("Phòng Tài vụ phối hợp Công đoàn Trường lập phương án.", ["Công đoàn Trường"]),
    "a name no registry knows": ("Phối hợp với Hợp Lực Xanh rà soát hồ sơ.", ["Hợp Lực Xanh"]),
    "a group with what it does": ("Phối hợp với các doanh nghiệp chăn nuôi rà soát.", ["các doanh nghiệp chăn nuôi"]),
    "those who keep watch": ("Phối hợp với Sở Y tế và các xã trực 24/24 giờ tại chốt.", [YT, "các xã"]),
    "of the same level": ("Phối hợp với Sở Y tế, Thanh tra cùng cấp rà soát hồ sơ.", [YT, "Thanh tra cùng cấp"]),
    "before whom one invites": ("Các trường trao đổi với Sở Y tế; mời Sở Xây dựng dự.", [YT]),
    "with whom one agrees": ("Các trường trao đổi, thống nhất với Sở Y tế.", [YT]),
    "nobody by the same word": ("Báo cáo kết quả cùng ngày và cùng kỳ năm trước.", []),
}


@pytest.mark.parametrize(("text", "names"), SAID.values(), ids=SAID.keys())
def test_words_of_helping(text: str, names: list[str]) -> None:
    assert helpers(text) == names
