"""Which bodies are one house: a body, its head, its units, the office that speaks for it; who stands over whom."""

import re
from functools import lru_cache

from extractors.bodies.places import known, province
from extractors.text.folding import fold

ROLES = re.compile(
    r"^(?:van phong|thuong truc|lanh dao|pho chu tich|chu tich|pho giam doc|tong giam doc|giam doc|bo truong|thu truong"
    r"|chanh van phong|chanh thanh tra|cuc truong|vu truong|truong ban|hieu truong|vien truong|dong chi)\s+"
)
OFFICE = re.compile(r"^Văn phòng\s+(?=Chính phủ|Ủy ban|Tỉnh ủy|Thành ủy|Hội đồng nhân dân)")
PARTS = re.compile(
    r"\s+[-–]\s+|\s*[()]\s*|\s*,\s*(?=(?:bo|so|cuc|chi cuc|tong cuc|vu|vien|ban|uy ban|ubnd|hdnd|hoi dong|van phong"
    r"|thanh tra|cong an|truong|tinh|thanh pho|huyen|thuoc)\s)"
)
"""What divides the bodies of a name; a comma may be part of one: "Bộ Văn hóa, Thể thao và Du lịch"."""
LETTERS = re.compile(r"^\d*[a-z]?/(?:\d{4}/)?([^/-]+)")
STATE = ("uy ban nhan dan tinh", "uy ban nhan dan thanh pho", "hoi dong nhan dan tinh", "tinh uy", "thanh uy")
CENTRAL = (
    "bo ",
    "van phong chinh phu",
    "thanh tra chinh phu",
    "quoc hoi",
    "uy ban thuong vu quoc hoi",
    "van phong quoc hoi",
    "hoi dong dan toc",
    "chu tich nuoc",
    "ngan hang nha nuoc",
    "kiem toan nha nuoc",
    "toa an nhan dan toi cao",
    "vien kiem sat nhan dan toi cao",
    "ban bi thu",
)
GOVERNMENT = ("chinh phu", "thu tuong", "pho thu tuong")
GOVERNMENTS = 6
UNITS = ("tinh", "thanh pho", "huyen", "xa", "phuong", "dac khu", "thi xa", "quan")
TOWN = re.compile(r"[Tt]hành phố\s+[^,()–-]+?(?=\s+tỉnh\s|\s*[,()–-]|$)")
OF_ASSEMBLY = re.compile(r"^(?:uy ban|hoi dong) .* quoc hoi$")


def same_house(one: str, other: str) -> bool:
    """True if two names mean one house; a name without its place is that of the same name with one.

    >>> same_house("Văn phòng Ủy ban nhân dân tỉnh Lạng Sơn", "Chủ tịch Ủy ban nhân dân tỉnh")
    True
    >>> same_house("Bộ Y tế", "Cục Phòng bệnh - Bộ Y tế"), same_house("Sở Y tế", "Sở Nội vụ")
    (True, False)
    >>> same_house("Bộ Văn hóa, Thể thao và Du lịch", "Sở Văn hóa, Thể thao và Du lịch tỉnh Lạng Sơn")
    False
    """
    return any(_begins(a, b) or _begins(b, a) for a in _names(one) for b in _names(other))


def among(body: str, group: str) -> bool:
    """True if `group` names all bodies of one kind and place, and `body` is of them.

    >>> among("Cục Thuế tỉnh Hưng Yên", "Cục Thuế các tỉnh, thành phố")
    True
    >>> among("Chi cục Thuế tỉnh Hưng Yên", "Cục Thuế các tỉnh")
    False
    """
    kind, several, places = _plain(group).partition(" cac ")
    named = _plain(body)
    return bool(several) and any(named.startswith(f"{kind} {place} ") for place in UNITS if place in places)


def lettered(number: str, body: str) -> bool:
    """True if the letters of a number can be those of `body`: "57/VP-TH" those of an Office (Văn phòng …)."""
    letters = LETTERS.match(fold(number))
    initials = "".join(word[0] for word in re.findall(r"\w+", fold(body)))
    return letters is not None and len(letters[1]) >= 2 and initials.startswith(letters[1])


@lru_cache(4096)
def rank(body: str) -> int:
    """How high a body stands: 6 for the Government, 5 the central ones, 4 the province's, 3 departments and all
    others, 1 communes."""
    plain = _plain(body)
    words = plain.split()
    if plain.startswith(GOVERNMENT):
        return GOVERNMENTS
    if plain.startswith(STATE):
        return 2 if _within_province(body) else 4
    if plain.startswith(CENTRAL) or OF_ASSEMBLY.match(plain):
        return 5
    if "xa" in words or "phuong" in words or "thi tran" in plain:
        return 1
    return 2 if "huyen" in words or "thi xa" in plain else 3


def _within_province(body: str) -> bool:
    """True for the committee of a town that was a district's equal: "Ủy ban nhân dân thành phố Đà Lạt"."""
    town = TOWN.search(body)
    return town is not None and known(town[0]) and province(town[0]) is None


def voice(body: str) -> str:
    """For whom an office speaks when it hands on his words; any other body speaks for itself.

    >>> voice("Văn phòng Ủy ban nhân dân tỉnh Lạng Sơn"), voice("Sở Y tế")
    ('Ủy ban nhân dân tỉnh Lạng Sơn', 'Sở Y tế')
    """
    return OFFICE.sub("", body)


def hands_on(issuer: str, leader: str) -> bool:
    """True if a letter of the Government Office is `leader`'s word, so that who writes to him answers it.

    >>> hands_on("Văn phòng Chính phủ", "Thủ tướng Chính phủ"), hands_on("Thủ tướng Chính phủ", "Văn phòng Chính phủ")
    (True, False)
    """
    return voice(issuer) != issuer and rank(voice(issuer)) == rank(leader) == GOVERNMENTS


def _begins(one: str, other: str) -> bool:
    return bool(other) and (one == other or one.startswith(other + " "))


@lru_cache(4096)
def _names(body: str) -> tuple[str, ...]:
    parts = [part for part in PARTS.split(fold(body)) if len(part.split()) > 1]
    return tuple(dict.fromkeys(map(_bare, (body, *parts))))


def _bare(body: str) -> str:
    plain = _plain(body)
    while (shorter := ROLES.sub("", plain)) != plain and len(shorter.split()) > 1:
        plain = shorter
    return plain


def _plain(body: str) -> str:
    plain = " ".join(re.findall(r"\w+", fold(body)))
    return re.sub(r"\bubnd\b", "uy ban nhan dan", re.sub(r"\bhdnd\b", "hoi dong nhan dan", plain))
