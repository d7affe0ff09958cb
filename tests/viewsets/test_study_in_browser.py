"""An editor publishes a study with a comparison; a reader follows a number to its source."""

import pytest
from wagtail.models import Site

from plc_wagtail.models import CaseStudyPage, Reference
from tests.browser import sign_in
from tests.citations.sources import FEEDBACK
from tests.factories import CaseStudyFactory, CaseStudyIndexFactory, LandingFactory, UserFactory

pytestmark = pytest.mark.browser


@pytest.fixture
def draft(live_site):
    landing = LandingFactory(parent=Site.objects.get().root_page, slug="learning")
    index = CaseStudyIndexFactory(parent=landing, slug="studies")
    return CaseStudyFactory(parent=index, title="Feedback groups", slug="feedback", live=False)


@pytest.fixture
def editor_at_work(desktop, live_site, draft):
    UserFactory(username="web", is_superuser=True, is_staff=True)
    Reference.from_csl_item(FEEDBACK).save()
    sign_in(desktop, live_site.url, "web", then=f"/admin/pages/{draft.pk}/edit/")
    return desktop


def test_a_published_number_leads_to_its_source(editor_at_work, live_site, phone, draft):
    page = editor_at_work
    page.get_by_role("tab", name="Story").click()
    cite_in_background(page)
    add_comparison(page)
    publish(page)

    study = CaseStudyPage.objects.get(pk=draft.pk)
    phone.goto(f"{live_site.url}{study.url}")
    phone.get_by_text("Where these numbers come from").click()
    source = phone.get_by_role("link", name="Lesson visits, June 2026")

    assert source.is_visible()
    assert source.get_attribute("href") == "https://school.example/visits"
    assert "27 of 36 lesson visits (75%)" in phone.inner_text(".plc-chart-words")
    phone.get_by_role("link", name="(Hattie and Timperley, 2007)").click()
    assert phone.url.endswith(f"#source-{Reference.objects.get().pk}")
    assert phone.errors == []


def cite_in_background(page):
    text = page.locator("#panel-child-story-background-content [contenteditable=true]")
    text.click()
    page.keyboard.type("We had read about it. /cite")
    page.get_by_role("option", name="Cite a source").click()
    page.get_by_role("link", name="Hattie (2007): The Power of Feedback").click()
    page.get_by_text("(Hattie and Timperley, 2007)").wait_for()


def add_comparison(page):
    panel = page.locator("#panel-child-story-impact-content")
    panel.get_by_title("Insert a block").first.click()
    page.get_by_role("option", name="Comparison of two groups").click()
    panel.get_by_label("What was counted*").select_option("things")
    fill = {
        "What was looked for": "Pupils used feedback",
        "In a word or two": "lesson visits",
        "How it was counted": "Ten minutes each, the same form.",
        "Year or date of the count": "June 2026",
        "Source": "Lesson visits, June 2026",
        "Link to the source": "https://school.example/visits",
    }
    for label, words in fill.items():
        panel.get_by_label(label, exact=True).fill(words)
    counts = zip(("27", "44"), ("36", "92"), strict=True)
    for position, (part, whole) in enumerate(counts):
        panel.get_by_label("How many did").nth(position).fill(part)
        panel.get_by_label("Of how many").nth(position).fill(whole)


def publish(page):
    page.get_by_role("button", name="More actions").click()
    page.get_by_role("button", name="Publish", exact=True).click()
    page.locator(".messages .success").first.wait_for()
