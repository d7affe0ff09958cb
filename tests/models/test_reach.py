"""In which sites a user works."""

import pytest
from django.contrib.auth.models import AnonymousUser
from wagtail.models import GroupPagePermission, Page, Site

from plc_wagtail.models import Theme
from plc_wagtail.models.reach import reach_of
from tests.factories import LandingFactory, ThemeFactory
from tests.people import person


def hostnames(user):
    return [site.hostname for site in reach_of(user).sites]


def test_editor_of_a_section_works_in_its_site_only(editor, other_site):
    assert hostnames(editor) == ["localhost"]


def test_editor_of_the_only_site_may_edit_what_is_shared(editor):
    assert reach_of(editor).includes(None)


def test_editor_of_one_site_of_two_may_not_edit_what_is_shared(editor, other_site):
    assert not reach_of(editor).includes(None)
    assert not reach_of(editor).includes(other_site.pk)


def test_right_above_every_root_reaches_every_site(editor, site, other_site):
    root = Page.objects.get(depth=1)
    GroupPagePermission.objects.create(
        group=editor.groups.get(), page=root, permission_type="change"
    )

    assert hostnames(editor) == ["localhost", "other.example"]
    assert reach_of(editor).includes(None)


def test_section_below_a_nested_root_belongs_to_the_nearest_site(site, home):
    root = home.add_child(instance=Page(title="Sixth form", slug="sixth-form"))
    nested = Site.objects.create(hostname="sixth.example", root_page=root)
    section = LandingFactory(parent=root, slug="sixth-learning")

    assert hostnames(person("editors", section, nested)) == ["sixth.example"]


def test_reader_of_staff_details_works_in_no_site(staff):
    assert hostnames(staff) == []
    assert not reach_of(staff).includes(None)


def test_anonymous_and_inactive_users_work_nowhere(editor):
    editor.is_active = False

    assert (hostnames(AnonymousUser()), hostnames(editor)) == ([], [])


def test_superuser_works_everywhere(superuser, site, other_site):
    assert hostnames(superuser) == ["localhost", "other.example"]
    assert reach_of(superuser).includes(None)


@pytest.fixture
def themes(site, other_site):
    ThemeFactory(name="Ours", site=site)
    ThemeFactory(name="Shared")
    ThemeFactory(name="Theirs", site=other_site)


def test_snippets_of_own_sites_and_shared_ones_are_seen(themes, editor, staff, superuser):
    def seen(user):
        return [theme.name for theme in Theme.objects.visible_to(user)]

    assert seen(editor) == ["Ours", "Shared"]
    assert seen(staff) == []
    assert seen(superuser) == ["Ours", "Shared", "Theirs"]
