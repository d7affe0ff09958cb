"""Which links are asked, how politely, and what is remembered of the answers."""

import datetime as dt

import pytest
import time_machine
from django.core.management import call_command

from plc_wagtail.management.commands import plc_check_links
from plc_wagtail.models.checked_link import CheckedLink, LinkState
from plc_wagtail.services.link_fetch import Answer
from plc_wagtail.services.link_health import (
    NothingAnswered,
    check_links,
    in_turns,
    used_links,
)
from tests.factories import CaseStudyFactory, ReferenceFactory

pytestmark = pytest.mark.django_db
WORKS = Answer(LinkState.WORKS, 200)
GONE = Answer(LinkState.GONE, 404)


@pytest.fixture
def reference(site):
    return ReferenceFactory(title="A report", url="https://example.org/report", site=site)


def quotation(**parts):
    return [("quotation", {"text": "Words.", **parts})]


def test_links_of_references_and_of_live_pages_are_used(study_index, site, reference):
    doi = ReferenceFactory(
        title="By DOI", doi="10.1000/182", url="https://example.org/x", site=None
    )
    study = CaseStudyFactory(
        parent=study_index,
        impact=quotation(source_url="https://a.example/1", later_url="https://a.example/2"),
    )
    CaseStudyFactory(
        parent=study_index, live=False, impact=quotation(source_url="https://draft.example/")
    )

    assert {(link.url, link.owner, link.site_id) for link in used_links()} == {
        ("https://example.org/report", reference, site.pk),
        ("https://doi.org/10.1000/182", doi, None),
        ("https://a.example/1", study, site.pk),
        ("https://a.example/2", study, site.pk),
    }


def test_an_address_is_asked_once_and_stored_for_each_that_uses_it(study_index, reference):
    CaseStudyFactory(parent=study_index, impact=quotation(source_url=reference.url))
    asked = []

    def look_at(url):
        asked.append(url)
        return WORKS

    check_links(look_at, pause=0)

    assert asked == [reference.url]
    assert CheckedLink.objects.filter(url=reference.url, state="works").count() == 2


def test_one_website_is_asked_after_a_pause_and_others_meanwhile(site):
    for number in (1, 2):
        ReferenceFactory(title=f"A{number}", url=f"https://a.example/{number}", site=site)
    ReferenceFactory(title="B", url="https://b.example/", site=site)
    waited = []

    check_links(lambda _url: WORKS, pause=60, wait=waited.append)

    assert len(waited) == 1
    assert 59 < waited[0] <= 60


def test_the_websites_take_turns():
    assert in_turns(["https://a/1", "https://a/2", "https://b/1"]) == [
        "https://a/1",
        "https://b/1",
        "https://a/2",
    ]


def test_a_link_fails_since_it_first_failed_until_it_works_again(reference):
    first, second, third = (dt.datetime(2026, 11, day, 9, tzinfo=dt.UTC) for day in (1, 8, 15))
    seen = []

    for moment, answer in ((first, GONE), (second, GONE), (third, WORKS)):
        with time_machine.travel(moment, tick=False):
            check_links(lambda _url, answer=answer: answer, pause=0)
        link = CheckedLink.objects.get()
        seen.append((link.checked_at, link.failing_since))

    assert seen == [(first, first), (second, first), (third, None)]


def test_a_server_that_reaches_nobody_blames_no_link(reference):
    check_links(lambda _url: WORKS, pause=0)

    with pytest.raises(NothingAnswered):
        check_links(lambda _url: Answer(LinkState.NO_ANSWER), pause=0)

    assert CheckedLink.objects.get().state == LinkState.WORKS


def test_what_is_no_longer_used_is_forgotten(reference):
    check_links(lambda _url: GONE, pause=0)
    reference.delete()

    check_links(lambda _url: GONE, pause=0)

    assert CheckedLink.objects.count() == 0


def test_the_command_tells_of_links_that_need_somebody(reference, site, monkeypatch, capsys):
    ReferenceFactory(title="Works", url="https://works.example/", site=site)
    answers = {reference.url: GONE, "https://works.example/": WORKS}

    class Reader:
        def __init__(self, *, agent, timeout, allow_private):
            assert (agent, timeout, allow_private) == ("plc_wagtail (link check)", 3, False)

        def look_at(self, url):
            return answers[url]

    monkeypatch.setattr(plc_check_links, "LinkReader", Reader)
    call_command("plc_check_links", pause=0, timeout=3)

    assert capsys.readouterr().out.splitlines() == [
        "Not found: https://example.org/report",
        "Works: 1, Not found: 1",
    ]
