"""What may not be seen is nowhere: a mark is stored in it, and every address is asked for it."""

import re
from datetime import date, timedelta

import pytest
from django.contrib.auth.models import Group
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction, get_page_models

from plc_wagtail.models import (
    AcademicYear,
    BookletPage,
    BookletStudy,
    CaseStudyPage,
    Contact,
    Meeting,
    MeetingCalendarPage,
    ProfessionalLearningPage,
    ProgrammePage,
    ProgrammeYear,
    StaffAddress,
    Strand,
)
from tests import factories
from tests.public_addresses import SET, walk
from tests.section import restrict

pytestmark = pytest.mark.urls("tests.urls_with_api")

MARK = "Zqxmark"
MARKED = re.compile(rf"{MARK}\w*")
# Pages say again what was searched for, so another word than the mark is.
WORD = "quuxbadgers"
TOMORROW = timezone.now() + timedelta(days=1)
OURS = {one for one in get_page_models() if one._meta.app_label == "plc_wagtail"}
YESTERDAY = timezone.now() - timedelta(days=1)


@pytest.fixture
def section(indexed, landing, calendar, theme_index, study_index, programme):
    """A public section with a page of each kind, into which nothing may leak."""
    factories.AcademicYearFactory()
    theme = factories.ThemeFactory(name="Reading", slug="reading")
    factories.MeetingFactory(page=programme, theme=theme, date=date(2027, 3, 2))
    study = factories.CaseStudyFactory(parent=study_index, programme=programme)
    study.themes.set([theme])
    study.save_revision().publish()
    factories.UpdateFactory(parent=landing, series="Term")
    factories.BookletFactory(parent=study_index, slug="booklet")
    return landing


def marked_pages(section, theme, whose=""):
    """A page of each kind with the mark in its texts, live."""
    text = marked(whose)
    html = f"<p>{text}</p>"
    programme = factories.ProgrammeFactory(
        parent=section,
        title=f"{text} programme",
        slug=f"p2{SET}{whose}",
        summary=text,
        why=html,
        subject=MARK + whose,
    )
    year = AcademicYear.objects.get(name="2026-27")
    ProgrammeYear.objects.create(page=programme, academic_year=year)
    Strand.objects.create(page=programme, theme=theme, key="k")
    factories.MeetingFactory(
        page=programme, theme=theme, date=date(2027, 3, 3), title=text, note_public=text
    )
    programme = ProgrammePage.objects.get(pk=programme.pk)
    index = factories.CaseStudyIndexFactory(
        parent=section, title=f"{text} studies", slug=f"s2{SET}{whose}"
    )
    study = factories.CaseStudyFactory(
        parent=index,
        title=f"{text} study",
        slug=f"s3{SET}{whose}",
        found=text,
        aim=html,
        subject=MARK + whose,
    )
    study.themes.set([theme])
    study.save_revision().publish()
    BookletStudy.objects.create(page=BookletPage.objects.first(), study=study)
    above = section.get_parent()
    return [
        factories.LandingFactory(
            parent=above, title=f"{text} landing", slug=f"l2{SET}{whose}", introduction=text
        ),
        programme,
        index,
        study,
        factories.BookletFactory(
            parent=index,
            title=f"{text} booklet",
            slug=f"b2{SET}{whose}",
            introduction=text,
            foreword=html,
        ),
        factories.CalendarFactory(parent=section, title=f"{text} calendar", slug=f"c2{SET}{whose}"),
        factories.ThemeIndexFactory(parent=section, title=f"{text} themes", slug=f"t2{SET}{whose}"),
        factories.UpdateFactory(
            parent=section,
            title=f"{text} update",
            slug=f"u2{SET}{whose}",
            summary=text,
            series="Term",
        ),
    ]


def theme_of(section):
    return study_of(section).themes.first()


def study_of(section):
    return CaseStudyPage.objects.descendant_of(section).order_by("pk").first()


def unpublish(page):
    page.unpublish()


def schedule(page):
    page.unpublish()
    page.go_live_at = TOMORROW
    page.save_revision().publish()


def expire(page):
    type(page).objects.filter(pk=page.pk).update(expire_at=YESTERDAY)


def never_publish(page):
    type(page).objects.filter(pk=page.pk).update(
        live=False, first_published_at=None, last_published_at=None, live_revision=None
    )


def ask_log_in(page):
    restrict(page)


def ask_group(page):
    restrict(page, PageViewRestriction.GROUPS).groups.add(Group.objects.create(name=f"g{page.pk}"))


def ask_password(page):
    restrict(page, PageViewRestriction.PASSWORD)


WAYS = (never_publish, unpublish, schedule, expire, ask_log_in, ask_group, ask_password)


def seen_marks(client):
    """The marks that are seen, by the address that shows them."""
    seen = {address: set(MARKED.findall(text)) for address, text in walk(client, WORD)}
    return {address: marks for address, marks in seen.items() if marks}


def marked(whose):
    """The mark, and whose it is if it is seen."""
    return f"{MARK}{whose} {WORD}"


def assert_stored(pages):
    """The mark is really there, or its absence would prove nothing."""
    titles = [type(page).objects.get(pk=page.pk).title for page in pages]
    assert [MARK in title for title in titles] == [True] * len(OURS)


def test_page_of_each_kind_is_marked(section):
    assert {type(page) for page in marked_pages(section, theme_of(section))} == OURS


@pytest.mark.searches
def test_walk_finds_what_is_public(client, section):
    pages = marked_pages(section, theme_of(section))

    found = seen_marks(client)

    wanted = {page.url for page in pages} | {
        "/professional-learning/",
        "/professional-learning/updates/",
        "/professional-learning/updates/atom/",
        f"/professional-learning/case-studies/?q={WORD}",
        "/professional-learning/case-studies/booklet/print/",
        "/professional-learning/case-studies/atom/",
        "/professional-learning/case-studies/driving-questions/",
        "/professional-learning/case-studies/where-and-with-whom/",
        "/professional-learning/themes/reading/atom/",
        "/professional-learning/themes/reading/",
        "/professional-learning/calendar/ical/",
        "/api/pages/",
    }
    assert wanted - set(found) == set()


def hidden_pages(section):
    for hide in WAYS:
        pages = marked_pages(section, theme_of(section), hide.__name__)
        for page in pages:
            hide(page)
        assert_stored(pages)


def pages_below_a_restricted_one(section):
    above = section.get_parent().add_child(instance=Page(title="Staff", slug="staff"))
    away = factories.LandingFactory(parent=above, slug="away", title=marked("away"))
    assert_stored(marked_pages(away, theme_of(section), "below"))
    restrict(above)


def aliases_of_hidden_pages(section):
    study_index = study_of(section).get_parent()
    parents = {CaseStudyPage: study_index, BookletPage: study_index}
    parents[ProfessionalLearningPage] = home = section.get_parent()
    for hide in (ask_log_in, expire, schedule):
        away = factories.LandingFactory(parent=home, slug=f"away-{hide.__name__}")
        pages = marked_pages(away, theme_of(section), f"alias_{hide.__name__}")
        for page in pages:
            parent = parents.get(type(page), section)
            page.create_alias(parent=parent, update_slug=f"alias-{page.slug}")
            hide(page)
        assert_stored(pages)


STAFF_FIELDS = ("place", "facilitator", "note_staff", "prepare", "materials", "agenda")


def staff_fields(section):
    """What only staff see of a meeting."""
    programme = ProgrammePage.objects.descendant_of(section).first()
    told = {field: marked(field) for field in STAFF_FIELDS}
    factories.MeetingFactory(page=programme, date=date(2027, 3, 4), **told)
    assert Meeting.objects.filter(**told).exists()


def evidence_for_staff(section):
    """Evidence for staff alone, and about one person alone."""
    given = {"kind": "self_review", "note": marked("evidence"), "method": marked("evidence")}
    kinds = [{"visibility": "staff"}, {"about_one_person": True}]
    for number, kind in enumerate(kinds):
        study = factories.CaseStudyFactory(parent=study_of(section).get_parent())
        study.evidence = [("item", {**given, **kind, "note": marked(f"evidence{number}")})]
        study.save()
        stored = CaseStudyPage.objects.get(pk=study.pk).evidence.get_prep_value()
        assert marked(f"evidence{number}") in str(stored)


def draft_theme(section):
    """A theme that a programme, a meeting and a study name, and nobody has published."""
    name = marked("theme")
    theme = factories.ThemeFactory(name=name, summary=name, slug="draft", live=False)
    programme = ProgrammePage.objects.descendant_of(section).first()
    Strand.objects.create(page=programme, theme=theme, key="k")
    factories.MeetingFactory(page=programme, theme=theme, date=date(2027, 3, 5))
    study = study_of(section)
    study.themes.add(theme)
    study.save_revision().publish()
    assert CaseStudyPage.objects.filter(themes__name=name).exists()


def former_address(section):
    """A theme that was published at two addresses and is taken down."""
    theme = factories.ThemeFactory(name=marked("former"), slug="one")
    theme.slug = "two"
    theme.save_revision().publish()
    theme.unpublish()
    assert theme.former_slugs.filter(slug="one").exists()


def draft_of_live_page(section):
    programme = ProgrammePage.objects.descendant_of(section).first()
    programme.title = programme.summary = marked("draft")
    programme.save_revision()
    stored = ProgrammePage.objects.get(pk=programme.pk).latest_revision.content
    assert MARK in stored["title"]


def person_who_did_not_agree(section):
    """As the contact of a page and as the author of a study."""
    section.contact = factories.ContactFactory()
    section.save_revision().publish()
    Contact.objects.update(person_name=marked("person"), name_basis="")
    study = study_of(section)
    CaseStudyPage.objects.filter(pk=study.pk).update(
        byline=marked("byline"), byline_consented_on=None
    )
    assert Contact.objects.filter(person_name=marked("person")).exists()


def test_hidden_page_is_nowhere(client, section):
    """One walk for all ways of hiding: a mark tells whose it is."""
    hidden_pages(section)
    pages_below_a_restricted_one(section)
    aliases_of_hidden_pages(section)

    assert seen_marks(client) == {}


def test_what_public_pages_hold_back_is_nowhere(client, site, section):
    """One walk for all of it, which asks the same addresses each time: a mark tells whose it is."""
    person = factories.UserFactory(is_superuser=True)
    tokens = [StaffAddress.objects.renew(site, user).token for user in (None, person)]
    for store in (
        staff_fields,
        evidence_for_staff,
        draft_theme,
        former_address,
        draft_of_live_page,
        person_who_did_not_agree,
    ):
        store(section)

    seen = dict(walk(client, WORD))

    opened = client.get(f"{MeetingCalendarPage.objects.first().url}staff/{tokens[0]}/").text
    assert marked("place") in opened
    assert {one: MARKED.findall(text) for one, text in seen.items() if MARK in text} == {}
    assert [one for one, text in seen.items() if any(token in text for token in tokens)] == []
