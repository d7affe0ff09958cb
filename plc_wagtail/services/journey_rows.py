"""The dates and themes of the first programme, and publishing all of it together."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from plc_wagtail.models import Theme
from plc_wagtail.models.concrete import concrete
from plc_wagtail.models.uses import uses_of
from plc_wagtail.panels.filling import number_meetings
from plc_wagtail.panels.numbering import own_numbers
from plc_wagtail.services.journey_steps import save_draft
from plc_wagtail.services.setup_pages import publish_newest


@dataclass(frozen=True)
class TypedMeeting:
    """One typed row; `uid` names the stored meeting it changes, None for a new one."""

    uid: UUID | None
    date: dt.date
    start: dt.time | None
    end: dt.time | None


def keep_meetings(progress, typed: list[TypedMeeting], user):
    """The programme has these meetings on exact days and no others.

    What else a kept one says stays, and so do meetings without an exact day.
    """
    programme = progress.programme
    own = own_numbers(progress.meetings)
    stored = {meeting.uid: meeting for meeting in progress.meetings}
    vague = [meeting for meeting in progress.meetings if not meeting.is_dated]
    dated = [meeting_for(row, stored, place) for place, row in enumerate(typed)]
    programme.meetings = [*dated, *vague]
    number_meetings(programme, own)
    save_draft(progress, programme, user)


def meeting_for(row, stored, place):
    meeting = stored.get(row.uid) or concrete("Meeting")()
    meeting.date, meeting.start_time, meeting.end_time = row.date, row.start, row.end
    meeting.sort_order = place
    return meeting


@transaction.atomic
def keep_themes(progress, named: list[tuple[str, str]], user):
    """Pairs of name and one line; a theme no longer named goes if nothing else uses it."""
    programme, before = progress.programme, progress.themes
    themes = list(dict.fromkeys(keep_theme(progress, name, line) for name, line in named))
    programme.strands = strands_for(programme, themes)
    save_draft(progress, programme, user)
    for theme in before:
        if theme not in themes:
            forget(theme)


def keep_theme(progress, name, line):
    """The school's theme of that name, or a new draft; only a draft's line is changed."""
    themes = Theme.objects.for_site(progress.site).filter(locale=progress.landing.locale)
    theme = themes.filter(name__iexact=name).first()
    if theme and (theme.live or theme.summary == line):
        return theme
    theme = theme or Theme(name=name, site=progress.site, locale=progress.landing.locale)
    theme.live, theme.summary = False, line
    theme.save()
    # A name is enough to begin with; the line about it can come later.
    theme.save_revision(clean=False)
    return theme


def strands_for(programme, themes):
    """The strands there are, in their order, for the themes that stay; new ones for the others."""
    kept = [strand for strand in programme.strands.all() if strand.theme in themes]
    have = {strand.theme for strand in kept}
    year = programme.programme_years.first()
    new = [
        concrete("Strand")(theme=theme, academic_year=year and year.academic_year)
        for theme in themes
        if theme not in have
    ]
    strands = [*kept, *new]
    for place, strand in enumerate(strands):
        strand.sort_order = place
    return strands


def forget(theme):
    if theme.first_published_at is None and not theme.live and not uses_of(theme):
        theme.delete()


@transaction.atomic
def publish_together(progress, user):
    """All that has something to show, or nothing: raises PublishBlocked where the guard refuses."""
    for theme in progress.themes:
        if not theme.live:
            theme.get_latest_revision().publish(user=user)
    for page in pages_to_publish(progress):
        if not page.live:
            publish_newest(page, user)


def pages_to_publish(progress):
    """The landing page first, as nothing below a draft can be seen; no empty page."""
    wanted = {
        "ThemeIndexPage": progress.themes,
        "MeetingCalendarPage": progress.meetings,
        "ProgrammePage": progress.programme,
    }
    shown = [concrete(name) for name, content in wanted.items() if content]
    below = [model.objects.child_of(progress.landing).order_by("path").first() for model in shown]
    return [progress.landing, *(page for page in below if page)]
