"""Who is asked in a sentence, and who coordinates."""

import pytest

from extractors.assignments.asked import asked, pieces
from extractors.bodies.context import around
from extractors.text.sentences import marked

CONTEXT = around("Ủy ban nhân dân tỉnh Lào Cai", issued="2026-03-03")
XD, TC, YT = "Sở Xây dựng tỉnh Lào Cai", "Sở Tài chính tỉnh Lào Cai", "Sở Y tế tỉnh Lào Cai"

ASKED = {
    "giao": ("Giao Sở Xây dựng chủ trì rà soát.", [XD]),
    "named before its duty": ("Sở Xây dựng có trách nhiệm rà soát.", [XD]),
    "name and colon": ("Sở Xây dựng: Rà soát hồ sơ.", [XD]),
    "after a clause": ("Trên cơ sở báo cáo của Sở Y tế, giao Sở Xây dựng rà soát.", [XD]),
    "subject after a clause": ("Sau khi được phê duyệt, Sở Xây dựng triển khai.", [XD]),
    "the writer asks": ("UBND tỉnh đề nghị Sở Xây dựng rà soát.", [XD]),
    "one is told to ask others": ("Sở Xây dựng yêu cầu các chủ đầu tư báo cáo.", [XD]),
    "two": ("Giao Sở Xây dựng, Sở Tài chính rà soát.", [XD, TC]),
    "slip of recognition": ("Sở Xây dựng chi đạo các đơn vị.", [XD]),
    "a name that begins like a verb": ("Giao Thanh tra tỉnh làm rõ.", ["Thanh tra tỉnh Lào Cai"]),
    "a name no registry knows": ("Giao Thư ký Hội đồng dự thảo nghị quyết.", ["Thư ký Hội đồng"]),
    "letters for a name": ("BQLDA lập phương án.", ["BQLDA"]),
    "one is asked, another told": ("Đề nghị Sở Y tế, yêu cầu Giám đốc Sở Xây dựng rà soát.", [YT, XD]),
    "whom a Party body leads": (
        "Đảng ủy UBND tỉnh lãnh đạo UBND tỉnh lập kế hoạch.",
        ["Đảng ủy Ủy ban nhân dân tỉnh Lào Cai"],
    ),
    "after what it is for": ("Đối với Sở Xây dựng: Rà soát hồ sơ.", [XD]),
    "hands over": ("Sở Xây dựng bàn giao mốc giải phóng mặt bằng.", [XD]),
    "so many that are named above": ("UBND tỉnh yêu cầu 02 đơn vị nêu trên báo cáo.", ["đơn vị nêu trên"]),
    "apart from the rest": ("Riêng Sở Y tế báo cáo bổ sung.", [YT]),
    "whom the item is about, in two lists": (
        "Đối với UBND các xã: Tân Mẫu, Hòa Mẫu và UBND các phường: An Mẫu, Bình Mẫu: lập danh sách.",
        [f"Ủy ban nhân dân {name}" for name in ("xã Tân Mẫu", "xã Hòa Mẫu", "phường An Mẫu", "phường Bình Mẫu")],
    ),
    "known by what is left undone": (
        "Các đơn vị chưa gửi báo cáo khẩn trương hoàn thành.",
        ["Các đơn vị chưa gửi báo cáo"],
    ),
    "whoever has not": ("Riêng đơn vị nào chưa nộp phiếu thì nộp bổ sung.", ["đơn vị nào chưa nộp phiếu"]),
    "in an answer": ("Trả lời: Sở Xây dựng chủ trì lập đề án.", [XD]),
    "places": (
        "Tỉnh Lai Châu và tỉnh Sơn La rà soát các điểm sạt lở.",
        ["Ủy ban nhân dân tỉnh Lai Châu", "Ủy ban nhân dân tỉnh Sơn La"],
    ),
    "several of a kind": ("Các Hạt Kiểm lâm khu vực hướng dẫn chủ rừng.", ["Các Hạt Kiểm lâm khu vực"]),
    "examples in brackets": (
        "Các cơ sở giáo dục (Trường Đại học Mẫu, các trường cao đẳng, ...) lập danh sách.",
        ["Các cơ sở giáo dục"],
    ),
    "an office by its head": ("Chánh Văn phòng, Giám đốc Sở Y tế chịu trách nhiệm thi hành.", ["Văn phòng", YT]),
    "what a body also is, in brackets": (
        "Sở Y tế (Cơ quan thường trực Ban Chỉ đạo phòng, chống dịch) kiểm tra kho vắc xin.",
        [YT],
    ),
    "whose part stands in brackets": ("Sở Y tế (chủ trì), Sở Xây dựng phối hợp kiểm tra.", [YT]),
    "heads by one title": ("Giao Giám đốc: Sở Y tế, Sở Xây dựng phát động phong trào.", [YT, XD]),
    "investors who draw up": ("Các chủ đầu tư lập lại dự toán.", ["Các chủ đầu tư"]),
    "who invites": ("Khi tổ chức họp, các xã lập danh sách khách; mời Sở Y tế dự.", ["các xã"]),
    "gentlemen": ("Đề nghị các đồng chí: Giám đốc Sở Y tế, Giám đốc Sở Xây dựng góp ý dự thảo.", [YT, XD]),
    "sent and asked": ("UBND tỉnh kính chuyển Quyết định nêu trên và đề nghị Sở Y tế triển khai.", [YT]),
    "besides": ("Song song đó, Sở Y tế tổ chức kiểm tra kho vắc xin.", [YT]),
    "who must do what was found": ("Các trường được kiểm tra khắc phục tồn tại.", ["Các trường"]),
    "one whose name holds a word of doing": (
        "Phòng Vật tư, thiết bị y tế kiểm tra hệ thống khí.",
        ["Phòng Vật tư, thiết bị y tế"],
    ),
    "several who give figures": ("Các Sở: Y tế, Xây dựng cung cấp số liệu.", [YT, XD]),
    "suppliers": ("Các nhà cung cấp gửi báo giá.", ["Các nhà cung cấp"]),
    "companies by their letters": ("PC Tân Mẫu, PC Phú Mẫu huy động lực lượng.", ["PC Tân Mẫu", "PC Phú Mẫu"]),
    "after a time": ("Từ ngày 22/9 đến ngày 10/10/2026, nhân viên thú y tiêm phòng.", ["nhân viên thú y"]),
    # nobody is asked here
    "what was found is only told": ("Các trường được kiểm tra đã khắc phục tồn tại.", None),
    "a certificate": ("Công ty TNHH Mẫu có Giấy chứng nhận cơ sở đủ điều kiện.", None),
    "a comparison": ("Hồ sơ gửi chậm so với yêu cầu, Sở Y tế.", None),
    "a paper of another day": ("Ngày 10/02/2026, UBND tỉnh có công văn số 31/UBND-KT đề nghị Sở Y tế báo cáo.", None),
    "what is left undone is only told": ("Các đơn vị chưa gửi báo cáo.", None),
    "what is asked in a paper to be written": ("Tham mưu văn bản kiến nghị Sở Xây dựng điều chỉnh.", None),
    "a paper is passed on": ("UBND xã kính chuyển Quyết định số 12/QĐ-SXD.", None),
    "another's proposal": ("Theo đề nghị của Sở Xây dựng tại Tờ trình số 12/TTr-SXD.", None),
    "already asked": ("Bộ Xây dựng đã đề nghị Sở Xây dựng báo cáo.", None),
    "asked by another paper": ("Công văn số 12/BXD-KT giao Sở Xây dựng chủ trì.", None),
    "handing over": ("Việc bàn giao Sở Xây dựng tiếp tục.", None),
    "figures after a colon": ("Sở Xây dựng: 300.000 tấn.", None),
    "not done": ("Sở Xây dựng không gửi báo cáo.", None),
}


@pytest.mark.parametrize(("text", "leads"), ASKED.values(), ids=ASKED.keys())
def test_asked(text: str, leads: list[str] | None) -> None:
    found = asked(marked(text), 0, len(text), CONTEXT)
    assert ([a.name for a in found.leads] if found else None) == leads


PIECES = {
    "agreed, then asked": ("Nhất trí chủ trương điều chỉnh; Sở Xây dựng hoàn thiện thủ tục.", 2),
    "another body after a semicolon": ("Giao Sở Xây dựng lập đề án; Sở Tài chính bố trí kinh phí.", 2),
    "the same body goes on": ("Sở Xây dựng lập đề án; gửi Sở Tài chính.", 1),
    "a list of bodies": ("Giám đốc Sở Xây dựng; Giám đốc Sở Tài chính chịu trách nhiệm thi hành.", 1),
    "coordinators": ("Phối hợp với các sở, ngành; Sở Y tế tổ chức tuyên truyền.", 1),
}


@pytest.mark.parametrize(("text", "number"), PIECES.values(), ids=PIECES.keys())
def test_pieces(text: str, number: int) -> None:
    assert len(pieces(marked(text), CONTEXT)) == number
