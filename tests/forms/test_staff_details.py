"""The panel of a group on who sees rooms and the like, in Wagtail's own form for groups."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from plc_wagtail.models.staff_access import sees_staff_details
from tests.factories import UserFactory
from tests.people import permissions


@pytest.fixture
def group(staff):
    return staff.groups.get()


def panel(client, group):
    soup = BeautifulSoup(
        client.get(reverse("wagtailusers_groups:edit", args=[group.pk])).content, "html.parser"
    )
    return soup.select("input[name='plc_staff_details-sites']")


def test_group_page_shows_the_sites_whose_details_its_members_see(
    client, superuser, group, site, other_site
):
    client.force_login(superuser)

    boxes = panel(client, group)

    ticked = {int(box["value"]): box.has_attr("checked") for box in boxes}
    assert ticked == {site.pk: True, other_site.pk: False}


def test_group_page_changes_whose_details_its_members_see(
    client, superuser, staff, group, site, other_site
):
    client.force_login(superuser)
    address = reverse("wagtailusers_groups:edit", args=[group.pk])
    soup = BeautifulSoup(client.get(address).content, "html.parser")
    form = soup.select_one("form[method='post']") or soup.find("form", action=address)
    given = {
        field["name"]: field.get("value", "on")
        for field in form.select("input[name]")
        if field.get("type") not in ("checkbox", "radio") or field.has_attr("checked")
    }

    client.post(address, {**given, "plc_staff_details-sites": [other_site.pk]})

    assert [sees_staff_details(staff, one) for one in (site, other_site)] == [False, True]


def test_permission_for_the_installation_holds_in_every_site(site, other_site):
    user = UserFactory()
    user.user_permissions.add(*permissions(["plc_wagtail.view_staff_details"]))

    assert [sees_staff_details(user, one) for one in (site, other_site, None)] == [
        True,
        True,
        False,
    ]


def test_permission_ends_when_the_account_is_switched_off(staff, site):
    staff.is_active = False
    staff.save()

    assert sees_staff_details(staff, site) is False
