"""Who sees what only staff see of meetings: rooms, who leads, what to bring."""

from __future__ import annotations

from dataclasses import dataclass

from wagtail.models import BaseViewRestriction, GroupSitePermission

from plc_wagtail.models.staff_address import StaffAddress
from plc_wagtail.models.visibility import Audience

STAFF_DETAILS = "plc_wagtail.view_staff_details"


def sees_staff_details(user, site) -> bool:
    """By a permission for that site, or for the whole installation as Django grants it."""
    if site is None or not (user.is_authenticated and user.is_active):
        return False
    if user.has_perm(STAFF_DETAILS):
        return True
    app_label, _, codename = STAFF_DETAILS.partition(".")
    return GroupSitePermission.objects.filter(
        group__in=user.groups.all(),
        site=site,
        permission__codename=codename,
        permission__content_type__app_label=app_label,
    ).exists()


@dataclass(frozen=True)
class StaffReader:
    """Somebody who sees what only staff see; `token` is the address they came by or may use."""

    audience: Audience
    token: str = ""
    sees_notes: bool = True
    is_person: bool = True
    is_logged_in: bool = False


def reader_by_token(token, *, site, restrictions, settings):
    """Whoever may use the address, asked anew each time; None where it opens nothing any more.

    The school's own address opens what stands behind the same doors as the calendar: what
    `restrictions()` finds. A person's account opens its own doors; a password it cannot type is
    taken as given, because the account weighs more.
    """
    address = StaffAddress.objects.by_token(token)
    if address is None or site is None or address.site_id != site.pk:
        return None
    if address.user is None:
        doors = frozenset(restriction.pk for restriction in restrictions())
        return StaffReader(
            Audience(opened_restriction_ids=doors),
            token,
            sees_notes=settings.staff_link_shows_notes,
            is_person=False,
        )
    if not sees_staff_details(address.user, site):
        return None
    kind = BaseViewRestriction.PASSWORD
    doors = frozenset(door.pk for door in restrictions() if door.restriction_type == kind)
    return StaffReader(Audience.of_user(address.user, opened_restriction_ids=doors), token)


def reader_of_session(request, site):
    """The person who is logged in, with the address of their own if they have made one."""
    own = StaffAddress.objects.of(site, request.user).first()
    token = own.token if own else ""
    return StaffReader(Audience.of_reader(request), token, is_logged_in=True)
