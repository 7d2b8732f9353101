"""The straight lines drawn on a page, level and upright: what a table's grid is made of."""

import ctypes
from collections.abc import Iterator
from math import inf
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from extractors.pages.asking import function, objects
from models.page import Box

MOST_OBJECTS = 20_000
"""A page with more drawn objects is a map or a drawing: its lines rule no table."""
MOST_SEGMENTS = 2_000
THIN = 3.0
"""A filled shape thinner than this, in points, is a line; a thicker one is shading."""
STRAIGHT = 0.5
"""How far, in points, a line may lean and still be level or upright."""
SHORT = 3.0
"""Shorter lines, in points, rule nothing."""
DRAWN = {pdfium_c.FPDF_PAGEOBJ_PATH, pdfium_c.FPDF_PAGEOBJ_FORM}


class Ruling(NamedTuple):
    """A level or upright line, in points from the page's top left."""

    box: Box
    upright: bool


class _Matrix(NamedTuple):
    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        """The point moved by the matrix."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f


def rulings(page: pdfium.PdfPage, *, fewest: int = 1) -> list[Ruling]:
    """All rulings of a page; none of one that is turned (such pages are scans), or where fewer than these are drawn."""
    count = pdfium_c.FPDFPage_CountObjects(page)
    if count > MOST_OBJECTS or page.get_rotation():
        return []
    drawn = objects(page, DRAWN)
    if sum(_most(address, kind) for address, kind in drawn) < fewest:
        return []
    left, _, _, top = page.get_bbox()
    base = _Matrix(1, 0, 0, -1, -left, top)
    things = ((ctypes.cast(address, pdfium_c.FPDF_PAGEOBJECT), kind) for address, kind in drawn)
    return [ruling for thing, kind in things for ruling in _object(thing, kind, base, depth=2)]


def _most(address: int, kind: int) -> float:
    """How many lines a drawn thing has at most: of a path each point but the first ends one."""
    points = function("FPDFPath_CountSegments", ctypes.c_int, ctypes.c_void_p)
    return points(address) - 1 if kind == pdfium_c.FPDF_PAGEOBJ_PATH else inf


def _object(thing: object, kind: int, base: _Matrix, *, depth: int) -> Iterator[Ruling]:
    if kind == pdfium_c.FPDF_PAGEOBJ_PATH:
        yield from _path(thing, base)
    elif kind == pdfium_c.FPDF_PAGEOBJ_FORM and depth:
        inner = _times(_matrix(thing), base)
        for index in range(max(0, pdfium_c.FPDFFormObj_CountObjects(thing))):
            part = pdfium_c.FPDFFormObj_GetObject(thing, index)
            yield from _object(part, pdfium_c.FPDFPageObj_GetType(part), inner, depth=depth - 1)


def _matrix(thing: object) -> _Matrix:
    matrix = pdfium_c.FS_MATRIX()
    pdfium_c.FPDFPageObj_GetMatrix(thing, ctypes.byref(matrix))
    return _Matrix(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)


def _times(first: _Matrix, then: _Matrix) -> _Matrix:
    """The matrix that does `first` and `then`."""
    e, f = then.point(first.e, first.f)
    return _Matrix(
        then.a * first.a + then.c * first.b,
        then.b * first.a + then.d * first.b,
        then.a * first.c + then.c * first.d,
        then.b * first.c + then.d * first.d,
        e,
        f,
    )


def _path(path: object, base: _Matrix) -> Iterator[Ruling]:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium_c.FPDFPath_GetDrawMode(path, ctypes.byref(fill), ctypes.byref(stroke))
    if stroke.value or (fill.value and _thin(path, base)):
        yield from filter(_long, _segments(path, _times(_matrix(path), base)))


def _thin(path: object, base: _Matrix) -> bool:
    """Whether a filled shape is only a line's width."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pdfium_c.FPDFPageObj_GetBounds(path, left, bottom, right, top)
    x0, y0 = base.point(left.value, bottom.value)
    x1, y1 = base.point(right.value, top.value)
    return min(abs(x1 - x0), abs(y1 - y0)) < THIN


def _long(line: Ruling) -> bool:
    return max(line.box.x1 - line.box.x0, line.box.y1 - line.box.y0) > SHORT


def _segments(path: object, matrix: _Matrix) -> Iterator[Ruling]:
    """The straight level and upright parts of a path."""
    count = pdfium_c.FPDFPath_CountSegments(path)
    if count > MOST_SEGMENTS:
        return
    x, y = ctypes.c_float(), ctypes.c_float()
    start = before = (0.0, 0.0)
    for index in range(count):
        segment = pdfium_c.FPDFPath_GetPathSegment(path, index)
        pdfium_c.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        point = matrix.point(x.value, y.value)
        kind = pdfium_c.FPDFPathSegment_GetType(segment)
        if kind == pdfium_c.FPDF_SEGMENT_MOVETO:
            start = point
        elif kind == pdfium_c.FPDF_SEGMENT_LINETO:
            yield from _ruling(before, point)
        if pdfium_c.FPDFPathSegment_GetClose(segment):
            yield from _ruling(point, start)
        before = point


def _ruling(a: tuple[float, float], b: tuple[float, float]) -> Iterator[Ruling]:
    box = Box(min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1]))
    if box.x1 - box.x0 < STRAIGHT:
        yield Ruling(box, upright=True)
    elif box.y1 - box.y0 < STRAIGHT:
        yield Ruling(box, upright=False)
