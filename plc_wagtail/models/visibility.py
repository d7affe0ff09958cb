"""The one answer to "may these readers see this page?" behind every list, count, feed and export.

`live()` and `public()` alone leak: an expired page stays live until a command runs, an alias of a
restricted page counts as public, and an alias of a page that is only scheduled is live at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from django.contrib.auth.models import AnonymousUser
from django.db.models import Exists, F, OuterRef, Q, prefetch_related_objects
from wagtail.models import BaseViewRestriction, PageViewRestriction

from plc_wagtail import clock
from plc_wagtail.models.base_page import page_model


@dataclass(frozen=True)
class Audience:
    """For whom something is computed; a value, so that it can be a cache key.

    The default is the public: an anonymous visitor who gave no password.
    """

    is_authenticated: bool = False
    is_superuser: bool = False
    group_ids: frozenset[int] = frozenset()
    passed_restriction_ids: frozenset[int] = frozenset()
    # Doors a secret address opens, whatever they ask for.
    opened_restriction_ids: frozenset[int] = frozenset()

    @classmethod
    def of_reader(cls, request):
        """The reader of a restricted page; the only place that reads the user and the session."""
        user = getattr(request, "user", None) or AnonymousUser()
        session = getattr(request, "session", {})
        key = PageViewRestriction.passed_view_restrictions_session_key
        return cls.of_user(user, passed_restriction_ids=frozenset(session.get(key, ())))

    @classmethod
    def of_user(cls, user, **ids):
        """What the account of a user opens, with the restrictions that are open to them besides."""
        return cls(
            is_authenticated=user.is_authenticated,
            is_superuser=user.is_superuser,
            group_ids=frozenset(user.groups.values_list("pk", flat=True)),
            **ids,
        )

    def passes(self, restriction):
        if restriction.pk in self.opened_restriction_ids:
            return True
        kind = restriction.restriction_type
        if kind == BaseViewRestriction.PASSWORD:
            return restriction.pk in self.passed_restriction_ids
        if kind == BaseViewRestriction.LOGIN:
            return self.is_authenticated
        if kind == BaseViewRestriction.GROUPS:
            if not self.is_authenticated:
                return False
            allowed = {group.pk for group in restriction.groups.all()}
            return self.is_superuser or bool(self.group_ids & allowed)
        return kind == BaseViewRestriction.NONE


PUBLIC = Audience()


class Visibility:
    """What one audience may see at one moment. Costs one query, and one more a level of aliases of
    what is closed to it, however many pages it then filters."""

    def __init__(self, audience=PUBLIC, now=None, restrictions=None):
        """`restrictions` are all there are, where somebody has asked for them already."""
        self.audience = audience
        self.now = now or clock.now()
        self.restrictions = restrictions

    def pages(self, queryset):
        """The rows of a page queryset this audience may see, also by way of an alias."""
        shown = queryset.filter(self.is_published)
        return shown.exclude(self.is_blocked) if self.blocked_paths else shown

    def shows(self, page):
        """`pages` for one page that is loaded already; one query if it is an alias."""
        return self.finds_published(page) and not page.path.startswith(tuple(self.blocked_paths))

    def finds_published(self, page):
        """True if the page is out, whoever may read it; an alias needs its source to be."""
        return self.is_out(page) and (not page.alias_of_id or self.is_out(page.alias_of))

    def is_out(self, page):
        return page.live and (page.expire_at is None or page.expire_at > self.now)

    @property
    def is_published(self):
        no_alias = Q(alias_of__isnull=True)
        return self.out_at("") & (no_alias | self.out_at("alias_of__"))

    def out_at(self, prefix):
        never, later = (f"{prefix}expire_at__isnull", True), (f"{prefix}expire_at__gt", self.now)
        return Q((f"{prefix}live", True)) & (Q(never) | Q(later))

    @cached_property
    def is_blocked(self):
        blocked = Q()
        for path in self.blocked_paths:
            blocked |= Q(path__startswith=path)
        return blocked

    @cached_property
    def blocked_paths(self):
        restrictions = all_restrictions() if self.restrictions is None else self.restrictions
        if self.audience.is_authenticated:
            prefetch_related_objects(restrictions, "groups")
        closed = [one for one in restrictions if not self.audience.passes(one)]
        found = {restriction.page_id: restriction.page_path for restriction in closed}
        if any(restriction.has_aliases for restriction in closed):
            return without_nested(paths_with_aliases(found))
        return without_nested(found.values())


def paths_with_aliases(paths_by_id):
    """Paths of the pages and of every alias of them or of a page below them."""
    found = dict(paths_by_id)
    frontier = list(found.values())
    while frontier:
        below = Q()
        for path in frontier:
            below |= Q(alias_of__path__startswith=path)
        aliases = page_model().objects.filter(below).values_list("pk", "path")
        new = {pk: path for pk, path in aliases if pk not in found}
        found.update(new)
        frontier = list(new.values())
    return found.values()


def without_nested(paths):
    """The paths that lie below no other, so that a site with many restrictions stays one query."""
    kept = []
    for path in sorted(paths):
        if not kept or not path.startswith(kept[-1]):
            kept.append(path)
    return kept


def all_restrictions():
    """Each with the path of its page, and whether that page has aliases."""
    known = {"page_path": F("page__path"), "has_aliases": has_aliases("page__path")}
    return list(PageViewRestriction.objects.annotate(**known))


def has_aliases(path):
    """Whether the page of that path, or one below it, is shown somewhere else as well."""
    aliases = page_model().objects.filter(
        # Said, though it follows: PostgreSQL would read every page for each restriction.
        alias_of__isnull=False,
        alias_of__path__startswith=OuterRef(path),
    )
    return Exists(aliases.order_by())


def restrictions_of(request):
    """Every restriction of the installation, read once for a request."""
    known = getattr(request, "_plc_restrictions", None)
    if known is None:
        known = remember_restrictions(request, all_restrictions())
    return known


def remember_restrictions(request, restrictions):
    """`restrictions` are every one of the installation."""
    request._plc_restrictions = restrictions
    return restrictions


def visibility_for(page, request):
    """What the reader of `page` may see on it.

    A page without a restriction is computed for the public, whoever asks, and reads neither
    user nor session, so that a proxy may keep it (design D5).
    """
    known = getattr(request, "_plc_visibility", None)
    if known is None:
        restricted = bool(page.get_view_restrictions()) if page.pk else False
        audience = Audience.of_reader(request) if restricted else PUBLIC
        known = Visibility(audience, restrictions=restrictions_of(request))
        request._plc_visibility = known
    return known


def public_visibility(request=None):
    """What everybody may see, computed once for a request that asks about many pages."""
    known = getattr(request, "_plc_public_visibility", None) or Visibility()
    if request is not None:
        request._plc_public_visibility = known
    return known
