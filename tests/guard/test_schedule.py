"""Pages that go live by the clock."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import PageLogEntry

from plc_wagtail.exceptions import PublishBlocked
from plc_wagtail.models import AcademicYear
from tests import factories
from tests.guard.editing import is_live


def due(page, user=None, minutes=1):
    """Schedule the page while all is well, and let the time come."""
    page.go_live_at = timezone.now() + timedelta(hours=1)
    revision = page.save_revision(user=user)
    revision.publish()
    moment = timezone.now() - timedelta(minutes=minutes)
    revision.content["go_live_at"] = moment.isoformat()
    revision.approved_go_live_at = moment
    revision.save()
    return revision


@pytest.fixture
def overtaken(ready, admin):
    """A due page whose academic year has been changed since."""
    revision = due(ready, admin, minutes=2)
    AcademicYear.objects.update(start="2020-09-01", end="2021-08-31")
    return revision


def test_refused_page_leaves_the_schedule_and_lets_others_by(landing, ready, overtaken):
    other = factories.UpdateFactory(parent=landing, live=False)
    due(other)

    call_command("publish_scheduled")

    overtaken.refresh_from_db()
    other.refresh_from_db()
    assert (is_live(ready), other.live) == (False, True)
    assert overtaken.approved_go_live_at is None


def test_refused_page_stands_in_its_history_with_the_reason(ready, overtaken):
    call_command("publish_scheduled")

    entry = PageLogEntry.objects.get(page=ready.pk, action="plc_wagtail.publish.refused")
    assert entry.data["reasons"] == [
        "Dates, meeting 1: 12 November 2026 is not in 2026-27. "
        "Correct the date, or add its academic year under More."
    ]


def test_refused_page_is_told_to_its_owner(ready, admin, overtaken):
    call_command("publish_scheduled")

    (message,) = mail.outbox
    assert (message.subject, message.to) == ("Not published: Ready", [admin.email])
    assert "12 November 2026 is not in 2026-27." in message.body
    assert f"/admin/pages/{ready.pk}/edit/" in message.body


def test_scheduled_page_with_nothing_to_mend_goes_live(ready):
    due(ready)

    call_command("publish_scheduled")

    assert is_live(ready)


def test_scheduling_a_blocked_draft_is_refused(blocked):
    blocked.go_live_at = timezone.now() + timedelta(days=1)
    revision = blocked.save_revision()

    with pytest.raises(PublishBlocked):
        revision.publish()

    revision.refresh_from_db()
    assert revision.approved_go_live_at is None
