"""Where a theme is read, before and after its address changed."""

import pytest
from wagtail.models import Locale, Page, Site

from plc_wagtail.models import Theme
from tests.factories import ThemeFactory


@pytest.fixture
def theme(theme_index):
    return ThemeFactory(name="Reading", slug="reading")


def rename(theme, slug):
    theme.slug = slug
    theme.save_revision().publish()
    return theme


def found(slug, site=None):
    theme, moved = Theme.objects.at_address(site, Locale.get_active(), slug)
    return (theme and theme.name, moved)


def test_published_theme_is_read_below_the_theme_index(client, theme):
    response = client.get("/professional-learning/themes/reading/")

    assert response.status_code == 200
    assert theme.get_url() == "/professional-learning/themes/reading/"
    assert theme.get_full_url() == "http://localhost/professional-learning/themes/reading/"


def test_draft_is_not_read(client, theme_index):
    ThemeFactory(slug="draft", live=False)

    response = client.get("/professional-learning/themes/draft/")

    assert response.status_code == 404


def test_reader_of_a_former_address_is_sent_on(client, theme):
    rename(theme, "reading-well")

    response = client.get("/professional-learning/themes/reading/")

    assert response.status_code == 301
    assert response["Location"] == "/professional-learning/themes/reading-well/"


def test_draft_of_a_new_address_moves_nothing(theme):
    theme.slug = "later"
    theme.save_revision()

    assert found("reading") == ("Reading", False)
    assert found("later") == (None, False)


def test_every_former_address_leads_to_the_theme(theme):
    rename(rename(theme, "two"), "three")

    assert [found(slug) for slug in ("reading", "two", "three")] == [
        ("Reading", True),
        ("Reading", True),
        ("Reading", False),
    ]


def test_theme_that_takes_its_former_address_back_is_read_there(theme):
    rename(rename(theme, "two"), "reading")

    assert found("reading") == ("Reading", False)
    assert found("two") == ("Reading", True)


def test_new_theme_may_take_an_address_another_theme_had(theme):
    rename(theme, "two")
    ThemeFactory(name="New", slug="reading")

    assert found("reading") == ("New", False)


def test_own_theme_of_a_site_comes_before_a_shared_one(site, theme):
    ThemeFactory(name="Our own", slug="reading", site=site)

    assert found("reading", site) == ("Our own", False)


def test_theme_of_another_site_is_not_found(site, theme_index):
    other = Site.objects.create(hostname="other.example", root_page=Page.objects.first())
    ThemeFactory(slug="theirs", site=other)

    assert found("theirs", site) == (None, False)


def test_change_of_an_unpublished_theme_leaves_no_former_address(theme_index):
    theme = ThemeFactory(slug="one", live=False)
    theme.slug = "two"
    theme.save()

    assert list(theme.former_slugs.all()) == []


def test_preview_of_a_draft_is_its_public_page(rf, theme_index):
    theme = ThemeFactory(name="Not out yet", live=False)

    response = theme.make_preview_request(rf.get("/"))

    assert response.status_code == 200
    assert "Not out yet" in response.content.decode()


def test_preview_without_a_theme_index_says_what_is_missing(rf, db):
    theme = ThemeFactory(name="Alone", live=False)

    response = theme.make_preview_request(rf.get("/"))

    assert "There is no theme index page yet" in response.content.decode()
