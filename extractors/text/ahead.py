"""Where a pattern next occurs, asked again and again on the way through a text, at the cost of one pass over it."""

import re


class Ahead:
    """The places of one pattern in one text; asked for places in rising order.

    >>> ahead = Ahead(re.compile("b"), "abcab")
    >>> ahead.after(0), ahead.after(1), ahead.after(2), ahead.after(5)
    (1, 1, 4, None)
    """

    def __init__(self, pattern: re.Pattern[str], text: str) -> None:
        self._found = pattern.finditer(text)
        self._at = self._next()

    def after(self, at: int) -> int | None:
        """Where the first occurrence at or after `at` begins; None if there is none."""
        while self._at is not None and self._at < at:
            self._at = self._next()
        return self._at

    def _next(self) -> int | None:
        match = next(self._found, None)
        return match.start() if match else None
