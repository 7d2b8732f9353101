"""How the parts of a document begin that order, tell, submit, send or set a term."""

import re

ORDERING = frozenset(
    {
        "chi_thi",
        "quyet_dinh",
        "thong_bao",
        "ke_hoach",
        "cong_dien",
        "ket_luan",
        "chuong_trinh",
        "huong_dan",
        "nghi_quyet",
    }
)
"""Kinds of document that assign by their nature."""
TELLING = frozenset({"bao_cao", "to_trinh", "bien_ban"})
"""Kinds that tell or ask upwards."""
DECIDES = re.compile(r"QUYẾT\s+(?:ĐỊNH|NGHỊ)\s*:")
TERM_OF_SENDING = re.compile(
    r"(?:thời hạn|thời gian|hạn)\s+(?:gửi|nộp|báo cáo|hoàn thành)"
    r"|(?:đồng ý|cho phép|chấp thuận|thống nhất|nhất trí)\s[^,.;]{0,60}?(?:gia hạn|lùi|kéo dài)\b",
    re.IGNORECASE,
)
"""How a sentence begins that sets a term for what is asked elsewhere, or grants more time for it."""
PROPOSES = re.compile(r"(?:kính )?(?:đề nghị|kiến nghị)\b", re.IGNORECASE)
"""How the proposals at the end of a report begin; its other requests are told, not made."""
CONCLUDES = re.compile(r"(?:yêu cầu|giao|đề nghị|kiến nghị)\b", re.IGNORECASE)
"""How the requests of minutes begin."""
SUBMITTING = ("Nay ", "Kính trình ")
"""How the submission to a superior begins in papers that are no tờ trình."""
TELLING_PART = re.compile(
    r"(?:các )?(?:nguyên tắc|quy định chung|phạm vi|đối tượng|căn cứ|thực trạng|tình hình chung)", re.IGNORECASE
)
"""Headings of parts that state rules or tell: what bodies have to do there holds always."""
COMPANY = re.compile(r"(?:Tổng công ty|Công ty|Tập đoàn|DNTN|Doanh nghiệp|Hợp tác xã|Liên danh)\s+\S", re.IGNORECASE)
OBJECT = re.compile(
    r"(?:Văn bản|Ý kiến|Báo cáo|Kết quả|Danh sách|Hồ sơ|Đề xuất|Số liệu|Phiếu|Tài liệu)\b[^.]*?\b(?:gửi|nộp)\b"
)
SENDING = re.compile(r"\b(?:gửi|cung cấp|báo cáo|nộp)\b[^,;.]{0,70}:\s*$", re.IGNORECASE)
CUT = re.compile(r";\s+|,\s+(?=(?:gửi|nộp|báo cáo|trình)\b)")
RESULT = re.compile(
    r"(?:báo cáo|kết quả|văn bản|ý kiến|danh sách|hồ sơ|số liệu|các nội dung|các nhiệm vụ|nội dung|đề xuất)\b[^.]*"
    r"(?:gửi|nộp|hoàn thành|trình|báo cáo)\b",
    re.IGNORECASE,
)
