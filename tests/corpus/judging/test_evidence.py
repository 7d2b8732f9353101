"""Answers and what only looks like one, in many wordings: evidence is weighed, no single phrase decides.

`answered.yaml` and `unanswered.yaml` hold one directive and one letter a case. `asks` is the directive, `tasks` what it
sets (`who`: leads, `wants`: deliverable), `answer` the letter, `does` the relation under which its citation was read,
`says` the citing sentence, `before` and `body` what stands around it, `status` the rows expected.
"""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from corpus.collection import Collection
from corpus.verdicts import judge
from models.document import Document
from models.task import Task
from tests.builders import HEALTH, cite, document, task

FOLDER = Path(__file__).parent
CASES = {
    f"{name}:{key}": case
    for name in ("answered", "unanswered")
    for key, case in yaml.safe_load((FOLDER / f"{name}.yaml").read_text("utf-8")).items()
}
OF_ITSELF = document("7/TB-SYT", HEALTH, "2025-01-02", "lịch trực")


def asked(told: dict[str, Any]) -> Task:
    due = told.get("due")
    leads = tuple(told.get("who", (HEALTH,)))
    wants = told.get("wants", "báo cáo")
    return task(told["text"], due=due and due.isoformat(), leads=leads, wants=wants, reply=told.get("reply", True))


def filed(told: dict[str, Any], **more: Any) -> tuple[str, Document]:
    return document(
        told["number"],
        str(told.get("issuer", HEALTH) or ""),
        told["issued"].isoformat(),
        told["title"],
        to=tuple(told.get("to", ())),
        kind=told.get("kind"),
        **more,
    )


def rows(case: dict[str, Any]) -> list[str]:
    """The standings of a case, in the order of its tasks."""
    asks, reply = case["asks"], case["answer"]
    order = filed(asks, tasks=tuple(map(asked, case["tasks"])))
    cited = cite(asks["number"], asks["issued"].isoformat(), says=case["says"], does=reply["does"])
    letter = filed(reply, cites=(cited,))
    opening = f"Kính gửi: {', '.join(reply.get('to', ()))} {case.get('before', '')}"
    pages = {letter[0]: f"{opening} {case['says']} {case.get('body', '')}", order[0]: case.get("asks_text", "")}
    documents = [order, letter, *([OF_ITSELF] if case.get("filler", True) else [])]
    whole = Collection.of(documents)
    held = whole.documents.values()
    collection = Collection(held, whole.links, text=lambda file, page: pages.get(file, "") if page == 1 else "")
    return [str(row.status) for row in judge(collection, as_of=date(2025, 12, 15), owner=HEALTH)]


@pytest.mark.parametrize("name", CASES)
def test_what_the_evidence_says(name: str) -> None:
    case = CASES[name]
    expected = case.get("status", ["done_on_time" if name.startswith("answered") else "open_overdue"])
    assert rows(case) == expected
