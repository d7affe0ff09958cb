"""Fixtures of the browser tests: Chromium, a page at desk and at phone width, a live site."""

import os
from urllib.parse import urlsplit

import pytest
from django.db import connections
from playwright.sync_api import sync_playwright

from tests.chromium import find_chromium

DESKTOP = {"viewport": {"width": 1280, "height": 900}}
PHONE = {
    "viewport": {"width": 390, "height": 844},
    "device_scale_factor": 2,
    "is_mobile": True,
    "has_touch": True,
}
LOOPBACK = {"127.0.0.1", "localhost", "::1"}
# Other hosts have no address: to look at each request instead would switch the browser's cache off.
ARGUMENTS = [
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE ::1",
]


@pytest.fixture(scope="session")
def browser():
    """One Chromium for all tests of a worker."""
    path = find_chromium()
    if path is None:
        give_up("no Chromium is installed: `make browser` tries to")
    # Playwright's synchronous interface runs an event loop in this thread, in
    # which Django would refuse every query of the test itself.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    before = connections.all(initialized_only=True)
    with sync_playwright() as playwright:
        keep(before)
        chromium = playwright.chromium.launch(executable_path=path, args=arguments())
        yield chromium
        chromium.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


def keep(open_connections):
    """Django keeps other connections for code inside an event loop; the tests need the same."""
    for one in open_connections:
        connections[one.alias] = one


def give_up(reason):
    if os.environ.get("CI") == "true":
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


def arguments():
    """Root has no sandbox to offer Chromium."""
    return [*ARGUMENTS, "--no-sandbox"] if os.geteuid() == 0 else ARGUMENTS


@pytest.fixture
def open_page(browser):
    """Call with the size and other context options; closed after the test.

    Requests to other hosts find none and are listed in `page.refused`, console
    errors and uncaught exceptions in `page.errors`.
    """
    contexts = []

    def open_one(**options):
        context = browser.new_context(locale="en-GB", timezone_id="Europe/London", **options)
        contexts.append(context)
        return watched(context.new_page())

    yield open_one
    for context in contexts:
        context.close()


def watched(page):
    page.errors, page.refused = [], []
    page.on("pageerror", lambda error: page.errors.append(str(error)))
    page.on("console", lambda line: line.type == "error" and page.errors.append(line.text))
    page.on("request", lambda request: is_elsewhere(request) and page.refused.append(request.url))
    return page


def is_elsewhere(request):
    address = urlsplit(request.url)
    return address.scheme not in {"data", "blob"} and address.hostname not in LOOPBACK


def sign_in(page, site, name, password="password", then="/admin/"):
    """By the log-in form of a live site's admin; `then` is the address it leads on to."""
    page.goto(f"{site}/admin/login/?next={then}")
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill(password)
    follow(page.get_by_role("button", name="Sign in"))


def follow(found):
    """Click, and wait for the page it leads to: a click itself waits for an answer, not for the
    scripts that a next click or key may need."""
    with found.page.expect_navigation():
        found.click()


@pytest.fixture
def desktop(open_page):
    return open_page(**DESKTOP)


@pytest.fixture
def phone(open_page):
    return open_page(**PHONE)


@pytest.fixture
def live_site(live_server):
    """The site in Chromium's reach; Wagtail's root page and language are there."""
    return live_server
