"""The tests' own reader of axe: a page without fault passes, a known fault is named."""

import pytest

from tests.axe import objections

pytestmark = pytest.mark.browser

PAGE = '<!doctype html><html lang="en"><title>T</title><main><h1>H</h1>{}</main></html>'


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


def test_axe_minds_no_bar_that_lies_on_a_control_while_the_page_is_scrolled(desktop):
    bar = '<button style="position: sticky; bottom: 0; height: 50px; width: 100%">Save</button>'
    controls = '<p style="margin: 0"><button style="height: 24px">Add</button></p>' * 60
    desktop.set_content(PAGE.format(controls + bar))
    found = []

    for place in (0, 9, 18):
        desktop.evaluate(f"scrollTo(0, {place})")
        found += objections(desktop)

    assert (found, desktop.viewport_size) == ([], {"width": 1280, "height": 900})
