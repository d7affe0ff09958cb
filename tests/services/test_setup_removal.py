"""What set-up made goes away again, unless somebody has worked with it."""

from datetime import date

import pytest
from django.contrib.auth.models import Group
from wagtail.models import Page

from plc_wagtail.exceptions import NotUntouched
from plc_wagtail.models import AcademicYear, PlcSiteSettings, ProfessionalLearningPage
from plc_wagtail.services.setup import set_up
from plc_wagtail.services.setup_facts import Fact, Outcome, Part
from plc_wagtail.services.setup_removal import take_away
from tests.factories import ProgrammeFactory, UserFactory
from tests.services.test_setup import counts

NOVEMBER = date(2026, 11, 22)


@pytest.fixture
def section(home, site):
    return set_up(home, site, publish=True, today=NOVEMBER).landing


def test_untouched_section_leaves_no_trace(home, site):
    before = counts()
    set_up(home, site, publish=True, today=NOVEMBER)

    take_away(home, site)

    assert counts() == before


def test_dry_run_removes_nothing_and_foretells_the_facts(home, site, section):
    before = counts()

    foretold = take_away(home, site, dry_run=True)

    assert counts() == before
    assert foretold == take_away(home, site)


def test_where_there_is_no_section_there_are_no_facts(home, site):
    assert take_away(home, site) == ()


def test_what_is_left_after_the_pages_were_deleted_by_hand_goes(home, site, section):
    section.delete()

    take_away(home, site)

    assert Group.objects.filter(name__startswith="Professional learning").count() == 0
    assert take_away(home, site) == ()


def test_edited_page_is_named_and_nothing_is_removed(home, site, section):
    section.introduction = "Our staff learn together."
    section.save_revision()
    before = counts()

    with pytest.raises(NotUntouched) as refusal:
        take_away(home, site)

    assert [page.title for page in refusal.value.pages] == ["Professional learning"]
    assert counts() == before


def test_added_programme_is_named_and_nothing_is_removed(home, site, section):
    ProgrammeFactory(parent=section, title="First steps")

    with pytest.raises(NotUntouched) as refusal:
        take_away(home, site)

    assert [page.title for page in refusal.value.pages] == ["First steps"]
    assert ProfessionalLearningPage.objects.exists()


def test_group_with_members_stays(home, site, section):
    editors = Group.objects.get(name="Professional learning editors")
    UserFactory().groups.add(editors)

    facts = take_away(home, site)

    assert [fact for fact in facts if fact.outcome == Outcome.KEPT] == [
        Fact(Outcome.KEPT, Part.GROUP, "Professional learning editors")
    ]
    assert list(Group.objects.filter(name__startswith="Professional")) == [editors]


def test_confirmed_year_and_filled_in_settings_stay(home, site, section):
    AcademicYear.objects.update(confirmed_at="2026-11-22T12:00Z")
    PlcSiteSettings.objects.update(default_place="Library")

    facts = take_away(home, site)

    assert [fact for fact in facts if fact.outcome == Outcome.KEPT] == [
        Fact(Outcome.KEPT, Part.YEAR, "2026-27"),
        Fact(Outcome.KEPT, Part.SETTINGS, str(site)),
    ]


def test_changed_year_stays(home, site, section):
    year = AcademicYear.objects.get()
    year.terms.filter(name="Autumn").update(end=date(2026, 12, 16))

    facts = take_away(home, site)

    assert Fact(Outcome.KEPT, Part.YEAR, "2026-27 (not confirmed)") in facts


def test_other_section_of_the_site_keeps_what_they_share(home, site, section):
    below = home.add_child(instance=Page(title="Trust", slug="trust"))
    set_up(below, site, today=NOVEMBER)

    facts = take_away(below, site)

    assert {(fact.outcome, fact.part) for fact in facts} == {(Outcome.REMOVED, Part.PAGE)}
    assert Group.objects.filter(name__startswith="Professional learning").count() == 3
