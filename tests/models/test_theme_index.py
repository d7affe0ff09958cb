"""The cards of the themes, the way from one to the next, and their place in the sitemap."""

import pytest
from factory import Iterator
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file

from plc_wagtail.models.theme_list import theme_after, themes_of
from tests.factories import CaseStudyFactory, ThemeFactory
from tests.many import many_pages, many_records
from tests.templates.reading import soup_of


def pictures(number):
    model, size = get_image_model(), (640, 320)
    files = [get_test_image_file(size=size) for _ in range(number)]
    return model.objects.bulk_create(model(title="", file=file) for file in files)


def themes(client):
    response = client.get("/professional-learning/themes/")
    return [(theme.name, theme.address) for theme in response.context["themes"]]


def test_published_themes_are_listed_by_name(client, theme_index):
    ThemeFactory(name="Talk", slug="talk")
    ThemeFactory(name="Reading", slug="reading")
    ThemeFactory(name="Secret", live=False)

    assert themes(client) == [
        ("Reading", "/professional-learning/themes/reading/"),
        ("Talk", "/professional-learning/themes/talk/"),
    ]


def test_own_theme_hides_the_shared_one_at_its_address(client, theme_index, site):
    ThemeFactory(name="Shared", slug="reading")
    ThemeFactory(name="Own", slug="reading", site=site)

    assert themes(client) == [("Own", "/professional-learning/themes/reading/")]


def test_last_theme_leads_to_the_first(theme_index, site):
    first, last = ThemeFactory(name="A"), ThemeFactory(name="B")

    listed = themes_of(site, theme_index.locale)

    assert [theme_after(theme, listed) for theme in (first, last)] == [last, first]


def test_only_theme_leads_nowhere(theme_index, site):
    only = ThemeFactory()

    assert theme_after(only, themes_of(site, theme_index.locale)) is None


def test_sitemap_lists_published_themes(client, theme_index):
    ThemeFactory(name="Reading", slug="reading")
    ThemeFactory(name="Secret", slug="secret", live=False)

    text = client.get("/sitemap.xml").content.decode()

    assert "<loc>http://localhost/professional-learning/themes/reading/</loc>" in text
    assert "secret" not in text


def test_every_theme_is_cleared_from_a_cache_in_front(theme_index):
    ThemeFactory(slug="reading")

    assert theme_index.get_cached_paths() == ["/", "/reading/"]


def test_page_of_a_theme_has_an_address_title_and_crumb_of_its_own(client, theme_index):
    ThemeFactory(name="Reading", slug="reading", summary="Hard words.")

    text = client.get("/professional-learning/themes/reading/").content.decode()

    address = "http://localhost/professional-learning/themes/reading/"
    assert f'<link rel="canonical" href="{address}">' in text
    assert "<title>Reading" in text
    assert '<meta name="description" content="Hard words.">' in text
    assert f'"position": 4, "name": "Reading", "item": "{address}"' in text


def test_card_has_the_picture_of_its_theme_else_its_colour(client, theme_index):
    ThemeFactory(name="Number", colour="#3d4f9f")
    ThemeFactory(name="Talk", slug="talk", colour="#3d4f9f", image=pictures(1)[0])

    bar, drawing = soup_of(client, theme_index).select(".plc-card .plc-card-image")

    assert (bar.name, bar.rect["fill"]) == ("svg", "#3d4f9f")
    assert (drawing.name, drawing["alt"], drawing["width"]) == ("img", "", "640")


@pytest.mark.parametrize("address", ["", "reading/"])
def test_queries_do_not_grow_with_themes_and_studies(
    client, theme_index, study_index, address, django_assert_max_num_queries
):
    theme = ThemeFactory(slug="reading")
    counts = set()
    client.get(f"/professional-learning/themes/{address}")
    for wanted in (1, 3, 20):
        more = wanted - study_index.get_children().count()
        others = many_records(ThemeFactory, more, image=Iterator(pictures(more)))
        themes = Iterator([theme, other] for other in others)
        many_pages(CaseStudyFactory, more, study_index, themes=themes)
        # The first reader has the pictures made in their size.
        client.get(f"/professional-learning/themes/{address}")
        with django_assert_max_num_queries(100) as queries:
            client.get(f"/professional-learning/themes/{address}")
        counts.add(len(queries))

    assert len(counts) == 1
