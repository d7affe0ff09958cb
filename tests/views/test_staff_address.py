"""Where editors make, renew and end the school's staff address."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from wagtail.models import ModelLogEntry

from plc_wagtail.models import PlcSiteSettings, StaffAddress


@pytest.fixture
def address(calendar):
    return reverse("plc_staff_address")


def post(client, address, site, button="renew"):
    return client.post(address, {"site": site.pk, button: ""})


@pytest.mark.parametrize(
    ("who", "status"),
    [("editor", 200), ("superuser", 200), ("contributor", 302), ("staff", 302), (None, 302)],
)
def test_staff_address_is_for_those_who_keep_the_settings(client, request, address, who, status):
    if who:
        client.force_login(request.getfixturevalue(who))

    assert client.get(address).status_code == status


def test_editor_makes_renews_and_ends_the_address(client, address, calendar, editor, site):
    client.force_login(editor)
    ours = StaffAddress.objects.of(site)

    post(client, address, site)
    first = ours.get().token
    shown = BeautifulSoup(client.get(address).content, "html.parser").select_one(".plc-copy code")
    post(client, address, site)
    second = ours.get().token
    post(client, address, site, "end")

    assert shown.get_text() == f"{calendar.full_url}staff/{first}/"
    assert (first != second, ours.exists()) == (True, False)
    entries = ModelLogEntry.objects.filter(action__startswith="plc_wagtail.staff_address")
    assert [(entry.action.rpartition(".")[2], entry.user) for entry in entries.order_by("pk")] == [
        ("renew", editor),
        ("renew", editor),
        ("end", editor),
    ]


def test_every_button_of_the_page_is_answered_in_a_browser(address, calendar, editor, site):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(editor)
    answers = []

    for button in ("renew", "renew", "end"):
        page = BeautifulSoup(browser.get(address).content, "html.parser")
        form = page.select_one(f"form:has(button[name={button}])")
        sent = {field["name"]: field["value"] for field in form("input")}
        answers.append(browser.post(address, {**sent, button: ""}).status_code)

    assert answers == [302] * 3
    assert not StaffAddress.objects.of(site).exists()


def test_page_with_the_address_is_kept_by_nobody(client, address, editor):
    client.force_login(editor)

    response = client.get(address)

    assert {"private", "no-store"} <= set(response["Cache-Control"].split(", "))
    assert response["Referrer-Policy"] == "same-origin"


def test_editor_of_another_school_sees_and_ends_nothing_of_ours(
    client, address, site, other_editor
):
    ours = StaffAddress.objects.renew(site)
    client.force_login(other_editor)

    page, answers = client.get(address), [post(client, address, site, b) for b in ("renew", "end")]

    assert ours.token not in page.text
    assert {answer.status_code for answer in answers} == {302}
    assert list(StaffAddress.objects.all()) == [ours]


def test_page_says_whether_notes_are_shown(client, address, calendar, editor, site):
    StaffAddress.objects.renew(site)
    client.force_login(editor)
    before = client.get(address).text
    PlcSiteSettings.objects.update_or_create(site=site, defaults={"staff_link_shows_notes": True})

    after = client.get(address).text

    assert ("It shows no notes" in before, "It shows notes" in after) == (True, True)
