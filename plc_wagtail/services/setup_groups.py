"""The three groups of a school's section, and what their members may do there."""

from __future__ import annotations

from functools import partial

from django.contrib.auth.models import Group, Permission
from django.utils.translation import gettext as _
from wagtail.models import GroupPagePermission, GroupSitePermission, Site

from plc_wagtail.models import page_model
from plc_wagtail.permissions import ROLE_PERMISSIONS
from plc_wagtail.services.setup_facts import Ledger, Outcome, Part


def group_names():
    """What the groups are called on an installation with one school, in the active language."""
    return {
        "editors": _("Professional learning editors"),
        "contributors": _("Professional learning contributors"),
        "staff": _("Professional learning staff"),
    }


def ensure_groups(ledger: Ledger, site, landing) -> dict[str, Group | None]:
    groups = {role: ensure_group(ledger, role, site) for role in group_names()}
    for role in (role for role in groups if ROLE_PERMISSIONS[role].page):
        missing = lacks(role, groups[role], landing)
        if missing or not landing.pk:
            ledger.note(Outcome.CREATED, Part.RIGHTS, groups[role] or group_names()[role])
            ledger.do(partial(GroupPagePermission.objects.bulk_create, missing))
    return groups


def ensure_group(ledger, role, site):
    name = named_for(group_names()[role], site)
    found = group_of(site, role)
    return ledger.ensure(Part.GROUP, found or name, found, lambda: make_group(name, role, site))


def named_for(name, site):
    """With the school's name where the installation has several."""
    if Site.objects.count() == 1:
        return name
    return _("%(name)s (%(school)s)") % {"name": name, "school": site.site_name or site.hostname}


def group_of(site, role):
    """The school's group; also under its short name from before a second school came."""
    name = group_names()[role]
    own = Group.objects.filter(name=named_for(name, site)).first()
    if own or not short_names_belong_to(site):
        return own
    return Group.objects.filter(name=name).first()


def short_names_belong_to(site):
    """True if the editors without a school's name in theirs work in this site."""
    return GroupPagePermission.objects.filter(
        group__name=group_names()["editors"],
        page__path__startswith=site.root_page.path,
    ).exists()


def make_group(name, role, site):
    """A group with its rights to whole models and to the site; those to pages come after."""
    group = Group.objects.create(name=name)
    rights = ROLE_PERMISSIONS[role]
    group.permissions.set([permission(right) for right in rights.model])
    for right in rights.site:
        GroupSitePermission.objects.create(group=group, site=site, permission=permission(right))
    return group


def lacks(role, group, landing):
    """Rights on the section that the group does not have yet, not stored."""
    if group is None or not landing.pk:
        return []
    have = group.page_permissions.filter(page_id=landing.pk).values_list("permission_id", flat=True)
    wanted = [page_permission(kind) for kind in ROLE_PERMISSIONS[role].page]
    return [
        GroupPagePermission(group=group, page_id=landing.pk, permission=right)
        for right in wanted
        if right.pk not in set(have)
    ]


def permission(name):
    """By "app_label.codename"; raises DoesNotExist before the first `migrate` has ended."""
    app_label, _dot, codename = name.partition(".")
    return Permission.objects.get(content_type__app_label=app_label, codename=codename)


def page_permission(kind):
    options = page_model()._meta
    return permission(f"{options.app_label}.{kind}_{options.model_name}")
