"""What the user says once for a folder, in `hoiam.toml`: whose registry it is, and who belongs to which group.

[owner]
name = "Sở Y tế tỉnh Sơn La"

[groups]
"Các bệnh viện" = ["Bệnh viện Đa khoa tỉnh Sơn La", "Bệnh viện Phổi tỉnh Sơn La"]
"""

import tomllib
from collections.abc import Iterator
from pathlib import Path

from pydantic import Field, ValidationError

from models.base import Frozen
from models.errors import WrongUse

FILE = "hoiam.toml"


class Owner(Frozen):
    """The body whose registry the folder is."""

    name: str


class Settings(Frozen):
    """What `hoiam.toml` says; nothing when there is none."""

    owner: Owner | None = None
    groups: dict[str, tuple[str, ...]] = Field(default_factory=dict)

    @property
    def owner_name(self) -> str | None:
        return self.owner.name if self.owner else None


def load(*folders: Path) -> Settings:
    """The settings of the first folder with a `hoiam.toml`, else of the working directory; WrongUse if it is wrong."""
    for path in _places(folders):
        if path.is_file():
            return _read(path)
    return Settings()


def _places(folders: tuple[Path, ...]) -> Iterator[Path]:
    yield from (folder / FILE for folder in folders)
    yield Path.cwd() / FILE


def _read(path: Path) -> Settings:
    try:
        return Settings.model_validate(tomllib.loads(path.read_text("utf-8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise WrongUse(f"{path} is not TOML: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise WrongUse(f"{path}: {where}: {first['msg']}") from error
