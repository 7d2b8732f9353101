"""Writes `extractors/data/units.txt` from the package vietnamadminunits (MIT). Run by hand when a new release is out:

    pip download --no-deps vietnamadminunits && python tests/extractors/make_units.py vietnamadminunits-*.whl

The package itself is no dependency: it needs geometry libraries and a GPL one at import, and only its names are wanted.
"""

import json
import re
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

TARGET = Path(__file__).parents[2] / "extractors" / "data" / "units.txt"
HEAD = """\
# Administrative units of Viet Nam, from vietnamadminunits {version}
# (MIT, https://github.com/tranngocminhhieu/vietnamadminunits).
# One line a province, or a district of a province before 1 July 2025:
# province > district: units below it, parted by semicolons.
# The part after "== {since}" holds from that day on; the part before it held until then.
"""
SINCE = "2025-07-01"


def main(wheel: Path) -> None:
    """Reads the two parsers' tables in `wheel` and writes the compact list."""
    version = re.search(r"-(\d[\d.]*)-py", wheel.name)
    assert version is not None, wheel.name
    old, new = table(wheel, "parser_legacy"), table(wheel, "parser_from_2025")
    lines = [*districts(old), f"== {SINCE}", *wards(new)]
    TARGET.write_text(HEAD.format(version=version[1], since=SINCE) + "\n".join(lines) + "\n", "utf-8")


def table(wheel: Path, name: str) -> dict[str, Any]:
    """One JSON table of the package."""
    with zipfile.ZipFile(wheel) as archive:
        loaded: dict[str, Any] = json.loads(archive.read(f"vietnamadminunits/data/{name}.json"))
    return loaded


def districts(data: dict[str, Any]) -> Iterator[str]:
    """A line for every province and district before the merger."""
    kinds = ("NO_ACCENTED", "ACCENTED", "SHORT_ACCENTED")
    for key, province in data["DICT_PROVINCE"].items():
        yield lower(province["province"]) + ":"
        for district, row in data["DICT_PROVINCE_DISTRICT"][key].items():
            below: dict[str, None] = {}
            for kind in kinds:
                for ward in data[f"DICT_PROVINCE_DISTRICT_WARD_{kind}"].get(key, {}).get(district, {}).values():
                    if isinstance(ward["ward"], str):  # a district without wards has a NaN there
                        below[lower(ward["ward"])] = None
            yield f"{lower(province['province'])} > {lower(row['district'])}: {'; '.join(below)}".rstrip()


def wards(data: dict[str, Any]) -> Iterator[str]:
    """A line for every province since the merger."""
    for key, province in data["DICT_PROVINCE"].items():
        below: dict[str, None] = {}
        for kind in ("NO_ACCENTED", "ACCENTED", "SHORT_ACCENTED"):
            for ward in data[f"DICT_PROVINCE_WARD_{kind}"].get(key, {}).values():
                below[lower(ward["ward"])] = None
        yield f"{lower(province['province'])}: {'; '.join(below)}"


def lower(name: str) -> str:
    """The unit's name as it stands inside a sentence."""
    return name[0].lower() + name[1:]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
