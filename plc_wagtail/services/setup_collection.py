"""A collection for the section's images and documents, and who may use it."""

from __future__ import annotations

from django.utils.translation import gettext as _
from wagtail.models import Collection, GroupCollectionPermission, Site

from plc_wagtail.services.setup_facts import Ledger, Part
from plc_wagtail.services.setup_groups import named_for, permission

# Wagtail asks for the permissions of its own models, also where a site has others.
FILES = ("wagtailimages.{}_image", "wagtaildocs.{}_document")
ACTIONS = {"editors": ("add", "change", "choose"), "contributors": ("add", "choose")}


def ensure_collection(ledger: Ledger, site, groups):
    name = named_for(_("Professional learning"), site)
    found = collection_of(groups["editors"])
    return ledger.ensure(Part.COLLECTION, name, found, lambda: make_collection(name, groups))


def collection_of(editors):
    """The one these editors add files to, whatever it is called by now."""
    shared = Collection.get_first_root_node()
    granted = Collection.objects.filter(group_permissions__group=editors) if editors else ()
    return next((one for one in granted if one != shared), None)


def make_collection(name, groups):
    root = Collection.get_first_root_node()
    collection = root.add_child(instance=Collection(name=name))
    for role, actions in ACTIONS.items():
        allow(groups[role], collection, actions)
        if Site.objects.count() == 1:
            # A single school's editors also use the pictures that are there already.
            allow(groups[role], root, ("choose",))
    return collection


def allow(group, collection, actions):
    for name in (pattern.format(action) for pattern in FILES for action in actions):
        GroupCollectionPermission.objects.get_or_create(
            group=group, collection=collection, permission=permission(name)
        )
