"""A teacher writes up what they tried and proposes it; an editor approves; a parent reads it."""

import re
from datetime import date

import pytest
from django.contrib.auth.models import Group
from wagtail.models import Site

from plc_wagtail.models import CaseStudyPage
from plc_wagtail.services.setup import set_up
from tests.axe import objections
from tests.browser import follow, sign_in
from tests.factories import UserFactory

pytestmark = pytest.mark.browser
PROMPTS = {
    "What did you want to find out?": "Do quizzes help Year 9 remember?",
    "What do you call it?": "Quizzes in Year 9",
    "What one thing did you change?": "Each lesson began with five questions.",
    "By when?": "by Christmas",
    "What did it show?": "More right answers in week six.",
    "What happened?": "Pupils remembered more.",
    "What next?": "We try pairs.",
}


@pytest.fixture
def school(live_site):
    site = Site.objects.get()
    landing = set_up(site.root_page, site, publish=True, today=date(2026, 11, 22)).landing
    for name in ("contributors", "editors"):
        group = Group.objects.get(name=f"Professional learning {name}")
        UserFactory(username=name).groups.add(group)
    return landing


def test_from_the_log_in_to_the_public_page(phone, desktop, live_site, school):
    sign_in(phone, live_site.url, "contributors")
    follow(phone.get_by_role("link", name="Begin", exact=True))
    for label, words in PROMPTS.items():
        phone.get_by_label(label).fill(words)
    phone.get_by_text(re.compile("Saved by itself at")).wait_for()
    phone.get_by_label("Change seen").check()
    assert objections(phone, ".plc-write-up") == []
    follow(phone.get_by_role("button", name="Save and choose who may read it"))
    phone.get_by_label("Everybody: propose it for the website").check()
    phone.get_by_role("button", name="Save this choice").click()
    phone.get_by_role("heading", name="Being looked at").wait_for()

    study = CaseStudyPage.objects.get()
    assert study.workflow_in_progress
    review = f"/admin/professional-learning/write-ups/{study.pk}/review/"
    sign_in(desktop, live_site.url, "editors", then=review)
    desktop.get_by_text("More right answers in week six.").wait_for()
    desktop.get_by_role("button", name="Approve and publish").click()
    desktop.get_by_text("Approved. Its author is told.").wait_for()

    answer = desktop.goto(live_site.url + CaseStudyPage.objects.get().url)
    assert (answer.status, phone.errors) == (200, [])
    assert "Pupils remembered more." in desktop.inner_text("main")


def test_button_pressed_while_it_saves_by_itself_begins_no_second_draft(phone, live_site, school):
    sign_in(phone, live_site.url, "contributors")
    phone.clock.install()
    phone.goto(f"{live_site.url}/admin/professional-learning/write-ups/new/")
    answered = []

    def hold(route):
        if route.request.headers["accept"] == "application/json":
            answered.append((route, route.fetch()))
        else:
            route.continue_()

    phone.route("**/write-ups/**", hold)
    phone.get_by_label("What do you call it?").fill("Quizzes")
    phone.clock.fast_forward(5000)
    while not answered:
        phone.wait_for_timeout(20)
    phone.get_by_role("button", name="Save", exact=True).click(no_wait_after=True)
    route, response = answered[0]
    route.fulfill(response=response)
    phone.get_by_text("Saved. Go on whenever you like.").wait_for()

    assert CaseStudyPage.objects.count() == 1
