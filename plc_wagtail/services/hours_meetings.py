"""Which meetings of a school year the hours ledger looks at, in a fixed number of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.db.models import Q
from wagtail.models import Site

from plc_wagtail.enums import Precision, StrandAudience
from plc_wagtail.models.concrete import concrete
from plc_wagtail.models.meeting_audience import audience_of, belongs
from plc_wagtail.models.theme import Theme
from plc_wagtail.models.visibility import Audience, Visibility
from plc_wagtail.permissions import editable_pages
from plc_wagtail.school_year import SchoolYear, TimedMeeting
from plc_wagtail.services.hours_ledger import MEMBER_OF, Group, PlannedTime, WhyNot


def planned_times(user: Any, site: Site, year: SchoolYear) -> list[PlannedTime]:
    """Those of the programmes on the website that the user may read or edit, by date."""
    programmes = programmes_for(user, site)
    strands = strands_by_page(programmes)
    rows = concrete("Meeting").objects.filter(page__in=programmes)
    rows = rows.filter(in_year(year, undated_in(year, programmes)))
    meetings = list(rows.order_by("date", "start_time", "pk"))
    themes = Theme.objects.live().in_bulk({row.theme_id for row in meetings} - {None})
    return [
        planned_time(row, group_of(row, programmes[row.page_id], strands[row.page_id], themes))
        for row in meetings
    ]


def programmes_for(user: Any, site: Site) -> dict[int, Any]:
    """By primary key; of a page in several languages one stands for all."""
    pages = concrete("ProgrammePage").objects.live().in_site(site).filter(alias_of=None)
    seen = Visibility(Audience.of_user(user)).pages(pages)
    either = Q(pk__in=seen.values("pk")) | Q(pk__in=editable_pages(user).values("pk"))
    listed = pages.filter(either).order_by("-pk").only("pk", "title", "translation_key")
    first = {page.translation_key: page for page in listed}
    return {page.pk: page for page in sorted(first.values(), key=lambda page: page.title)}


def strands_by_page(programmes):
    found = defaultdict(list)
    rows = concrete("Strand").objects.filter(page__in=programmes).select_related("theme")
    for row in rows.order_by("sort_order", "pk"):
        found[row.page_id].append(row)
    return found


def undated_in(year, programmes):
    """Programmes whose meetings without a date belong to `year`: the last one they name."""
    rows = concrete("ProgrammeYear").objects.filter(page__in=programmes)
    # A row without a year is no last one, though PostgreSQL puts it there.
    rows = rows.filter(academic_year__isnull=False)
    last = dict(rows.order_by("academic_year__start").values_list("page", "academic_year__start"))
    return [page for page, start in last.items() if start == year.start]


def in_year(year, undated):
    inside = Q(date__range=(year.start, year.end))
    goes_on = Q(date__lt=year.start, date_end__gte=year.start)
    return inside | goes_on | Q(date=None, page__in=undated)


def group_of(meeting, page, strands, themes):
    own = next((strand for strand in strands if belongs(meeting, strand)), None)
    theme = own.theme if own else themes.get(meeting.theme_id)
    return Group(
        page_id=page.pk,
        programme=page.title,
        theme=theme.name if theme and theme.live else "",
        audience=audience_of(meeting, strands) or StrandAudience.ALL,
    )


def planned_time(meeting: Any, group: Group) -> PlannedTime:
    reason = next(reasons(meeting, group), None)
    return PlannedTime(meeting, group, None if reason else timed(meeting), reason)


def reasons(meeting: Any, group: Group) -> Iterator[WhyNot]:
    if meeting.is_cancelled:
        yield WhyNot.CANCELLED
    if group.audience not in MEMBER_OF:
        yield WhyNot.OTHERS
    if not (meeting.start_time and meeting.end_time):
        yield WhyNot.NO_TIMES
    elif meeting.end_time <= meeting.start_time:
        yield WhyNot.ENDS_FIRST


def timed(meeting: Any) -> TimedMeeting:
    is_exact = meeting.precision == Precision.EXACT
    return TimedMeeting(
        basis=meeting.time_basis,
        start=meeting.start_time,
        end=meeting.end_time,
        day=meeting.date if is_exact else None,
        last_day=meeting.date_end if is_exact else None,
    )
