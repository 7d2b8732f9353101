"""A citation found in a plain text as a record: offsets are into the text as it was given."""

from extractors.citations.finding import Citation

KEYS = ("kind", "number", "issued", "issuer", "title", "pinpoint", "start", "end")


def cited_record(text: str, found: Citation) -> dict[str, object]:
    """What the text says of the cited document, and where; unknown values are null."""
    return {key: getattr(found, key) for key in KEYS} | {"text": text[found.start : found.end]}
