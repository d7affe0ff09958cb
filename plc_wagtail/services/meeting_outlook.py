"""What a change of a meeting would bring, before it is made; nothing is stored."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from plc_wagtail.guard import Facts, concerns_for
from plc_wagtail.models import page_model
from plc_wagtail.models.concrete import concrete
from plc_wagtail.models.school_calendar import school_calendar_for
from plc_wagtail.models.visibility import Visibility
from plc_wagtail.pupil_words import pupil_words
from plc_wagtail.services.meeting_standing import has_newer_draft
from plc_wagtail.services.meeting_verbs import apply

OTHERS_SHOWN = 5


@dataclass(frozen=True)
class Outlook:
    """`concerns` are those the change would add, `others` live meetings of that day."""

    before: Any
    after: Any
    concerns: list
    others: list
    pupils_before: str
    pupils_after: str
    draft: Any
    schedule: Any
    aliases: int
    translations: list


def outlook_of(standing, values):
    page, site = standing.page, standing.page.get_site()
    facts = Facts(site)
    before, after = version_with(standing, {}), version_with(standing, values)
    known = {concern.key for concern in concerns_about(before, facts)}
    return Outlook(
        before=before[1],
        after=after[1],
        concerns=[one for one in concerns_about(after, facts) if one.key not in known],
        others=others_that_day(page, after[1], site),
        pupils_before=pupils_on(before[1], site, facts.settings),
        pupils_after=pupils_on(after[1], site, facts.settings),
        draft=page.latest_revision if has_newer_draft(page) else None,
        schedule=page.scheduled_revision,
        aliases=page.aliases.count(),
        translations=translations_with(page, standing.meeting.uid),
    )


def version_with(standing, values):
    """The page and the meeting as they would be, in memory."""
    page = type(standing.page)._base_manager.get(pk=standing.page.pk)
    page = page if standing.is_at_once else page.get_latest_revision_as_object()
    apply(page, standing.meeting.uid, values)
    rows = list(page.meetings.all())
    return page, next(row for row in rows if row.uid == standing.meeting.uid)


def concerns_about(version, facts):
    """What the guard says of this one meeting."""
    page, meeting = version
    row = [one.uid for one in page.meetings.all()].index(meeting.uid)
    found = concerns_for(page, facts)
    return [one for one in found if one.place.field == "meetings" and one.place.row == row]


def others_that_day(page, meeting, site):
    """Other meetings of the site that everybody may see for that day, in order.

    Which of them are in the way the guard says (see `concerns`)."""
    if site is None or not meeting.is_dated or meeting.is_cancelled:
        return []
    rows = concrete("Meeting").objects.filter(date=meeting.date)
    shown = Visibility().pages(concrete("ProgrammePage").objects.filter(alias_of=None))
    rows = rows.filter(page__path__startswith=site.root_page.path, page__in=shown.values("pk"))
    rows = rows.exclude(Q(page=page.pk, uid=meeting.uid) | Q(status="cancelled"))
    return list(rows.select_related("page", "theme").order_by("start_time", "pk")[:OTHERS_SHOWN])


def pupils_on(meeting, site, settings):
    if meeting.is_cancelled:
        return ""
    day = school_calendar_for(site, settings).pupils_on(meeting)
    words = {"pupils": settings.words.pupils, "style": settings.time_style}
    return pupil_words(day.effect, day.starts, day.ends, **words)


def translations_with(page, uid):
    """Translations of the page that hold the same meeting, which is changed there by itself."""
    pages = page_model().objects.filter(translation_key=page.translation_key)
    pages = pages.exclude(locale=page.locale_id).filter(alias_of=None)
    held = concrete("Meeting").objects.filter(uid=uid, page__in=pages.values("pk"))
    return [row.page for row in held.select_related("page__locale")]
