"""Short lists a page of the school may show anywhere: what comes next, what pupils notice, what
was found. Each costs the same few queries whatever it finds; `pages` is always a queryset that
passed the visibility filter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from itertools import islice

from django.db.models import F, Q

from plc_wagtail.enums import MeetingStatus, Precision, PupilEffect
from plc_wagtail.models.concrete import concrete
from plc_wagtail.models.school_calendar import confirmed_years
from plc_wagtail.models.study_order import NEWEST_FIRST
from plc_wagtail.school_year import PupilDate, pupil_dates

NOTICED = (PupilEffect.CLOSED, PupilEffect.EARLY_FINISH, PupilEffect.LATE_START)


@dataclass(frozen=True)
class ListedMeeting:
    """A meeting beside the programme it is read on, named as a reader knows it."""

    meeting: object
    programme: object

    @property
    def name(self):
        return self.meeting.title or self.meeting.theme_name


def coming_meetings(pages, *, today, limit):
    """The next meetings of these programmes, the soonest first, cancelled ones among them.

    An alias repeats the meetings of its source; each is listed once.
    """
    rows = (
        meetings_of(pages)
        .filter(is_not_over(today))
        .select_related("page", "theme")
        .order_by("date", F("start_time").asc(nulls_last=True), "pk")
    )
    listed = (ListedMeeting(row, row.page) for row in rows.iterator())
    return list(islice(once_by_uid(listed), limit))


def is_not_over(today):
    in_week = Q(precision=Precision.WEEK, date__gt=today - timedelta(days=7))
    in_month = Q(precision=Precision.MONTH, date__gte=today.replace(day=1))
    return Q(date__gte=today) | Q(date_end__gte=today) | in_week | in_month


def meetings_of(pages):
    return concrete("Meeting").objects.filter(page__in=pages.values("pk"))


def once_by_uid(listed):
    seen = set()
    for item in listed:
        if item.meeting.uid not in seen:
            seen.add(item.meeting.uid)
            yield item


def dates_for_pupils(site, pages, *, today):
    """What changes for pupils from `today` on; empty until the school confirmed its dates.

    Only confirmed closures and effects stated for a meeting are believed.
    """
    years = confirmed_years(site, today=today)
    if not years:
        return []
    closures = [date for year in years for date in pupil_dates(year)]
    stated = [stated_date(row) for row in stated_meetings(pages, since=today)]
    inside = [date for date in stated if any(year.contains(date.start) for year in years)]
    return one_a_line([*inside, *closures], since=today)


def one_a_line(dates, *, since):
    """In order, without those that are over; of two that read the same the later in the list."""
    lines = {line(date): date for date in dates if date.end >= since}
    return sorted(lines.values(), key=line)


def line(date):
    """What a parent reads of it; two dates with the same line are one."""
    return (date.start, date.end, date.effect, str(date.starts), str(date.ends))


def stated_meetings(pages, *, since):
    """Those that go ahead and say themselves what their day means for pupils."""
    rows = meetings_of(pages).filter(
        date__gte=since, precision=Precision.EXACT, pupil_effect__in=NOTICED
    )
    return rows.exclude(status=MeetingStatus.CANCELLED)


def stated_date(row, **fields):
    return PupilDate(
        start=row.date,
        end=row.last_date,
        effect=PupilEffect(row.pupil_effect),
        starts=row.pupils_from,
        ends=row.pupils_until,
        kind=None,
        label="",
        **fields,
    )


def related_studies(pages, *, theme=None, besides=None, limit):
    """The latest case studies of `pages`, whatever they found; without the page being read."""
    studies = pages.filter(themes=theme) if theme else pages
    if besides is not None:
        studies = studies.exclude(pk=besides.pk)
    return list(studies.order_by(*NEWEST_FIRST)[:limit])
