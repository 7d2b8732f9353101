"""How much one file may cost. The reader keeps pages and pixels; the pool that runs it, time and memory."""

FILE_SECONDS = 60
"""Time for a file, whatever its length …"""
PAGE_SECONDS = 10
"""… and for each of its pages."""
WORKER_BYTES = 2 * 1024**3
"""Memory of one worker process."""
MOST_PAGES = 2000
"""Pages read of one file; what follows is reported as a problem."""
MOST_PIXELS = 12_000_000
"""Pixels of a rendered page (A3 at 200 dpi is 8 million); a larger page is rendered at a lower resolution."""
MOST_BYTES = 500 * 1024**2
"""Size of a file."""
MOST_CHARACTERS = 200_000
"""Characters of one page; a page with more is no page of a document."""


def seconds(pages: int) -> int:
    """The time that a file of so many pages may take."""
    return FILE_SECONDS + PAGE_SECONDS * pages
