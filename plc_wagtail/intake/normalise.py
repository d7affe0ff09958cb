"""One spelling for the signs that Word, Outlook and web pages use for the same thing."""

from __future__ import annotations

import re
import unicodedata

STRUCK_FROM, STRUCK_TO = "\ue000", "\ue001"
STRUCK = re.compile(f"{STRUCK_FROM}[^{STRUCK_FROM}{STRUCK_TO}]*{STRUCK_TO}")
MARKS = dict.fromkeys(map(ord, (STRUCK_FROM, STRUCK_TO)))
# Seen by nobody: soft hyphen, zero-width signs, direction marks, byte order mark.
INVISIBLE = dict.fromkeys(
    [
        0xAD,
        0x34F,
        0x61C,
        0xFEFF,
        *range(0x200B, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2070),
    ]
)
DASHES = {
    ord(sign): "-" for sign in "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\ufe58\ufe63\uff0d"
}
QUOTES = {ord("\u2018"): "'", ord("\u2019"): "'", ord("\u201b"): "'", ord("\u2032"): "'"}
UNSEEN, SIGNS = MARKS | INVISIBLE, DASHES | QUOTES
SPACES = re.compile(r"[^\S\t]+")
SPLIT_ORDINAL = re.compile(r"(\d) (st|nd|rd|th|TH|ST|ND|RD)(?= |$|[,.;:)\-])")
GLUED_ORDINAL = re.compile(r"(\d(?:st|nd|rd|th))(?=[A-Z])")
# "3\u00b730pm"
FRACTIONS = {"\u00bd": ("1/2", ".5"), "\u00bc": ("1/4", ".25"), "\u00be": ("3/4", ".75")}
FRACTION = re.compile("(?<=[0-9])( ?)([\u00bc-\u00be])|([\u00bc-\u00be])")
RAISED_DOT = re.compile(r"(?<=\d)[\u00b7\u2219](?=\d\d)")
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


def without_marks(text: str) -> str:
    return text if text.isascii() else text.translate(MARKS)


def _plain(text: str) -> str:
    visible = STRUCK.sub(" ", text).translate(UNSEEN)
    # Both before NFKC, which would make "11/2" of one and a half, and a hyphen of any dash.
    visible = FRACTION.sub(_fraction, visible)
    return unicodedata.normalize("NFKC", visible.translate(DASHES)).translate(SIGNS)


def _fraction(match: re.Match[str]) -> str:
    """ "1.5 hours" behind a number, else "1/2 day"."""
    return FRACTIONS[match[2]][1] if match[2] else FRACTIONS[match[3]][0]


def normalise(text: str) -> str:
    """The line as the reader sees it: no struck-out words, plain spaces, hyphens and quotes."""
    spaced = SPACES.sub(" ", CONTROLS.sub(" ", text if text.isascii() else _plain(text)))
    spaced = RAISED_DOT.sub(".", spaced)
    return GLUED_ORDINAL.sub(r"\1 ", SPLIT_ORDINAL.sub(r"\1\2", spaced)).strip(" ")
