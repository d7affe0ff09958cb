"""Setting a section up: its pages, groups, approval, collection, school years and settings."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from django.conf import settings as django_settings
from django.db import transaction
from django.utils import translation

from plc_wagtail import clock
from plc_wagtail.models import PlcSiteSettings
from plc_wagtail.school_year import year_name
from plc_wagtail.services.academic_years import (
    store_usual_year,
    stored_year,
    title_of,
    years_needed,
)
from plc_wagtail.services.approval import ensure_approval
from plc_wagtail.services.setup_collection import ensure_collection
from plc_wagtail.services.setup_facts import Fact, Ledger, Part
from plc_wagtail.services.setup_groups import ensure_groups
from plc_wagtail.services.setup_pages import ensure_pages, publish_pages

if TYPE_CHECKING:
    import datetime as dt


@dataclass(frozen=True)
class SetUp:
    """In a dry run `landing` has no primary key where it would have to be created."""

    landing: object
    facts: tuple[Fact, ...]


@transaction.atomic
def set_up(
    parent, site, *, publish=False, dry_run=False, user=None, today: dt.date | None = None
) -> SetUp:
    """Make what is missing of a section below `parent`, all or nothing; twice changes nothing.

    Raises NoPlaceForSection where the parent takes no such page.
    """
    ledger = Ledger(dry_run)
    with translation.override(django_settings.LANGUAGE_CODE):
        settings = ensure_settings(ledger, site)
        pages = ensure_pages(ledger, parent, settings.words.section, user)
        groups = ensure_groups(ledger, site, pages[0])
        ensure_collection(ledger, site, groups)
        ensure_approval(ledger, site, groups["editors"], pages[0])
        ensure_years(ledger, site, settings, today or clock.today(settings.time_zone))
        if publish:
            publish_pages(ledger, pages, user)
    return SetUp(pages[0], tuple(ledger.facts))


def ensure_settings(ledger, site):
    found = PlcSiteSettings.objects.filter(site=site).first()
    made = ledger.ensure(Part.SETTINGS, site, found, lambda: PlcSiteSettings.for_site(site))
    return made or PlcSiteSettings(site=site)


def ensure_years(ledger, site, settings, today):
    for first in years_needed(today):
        found = stored_year(site, first)
        name = found.name if found else year_name(first)
        title = title_of(name, is_confirmed=bool(found and found.is_confirmed))
        make = partial(store_usual_year, site, settings.nation, first)
        ledger.ensure(Part.YEAR, title, found, make)
