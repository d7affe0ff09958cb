"""A source of the school's own list, in its terms and in those of CSL-JSON."""

import datetime as dt

import pytest
from django.utils.translation import override

from plc_wagtail.citations import CslItem, Person
from plc_wagtail.models import Reference
from tests.citations.sources import FEEDBACK, HARVARD

pytestmark = pytest.mark.django_db


def test_a_source_keeps_all_it_was_read_with(site):
    chapter = CslItem(
        type="chapter",
        title="Feedback",
        author=(Person("Wiliam", "Dylan"), Person(literal="Ministry of Education")),
        editor=(Person("Black", "Paul"),),
        issued_year=1998,
        container_title="Inside the classroom",
        publisher="Sage",
        publisher_place="London",
        edition="2",
        page="3-9",
        isbn="978-0-00-000000-2",
        url="https://example.org/",
        accessed=dt.date(2026, 11, 3),
    )

    stored = Reference.from_csl_item(chapter, site=site)
    stored.save()
    stored.refresh_from_db()

    assert stored.author == "Wiliam, Dylan\nMinistry of Education"
    assert stored.as_csl_item() == chapter


def test_its_entry_is_in_the_harvard_style_and_leads_to_the_doi(site):
    stored = Reference.from_csl_item(FEEDBACK, site=site)

    assert stored.formatted.plain == HARVARD
    assert 'href="https://doi.org/10.3102/003465430298487"' in stored.entry
    assert stored.citation == "(Hattie and Timperley, 2007)"


def test_a_welsh_page_lists_it_in_welsh(site):
    with override("cy"):
        assert "Ar gael:" in Reference.from_csl_item(FEEDBACK, site=site).entry


def test_an_address_of_the_resolver_becomes_the_doi(site):
    stored = Reference.objects.create(title="x", doi="https://doi.org/10.1000/182", site=site)

    assert (stored.doi, stored.link) == ("10.1000/182", "https://doi.org/10.1000/182")


def test_an_address_that_is_no_web_page_is_no_link(site):
    assert Reference(title="x", url="javascript:alert(1)", site=site).link == ""
