"""The line of the archive ("Lưu: VT, KTN (2b)") names the unit that drafted a letter, whose letters end its number."""

import re

from rapidfuzz.distance import Levenshtein

from extractors.heads.printed import Printed
from extractors.kinds import kind_of_symbol
from extractors.text.folding import fold

LINE = re.compile(r"\W*l[uv]u\s*[:;.,]|\W*luu (?:vt|van thu)\b")
UNIT = re.compile(r"(?<![^\W\d_])[A-ZĐ][A-ZĐ&]{2,}[a-z]?(?![^\W\d_])")
"""Three letters and more: shorter ones are too alike."""


def units(lines: list[Printed]) -> tuple[str, ...]:
    """The letters of units after "Lưu:" in a distribution list, to its end."""
    at = next((index for index, printed in enumerate(lines) if LINE.match(fold(printed.text))), len(lines))
    return tuple(dict.fromkeys(UNIT.findall(" ".join(printed.text for printed in lines[at:]))))


def with_unit(number: str | None, units: tuple[str, ...]) -> str | None:
    """A letter's number, its last part set right by the one unit that is a letter away; any other number as it is.

    >>> with_unit("218/UBND-KIN", ("KTN",)), with_unit("218/UBND-KGVX", ("KTN",)), with_unit("64/SXD", ("SXT",))
    ('218/UBND-KTN', '218/UBND-KGVX', '64/SXD')
    """
    before, sign, last = (number or "").rpartition("-")
    if not number or not sign or len(last) < 3 or last in units or kind_of_symbol(number) != "cong_van":
        return number
    near = [unit for unit in units if Levenshtein.distance(unit, last) == 1]
    return f"{before}-{near[0]}" if len(near) == 1 else number
