"""The panel "Ready to publish?" and its button "It is right"."""

from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from wagtail.models import GroupPagePermission

from plc_wagtail.guard import open_concerns
from plc_wagtail.models import Acceptance, Meeting, ProgrammePage
from tests import factories
from tests.guard.editing import MISSING_YEAR, draft_of, editor_of, words

SATURDAYS = [date(2026, 11, 14), date(2026, 11, 21)]


@pytest.fixture
def at_weekends(ready):
    """A draft with two meetings on Saturdays."""
    for day in SATURDAYS:
        ready.meetings.add(Meeting(date=day))
    ready.save_revision()
    return ready


def soup_of(page, client):
    return BeautifulSoup(client.get(editor_of(page)).content, "html.parser")


def panel_of(page, client):
    return soup_of(page, client).select_one('[data-side-panel="plc-ready"]')


def counter_of(page, client):
    toggle = soup_of(page, client).select_one('[data-side-panel-toggle="plc-ready"]')
    return toggle.select_one("[data-side-panel-toggle-counter]")


def text_of(element):
    return " ".join(element.get_text(" ").split())


def test_panel_names_what_must_be_mended_and_links_to_it(blocked, admin_client):
    panel = panel_of(blocked, admin_client)

    assert "Must fix 1" in text_of(panel)
    assert MISSING_YEAR in text_of(panel)
    assert panel.select_one("[data-plc-place]")["data-plc-field"] == "programme_years"
    assert panel.select("form") == []


def test_counter_leaves_out_tips(ready, admin_client):
    ready.summary = "Our SENDCO leads it."
    ready.save_revision()

    assert "Tip 1" in text_of(panel_of(ready, admin_client))
    assert counter_of(ready, admin_client).has_attr("hidden")


def test_counter_adds_up_blocks_and_checks(at_weekends, admin_client):
    assert text_of(counter_of(at_weekends, admin_client)) == "2"


def test_panel_of_a_page_with_nothing_to_mend(ready, admin_client):
    assert "Yes. Nothing to mend and nothing to check." in text_of(panel_of(ready, admin_client))


def test_new_page_has_the_panel_before_anything_is_typed(landing, admin_client):
    add = reverse("wagtailadmin_pages:add", args=["plc_wagtail", "programmepage", landing.pk])

    html = admin_client.get(add).content

    assert BeautifulSoup(html, "html.parser").select_one('[data-side-panel="plc-ready"]')


def test_other_pages_have_no_such_panel(home, admin_client):
    assert panel_of(home, admin_client) is None


def test_forms_of_the_panel_stand_outside_the_form_of_the_page(at_weekends, admin_client):
    soup = soup_of(at_weekends, admin_client)

    assert soup.select("#page-edit-form form") == []
    assert len(soup.select('[data-side-panel="plc-ready"] form')) == 2


def accept(page, client, number=0, **answer):
    form = panel_of(page, client).select("form")[number]
    hidden = {field["name"]: field["value"] for field in form.select('input[type="hidden"]')}
    return client.post(form["action"], hidden | answer)


def open_codes(page):
    return [concern.code for concern in open_concerns(draft_of(page))]


def test_it_is_right_answers_one_concern(at_weekends, admin, admin_client):
    response = accept(at_weekends, admin_client, reason="Open day")

    assert response.url == editor_of(at_weekends)
    assert open_codes(at_weekends) == ["weekend"]
    answer = Acceptance.objects.get()
    assert (answer.code, answer.reason, answer.user) == ("weekend", "Open day", admin)


def test_it_is_right_for_all_of_a_kind(at_weekends, admin_client):
    response = accept(at_weekends, admin_client, same_for_all="1")

    assert open_codes(at_weekends) == []
    assert "Noted for all 2." in words(response)


def test_accepted_concern_is_asked_again_when_its_text_changes(at_weekends, admin_client):
    accept(at_weekends, admin_client, same_for_all="1")
    draft = draft_of(at_weekends)
    draft.meetings = [Meeting(date=date(2026, 11, 28)), Meeting(date=SATURDAYS[0])]
    draft.save_revision()

    assert open_codes(at_weekends) == ["weekend"]


def test_answer_is_not_carried_by_a_copy(at_weekends, admin_client):
    accept(at_weekends, admin_client, same_for_all="1")

    stored = ProgrammePage.objects.get(pk=at_weekends.pk)
    copy = stored.copy(update_attrs={"slug": "copy"}, keep_live=False)

    assert open_codes(copy) == ["weekend", "weekend"]


def test_what_has_changed_meanwhile_is_not_answered(at_weekends, admin_client):
    url = reverse("plc_wagtail_accept_concern", args=[at_weekends.pk])

    response = admin_client.post(url, {"code": "weekend", "fingerprint": "of another text"})

    assert "That has changed meanwhile." in words(response)
    assert not Acceptance.objects.exists()


def test_what_must_be_mended_cannot_be_answered_away(blocked, admin_client):
    (concern,) = open_concerns(draft_of(blocked))
    url = reverse("plc_wagtail_accept_concern", args=[blocked.pk])

    response = admin_client.post(url, dict(zip(("code", "fingerprint"), concern.key, strict=True)))

    assert "This must be mended before the page can go live." in words(response)
    assert not Acceptance.objects.exists()


@pytest.fixture
def stranger(client, home):
    """May use the admin and edit pages elsewhere, but not this one."""
    user = factories.UserFactory()
    group = Group.objects.create(name="Elsewhere")
    access = Permission.objects.get(codename="access_admin")
    group.permissions.add(access)
    other = factories.LandingFactory(parent=home, slug="elsewhere")
    GroupPagePermission.objects.create(group=group, page=other, permission_type="change")
    user.groups.add(group)
    client.force_login(user)
    return client


def test_only_who_may_edit_the_page_may_answer(at_weekends, stranger):
    concern = open_concerns(draft_of(at_weekends))[0]
    url = reverse("plc_wagtail_accept_concern", args=[at_weekends.pk])

    response = stranger.post(url, dict(zip(("code", "fingerprint"), concern.key, strict=True)))

    assert response.url == reverse("wagtailadmin_home")
    assert not Acceptance.objects.exists()


def test_answer_by_an_address_alone_is_refused(at_weekends, admin_client):
    url = reverse("plc_wagtail_accept_concern", args=[at_weekends.pk])

    assert admin_client.get(url).status_code == 405
