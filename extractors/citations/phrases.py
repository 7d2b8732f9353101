"""The phrases of `relations.yaml` as they stand around a citation, each row compiled once."""

import re
from functools import cache
from typing import Literal

from extractors.rows import rows
from extractors.text.folding import fold
from models.base import Frozen
from models.reference import Relation

Where = Literal["opening", "before", "after", "title", "heading"]
FILLER = (
    r"(?:[\s,]*(?:cac|nhung|noi dung|nhiem vu|yeu cau|quy dinh|chi dao|muc tieu|giai phap|ket luan|ke hoach"
    r"|chuong trinh|de an|quy che|chi tieu|y kien|phan cong|hieu qua|day du"
    r"|co hieu qua|kip thoi|nghiem tuc|nghiem|tot|dong bo|khung|che do bao cao|bao cao|cua|tai|theo|duoc|giao|neu"
    r"|trong|ve|den|toi|mot so|ban hanh|kem theo|dong chi|so|ngay|viec|van ban))*\s*$"
)
NARROW = (
    r"(?:[\s,:]*(?:cac|nhung|noi dung|toan van|toan bo|quy dinh tai|quy dinh cua|ban|mot so dieu|mot so noi dung|cua"
    r"|tai|trong|van ban|sau day|sau|trang \d+))*[\s:]*$"
)
ANY = r"(?:\s[^;:\n.]{0,90}?)?"
LATELY = r"(?:(?:(?:trong\s+)?(?:thoi gian|nhung nam|cac nam|giai doan)(?:\s+vua)?\s+qua|hien nay|hien tai),?\s+)?"
"""What may stand before what is carried out: "Thời gian qua, thực hiện Nghị quyết"."""
HASTE = (
    r"(?:(?:de|nham|nghiem tuc|khan truong|kip thoi|chu dong|tich cuc|tiep tuc|day manh|to chuc|phoi hop|tang cuong"
    r"|chuan bi)\s+){0,4}"
)


class Phrase(Frozen):
    """A row of `relations.yaml`; the file's head says what the fields mean."""

    key: str
    relation: Relation
    place: Where
    phrases: tuple[str, ...]
    kinds: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    own: bool = False
    nearest: bool = False
    last: bool = False
    followed: bool = False
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()


def phrases() -> tuple[Phrase, ...]:
    """All rows of `relations.yaml`."""
    return rows("relations", Phrase)


@cache
def pattern(key: str) -> re.Pattern[str]:
    """The regular expression of a row's phrases; its first group is the phrase."""
    row = _row(key)
    words = "|".join(sorted(map(_plain, row.phrases), key=len, reverse=True))
    if row.place == "opening":
        haste = LATELY + HASTE if row.relation is Relation.IMPLEMENTS else ""
        return re.compile(rf"[\s,\"“(]*{haste}({words})(?![a-z])(?! (?:do|nay)[\s,])")
    if row.place == "before":
        return re.compile(
            rf"(?<![a-z])({words}){FILLER if row.relation in (Relation.IMPLEMENTS, Relation.BASED_ON) else NARROW}"
        )
    if row.place == "heading":
        return re.compile("|".join(f"({fold(phrase).replace(' ', '')})" for phrase in row.phrases))
    if row.place == "title":
        lead = r"(?:^|(?:tong ket|so ket|bao cao|ket qua|tinh hinh|ke hoach|to chuc|viec)\s)\W*(?:ve viec|v/v|ve)?\s*"
        return re.compile(rf"{lead}({words})(?![a-z])[^;]*$")
    return re.compile(rf"(?<![a-z])({words})(?![a-z])")


@cache
def taken_back(key: str) -> re.Pattern[str]:
    """What takes a row's phrase back where it ends right before it."""
    row = _row(key)
    return re.compile(rf"(?<![a-z])(?:{'|'.join(map(_plain, row.unless))})\s*$")


@cache
def excluded(key: str) -> re.Pattern[str]:
    """Words after which a row's phrase does not count."""
    row = _row(key)
    return re.compile(rf"(?<![a-z])(?:{'|'.join(map(_plain, row.not_after))})\s*$")


def _plain(phrase: str) -> str:
    """The regular expression of a phrase: folded words, any blanks, "…" for some words of the same clause."""
    parts = [r"[\s,]+".join(map(re.escape, re.findall(r"[^\s,]+", fold(part)))) for part in phrase.split("…")]
    if len(parts) > 1 and not parts[1]:
        return parts[0] + ANY
    return r"\s[^;:\n.]{0,140}?\s?".join(parts) if parts[0] else r"[^;:\n.]{0,200}?\s" + parts[1]


def _row(key: str) -> Phrase:
    return next(row for row in phrases() if row.key == key)
