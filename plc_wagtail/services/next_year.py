"""Copies a programme into the next school year: same pattern of dates, new identities, a draft."""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.text import slugify

from plc_wagtail.enums import MeetingStatus, Precision, PupilEffect
from plc_wagtail.guard import Facts
from plc_wagtail.guard.reading import Reading
from plc_wagtail.models import AcademicYear
from plc_wagtail.models.site_settings import settings_for
from plc_wagtail.school_year import (
    RolledDate,
    SchoolYear,
    bank_holidays,
    first_year_of,
    roll_over,
    usual_shape,
    year_name,
)
from plc_wagtail.services.academic_years import NEW_YEAR_FROM, store_usual_year, stored_year

# A year, or a day and a month: what a text says of last year and no program can carry over.
DATED = re.compile(
    r"\b20\d\d\b|\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct"
    r"|Nov|Dec)",
    re.IGNORECASE,
)
YEARS_AT_END = re.compile(r"\s+20\d\d\s*[-/\u2013]\s*(?:20)?\d\d$")
# What was true of one day, or of one year's meeting, and is not taken along.
FORGOTTEN = {
    "status": MeetingStatus.SCHEDULED,
    "status_reason": "",
    "previous_date": None,
    "pupil_effect": PupilEffect.UNKNOWN,
    "pupils_from": None,
    "pupils_until": None,
}


@dataclass(frozen=True)
class PlannedMeeting:
    """`rolled` is None for a meeting that had no date."""

    meeting: Any
    rolled: RolledDate | None


@dataclass(frozen=True)
class Plan:
    """`year` is None while the next academic year is not stored; `new` then is its usual shape.

    `texts` are places of the page that name a year or a day.
    """

    programme: Any
    old_year: AcademicYear | None
    new: SchoolYear
    year: AcademicYear | None
    title: str
    rows: list[PlannedMeeting]
    texts: list


def plan_for(programme, today):
    """Seven queries or so, however many meetings; nothing is stored."""
    site = programme.get_site()
    settings = settings_for(site)
    meetings = list(programme.meetings.all())
    old_year = latest_year(programme, meetings)
    first = first_year_of(old_year.start if old_year else today, NEW_YEAR_FROM)
    old = old_year.to_school_year() if old_year else usual_shape(settings.nation, first)
    year = stored_year(site, first + 1)
    new = year.to_school_year() if year else usual_shape(settings.nation, first + 1)
    return Plan(
        programme=programme,
        old_year=old_year,
        new=new,
        year=year,
        title=next_title(programme.title, old.name or year_name(first), new.name),
        rows=planned(meetings, old, new, settings.nation),
        texts=texts_with_dates(programme, site),
    )


def latest_year(programme, meetings):
    """The last academic year the programme names that has meetings; without any, the last."""
    named = [row.academic_year_id for row in programme.programme_years.all()]
    years = list(AcademicYear.objects.filter(pk__in=named).order_by("start"))
    days = [day for day in map(planned_day, meetings) if day]
    held = [year for year in years if any(year.start <= day <= year.end for day in days)]
    return next(reversed(held or years), None)


def next_title(title, old, new):
    """With the new year in place of the old one, or of a span of years at the end."""
    bare = YEARS_AT_END.sub("", title)
    return title.replace(old, new) if old in title else f"{bare} {new}"


def planned(meetings, old, new, nation):
    """Meetings of the old year in order, then those without a date."""
    dated = [one for one in meetings if planned_day(one) and old.contains(planned_day(one))]
    dated.sort(key=lambda one: (planned_day(one), one.start_time is not None, one.start_time))
    free = bank_holidays(nation, new.start, new.end)
    rolled = roll_over([planned_day(one) for one in dated], old, new, free)
    undated = [PlannedMeeting(one, None) for one in meetings if planned_day(one) is None]
    return [*map(PlannedMeeting, dated, rolled), *undated]


def planned_day(meeting):
    """The day it was planned for: a moved meeting was planned for another one."""
    moved_from = meeting.previous_date if meeting.is_moved else None
    return None if meeting.precision == Precision.TBC else moved_from or meeting.date


def texts_with_dates(programme, site):
    words = Reading(programme, Facts(site)).words
    return [one for one in words if one.place.field != "title" and DATED.search(one.text)]


@transaction.atomic
def copy_into_next_year(plan, chosen, *, title, user, make_year):
    """The new draft. `chosen` has the new date, or None, for each uid that is taken along."""
    page = plan.programme
    site = page.get_site()
    year = plan.year
    if year is None and make_year:
        first = first_year_of(plan.new.start, NEW_YEAR_FROM)
        year = store_usual_year(site, settings_for(site).nation, first)
    parent = page.get_parent()
    names = {"title": title, "draft_title": title, "slug": free_slug(parent, title)}
    copied = page.copy(
        to=parent, update_attrs=names, copy_revisions=False, keep_live=False, user=user
    )
    draft = type(page).objects.get(pk=copied.pk)
    start_afresh(draft, plan, year)
    draft.meetings.set(meetings_for(draft, chosen))
    draft.save()
    draft.save_revision(user=user, clean=False)
    return draft


def start_afresh(draft, plan, year):
    """Take last year out of all that is not a meeting."""
    draft.reviewed_on = draft.review_date = draft.go_live_at = draft.expire_at = None
    row_model = draft._meta.get_field("programme_years").related_model
    draft.programme_years.set([row_model(academic_year=year)] if year else [])
    old = {None, plan.old_year and plan.old_year.pk}
    strands = [one for one in draft.strands.all() if one.academic_year_id in old]
    for strand in strands:
        strand.academic_year = year if strand.academic_year_id else None
    draft.strands.set(strands)


def meetings_for(draft, chosen):
    rows = [row for row in draft.meetings.all() if row.uid in chosen]
    for row in rows:
        length = row.date_end - row.date if row.date_end and row.date else None
        row.date = chosen[row.uid]
        row.date_end = row.date + length if row.date and length else None
        row.precision = row.precision if row.date else Precision.TBC
        row.uid = uuid.uuid4()
        for name, value in FORGOTTEN.items():
            setattr(row, name, value)
    rows.sort(key=lambda row: (row.date is None, row.date, row.start_time is not None))
    for place, row in enumerate(rows):
        row.sort_order, row.number = place, place + 1
    return rows


def free_slug(parent, title):
    wish = slugify(title, allow_unicode=True)[:200] or "programme"
    taken = set(parent.get_children().values_list("slug", flat=True))
    number, slug = 2, wish
    while slug in taken:
        slug, number = f"{wish}-{number}", number + 1
    return slug
