"""Bytes of a text file as text, in any encoding that British offices use."""

from __future__ import annotations

import codecs

from django.utils.translation import gettext as _

from plc_wagtail.exceptions import UnreadableFile

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Windows, old Macs, Welsh, DOS. General detectors take a dash of an old Mac for another letter:
# a list of dates has too few words for them.
OLD = ("cp1252", "mac_roman", "iso8859_14", "cp850")
# What stands between plain letters in English and Welsh; who wrote it meant one of these.
USUAL = frozenset("–—‘’“”•…·£€½¼¾°\xa0éèêëáàâäíìîïóòôöúùûüŵŷẃẁỳÿçñÉÈÊËÁÀÂÄÎÏÔÖÛÜŴŶ")
PLAIN_CONTROLS = frozenset("\t\n\r\x0b\x0c\x1a\x85")
# Enough to tell an encoding by.
SAMPLE = 100_000


def decoded(data: bytes) -> str:
    """Raises UnreadableFile for what is no text."""
    name = _encoding(data)
    text = data.decode(name, errors="replace")
    if "\x00" in text or (name in OLD and _has_controls(text[:SAMPLE])):
        raise UnreadableFile(_("This is not a text, Word, Excel, calendar or e-mail file."))
    return text


def _encoding(data: bytes) -> str:
    for mark, name in MARKS:
        if data.startswith(mark):
            return name
    return _without_mark(data) or _eight_bits(data)


def _without_mark(data: bytes) -> str | None:
    """UTF-16, where every other byte of Latin letters is empty."""
    sample = data[:SAMPLE]
    empty = [sample[first::2].count(0) * 4 > len(sample) for first in (0, 1)]
    if len(sample) < 4 or sum(empty) != 1:
        return None
    return "utf-16-be" if empty[0] else "utf-16-le"


def _eight_bits(data: bytes) -> str:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        high = bytes(byte for byte in data[:SAMPLE] if byte > 0x7F)
        return max(OLD, key=lambda name: _usual(high.decode(name, errors="replace")))
    return "utf-8"


def _usual(signs: str) -> int:
    return sum(sign in USUAL for sign in signs)


def _has_controls(sample: str) -> bool:
    """In any of the old encodings each byte is a sign of some kind, also those of a picture."""
    controls = sum(sign < " " and sign not in PLAIN_CONTROLS for sign in sample)
    return controls * 100 > len(sample)
