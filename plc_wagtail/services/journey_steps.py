"""What each of the first ten minutes' steps stores: always drafts, or settings."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.utils.text import slugify

from plc_wagtail import clock
from plc_wagtail.models import AcademicYear, Contact, PlcSiteSettings
from plc_wagtail.models.concrete import concrete
from plc_wagtail.panels.filling import fill_in
from plc_wagtail.panels.forms import hides
from plc_wagtail.services.academic_years import reshape
from plc_wagtail.services.setup import set_up
from plc_wagtail.services.setup_groups import group_of
from plc_wagtail.services.setup_pages import add_draft

WORD_FIELDS = ("group_word", "groups_word", "group_short_word", "groups_short_word")


@dataclass(frozen=True)
class Beginning:
    """What the first step asks; `words` are those of WORD_FIELDS, in that order."""

    parent: object
    nation: str
    words: tuple[str, str, str, str]


@transaction.atomic
def begin(beginning: Beginning, user):
    """Set up the section below the chosen page; the user joins its editors."""
    site = beginning.parent.get_site()
    landing = set_up(beginning.parent, site, user=user).landing
    keep_words(beginning, site)
    editors = group_of(site, "editors")
    if not user.is_superuser and editors:
        user.groups.add(editors)
    return landing


@transaction.atomic
def begin_again(beginning: Beginning, progress):
    """Change the first step's answers: the section moves below the page chosen now."""
    landing = progress.landing
    if landing.get_parent().pk != beginning.parent.pk:
        landing.move(beginning.parent, pos="last-child")
    keep_words(beginning, progress.site)


def keep_words(beginning, site):
    settings = PlcSiteSettings.for_site(site)
    for year in AcademicYear.objects.filter(site=site):
        reshape(year, settings.nation, beginning.nation)
    settings.nation = beginning.nation
    for name, word in zip(WORD_FIELDS, beginning.words, strict=True):
        setattr(settings, name, word)
    settings.save()


def keep_term_dates(year, formsets, *, confirm: bool):
    """Store the rows; the year grows to hold its terms. Once confirmed it stays so."""
    for formset in formsets:
        formset.save()
    starts, ends = zip(*year.terms.values_list("start", "end"), strict=True)
    year.start, year.end = min(year.start, *starts), max(year.end, *ends)
    if confirm and not year.is_confirmed:
        year.confirmed_at = clock.now()
    year.save()


def keep_contact(progress, role: str, email: str):
    """The section's contact; one that other schools share is left as it is."""
    contact = progress.settings.contact
    if contact is None or contact.site_id != progress.site.pk:
        contact = Contact(site=progress.site, locale=progress.landing.locale)
    contact.role, contact.email = role, email
    contact.save()
    progress.settings.contact = contact
    progress.settings.save()


def keep_programme(progress, title: str, summary: str, user):
    programme = progress.programme
    if programme is None:
        programme = concrete("ProgrammePage")(title=title, summary=summary, live=False, owner=user)
        programme.slug = free_address(progress.landing, title)
        add_draft(progress.landing, programme, user)
    programme.title, programme.summary = title, summary
    save_draft(progress, programme, user)


def save_draft(progress, programme, user):
    fill_in(programme, progress.site, progress.landing)
    programme.save_revision(user=user)


def free_address(landing, title):
    """A slug that the landing page does not keep for itself; empty to let Wagtail choose."""
    slug = slugify(title, allow_unicode=True)
    return f"{slug}-programme" if slug and hides(landing, slug) else ""
