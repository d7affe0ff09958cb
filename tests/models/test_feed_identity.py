"""UIDs and SEQUENCE in the feed, as a page is copied, translated, moved or reverted."""

from datetime import date, time

import icalendar
import pytest
from wagtail.models import Locale

from plc_wagtail.guard import without_refusing
from plc_wagtail.models import Meeting, MeetingCalendarPage, ProgrammePage
from tests.factories import CalendarFactory, LandingFactory
from tests.section import publish

pytestmark = pytest.mark.usefixtures("november")


@pytest.fixture
def november(time_machine):
    time_machine.move_to("2026-11-02T09:00:00Z")


@pytest.fixture
def published(programme, calendar):
    """A live programme with one meeting, in a section with a calendar."""
    programme.meetings.add(Meeting(date=date(2026, 11, 12), start_time=time(15, 45)))
    return publish(programme)


@pytest.fixture
def other(home):
    """Another section of the site, with a calendar of its own."""
    landing = LandingFactory(parent=home, slug="other")
    CalendarFactory(parent=landing, slug="calendar")
    return landing


@pytest.fixture
def entries(client):
    """UID to (start, SEQUENCE) of what the feed of a section holds."""

    def of(section):
        calendar = MeetingCalendarPage.objects.child_of(section).get()
        content = client.get(f"{calendar.url}ical/").content
        return {
            str(event["UID"]): (event.decoded("DTSTART").date().isoformat(), event["SEQUENCE"])
            for event in icalendar.Calendar.from_ical(content).events
        }

    return of


def postpone(programme, day):
    meeting = programme.meetings.get()
    meeting.date = date(2026, 11, day)
    programme.meetings.add(meeting)
    return publish(programme)


def test_uid_names_the_meeting_the_page_and_the_language(entries, landing, published):
    meeting = published.meetings.get()

    assert entries(landing) == {
        f"{meeting.uid}.{published.translation_key}.en-gb@plc": ("2026-11-12", 0)
    }


def test_copy_has_other_uids(entries, landing, other, published):
    with without_refusing():
        copy = published.copy(to=other)
    publish(copy)

    assert len(entries(landing)) == len(entries(other)) == 1
    assert not entries(landing).keys() & entries(other).keys()


def test_copy_that_was_a_draft_keeps_its_uids_when_published(entries, other, published):
    copy = published.copy(to=other, keep_live=False)
    meeting = copy.meetings.get()

    publish(ProgrammePage.objects.get(pk=copy.pk).get_latest_revision_as_object())

    assert list(entries(other)) == [f"{meeting.uid}.{copy.translation_key}.en-gb@plc"]


def test_alias_has_other_uids_and_keeps_them_when_its_source_changes(
    entries, landing, other, published
):
    published.create_alias(parent=other)
    before = entries(other)
    assert len(before) == 1
    assert not entries(landing).keys() & before.keys()

    postpone(published, 19)

    assert entries(landing).keys().isdisjoint(before)
    assert {uid: start for uid, (start, _) in entries(other).items()} == dict.fromkeys(
        before, "2026-11-19"
    )


def test_translation_has_other_uids(entries, home, landing, calendar, published):
    welsh = Locale.objects.create(language_code="cy")
    section = landing.copy_for_translation(welsh, copy_parents=True)
    section.slug = "dysgu"
    section = publish(section)
    publish(calendar.copy_for_translation(welsh))
    publish(published.copy_for_translation(welsh))
    # Where the site has no addresses of its own for a language.
    type(section).objects.get(pk=section.pk).move(home, pos="last-child")
    section = type(section).objects.get(pk=section.pk)

    english, translated = entries(landing), entries(section)

    assert [uid.replace(".cy@", ".en-gb@") for uid in translated] == list(english)
    assert not english.keys() & translated.keys()


def test_edit_and_revert_keep_the_uid_and_raise_the_sequence(entries, landing, published):
    (uid,) = entries(landing)
    first = published.latest_revision
    postpone(published, 19)
    assert entries(landing) == {uid: ("2026-11-19", 1)}

    with without_refusing():
        first.publish()

    assert entries(landing) == {uid: ("2026-11-12", 2)}


def test_meeting_that_was_deleted_comes_back_as_the_same(entries, landing, published):
    (uid,) = entries(landing)
    first = published.latest_revision
    published.meetings.set([])
    publish(published)
    assert entries(landing) == {}

    with without_refusing():
        first.publish()

    assert entries(landing) == {uid: ("2026-11-12", 1)}


def test_programme_that_is_moved_keeps_its_uids(entries, landing, other, published):
    before = entries(landing)

    published.move(other, pos="last-child")

    assert entries(landing) == {}
    assert entries(other) == before
