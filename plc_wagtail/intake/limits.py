"""How much of a file is read; looked at before anything is unpacked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields

from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from plc_wagtail.exceptions import UnreadableFile

MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Limits:
    """`unpacked_bytes` and `elements` count the XML of a Word or Excel file, `members` its parts.

    `columns` are those of a sheet.
    """

    file_bytes: int = 25 * MEGABYTE
    unpacked_bytes: int = 10 * MEGABYTE
    elements: int = 150_000
    members: int = 2_000
    characters: int = 500_000
    lines: int = 10_000
    columns: int = 50


LIMITS = Limits()
# As they are written in settings.
NAMES = {one.name.upper(): one.name for one in fields(Limits)}


def limits_of(written: Mapping[str, object]) -> Limits:
    """Where a name or value is wrong, the usual limit holds: nothing is read without one."""
    known = {NAMES[name]: value for name, value in written.items() if name in NAMES}
    return Limits(**{name: value for name, value in known.items() if is_limit(value)})


def is_limit(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value > 0


def refuse_too_large(data: bytes, limits: Limits) -> None:
    if len(data) > limits.file_bytes:
        raise UnreadableFile(file_too_large(limits))


def file_too_large(limits: Limits) -> str:
    return _("The file is larger than %(size)s.") % {"size": filesizeformat(limits.file_bytes)}


def refuse_too_long(text: str, limits: Limits) -> None:
    if len(text) > limits.characters:
        words = _("The text has more than %(number)s characters. Paste only the list of dates.")
        raise UnreadableFile(words % {"number": limits.characters})
    if len(text.splitlines()) > limits.lines:
        words = _("The text has more than %(number)s lines. Paste only the list of dates.")
        raise UnreadableFile(words % {"number": limits.lines})
