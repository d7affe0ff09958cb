"""The help page of the admin."""

import re

from django.urls import reverse


def test_every_link_of_the_help_page_leads_somewhere(admin_client, landing):
    text = admin_client.get(reverse("plc_help")).content.decode()
    main = text.partition("The first ten minutes")[2]
    links = re.findall(r'href="(/admin/[^"]+)"', main)

    assert len(links) == 5
    assert [admin_client.get(link).status_code for link in links] == [200] * 5
