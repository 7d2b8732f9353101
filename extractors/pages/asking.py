"""Questions to PDFium about many characters or things of a page in one go.

PDFium is called with plain addresses and its answers fill arrays, which keeps reading near PDFium's own speed.
"""

import ctypes
from array import array
from collections import deque
from collections.abc import Callable, Container, Iterable, Sequence
from functools import cache
from itertools import compress, repeat
from typing import Any, Literal

import numpy as np
import numpy.typing as npt
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

NAME = 128
"""Bytes that are kept of a font's name."""


def structs(question: str, textpage: pdfium.PdfTextPage, indices: Sequence[int], *, width: int) -> npt.NDArray[Any]:
    """The answers of a function of PDFium that fills a struct of `width` floats: n rows for n characters.

    A character that PDFium knows nothing of has zeros, here and below.
    """
    rows = array("f", bytes(4 * width * len(indices)))
    _ask(question, textpage, indices, _places(rows, width))
    return np.frombuffer(rows, np.float32).reshape(-1, width)


def numbers(
    question: str, textpage: pdfium.PdfTextPage, indices: Sequence[int], *, form: Literal["d", "i"], count: int
) -> npt.NDArray[Any]:
    """The answers of a function that fills `count` single numbers, doubles or integers: a row for each of these."""
    rows = array(form, bytes(array(form).itemsize * len(indices) * count))
    places = _places(rows, 1)
    each = (places[at : at + len(indices)] for at in range(0, len(rows), len(indices) or 1))
    _ask(question, textpage, indices, *each)
    return np.frombuffer(rows, form).reshape(count, -1)


def fonts(textpage: pdfium.PdfTextPage, indices: Sequence[int]) -> list[tuple[bytes, int]]:
    """Name and flags of each character's font."""
    names, flags = array("B", bytes(NAME * len(indices))), array("i", bytes(4 * len(indices)))
    _ask("FPDFText_GetFontInfo", textpage, indices, _places(names, NAME), repeat(NAME), _places(flags, 1))
    whole = names.tobytes()
    return [(whole[at : whole.find(0, at)], flag) for at, flag in zip(range(0, len(whole), NAME), flags, strict=True)]


def objects(page: pdfium.PdfPage, kinds: Container[int]) -> list[tuple[Any, int]]:
    """The things drawn on a page that are of these kinds, in the order they are drawn, each with its kind."""
    get = _function("FPDFPage_GetObject", ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
    kind_of = _function("FPDFPageObj_GetType", ctypes.c_int, ctypes.c_void_p)
    count = pdfium_c.FPDFPage_CountObjects(page)
    things = list(map(get, repeat(ctypes.addressof(page.raw.contents)), range(count)))
    types = list(map(kind_of, things))
    found = compress(zip(things, types, strict=True), map(kinds.__contains__, types))
    return [(ctypes.cast(thing, pdfium_c.FPDF_PAGEOBJECT), kind) for thing, kind in found]


def _places(numbers: "array[Any]", width: int) -> range:
    """The addresses of an array's rows of so many numbers."""
    start, count = numbers.buffer_info()
    return range(start, start + count * numbers.itemsize, width * numbers.itemsize)


def _ask(question: str, textpage: pdfium.PdfTextPage, indices: Sequence[int], *more: Iterable[int]) -> None:
    asked = _function(question, None, ctypes.c_void_p, ctypes.c_int, *[ctypes.c_void_p] * len(more))
    deque(map(asked, repeat(ctypes.addressof(textpage.raw.contents)), indices, *more), maxlen=0)


@cache
def _function(name: str, gives: Any, *takes: Any) -> Callable[..., Any]:
    """A function of PDFium as one of plain numbers.

    The calls are too short to let other threads run meanwhile, which takes as long as they do.
    """
    address = ctypes.cast(getattr(pdfium_c, name), ctypes.c_void_p).value
    return ctypes.PYFUNCTYPE(gives, *takes)(address or 0)
