"""One name written in all its ways, and all ways written as one."""

from extractors.bodies.abbreviations import spell_out, spellings


def test_spellings_abbreviate_and_spell_out() -> None:
    written = set(spellings("Văn phòng UBND"))
    assert ("vp", "uy", "ban", "nhan", "dan") in written
    assert ("van", "phong", "ubnd") in written


def test_spell_out() -> None:
    assert spell_out("BQL các KCN, Cty TNHH A;") == "Ban Quản lý các Khu công nghiệp, Công ty TNHH A;"
