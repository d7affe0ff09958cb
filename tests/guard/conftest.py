"""Pages that may go live, and pages that may not."""

from datetime import date, time

import pytest

from plc_wagtail.models import Meeting, ProgrammePage, ProgrammeYear
from tests import factories


@pytest.fixture
def year(db):
    return factories.AcademicYearFactory()


@pytest.fixture
def admin(db):
    return factories.UserFactory(is_superuser=True, is_staff=True)


@pytest.fixture
def admin_client(client, admin):
    client.force_login(admin)
    return client


@pytest.fixture
def ready(landing, year):
    """A draft with one date in its academic year."""
    return draft_with_meeting(landing, "Ready", year)


@pytest.fixture
def blocked(landing):
    """A draft with one date and no academic year."""
    return draft_with_meeting(landing, "Blocked", None)


@pytest.fixture
def blocked_live(ready):
    """Live since before its academic year was taken away."""
    ready.get_latest_revision().publish()
    stored = ProgrammePage.objects.get(pk=ready.pk)
    stored.programme_years.all().delete()
    return ProgrammePage.objects.get(pk=ready.pk)


def draft_with_meeting(landing, title, year):
    page = factories.ProgrammeFactory(parent=landing, title=title, slug=title.lower(), live=False)
    page.meetings.add(Meeting(date=date(2026, 11, 12), start_time=time(15, 45), number=1))
    if year:
        page.programme_years.add(ProgrammeYear(academic_year=year))
    page.save_revision()
    page.refresh_from_db()
    return page
