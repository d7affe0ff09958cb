"""The panel "Ready to publish?" as an editor meets it."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from plc_wagtail.models import ProgrammePage

pytestmark = pytest.mark.browser


@pytest.fixture
def signed_in(live_site, admin, client, desktop):
    """A browser page that the live site knows as the administrator's."""
    client.force_login(admin)
    session = client.cookies["sessionid"].value
    desktop.context.add_cookies([{"name": "sessionid", "value": session, "url": live_site.url}])
    return desktop


def open_panel(browser_page):
    browser_page.locator('[data-side-panel-toggle="plc-ready"]').click()
    return browser_page.locator('[data-side-panel="plc-ready"]')


def test_link_of_a_concern_opens_the_tab_and_takes_the_focus_there(live_site, signed_in, ready):
    meeting = ready.meetings.first()
    meeting.end_time = meeting.start_time
    ready.meetings.add(meeting)
    ready.save_revision()
    signed_in.goto(live_site.url + reverse("wagtailadmin_pages:edit", args=[ready.pk]))

    open_panel(signed_in).get_by_role("link", name="Dates, meeting 1").press("Enter")

    expect(signed_in.locator('[name="meetings-0-end_time"]')).to_be_focused()


def test_link_to_a_part_of_a_row_that_is_folded_leads_to_the_row(live_site, signed_in, ready):
    meeting = ready.meetings.first()
    meeting.note_public = "Ring 07700 900123."
    ready.meetings.add(meeting)
    ready.save_revision()
    signed_in.goto(live_site.url + reverse("wagtailadmin_pages:edit", args=[ready.pk]))

    open_panel(signed_in).get_by_role("link", name="Dates, meeting 1").press("Enter")

    expect(signed_in.locator('[name^="meetings-0-"]:focus')).to_have_count(1)


def test_panel_keeps_up_with_what_is_typed_into_a_new_page(live_site, signed_in, landing):
    add = reverse("wagtailadmin_pages:add", args=["plc_wagtail", "programmepage", landing.pk])
    signed_in.goto(live_site.url + add)
    panel = open_panel(signed_in)
    expect(panel).to_contain_text("As soon as the page is saved")
    # What stands in the form after two seconds counts as not typed (Wagtail's initialDelayValue).
    signed_in.wait_for_timeout(2500)

    signed_in.locator("#id_title").press_sequentially("A new programme")
    signed_in.locator("#id_summary").press_sequentially("Ring 07700 900123.")

    expect(panel).to_contain_text("07700 900123 looks like", timeout=15000)
    counter = signed_in.locator(
        '[data-side-panel-toggle="plc-ready"] [data-side-panel-toggle-counter]'
    )
    expect(counter).to_have_text("1")
    assert not ProgrammePage.objects.get(slug="a-new-programme").live
