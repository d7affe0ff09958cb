"""The browser tests' own ground: they reach the live site, and nothing else."""

import pytest
from wagtail.models import Site

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("device", ["desktop", "phone"])
def test_browser_opens_the_live_site(live_site, device, request):
    page = request.getfixturevalue(device)

    answer = page.goto(f"{live_site.url}/admin/login/")

    assert (answer.status, page.errors, page.refused) == (200, [], [])


@pytest.mark.parametrize("host", ["elsewhere.invalid", "127.0.0.2"])
def test_browser_refuses_other_hosts(desktop, host):
    """By name, so that not even a host of this machine is asked, such as 127.0.0.2."""
    address = f"http://{host}/picture.png"
    with desktop.expect_event("requestfailed") as failed:
        desktop.set_content(f'<img src="{address}">')

    assert desktop.refused == [address]
    assert failed.value.failure == "net::ERR_NAME_NOT_RESOLVED"


@pytest.mark.parametrize("time", ["first", "second"])
def test_live_site_leaves_the_root_page(live_site, time):
    assert Site.objects.get().root_page.depth == 2


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("time", ["first", "second"])
def test_committing_test_leaves_the_root_page(time):
    assert Site.objects.get().root_page.depth == 2
