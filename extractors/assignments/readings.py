"""How a sentence of an item can be read as a task, the surest reading first."""

from dataclasses import replace
from typing import NamedTuple

from extractors.assignments.above import Above
from extractors.assignments.actors import ADDRESSED, Actor, actors
from extractors.assignments.asked import Asked, asked, by_the_writer, invites, speaks, within_work
from extractors.assignments.cues import cue
from extractors.assignments.drafting import Drafting, answered, dated
from extractors.assignments.drafts import Draft
from extractors.assignments.items import PLAIN, Item
from extractors.assignments.scopes import Scope, told_of
from extractors.assignments.work import asks_nothing, submission, works
from extractors.kinds import of_bearing
from extractors.organizations import Context
from extractors.text.sentences import Marked
from models.document import Head
from models.task import Deadline

INVITING = ("giay_moi", "quyet_dinh")
"""Kinds in which "mời" asks to a meeting or into a group, and is no work of anybody."""


ASKING_BY_DAY = ("giay_moi", "nghi_dinh", "thong_tu", "thong_tu_lien_tich")
"""Kinds in which a body that does something by a day is asked for it."""


class Sentence(NamedTuple):
    """`start:end` of the item's text; `scope` holds above it, `first` where no task of the item came before."""

    item: Item
    text: Marked
    start: int
    end: int
    scope: Scope
    first: bool


class Readings:
    """Reads the sentences of one document."""

    def __init__(self, head: Head, context: Context, above: Above, drafting: Drafting) -> None:
        self.head, self.context, self.above, self.drafting = head, context, above, drafting
        self.tells = head.kind in of_bearing("tells")

    def draft(self, sentence: Sentence) -> Draft | None:
        """The task that the sentence sets; None when it sets none."""
        superior = self._superior(sentence)
        if superior is not None:
            return self._submitted(sentence, superior)
        if asks_nothing(sentence.text, sentence.start, sentence.end, self.context):
            return None
        found = self._asked(sentence)
        if found is not None and self._counts(sentence, found):
            return self._requested(sentence, found)
        above = self._work_of_those_above(sentence) if found is None else None
        return above or self._results(sentence)

    def _superior(self, sentence: Sentence) -> int | None:
        """Where the superior's name begins, to whom a submission is made; None in any other sentence."""
        by_kind = self.head.kind == "to_trinh"
        superior = submission(sentence.text, sentence.start, sentence.end, by_kind=by_kind)
        submits = by_kind or cue("submitting").match(sentence.text.text, sentence.start)
        return superior if submits and self.head.addressees else None

    def _submitted(self, sentence: Sentence, superior: int) -> Draft | None:
        asking = cue("considered").search(sentence.text.text, superior, sentence.end)
        end = asking.start() if asking else sentence.end
        leads = actors(sentence.text.text, self.context, start=superior, end=end)
        return self._made(sentence, leads, "submission") if leads else None

    def _asked(self, sentence: Sentence) -> Asked | None:
        """Who is asked in the sentence; None when what is asked is part of the work of those whom the heading names."""
        _, text, start, end, scope, _ = sentence
        found = asked(text, start, end, self.context)
        if found is None:
            return None
        orders = scope.kind == "order"
        if found.rule == "request" and scope.leads and orders:
            invited = invites(text, found) and self.head.kind not in INVITING
            if invited or within_work(text, start, found):
                return None
        by_rule = self.tells or orders or found.rule == "request"
        return found if by_rule else by_the_writer(text, start, end, found, self.context)

    def _counts(self, sentence: Sentence, found: Asked) -> bool:
        """Whether the document asks here and now, and does not only tell of it."""
        _, text, start, end, scope, _ = sentence
        if found.rule == "request":
            begins = cue("concludes" if self.head.kind == "bien_ban" else "proposes")
            return not self.tells or begins.match(text.text, start) is not None
        executes = bool(text.of("execution", start, end))
        if speaks(found.leads, self.context) and not (executes and len(found.leads) > 1):
            return False
        return executes or scope.kind == "order" or self._charged(sentence)

    def _charged(self, sentence: Sentence) -> bool:
        """Whether one is put in charge by a day to come where the rest tells: "Sở A chủ trì …, xong trước ngày …".

        What laws, circulars and invitations ask by a day, or again and again, needs no word for the duty.
        """
        _, text, start, end, _, _ = sentence
        if self.tells:
            return False
        terms = [f.deadline for f in self.drafting.terms(text.text[start:end])]
        if self.head.kind in ASKING_BY_DAY and any(_stands(term) for term in terms):
            return True
        late = cue("those_who_have_not").match(text.text, start, end) is not None
        return (late or bool(text.of("duty", start, end))) and any(term.due for term in terms)

    def _requested(self, sentence: Sentence, found: Asked) -> Draft | None:
        invited = invites(sentence.text, found)
        if invited and self.head.kind in INVITING:
            return None
        told = found.rule == "subject" or cue("on_receipt").match(sentence.text.text, sentence.start) is not None
        return self._made(sentence, self.above.who(found.leads, told=told), "invitation" if invited else found.rule)

    def _work_of_those_above(self, sentence: Sentence) -> Draft | None:
        """A sentence that names nobody: work of those above, or a thing that they are to send by a day."""
        sentence = self._for_the_only_one(sentence)
        scope = sentence.scope
        own = sentence.first and bool(scope.leads) and self._own_work(sentence)
        if not own and not (sentence.first and scope.leads and scope.sends):
            return None
        made = self._made(sentence, scope.leads, "item")
        if scope.sends:
            return answered(made) if own or dated(made) else None
        return made

    def _for_the_only_one(self, sentence: Sentence) -> Sentence:
        """In a letter that asks one body, an item of a later part, where nobody is named, is for that body too."""
        scope, alone = sentence.scope, self.above.only
        if scope.leads or self.head.kind != "cong_van" or sentence.item.level == PLAIN or len(alone) != 1:
            return sentence
        known = works(sentence.text, sentence.start, sentence.end) and not alone[0].group
        return sentence._replace(scope=replace(scope, leads=alone)) if known else sentence

    def _own_work(self, sentence: Sentence) -> bool:
        """Whether a sentence that names nobody is work of those above, and tells neither of them nor of the address."""
        item, text, start, end, scope, _ = sentence
        if scope.kind != "order" or told_of(text, start, end, scope, self.context):
            return False
        if item.level == PLAIN and cue("thing_sent").match(text.text, start, end):
            return False
        return works(text, start, end, tag=True)

    def _results(self, sentence: Sentence) -> Draft | None:
        """What a letter says of its answer without asking anybody by name: "Kết quả gửi về Sở trước ngày …"."""
        text, start = sentence.text.text, sentence.start
        readers = self.above.who(ADDRESSED) if self.head.addressees or self.head.kind == "huong_dan" else ()
        if not all(reader.name for reader in readers) or not readers:
            return None
        if not self.tells and cue("thing_sent").match(text, start, sentence.end):
            made = self._made(sentence, readers, "result")
            return made if dated(made) else None
        sets = sentence.scope.kind == "order" and cue("term_of_sending").match(text, start)
        moves = not self.tells and cue("term_moved").match(text, start)
        return self._made(sentence, readers, "term") if sentence.first and (sets or moves) else None

    def _made(self, sentence: Sentence, leads: tuple[Actor, ...], rule: str) -> Draft:
        return self.drafting.draft(sentence.item, sentence.start, sentence.end, leads, rule)


def _stands(term: Deadline) -> bool:
    """Whether a term has a day of its own or comes again, and is not counted from whatever may happen."""
    return term.counted_from is None and (term.due is not None or term.recurrence is not None)
