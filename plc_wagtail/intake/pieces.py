"""The words beside date and time, cut where a person would pause."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from plc_wagtail.intake.words import words

CUT = "\x1f"
BRACKETS = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")
LABELS = (
    "venue location place room where lead leads leader facilitator presenter speaker host chair"
)
# A label keeps its colon: "Venue: Hall. Led by: the deputy head".
COLON = "".join(f"(?<!\\b{label})" for label in [*LABELS.split(), "led by"]) + r":\s"
LABEL_NEXT = rf"\.\s+(?=(?:{'|'.join(LABELS.split())}|led by)\b)"
SENTENCE_PAUSES = re.compile(rf"{COLON}|{LABEL_NEXT}", re.IGNORECASE)
PAUSES = re.compile(
    rf"\s-+\s|[;,|]\s*|{COLON}|\s-$|^-\s|{LABEL_NEXT}|(?<=[a-z]{{3}})\.\s+(?-i:(?=[A-Z]))",
    re.IGNORECASE,
)
LONG = 8
EDGES = " ,;:-&/|+*!\u2022\u00b7\u25aa\u25e6\u2023=>~\"'"
# Words that only lead to a date or time, at either end of a piece.
LEADING = words(
    "@ at on from between and is are will be the starting starts start of then for date dates time "
    "times day when o am i ar ddydd held both"
)
TRAILING = LEADING | words(
    "in by until a to meet again now was choose either or inclusive sharp prompt promptly gmt bst "
    "finish finishes finishing ending"
)
NOTHING = words(". .. ... ? all each both respectively")
# "Training day" is one thing, "start time" says nothing.
ENDS_OF_NAMES = words("day days date dates time times")


class Piece(NamedTuple):
    text: str
    in_brackets: bool


def cut_out(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """`text` of the same length, with what was understood replaced by marks."""
    signs = list(text)
    for start, end in spans:
        signs[start:end] = CUT * (end - start)
    return "".join(signs)


def pieces(text: str) -> Iterator[Piece]:
    """In their order; no piece is empty."""
    place = 0
    for match in BRACKETS.finditer(text):
        yield from _spoken(text[place : match.start()])
        yield from _bracketed(match[1] if match[1] is not None else match[2])
        place = match.end()
    yield from _spoken(text[place:])


def _bracketed(text: str) -> Iterator[Piece]:
    plain = " ".join(text.replace(CUT, " ").replace("\t", " ").split()).strip(EDGES)
    if plain and not is_only_leading(plain):
        yield Piece(plain, True)


def _spoken(text: str) -> Iterator[Piece]:
    # A bracket that nothing closes is a pause as well.
    for chunk in re.split(rf"[{CUT}\t()\[\]]+", text):
        pauses = PAUSES if len(chunk.split()) <= LONG else SENTENCE_PAUSES
        for part in pauses.split(chunk):
            plain = trimmed(part)
            if plain:
                yield Piece(plain, False)


def trimmed(text: str) -> str:
    """Without signs and words at the edges that only join."""
    words = text.strip(EDGES).split()
    # "Group A" keeps its letter.
    while words and words[-1] != "A" and _only_joins(words):
        words.pop()
    first = 0
    while (
        first < len(words)
        and words[first].strip(EDGES).lower() in LEADING
        and not _names_place(words, first)
    ):
        first += 1
    kept = " ".join(words[first:]).strip(EDGES)
    return "" if kept.lower() in NOTHING else kept


def _only_joins(words: list[str]) -> bool:
    last = words[-1].strip(EDGES).lower()
    if last in ENDS_OF_NAMES:
        return is_only_leading(" ".join(words))
    return last in TRAILING


def _names_place(words: list[str], first: int) -> bool:
    """ "at the Hall" keeps its first words: they show a place."""
    return words[first].lower() == "at" and len(words) > first + 1


def is_only_leading(text: str) -> bool:
    return all(word.strip(EDGES + ".").lower() in TRAILING for word in text.split())
