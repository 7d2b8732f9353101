"""Plans that say below or after a piece of work who does it: "Cơ quan chủ trì: …; phối hợp: …; thời gian: …"."""

import re
from functools import cache
from typing import NamedTuple

from extractors.assignments.cues import cue, wording
from extractors.assignments.items import Item
from extractors.text.flow import Flow

LABELS = ("lead", "with", "term", "product")
VALUE_END = re.compile(r"[\s.;,)–+-]+$")


class Fields(NamedTuple):
    """What the labels of one item say: where the value of each begins and ends in the item's text."""

    lead: tuple[int, int]
    coordinators: tuple[int, int] | None
    term: tuple[int, int] | None


@cache
def _labels() -> re.Pattern[str]:
    """A label with its colon, at the start of a line or a clause; the group that holds it is named as it."""
    said = "|".join(rf"(?P<{label}>{wording(f'label_{label}')})" for label in LABELS)
    return re.compile(
        rf"(?:^|(?<=[.;,(]\s)|(?<=[.;,(])|(?<=[-–+]\s)|(?<=[a-zđ\d][.)]\s))\s*(?:{said})\s*:\s*", re.IGNORECASE
    )


def fields(text: str) -> Fields | None:
    """The labelled values after a piece of work; None when no label says who leads."""
    if ":" not in text:
        return None
    found = list(_labels().finditer(text))
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
        label = _labels().match(item.text)
        if label and kept and not kept[-1].text.rstrip().endswith(":") and (_own(label) or _led(kept[-1])):
            last = kept[-1]
            kept[-1] = last._replace(end=item.end, text=flow.text[last.start : item.end].replace("\n", " "))
        else:
            kept.append(item)
    return kept


def _own(label: re.Match[str]) -> bool:
    """Whether the label alone says that work is spoken of: "Thời gian: 8 giờ" may be that of a meeting."""
    return label.lastgroup in ("lead", "with") or cue("label_of_work").search(label[0]) is not None


def _led(item: Item) -> bool:
    return fields(item.text) is not None
