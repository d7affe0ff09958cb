"""What a booklet says: its studies, their sources, and where its made files stand."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from plc_wagtail import clock
from plc_wagtail.models.booklet_edition import Standing, newest_edition
from plc_wagtail.models.citing import Citations
from plc_wagtail.models.concrete import concrete
from plc_wagtail.models.page_facts import PageFacts
from plc_wagtail.models.section_parts import SectionParts, contact_of
from plc_wagtail.models.site_settings import PlcSiteSettings, settings_for
from plc_wagtail.models.study_sections import study_citations, study_sections
from plc_wagtail.models.tally import tally_of
from plc_wagtail.models.visibility import PUBLIC, public_visibility


@dataclass(frozen=True)
class Chapter:
    """One study as it stands in print; `anchor` begins the address of each part of it."""

    number: int
    study: object
    themes: list
    sources: list

    @property
    def anchor(self):
        return f"study-{self.number}"

    @cached_property
    def sections(self):
        """Without its sources: those are collected at the end."""
        return study_sections(self.study, [])


@dataclass(frozen=True)
class Source:
    """A reference, and the chapters that name it."""

    reference: object
    chapters: list


class BookletFacts(PageFacts):
    """Only what everybody may see goes in, whoever asks: a booklet is handed on."""

    @cached_property
    def public_parts(self):
        if self.parts.visibility.audience == PUBLIC:
            return self.parts
        request = self.parts.request
        return SectionParts(self.parts.section, public_visibility(request), request)

    @cached_property
    def studies(self):
        """The chosen studies that are public, in the order of the booklet."""
        ids = self.page.study_ids
        found = self.public_parts.pages("CaseStudyPage").filter(pk__in=ids)
        found = found.select_related("academic_year")
        by_key = {study.pk: study for study in found.prefetch_related("themes", "references")}
        return [by_key[pk] for pk in dict.fromkeys(ids) if pk in by_key]

    @property
    def school(self):
        return (self.site and self.site.site_name) or ""

    @property
    def address(self):
        return self.page.get_full_url(self.parts.request) or ""

    @property
    def path(self):
        return self.parts.url(self.page) or ""

    @property
    def made_on(self):
        return clock.local(self.edition.made_at, self.settings.time_zone).date()

    @property
    def tally(self):
        return tally_of(study.result for study in self.studies)

    @cached_property
    def chapters(self):
        return [self.chapter(number, study) for number, study in enumerate(self.studies, 1)]

    def chapter(self, number, study):
        themes = [theme for theme in study.themes.all() if theme.live]
        sources = [self.citations.references[key] for key in self.cited[study.pk].references]
        return Chapter(number, study, themes, sources)

    @cached_property
    def sources(self):
        """Every source once, by its author, with the chapters that name it."""
        chapters = {}
        for chapter in self.chapters:
            for reference in chapter.sources:
                chapters.setdefault(reference, []).append(chapter)
        return [Source(one, chapters[one]) for one in self.citations.references.values()]

    @cached_property
    def cited(self):
        """{key of a study: its Citations}."""
        return {study.pk: study_citations(study) for study in self.studies}

    @cached_property
    def citations(self):
        """Of all studies: their sources stand in one list, where each is told from the others."""
        named = (one for cited in self.cited.values() for one in cited.references.values())
        return Citations((), named, anchors=False)

    @cached_property
    def edition(self):
        """The files that were made last; None before the first."""
        return newest_edition(self.page) if self.page.pk else None

    @cached_property
    def standing(self):
        """How far the made files still say what the website says."""
        return Standing.of(self.edition, self) if self.edition else None

    @cached_property
    def files(self):
        """What readers may have; nothing while something in it was withdrawn."""
        return self.edition.file_list if self.standing and self.standing.is_served else []

    @cached_property
    def contact(self):
        return contact_of(None, self.parts.section, self.settings)

    def public_studies(self, ids):
        """Those of any studies that everybody may see, by key."""
        studies = concrete("CaseStudyPage").objects.filter(pk__in=ids)
        return self.public_parts.visibility.pages(studies).in_bulk()


def booklet_facts(page, request):
    """Of a page that is not being read: in the admin, and while its files are made."""
    site = page.get_site()
    settings = settings_for(site) if site else PlcSiteSettings()
    visibility = public_visibility(request)
    return BookletFacts(
        page,
        parts=SectionParts(page.get_section(), visibility, request),
        site=site,
        settings=settings,
        now=clock.local(visibility.now, settings.time_zone),
    )


def print_context(page, request):
    """What the printed booklet is made of: the same for every reader."""
    facts = booklet_facts(page, request)
    return {
        "page": page,
        "booklet": facts,
        "request": request,
        "parts": facts.parts,
        "section": facts.parts.section,
        "visibility": facts.parts.visibility,
        "plc_settings": facts.settings,
        "words": facts.settings.words,
        "citations": facts.citations,
    }
