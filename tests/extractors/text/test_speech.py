"""The tagger knows verbs that the list does not."""

import pytest

from extractors.text.speech import opens_with_verb


@pytest.mark.parametrize("text", ["Trực cháy 24/24 giờ trong mùa khô", "Vệ sinh khu vực chợ hằng ngày"])
def test_verbs(text: str) -> None:
    assert opens_with_verb(text)


@pytest.mark.parametrize("text", ["Biểu mẫu gửi kèm văn bản này", "Tài liệu được đăng tải trên Cổng thông tin", ""])
def test_no_verbs(text: str) -> None:
    assert not opens_with_verb(text)
