"""What the guard has to say about one place of a page."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from plc_wagtail.enums import Severity


@dataclass(frozen=True)
class Place:
    """Where in the editor: a field, or one field of a numbered row of an inline list.

    `row` counts from 0 in the order of the form; `label` is what a person calls the place.
    """

    field: str
    label: str
    row: int | None = None
    column: str = ""

    @property
    def input_name(self) -> str:
        """The name of the form control, as Django writes it."""
        return self.field if self.row is None else f"{self.field}-{self.row}-{self.column}"


@dataclass(frozen=True)
class Concern:
    """`message` says what, `place` where, `hint` how to mend it.

    `text` is the wording the concern is about; while it stays the same, so does the answer
    that somebody gave.
    """

    code: str
    severity: Severity
    message: str
    hint: str
    place: Place
    text: str

    def __str__(self) -> str:
        return f"{self.place.label}: {self.message} {self.hint}"

    @property
    def fingerprint(self) -> str:
        return sha256(f"{self.code}\n{self.text}".encode()).hexdigest()

    @property
    def key(self) -> tuple[str, str]:
        """What an answer is stored under, beside the page."""
        return self.code, self.fingerprint

    @property
    def is_block(self) -> bool:
        return self.severity == Severity.BLOCK
