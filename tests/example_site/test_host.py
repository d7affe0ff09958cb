"""The website Thornmere School already had, as the demonstration loads it."""

from bs4 import BeautifulSoup
from wagtail.models import Page, Revision, Site

from example_site.demo.host import build_host_site
from example_site.home.models import HomePage, NewsIndexPage, NewsPage, TermDatesPage

ADDRESSES = [
    "/",
    "/our-school/",
    "/our-school/values/",
    "/our-school/governors/",
    "/our-school/policies/",
    "/our-school/training-school/",
    "/learning/",
    "/learning/curriculum/",
    "/learning/reading/",
    "/parents/",
    "/parents/term-dates/",
    "/parents/uniform/",
    "/parents/meals/",
    "/parents/clubs/",
    "/news/",
    "/news/winter-concert/",
    "/news/library-open-late/",
    "/news/harvest-from-the-school-garden/",
    "/contact/",
]


def soup(client, address):
    return BeautifulSoup(client.get(address).content, "html.parser")


def test_every_page_answers_at_its_address(home, client):
    pages = home.get_descendants(inclusive=True).order_by("path")

    answers = [(page.url, client.get(page.url).status_code) for page in pages]

    assert answers == [(address, 200) for address in ADDRESSES]


def test_every_page_is_published_with_a_revision(home):
    pages = home.get_descendants(inclusive=True)

    states = {(page.live, page.live_revision_id is not None) for page in pages}

    assert states == {(True, True)}


def test_every_page_has_one_heading_a_title_and_a_description(home, client):
    for address in ADDRESSES:
        document = soup(client, address)

        assert len(document.select("main h1")) == 1, address
        assert document.title.get_text().endswith("Thornmere School"), address
        assert document.select_one("meta[name=description]")["content"], address


def test_loading_twice_changes_nothing(home):
    before = counts()

    build_host_site()

    assert counts() == before


def test_loading_again_keeps_what_an_editor_wrote(home):
    page = HomePage.objects.get()
    page.headline = "Welcome back"
    page.save_revision().publish()

    build_host_site()

    assert HomePage.objects.get().headline == "Welcome back"


def counts():
    pages = list(Page.objects.order_by("path").values_list("path", "slug", "live_revision"))
    return pages, Revision.objects.count(), list(Site.objects.values())


def test_the_school_replaces_the_welcome_page_of_a_new_wagtail(home):
    top = Page.objects.filter(depth=2).values_list("title", flat=True)
    site = Site.objects.get()

    assert list(top) == ["Home"]
    assert (site.root_page_id, site.site_name, site.hostname, site.port, site.is_default_site) == (
        home.pk,
        "Thornmere School",
        "localhost",
        80,
        True,
    )


def test_newest_news_comes_first_on_the_home_page(home, client):
    index = NewsIndexPage.objects.get()
    dates = ["2026-01-05", "2026-12-24", "2026-06-01"]
    for date in dates:
        index.add_child(instance=NewsPage(title=f"News of {date}", date=date, summary="Short."))

    titles = [link.get_text() for link in soup(client, "/").select(".news-card a")]

    assert titles == [
        "News of 2026-12-24",
        "Come to our winter concert",
        "The library now stays open until 4:30pm",
    ]


def test_unpublished_news_is_on_no_list(home, client):
    NewsPage.objects.get(slug="winter-concert").unpublish()

    titles = [link.get_text() for link in soup(client, "/news/").select(".news-card a")]

    assert titles == [
        "The library now stays open until 4:30pm",
        "Soup for 240 from the school garden",
    ]


def test_term_dates_can_take_more_text_blocks(home, client):
    page = TermDatesPage.objects.get()
    page.body = [*page.body.raw_data, {"type": "text", "value": "<p>Bring a coat.</p>"}]
    page.save_revision().publish()

    paragraphs = soup(client, "/parents/term-dates/").select(".prose p")

    assert paragraphs[-1].get_text() == "Bring a coat."


def test_an_unknown_address_answers_with_the_schools_own_page(home, client):
    answer = client.get("/no-such-page/")

    document = BeautifulSoup(answer.content, "html.parser")
    assert answer.status_code == 404
    assert document.h1.get_text() == "Page not found"
    assert len(document.select(".site-menu li")) == 6


def test_every_page_says_that_the_school_is_invented(home, client):
    notes = {
        soup(client, address).select_one(".site-footer-note").get_text() for address in ADDRESSES
    }

    assert notes == {"Thornmere School is not a real school."}
