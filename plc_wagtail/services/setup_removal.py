"""Taking a section away again that nobody has worked on."""

from __future__ import annotations

from django.db import transaction

from plc_wagtail.exceptions import NotUntouched
from plc_wagtail.models import AcademicYear, PlcSiteSettings
from plc_wagtail.models.concrete import concrete
from plc_wagtail.models.uses import uses_of
from plc_wagtail.services.academic_years import is_usual, title_of
from plc_wagtail.services.approval import approval_by
from plc_wagtail.services.setup_collection import collection_of
from plc_wagtail.services.setup_facts import Fact, Ledger, Outcome, Part
from plc_wagtail.services.setup_groups import group_names, group_of
from plc_wagtail.services.setup_pages import LANDING, inner_pages, section_below


@transaction.atomic
def take_away(parent, site, *, dry_run=False) -> tuple[Fact, ...]:
    """Remove the section below `parent` and what only it needed; what is in use stays.

    Where the pages were deleted by hand, what set-up made beside them goes. No facts where there
    is neither. Raises NotUntouched with the pages somebody edited, or added, since set-up.
    """
    landing = section_below(parent)
    ledger = Ledger(dry_run)
    # Before the pages: it is by its rights on them that a group is known.
    groups = {role: group_of(site, role) for role in group_names()}
    if landing is not None:
        remove_pages(ledger, landing)
    elif groups["editors"] is None:
        return ()
    if not other_sections(site, landing):
        remove_shared_parts(ledger, site, groups)
    return tuple(ledger.facts)


def remove_pages(ledger, landing):
    pages = list(landing.get_descendants(inclusive=True).specific())
    touched = [page for page in pages if is_touched(page)]
    if touched:
        raise NotUntouched(touched)
    for page in pages:
        ledger.note(Outcome.REMOVED, Part.PAGE, page)
    ledger.do(landing.delete)


def is_touched(page):
    """True for a page that set-up did not make, or that has been saved since."""
    types = (LANDING, *(name for name, _title, _slug in inner_pages()))
    made_here = isinstance(page, tuple(concrete(name) for name in types))
    return not made_here or page.revisions.count() > 1


def other_sections(site, landing):
    landings = concrete(LANDING).objects.descendant_of(site.root_page, inclusive=True)
    return landings.exclude(pk=landing and landing.pk).exists()


def remove_shared_parts(ledger, site, groups):
    """Approval and collection go before the groups by which they are found."""
    remove_approval(ledger, approval_by(groups["editors"]))
    remove_collection(ledger, collection_of(groups["editors"]))
    for group in groups.values():
        remove_group(ledger, group)
    settings = PlcSiteSettings.objects.filter(site=site).first()
    for year in AcademicYear.objects.filter(site=site) if settings else ():
        remove_year(ledger, year, settings.nation)
    remove_settings(ledger, site, settings)


def remove_or_keep(ledger, part, name, is_free, remove):
    ledger.note(Outcome.REMOVED if is_free else Outcome.KEPT, part, name)
    if is_free:
        ledger.do(remove)


def remove_approval(ledger, workflow):
    if workflow is None:
        return
    is_free = not workflow.workflow_states.exists()
    remove_or_keep(ledger, Part.APPROVAL, workflow, is_free, lambda: delete_approval(workflow))


def delete_approval(workflow):
    tasks = list(workflow.tasks)
    workflow.delete()
    for task in tasks:
        task.delete()


def remove_collection(ledger, collection):
    if collection is None:
        return
    is_free = not (holds_files(collection) or collection.get_children().exists())
    remove_or_keep(ledger, Part.COLLECTION, collection, is_free, collection.delete)


def holds_files(collection):
    """Anything that belongs to the collection: images, documents, a site's own media."""
    owners = (relation for relation in collection._meta.related_objects if relation.one_to_many)
    files = (relation for relation in owners if relation.field.name == "collection")
    named = (one for one in files if one.get_accessor_name() != "group_permissions")
    return any(
        one.related_model._base_manager.filter(collection=collection).exists() for one in named
    )


def remove_group(ledger, group):
    if group is not None:
        is_free = not group.user_set.exists()
        remove_or_keep(ledger, Part.GROUP, group, is_free, group.delete)


def remove_year(ledger, year, nation):
    is_free = is_usual(year, nation) and not uses_of(year)
    title = title_of(year.name, year.is_confirmed)
    remove_or_keep(ledger, Part.YEAR, title, is_free, year.delete)


def remove_settings(ledger, site, settings):
    if settings is None:
        return
    fields = [field for field in settings._meta.fields if field.name not in {"id", "site"}]
    fresh = PlcSiteSettings(site=site)
    is_free = all(
        field.value_from_object(settings) == field.value_from_object(fresh) for field in fields
    )
    remove_or_keep(ledger, Part.SETTINGS, site, is_free, settings.delete)
