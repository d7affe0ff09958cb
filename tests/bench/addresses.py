"""What is measured: an ordinary page first, then a page of each of our types, then their routes."""

from django.apps import apps
from wagtail.models import get_page_models

from example_site.home.models import StandardPage

# Name in the table -> page type and the route below its address. Add a line for a new route.
ROUTES = {
    "calendar feed": ("MeetingCalendarPage", "ical/"),
    "month grid": ("MeetingCalendarPage", "?view=month"),
    "year planner": ("MeetingCalendarPage", "?view=year"),
    "calendar as JSON": ("MeetingCalendarPage", "json/"),
    "page for parents": ("MeetingCalendarPage", "pupils/"),
    "pupils' feed": ("MeetingCalendarPage", "ical/pupils/"),
}


def ordinary_page():
    return StandardPage.objects.live().first().get_url()


def page_addresses():
    """(name, address) of the first live page of each of our types, then of the routes."""
    ours = [model for model in get_page_models() if model._meta.app_label == "plc_wagtail"]
    for model in ours:
        yield from first_address(model._meta.verbose_name, model)
    for name, (model, route) in ROUTES.items():
        yield from first_address(name, apps.get_model("plc_wagtail", model), route)


def first_address(name, model, route=""):
    page = model.objects.live().first()
    if page:
        yield str(name), page.get_url() + route
