"""The tests' own reader of axe: a page without fault passes, a known fault is named."""

import pytest

from tests.axe import objections

pytestmark = pytest.mark.browser

PAGE = '<html lang="en"><title>T</title><main><h1>H</h1>{}</main></html>'


def test_axe_objects_to_nothing_in_a_sound_page(desktop):
    desktop.set_content(PAGE.format("<p>Words</p>"))

    assert objections(desktop) == []


def test_axe_names_a_picture_without_words(desktop):
    desktop.set_content(PAGE.format('<img src="data:,">'))

    assert objections(desktop) == [("image-alt", '<img src="data:,">')]


def test_axe_reads_only_the_part_it_is_given(desktop):
    desktop.set_content(PAGE.format('<img src="data:,"><p>Words</p>'))

    assert objections(desktop, "p") == []


def test_axe_waits_for_the_page_that_a_click_leads_to(desktop):
    desktop.route("**/next", lambda route: route.fulfill(body=PAGE.format("<p>There</p>")))
    leave = "setTimeout(() => location = 'http://localhost/next', 300)"
    desktop.set_content(PAGE.format(f'<button onclick="{leave}">Next</button>'))
    desktop.get_by_role("button").click()

    assert objections(desktop, "p") == []
