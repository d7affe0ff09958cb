"""A line cut into numbers, words and signs, each knowing where it stood."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

TOKEN = re.compile(
    r"""
    (?P<unreadable>(?=[OolI]*[0-9])(?=[0-9]*[OolI])[0-9OolI]{2,}
        (?=(?:st|nd|rd|th|am|pm)?(?![^\W_])))
  | (?P<number>[0-9]+)
  | (?P<word>[^\W\d_]+(?:'[^\W\d_]+)*)
  | (?P<sign>\S|\t)
    """,
    re.VERBOSE,
)
LETTERS_LIKE_DIGITS = re.compile(r"[OolI]+")


class Kind(Enum):
    NUMBER = "number"
    WORD = "word"
    SIGN = "sign"
    # Letters O, o, l or I among digits: "1O November". Never corrected.
    UNREADABLE = "unreadable"
    END = "end"


class Token(NamedTuple):
    """`key` is the text in small letters."""

    kind: Kind
    text: str
    key: str
    start: int
    end: int


END = Token(Kind.END, "", "", -1, -1)
KINDS = {kind.value: kind for kind in Kind}


class Tokens:
    """The tokens of one line; any index can be asked for."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.items = [
            Token(KINDS[match.lastgroup], match[0], match[0].lower(), *match.span())
            for match in TOKEN.finditer(text)
        ]
        self.length = len(self.items)

    def __len__(self) -> int:
        return self.length

    def __getitem__(self, index: int) -> Token:
        return self.items[index] if 0 <= index < self.length else END

    def touches(self, index: int) -> bool:
        """No space between this token and the one before it."""
        return self[index].kind is not Kind.END and self[index].start == self[index - 1].end

    def number(self, index: int, lengths: tuple[int, ...] = (1, 2)) -> int | None:
        token = self[index]
        if token.kind is not Kind.NUMBER or len(token.text) not in lengths:
            return None
        return int(token.text)

    def span(self, first: int, stop: int) -> tuple[int, int]:
        """Where the tokens from `first` up to `stop`, not counted, stand in the text."""
        return self[first].start, self[stop - 1].end
