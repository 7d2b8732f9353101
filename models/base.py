"""The base of every type here: frozen, strict about unknown keys, equal by value."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints


class Frozen(BaseModel):
    """An immutable value; an unknown key is an error, so a typo never passes for data."""

    model_config = ConfigDict(frozen=True, extra="forbid")


IsoDate = Annotated[str, StringConstraints(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]
"""A date exactly as precise as the page states it: `2025-08-29`, `2025-08` or `2025`."""
