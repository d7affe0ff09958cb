"""Confirmed rows become one draft revision; nothing is doubled, lost or published."""

from dataclasses import replace
from datetime import date, time

import pytest

from plc_wagtail.enums import DayType, TimeBasis
from plc_wagtail.exceptions import ImportOutdated
from plc_wagtail.intake import read_meetings
from plc_wagtail.models import ProgrammePage, UnfinishedImport
from plc_wagtail.services.meeting_import import Entry, add_to_draft, compare, make_programme
from plc_wagtail.services.reading_options import options_for
from plc_wagtail.services.unfinished import keep_unfinished
from tests import factories
from tests.lists import EIGHT, EIGHT_DATES
from tests.section import publish


@pytest.fixture
def user(db):
    return factories.UserFactory()


@pytest.fixture
def options(site):
    factories.AcademicYearFactory(site=site)
    return options_for(site, 2026)


@pytest.fixture
def import_(programme, site, options, user):
    """Compares a list with the newest draft and confirms all of it."""

    def run(text, removed=(), change=lambda row: row):
        unfinished = waiting(site, programme, user, text)
        page = ProgrammePage.objects.get(pk=programme.pk)
        seen, draft = page.latest_revision_id, page.get_latest_revision_as_object()
        rows = [change(row) for row in read_meetings(text, options).rows]
        comparison = compare(draft, rows, options)
        entries = [
            Entry(row, None, getattr(comparison.found.get(place), "uid", None))
            for place, row in enumerate(rows)
        ]
        gone = {meeting.uid for meeting in comparison.gone if meeting.date in removed}
        add_to_draft(unfinished, draft, entries, gone, user, seen)
        return comparison

    return run


def waiting(site, page, user, text, **facts):
    unfinished = UnfinishedImport(site=site, page_pk=page.pk, text=text, first_year=2026, **facts)
    keep_unfinished(unfinished, user)
    return unfinished


def draft_of(programme):
    return ProgrammePage.objects.get(pk=programme.pk).get_latest_revision_as_object()


def dates_of(page):
    return [str(meeting.date) for meeting in page.meetings.all()]


def test_eight_rows_become_eight_meetings_of_a_draft(programme, import_, user):
    import_(EIGHT)

    draft = draft_of(programme)
    assert dates_of(draft) == EIGHT_DATES
    first, third, seventh = (draft.meetings.all()[place] for place in (0, 2, 6))
    assert (first.number, first.start_time, first.end_time) == (1, time(15, 45), time(16, 45))
    assert first.time_basis == TimeBasis.DISAGGREGATED
    assert third.day_type == DayType.TRAINING_DAY
    assert seventh.note_public == "There will be no other meetings that day."
    assert [row.academic_year.name for row in draft.programme_years.all()] == ["2026-27"]
    assert ProgrammePage.objects.get(pk=programme.pk).meetings.count() == 0
    assert draft.latest_revision.user == user
    assert not UnfinishedImport.objects.exists()


def test_a_colleagues_draft_is_kept_and_not_published(programme, import_):
    colleague = ProgrammePage.objects.get(pk=programme.pk)
    colleague.title = "Learning together, second year"
    colleague.save_revision(user=factories.UserFactory())

    import_(EIGHT)

    assert draft_of(programme).title == "Learning together, second year"
    assert len(dates_of(draft_of(programme))) == 8
    assert ProgrammePage.objects.get(pk=programme.pk).title == "Learning together"


def test_the_same_list_again_changes_nothing(programme, import_):
    import_(EIGHT)
    before = [(one.uid, one.number, one.date) for one in draft_of(programme).meetings.all()]

    comparison = import_(EIGHT)

    after = [(one.uid, one.number, one.date) for one in draft_of(programme).meetings.all()]
    assert after == before
    assert comparison.gone == ()


def test_a_changed_row_keeps_its_uid_and_what_the_list_does_not_say(programme, import_):
    import_(EIGHT)
    page = draft_of(programme)
    second = page.meetings.all()[1]
    second.place, second.facilitator = "Library", "HJB"
    page.meetings.add(second)
    publish(page)

    import_(EIGHT.replace("Monday 30th November", "Tuesday 1st December"))

    moved = draft_of(programme).meetings.all()[1]
    assert (moved.uid, moved.date) == (second.uid, date(2026, 12, 1))
    assert (moved.place, moved.facilitator) == ("Library", "HJB")


def test_changes_are_told_in_words(programme, import_, options):
    import_(EIGHT)
    (row,) = read_meetings("2. Tuesday 1 December 4pm-4.45pm, Hall", options).rows
    meeting = draft_of(programme).meetings.all()[1]

    told = compare(draft_of(programme), [], options).__class__({0: meeting}).changes(0, row)

    assert [(one.label, one.before, one.after) for one in told] == [
        ("Date", "Monday 30 November 2026", "Tuesday 1 December 2026"),
        ("Start", "3:45pm", "4pm"),
        ("Place", "", "Hall"),
    ]


def test_what_is_not_in_the_list_stays_unless_it_is_ticked(programme, import_):
    import_(EIGHT)
    shorter = "\n".join(EIGHT.splitlines()[:6])

    comparison = import_(shorter, removed=[date(2027, 4, 22)])

    assert [meeting.date.isoformat() for meeting in comparison.gone] == EIGHT_DATES[6:]
    assert dates_of(draft_of(programme)) == [*EIGHT_DATES[:6], "2027-05-17"]


def test_meetings_of_another_year_are_left_alone(programme, import_):
    factories.MeetingFactory(page=programme, date=date(2025, 11, 13), number=1)
    publish(ProgrammePage.objects.get(pk=programme.pk))

    comparison = import_(EIGHT)

    assert (comparison.found, comparison.gone) == ({}, ())
    draft = draft_of(programme)
    assert sorted(dates_of(draft)) == ["2025-11-13", *EIGHT_DATES]
    assert [one.number for one in draft.meetings.all()] == [1, 1, 2, 3, 4, 5, 6, 7, 8]


def test_entries_of_a_calendar_file_keep_their_identity(programme, import_):
    foreign = lambda row: replace(row, uid=f"entry-{row.n}")  # noqa: E731
    import_("1. Thu 12 Nov 4pm-5pm\n2. Thu 3 Dec 4pm-5pm", change=foreign)
    before = [one.uid for one in draft_of(programme).meetings.all()]

    import_("1. Thu 7 Jan 4pm-5pm\n2. Thu 14 Jan 4pm-5pm", change=foreign)

    after = draft_of(programme).meetings.all()
    assert [one.uid for one in after] == before
    assert [str(one.date) for one in after] == ["2027-01-07", "2027-01-14"]


def confirm(unfinished, programme, text, user, options):
    page = ProgrammePage.objects.get(pk=programme.pk)
    entries = [Entry(row) for row in read_meetings(text, options).rows]
    draft = page.get_latest_revision_as_object()
    return add_to_draft(unfinished, draft, entries, set(), user, page.latest_revision_id)


def test_a_second_confirmation_adds_nothing(programme, site, user, options):
    unfinished = waiting(site, programme, user, EIGHT)
    confirm(unfinished, programme, EIGHT, user, options)

    with pytest.raises(ImportOutdated):
        confirm(unfinished, programme, EIGHT, user, options)

    assert len(dates_of(draft_of(programme))) == 8


def test_what_fails_half_way_leaves_nothing(programme, site, user, options, monkeypatch):
    unfinished = waiting(site, programme, user, EIGHT)
    revisions = programme.revisions.count()
    monkeypatch.setattr(ProgrammePage, "save_revision", lambda *args, **kwargs: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        confirm(unfinished, programme, EIGHT, user, options)

    assert UnfinishedImport.objects.filter(pk=unfinished.pk).exists()
    assert programme.revisions.count() == revisions


def test_a_new_programme_is_a_draft_with_its_dates(landing, site, user, options):
    unfinished = waiting(
        site,
        landing,
        user,
        EIGHT,
        is_new_programme=True,
        title="Calendar",
        summary="Staff meet in groups.",
    )

    page = make_programme(
        unfinished, landing, [Entry(row) for row in read_meetings(EIGHT, options).rows], user
    )

    stored = ProgrammePage.objects.get(pk=page.pk)
    assert (stored.live, stored.owner, stored.slug) == (False, user, "calendar")
    assert dates_of(draft_of(stored)) == EIGHT_DATES
    assert stored.get_latest_revision().user == user
