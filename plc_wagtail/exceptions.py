"""Errors of this package; each carries what a person needs to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied

if TYPE_CHECKING:
    from collections.abc import Sequence


class PlcError(Exception):
    """Base of the errors this package raises on purpose."""


class CalendarError(PlcError):
    """A calendar cannot be written; the message names the UID at fault."""


class SchoolYearError(PlcError):
    """A school year cannot be understood; the message names the value."""


class UnreadableFile(PlcError):
    """A file or text from outside cannot be read; the message says why and what to do."""


class PublishBlocked(PermissionDenied):
    """The guard refuses to make a page live.

    A PermissionDenied, because Wagtail and Django turn that into a 403 on every
    path, where any other exception would be a 500.
    """

    def __init__(self, page: object, concerns: Sequence[object]) -> None:
        self.page = page
        self.concerns = tuple(concerns)
        super().__init__(" ".join(str(concern) for concern in self.concerns))


class UnknownPath(PlcError):
    """The site has no page at `path`; `nearest` lists paths it has."""

    def __init__(self, path: str, nearest: Sequence[str]) -> None:
        self.path = path
        self.nearest = tuple(nearest)
        super().__init__(path)


class NoPlaceForSection(PlcError):
    """`page` takes no professional learning section below it."""

    def __init__(self, page: object) -> None:
        self.page = page
        super().__init__(str(page))


class ImportOutdated(PlcError):
    """What an editor confirms is not what is stored any more: `record` was changed or is gone."""

    def __init__(self, record: object) -> None:
        self.record = record
        super().__init__(str(record))


class NoPlaceForPage(PlcError):
    """`page` takes no page of that `kind`, nor does any one page below it."""

    def __init__(self, page: object, kind: str) -> None:
        self.page = page
        self.kind = kind
        super().__init__(f"{page}: {kind}")


class NotUntouched(PlcError):
    """A section cannot be taken away; `pages` are those that people worked on."""

    def __init__(self, pages: Sequence[object]) -> None:
        self.pages = tuple(pages)
        super().__init__(", ".join(str(page) for page in pages))


class MeetingGone(PlcError):
    """The page has no meeting of that uid (any more)."""


class ChangeRefused(PlcError):
    """A meeting may not be changed now; `obstacle` says why."""

    def __init__(self, obstacle: str) -> None:
        self.obstacle = obstacle
        super().__init__(obstacle)


class NoSuchPicture(PlcError):
    """The address belongs to no picture of this site."""


class BookletNotMade(PlcError):
    """A booklet could not be made; the message tells an editor why and what to do."""


class NotProposed(PlcError):
    """A write-up cannot go that way now; `reason` is a word of `services.write_ups`."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)
