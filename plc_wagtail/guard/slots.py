"""Meetings as the clash finder reads them, and those of the other programmes of a site."""

from __future__ import annotations

import datetime as dt
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from wagtail.models import Site

from plc_wagtail.enums import MeetingStatus, Precision, StrandAudience
from plc_wagtail.models.concrete import concrete
from plc_wagtail.models.meeting_audience import audiences_of
from plc_wagtail.models.timetable import rows_by_page, theme_id
from plc_wagtail.models.visibility import Visibility
from plc_wagtail.school_year import Claim, ClashKind, Slot

# New staff, governors and partners often meet beside a meeting for "all staff".
STAFF = {StrandAudience.ALL, StrandAudience.TEACHERS, StrandAudience.SUPPORT_STAFF}


@dataclass(frozen=True)
class OtherMeeting:
    """A published meeting of another programme; `title` is "" where not everybody may see it."""

    slot: Slot
    meeting: Any
    title: str


def slot_of(
    meeting: Any, *, key: Hashable, programme: Hashable, strands: list[Any], usual_place: str = ""
) -> Slot:
    return Slot(
        key=key,
        programme=programme,
        date=meeting.date,
        last_date=meeting.date_end,
        start=meeting.start_time,
        end=meeting.end_time,
        claims=tuple(claims_of(meeting, key, programme, strands, usual_place)),
        is_exclusive=meeting.exclusive_day,
    )


def claims_of(meeting, key, programme, strands, usual_place) -> Iterator[Claim]:
    """Groups of one programme meet side by side, so there only the same group is in two places;
    other programmes may ask for the same people. A usual place holds all of a programme."""
    theme = theme_id(meeting, strands)
    if group := meeting.strand_key or theme:
        yield Claim(ClashKind.PEOPLE, ("group", programme, group), key)
    if theme:
        yield Claim(ClashKind.PEOPLE, ("theme", theme), programme)
    audiences = audiences_of(meeting, strands)
    for audience in sorted(audiences | STAFF if StrandAudience.ALL in audiences else audiences):
        yield Claim(ClashKind.PEOPLE, ("audience", audience), programme)
    if place := normal(meeting.place):
        owner = programme if place == normal(usual_place) else key
        yield Claim(ClashKind.PLACE, place, owner)


def normal(place: str) -> str:
    return " ".join(place.casefold().split())


def published_meetings(
    site: Site, locale_id: int, days: tuple[dt.date, dt.date], usual_place: str
) -> list[OtherMeeting]:
    """What programmes of the site publish in one language from the first to the last of `days`.
    Translations would repeat the same meetings, and so would aliases."""
    sees = Visibility()
    pages = concrete("ProgrammePage").objects.filter(
        sees.is_published,
        path__startswith=site.root_page.path,
        locale=locale_id,
        alias_of=None,
    )
    rows = taking_place(pages, *days)
    strands = rows_by_page("Strand", {row.page_id for row in rows})
    hidden = tuple(sees.blocked_paths)
    return [
        OtherMeeting(
            slot=slot_of(
                row,
                key=row.pk,
                programme=row.page_id,
                strands=strands[row.page_id],
                usual_place=usual_place,
            ),
            meeting=row,
            title="" if row.page.path.startswith(hidden) else row.page.title,
        )
        for row in rows
    ]


def taking_place(pages: Any, first: dt.date, last: dt.date) -> Iterable[Any]:
    reaches = Q(date__gte=first) | Q(date_end__gte=first)
    rows = concrete("Meeting").objects.filter(
        reaches, page__in=pages.values("pk"), date__lte=last, precision=Precision.EXACT
    )
    return list(
        rows.exclude(status=MeetingStatus.CANCELLED)
        .select_related("page")
        .only(*COLUMNS)
        .order_by("date", "start_time", "pk")
    )


COLUMNS = (
    "date",
    "date_end",
    "start_time",
    "end_time",
    "kind",
    "title",
    "place",
    "exclusive_day",
    "theme",
    "strand_key",
    "page__title",
    "page__path",
    "page__translation_key",
)
