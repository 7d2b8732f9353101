"""Footnotes' marks of a text layer: digits set above the line they stand on, written as superscripts."""

import re
from bisect import bisect
from collections.abc import Sequence

import pypdfium2 as pdfium

from extractors.pages.asking import numbers
from extractors.pages.words import Words
from models.page import Box

RAISED = 0.15
"""A digit set higher than the baseline by this share of its line's height is a footnote's mark."""
SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
MARK = re.compile(r"(?<!\S)\d{1,2}(?=[^\W\d_])|\d{1,3}(?=[.,;:)”\"]*(?!\S))")


def marked(textpage: pdfium.PdfTextPage, words: Words, runs: Sequence[int], boxes: Sequence[Box]) -> list[str]:
    """The words with footnotes' marks as superscript digits: "NĐ-CP2" with its 2 set high is "NĐ-CP²".

    `runs` are the words with which lines begin, `boxes` the lines' boxes.
    """
    texts = list(words.texts)
    found = [(at, match.span()) for at in words.figured if (match := MARK.search(texts[at]))]
    if not found:
        return texts
    lines = [bisect(runs, at) - 1 for at, _ in found]
    bases = _bases(textpage, words, runs, boxes, lines=sorted(set(lines)))
    places = [words.firsts[at] + start for at, span in found for start in _starts(span)]
    bottoms = iter(numbers("FPDFText_GetCharBox", textpage, places, form="d", count=4)[2].tolist())
    for (at, span), line in zip(found, lines, strict=True):
        raised = [start for start in _starts(span) if next(bottoms) > bases[line]]
        if raised:
            texts[at] = _superscript(texts[at], raised[0], span[1])
    return texts


def _starts(span: tuple[int, int]) -> range:
    """Where the raised digits may begin: anywhere in digits after letters, only at once in those before."""
    start, end = span
    return range(start, end if start else 1)


def _bases(
    textpage: pdfium.PdfTextPage, words: Words, runs: Sequence[int], boxes: Sequence[Box], *, lines: Sequence[int]
) -> dict[int, float]:
    """For each of `lines` the height above which ink is raised; its foot counts, for a glyph may be drawn high."""
    ends = [*runs[1:], len(words.firsts)]
    places = [words.firsts[at] for line in lines for at in (runs[line], ends[line] - 1)]
    _, feet = numbers("FPDFText_GetCharOrigin", textpage, places, form="d", count=2).tolist()
    return {
        line: min(first, last) + RAISED * (boxes[line].y1 - boxes[line].y0)
        for line, first, last in zip(lines, feet[::2], feet[1::2], strict=True)
    }


def _superscript(text: str, start: int, end: int) -> str:
    return text[:start] + text[start:end].translate(SUPERSCRIPTS) + text[end:]
