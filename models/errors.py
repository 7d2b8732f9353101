"""What can go wrong so that the work could not be done.

    HoiamError
    ├── UnreadableFile      one file cannot be read: not a PDF, truncated, encrypted, too large
    ├── StoreError          the store cannot be opened or is of a newer version
    ├── DataError           a row of our own YAML data is wrong; names the file and the key
    ├── NotFound            the collection holds nothing under that number or file
    └── WrongUse            the caller asked for something that has no meaning

A value that a document does not state is `None`, never an error. Errors are caught at the file boundary only. A defect
of the program (none of these) that stops one stage of understanding costs that stage alone: `extractors.understand`
says why.
"""


class HoiamError(Exception):
    """The base of all errors that a user of the library may want to catch."""


class UnreadableFile(HoiamError):
    """The file cannot be read at all; the message says why in words for a clerk."""


class StoreError(HoiamError):
    """The store cannot be opened, or was written by a newer version of the program."""


class DataError(HoiamError):
    """A row of the packaged data is wrong."""


class NotFound(HoiamError):
    """Nothing in the collection answers to that number or file."""


class WrongUse(HoiamError):
    """The request itself has no meaning: an unknown format, an impossible day."""
