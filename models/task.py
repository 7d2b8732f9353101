"""An assignment: who must do what by when."""

from typing import Literal

from models.base import Frozen, IsoDate
from models.span import Span

Period = Literal["weekly", "monthly", "quarterly", "half-yearly", "yearly"]


class Schedule(Frozen):
    """The day within each period by which a recurring task is due.

    `month` counts months inside the period from 1 (the third month of a quarter is 3) and is None for monthly and
    weekly tasks; `day` is a day of the month (31 stands for its last day), for weekly tasks a weekday, Monday = 1.
    `following` says that the day lies in the period after the one reported on ("trước ngày 05 tháng sau").
    """

    month: int | None = None
    day: int
    following: bool = False


class Deadline(Frozen):
    """A term as printed and the last acceptable day it names."""

    text: str
    due: IsoDate | None = None
    """The last acceptable day; None when the term names none (Thường xuyên) or recurs."""
    recurrence: Period | None = None
    schedule: Schedule | None = None
    counted_from: Literal["issued"] | None = None
    """`issued` when a relative term was counted from the issue date, because the day of receipt is unknown."""
    span: Span | None = None


class Task(Frozen):
    """The smallest assigned piece of work. Leads and coordinators are canonical names; groups stay groups."""

    id: str
    page: int
    text: str
    """The assigning sentence or table row as printed, line ends joined."""
    span: Span | None = None
    leads: tuple[str, ...] = ()
    coordinators: tuple[str, ...] = ()
    deadline: Deadline | None = None
    deliverable: str | None = None
    reply: bool = False
    """True when something in writing is to be sent to somebody."""
    reply_to: tuple[str, ...] = ()
    rule: str = ""
