"""hoiam.toml: whose registry, and who is in which group."""

from pathlib import Path

import pytest

from corpus.settings import Settings, load
from models.errors import WrongUse

GOOD = '[owner]\nname = "Sở Y tế tỉnh Sơn La"\n\n[groups]\n"Các bệnh viện" = ["Bệnh viện A", "Bệnh viện B"]\n'


def test_the_folders_file_comes_before_the_working_directorys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    for folder in (here, there):
        folder.mkdir()
    monkeypatch.chdir(there)
    assert load(here) == Settings()
    (there / "hoiam.toml").write_text('[owner]\nname = "Sở Nội vụ"\n', "utf-8")
    assert load(here).owner_name == "Sở Nội vụ"
    (here / "hoiam.toml").write_text(GOOD, "utf-8")
    assert load(here).owner_name == "Sở Y tế tỉnh Sơn La"
    assert load(here).groups == {"Các bệnh viện": ("Bệnh viện A", "Bệnh viện B")}


@pytest.mark.parametrize("text", ["[owner", '[owner]\ntên = "x"\n', "[groups]\nx = 3\n", '[ownr]\nname = "x"\n'])
def test_a_wrong_file_is_named(text: str, tmp_path: Path) -> None:
    (tmp_path / "hoiam.toml").write_text(text, "utf-8")
    with pytest.raises(WrongUse, match=r"hoiam\.toml"):
        load(tmp_path)
