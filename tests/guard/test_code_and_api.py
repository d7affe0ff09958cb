"""Publishing in code and through the API of Wagtail 8."""

from datetime import date

import pytest
import wagtail
from django.urls import reverse
from wagtail import models as wagtail_models

from plc_wagtail.exceptions import PublishBlocked
from plc_wagtail.models import Meeting, ProgrammePage
from tests.guard.editing import MISSING_YEAR, is_live


def test_publishing_a_revision_is_refused(blocked):
    with pytest.raises(PublishBlocked, match=MISSING_YEAR):
        blocked.get_latest_revision().publish()

    assert not is_live(blocked)


def test_adding_a_live_page_is_refused(landing):
    page = ProgrammePage(title="Live at once", summary="Two plain sentences.")
    page.meetings.add(Meeting(date=date(2026, 11, 12)))

    with pytest.raises(PublishBlocked, match=MISSING_YEAR):
        landing.add_child(instance=page)


@pytest.fixture
def api(admin, client):
    """Sends JSON to an address of the API, as the administrator's program does."""
    _, token = wagtail_models.APIToken.create_token(user=admin, name="test")
    headers = {"authorization": f"Bearer {token}"}

    def send(method, name, page, data):
        url = reverse(f"wagtailapi_v3:{name}", args=[page.pk])
        ask = getattr(client, method)
        return ask(url, data, content_type="application/json", headers=headers)

    return send


PUBLISH = {"meta": {"type": "plc_wagtail.ProgrammePage", "action": "publish"}, "title": "Changed"}


@pytest.mark.skipif(wagtail.VERSION < (8,), reason="the API came with Wagtail 8")
@pytest.mark.urls("tests.guard.api_urls")
@pytest.mark.parametrize(
    ("method", "name", "data"),
    [("post", "pages_actions_publish", {}), ("patch", "update_page", PUBLISH)],
    ids=["publish", "change and publish"],
)
def test_api_answers_403_with_what_to_mend(blocked, api, method, name, data):
    response = api(method, name, blocked, data)

    assert response.status_code == 403
    assert MISSING_YEAR in response.json()["detail"]
    assert not is_live(blocked)
