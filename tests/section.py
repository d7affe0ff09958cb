"""A published section on the default site, as `plc_setup` would make it."""

import pytest
from wagtail.models import Page, PageViewRestriction, Site

from plc_wagtail.guard import without_refusing
from tests import factories
from tests.indexes import unindexed


def publish(page):
    """Publish the page as it stands, whatever the guard would say of it: readers and feeds must
    cope with what was published before a rule came."""
    with without_refusing(), unindexed():
        page.save_revision().publish()
    return type(page).objects.get(pk=page.pk)


def restrict(page, kind=PageViewRestriction.LOGIN, password="secret"):
    """Close the page, and those below it, to the public."""
    return PageViewRestriction.objects.create(page=page, restriction_type=kind, password=password)


@pytest.fixture
def site(db):
    return Site.objects.get(is_default_site=True)


@pytest.fixture
def home(site):
    """The root page of the default site."""
    return Page.objects.get(pk=site.root_page_id)


@pytest.fixture
def landing(home):
    return factories.LandingFactory(parent=home, slug="professional-learning")


@pytest.fixture
def calendar(landing):
    return factories.CalendarFactory(parent=landing, slug="calendar")


@pytest.fixture
def theme_index(landing):
    return factories.ThemeIndexFactory(parent=landing, slug="themes")


@pytest.fixture
def study_index(landing):
    return factories.CaseStudyIndexFactory(parent=landing, slug="case-studies")


@pytest.fixture
def programme(landing):
    return factories.ProgrammeFactory(parent=landing, title="Learning together", slug="together")
