"""To which site a record may be given, and by whom."""

import pytest
from django.urls import reverse

from plc_wagtail.models import Contact
from tests.factories import ContactFactory

ADD = "wagtailsnippets_plc_wagtail_contact:add"


def fields(client, user, address):
    client.force_login(user)
    return client.get(address).context["form"].fields


def test_where_there_is_one_site_nobody_is_asked(client, editor):
    assert "site" not in fields(client, editor, reverse(ADD))


def test_editor_of_one_school_is_offered_it_alone(client, editor, site, other_site):
    field = fields(client, editor, reverse(ADD))["site"]

    assert (list(field.queryset), field.required) == ([site], True)


def test_who_edits_everywhere_may_share(client, superuser, site, other_site):
    field = fields(client, superuser, reverse(ADD))["site"]

    assert (list(field.queryset), field.required) == ([site, other_site], False)


@pytest.mark.parametrize("chosen", ["", "theirs"])
def test_editor_can_neither_share_a_record_nor_give_it_away(
    client, editor, site, other_site, chosen
):
    contact = ContactFactory(site=site)
    client.force_login(editor)
    address = reverse("wagtailsnippets_plc_wagtail_contact:edit", args=[contact.pk])
    given = str(other_site.pk) if chosen else ""

    response = client.post(address, {"role": "Head", "email": "", "site": given})

    assert list(response.context["form"].errors) == ["site"]
    assert Contact.objects.get().site == site


def test_record_may_have_the_address_of_one_in_another_school(client, editor, site, other_site):
    ContactFactory(site=other_site, role="Head", slug="head")
    client.force_login(editor)

    client.post(reverse(ADD), {"role": "Head", "email": "", "site": site.pk})

    assert sorted(Contact.objects.values_list("slug", "site__hostname")) == [
        ("head", "localhost"),
        ("head", "other.example"),
    ]
