"""A section is set up whole, once, and as drafts unless asked otherwise."""

from datetime import date

import pytest
from django.contrib.auth.models import Group
from wagtail.models import (
    Collection,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Revision,
    Site,
    Workflow,
    WorkflowPage,
)

from plc_wagtail.enums import Nation
from plc_wagtail.exceptions import NoPlaceForSection
from plc_wagtail.models import (
    AcademicYear,
    GuardedApprovalTask,
    PlcSiteSettings,
    ProfessionalLearningPage,
)
from plc_wagtail.permissions import ROLE_PERMISSIONS
from plc_wagtail.services.setup import set_up
from plc_wagtail.services.setup_facts import Fact, Outcome, Part
from tests.factories import AcademicYearFactory, UserFactory

NOVEMBER = date(2026, 11, 22)
WRITTEN = (
    AcademicYear,
    Collection,
    Group,
    GroupCollectionPermission,
    GroupPagePermission,
    GuardedApprovalTask,
    Page,
    PlcSiteSettings,
    Revision,
    Workflow,
    WorkflowPage,
)


def counts():
    return {model.__name__: model.objects.count() for model in WRITTEN}


@pytest.fixture
def section(home, site):
    return set_up(home, site, today=NOVEMBER).landing


def test_section_has_four_drafts_each_with_a_revision(section):
    pages = Page.objects.descendant_of(section, inclusive=True)

    assert [(page.title, page.live, page.revisions.count()) for page in pages] == [
        ("Professional learning", False, 1),
        ("Calendar", False, 1),
        ("Themes", False, 1),
        ("Case studies", False, 1),
    ]


def test_publishing_makes_the_four_pages_live(home, site):
    landing = set_up(home, site, publish=True, today=NOVEMBER).landing

    assert (
        list(landing.get_descendants(inclusive=True).values_list("live", flat=True)) == [True] * 4
    )


def test_setting_up_twice_changes_nothing(home, site, section):
    before = counts()

    again = set_up(home, site, today=NOVEMBER)

    assert counts() == before
    assert {fact.outcome for fact in again.facts} == {Outcome.KEPT}


def test_publishing_twice_changes_nothing(home, site):
    set_up(home, site, publish=True, today=NOVEMBER)
    before = counts()

    again = set_up(home, site, publish=True, today=NOVEMBER)

    assert counts() == before
    assert {fact.outcome for fact in again.facts} == {Outcome.KEPT}


def test_dry_run_writes_nothing_and_foretells_the_facts(home, site):
    before = counts()

    foretold = set_up(home, site, publish=True, dry_run=True, today=NOVEMBER).facts

    assert counts() == before
    assert foretold == set_up(home, site, publish=True, today=NOVEMBER).facts


def test_missing_page_is_made_again(home, site, section):
    section.get_children().get(slug="themes").delete()

    facts = set_up(home, site, today=NOVEMBER).facts

    assert [fact for fact in facts if fact.outcome != Outcome.KEPT] == [
        Fact(Outcome.CREATED, Part.PAGE, "Themes")
    ]


def test_section_follows_the_school_s_own_word(home, site):
    PlcSiteSettings.objects.create(site=site, section_word="Staff learning")

    assert set_up(home, site, today=NOVEMBER).landing.title == "Staff learning"


def test_groups_have_the_rights_of_their_role_on_the_section(section):
    rights = GroupPagePermission.objects.filter(page=section)

    assert {(one.group.name, one.permission.codename) for one in rights} == {
        (f"Professional learning {role}", f"{kind}_page")
        for role, role_rights in ROLE_PERMISSIONS.items()
        for kind in role_rights.page
    }


def test_staff_see_what_staff_see_of_their_own_site_alone(section, site):
    staff = Group.objects.get(name="Professional learning staff")

    rights = [(right.site, right.permission.codename) for right in staff.site_permissions.all()]
    assert (rights, list(staff.permissions.all())) == ([(site, "view_staff_details")], [])


def test_editors_of_a_single_school_may_choose_every_picture(section):
    editors = Group.objects.get(name="Professional learning editors")
    root = Collection.get_first_root_node()

    rights = GroupCollectionPermission.objects.filter(group=editors, collection=root)

    assert {right.permission.codename for right in rights} == {"choose_image", "choose_document"}


def test_second_section_of_a_site_shares_its_groups(home, site, section):
    below = home.add_child(instance=Page(title="Trust", slug="trust"))
    before = counts()

    landing = set_up(below, site, today=NOVEMBER).landing

    assert Group.objects.filter(name__startswith="Professional learning").count() == 3
    assert landing.group_permissions.count() == section.group_permissions.count()
    assert counts()["Page"] == before["Page"] + 4
    assert counts()["Workflow"] == before["Workflow"]


def test_second_school_has_groups_and_years_of_its_own(home, site, section):
    other = Site.objects.create(
        hostname="other.example",
        site_name="Other School",
        root_page=Page.objects.get(depth=1).add_child(instance=Page(title="Other", slug="other")),
    )

    landing = set_up(other.root_page, other, today=NOVEMBER).landing

    assert sorted({right.group.name for right in landing.group_permissions.all()}) == [
        "Professional learning contributors (Other School)",
        "Professional learning editors (Other School)",
    ]
    assert [year.site for year in AcademicYear.objects.order_by("pk")] == [site, other]


def test_first_school_keeps_its_groups_when_a_second_one_comes(home, site, section):
    Site.objects.create(hostname="other.example", root_page=Page.objects.get(depth=1))
    before = counts()

    set_up(home, site, today=NOVEMBER)

    assert counts() == before


def test_section_of_another_school_may_choose_only_its_own_pictures(home, site):
    Site.objects.create(hostname="other.example", root_page=Page.objects.get(depth=1))
    set_up(home, site, today=NOVEMBER)

    root = Collection.get_first_root_node()

    assert root.group_permissions.filter(group__name__startswith="Professional").count() == 0


def test_page_that_takes_no_section_is_refused_and_nothing_stays(home, site, section):
    before = counts()

    with pytest.raises(NoPlaceForSection):
        set_up(section, site, today=NOVEMBER)

    assert counts() == before


@pytest.mark.parametrize(
    ("today", "names"),
    [
        (date(2026, 5, 31), ["2025-26"]),
        (date(2026, 6, 1), ["2025-26", "2026-27"]),
        (date(2026, 7, 31), ["2025-26", "2026-27"]),
        (date(2026, 8, 1), ["2026-27"]),
        (date(2026, 8, 31), ["2026-27"]),
        (date(2026, 9, 1), ["2026-27"]),
        (date(2028, 2, 29), ["2027-28"]),
    ],
)
def test_years_are_this_one_and_from_june_the_next(home, site, today, names):
    set_up(home, site, today=today)

    years = AcademicYear.objects.order_by("start")
    assert [(year.name, year.is_confirmed) for year in years] == [(name, False) for name in names]


def test_year_has_the_shape_of_the_school_s_nation(home, site):
    PlcSiteSettings.objects.create(site=site, nation=Nation.SCOTLAND)

    set_up(home, site, today=NOVEMBER)

    first = AcademicYear.objects.get().terms.first()
    assert (first.name, first.start, first.end) == ("Autumn", date(2026, 8, 17), date(2026, 12, 18))


def test_year_that_is_there_under_another_name_is_kept(home, site):
    AcademicYearFactory(name="2026/27", site=site)

    facts = set_up(home, site, today=NOVEMBER).facts

    assert facts[-1] == Fact(Outcome.KEPT, Part.YEAR, "2026/27 (not confirmed)")


def test_owner_of_the_drafts_is_who_set_up(home, site):
    person = UserFactory()

    landing = set_up(home, site, user=person, today=NOVEMBER).landing

    assert (landing.owner, landing.latest_revision.user) == (person, person)
    assert ProfessionalLearningPage.objects.get().owner == person
