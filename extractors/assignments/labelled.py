"""Plans that say below or after a piece of work who does it: "Cơ quan chủ trì: …; phối hợp: …; thời gian: …"."""

import re
from typing import Literal, NamedTuple

from extractors.assignments.items import Item
from extractors.text.flow import Flow

Label = Literal["lead", "with", "term"]
LABELS = re.compile(
    r"(?:^|(?<=[.;,(]\s)|(?<=[.;,(])|(?<=[-–+]\s))\s*(?:"
    r"(?P<lead>(?:(?:đơn vị|cơ quan|bộ phận)\s+(?:chủ trì|thực hiện|đầu mối|phụ trách)|chủ trì|đầu mối)"
    r"(?:\s+(?:thực hiện|tham mưu))?)"
    r"|(?P<with>(?:(?:đơn vị|cơ quan|bộ phận)\s+)?phối hợp(?:\s+thực hiện)?)"
    r"|(?P<term>(?:thời gian|thời hạn|tiến độ|hạn)(?:\s+(?:thực hiện|hoàn thành|triển khai))?)"
    r"|(?P<product>sản phẩm|kết quả|kinh phí|nguồn kinh phí))\s*:\s*",
    re.IGNORECASE,
)
VALUE_END = re.compile(r"[\s.;,)–+-]+$")


class Fields(NamedTuple):
    """What the labels of one item say: where the value of each begins and ends in the item's text."""

    lead: tuple[int, int]
    coordinators: tuple[int, int] | None
    term: tuple[int, int] | None


def fields(text: str) -> Fields | None:
    """The labelled values after a piece of work; None when no label says who leads."""
    found = list(LABELS.finditer(text))
    if not found or found[0].start() < 8:
        return None
    spans: dict[str, tuple[int, int]] = {}
    for label, following in zip(found, [*found[1:], None], strict=True):
        end = following.start() if following else len(text)
        end -= len(text[label.end() : end]) - len(VALUE_END.sub("", text[label.end() : end]))
        spans.setdefault(label.lastgroup or "", (label.end(), end))
    return Fields(spans["lead"], spans.get("with"), spans.get("term")) if "lead" in spans else None


def joined(flow: Flow, found: list[Item]) -> list[Item]:
    """The items, with lines that are only labels put to the piece of work above them."""
    kept: list[Item] = []
    for item in found:
        label = LABELS.match(item.text)
        if label and kept and not kept[-1].text.rstrip().endswith(":") and (_own(label) or _led(kept[-1])):
            last = kept[-1]
            kept[-1] = last._replace(end=item.end, text=flow.text[last.start : item.end].replace("\n", " "))
        else:
            kept.append(item)
    return kept


def _own(label: re.Match[str]) -> bool:
    """Whether the label alone says that work is spoken of: "Thời gian: 8 giờ" may be that of a meeting."""
    return label.lastgroup in ("lead", "with") or re.search(r"thực hiện|hoàn thành|triển khai", label[0]) is not None


def _led(item: Item) -> bool:
    return fields(item.text) is not None
