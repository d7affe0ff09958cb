"""Every public page of the demonstration in a real browser, at a desk and on a phone."""

from dataclasses import dataclass

import pytest
from bs4 import BeautifulSoup

from tests.axe import objections

pytestmark = pytest.mark.browser

DESK, PHONE, NARROWEST = (
    {"width": 1280, "height": 900},
    {"width": 390, "height": 844},
    {"width": 320, "height": 640},
)
BUDGET = 30_000
DATA = {"application/ld+json", "application/json"}
OVERFLOW = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
# The classes of what is shown; our styles know a page by nothing else.
CLASSES = """() => [...document.querySelectorAll("main [class]")]
    .flatMap(one => [...one.classList])"""
OURS = """() => performance.getEntriesByType("resource")
    .filter(one => one.name.includes("/plc_wagtail/") && /\\.(css|js)/.test(one.name))
    .map(one => [one.name, one.decodedBodySize, one.renderBlockingStatus])"""


@dataclass
class Visit:
    """What one page showed; `ours` are (address, bytes, blocking) of our styles and scripts."""

    status: int
    desk: list
    phone: list
    overflow: int
    text: str
    ours: list
    errors: list
    refused: list
    cookies: list


@pytest.fixture(scope="module")
def visits(server, pages, new_page):
    """{address: Visit} of every page, each opened once."""
    page, known = new_page(viewport=DESK), set()
    return {address: visit(page, server.url, address, known) for address in pages}


def visit(page, site, address, known):
    """`known` are the classes that axe has seen on a phone: a page that shows no others is laid
    out as those before it, and is not looked at there once more."""
    page.errors.clear()
    page.refused.clear()
    page.set_viewport_size(DESK)
    answer = page.goto(site + address)
    facts = {"text": page.inner_text("main"), "ours": page.evaluate(OURS)}
    desk = objections(page)
    page.set_viewport_size(PHONE)
    new = set(page.evaluate(CLASSES)) - known
    phone = objections(page) if new else []
    known |= new
    page.set_viewport_size(NARROWEST)
    return Visit(
        status=answer.status,
        desk=desk,
        phone=phone,
        overflow=page.evaluate(OVERFLOW),
        errors=list(page.errors),
        refused=list(page.refused),
        cookies=page.context.cookies(),
        **facts,
    )


def those(visits, fact):
    """{address: what is wrong}"""
    return {address: fact(one) for address, one in visits.items() if fact(one)}


def test_every_kind_of_page_is_visited(visits):
    assert {one.status for one in visits.values()} == {200}
    assert len(visits) > 35


def test_axe_objects_to_nothing_at_a_desk(visits):
    assert those(visits, lambda one: one.desk) == {}


def test_axe_objects_to_nothing_on_a_phone(visits):
    assert those(visits, lambda one: one.phone) == {}


def test_no_page_scrolls_sideways_at_320_pixels(visits):
    assert those(visits, lambda one: one.overflow) == {}


def test_no_page_has_errors_in_the_console(visits):
    assert those(visits, lambda one: one.errors) == {}


def test_no_page_asks_another_host(visits):
    assert those(visits, lambda one: one.refused) == {}


def test_no_page_sets_a_cookie(visits):
    assert those(visits, lambda one: one.cookies) == {}


def test_our_styles_and_scripts_stay_within_their_budget(visits):
    # What the browser still has from the page before counts as nothing there.
    sizes = {}
    for name, size, _ in (one for visit in visits.values() for one in visit.ours):
        sizes[name] = max(size, sizes.get(name, 0))
    weights = {
        address: sum(sizes[name] for name, _, _ in visit.ours) for address, visit in visits.items()
    }

    assert min(weights.values()) > 0
    assert {address: weight for address, weight in weights.items() if weight >= BUDGET} == {}


def test_one_stylesheet_of_ours_is_waited_for_and_nothing_else(visits):
    waited_for = {
        tuple(name.rpartition("/")[2] for name, _, status in visit.ours if status == "blocking")
        for visit in visits.values()
    }

    # A printed booklet stands outside the school's design, with a sheet of its own.
    assert waited_for == {("plc.css",), ("booklet.css",)}


def test_pages_say_the_same_without_script(pages, visits, server, new_page):
    """Where there is anything that could run or stand in for it."""
    page = new_page(viewport=DESK, java_script_enabled=False)

    said = {}
    for address in filter(lambda one: has_script(pages[one]), visits):
        page.goto(server.url + address)
        said[address] = page.inner_text("main")

    assert said == {address: visits[address].text for address in said}


def has_script(html):
    """True unless all there is are data, which no browser runs."""
    page = BeautifulSoup(html, "html.parser")
    kinds = {script.get("type") for script in page.select("script")}
    handlers = any(name.startswith("on") for tag in page.find_all(True) for name in tag.attrs)
    return bool(kinds - DATA or page.noscript or handlers)


def test_every_way_to_run_a_script_is_known():
    ran = ["<script>1</script>", '<script src="/a.js">', "<noscript>No", '<p onclick="1">']

    assert [has_script(html) for html in ran] == [True] * 4
    assert not has_script('<script type="application/ld+json">{}</script><p class="on">')


def test_case_studies_are_searched_without_script(server, visits, new_page):
    page = new_page(viewport=PHONE, java_script_enabled=False)
    index = next(address for address in visits if address.endswith("/?q=learning"))
    page.goto(server.url + index.partition("?")[0])

    page.get_by_role("searchbox").fill("learning")
    page.keyboard.press("Enter")
    page.wait_for_url("**/?q=learning*")

    assert page.get_by_role("searchbox").input_value() == "learning"
