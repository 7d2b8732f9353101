"""What stands above the current item: its headings and lead-ins, those whom they name, and the last day named."""

from collections.abc import Callable
from dataclasses import replace

from extractors.assignments.actors import Actor, by_name, of_kind, vague
from extractors.assignments.items import PLAIN, Item
from extractors.assignments.scopes import Scope
from models.task import Deadline


class Above:
    """The scopes from the whole document (`root`) down to the nearest; `term` is the last day that was set.

    `meant` gives the names for which "Quý Sở", "các đơn vị" stand where no scope names anybody.
    """

    def __init__(self, root: Scope, meant: Callable[[], tuple[str, ...]]) -> None:
        self._scopes = [root]
        self._meant = meant
        self.term: Deadline | None = None
        self._asked: list[tuple[Actor, ...]] = []

    @property
    def nearest(self) -> Scope:
        return self._scopes[-1]

    def over(self, item: Item) -> Scope:
        """The scope that holds for the item; those that ended before it are left."""
        if item.level == PLAIN:
            while len(self._scopes) > 1 and self.nearest.filled and not self.nearest.lead_in:
                self._scopes.pop()
        else:
            self._leave(item.level)
            self._scopes[-1] = replace(self.nearest, filled=True)
        return self.nearest

    def enter(self, scope: Scope) -> None:
        """The scope that a heading or lead-in opens for the items below it."""
        self._leave(scope.level)
        self._scopes.append(scope)
        if scope.leads and scope.leads not in self._asked:
            self._asked.append(scope.leads)

    @property
    def only(self) -> tuple[Actor, ...]:
        """Those whom the headings and lead-ins so far have named, if all named the same."""
        return self._asked[0] if len(self._asked) == 1 else ()

    def who(self, named: tuple[Actor, ...], *, told: bool = False) -> tuple[Actor, ...]:
        """The names, with "Quý Sở" and "các đơn vị" read as those of the scopes, else as those that are meant.

        Of a sentence that tells what "các đơn vị" do (`told`) the word stays where groups are meant.
        """
        if not named or not all(a.back for a in named):
            return named
        leads = next((s.leads for s in reversed(self._scopes) if s.leads), ())
        spoken_of = leads or by_name(self._meant())
        if told and vague(named[0].name, spoken_of):
            return named
        return of_kind(named[0].name, spoken_of) or named

    def _leave(self, level: float) -> None:
        while len(self._scopes) > 1 and self.nearest.level >= level:
            self._scopes.pop()
