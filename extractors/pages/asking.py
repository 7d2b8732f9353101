"""Questions to PDFium about many characters or things of a page in one go.

PDFium is called with plain addresses and its answers fill arrays, which keeps reading near PDFium's own speed.
"""

import ctypes
from collections import deque
from collections.abc import Callable, Container, Sequence
from functools import cache
from itertools import compress, repeat
from typing import Any, Literal

import numpy as np
import numpy.typing as npt
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

NAME = 128
"""Bytes that are kept of a font's name."""
FONT = NAME + 4
"""Bytes of a font's name and flags."""
STEP = 4
"""Bytes between two places of the board."""
BOARD = 1 << 16
"""Bytes of the board."""


class Board:
    """Memory that PDFium writes its answers on, whose places are made once: a call then takes half the time."""

    def __init__(self) -> None:
        self.memory = (ctypes.c_char * BOARD)()
        self.places = [ctypes.byref(self.memory, at) for at in range(0, BOARD, STEP)]

    def answers(
        self, question: str, textpage: pdfium.PdfTextPage, indices: Sequence[int], *more: int | Any, row: int
    ) -> bytes:
        """What a function says of each character, `row` bytes each; `more` are its further arguments.

        Of these an integer is where in the row the function is to write, anything else is handed over as it is.
        """
        most = BOARD // row
        if len(indices) > most:
            parts = (indices[at : at + most] for at in range(0, len(indices), most))
            return b"".join(self.answers(question, textpage, part, *more, row=row) for part in parts)
        end = row * len(indices)
        ctypes.memset(self.memory, 0, end)
        given = [self._rows(one, end, row) if isinstance(one, int) else repeat(one) for one in more]
        page = ctypes.byref(textpage.raw.contents)
        deque(map(function(question, None), repeat(page), indices, *given), maxlen=0)
        return ctypes.string_at(self.memory, end)

    def _rows(self, start: int, end: int, row: int) -> list[Any]:
        return self.places[start // STEP : end // STEP : row // STEP]


@cache
def board() -> Board:
    """The one of this process: PDFium answers one question at a time."""
    return Board()


def structs(question: str, textpage: pdfium.PdfTextPage, indices: Sequence[int], *, width: int) -> npt.NDArray[Any]:
    """The answers of a function of PDFium that fills a struct of `width` floats: n rows for n characters.

    A character that PDFium knows nothing of has zeros, here and below.
    """
    rows = board().answers(question, textpage, indices, 0, row=4 * width)
    return np.frombuffer(rows, np.float32).reshape(-1, width)


def numbers(
    question: str, textpage: pdfium.PdfTextPage, indices: Sequence[int], *, form: Literal["d", "i"], count: int
) -> npt.NDArray[Any]:
    """The answers of a function that fills `count` single numbers, doubles or integers: a row for each of these."""
    size = np.dtype(form).itemsize
    rows = board().answers(question, textpage, indices, *range(0, size * count, size), row=size * count)
    return np.frombuffer(rows, form).reshape(-1, count).T


def fonts(textpage: pdfium.PdfTextPage, indices: Sequence[int]) -> list[tuple[bytes, int]]:
    """Name and flags of each character's font."""
    rows = board().answers("FPDFText_GetFontInfo", textpage, indices, 0, ctypes.c_ulong(NAME), NAME, row=FONT)
    flags = np.frombuffer(rows, np.int32)[NAME // 4 :: FONT // 4].tolist()
    return [(rows[at : rows.find(0, at)], flag) for at, flag in zip(range(0, len(rows), FONT), flags, strict=True)]


def objects(page: pdfium.PdfPage, kinds: Container[int]) -> list[tuple[int, int]]:
    """The addresses of the things drawn on a page that are of these kinds, as they are drawn, each with its kind."""
    get = function("FPDFPage_GetObject", ctypes.c_void_p)
    count = pdfium_c.FPDFPage_CountObjects(page)
    things = list(map(get, repeat(ctypes.byref(page.raw.contents)), range(count)))
    types = list(map(function("FPDFPageObj_GetType", ctypes.c_int, ctypes.c_void_p), things))
    return list(compress(zip(things, types, strict=True), map(kinds.__contains__, types)))


@cache
def function(name: str, gives: Any, *takes: Any) -> Callable[..., Any]:
    """A function of PDFium as one of plain numbers.

    The calls are too short to let other threads run meanwhile, which takes as long as they do. Without `takes` it is
    given integers and what `ctypes.byref` gives, which needs no conversion.
    """
    address = ctypes.cast(getattr(pdfium_c, name), ctypes.c_void_p).value
    return ctypes.PYFUNCTYPE(gives, *takes)(address or 0)
