"""Word and Excel files are archives: only their XML is unpacked, and only when it is harmless.

Pictures, macros and whatever else a file carries are never opened.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from dataclasses import dataclass
from xml.parsers import expat

from django.utils.translation import gettext as _

from plc_wagtail.exceptions import UnreadableFile
from plc_wagtail.intake.limits import Limits

ENCRYPTED = 0x1
XML = (".xml", ".rels")
BREAKS_UNPACKING = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    ValueError,
    OSError,
    RuntimeError,
    NotImplementedError,
)


class _Enough(Exception):
    """The first element has been reached."""


@dataclass(frozen=True)
class Archive:
    """`data` is the archive again, with its XML alone."""

    names: frozenset[str]
    data: bytes


def safe_archive(data: bytes, limits: Limits) -> Archive:
    """Raises UnreadableFile for an archive that is damaged, locked, too large, or hostile."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = _harmless(archive.infolist(), limits)
            contents = {member.filename: archive.read(member) for member in members}
    except BREAKS_UNPACKING as error:
        raise UnreadableFile(_("The file is damaged. Save it again and try once more.")) from error
    if sum(map(_elements, contents.values())) > limits.elements:
        raise UnreadableFile(too_large())
    for content in contents.values():
        _refuse_definitions(content)
    return Archive(frozenset(contents), packed(contents))


def _harmless(members: list[zipfile.ZipInfo], limits: Limits) -> list[zipfile.ZipInfo]:
    """Those that hold XML. A member never gives more bytes than the size it states."""
    if any(member.flag_bits & ENCRYPTED for member in members):
        raise UnreadableFile(_("The file is protected by a password. Save it without one."))
    found = [member for member in members if member.filename.lower().endswith(XML)]
    unpacked = sum(member.file_size for member in found)
    if unpacked > limits.unpacked_bytes or len(members) > limits.members:
        raise UnreadableFile(too_large())
    return found


def _elements(content: bytes) -> int:
    return content.count(b"<") - content.count(b"</")


def too_large() -> str:
    return _("The file is too large when unpacked. Keep only the list of dates.")


def _refuse_definitions(content: bytes) -> None:
    """No office program writes any; they name files to fetch, or texts that multiply.

    ECMA-376 part 2, 8.1.4: a package with a document type declaration is in error.
    """
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = _stop
    try:
        parser.Parse(content, True)
    except (_Enough, expat.ExpatError, ValueError):
        # What is no XML is found out by the program that reads it.
        return


def _refuse(*declared: object) -> None:
    raise UnreadableFile(
        _("The file holds definitions that do not belong there. Save it again in Word or Excel.")
    )


def _stop(*element: object) -> None:
    raise _Enough


def packed(members: dict[str, bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return data.getvalue()
