"""What setting up or taking away did, as facts; the words are for whoever shows them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Record = TypeVar("Record")


class Outcome(StrEnum):
    CREATED = "created"
    PUBLISHED = "published"
    SWITCHED_ON = "switched_on"
    REMOVED = "removed"
    KEPT = "kept"


class Part(StrEnum):
    SETTINGS = "settings"
    PAGE = "page"
    GROUP = "group"
    RIGHTS = "rights"
    COLLECTION = "collection"
    APPROVAL = "approval"
    YEAR = "year"


@dataclass(frozen=True)
class Fact:
    """In a dry run the outcome is what would happen."""

    outcome: Outcome
    part: Part
    name: str


@dataclass
class Ledger:
    """Collects the facts of one run; in a dry run nothing is made, so records may be None."""

    dry_run: bool = False
    facts: list[Fact] = field(default_factory=list)

    def note(self, outcome: Outcome, part: Part, name: str) -> None:
        self.facts.append(Fact(outcome, part, str(name)))

    def ensure(
        self, part: Part, name: str, found: Record | None, make: Callable[[], Record]
    ) -> Record | None:
        """`found`, or what `make` makes; None where a dry run would have to make it."""
        self.note(Outcome.KEPT if found else Outcome.CREATED, part, name)
        return found or self.do(make)

    def do(self, action: Callable[[], Record]) -> Record | None:
        return None if self.dry_run else action()
