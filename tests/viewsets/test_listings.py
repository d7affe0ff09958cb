"""Listings, their columns and exports, at a price that does not grow with the rows."""

from datetime import timedelta

import pytest
from django.urls import reverse
from factory import Sequence

from plc_wagtail import clock
from plc_wagtail.enums import MeetingStatus
from plc_wagtail.models import ProgrammePage
from tests import factories
from tests.many import many_pages, many_records
from tests.viewsets.reading import csv_rows, queries_of

PAGES = {
    "plc_programmes": factories.ProgrammeFactory,
    "plc_case_studies": factories.CaseStudyFactory,
    "plc_booklets": factories.BookletFactory,
    "plc_calendars": factories.CalendarFactory,
    "plc_updates": factories.UpdateFactory,
}
SNIPPETS = {
    "theme": factories.ThemeFactory,
    "reference": factories.ReferenceFactory,
    "contact": factories.ContactFactory,
    "priority": factories.PriorityFactory,
    "academicyear": factories.AcademicYearFactory,
}


@pytest.mark.parametrize("listing", PAGES)
def test_page_listing_costs_the_same_for_any_number_of_pages(
    admin_client, landing, study_index, listing
):
    parent = study_index if listing == "plc_case_studies" else landing
    address = reverse(f"{listing}:index")
    costs = []
    for more in (1, 2, 47):
        many_pages(PAGES[listing], more, parent, slug=Sequence(lambda n: f"page-{n}"))
        costs.append(queries_of(admin_client, address))

    assert costs == [costs[0]] * 3


@pytest.mark.parametrize("name", SNIPPETS)
def test_record_listing_costs_the_same_for_any_number_of_records(
    admin_client, site, theme_index, name
):
    address = reverse(f"wagtailsnippets_plc_wagtail_{name}:list")
    costs = []
    for more in (1, 2, 47):
        many_records(SNIPPETS[name], more, site=site)
        costs.append(queries_of(admin_client, address))

    assert costs == [costs[0]] * 3


def test_chooser_costs_the_same_for_any_number_of_themes(admin_client, site):
    address = reverse("wagtailsnippetchoosers_plc_wagtail_theme:choose")
    costs = []
    for more in (1, 2, 20):
        many_records(factories.ThemeFactory, more, site=site)
        costs.append(queries_of(admin_client, address))

    assert costs == [costs[0]] * 3


def test_programme_listing_names_the_next_meeting_that_takes_place(admin_client, programme):
    today = clock.today()
    cancelled, coming, past = (today + timedelta(days=days) for days in (3, 5, -3))
    factories.MeetingFactory(page=programme, date=past)
    factories.MeetingFactory(page=programme, date=cancelled, status=MeetingStatus.CANCELLED)
    factories.MeetingFactory(page=programme, date=coming)

    rows = csv_rows(admin_client.get(reverse("plc_programmes:index"), {"export": "csv"}))

    assert [(row["Title"], row["Next meeting"]) for row in rows] == [
        ("Learning together", str(coming))
    ]


def test_programmes_are_filtered_by_year(admin_client, landing, programme):
    year = factories.AcademicYearFactory()
    factories.ProgrammeFactory(parent=landing, title="Another")
    programme.programme_years.create(academic_year=year)
    programme.save()

    response = admin_client.get(reverse("plc_programmes:index"), {"year": year.pk})

    assert list(response.context["object_list"]) == [ProgrammePage.objects.get(pk=programme.pk)]


@pytest.mark.searches
def test_themes_are_found_by_search(admin_client, db):
    factories.ThemeFactory(name="Reading")
    factories.ThemeFactory(name="Writing")

    response = admin_client.get(reverse("wagtailsnippets_plc_wagtail_theme:list"), {"q": "readi"})

    assert [theme.name for theme in response.context["object_list"]] == ["Reading"]


def test_menu_holds_everything_in_order(admin_client, landing):
    response = admin_client.get(reverse("wagtailadmin_home"))
    text = response.content.decode()
    labels = ["Programmes", "Case studies", "Meeting calendars", "Updates", "Meetings", "Themes"]
    labels += ["References", "Contacts", "Priorities", "Academic years", "Help"]
    places = [text.find(f'"label": "{label}"') for label in labels]

    assert -1 not in places
    assert places == sorted(places)
