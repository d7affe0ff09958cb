"""Users as the roles of a school have them, and a second school on the same installation."""

import pytest
from django.contrib.auth.models import Group, Permission
from wagtail.models import GroupPagePermission, GroupSitePermission, Page, Site

from plc_wagtail.permissions import ROLE_PERMISSIONS
from tests.factories import LandingFactory, UserFactory


def permissions(names):
    """In one query: each test that has people makes several of them."""
    found = {
        f"{one.content_type.app_label}.{one.codename}": one
        for one in Permission.objects.filter(
            codename__in=[name.partition(".")[2] for name in names]
        ).select_related("content_type")
    }
    return [found[name] for name in names]


def group_for(role, page, site):
    """A group with the rights of a role on the section `page` of `site`."""
    rights = ROLE_PERMISSIONS[role]
    group = Group.objects.create(name=f"{role} {site.hostname}")
    group.permissions.add(*permissions(rights.model))
    for kind in rights.page:
        GroupPagePermission.objects.create(group=group, page=page, permission_type=kind)
    for one in permissions(rights.site):
        GroupSitePermission.objects.create(group=group, site=site, permission=one)
    return group


def person(role, page, site):
    user = UserFactory(username=f"{role} of {site.hostname}")
    user.groups.add(group_for(role, page, site))
    return user


def second_school():
    """The site of another school; its root lies beside the first one's."""
    root = Page.objects.get(depth=1).add_child(instance=Page(title="Other", slug="other-school"))
    return Site.objects.create(hostname="other.example", site_name="Other", root_page=root)


@pytest.fixture
def other_site(db):
    return second_school()


@pytest.fixture
def other_landing(other_site):
    return LandingFactory(parent=other_site.root_page, slug="other-learning")


@pytest.fixture
def editor(landing, site):
    return person("editors", landing, site)


@pytest.fixture
def contributor(landing, site):
    return person("contributors", landing, site)


@pytest.fixture
def staff(landing, site):
    return person("staff", landing, site)


@pytest.fixture
def other_editor(other_landing, other_site):
    return person("editors", other_landing, other_site)


@pytest.fixture
def superuser(db):
    return UserFactory(username="superuser", is_superuser=True, is_staff=True)
