import pytest
from bs4 import BeautifulSoup
from django.template import Context, Template
from wagtail.models import Page, Site

from example_site.home.models import StandardPage

MENU = (
    "{% load thornmere %}{% main_menu as menu %}"
    "{% for item in menu %}{{ item.title }}={{ item.current }};{% endfor %}"
)
BREADCRUMB = "{% load thornmere %}{% breadcrumb %}"


@pytest.fixture
def request_to_school(home, rf):
    request = rf.get("/")
    # Warm what Wagtail keeps per process and per request, as any page view has before its menu.
    Site.find_for_request(request)
    home.get_url(request)
    return request


def render(template, request, page):
    return Template(template).render(Context({"request": request, "page": page}))


def test_menu_marks_the_page_and_the_section_above_it(request_to_school):
    values = Page.objects.get(slug="values")
    news = Page.objects.get(slug="news")

    below = render(MENU, request_to_school, values)
    at = render(MENU, request_to_school, news)

    assert below == "Home=;Our school=true;Learning=;Parents=;News=;Contact=;"
    assert at == "Home=;Our school=;Learning=;Parents=;News=page;Contact=;"


def test_menu_leaves_out_hidden_and_unpublished_pages(request_to_school):
    Page.objects.get(slug="contact").unpublish()
    Page.objects.filter(slug="learning").update(show_in_menus=False)

    menu = render(MENU, request_to_school, None)

    assert menu == "Home=;Our school=;Parents=;News=;"


def test_menu_takes_one_query_however_long_it_is(
    home, request_to_school, django_assert_num_queries
):
    page = Page.objects.get(slug="values")
    with django_assert_num_queries(1):
        render(MENU, request_to_school, page)

    for number in range(20):
        home.add_child(instance=StandardPage(title=f"Section {number}", show_in_menus=True))

    with django_assert_num_queries(1):
        longer = render(MENU, request_to_school, page)
    assert longer.count(";") == 26


def test_breadcrumb_leads_from_home_to_the_page(request_to_school, django_assert_num_queries):
    page = Page.objects.get(slug="values")

    with django_assert_num_queries(1):
        html = render(BREADCRUMB, request_to_school, page)

    steps = BeautifulSoup(html, "html.parser").select("li")
    assert [(step.get_text(), step.a and step.a["href"]) for step in steps] == [
        ("Home", "/"),
        ("Our school", "/our-school/"),
        ("Values", None),
    ]
    assert steps[-1]["aria-current"] == "page"


def test_home_page_has_no_breadcrumb(home, request_to_school):
    html = render(BREADCRUMB, request_to_school, home)

    assert html.strip() == ""
