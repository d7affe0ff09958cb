"""Two schools with their people, made once for each module that asks who gets what."""

import pytest
from wagtail.models import Site

from tests import factories
from tests.people import person, second_school
from tests.permissions import asking


@pytest.fixture(scope="module")
def schools(once):
    site, other_site = Site.objects.get(is_default_site=True), second_school()
    landing = factories.LandingFactory(parent=site.root_page, slug="professional-learning")
    other_landing = factories.LandingFactory(parent=other_site.root_page, slug="other-learning")
    return {
        "site": site,
        "landing": landing,
        "rows": asking.records(site, other_site),
        "meetings": asking.meetings_of(landing, other_landing),
        "editor": person("editors", landing, site),
        "contributor": person("contributors", landing, site),
        "staff": person("staff", landing, site),
        "other_editor": person("editors", other_landing, other_site),
        "superuser": factories.UserFactory(is_superuser=True, is_staff=True),
    }


@pytest.fixture
def rows(schools, db):
    return schools["rows"]


@pytest.fixture
def meetings(schools, db):
    return schools["meetings"]


@pytest.fixture
def ask(client, schools, db):
    """Answers who asks for an address with a word, and with what they got."""

    def answer(who, address, query=""):
        client.logout()
        if who != "anonymous":
            client.force_login(schools[who])
        response = client.get(address + query)
        return asking.outcome(response), asking.text_of(response)

    return answer
