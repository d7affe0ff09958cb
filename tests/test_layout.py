"""Our pages inside the base templates of very different hosts."""

import pytest
from bs4 import BeautifulSoup
from wagtail.models import Site

from plc_wagtail.layout import Layout, find_layout


@pytest.fixture
def page(client, programme):
    """The programme's page as a reader gets it."""

    def get():
        return BeautifulSoup(client.get(programme.url).content, "html.parser")

    return get


def layout():
    return find_layout(Site.objects.get(is_default_site=True))


def stylesheets(soup):
    return [link["href"] for link in soup.select("link[rel=stylesheet]")]


def test_blocks_of_a_plain_base_are_found(site, host):
    host("plain")

    assert layout() == Layout(
        template="base.html",
        content_block="content",
        title_block="title",
        head_block="extra_css",
        description="filled",
    )


def test_page_stands_in_the_blocks_of_the_host(host, page):
    host("plain")

    soup = page()

    assert soup.title.text == "Learning together | A school"
    assert stylesheets(soup) == ["/host.css", "/static/plc_wagtail/css/plc.css"]
    assert [main.get("id") for main in soup.find_all("main")] == ["host-main"]
    assert soup.select_one("#host-main > .plc h1").text == "Learning together"
    assert soup.select(".plc-breadcrumb") == []


def test_description_is_written_once(programme, host, page):
    host("plain")

    derived = page().select("meta[name=description]")
    programme.search_description = "What the editor wrote."
    programme.save_revision().publish()
    written = page().select("meta[name=description]")

    assert [meta["content"] for meta in derived] == [programme.summary]
    assert [meta["content"] for meta in written] == ["What the editor wrote."]


def test_host_without_head_slot_main_or_breadcrumb_gets_them_from_us(host, page):
    host("no_head")

    soup = page()

    assert layout() == Layout(
        template="base.html",
        content_block="main",
        title_block="page_title",
        needs_main=True,
        needs_breadcrumb=True,
    )
    assert soup.title.text == "Learning together"
    assert stylesheets(soup.select_one("#host")) == ["/static/plc_wagtail/css/plc.css"]
    assert [main["class"] for main in soup.find_all("main")] == [["plc"]]
    assert [link.text for link in soup.select(".plc-breadcrumb a")] == [
        "Welcome to your new Wagtail site!",
        "Professional learning",
    ]


def test_second_level_base_keeps_the_header_of_the_host(host, page):
    host("second_level")

    soup = page()

    # The title stands in an include: nobody can fill it from outside.
    assert layout() == Layout(
        template="pages_base.html",
        content_block="content",
        head_block="extra_head",
        needs_breadcrumb=True,
        description="always",
        has_canonical=True,
    )
    assert soup.select_one("#host-header").text == "A school"
    assert len(soup.select("main")) == 1
    assert len(soup.select("meta[name=description]")) == 1
    assert len(soup.select("link[rel=canonical]")) == 1


def test_host_that_inherits_nothing_gets_a_complete_page(host, page):
    host("nothing")

    soup = page()

    assert layout() is None
    assert soup.title.text == "Learning together"
    assert soup.select_one("main.plc h1").text == "Learning together"
    assert stylesheets(soup) == ["/static/plc_wagtail/css/plc.css"]


def test_settings_name_the_base_and_its_blocks(site, host):
    host("second_level", BASE_TEMPLATE="base.html", CONTENT_BLOCK="body")

    assert layout() == Layout(
        template="base.html",
        content_block="body",
        head_block="extra_head",
        needs_main=True,
        needs_breadcrumb=True,
        description="always",
        has_canonical=True,
    )


def test_block_that_the_base_does_not_have_is_found_by_ourselves(site, host):
    host("plain", CONTENT_BLOCK="nowhere")

    assert layout().content_block == "content"


def test_host_may_override_the_layout(host, page):
    host("overriding")

    soup = page()

    assert soup.body["id"] == "overridden"
    assert soup.h1.text == "Learning together"


def test_example_site_needs_no_setting(client, programme):
    soup = BeautifulSoup(client.get(programme.url).content, "html.parser")

    assert soup.title.text == "Learning together · Thornmere School"
    assert len(soup.select("main")) == 1
