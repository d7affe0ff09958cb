"""Who may see and edit what: the one policy of listings, choosers, register and reports."""

from __future__ import annotations

from dataclasses import dataclass

from wagtail.models import Site
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.permission_policies.sites import SitePermissionPolicy

from plc_wagtail.models.concrete import concrete
from plc_wagtail.models.reach import reach_of
from plc_wagtail.models.site_settings import PlcSiteSettings
from plc_wagtail.models.staff_access import STAFF_DETAILS, sees_staff_details


def sites_for(user):
    """The sites in which the user may edit at least one page."""
    return reach_of(user).sites


def sites_of_settings(user):
    """The sites whose settings the user may change, and with them the school's staff address."""
    return SitePermissionPolicy(PlcSiteSettings).sites_user_has_permission_for(user, "change")


def sites_of_ledger(user):
    """The sites that keep an hours ledger and whose staff the user is one of."""
    keeping = Site.objects.filter(
        pk__in=PlcSiteSettings.objects.filter(hours_ledger_on=True).values("site")
    )
    return [site for site in keeping if sees_staff_details(user, site)]


def may_edit_site(user, site) -> bool:
    """What belongs to `site`; with None what is shared, which takes a right in every site."""
    return reach_of(user).includes(site and site.pk)


def may_edit_snippet(user, snippet) -> bool:
    """By its site alone; the right to its model comes on top (see SnippetPolicy)."""
    return reach_of(user).includes(snippet.site_id)


def visible_snippets(user, queryset):
    return queryset.visible_to(user)


def editable_pages(user):
    """Pages, as the base model, that the user may edit or publish."""
    return PagePermissionPolicy().instances_user_has_any_permission_for(user, {"change", "publish"})


def edits_any_page(user) -> bool:
    return PagePermissionPolicy().user_has_any_permission(user, {"add", "change", "publish"})


def study_places(user):
    """The indexes of case studies below which the user may write one up."""
    addable = PagePermissionPolicy().instances_user_has_permission_for(user, "add")
    indexes = concrete("CaseStudyIndexPage").objects.filter(pk__in=addable.values("pk"))
    return indexes.filter(alias_of=None).order_by("path")


def writes_studies(user) -> bool:
    return edits_any_page(user) and study_places(user).exists()


def only_proposes(user, parent) -> bool:
    """True for an author below `parent` whose drafts somebody else publishes."""
    return not parent.permissions_for_user(user).can_publish_subpage()


def may_edit_own(user, page) -> bool:
    """An author's own page, while Wagtail lets them into its editor and nobody has locked it."""
    if page.owner_id != user.pk or not page.permissions_for_user(user).can_edit():
        return False
    lock = page.get_lock()
    return not (lock and lock.for_user(user))


class SnippetPolicy(ModelPermissionPolicy):
    """Model permissions, narrowed to the sites the user works in."""

    def user_has_permission_for_instance(self, user, action, instance):
        return self.user_has_any_permission_for_instance(user, {action}, instance)

    def user_has_any_permission_for_instance(self, user, actions, instance):
        if may_edit_snippet(user, instance):
            return self.user_has_any_permission(user, actions)
        shared = instance.site_id is None and bool(sites_for(user))
        return shared and "view" in actions and self.user_has_permission(user, "view")

    def instances_user_has_any_permission_for(self, user, actions):
        allowed = super().instances_user_has_any_permission_for(user, actions)
        if set(actions) == {"view"}:
            return visible_snippets(user, allowed)
        reach = reach_of(user)
        return allowed if reach.everywhere else allowed.filter(site__in=reach.sites)

    def instances_user_has_permission_for(self, user, action):
        return self.instances_user_has_any_permission_for(user, {action})


@dataclass(frozen=True)
class Role:
    """What a group may do; the command that sets a school up makes a group of each.

    `page` are permission types on the section, `site` and `model` are permissions as
    "app_label.codename", the first for one site, the second for a whole model.
    """

    page: tuple[str, ...] = ()
    site: tuple[str, ...] = ()
    model: tuple[str, ...] = ()


def model_permissions(actions, *names):
    return tuple(f"plc_wagtail.{action}_{name}" for name in names for action in actions)


SNIPPETS = ("theme", "reference", "contact", "priority", "academicyear")
ADMIN = "wagtailadmin.access_admin"

ROLE_PERMISSIONS = {
    "editors": Role(
        page=("add", "change", "publish", "lock", "unlock"),
        site=("plc_wagtail.change_plcsitesettings", STAFF_DETAILS),
        model=(
            ADMIN,
            *model_permissions(("view", "add", "change", "delete"), *SNIPPETS),
            *model_permissions(("publish", "lock", "unlock"), "theme"),
        ),
    ),
    # They propose: a theme stays a draft, and what is shown at once is left to editors.
    "contributors": Role(
        page=("add",),
        site=(STAFF_DETAILS,),
        model=(
            ADMIN,
            *model_permissions(("view",), *SNIPPETS),
            *model_permissions(("add", "change"), "theme"),
        ),
    ),
    # For one site: a school that shares an installation sees no rooms of another.
    "staff": Role(site=(STAFF_DETAILS,)),
}
