from django.contrib.staticfiles import finders
from django.urls import reverse

from example_site.home.models import Illustration


def test_every_drawing_an_editor_can_choose_is_there():
    missing = [
        name for name in Illustration.values if finders.find(f"thornmere/news/{name}.svg") is None
    ]

    assert missing == []


def test_an_editor_can_open_each_type_of_page(home, admin_client):
    pages = home.get_descendants(inclusive=True).specific()
    one_of_each = {type(page): page.pk for page in pages}.values()

    statuses = {
        admin_client.get(reverse("wagtailadmin_pages:edit", args=[pk])).status_code
        for pk in one_of_each
    }

    assert len(one_of_each) == 6
    assert statuses == {200}
