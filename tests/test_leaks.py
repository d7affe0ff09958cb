"""What may not be seen is nowhere: a mark is stored in it, and every address is asked for it."""

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
from tests.public_addresses import walk

pytestmark = pytest.mark.urls("tests.urls_with_api")

MARK = "Zqxmark"
# Pages say again what was searched for, so another word than the mark is.
WORD = "quuxbadgers"
TEXT = f"{MARK} {WORD}"
HTML = f"<p>{TEXT}</p>"
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


def marked_pages(section, theme):
    """A page of each kind with the mark in its texts, live."""
    programme = factories.ProgrammeFactory(
        parent=section, title=f"{TEXT} programme", slug="p2", summary=TEXT, why=HTML, subject=MARK
    )
    year = AcademicYear.objects.get(name="2026-27")
    ProgrammeYear.objects.create(page=programme, academic_year=year)
    Strand.objects.create(page=programme, theme=theme, key="k")
    factories.MeetingFactory(
        page=programme, theme=theme, date=date(2027, 3, 3), title=TEXT, note_public=TEXT
    )
    programme = ProgrammePage.objects.get(pk=programme.pk)
    index = factories.CaseStudyIndexFactory(parent=section, title=f"{TEXT} studies", slug="s2")
    study = factories.CaseStudyFactory(
        parent=index, title=f"{TEXT} study", slug="s3", found=TEXT, aim=HTML, subject=MARK
    )
    study.themes.set([theme])
    study.save_revision().publish()
    BookletStudy.objects.create(page=BookletPage.objects.first(), study=study)
    above = section.get_parent()
    return [
        factories.LandingFactory(
            parent=above, title=f"{TEXT} landing", slug="l2", introduction=TEXT
        ),
        programme,
        index,
        study,
        factories.BookletFactory(
            parent=index, title=f"{TEXT} booklet", slug="b2", introduction=TEXT, foreword=HTML
        ),
        factories.CalendarFactory(parent=section, title=f"{TEXT} calendar", slug="c2"),
        factories.ThemeIndexFactory(parent=section, title=f"{TEXT} themes", slug="t2"),
        factories.UpdateFactory(
            parent=section, title=f"{TEXT} update", slug="u2", summary=TEXT, series="Term"
        ),
    ]


def theme_of(section):
    return CaseStudyPage.objects.descendant_of(section).first().themes.first()


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


def restrict(page, kind=PageViewRestriction.LOGIN):
    return PageViewRestriction.objects.create(page=page, restriction_type=kind, password="secret")


def ask_log_in(page):
    restrict(page)


def ask_group(page):
    restrict(page, PageViewRestriction.GROUPS).groups.add(Group.objects.create(name=f"g{page.pk}"))


def ask_password(page):
    restrict(page, PageViewRestriction.PASSWORD)


def leaks(client):
    return [address for address, text in walk(client, WORD) if MARK in text]


def assert_stored(pages):
    """The mark is really there, or its absence would prove nothing."""
    titles = [type(page).objects.get(pk=page.pk).title for page in pages]
    assert [MARK in title for title in titles] == [True] * len(OURS)


def test_page_of_each_kind_is_marked(section):
    assert {type(page) for page in marked_pages(section, theme_of(section))} == OURS


@pytest.mark.searches
def test_walk_finds_what_is_public(client, section):
    pages = marked_pages(section, theme_of(section))

    found = leaks(client)

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


@pytest.mark.parametrize(
    "hide",
    [never_publish, unpublish, schedule, expire, ask_log_in, ask_group, ask_password],
    ids=lambda hide: hide.__name__,
)
def test_hidden_page_is_nowhere(client, section, hide):
    pages = marked_pages(section, theme_of(section))
    for page in pages:
        hide(page)

    assert_stored(pages)
    assert leaks(client) == []


def test_page_below_a_restricted_one_is_nowhere(client, home, section):
    above = home.add_child(instance=Page(title="Staff", slug="staff"))
    away = factories.LandingFactory(parent=above, slug="away", title=MARK)
    pages = marked_pages(away, theme_of(section))
    restrict(above)

    assert_stored(pages)
    assert leaks(client) == []


@pytest.mark.parametrize("hide", [ask_log_in, expire, schedule], ids=lambda hide: hide.__name__)
def test_alias_of_a_hidden_page_is_nowhere(client, home, section, hide):
    away = factories.LandingFactory(parent=home, slug="away")
    pages = marked_pages(away, theme_of(section))
    study_index = CaseStudyPage.objects.descendant_of(section).first().get_parent()
    parents = {CaseStudyPage: study_index, BookletPage: study_index}
    parents[ProfessionalLearningPage] = home
    for page in pages:
        parent = parents.get(type(page), section)
        page.create_alias(parent=parent, update_slug=f"alias-{page.slug}")
        hide(page)

    assert_stored(pages)
    assert leaks(client) == []


@pytest.mark.parametrize("field", ["place", "facilitator", "note_staff", "prepare", "materials"])
def test_what_only_staff_see_of_a_meeting_is_nowhere(client, section, programme, field):
    factories.MeetingFactory(page=programme, date=date(2027, 3, 4), **{field: TEXT})

    assert Meeting.objects.filter(**{field: TEXT}).exists()
    assert leaks(client) == []


def test_secret_addresses_leak_neither_themselves_nor_what_they_open(client, site, section):
    person = factories.UserFactory(is_superuser=True)
    tokens = [StaffAddress.objects.renew(site, user).token for user in (None, person)]
    programme = ProgrammePage.objects.first()
    told = dict.fromkeys(["place", "facilitator", "prepare", "note_staff", "agenda"], TEXT)
    factories.MeetingFactory(page=programme, date=date(2027, 3, 4), **told)
    calendar = MeetingCalendarPage.objects.first()

    seen = list(walk(client, WORD))

    opened = client.get(f"{calendar.url}staff/{tokens[0]}/").text
    assert MARK in opened
    assert [address for address, text in seen if MARK in text] == []
    assert [address for address, text in seen if any(token in text for token in tokens)] == []


@pytest.mark.parametrize("item", [{"visibility": "staff"}, {"about_one_person": True}])
def test_evidence_for_staff_alone_is_nowhere(client, section, study_index, item):
    evidence = [("item", {"kind": "self_review", "note": TEXT, "method": TEXT, **item})]
    study = factories.CaseStudyFactory(parent=study_index)
    study.evidence = evidence
    study.save()

    assert MARK in str(CaseStudyPage.objects.get(pk=study.pk).evidence.get_prep_value())
    assert leaks(client) == []


def test_draft_theme_is_nowhere(client, section, programme, study_index):
    theme = factories.ThemeFactory(name=TEXT, summary=TEXT, slug="draft", live=False)
    Strand.objects.create(page=programme, theme=theme, key="k")
    factories.MeetingFactory(page=programme, theme=theme, date=date(2027, 3, 4))
    study = CaseStudyPage.objects.first()
    study.themes.add(theme)
    study.save_revision().publish()

    assert CaseStudyPage.objects.filter(themes__name=TEXT).exists()
    assert leaks(client) == []


def test_former_address_of_a_theme_taken_down_leads_nowhere(client, section):
    theme = factories.ThemeFactory(name=TEXT, slug="one")
    theme.slug = "two"
    theme.save_revision().publish()
    theme.unpublish()

    assert theme.former_slugs.filter(slug="one").exists()
    assert leaks(client) == []


def test_draft_of_a_live_page_is_nowhere(client, section, programme):
    programme.title = TEXT
    programme.summary = TEXT
    programme.save_revision()

    assert MARK in ProgrammePage.objects.get(pk=programme.pk).latest_revision.content["title"]
    assert leaks(client) == []


def test_person_who_did_not_agree_is_named_nowhere(client, section):
    section.contact = factories.ContactFactory()
    section.save_revision().publish()
    Contact.objects.update(person_name=TEXT, name_basis="")
    CaseStudyPage.objects.update(byline=TEXT, byline_consented_on=None)

    assert Contact.objects.filter(person_name=TEXT).exists()
    assert leaks(client) == []
