"""A document cited in another one, and what is done with it."""

from enum import StrEnum

from models.base import Frozen, IsoDate
from models.span import Mention, Span


class Relation(StrEnum):
    """What the citing document does with the cited one, most specific first."""

    ANSWERS = "answers"
    """Phúc đáp, trả lời, báo cáo theo yêu cầu tại."""
    REPLACES = "replaces"
    """Thay thế."""
    REPEALS = "repeals"
    """Bãi bỏ, hết hiệu lực."""
    AMENDS = "amends"
    """Sửa đổi, bổ sung, điều chỉnh."""
    EXTENDS = "extends"
    """Gia hạn."""
    PROMULGATES = "promulgates"
    """Ban hành kèm theo, phê duyệt."""
    GUIDES = "guides"
    """Hướng dẫn thực hiện."""
    FORWARDS = "forwards"
    """Chuyển, sao gửi."""
    IMPLEMENTS = "implements"
    """Thực hiện, triển khai, cụ thể hóa, theo chỉ đạo tại."""
    BASED_ON = "based_on"
    """Căn cứ, xét, theo đề nghị tại."""
    MENTIONS = "mentions"
    """Anything else."""


class ReferenceMention(Mention):
    """One place where the document is cited; `pinpoint` is the cited part, as printed: "khoản 4 Điều 1"."""

    pinpoint: str | None = None


class Reference(Frozen):
    """One distinct cited document with all its mentions. Unknown values are None, never a guess."""

    id: str
    """Content id: the same citation in a re-run has the same id."""
    kind: str
    number: str | None
    """Số ký hiệu as the author wrote it, blanks and reading errors removed."""
    issued: IsoDate | None = None
    issuer: str | None = None
    title: str | None = None
    """Name of a document that is cited without a number (laws, Constitution)."""
    relation: Relation = Relation.MENTIONS
    evidence: Span | None = None
    """The phrase that shows the relation."""
    mentions: tuple[ReferenceMention, ...] = ()
    short_names: tuple[str, ...] = ()
    """Names the text defines for it: "Đề án 996"."""


class CitedRelation(Frozen):
    """A fact between two cited documents: `subject` (a Reference.id) amends, replaces, … `object`."""

    subject: str
    relation: Relation
    object: str
    evidence: Span | None = None
