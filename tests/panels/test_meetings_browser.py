"""The Dates tab in a real browser: keyboard only, then as a phone shows it."""

from datetime import date, time

import pytest

from plc_wagtail.models import Meeting, ProgrammePage
from tests import factories
from tests.axe import objections
from tests.browser import follow
from tests.panels.editor import decide
from tests.section import publish

pytestmark = pytest.mark.browser


@pytest.fixture
def programme(live_site, landing, site):
    factories.AcademicYearFactory()
    decide(site, default_start_time=time(15, 45), default_end_time=time(16, 45))
    return factories.ProgrammeFactory(parent=landing, title="Learning together", slug="together")


@pytest.fixture
def open_dates(live_site, programme, admin_client):
    """Call with a browser page: the Dates tab of the programme, logged in."""

    def open_tab(page):
        cookie = {"name": "sessionid", "value": admin_client.cookies["sessionid"].value}
        page.context.add_cookies([{**cookie, "url": live_site.url}])
        page.goto(f"{live_site.url}/admin/pages/{programme.pk}/edit/#tab-dates")
        page.wait_for_selector(".plc-meetings")
        return page

    return open_tab


def shown(page):
    """Date, start and title of every row in sight."""
    rows = page.locator(".plc-meetings__rows > .plc-meeting:not(.is-removed)")
    return [
        tuple(
            row.locator(f"[data-field={name}]").input_value()
            for name in ("date", "start_time", "title")
        )
        for row in rows.all()
    ]


def stored(programme):
    draft = ProgrammePage.objects.get(pk=programme.pk).get_latest_revision_as_object()
    return [(m.date, m.start_time, m.title, m.place) for m in draft.meetings.all()]


def save(page):
    follow(page.get_by_role("button", name="Save draft"))
    page.wait_for_selector(".plc-meetings", state="attached")


def test_three_meetings_are_typed_by_keyboard_alone(desktop, open_dates, programme, settings):
    # On a slow machine it asks between two keys, and half a date is answered with an error.
    settings.WAGTAIL_AUTOSAVE_INTERVAL = 0
    page = open_dates(desktop)
    page.get_by_role("button", name="Add a meeting").focus()

    page.keyboard.press("Enter")
    page.keyboard.type("Thursday 12 November 2026")
    for _stop in range(3):
        page.keyboard.press("Tab")
    page.keyboard.type("First")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.type("Library")
    page.keyboard.press("Enter")
    page.keyboard.type("26 Nov 2026")
    page.keyboard.press("Tab")
    page.keyboard.type("4.15pm")
    page.keyboard.press("Enter")
    page.keyboard.type("2026-11-19")
    page.keyboard.press("Tab")

    assert shown(page) == [
        ("12/11/2026", "15:45", "First"),
        ("26/11/2026", "16:15", ""),
        ("19/11/2026", "16:15", ""),
    ]
    assert page.locator("[data-number]").first.text_content() == "1"
    assert (
        page.locator("[role=status][data-plc-meetings-target]").text_content()
        == "Meeting added, row 3."
    )

    page.get_by_role("button", name="Put in date order").click()
    save(page)

    assert stored(programme) == [
        (date(2026, 11, 12), time(15, 45), "First", "Library"),
        (date(2026, 11, 19), time(16, 15), "", "Library"),
        (date(2026, 11, 26), time(16, 15), "", "Library"),
    ]
    assert page.errors == []


def test_meeting_is_duplicated_removed_and_brought_back(desktop, open_dates, programme):
    factories.MeetingFactory(page=programme, title="First", prepare="Three books.")
    page = open_dates(desktop)

    page.get_by_role("button", name="Duplicate meeting 1").click()
    page.keyboard.type("19/11/2026")
    page.get_by_role("button", name="Remove meeting 1").click()
    gone = shown(page)
    page.get_by_role("button", name="Undo").click()
    save(page)

    assert gone == [("19/11/2026", "15:45", "First")]
    assert [row[0] for row in stored(programme)] == [date(2026, 11, 12), date(2026, 11, 19)]
    draft = ProgrammePage.objects.get(pk=programme.pk).get_latest_revision_as_object()
    found = draft.meetings.all()
    assert [m.prepare for m in found] == ["Three books."] * 2
    assert len({m.uid for m in found}) == 2


def test_what_is_folded_is_changed_for_one_meeting_at_a_time(desktop, open_dates, programme):
    for place, title in enumerate(["First", "Second"]):
        factories.MeetingFactory(page=programme, title=title, sort_order=place, number=place + 5)
    page = open_dates(desktop)

    page.get_by_role("button", name="More about meeting 5").click()
    page.get_by_label("Status", exact=True).select_option("cancelled")
    page.get_by_label("Reason", exact=True).fill("Mock exams")
    page.get_by_role("button", name="More about meeting 6").click()
    open_parts = page.locator(".plc-more").count()
    badge = page.locator("[data-badge]").first.text_content()
    save(page)

    draft = ProgrammePage.objects.get(pk=programme.pk).get_latest_revision_as_object()
    found = [(m.title, m.status, m.status_reason) for m in draft.meetings.all()]
    assert (open_parts, badge) == (1, "Cancelled")
    assert found == [("First", "cancelled", "Mock exams"), ("Second", "scheduled", "")]


def test_autosave_keeps_one_row_while_typing(desktop, open_dates, programme):
    page = open_dates(desktop)
    # Wagtail takes two seconds until it looks for changes.
    page.wait_for_timeout(2500)

    page.get_by_role("button", name="Add a meeting").click()
    for typed in ("12/11/2026", "13/11/2026"):
        with page.expect_response(
            lambda answer: answer.request.method == "POST" and "/edit/" in answer.url
        ):
            page.locator("[name=meetings-0-date]").fill(typed)
    page.wait_for_function("document.querySelector('[name=meetings-0-uid]').value")
    save(page)

    assert [row[0] for row in stored(programme)] == [date(2026, 11, 13)]
    assert Meeting.objects.count() == 0


@pytest.mark.parametrize("device", ["desktop", "phone"])
def test_dates_tab_has_nothing_axe_objects_to(device, open_dates, programme, request):
    factories.MeetingFactory(page=programme, title="First", status="cancelled")
    page = open_dates(request.getfixturevalue(device))
    page.get_by_role("button", name="More about meeting 1").click()
    page.get_by_role("button", name="Add another meeting").click()
    page.get_by_role("button", name="More about meeting 2").click()

    found = objections(page, ".plc-meetings")
    overflow = page.evaluate(
        "() => document.querySelector('.plc-meetings').scrollWidth"
        " - document.querySelector('.plc-meetings').clientWidth"
    )

    assert (found, overflow, page.errors) == ([], 0, [])


def test_saved_meeting_can_be_cancelled_from_its_row_and_a_new_one_not(
    desktop, open_dates, programme
):
    meeting = Meeting(date=date(2026, 11, 12), title="Reading")
    programme.meetings.add(meeting)
    publish(programme)
    page = open_dates(desktop)
    page.get_by_role("button", name="Add a meeting").first.click()
    new, saved = page.locator(".plc-meeting").nth(1), page.locator(".plc-meeting").nth(0)

    new.get_by_role("button", name="More").click()
    assert new.get_by_role("link", name="Cancel this meeting now").count() == 0
    saved.get_by_role("button", name="More").click()
    links = saved.locator(".plc-more__changes a:visible")
    assert links.all_inner_texts() == ["Cancel this meeting now", "Move it now"]

    links.first.click()
    page.wait_for_url(f"**/{programme.pk}/{meeting.uid}/cancel/")
    page.get_by_role("button", name="Cancel this meeting").click()
    page.wait_for_url("**/edit/**")

    assert ProgrammePage.objects.get(pk=programme.pk).meetings.get(title="Reading").is_cancelled
