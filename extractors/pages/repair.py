"""Mends text that was typed, encoded or read wrongly; of numbers only letters read for digits.

`repair_layer` is for text layers and changes only what has one right form. `repair_ocr` is for text read by OCR: it
mends diacritics that make no likely word, letters of symbols, quotation marks and lost blanks.
"""

import re
from collections.abc import Iterator, Sequence

from extractors.citations.symbols import is_kind, like, mended
from extractors.pages.legacy import decoded
from extractors.pages.misprints import righted
from extractors.pages.spelling import wrong
from extractors.pages.syllables import is_syllable
from extractors.pages.torn import joined
from extractors.recognition.choices import Readings, likeliest
from extractors.recognition.digits import with_digits
from extractors.recognition.slips import halves, variants
from extractors.text.folding import fold

OTHER_LETTER = 3.0
"""What it costs more to change a letter and not only its marks: the end of a line says little of the next word."""
NEAR = 9
"""Words behind a number among which its issuer is named."""
NEAREST = 3
"""So many of the engine's readings are looked at for slips."""
NO_WORD = re.compile(r"(?<![^\W\d_])(?:([Uu])[ỹỳ]|([ŨÙũù])y)(?![^\W\d_])")
"""Of the syllables u + y with a mark, only "ủy" and "úy" are words; "Ũy ban" was read for "Ủy ban"."""
WORD = re.compile(r"(?P<before>[^\w]*)(?P<letters>[^\W\d_]+)(?P<after>[^\w]*)$")
SYMBOL = re.compile(r"(?P<before>.*\d\s*[/-]|/)(?P<letters>[^\W\d_][\w&Ð-]*(?:[-/][\w&]+)*)(?P<after>\W*)$")
SUBMISSION = re.compile(r"^(\d+[a-z]?/)TT[a-zY]?-")
DOUBLE_T = re.compile(r"(?<=[/-])(?:T[TtĨĩỉìíïîfIil1|]?|[1Il|]T)(?P<last>[rg])(?=[-/]|\W*$)")
"""The letters of TTr and TTg: the bars of two T's run into one another."""
CIRCULAR = re.compile(r"^TI(?=-)")
"""A circular's TT; no kind has these letters."""
PREMIER = re.compile(r"^(\d+(?:/\d{4})?/[^\W\d_]{2}-)TTr(?=\W*$)")
"""A number that may be one of the Prime Minister's: of print, g is taken for r."""
GLUED_PARTY = re.compile(r"^(\d+-[^\W\d_]{2,3})(T[UW])(?=\W*$)")
"""A number of the Party whose stroke was not seen: "97-CTrTU"."""
U_BETWEEN = re.compile("(?<=[ưƯ])[uU](?=[ơờớởỡợƠỜỚỞỠỢ])")
"""The hook of "ươ" seen as a letter of its own: "trưuớc". No syllable has these three."""
OPENING = re.compile(r"^['‘+](?=[^\W\d_]{2})")
CLOSING = re.compile(r"(?<=\w)['’](?=[.,;:)]*$)")


def repair_layer(text: str, *, encoding: str | None = None) -> str:
    """The text of a text layer in good Unicode: decoded, NFC, look-alikes replaced, torn syllables joined.

    >>> repair_layer("BỘ CÔNG THƢƠNG, QÐ-BCT"), repair_layer("ĐIỀ U KHO ẢN CHUYỂ N TIẾ P")
    ('BỘ CÔNG THƯƠNG, QĐ-BCT', 'ĐIỀU KHOẢN CHUYỂN TIẾP')
    """
    if encoding:
        text = decoded(text, encoding=encoding)
    return joined(righted(text) if wrong(text) else text)


def repair_ocr(text: str) -> str:
    """The text of a line read by OCR, mended. Digits stay as they are, but for a 1 that is a T of TTr or TTg.

    >>> repair_ocr("Căn cứ Luật Tố chức chính quyền dịa phương số 77/2015/QH13")
    'Căn cứ Luật Tổ chức chính quyền địa phương số 77/2015/QH13'
    """
    return " ".join(repair_words([[(word, 0.0)] for word in text.split()]))


def repair_words(line: Sequence[Readings]) -> list[str]:
    """The words of a line read by OCR, mended: one string for each, with a blank in it where two were run together."""
    if not line:
        return []
    line = [[(U_BETWEEN.sub("", text), cost) for text, cost in word] for word in line]
    bare = all(len(word) == 1 for word in line)
    chosen = likeliest([list(_readings(word, bare=bare)) for word in line])
    if _capitals(chosen):
        chosen = [word.upper() if _is_word(word) else word for word in chosen]
    words = [_signs(_symbol(word), at) for at, word in enumerate(with_digits(chosen))]
    words = [_premier(word, words[at + 1 :]) for at, word in enumerate(words)]
    words = [NO_WORD.sub(lambda match: "Ủy" if match.group()[0].isupper() else "ủy", word) for word in words]
    return [_submission(word, words[max(0, at - 3) : at]) for at, word in enumerate(words)]


def _readings(word: Readings, *, bare: bool) -> Iterator[tuple[str, float]]:
    """What the engine gave; words run together; likely slips of an engine that names no other readings (`bare`), and
    where none of those it named for a word in small letters is a syllable ("luơng"; names may be none).
    """
    key = fold(word[0][0])
    yield from ((text, cost + OTHER_LETTER * (fold(text.replace(" ", "")) != key)) for text, cost in word)
    match = WORD.match(word[0][0])
    if match is None or len(match["letters"]) < 2:
        return
    others = list(halves(match["letters"]))
    if bare or (match["letters"].islower() and not any(_spelled(text) for text, _ in word)):
        others += [(text, more + cost) for read, more in word[:NEAREST] for text, cost in _slips(read)]
    yield from ((match["before"] + text + match["after"], cost) for text, cost in others)


def _slips(word: str) -> Iterator[tuple[str, float]]:
    match = WORD.match(word)
    return variants(match["letters"]) if match else iter(())


def _spelled(word: str) -> bool:
    match = WORD.match(word)
    return match is not None and is_syllable(match["letters"])


def _symbol(word: str) -> str:
    """The letters of a số ký hiệu with the kind and body they must have been: "12/QD-TTg" → "12/QĐ-TTg"."""
    if word[:1].isdigit():
        word = DOUBLE_T.sub(r"TT\g<last>", word)
        glued = GLUED_PARTY.match(word)
        word = f"{glued[1]}/{glued[2]}{word[glued.end() :]}" if glued and is_kind(glued[1].split("-")[1]) else word
    match = SYMBOL.match(word)
    if match is None:
        return word
    parts = re.split(r"([-/])", CIRCULAR.sub("TT", match["letters"]))
    if not all(part in "-/" or part.isdigit() or like(part) for part in parts):
        return word
    right = [part if part in "-/" else mended(part, first=at == 0, read=True) for at, part in enumerate(parts)]
    return match["before"] + "".join(right) + match["after"]


def _premier(word: str, after: list[str]) -> str:
    """A number's TTr (thanh tra) is TTg where the Prime Minister is named behind it."""
    match = PREMIER.match(word)
    named = match is not None and "thu tuong" in fold(" ".join(after[:NEAR]))
    return PREMIER.sub(r"\1TTg", word) if named else word


def _submission(word: str, before: list[str]) -> str:
    """After "Tờ trình số" a number's TT is TTr, of which OCR loses the r."""
    return SUBMISSION.sub(r"\g<1>TTr-", word) if "trình" in (other.lower() for other in before) else word


def _signs(word: str, at: int) -> str:
    """Quotation marks as the state's documents print them; "+Đầu" inside a line is one, at its start a bullet."""
    if at or not word.startswith("+"):
        word = OPENING.sub("“", word)
    return CLOSING.sub("”", word)


def _capitals(words: list[str]) -> bool:
    """True for a line set in capitals, where single letters may have come out small ("CỘNG HÒA Xã HỘI")."""
    letters = [word for word in words if _is_word(word)]
    small = sum(char.islower() for word in letters for char in word)
    large = sum(char.isupper() for word in letters for char in word)
    return len(letters) > 2 and large > 6 * small > 0


def _is_word(word: str) -> bool:
    return WORD.match(word) is not None
