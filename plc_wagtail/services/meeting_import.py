"""From confirmed rows to a draft of the programme: compared, stored in one transaction."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction

from plc_wagtail.exceptions import ImportOutdated
from plc_wagtail.intake import ReadingOptions, Row
from plc_wagtail.models import page_model
from plc_wagtail.models.concrete import concrete
from plc_wagtail.panels.filling import fill_in, number_meetings
from plc_wagtail.panels.numbering import own_numbers
from plc_wagtail.services.journey_steps import free_address
from plc_wagtail.services.meeting_changes import Change, changes, stated_values
from plc_wagtail.services.meeting_matching import pair, uid_in
from plc_wagtail.services.unfinished import take


@dataclass(frozen=True)
class Comparison:
    """`found` holds meetings by the place of their row; `gone` are those no row speaks of."""

    found: dict[int, object]
    gone: tuple[object, ...] = ()

    def changes(self, place: int, row: Row, theme=None) -> list[Change] | None:
        """None for a meeting that is new."""
        meeting = self.found.get(place)
        return None if meeting is None else changes(meeting, values_of(row, theme))


@dataclass(frozen=True)
class Entry:
    """One confirmed row; `meeting_uid` names the stored meeting it changes, None for a new one."""

    row: Row
    theme: object = None
    meeting_uid: object = None


def values_of(row: Row, theme=None) -> dict[str, object]:
    return {**stated_values(row), **({"theme": theme} if theme else {})}


def compare(page, rows: list[Row], options: ReadingOptions) -> Comparison:
    """With the meetings of the chosen school year; those of other years are left alone.

    `page` is the newest draft; nothing is read from the database again.
    """
    meetings = [
        meeting
        for meeting in page.meetings.all()
        if meeting.date is None or options.contains(meeting.date)
    ]
    found = pair(rows, meetings, [uid_in(page, row) for row in rows])
    named = {meeting.uid for meeting in found.values()}
    gone = sorted(
        (meeting for meeting in meetings if meeting.uid not in named),
        key=lambda meeting: (meeting.date is None, meeting.date),
    )
    return Comparison(found, tuple(gone))


@transaction.atomic
def add_to_draft(unfinished, page, entries: list[Entry], removed: set, user, seen: int | None):
    """A new revision on `page`, the newest draft; the unfinished import is gone with it.

    Never publishes. `removed` are uids of meetings the editor ticked, `seen` the revision the
    editor compared with. Raises ImportOutdated where another has come, or the list was added.
    """
    take(unfinished)
    unchanged = page_model().objects.select_for_update().filter(pk=page.pk, latest_revision=seen)
    if not unchanged:
        raise ImportOutdated(page)
    put_in(page, entries, removed)
    fill_in(page, unfinished.site, page.get_parent().specific)
    page.save_revision(user=user, log_action=True)
    return page


@transaction.atomic
def make_programme(unfinished, landing, entries: list[Entry], user):
    """A new draft below `landing` with these meetings; the unfinished import is gone with it.

    Raises ImportOutdated where the list was added already.
    """
    take(unfinished)
    page = concrete("ProgrammePage")(
        title=unfinished.title,
        summary=unfinished.summary,
        slug=free_address(landing, unfinished.title),
        live=False,
        owner=user,
        locale=landing.locale,
    )
    put_in(page, entries, set())
    landing.add_child(instance=page)
    fill_in(page, unfinished.site, landing)
    page.save_revision(user=user, log_action="wagtail.create")
    return page


def put_in(page, entries, removed):
    """The meetings in memory: changed, added, taken away and numbered by date."""
    stored = {meeting.uid: meeting for meeting in page.meetings.all()}
    own = own_numbers(stored.values())
    for place, entry in enumerate(entries, start=len(stored)):
        meeting = stored.get(entry.meeting_uid) or new_meeting(page, entry, place)
        for name, value in values_of(entry.row, entry.theme).items():
            setattr(meeting, name, value)
        if entry.row.is_numbered:
            own.add(meeting.uid)
        page.meetings.add(meeting)
    page.meetings.remove(*(stored[uid] for uid in removed if uid in stored))
    number_meetings(page, own)


def new_meeting(page, entry, place):
    meeting = concrete("Meeting")(sort_order=place)
    meeting.uid = uid_in(page, entry.row) or meeting.uid
    return meeting
