"""Which sites of the installation a user works in: those where they may edit at least one page."""

from __future__ import annotations

from dataclasses import dataclass

from wagtail.models import Site
from wagtail.permission_policies.pages import PagePermissionPolicy

EDITING = {"add", "change", "publish"}


@dataclass(frozen=True)
class Reach:
    """The sites of one user; `everywhere` where that is each site there is."""

    sites: tuple[Site, ...] = ()
    everywhere: bool = False

    def includes(self, site_id: int | None) -> bool:
        """True for a site of theirs; what is shared (None) asks for every site."""
        return self.everywhere or site_id in {site.pk for site in self.sites}


NOWHERE = Reach()


def reach_of(user) -> Reach:
    """Asks the database once for each user object, that is once for each request."""
    known = getattr(user, "_plc_reach", None)
    if known is None:
        known = find_reach(user) if user.is_authenticated and user.is_active else NOWHERE
        user._plc_reach = known
    return known


def find_reach(user):
    sites = tuple(Site.objects.select_related("root_page"))
    if user.is_superuser:
        return Reach(sites, everywhere=True)
    reached = {site.pk for path in editing_paths(user) for site in sites_at(path, sites)}
    return Reach(
        tuple(site for site in sites if site.pk in reached),
        everywhere=bool(sites) and len(reached) == len(sites),
    )


def editing_paths(user):
    """Tree paths of the pages below which the user may add, change or publish."""
    for granted in PagePermissionPolicy().get_cached_permissions_for_user(user):
        if granted.permission.codename.partition("_")[0] in EDITING:
            yield granted.page.path


def sites_at(path, sites):
    """Sites below the page of that path, and the site the page itself belongs to."""
    below = [site for site in sites if site.root_page.path.startswith(path)]
    around = [site for site in sites if path.startswith(site.root_page.path)]
    nearest = max((site.root_page.path for site in around), default=None)
    return [*below, *(site for site in around if site.root_page.path == nearest)]
