"""An installation before its first page, and requests that reach no site, break nothing of ours."""

import pytest
from django.template import Context, Template
from wagtail.models import Page, Site

from plc_wagtail.models import PlcSiteSettings, Theme
from plc_wagtail.models.site_settings import settings_for
from tests import factories

TAGS = """
{% load plc_tags plc_lists %}
{% plc_css %} {% plc_words as words %} {{ words.pupils }}
{% plc_coming_meetings %}{% plc_pupil_dates %}{% plc_related_studies %}
{% plc_description %}{% plc_canonical %}{% plc_breadcrumb %}{% plc_json_ld %}
"""
FEEDS = ["ical/", "ical/programme/together/", "ical/theme/reading/", "ical/pupils/"]


@pytest.fixture
def stranger(rf, site):
    """A request by a host that belongs to no site."""
    Site.objects.update(is_default_site=False)
    Site.clear_site_root_paths_cache()
    return rf.get("/", headers={"host": "unknown.example"})


def test_tags_find_nothing_to_say_without_a_site(stranger, programme, calendar):
    said = Template(TAGS).render(Context({"request": stranger})).split()

    assert said[-1] == "pupils"


def test_settings_are_the_defaults_without_a_site(stranger):
    assert settings_for(stranger).words == PlcSiteSettings().words
    assert settings_for(None).words == PlcSiteSettings().words


def test_unknown_host_reaches_no_page(stranger, client, calendar):
    addresses = ["/", calendar.url, *(f"{calendar.url}{feed}" for feed in FEEDS)]

    answers = {
        client.get(one, headers={"host": "unknown.example"}).status_code for one in addresses
    }

    assert answers == {404}


@pytest.mark.parametrize("page", ["landing", "programme", "calendar", "theme_index", "study_index"])
def test_page_answers_a_request_that_belongs_to_no_site(stranger, page, request):
    page = request.getfixturevalue(page)

    answer = page.serve(stranger)

    assert answer.render().status_code == 200


def test_feeds_answer_a_request_that_belongs_to_no_site(stranger, programme, calendar):
    assert calendar.feed(stranger).status_code == 200
    assert calendar.pupil_feed(stranger).status_code == 200


def test_installation_without_pages_serves_its_admin(client, superuser):
    Page.objects.filter(depth__gt=1).delete()
    client.force_login(superuser)

    answers = [
        client.get(one).status_code
        for one in ("/admin/", "/admin/professional-learning/help/", "/")
    ]

    assert answers == [200, 200, 404]


def test_theme_without_a_site_has_no_address(db):
    Site.objects.all().delete()
    theme = factories.ThemeFactory(slug="reading")

    assert (theme.get_url(), Theme.objects.count()) == (None, 1)
