"""What a browser would send, and what a person would read."""

from bs4 import BeautifulSoup
from django.contrib.messages import get_messages
from django.http import QueryDict
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, querydict_from_html, streamfield

from plc_wagtail.blocks import BodyField
from plc_wagtail.models import ProgrammePage

MISSING_YEAR = "These dates belong to no academic year."


def is_live(page):
    return ProgrammePage.objects.get(pk=page.pk).live


def draft_of(page):
    """The newest revision as a page."""
    return ProgrammePage.objects.get(pk=page.pk).get_latest_revision_as_object()


def words(response):
    """The messages an editor is shown."""
    return " ".join(str(message) for message in get_messages(response.wsgi_request))


def editor_of(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def form_at(url, client, **changes):
    """The fields of the page editor as they stand, with some changed; streams are empty."""
    html = client.get(url).content.decode()
    data = querydict_from_html(html, form_id="page-edit-form").copy()
    without_buttons(data, html)
    for field in ProgrammePage._meta.get_fields():
        if isinstance(field, BodyField):
            data.update(nested_form_data({field.name: streamfield([])}))
    data.update({"comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0"})
    for name, value in changes.items():
        data[name] = value
    return as_posted(data)


def without_buttons(data, html):
    for button in BeautifulSoup(html, "html.parser").select("button[name], input[type=submit]"):
        data.pop(button.get("name"), None)


def as_posted(data: QueryDict):
    return {name: values if len(values) > 1 else values[0] for name, values in data.lists()}
