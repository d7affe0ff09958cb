"""Every public page of the demonstration in a real browser, at a desk and on a phone."""

from dataclasses import dataclass

import pytest

from tests.axe import objections

pytestmark = pytest.mark.browser

DESK, PHONE, NARROWEST = (
    {"width": 1280, "height": 900},
    {"width": 390, "height": 844},
    {"width": 320, "height": 640},
)
BUDGET = 30_000
OVERFLOW = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
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
    page = new_page(viewport=DESK)
    return {address: visit(page, server.url, address) for address in pages}


def visit(page, site, address):
    page.errors.clear()
    page.refused.clear()
    page.set_viewport_size(DESK)
    answer = page.goto(site + address)
    facts = {"text": page.inner_text("main"), "ours": page.evaluate(OURS)}
    desk = objections(page)
    page.set_viewport_size(PHONE)
    phone = objections(page)
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
    weights = {address: sum(one[1] for one in visit.ours) for address, visit in visits.items()}

    assert min(weights.values()) > 0
    assert {address: weight for address, weight in weights.items() if weight >= BUDGET} == {}


def test_one_stylesheet_of_ours_is_waited_for_and_nothing_else(visits):
    waited_for = {
        tuple(name.rpartition("/")[2] for name, _, status in visit.ours if status == "blocking")
        for visit in visits.values()
    }

    # A printed booklet stands outside the school's design, with a sheet of its own.
    assert waited_for == {("plc.css",), ("booklet.css",)}


def test_pages_say_the_same_without_script(visits, server, new_page):
    page = new_page(viewport=DESK, java_script_enabled=False)

    said = {}
    for address in visits:
        page.goto(server.url + address)
        said[address] = page.inner_text("main")

    assert said == {address: visit.text for address, visit in visits.items()}


def test_case_studies_are_searched_without_script(server, visits, new_page):
    page = new_page(viewport=PHONE, java_script_enabled=False)
    index = next(address for address in visits if address.endswith("/?q=learning"))
    page.goto(server.url + index.partition("?")[0])

    page.get_by_role("searchbox").fill("learning")
    page.keyboard.press("Enter")
    page.wait_for_url("**/?q=learning*")

    assert page.get_by_role("searchbox").input_value() == "learning"
